#pragma once

#include "core/clock.h"
#include "model/event.h"
#include "model/policy.h"
#include "protocol/messages.h"
#include "session/transport.h"

#include <QHash>
#include <QMap>

#include <memory>

namespace yak {

/// A server of one room without sockets, disk or threads, whose every frame waits until the test lets it through: the
/// interleavings of a network in the hands of a test. It follows the rules of painting, streams and resync; names,
/// limits and access beyond roles are not its business.
class FakeServer
{
public:
    FakeServer(Room room, const Clock &clock);
    ~FakeServer();

    FakeServer(const FakeServer &) = delete;
    FakeServer &operator=(const FakeServer &) = delete;

    struct Member
    {
        DeviceId device;
        ParticipantId person;
        QString secret;
    };
    /// A device of a person of the room.
    Member addDevice(const ParticipantId &person);

    /// What a client connects by; its frames wait on line `line`.
    [[nodiscard]] TransportFactory factory(int line);

    // ---- the network --------------------------------------------------------------------------------------------

    /// Lets the client's oldest frame through; whether there was one.
    bool deliverUp(int line);
    /// Lets the oldest frame of the room's stream through.
    bool deliverDown(int line);
    /// Lets the oldest answer to a paint through; it may overtake events and be overtaken.
    bool deliverReply(int line);
    void cut(int line);
    /// Lets everything through until nothing waits; whether anything did.
    bool settle();

    // ---- the room -----------------------------------------------------------------------------------------------

    [[nodiscard]] const Room &room() const { return m_room; }
    /// The room as this person may see it, at their place in their stream.
    [[nodiscard]] Room viewOf(const ParticipantId &person) const;
    /// Something that happens by other ways than these lines.
    void happen(const EventBody &body, const ParticipantId &by);
    void paintElsewhere(const ParticipantId &person, const Stroke &stroke);
    void setNow(Instant now) { m_now = now; }
    /// The next paint that comes is told `busy`.
    void setBusy() { m_busy = true; }
    /// The client of this line gets no more events until it has been told that it is behind.
    void leaveBehind(int line);
    void tellBehind(int line);
    /// The next event never reaches the client of this line; those after it do.
    void loseNextEvent(int line) { setLoses(line, true); }
    void loseNoEvent(int line) { setLoses(line, false); }

    /// The strokes of a device that were decided on, accepted or refused, in that order.
    [[nodiscard]] QList<Stroke> decided(const DeviceId &device) const { return m_devices.value(device).decided; }
    [[nodiscard]] qint64 lastOperation(const DeviceId &device) const { return m_devices.value(device).lastOperation; }
    [[nodiscard]] int refusals() const { return m_refusals; }

private:
    class Line;
    struct Device
    {
        Member member;
        qint64 lastOperation = 0;
        std::optional<wire::Refused> lastRefusal;
        std::optional<std::pair<qint64, qint64>> lastRevisions; // in the streams All and Own
        QList<Stroke> decided;
    };

    Line &line(int number);
    void setLoses(int line, bool loses);
    void handle(Line &line, const wire::ClientFrame &frame);
    void enter(Line &line, qint64 id, const wire::Open &open);
    void paint(Line &line, qint64 id, const wire::PaintAnswer &paint);
    void show(Line &line, std::optional<qint64> id, std::optional<StreamPosition> known);
    void sendSnapshot(Line &line, std::optional<qint64> id);
    void broadcast(const Event &event, const SlotCounts &places);
    [[nodiscard]] SlotCounts allPlaces() const;
    [[nodiscard]] StreamKind kindFor(const ParticipantId &person) const;
    [[nodiscard]] bool isVisible(const Event &event, StreamKind kind, const ParticipantId &person) const;
    [[nodiscard]] StreamPosition positionFor(const ParticipantId &person, StreamKind kind) const;

    Room m_room;
    Instant m_now;
    QList<Event> m_history;
    QHash<DeviceId, Device> m_devices;
    QMap<int, std::shared_ptr<Line>> m_lines;
    bool m_busy = false;
    int m_refusals = 0;
};

} // namespace yak
