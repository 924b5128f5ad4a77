#include "upkeep/importing.h"

#include "rooms/schedule.h"
#include "storage/connection.h"
#include "storage/roomrows.h"
#include "storage/stores.h"
#include "upkeep/checking.h"
#include "upkeep/roomfile.h"

namespace yak::server {

using namespace Qt::StringLiterals;

namespace {

/// A room that is brought back is wanted: where it was to be deleted by now, that is announced anew.
Result<void> putOffPurge(storage::Stores &stores, const RoomId &room, Instant now)
{
    constexpr qint64 kPutOffSeconds = 25 * 60 * 60; // longer than a server is believed to have been there in time
    const auto purge = stores.jobs.find(room, job::kPurge, {});
    if (!purge)
        return tl::unexpected<Error>(purge.error());
    if (!*purge || (*purge)->dueAt > now)
        return {};
    storage::JobRow later = **purge;
    later.dueAt = now.plusSeconds(kPutOffSeconds);
    return stores.jobs.put(room, later);
}

} // namespace

Result<RoomId> importRoom(storage::Connection &connection, const QByteArray &json, Instant now)
{
    const auto rows = roomFromJson(json);
    if (!rows)
        return tl::unexpected<Error>(rows.error());
    const QString text = rows->first().first().first().toString();
    const RoomId id = RoomId::parse(text).value_or(RoomId());
    const auto there = storage::RoomRowStore(connection).read(id);
    if (!there)
        return tl::unexpected<Error>(there.error());
    if (!there->first().isEmpty())
        return failure(ErrorCode::BadValue, u"the room %1 is there already"_s.arg(text));
    if (auto done = storage::RoomRowStore(connection).insert(*rows); !done)
        return failure(done.error().code, u"the room cannot be imported: %1"_s.arg(done.error().detail));
    storage::Stores stores(connection);
    if (auto done = putOffPurge(stores, id, now); !done)
        return tl::unexpected<Error>(done.error());
    const auto findings = checkRoom(stores, id);
    if (!findings)
        return tl::unexpected<Error>(findings.error());
    if (!findings->isEmpty())
        return failure(ErrorCode::OutOfData, u"the room does not fit its history: %1"_s.arg(findings->join(u"; "_s)));
    return id;
}

} // namespace yak::server
