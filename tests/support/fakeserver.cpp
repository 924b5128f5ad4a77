#include "fakeserver.h"

#include "model/life.h"
#include "protocol/codec.h"

#include <QPointer>

#include <deque>
#include <utility>

namespace yak {

using namespace Qt::StringLiterals;

namespace {

class LineTransport final : public Transport
{
public:
    LineTransport(std::function<void(LineTransport *)> opening, std::function<void(QByteArray)> sent)
        : m_opening(std::move(opening)), m_sent(std::move(sent))
    {
    }

    void open(const QUrl &) override { m_opening(this); }
    void send(const QByteArray &frame) override { m_sent(frame); }
    void close() override {}

private:
    std::function<void(LineTransport *)> m_opening;
    std::function<void(QByteArray)> m_sent;
};

} // namespace

/// One client's connection, anew at each of its tries.
class FakeServer::Line
{
public:
    QPointer<LineTransport> client;
    bool opening = false; // asked for, not told yet
    std::deque<QByteArray> up;
    std::deque<wire::ServerFrame> down;
    std::deque<wire::ServerFrame> replies;
    DeviceId device; // null until it has entered
    StreamKind kind = StreamKind::All;
    bool behind = false;
    bool loses = false;

    void reset() { *this = Line(); }
};

FakeServer::FakeServer(Room room, const Clock &clock) : m_room(std::move(room)), m_now(clock.now()) {}

FakeServer::~FakeServer() = default;

FakeServer::Member FakeServer::addDevice(const ParticipantId &person)
{
    const Member member{DeviceId::random(), person, u"secret"_s};
    m_devices[member.device].member = member;
    return member;
}

FakeServer::Line &FakeServer::line(int number)
{
    auto &found = m_lines[number];
    if (!found)
        found = std::make_shared<Line>();
    return *found;
}

TransportFactory FakeServer::factory(int number)
{
    return [this, number] {
        return std::make_unique<LineTransport>(
            [this, number](LineTransport *client) {
                line(number).reset();
                line(number).client = client;
                line(number).opening = true;
            },
            [this, number](const QByteArray &frame) { line(number).up.push_back(frame); });
    };
}

bool FakeServer::deliverUp(int number)
{
    Line &one = line(number);
    if (std::exchange(one.opening, false)) {
        if (one.client)
            Q_EMIT one.client->opened();
        return true;
    }
    if (one.up.empty() || !one.client)
        return false;
    const auto frame = wire::decodeClientFrame(one.up.front(), wire::Encoding::Cbor);
    one.up.pop_front();
    Q_ASSERT(frame);
    handle(one, *frame);
    return true;
}

bool FakeServer::deliverDown(int number)
{
    Line &one = line(number);
    if (one.down.empty() || !one.client)
        return false;
    const wire::ServerFrame frame = std::move(one.down.front());
    one.down.pop_front();
    Q_EMIT one.client->received(wire::encode(frame, wire::Encoding::Cbor));
    return true;
}

bool FakeServer::deliverReply(int number)
{
    Line &one = line(number);
    if (one.replies.empty() || !one.client)
        return false;
    const wire::ServerFrame frame = std::move(one.replies.front());
    one.replies.pop_front();
    Q_EMIT one.client->received(wire::encode(frame, wire::Encoding::Cbor));
    return true;
}

void FakeServer::cut(int number)
{
    const QPointer<LineTransport> client = line(number).client;
    line(number).reset();
    if (client)
        Q_EMIT client->closed(u"cut"_s);
}

bool FakeServer::settle()
{
    bool any = false;
    for (bool more = true; more;) {
        more = false;
        for (const int number : m_lines.keys())
            more = deliverUp(number) || deliverDown(number) || deliverReply(number) || more;
        any = any || more;
    }
    return any;
}

void FakeServer::handle(Line &one, const wire::ClientFrame &frame)
{
    if (std::holds_alternative<wire::Hello>(frame.message)) {
        one.down.push_back({frame.id, wire::Welcome{u"fake"_s, {}, m_now, {}}});
    } else if (std::holds_alternative<wire::Ping>(frame.message)) {
        one.down.push_back({frame.id, wire::Pong{m_now}});
    } else if (const auto *open = std::get_if<wire::Open>(&frame.message)) {
        enter(one, frame.id, *open);
    } else if (const auto *since = std::get_if<wire::Since>(&frame.message)) {
        one.behind = false;
        show(one, frame.id, since->known);
    } else if (const auto *painting = std::get_if<wire::PaintAnswer>(&frame.message)) {
        paint(one, frame.id, *painting);
    } else {
        Q_ASSERT_X(false, "FakeServer", "a message it does not know");
    }
}

void FakeServer::enter(Line &one, qint64 id, const wire::Open &open)
{
    const auto found = m_devices.constFind(open.device.value_or(DeviceId()));
    if (found == m_devices.cend() || found->member.secret != open.secret) {
        wire::Refused refusal;
        refusal.code = ErrorCode::BadToken;
        one.down.push_back({id, refusal});
        return;
    }
    one.device = found->member.device;
    wire::Entered entered;
    entered.room = m_room.id;
    entered.role = m_room.person(found->member.person)->role;
    entered.person = found->member.person;
    entered.device = one.device;
    entered.lastOperation = found->lastOperation;
    one.down.push_back({id, entered});
    show(one, std::nullopt, open.known);
}

void FakeServer::paint(Line &one, qint64 id, const wire::PaintAnswer &painting)
{
    Device &device = m_devices[one.device];
    const ParticipantId person = device.member.person;
    wire::Refused refusal;
    refusal.operation = painting.operation;
    const bool busy = std::exchange(m_busy, false);
    const bool ordered = painting.operation == device.lastOperation || painting.operation == device.lastOperation + 1;
    if (busy || !ordered) {
        refusal.code = busy ? ErrorCode::Busy : ErrorCode::OutOfOrder;
        one.replies.push_back({id, refusal});
        return;
    }
    if (painting.operation == device.lastOperation + 1) {
        device.lastOperation = painting.operation;
        device.decided += painting.strokes;
        device.lastRefusal.reset();
        device.lastRevisions.reset();
        if (const auto code = paintRefusal(m_room.flags, m_room.settings, *m_room.person(person), m_now)) {
            refusal.code = *code;
            device.lastRefusal = refusal;
            ++m_refusals;
        } else {
            const AnswerChange change = applyStrokes(m_room.answerOf(person), painting.strokes, m_room.slotTable);
            const Ranges full = overfilled(m_room, m_room.answerOf(person), change.after);
            if (!full.isEmpty()) {
                refusal.code = ErrorCode::SlotFull;
                refusal.slots = full;
                device.lastRefusal = refusal;
                ++m_refusals;
            } else if (!change.isEmpty()) {
                happen(AnswerPainted{person, change.effect}, person);
                device.lastRevisions = {positionFor(person, StreamKind::All).revision,
                                        positionFor(person, StreamKind::Own).revision};
            }
        }
    }
    if (device.lastRefusal) {
        one.replies.push_back({id, *device.lastRefusal});
        return;
    }
    wire::Done done{painting.operation, {}};
    if (device.lastRevisions)
        done.revision = kindFor(person) == StreamKind::All ? device.lastRevisions->first : device.lastRevisions->second;
    one.replies.push_back({id, done});
}

void FakeServer::happen(const EventBody &body, const ParticipantId &by)
{
    const Event event{body, by, m_now};
    const SlotCounts before = allPlaces();
    apply(m_room, event);
    m_room.taken = countTaken(m_room);
    SlotCounts places = allPlaces();
    places.removeIf([&before](const auto &one) { return before.value(one.key(), -1) == one.value(); });
    m_history.append(event);
    ++m_room.position.revision;
    broadcast(event, places);
}

SlotCounts FakeServer::allPlaces() const
{
    SlotCounts places;
    for (const SlotKey slot : m_room.slotTable.keys()) {
        if (capacityOf(m_room.settings.plan, slot))
            places.insert(slot, m_room.taken.value(slot));
    }
    return places;
}

void FakeServer::paintElsewhere(const ParticipantId &person, const Stroke &stroke)
{
    const AnswerChange change = applyStrokes(m_room.answerOf(person), {stroke}, m_room.slotTable);
    if (!change.isEmpty() && overfilled(m_room, m_room.answerOf(person), change.after).isEmpty())
        happen(AnswerPainted{person, change.effect}, person);
}

void FakeServer::broadcast(const Event &event, const SlotCounts &places)
{
    for (const auto &one : std::as_const(m_lines)) {
        if (one->device.isNull() || !one->client || one->behind)
            continue;
        const ParticipantId person = m_devices.value(one->device).member.person;
        const StreamPosition position = positionFor(person, kindFor(person));
        if (position.kind != one->kind) {
            sendSnapshot(*one, std::nullopt);
            continue;
        }
        if (isVisible(event, position.kind, person) && !std::exchange(one->loses, false))
            one->down.push_back({std::nullopt, wire::Events{position.revision - 1, position, {event}}});
        if (!places.isEmpty())
            one->down.push_back({std::nullopt, wire::Places{places}});
    }
}

void FakeServer::setLoses(int number, bool loses)
{
    line(number).loses = loses;
}

void FakeServer::leaveBehind(int number)
{
    line(number).behind = !line(number).device.isNull();
}

void FakeServer::tellBehind(int number)
{
    if (line(number).behind)
        line(number).down.push_back({std::nullopt, wire::Behind{}});
}

void FakeServer::show(Line &one, std::optional<qint64> id, std::optional<StreamPosition> known)
{
    const ParticipantId person = m_devices.value(one.device).member.person;
    const StreamPosition position = positionFor(person, kindFor(person));
    one.kind = position.kind;
    if (!known || known->kind != position.kind || known->revision > position.revision) {
        sendSnapshot(one, id);
        return;
    }
    wire::Events missed{known->revision, position, {}};
    qint64 revision = m_room.position.revision - m_history.size();
    for (const Event &event : std::as_const(m_history)) {
        if (isVisible(event, position.kind, person) && ++revision > known->revision)
            missed.events.append(event);
    }
    one.down.push_back({id, missed});
    one.down.push_back({std::nullopt, wire::Places{allPlaces()}});
}

void FakeServer::sendSnapshot(Line &one, std::optional<qint64> id)
{
    const Room view = viewOf(m_devices.value(one.device).member.person);
    one.kind = view.position.kind;
    wire::SnapshotBegin begin;
    begin.room = view.id;
    begin.settings = view.settings;
    begin.settingsRevision = view.settingsRevision;
    begin.slotRanges = view.slotTable.ranges();
    begin.unitsPerSlot = view.slotTable.unitsPerSlot();
    begin.flags = view.flags;
    begin.people = view.people.size();
    one.down.push_back({id, begin});
    for (const Person &person : view.people) {
        const Answer said = view.answerOf(person.id);
        Stroke answer;
        for (const Segment &segment : said.segments())
            answer.append({segment.state, {segment.range}});
        one.down.push_back({std::nullopt, wire::SnapshotPart{{{person, answer}}}});
    }
    one.down.push_back({std::nullopt, wire::SnapshotPart{{}, view.taken}});
    one.down.push_back({std::nullopt, wire::SnapshotEnd{view.position}});
}

Room FakeServer::viewOf(const ParticipantId &person) const
{
    Room view = m_room;
    view.position = positionFor(person, kindFor(person));
    if (view.position.kind == StreamKind::Own) {
        const Answer own = m_room.answerOf(person);
        view.answers.clear();
        if (!own.isEmpty())
            view.answers.insert(person, own);
    }
    return view;
}

StreamKind FakeServer::kindFor(const ParticipantId &person) const
{
    return streamFor(m_room.person(person)->role, m_room.settings.visibility, m_room.answers.contains(person));
}

bool FakeServer::isVisible(const Event &event, StreamKind kind, const ParticipantId &person) const
{
    const auto subject = answeringPerson(event.body);
    return kind == StreamKind::All || !subject || *subject == person;
}

StreamPosition FakeServer::positionFor(const ParticipantId &person, StreamKind kind) const
{
    qint64 revision = m_room.position.revision - m_history.size(); // what the room began with, the same in each stream
    for (const Event &event : m_history)
        revision += isVisible(event, kind, person) ? 1 : 0;
    return {kind, revision};
}

} // namespace yak
