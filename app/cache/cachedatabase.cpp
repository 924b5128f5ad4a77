#include "cache/cachedatabase.h"

#include <QFile>
#include <QSqlError>
#include <QSqlQuery>
#include <QStringList>
#include <QUuid>
#include <QVariant>

#include <algorithm>
#include <array>
#include <utility>

namespace yak {

using namespace Qt::StringLiterals;

namespace {

/// Step n brings version n to n + 1; a step that has been released is never edited.
const std::array<QStringList, 3> kMigrations{
    QStringList{
        u"CREATE TABLE rooms (link TEXT PRIMARY KEY, title TEXT NOT NULL, phase TEXT NOT NULL, person TEXT NOT NULL, "
        "person_name TEXT NOT NULL, device TEXT NOT NULL, secret TEXT NOT NULL, last_operation INTEGER NOT NULL, "
        "role TEXT NOT NULL, deadline INTEGER, opened_at INTEGER NOT NULL) WITHOUT ROWID"_s,
        u"CREATE TABLE snapshots (link TEXT PRIMARY KEY, body BLOB NOT NULL, saved_at INTEGER NOT NULL)"_s,
        u"CREATE TABLE strokes (link TEXT NOT NULL, late INTEGER NOT NULL, operation INTEGER NOT NULL, body BLOB NOT "
        u"NULL, "
        "PRIMARY KEY (link, late, operation)) WITHOUT ROWID"_s,
    },
    QStringList{
        u"ALTER TABLE rooms ADD COLUMN digest BLOB NOT NULL DEFAULT x''"_s,
        u"ALTER TABLE rooms ADD COLUMN shelf INTEGER NOT NULL DEFAULT 0"_s,
        u"CREATE TABLE templates (name TEXT PRIMARY KEY, settings BLOB NOT NULL, saved_at INTEGER NOT NULL)"_s,
    },
    QStringList{u"CREATE TABLE invitations (server TEXT PRIMARY KEY, code TEXT NOT NULL)"_s}};

const QString kRoomColumns =
    u"link, title, phase, person, person_name, device, secret, last_operation, role, deadline, opened_at, digest, "
    "shelf"_s;
const QString kUnsentStrokes = u"(SELECT count(*) FROM strokes WHERE strokes.link = rooms.link AND late = 0)"_s;

template<typename IdType>
IdType idFrom(const QVariant &value)
{
    return IdType::parse(value.toString()).value_or(IdType());
}

KnownRoom roomFrom(const QSqlQuery &row)
{
    KnownRoom room;
    room.link = row.value(0).toString();
    room.title = row.value(1).toString();
    room.phase = row.value(2).toString();
    room.person = idFrom<ParticipantId>(row.value(3));
    room.personName = row.value(4).toString();
    room.device = idFrom<DeviceId>(row.value(5));
    room.secret = row.value(6).toString();
    room.lastOperation = row.value(7).toLongLong();
    room.role = row.value(8).toString();
    if (!row.value(9).isNull())
        room.deadline = Instant{row.value(9).toLongLong()};
    room.openedAt = {row.value(10).toLongLong()};
    room.digest = row.value(11).toByteArray();
    room.shelf = row.value(12).toInt() == 0 ? Shelf::Desk : Shelf::Archive;
    room.unsentStrokes = row.value(13).toInt();
    return room;
}

/// Whether SQLite could not get at the file, or at what it needs beside it, whatever stands in it.
bool isOfAccess(int code)
{
    constexpr std::array kCodes{3, 4, 5, 6, 7, 8, 9, 10, 13, 14, 15, 22, 23}; // PERM … IOERR, FULL, CANTOPEN … AUTH
    return std::find(kCodes.cbegin(), kCodes.cend(), code & 0xff) != kCodes.cend();
}

/// Qt tells null text from empty text, and so would the column.
QString text(const QString &value)
{
    return value.isNull() ? u""_s : value;
}

QByteArray bytes(const QByteArray &value)
{
    return value.isNull() ? QByteArray("") : value;
}

} // namespace

CacheDatabase::~CacheDatabase()
{
    close();
}

CacheDatabase::Opened CacheDatabase::open(const QString &path)
{
    // Made before SQLite would make it, since the keys to rooms are in it; its log files take over the mode.
    QFile file(path);
    constexpr auto kOwnerOnly = QFileDevice::ReadOwner | QFileDevice::WriteOwner;
    if (!file.open(QIODevice::ReadWrite, kOwnerOnly) || !file.setPermissions(kOwnerOnly)) {
        m_problem = file.errorString();
        return Opened::Failed;
    }
    file.close();
    m_connection = u"cache-"_s + QUuid::createUuid().toString(QUuid::WithoutBraces);
    m_database = QSqlDatabase::addDatabase(u"QSQLITE"_s, m_connection);
    m_database.setDatabaseName(path);
    m_database.setConnectOptions(u"QSQLITE_BUSY_TIMEOUT=5000"_s);
    if (!m_database.open()) {
        m_problem = m_database.lastError().text();
        close();
        return Opened::Failed;
    }
    const Opened prepared = prepare();
    if (prepared != Opened::Ready)
        close();
    return prepared;
}

void CacheDatabase::close()
{
    if (m_connection.isEmpty())
        return;
    m_database.close();
    m_database = QSqlDatabase();
    QSqlDatabase::removeDatabase(std::exchange(m_connection, {}));
}

CacheDatabase::Opened CacheDatabase::prepare()
{
    constexpr int kVersion = static_cast<int>(kMigrations.size());
    {
        auto check = select(u"PRAGMA quick_check(1)"_s);
        if (!check)
            return verdict();
        if (!check->next() || check->value(0).toString() != "ok"_L1)
            return Opened::Broken;
    }
    int version = -1;
    {
        auto row = select(u"PRAGMA user_version"_s);
        if (!row)
            return verdict();
        if (row->next())
            version = row->value(0).toInt();
    }
    if (version > kVersion)
        return Opened::Newer;
    // What is dropped is not to be found in the file any more.
    const bool isReady = version >= 0 && run(u"PRAGMA secure_delete=ON"_s) && run(u"PRAGMA journal_mode=WAL"_s) &&
                         run(u"PRAGMA synchronous=FULL"_s) && migrate(version);
    return isReady ? Opened::Ready : verdict();
}

CacheDatabase::Opened CacheDatabase::verdict() const
{
    return isOfAccess(m_code) ? Opened::Failed : Opened::Broken;
}

bool CacheDatabase::migrate(int from)
{
    for (size_t step = static_cast<size_t>(from); step < kMigrations.size(); ++step) {
        if (!begin())
            return false;
        bool ok = true;
        for (const QString &statement : kMigrations[step])
            ok = ok && run(statement);
        ok = ok && run(u"PRAGMA user_version=%1"_s.arg(step + 1));
        if (!ok || !commit()) {
            rollBack();
            return false;
        }
    }
    return true;
}

bool CacheDatabase::begin()
{
    return run(u"BEGIN IMMEDIATE"_s);
}

bool CacheDatabase::commit()
{
    return run(u"COMMIT"_s);
}

void CacheDatabase::rollBack()
{
    run(u"ROLLBACK"_s);
}

bool CacheDatabase::beginStep()
{
    return run(u"SAVEPOINT step"_s);
}

void CacheDatabase::endStep(bool ok)
{
    if (!ok)
        run(u"ROLLBACK TO step"_s);
    run(u"RELEASE step"_s);
}

std::optional<QList<KnownRoom>> CacheDatabase::rooms()
{
    auto rows =
        select(u"SELECT "_s + kRoomColumns + u", "_s + kUnsentStrokes + u" FROM rooms ORDER BY opened_at DESC, link"_s);
    if (!rows)
        return std::nullopt;
    QList<KnownRoom> rooms;
    while (rows->next())
        rooms.append(roomFrom(*rows));
    return rooms;
}

std::optional<StoredRoom> CacheDatabase::room(const QString &link)
{
    auto row = select(u"SELECT "_s + kRoomColumns + u", "_s + kUnsentStrokes + u" FROM rooms WHERE link = ?"_s, {link});
    if (!row || !row->next())
        return std::nullopt;
    StoredRoom stored;
    stored.known = roomFrom(*row);
    auto strokes =
        select(u"SELECT late, operation, body FROM strokes WHERE link = ? ORDER BY late, operation"_s, {link});
    while (strokes && strokes->next()) {
        auto &list = strokes->value(0).toInt() == 0 ? stored.strokes.pending : stored.strokes.late;
        list.append({strokes->value(1).toLongLong(), strokes->value(2).toByteArray()});
    }
    auto snapshot = select(u"SELECT body, saved_at FROM snapshots WHERE link = ?"_s, {link});
    if (snapshot && snapshot->next()) {
        stored.snapshot = snapshot->value(0).toByteArray();
        stored.snapshotAt = {snapshot->value(1).toLongLong()};
    }
    return stored;
}

bool CacheDatabase::save(const KnownRoom &room)
{
    const QVariant deadline = room.deadline ? QVariant(room.deadline->milliseconds) : QVariant();
    return run(u"INSERT INTO rooms ("_s + kRoomColumns +
                   u") VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 0) ON CONFLICT (link) DO UPDATE SET "
                   "title = excluded.title, phase = excluded.phase, person = excluded.person, "
                   "person_name = excluded.person_name, device = excluded.device, secret = excluded.secret, "
                   "last_operation = excluded.last_operation, role = excluded.role, deadline = excluded.deadline, "
                   "opened_at = excluded.opened_at, digest = excluded.digest"_s,
               {text(room.link), text(room.title), text(room.phase), text(room.person.text()), text(room.personName),
                text(room.device.text()), text(room.secret), room.lastOperation, text(room.role), deadline,
                room.openedAt.milliseconds, bytes(room.digest)});
}

std::optional<QHash<QString, QString>> CacheDatabase::secrets()
{
    auto rows = select(u"SELECT link, secret FROM rooms WHERE secret <> ''"_s);
    if (!rows)
        return std::nullopt;
    QHash<QString, QString> found;
    while (rows->next())
        found.insert(rows->value(0).toString(), rows->value(1).toString());
    return found;
}

bool CacheDatabase::dropSecret(const QString &link, const QString &secret)
{
    return run(u"UPDATE rooms SET secret = '' WHERE link = ? AND secret = ?"_s, {link, secret});
}

bool CacheDatabase::setShelf(const QString &link, Shelf shelf)
{
    return run(u"UPDATE rooms SET shelf = ? WHERE link = ?"_s, {static_cast<int>(shelf), link});
}

bool CacheDatabase::saveSnapshot(const QString &link, const QByteArray &snapshot, Instant at)
{
    return run(u"INSERT OR REPLACE INTO snapshots (link, body, saved_at) VALUES (?, ?, ?)"_s,
               {link, snapshot, at.milliseconds});
}

bool CacheDatabase::addStroke(const QString &link, const StoredStroke &stroke)
{
    return insertStroke(link, stroke, 0) &&
           run(u"UPDATE rooms SET last_operation = max(last_operation, ?) WHERE link = ?"_s, {stroke.operation, link});
}

bool CacheDatabase::removeStroke(const QString &link, qint64 operation)
{
    return run(u"DELETE FROM strokes WHERE link = ? AND late = 0 AND operation = ?"_s, {link, operation});
}

bool CacheDatabase::replaceStrokes(const QString &link, const StoredStrokes &strokes)
{
    bool ok = run(u"DELETE FROM strokes WHERE link = ?"_s, {link});
    for (const StoredStroke &stroke : strokes.pending)
        ok = ok && insertStroke(link, stroke, 0);
    for (const StoredStroke &stroke : strokes.late)
        ok = ok && insertStroke(link, stroke, 1);
    return ok;
}

bool CacheDatabase::forget(const QString &link)
{
    return run(u"DELETE FROM strokes WHERE link = ?"_s, {link}) &&
           run(u"DELETE FROM snapshots WHERE link = ?"_s, {link}) && run(u"DELETE FROM rooms WHERE link = ?"_s, {link});
}

std::optional<QList<RoomTemplate>> CacheDatabase::templates()
{
    auto rows = select(u"SELECT name, settings, saved_at FROM templates ORDER BY name"_s);
    if (!rows)
        return std::nullopt;
    QList<RoomTemplate> found;
    while (rows->next())
        found.append({rows->value(0).toString(), rows->value(1).toByteArray(), {rows->value(2).toLongLong()}});
    return found;
}

bool CacheDatabase::saveTemplate(const RoomTemplate &saved)
{
    return run(u"INSERT OR REPLACE INTO templates (name, settings, saved_at) VALUES (?, ?, ?)"_s,
               {saved.name, bytes(saved.settings), saved.savedAt.milliseconds});
}

bool CacheDatabase::removeTemplate(const QString &name)
{
    return run(u"DELETE FROM templates WHERE name = ?"_s, {name});
}

std::optional<QString> CacheDatabase::invitation(const QString &server)
{
    auto row = select(u"SELECT code FROM invitations WHERE server = ?"_s, {server});
    if (!row)
        return std::nullopt;
    return row->next() ? row->value(0).toString() : QString();
}

bool CacheDatabase::keepInvitation(const QString &server, const QString &code)
{
    if (code.isEmpty())
        return run(u"DELETE FROM invitations WHERE server = ?"_s, {server});
    return run(u"INSERT OR REPLACE INTO invitations (server, code) VALUES (?, ?)"_s, {server, code});
}

bool CacheDatabase::insertStroke(const QString &link, const StoredStroke &stroke, int late)
{
    return run(u"INSERT INTO strokes (link, late, operation, body) VALUES (?, ?, ?, ?)"_s,
               {link, late, stroke.operation, stroke.strokes});
}

bool CacheDatabase::run(const QString &statement, const QVariantList &values)
{
    return select(statement, values).has_value();
}

std::optional<QSqlQuery> CacheDatabase::select(const QString &statement, const QVariantList &values)
{
    QSqlQuery query(m_database);
    query.setForwardOnly(true);
    bool ok = query.prepare(statement);
    for (const QVariant &value : values)
        query.addBindValue(value);
    ok = ok && query.exec();
    if (ok)
        return query;
    m_problem = query.lastError().text();
    m_code = query.lastError().nativeErrorCode().toInt();
    return std::nullopt;
}

} // namespace yak
