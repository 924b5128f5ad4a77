#include "storage/slotcountstore.h"

#include "storage/columnvalues.h"

namespace yak::storage {

using namespace Qt::StringLiterals;

Result<SlotCounts> SlotCountStore::all(const RoomId &room)
{
    auto rows = m_connection.execute(u"SELECT slot_key, taken FROM slot_counts WHERE room_id = ?"_s, {column(room)});
    if (!rows)
        return tl::unexpected<Error>(rows.error());
    SlotCounts counts;
    while (rows->next())
        counts.insert(rows->number(0), static_cast<int>(rows->number(1)));
    return counts;
}

Result<void> SlotCountStore::save(const RoomId &room, const SlotCounts &counts)
{
    for (const auto &[slot, taken] : counts.asKeyValueRange()) {
        const auto done = m_connection.execute(u"INSERT INTO slot_counts (room_id, slot_key, taken) VALUES (?, ?, ?) "
                                               "ON CONFLICT (room_id, slot_key) DO UPDATE SET taken = excluded.taken"_s,
                                               {column(room), qint64{slot}, qint64{taken}});
        if (!done)
            return tl::unexpected<Error>(done.error());
    }
    return {};
}

} // namespace yak::storage
