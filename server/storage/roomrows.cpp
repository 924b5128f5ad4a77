#include "storage/roomrows.h"

#include "storage/columnvalues.h"

#include <vector>

namespace yak::storage {

using namespace Qt::StringLiterals;

namespace {

/// Columns as "name:type", where a bare name is a text.
RoomTable table(const QString &name, const QString &key, const QString &columns)
{
    RoomTable made{name, {}, key};
    for (const QString &column : columns.split(u' ')) {
        const QString type = column.section(u':', 1);
        made.columns.append({column.section(u':', 0, 0), type == "n"_L1   ? ColumnType::Number
                                                         : type == "j"_L1 ? ColumnType::Json
                                                                          : ColumnType::Text});
    }
    return made;
}

QString columnNames(const RoomTable &table)
{
    QStringList names;
    for (const RoomTable::Column &column : table.columns)
        names.append(column.name);
    return names.join(u", "_s);
}

QVariant valueIn(const Rows &rows, int index, ColumnType type)
{
    if (rows.isNull(index))
        return {};
    return type == ColumnType::Number ? QVariant(rows.number(index)) : QVariant(rows.text(index));
}

/// A NULL has a type too.
QVariant bound(const QVariant &value, ColumnType type)
{
    if (!value.isNull())
        return type == ColumnType::Number ? value : column(value.toString());
    return QVariant(type == ColumnType::Number ? QMetaType::fromType<qint64>() : QMetaType::fromType<QString>());
}

QString insertInto(const RoomTable &table)
{
    const QString places = QStringList(table.columns.size(), u"?"_s).join(u", "_s);
    return u"INSERT INTO %1 (%2) VALUES (%3)"_s.arg(table.name, columnNames(table), places);
}

} // namespace

std::span<const RoomTable> roomTables()
{
    static const std::vector<RoomTable> kTables{
        table(u"rooms"_s, u"room_id"_s,
              u"room_id version:n revision:n painted:n people:n organizers:n settings_revision:n closed:n archived:n "
              "decision_start:n decision_end:n decision_by decision_at:n decision_number:n decision_withdrawn:n "
              "password_hash created_at:n reminded_at:n purge_at:n"_s),
        table(u"room_settings"_s, u"room_id"_s,
              u"room_id settings:j field_revisions:j slot_ranges:j slot_units:n zone_rules"_s),
        table(u"participants"_s, u"participant_id"_s,
              u"room_id participant_id name name_key role required:n weight:n zone joined_at:n deadline:n pin_hash"_s),
        table(u"devices"_s, u"device_id"_s,
              u"room_id device_id participant_id label secret_hash last_operation:n last_revision:n "
              "last_own_revision:n last_refusal:j revoked created_at:n"_s),
        table(u"responses"_s, u"participant_id"_s, u"room_id participant_id answer:j painted:n"_s),
        table(u"history"_s, u"revision"_s,
              u"room_id revision:n participant_id subject action data:j previous:j at:n"_s),
        table(u"slot_counts"_s, u"slot_key"_s, u"room_id slot_key:n taken:n"_s),
        table(u"jobs"_s, u"kind, job_key"_s, u"room_id kind job_key due_at:n payload:j attempts:n"_s),
        table(u"webhooks"_s, u"room_id"_s, u"room_id url shape secret set_at:n last_at:n last_status:n"_s),
    };
    return kTables;
}

Result<QList<RoomId>> RoomRowStore::roomsAfter(const RoomId &last, qint64 limit)
{
    auto rows = m_connection.execute(u"SELECT room_id FROM rooms WHERE room_id > ? ORDER BY room_id LIMIT ?"_s,
                                     {column(last), limit});
    if (!rows)
        return tl::unexpected<Error>(rows.error());
    QList<RoomId> ids;
    while (rows->next())
        ids.append(idIn<RoomId>(*rows, 0));
    return ids;
}

Result<RoomRows> RoomRowStore::read(const RoomId &room)
{
    RoomRows all;
    for (const RoomTable &table : roomTables()) {
        auto rows = m_connection.execute(
            u"SELECT %1 FROM %2 WHERE room_id = ? ORDER BY %3"_s.arg(columnNames(table), table.name, table.key),
            {column(room)});
        if (!rows)
            return tl::unexpected<Error>(rows.error());
        QList<QVariantList> found;
        while (rows->next()) {
            QVariantList values;
            for (int i = 0; i < table.columns.size(); ++i)
                values.append(valueIn(*rows, i, table.columns[i].type));
            found.append(values);
        }
        all.append(found);
    }
    return all;
}

Result<void> RoomRowStore::insert(const RoomRows &rows)
{
    qsizetype at = 0;
    for (const RoomTable &table : roomTables()) {
        const QString statement = insertInto(table);
        for (const QVariantList &row : rows.value(at++)) {
            QVariantList values;
            for (qsizetype i = 0; i < table.columns.size(); ++i)
                values.append(bound(row.value(i), table.columns[i].type));
            if (auto done = m_connection.execute(statement, values).map(forget); !done)
                return done;
        }
    }
    return {};
}

} // namespace yak::storage
