#pragma once

#include "cache/sqliteroomstore.h"

#include <QTemporaryDir>

namespace yak {

/// A store in a folder of its own, and the waiting for its answers.
class CacheRig
{
public:
    CacheRig();
    ~CacheRig();

    /// Opens the store (again); waits until it says how it found its file.
    SqliteRoomStore::Condition open();
    void close() { m_store.reset(); }

    [[nodiscard]] SqliteRoomStore &store() { return *m_store; }
    [[nodiscard]] QString path() const { return m_folder.filePath(QStringLiteral("data/rooms.sqlite")); }
    [[nodiscard]] QString folder() const { return m_folder.filePath(QStringLiteral("data")); }
    [[nodiscard]] const QString &detail() const { return m_detail; }

    bool save(const KnownRoom &room);
    bool addStroke(const QString &link, const StoredStroke &stroke);
    [[nodiscard]] std::optional<StoredRoom> load(const QString &link);
    [[nodiscard]] QList<KnownRoom> loadAll();

    [[nodiscard]] static KnownRoom room(const QString &title);

private:
    QTemporaryDir m_folder;
    QString m_detail;
    std::unique_ptr<SqliteRoomStore> m_store;
};

} // namespace yak
