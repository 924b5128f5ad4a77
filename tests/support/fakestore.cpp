#include "fakestore.h"

#include <algorithm>
#include <utility>

namespace yak {

bool FakeStore::step()
{
    if (m_waiting.empty())
        return false;
    const auto work = std::move(m_waiting.front());
    m_waiting.pop_front();
    work();
    return true;
}

void FakeStore::settle()
{
    while (step()) {
    }
}

void FakeStore::add(std::function<void()> work)
{
    m_waiting.push_back(std::move(work));
    if (m_mode == Mode::Prompt)
        QMetaObject::invokeMethod(
            this, [this] { step(); }, Qt::QueuedConnection);
}

void FakeStore::write(std::function<void()> change, Written written)
{
    add([this, change = std::move(change), written = std::move(written)] {
        if (!m_broken)
            change();
        if (written)
            written(!m_broken);
    });
}

void FakeStore::loadAll(std::function<void(QList<KnownRoom>)> loaded)
{
    add([this, loaded = std::move(loaded)] {
        QList<KnownRoom> known;
        for (const StoredRoom &room : std::as_const(m_rooms)) {
            known.append(room.known);
            known.last().unsentStrokes = static_cast<int>(room.strokes.pending.size());
        }
        loaded(known);
    });
}

void FakeStore::load(const QString &link, std::function<void(std::optional<StoredRoom>)> loaded)
{
    add([this, link, loaded = std::move(loaded)] {
        const auto found = m_rooms.constFind(link);
        if (found == m_rooms.cend()) {
            loaded(std::nullopt);
            return;
        }
        StoredRoom room = *found;
        if (isWithheld() && !room.known.device.isNull()) {
            room.known.secret.clear();
            room.key = m_access;
        }
        loaded(room);
    });
}

void FakeStore::save(const KnownRoom &room, Written written)
{
    write(
        [this, room] {
            KnownRoom &known = m_rooms[room.link].known;
            const Shelf shelf = known.shelf;
            // What was not given stays where it is.
            const bool isKept = room.secret.isEmpty() && !room.device.isNull() && room.device == known.device;
            const QString secret = isKept ? known.secret : room.secret;
            known = room;
            known.secret = secret;
            known.shelf = shelf;
        },
        std::move(written));
}

void FakeStore::setShelf(const QString &link, Shelf shelf, Written written)
{
    write(
        [this, link, shelf] {
            if (const auto room = m_rooms.find(link); room != m_rooms.end())
                room->known.shelf = shelf;
        },
        std::move(written));
}

void FakeStore::saveSnapshot(const QString &link, Encoder snapshot, Instant at)
{
    write(
        [this, link, snapshot = std::move(snapshot), at] {
            m_rooms[link].snapshot = snapshot();
            m_rooms[link].snapshotAt = at;
        },
        {});
}

void FakeStore::addStroke(const QString &link, const StoredStroke &stroke, Written written)
{
    write(
        [this, link, stroke] {
            StoredRoom &room = m_rooms[link];
            room.strokes.pending.append(stroke);
            room.known.lastOperation = std::max(room.known.lastOperation, stroke.operation);
        },
        std::move(written));
}

void FakeStore::removeStroke(const QString &link, qint64 operation)
{
    write(
        [this, link, operation] {
            m_rooms[link].strokes.pending.removeIf(
                [=](const StoredStroke &stroke) { return stroke.operation == operation; });
        },
        {});
}

void FakeStore::replaceStrokes(const QString &link, const StoredStrokes &strokes, Written written)
{
    write([this, link, strokes] { m_rooms[link].strokes = strokes; }, std::move(written));
}

void FakeStore::forget(const QString &link, Written written)
{
    write([this, link] { m_rooms.remove(link); }, std::move(written));
}

void FakeStore::loadTemplates(std::function<void(QList<RoomTemplate>)> loaded)
{
    add([this, loaded = std::move(loaded)] { loaded(m_templates.values()); });
}

void FakeStore::saveTemplate(const RoomTemplate &saved, Written written)
{
    write([this, saved] { m_templates[saved.name] = saved; }, std::move(written));
}

void FakeStore::removeTemplate(const QString &name, Written written)
{
    write([this, name] { m_templates.remove(name); }, std::move(written));
}

} // namespace yak
