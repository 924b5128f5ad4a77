#include "controllers/localrooms.h"

#include "cache/roomstore.h"

#include <memory>

namespace yak {

namespace {

/// Copies what is kept under the old link to the new one, and only then forgets the old.
void move(RoomStore &store, const StoredRoom &room, const QString &link, const std::function<void()> &done)
{
    KnownRoom known = room.known;
    known.link = link;
    store.save(known, [](bool) {});
    store.setShelf(link, known.shelf, [](bool) {});
    if (!room.snapshot.isEmpty())
        store.saveSnapshot(
            link, [snapshot = room.snapshot] { return snapshot; }, room.snapshotAt);
    store.replaceStrokes(link, room.strokes, [&store, old = room.known.link, done](bool ok) {
        if (ok)
            store.forget(old, [](bool) {});
        done();
    });
}

} // namespace

void moveKnownRooms(RoomStore &store, const ServerAddress &from, const ServerAddress &to, std::function<void()> done)
{
    store.loadAll([&store, from, to, done = std::move(done)](const QList<KnownRoom> &rooms) {
        // Called by the last of its owners to go: when every room has been moved.
        const std::shared_ptr<void> last(nullptr, [done](void *) { done(); });
        for (const KnownRoom &known : rooms) {
            const auto link = RoomLink::parse(known.link);
            if (!link || from == to || ServerAddress::of(*link) != from)
                continue;
            store.load(known.link, [&store, last, moved = to.linkTo(link->room).text()](const auto &room) {
                if (room)
                    move(store, *room, moved, [last] {});
            });
        }
    });
}

} // namespace yak
