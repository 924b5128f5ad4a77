#pragma once

#include "cache/roomstore.h"
#include "cache/templatestore.h"

#include <QHash>
#include <QSqlDatabase>
#include <QString>

namespace yak {

/// The SQLite file itself. Made, used and destroyed in one thread.
class CacheDatabase
{
public:
    enum class Opened { Ready, Broken, Newer, Failed };

    CacheDatabase() = default;
    ~CacheDatabase();

    CacheDatabase(const CacheDatabase &) = delete;
    CacheDatabase &operator=(const CacheDatabase &) = delete;

    /// Opens or makes the file (mode 0600) and brings it to the present version.
    [[nodiscard]] Opened open(const QString &path);
    void close();
    /// What went wrong, for the log; never a bound value.
    [[nodiscard]] const QString &problem() const { return m_problem; }

    [[nodiscard]] bool begin();
    [[nodiscard]] bool commit();
    void rollBack();
    /// Marks of one step within a transaction, so that one that fails leaves the others alone.
    [[nodiscard]] bool beginStep();
    void endStep(bool ok);

    [[nodiscard]] std::optional<QList<KnownRoom>> rooms();
    [[nodiscard]] std::optional<StoredRoom> room(const QString &link);
    [[nodiscard]] bool save(const KnownRoom &room);
    /// The secrets of rooms that are in the file, by link.
    [[nodiscard]] std::optional<QHash<QString, QString>> secrets();
    /// Takes the secret out of the file, if it is this one.
    [[nodiscard]] bool dropSecret(const QString &link, const QString &secret);
    [[nodiscard]] bool setShelf(const QString &link, Shelf shelf);
    [[nodiscard]] bool saveSnapshot(const QString &link, const QByteArray &snapshot, Instant at);
    [[nodiscard]] bool addStroke(const QString &link, const StoredStroke &stroke);
    [[nodiscard]] bool removeStroke(const QString &link, qint64 operation);
    [[nodiscard]] bool replaceStrokes(const QString &link, const StoredStrokes &strokes);
    [[nodiscard]] bool forget(const QString &link);

    /// Empty where none is kept.
    [[nodiscard]] std::optional<QString> invitation(const QString &server);
    [[nodiscard]] bool keepInvitation(const QString &server, const QString &code);

    [[nodiscard]] std::optional<QList<RoomTemplate>> templates();
    [[nodiscard]] bool saveTemplate(const RoomTemplate &saved);
    [[nodiscard]] bool removeTemplate(const QString &name);

private:
    [[nodiscard]] Opened prepare();
    /// What a failure just now says of the file: that it is broken, or only that it cannot be had.
    [[nodiscard]] Opened verdict() const;
    [[nodiscard]] bool migrate(int from);
    bool run(const QString &statement, const QVariantList &values = {});
    std::optional<QSqlQuery> select(const QString &statement, const QVariantList &values = {});
    [[nodiscard]] bool insertStroke(const QString &link, const StoredStroke &stroke, int late);

    QString m_connection;
    QSqlDatabase m_database;
    QString m_problem;
    int m_code = 0; // SQLite's, of what failed last
};

} // namespace yak
