#pragma once

#include "fakepeer.h"
#include "fakestore.h"
#include "faketime.h"
#include "session/roomsession.h"

#include <memory>

namespace yak {

/// A room of one civil day, 09:00–12:00 in half hours, and its link: what most tests need.
struct Example
{
    static constexpr qint64 kStart = 29'000'160; ///< the first slot, UTC minutes
    static constexpr int kSlots = 6;
    static constexpr int kSlotMinutes = 30;

    [[nodiscard]] static Range slot(int index);
    [[nodiscard]] static Ranges slotRanges();
    [[nodiscard]] static RoomSettings settings();
    [[nodiscard]] static RoomLink link();
    [[nodiscard]] static Person person(const ParticipantId &id, const QString &name, Role role = Role::Participant);
    [[nodiscard]] static Stroke stroke(SlotState state, std::initializer_list<int> slotIndexes);
    [[nodiscard]] static Event painted(const ParticipantId &person, const Stroke &effect);
};

/// One session, a peer that the test speaks for, a disk and a clock.
class SessionRig
{
public:
    explicit SessionRig(FakeStore::Mode mode = FakeStore::Mode::Prompt);
    ~SessionRig();

    /// A session on what the disk has by now; the one before is dropped as by a crash.
    void start();
    void kill();

    [[nodiscard]] RoomSession &session() { return *m_session; }
    [[nodiscard]] RoomModel &model() { return m_session->model(); }

    /// Opens, joins as 지수 and takes the snapshot: Live when it returns true.
    [[nodiscard]] bool joinAndEnter(qint64 revision = 5);
    /// Waits for the Open of a device that is known, and answers it with this count of operations; where it knows a
    /// position, nothing has happened since.
    [[nodiscard]] bool answerOpen(qint64 lastOperation);
    void sendSnapshot(StreamPosition position, const QList<wire::SnapshotPerson> &people);
    /// The people of the example: 지수, and 민준 who organizes.
    [[nodiscard]] QList<wire::SnapshotPerson> people(const Stroke &own = {}, const Stroke &other = {}) const;

    /// Waits until the peer got a message of this type, and takes it.
    template<typename Message>
    [[nodiscard]] std::optional<Message> await()
    {
        std::optional<Message> found;
        waitUntil([&] {
            found = peer.take<Message>();
            return found.has_value();
        });
        return found;
    }
    /// Runs the event loop until it holds; gives up after two seconds. Timers of the session stand still.
    static bool waitUntil(const std::function<bool()> &holds);
    /// Lets everything that is due by itself happen.
    static void idle();

    [[nodiscard]] SlotState own(int slotIndex) { return model().ownAnswer().over(Example::slot(slotIndex)); }
    [[nodiscard]] StoredStrokes onDisk() const { return store.rooms().value(Example::link().text()).strokes; }

    FakeTime time;
    FakePeer peer{time};
    FakeStore store;
    ParticipantId me = ParticipantId::random();
    ParticipantId other = ParticipantId::random();
    DeviceId device = DeviceId::random();
    QList<wire::Refused> refusals;

private:
    std::unique_ptr<RoomSession> m_session;
};

} // namespace yak
