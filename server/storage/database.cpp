#include "storage/database.h"

#include "storage/connection.h"
#include "storage/migrator.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>

namespace yak::storage {

using namespace Qt::StringLiterals;

namespace {

/// Others on the machine have no business with people's answers.
Result<void> makePrivateFile(const QString &path)
{
    if (QFileInfo::exists(path))
        return {};
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly | QIODevice::NewOnly))
        return failure(ErrorCode::Unavailable, u"cannot make %1: %2"_s.arg(path, file.errorString()));
    file.setPermissions(QFileDevice::ReadOwner | QFileDevice::WriteOwner);
    return {};
}

Result<std::unique_ptr<OwnerLock>> takeFile(const QString &path)
{
    if (!QDir().mkpath(QFileInfo(path).absolutePath()))
        return failure(ErrorCode::Unavailable, u"cannot make the folder %1"_s.arg(QFileInfo(path).absolutePath()));
    if (auto made = makePrivateFile(path); !made)
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
    if (const auto done = migrate(**connection, allMigrations()); !done)
        return tl::unexpected<Error>(done.error());
    return database;
}

} // namespace yak::storage
