#include "manyrooms.h"

#include "serverharness.h"
#include "storage/database.h"
#include "storage/roomrows.h"

#include <QCryptographicHash>

namespace yak {

using namespace Qt::StringLiterals;

namespace {

/// In what is copied, where each copy has letters of its own.
const QString kMark = u"0ZZZZZZZZ"_s;

// Tables without keys and indexes fill quickest. Of `rooms` they stay, since the others point to them.
const QString kSetIndexesAside = uR"(
DO $$
DECLARE one record;
BEGIN
    CREATE TEMP TABLE set_aside (statement text);
    FOR one IN SELECT conname, conrelid::regclass AS owner, pg_get_constraintdef(oid) AS definition
            FROM pg_constraint WHERE contype IN ('p', 'u') AND conrelid = ANY ('{%1}'::regclass[]) LOOP
        INSERT INTO set_aside
        VALUES (format('ALTER TABLE %s ADD CONSTRAINT %I %s', one.owner, one.conname, one.definition));
        EXECUTE format('ALTER TABLE %s DROP CONSTRAINT %I', one.owner, one.conname);
    END LOOP;
    FOR one IN SELECT indexrelid::regclass AS name, replace(pg_get_indexdef(indexrelid), ' ON ONLY ', ' ON ') AS definition
            FROM pg_index WHERE indrelid = ANY ('{%1}'::regclass[]) LOOP
        INSERT INTO set_aside VALUES (one.definition);
        EXECUTE format('DROP INDEX %s', one.name);
    END LOOP;
END $$
)"_s;

const QString kPutIndexesBack = uR"(
DO $$
DECLARE one record;
BEGIN
    FOR one IN SELECT statement FROM set_aside LOOP EXECUTE one.statement; END LOOP;
END $$
)"_s;

const QString kCopies = uR"(
(SELECT '0' || substr(letters, 1, 25) AS room, '0' || substr(letters, 1, 8) AS mark
    FROM (SELECT upper(md5(number::text)) AS letters FROM generate_series(1, %1) AS number OFFSET 0) AS hashed) AS copy
)"_s;

QString lettersOf(int number)
{
    return u'0' + QString::fromLatin1(
                      QCryptographicHash::hash(QByteArray::number(number), QCryptographicHash::Md5).toHex().toUpper());
}

QString quoted(QString text)
{
    return u'\'' + text.replace(u"'"_s, u"''"_s) + u'\'';
}

/// The column's value in each copy of the room.
QString inCopies(const QVariant &value, const storage::RoomTable::Column &column)
{
    if (column.name == "room_id"_L1)
        return u"copy.room"_s;
    if (value.isNull())
        return u"NULL"_s;
    if (column.type == storage::ColumnType::Number)
        return QString::number(value.toLongLong());
    const QString text = value.toString();
    const QString made =
        text.contains(kMark) ? u"replace(%1, '%2', copy.mark)"_s.arg(quoted(text), kMark) : quoted(text);
    return column.type == storage::ColumnType::Json ? made + u"::jsonb"_s : made;
}

QString copying(const storage::RoomTable &table, const QVariantList &row, int rooms)
{
    QStringList names;
    QStringList values;
    for (qsizetype i = 0; i < table.columns.size(); ++i) {
        names.append(table.columns[i].name);
        values.append(inCopies(row.value(i), table.columns[i]));
    }
    // Not arg(): what is in the values may look like a place for more.
    return u"INSERT INTO "_s + table.name + u" ("_s + names.join(u", "_s) + u") SELECT "_s + values.join(u", "_s) +
           u" FROM "_s + kCopies.arg(rooms);
}

Stroke allDates(const SlotTable &table, int)
{
    return {{SlotState::Yes, table.ranges()}};
}

/// Whether the row is that of a device nobody has any more.
bool isGone(const storage::RoomTable &table, const QVariantList &row)
{
    return table.name == "devices"_L1 && !row.contains(crowdMember(kMark, kMemberWithDevice).device.text());
}

storage::RoomRows rowsOfOneRoom(const storage::DatabaseAddress &address, const Clock &clock)
{
    CommandRunner runner(address, clock);
    const RoomId room = RoomId::random();
    makeCrowd(runner, {room, settingsOfManyRooms(), kMark, kPeopleInManyRooms, allDates}, clock.now());
    const auto connection = storage::Connection::open(address);
    if (!connection)
        qFatal("cannot connect");
    auto rows = storage::RoomRowStore(**connection).read(room);
    if (!rows)
        qFatal("%s", qUtf8Printable(rows.error().detail));
    return *std::move(rows);
}

} // namespace

QStringList settingsForManyRooms()
{
    return {u"shared_preload_libraries=pg_stat_statements"_s,
            u"pg_stat_statements.track=all"_s,
            u"wal_level=minimal"_s,
            u"max_wal_senders=0"_s,
            u"max_wal_size=2GB"_s,
            u"shared_buffers=512MB"_s,
            u"maintenance_work_mem=256MB"_s};
}

void fillWithRooms(const PostgresCluster &cluster, const QString &database, int rooms, const Clock &clock)
{
    cluster.run(u"postgres"_s, {u"CREATE DATABASE %1"_s.arg(database)});
    if (const auto prepared = storage::prepareDatabase(cluster.address(database)); !prepared)
        qFatal("%s", qUtf8Printable(prepared.error().detail));
    const storage::RoomRows rows = rowsOfOneRoom(cluster.address(database), clock);
    const auto tables = storage::roomTables();
    QStringList pointing;
    for (const storage::RoomTable &table : tables.subspan(1))
        pointing.append(table.name);
    // In one transaction, and into files it made: so nothing goes to the log before the tables.
    QStringList statements{u"CREATE EXTENSION pg_stat_statements"_s,
                           u"SET session_replication_role = replica"_s,
                           u"SET client_min_messages = warning"_s,
                           u"BEGIN"_s,
                           u"TRUNCATE rooms CASCADE"_s,
                           kSetIndexesAside.arg(pointing.join(u','))};
    for (size_t i = 0; i < tables.size(); ++i) {
        for (const QVariantList &row : rows.value(static_cast<qsizetype>(i))) {
            if (!isGone(tables[i], row))
                statements.append(copying(tables[i], row, rooms));
        }
    }
    statements << kPutIndexesBack << u"COMMIT"_s << u"ANALYZE"_s;
    cluster.run(database, statements);
}

RoomSettings settingsOfManyRooms()
{
    RoomSettings settings = sampleSettings();
    settings.plan = DatePlan{{QDate(2027, 2, 1), QDate(2027, 2, 2), QDate(2027, 2, 3)}};
    settings.duration = 2;
    return settings;
}

RoomId manyRoom(int number)
{
    return *RoomId::parse(lettersOf(number).left(RoomId::kLetters));
}

CrowdMember memberOfManyRoom(int number)
{
    return crowdMember(lettersOf(number).left(CrowdMember::kMarkLetters), kMemberWithDevice);
}

} // namespace yak
