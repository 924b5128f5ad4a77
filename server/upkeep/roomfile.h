#pragma once

#include "storage/roomrows.h"

#include <QByteArray>

/// A whole room as a JSON file, with all that is kept of it: as confidential as the database itself.
namespace yak::server {

[[nodiscard]] QByteArray roomToJson(const storage::RoomRows &rows);

/// OutOfData for what is no such file, or one that another version wrote.
[[nodiscard]] Result<storage::RoomRows> roomFromJson(const QByteArray &json);

} // namespace yak::server
