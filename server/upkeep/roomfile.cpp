#include "upkeep/roomfile.h"

#include "storage/migrations.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace yak::server {

using namespace Qt::StringLiterals;

namespace {

const QString kFormat = u"yakjeong-room"_s;

int presentSchema()
{
    return storage::allMigrations().back().number;
}

QJsonValue toJson(const QVariant &value, storage::ColumnType type)
{
    if (value.isNull())
        return QJsonValue::Null;
    if (type == storage::ColumnType::Number)
        return value.toLongLong();
    if (type == storage::ColumnType::Text)
        return value.toString();
    const auto document = QJsonDocument::fromJson(value.toString().toUtf8());
    return document.isArray() ? QJsonValue(document.array()) : QJsonValue(document.object());
}

QVariant fromJson(const QJsonValue &value, storage::ColumnType type)
{
    if (value.isNull())
        return {};
    if (type == storage::ColumnType::Number)
        return value.toInteger();
    if (type == storage::ColumnType::Text)
        return value.toString();
    const auto document = value.isArray() ? QJsonDocument(value.toArray()) : QJsonDocument(value.toObject());
    return QString::fromUtf8(document.toJson(QJsonDocument::Compact));
}

tl::unexpected<Error> unreadable(const QString &why)
{
    return failure(ErrorCode::OutOfData, u"this is no exported room: %1"_s.arg(why));
}

Result<QVariantList> rowIn(const QJsonObject &object, const storage::RoomTable &table)
{
    QVariantList values;
    for (const storage::RoomTable::Column &column : table.columns) {
        if (!object.contains(column.name))
            return unreadable(u"a row of %1 has no %2"_s.arg(table.name, column.name));
        values.append(fromJson(object[column.name], column.type));
    }
    return values;
}

} // namespace

QByteArray roomToJson(const storage::RoomRows &rows)
{
    QJsonObject tables;
    qsizetype at = 0;
    for (const storage::RoomTable &table : storage::roomTables()) {
        QJsonArray list;
        for (const QVariantList &row : rows.value(at++)) {
            QJsonObject object;
            for (qsizetype i = 0; i < table.columns.size(); ++i)
                object.insert(table.columns[i].name, toJson(row.value(i), table.columns[i].type));
            list.append(object);
        }
        tables.insert(table.name, list);
    }
    return QJsonDocument(QJsonObject{{u"format"_s, kFormat}, {u"schema"_s, presentSchema()}, {u"tables"_s, tables}})
        .toJson();
}

Result<storage::RoomRows> roomFromJson(const QByteArray &json)
{
    QJsonParseError error;
    const QJsonObject file = QJsonDocument::fromJson(json, &error).object();
    if (error.error != QJsonParseError::NoError)
        return unreadable(error.errorString());
    if (file[u"format"_s].toString() != kFormat)
        return unreadable(u"its format is not %1"_s.arg(kFormat));
    if (const int schema = file[u"schema"_s].toInt(); schema != presentSchema())
        return failure(ErrorCode::OutOfData,
                       u"this room was exported with schema %1, but this program has %2: import it with the version "
                       "that exported it, and bring that database up to date"_s.arg(schema)
                           .arg(presentSchema()));
    storage::RoomRows rows;
    const QJsonObject tables = file[u"tables"_s].toObject();
    for (const storage::RoomTable &table : storage::roomTables()) {
        QList<QVariantList> list;
        for (const QJsonValue value : tables[table.name].toArray()) {
            auto row = rowIn(value.toObject(), table);
            if (!row)
                return tl::unexpected<Error>(row.error());
            list.append(*std::move(row));
        }
        rows.append(list);
    }
    if (rows.first().size() != 1)
        return unreadable(u"it has no room in it"_s);
    return rows;
}

} // namespace yak::server
