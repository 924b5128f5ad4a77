#include "upkeep/upkeep.h"

#include "core/clock.h"
#include "rooms/keyring.h"
#include "storage/connection.h"
#include "storage/database.h"
#include "storage/migrations.h"
#include "storage/roomrows.h"
#include "storage/stores.h"
#include "upkeep/checking.h"
#include "upkeep/importing.h"
#include "upkeep/roomfile.h"

#include <QFile>
#include <QFileInfo>

namespace yak::server {

using namespace Qt::StringLiterals;

namespace {

constexpr qint64 kRoomsAtATime = 500;

/// Calls `visit(id)` for each room, as long as it returns no error.
template<typename Visit>
Result<qint64> forEachRoom(storage::Connection &connection, Visit visit)
{
    storage::RoomRowStore rooms(connection);
    qint64 count = 0;
    for (RoomId last;;) {
        const auto ids = rooms.roomsAfter(last, kRoomsAtATime);
        if (!ids)
            return tl::unexpected<Error>(ids.error());
        for (const RoomId &id : *ids) {
            if (const Result<void> done = visit(id); !done)
                return tl::unexpected<Error>(done.error());
            ++count;
        }
        if (ids->size() < kRoomsAtATime)
            return count;
        last = ids->last();
    }
}

Result<TaskReport> migrateDatabase(const storage::DatabaseAddress &database)
{
    if (const auto prepared = storage::prepareDatabase(database); !prepared)
        return tl::unexpected<Error>(prepared.error());
    const storage::Migration &last = storage::allMigrations().back();
    return TaskReport{u"%1 has schema %2 (%3)\n"_s.arg(database.text()).arg(last.number).arg(last.name)};
}

Result<TaskReport> check(storage::Connection &connection)
{
    storage::Stores stores(connection);
    TaskReport report;
    const auto checked = forEachRoom(connection, [&](const RoomId &id) -> Result<void> {
        const auto findings = checkRoom(stores, id);
        const QStringList words = findings ? *findings : QStringList{findings.error().detail};
        for (const QString &sentence : words) {
            report.text += u"%1: %2\n"_s.arg(id.text(), sentence);
            report.verdict = TaskReport::Verdict::Wrong;
        }
        return {};
    });
    if (!checked)
        return tl::unexpected<Error>(checked.error());
    report.text += u"%1 rooms checked\n"_s.arg(*checked);
    return report;
}

Result<TaskReport> exportRoom(storage::Connection &connection, const QString &typed)
{
    const auto id = RoomId::parse(typed);
    if (!id)
        return failure(ErrorCode::BadValue, u"\"%1\" is no room's id"_s.arg(typed));
    const auto rows = storage::RoomRowStore(connection).read(*id);
    if (!rows)
        return tl::unexpected<Error>(rows.error());
    if (rows->first().isEmpty())
        return failure(ErrorCode::NotFound, u"there is no room %1"_s.arg(id->text()));
    return TaskReport{QString::fromUtf8(roomToJson(*rows))};
}

Result<QByteArray> contentOf(const QString &path)
{
    QFile file(path);
    const bool isOpen = path == "-"_L1 ? file.open(stdin, QIODevice::ReadOnly) : file.open(QIODevice::ReadOnly);
    if (!isOpen)
        return failure(ErrorCode::Unavailable, u"%1 cannot be read: %2"_s.arg(path, file.errorString()));
    return file.readAll();
}

Result<TaskReport> importFrom(storage::Connection &connection, const QString &path)
{
    const auto content = contentOf(path);
    if (!content)
        return tl::unexpected<Error>(content.error());
    const auto room = importRoom(connection, *content, SystemClock().now());
    if (!room)
        return tl::unexpected<Error>(room.error());
    return TaskReport{u"room %1 imported\n"_s.arg(room->text())};
}

Result<TaskReport> backUp(const storage::DatabaseAddress &database, const QString &path)
{
    if (database.engine == storage::Engine::Postgresql)
        return failure(ErrorCode::NotSupported,
                       u"PostgreSQL has its own tool: pg_dump --format=custom --file=%1 \"%2\", "
                       "and pg_restore to bring it back"_s.arg(path, database.text()));
    if (QFileInfo::exists(path))
        return failure(ErrorCode::BadValue, u"%1 is there already"_s.arg(path));
    if (auto made = storage::copySqlite(database, path); !made)
        return tl::unexpected<Error>(made.error());
    return TaskReport{u"%1 written\n"_s.arg(path)};
}

/// All rooms of one connection into another's transaction.
Result<qint64> copyRooms(storage::Connection &from, storage::Connection &to)
{
    storage::RoomRowStore source(from);
    storage::RoomRowStore target(to);
    const auto there = target.roomsAfter({}, 1);
    if (!there)
        return tl::unexpected<Error>(there.error());
    if (!there->isEmpty())
        return failure(ErrorCode::BadValue, u"there are rooms in it already: move into an empty database"_s);
    return forEachRoom(from, [&](const RoomId &id) -> Result<void> {
        const auto rows = source.read(id);
        return rows ? target.insert(*rows) : tl::unexpected<Error>(rows.error());
    });
}

/// Does something in a transaction, which stays if it succeeds.
template<typename Do>
auto inTransaction(storage::Connection &connection, Do something) -> decltype(something())
{
    if (auto begun = connection.beginWriting(); !begun)
        return tl::unexpected<Error>(begun.error());
    auto result = something();
    if (!result) {
        connection.rollback();
        return result;
    }
    if (auto done = connection.commit(); !done)
        return tl::unexpected<Error>(done.error());
    return result;
}

Result<TaskReport> move(const storage::DatabaseAddress &from, const storage::DatabaseAddress &to)
{
    if (from == to)
        return failure(ErrorCode::BadValue, u"both are the same database"_s);
    // Nobody may write to either meanwhile.
    const auto source = storage::prepareDatabase(from);
    if (!source)
        return tl::unexpected<Error>(source.error());
    const auto target = storage::prepareDatabase(to);
    if (!target)
        return tl::unexpected<Error>(target.error());
    const auto reading = storage::Connection::open(from, storage::Connection::Use::Owner);
    if (!reading)
        return tl::unexpected<Error>(reading.error());
    const auto writing = storage::Connection::open(to, storage::Connection::Use::Owner);
    if (!writing)
        return tl::unexpected<Error>(writing.error());
    const auto moved = inTransaction(**writing, [&] { return copyRooms(**reading, **writing); });
    if (!moved)
        return failure(moved.error().code, u"nothing was moved: %1"_s.arg(moved.error().detail));
    return TaskReport{u"%1 rooms are in %2 now; %3 is as it was\n"_s.arg(*moved).arg(to.text(), from.text())};
}

Result<TaskReport> rotateKey(const QString &path)
{
    const auto keys = rotateKeys(path, SystemClock().now());
    if (!keys)
        return tl::unexpected<Error>(keys.error());
    return TaskReport{
        u"tokens are signed with a new key; those of the former one are taken for %1 more minutes\n"_s.arg(
            kKeyGraceSeconds / 60)};
}

} // namespace

Result<TaskReport> runTask(const Task &task, const storage::DatabaseAddress &database)
{
    if (task.kind == Task::Kind::Migrate)
        return migrateDatabase(database);
    if (task.kind == Task::Kind::RotateKey)
        return rotateKey(task.argument);
    if (task.kind == Task::Kind::Move)
        return move(database, task.target);
    const auto connection = storage::openPrepared(database);
    if (!connection)
        return tl::unexpected<Error>(connection.error());
    if (task.kind == Task::Kind::Backup)
        return backUp(database, task.argument);
    if (task.kind == Task::Kind::Import)
        return inTransaction(**connection, [&] { return importFrom(**connection, task.argument); });
    // One state of the data throughout, also beside a server that writes.
    if (auto begun = (*connection)->beginReading(); !begun)
        return tl::unexpected<Error>(begun.error());
    auto report = task.kind == Task::Kind::Check ? check(**connection) : exportRoom(**connection, task.argument);
    (*connection)->rollback();
    return report;
}

} // namespace yak::server
