#include "storage/ownerlock.h"

#include <QFileInfo>
#include <QSqlDatabase>
#include <QSqlError>
#include <QSqlQuery>

#include <atomic>

namespace yak::storage {

using namespace Qt::StringLiterals;

namespace {

/// One file has one lock, by whatever link it was named.
QString lockPath(const QString &databasePath)
{
    const QFileInfo info(databasePath);
    const QString real = info.exists() ? info.canonicalFilePath() : info.absoluteFilePath();
    return real + u".lock"_s;
}

constexpr QLatin1StringView kSqliteBusy("5");

} // namespace

Result<std::unique_ptr<OwnerLock>> OwnerLock::take(const QString &databasePath)
{
    static std::atomic<quint64> counter{0};
    const QString name = u"yak-owner-%1"_s.arg(++counter);
    std::unique_ptr<OwnerLock> lock(new OwnerLock(name));
    QSqlDatabase database = QSqlDatabase::addDatabase(u"QSQLITE"_s, name);
    database.setDatabaseName(lockPath(databasePath));
    database.setConnectOptions(u"QSQLITE_BUSY_TIMEOUT=0"_s);
    if (!database.open())
        return failure(ErrorCode::Unavailable,
                       u"cannot open %1: %2; let the server's user write to its folder, or name "
                       "another (--database)"_s.arg(lockPath(databasePath), database.lastError().databaseText()));
    QSqlQuery query(database);
    if (query.exec(u"BEGIN EXCLUSIVE"_s))
        return lock;
    const QSqlError error = query.lastError();
    if (error.nativeErrorCode() == kSqliteBusy)
        return failure(ErrorCode::Busy, u"another yakjeong-server has this database open"_s);
    return failure(ErrorCode::Unavailable, error.text());
}

OwnerLock::~OwnerLock()
{
    QSqlDatabase::removeDatabase(m_connection);
}

} // namespace yak::storage
