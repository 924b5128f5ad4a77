#include "storage/database.h"

#include "storage/connection.h"
#include "storage/migrator.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>

namespace yak::storage {

using namespace Qt::StringLiterals;

namespace {

/// Larger files are read when they are used, or by the task `check`: a start is not to take long.
constexpr qint64 kMostCheckedBytes = 64 * 1024 * 1024;

/// Damage that is found before anything is written is damage that a backup mends.
Result<void> refuseDamaged(Connection &connection, const QString &path)
{
    if (QFileInfo(path).size() > kMostCheckedBytes)
        return {};
    auto rows = connection.execute(u"PRAGMA quick_check(1)"_s);
    if (!rows)
        return failure(rows.error().code, u"%1: %2"_s.arg(path, rows.error().detail));
    const QString found = rows->next() ? rows->text(0) : QString();
    return found == "ok"_L1 ? Result<void>{}
                            : failure(ErrorCode::OutOfData,
                                      u"%1 is damaged (%2): put a backup in its place"_s.arg(path, found.simplified()));
}

/// Others on the machine have no business with people's answers.
Result<void> makePrivateFile(const QString &path, const QString &namedBy)
{
    if (QFileInfo::exists(path))
        return {};
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly | QIODevice::NewOnly))
        return failure(ErrorCode::Unavailable,
                       u"cannot make %1: %2; name another file (%3)"_s.arg(path, file.errorString(), namedBy));
    file.setPermissions(QFileDevice::ReadOwner | QFileDevice::WriteOwner);
    return {};
}

Result<std::unique_ptr<OwnerLock>> takeFile(const QString &path)
{
    if (!QDir().mkpath(QFileInfo(path).absolutePath()))
        return failure(ErrorCode::Unavailable,
                       u"cannot make the folder %1: name another (--database)"_s.arg(QFileInfo(path).absolutePath()));
    if (auto made = makePrivateFile(path, u"--database"_s); !made)
        return tl::unexpected<Error>(made.error());
    return OwnerLock::take(path);
}

} // namespace

Result<PreparedDatabase> prepareDatabase(const DatabaseAddress &address)
{
    PreparedDatabase database{address, nullptr};
    if (address.engine == Engine::Sqlite) {
        auto lock = takeFile(address.path);
        if (!lock)
            return tl::unexpected<Error>(lock.error());
        database.lock = *std::move(lock);
    }
    auto connection = Connection::open(address, Connection::Use::Owner);
    if (!connection)
        return tl::unexpected<Error>(connection.error());
    if (address.engine == Engine::Sqlite) {
        if (const auto whole = refuseDamaged(**connection, address.path); !whole)
            return tl::unexpected<Error>(whole.error());
    }
    if (const auto done = migrate(**connection, allMigrations()); !done)
        return tl::unexpected<Error>(done.error());
    return database;
}

Result<std::unique_ptr<Connection>> openPrepared(const DatabaseAddress &address)
{
    if (address.engine == Engine::Sqlite && !QFileInfo::exists(address.path))
        return failure(
            ErrorCode::NotFound,
            u"there is no database %1: name another (--database), or make one (migrate)"_s.arg(address.path));
    auto connection = Connection::open(address);
    if (!connection)
        return connection;
    if (const auto fits = requireSchema(**connection, allMigrations()); !fits)
        return tl::unexpected<Error>(fits.error());
    return connection;
}

Result<void> copySqlite(const DatabaseAddress &address, const QString &path)
{
    const auto connection = openPrepared(address);
    if (!connection)
        return tl::unexpected<Error>(connection.error());
    if (auto made = makePrivateFile(path, u"backup"_s); !made)
        return made;
    // It writes into a file that is there as long as it is empty.
    const auto copied = (*connection)->execute(u"VACUUM INTO ?"_s, {path});
    if (copied)
        return {};
    // Half a backup looks like a whole one.
    QFile::remove(path);
    return failure(ErrorCode::Unavailable, u"%1: %2"_s.arg(path, copied.error().detail));
}

} // namespace yak::storage
