#pragma once

#include "postgresserver.h"

namespace yak::bench {

/// pgbench with the three statements of a stroke, prepared: 16 clients, each in rooms of its own.
class Pgbench
{
public:
    /// Adds its rooms to the server's database.
    explicit Pgbench(const PostgresServer &server);

    /// Transactions a second, as many as it can.
    [[nodiscard]] double perSecond() const;
    /// How long one takes on average where so many are to be done a second, in milliseconds.
    [[nodiscard]] double millisecondsAt(int perSecond) const;

private:
    [[nodiscard]] QString scriptPath() const { return m_folder.filePath(QStringLiteral("stroke.sql")); }
    [[nodiscard]] double figure(const QString &name, const QStringList &moreArguments) const;

    QTemporaryDir m_folder;
    storage::DatabaseAddress m_address;
};

} // namespace yak::bench
