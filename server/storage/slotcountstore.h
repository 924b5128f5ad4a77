#pragma once

#include "core/ids.h"
#include "core/result.h"
#include "model/places.h"

namespace yak::storage {

class Connection;

/// The table `slot_counts`: places taken in slots with a capacity. A slot that has ever been counted keeps its row, at
/// 0 where none is taken any more.
class SlotCountStore
{
public:
    explicit SlotCountStore(Connection &connection) : m_connection(connection) {}

    [[nodiscard]] Result<SlotCounts> all(const RoomId &room);
    [[nodiscard]] Result<void> save(const RoomId &room, const SlotCounts &counts);

private:
    Connection &m_connection;
};

} // namespace yak::storage
