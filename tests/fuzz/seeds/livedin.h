#pragma once

#include <QByteArray>
#include <QList>

namespace yak::fuzz {

/// Rooms of every kind in which about everything has happened that history tells of, as the files that `export` writes.
[[nodiscard]] QList<QByteArray> livedInRooms();

} // namespace yak::fuzz
