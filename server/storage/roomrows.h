#pragma once

#include "core/ids.h"
#include "core/result.h"

#include <QList>
#include <QStringList>
#include <QVariant>

#include <span>

namespace yak::storage {

class Connection;

enum class ColumnType { Text, Number, Json };

/// A table that has rows of rooms, with its columns as the present schema has them.
struct RoomTable
{
    struct Column
    {
        QString name;
        ColumnType type;
    };
    QString name;
    QList<Column> columns;
    QString key; ///< what its rows are ordered by within a room
};

/// All of them, those first that others point to.
[[nodiscard]] std::span<const RoomTable> roomTables();

/// All rows of a room, one list a table in the order of roomTables(), and one value a column. Texts and JSON are
/// strings.
using RoomRows = QList<QList<QVariantList>>;

/// Whole rooms as rows, whichever database they are in: for copies, not for the daily work.
class RoomRowStore
{
public:
    explicit RoomRowStore(Connection &connection) : m_connection(connection) {}

    /// The ids of at most `limit` rooms that come after one in the order of ids; the null id comes before all.
    [[nodiscard]] Result<QList<RoomId>> roomsAfter(const RoomId &last, qint64 limit);

    /// Without rows in `rooms` where there is no such room.
    [[nodiscard]] Result<RoomRows> read(const RoomId &room);
    /// Adds a room that is not there. Unavailable where any of its rows is there already.
    [[nodiscard]] Result<void> insert(const RoomRows &rows);

private:
    Connection &m_connection;
};

} // namespace yak::storage
