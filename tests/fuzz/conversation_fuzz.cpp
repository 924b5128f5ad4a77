#include "anymessage.h"
#include "core/namekey.h"
#include "fuzzing.h"
#include "model/validation.h"
#include "peer.h"
#include "rooms/devices.h"
#include "rooms/snapshot.h"

#include <array>

using namespace yak;
using namespace yak::fuzz;
using namespace yak::server;
using namespace Qt::StringLiterals;

namespace {

constexpr int kMostSteps = 60;
constexpr qsizetype kMostRooms = 2;

template<typename Message>
concept Submitted = requires(CommandBody &body, Message message)
{
    body.template emplace<Message>(message);
};

/// Several people and a server's rooms, and whatever they say to each other. Beside what World and Peer expect: a
/// message of somebody who is not in the room changes nothing, and what was acknowledged is history.
class Conversation
{
public:
    explicit Conversation(FuzzedDataProvider &input) : m_input(input) {}

    void run();

private:
    void step();
    void enter(Peer &peer);
    void make(Peer &peer);
    void say(Peer &peer);
    void lookBack(Peer &peer);
    void letTimePass();
    void tryPosts();
    void send(Command command);
    void flush();
    void take(const Command &command, const Outcome &outcome);
    [[nodiscard]] bool isKnown(const Command &command);
    [[nodiscard]] Peer &anyPeer() { return m_peers.at(m_input.ConsumeIntegralInRange<size_t>(0, m_peers.size() - 1)); }
    [[nodiscard]] wire::Encoding anyEncoding() { return kEncodings.at(m_input.ConsumeBool() ? 1 : 0); }
    [[nodiscard]] NewDevice anyDevice();
    template<typename Id>
    [[nodiscard]] Id freshId();

    FuzzedDataProvider &m_input;
    World m_world;
    std::array<Peer, 4> m_peers;
    QList<Command> m_queue;
    QList<DeviceId> m_devices;
    int m_ids = 0;
};

/// Ids that are the same each time, so that a finding can be seen again.
template<typename Id>
Id Conversation::freshId()
{
    return *Id::parse(u"%1"_s.arg(++m_ids, Id::kLetters, 10, QChar(u'0')));
}

NewDevice Conversation::anyDevice()
{
    const auto id = freshId<DeviceId>();
    return {id, anyName(m_input), id.text(), secretHash(id.text())};
}

void Conversation::make(Peer &peer)
{
    const RoomSettings settings = anySettings(m_input, m_world.clock.now());
    const auto create = asReceived(wire::Create{settings, {anyName(m_input), {}, {}, {}}, {}}, anyEncoding());
    const auto *asked = create ? std::get_if<wire::Create>(&*create) : nullptr;
    if (!asked || !problemsOfName(asked->me.name).isEmpty())
        return;
    peer.forget();
    send({freshId<RoomId>(),
          {},
          MakeRoom{asked->settings, {}, freshId<ParticipantId>(), displayName(asked->me.name), {}, {}, anyDevice()},
          {}});
}

void Conversation::enter(Peer &peer)
{
    if (m_world.rooms().size() < kMostRooms && (m_world.rooms().isEmpty() || m_input.ConsumeBool()))
        return make(peer);
    const QList<RoomId> rooms = m_world.rooms().keys();
    const RoomId room = rooms.at(m_input.ConsumeIntegralInRange<qsizetype>(0, rooms.size() - 1));
    const QString name = anyName(m_input);
    peer.forget();
    if (m_input.ConsumeIntegralInRange(0, 7) == 0) {
        peer.room = room; // to look only
        return;
    }
    if (!problemsOfName(name).isEmpty())
        return;
    const Room &known = m_world.rooms()[room];
    const auto holder =
        std::ranges::find_if(known.people, [&](const Person &person) { return nameKey(person.name) == nameKey(name); });
    if (holder != known.people.end() && m_input.ConsumeBool()) {
        // The PIN is said to fit; whether there is one the writer asks again.
        send({room, {}, AddDevice{{}, holder->id, m_input.ConsumeBool() ? u"pin"_s : QString(), anyDevice()}, {}});
        return;
    }
    const QString pin = m_input.ConsumeBool() ? u"pin"_s : QString();
    ClaimName claim{{}, freshId<ParticipantId>(), displayName(name), {}, pin, {}, {}, anyDevice()};
    claim.pin = static_cast<ClaimName::Pin>(m_input.ConsumeIntegralInRange(0, 2));
    send({room, {}, claim, {}});
}

void Conversation::say(Peer &peer)
{
    if (!peer.isInside() && m_input.ConsumeIntegralInRange(0, 3) != 0)
        return enter(peer);
    // Some speak of a room that they are not in, and some for somebody else.
    const bool isStray = !peer.isInside() || m_input.ConsumeIntegralInRange(0, 9) == 0;
    RoomId room = peer.room;
    if (isStray && !m_world.rooms().isEmpty())
        room = m_world.rooms().firstKey();
    if (!m_world.rooms().contains(room))
        return;
    const Topic topic{m_world.rooms()[room], m_devices, peer.lastOperation + 1, m_world.clock.now()};
    const auto message = asReceived(anyChange(m_input, topic), anyEncoding());
    if (!message)
        return;
    Asker asker = peer.asker;
    if (isStray && m_input.ConsumeBool())
        asker.person = anyPeer().asker.person;
    std::visit(
        [&]<typename Message>(const Message &one) {
            if constexpr (Submitted<Message>)
                send({room, asker, one, {}});
        },
        *message);
}

void Conversation::send(Command command)
{
    m_queue.append(std::move(command));
    if (m_input.ConsumeIntegralInRange(0, 2) != 0)
        flush();
}

/// Whether whoever asks this is in the room, by a device of theirs, as the database has it.
bool Conversation::isKnown(const Command &command)
{
    const auto device = m_world.stores().devices.find(command.room, command.asker.device);
    expect(device.has_value(), "devices can be read");
    return *device && (*device)->revoked.isEmpty() && (*device)->person == command.asker.person;
}

void Conversation::flush()
{
    if (m_queue.isEmpty())
        return;
    const QList<Command> commands = std::exchange(m_queue, {});
    const bool isLone = commands.size() == 1;
    const bool mayChange = !isLone || commands.first().asker == Asker{} || isKnown(commands.first());
    const QMap<RoomId, Room> before = m_world.rooms();
    const QList<Outcome> outcomes = m_world.run(commands);
    for (qsizetype i = 0; i < commands.size(); ++i)
        take(commands[i], outcomes[i]);
    if (mayChange)
        return;
    expect(std::holds_alternative<wire::Refused>(outcomes.first().reply), "a stranger is refused");
    expect(m_world.rooms() == before && m_world.news().isEmpty(), "a stranger changes nothing");
}

void Conversation::take(const Command &command, const Outcome &outcome)
{
    if (outcome.admission) {
        Peer &peer = anyPeer();
        peer.forget();
        peer.room = outcome.room;
        peer.asker = {outcome.admission->person, outcome.admission->device.id};
        peer.secretHash = outcome.admission->device.secretHash;
        m_devices.append(outcome.admission->device.id);
        return;
    }
    const auto asked = wire::operationOf(command.body);
    const auto *done = std::get_if<wire::Done>(&outcome.reply);
    if (asked && done && done->revision) {
        Peer asker;
        asker.room = command.room;
        asker.asker = command.asker;
        const auto standing = readAsker(m_world.stores(), asker.request(wire::Encoding::Json));
        expect(!standing || standing->position.revision >= *done->revision, "what was acknowledged is history");
    }
    for (Peer &peer : m_peers) {
        const auto device = m_world.stores().devices.find(peer.room, peer.asker.device);
        if (asked && peer.asker.device == command.asker.device && device && *device)
            peer.lastOperation = (*device)->lastOperation;
    }
}

/// Pages of history, one's devices, the webhook: whatever is read is told in a frame that fits, or refused.
void Conversation::lookBack(Peer &peer)
{
    const wire::Encoding encoding = anyEncoding();
    wire::History page{std::nullopt, m_input.ConsumeIntegralInRange(1, 200)};
    if (m_input.ConsumeBool())
        page.before = m_input.ConsumeIntegralInRange<qint64>(0, wire::kMaxInteger);
    const auto past = readHistory(m_world.stores(), {peer.request(encoding), page});
    if (past) {
        const auto frame = wire::decodeServerFrame(*past, encoding);
        expect(frame && std::holds_alternative<wire::HistoryPage>(frame->message), "a page is understood");
    }
    const auto devices = readDevices(m_world.stores(), peer.request(encoding));
    expect(!devices ||
               std::ranges::all_of(devices->devices, [this](const auto &one) { return m_devices.contains(one.id); }),
           "only devices that there are are listed");
    const auto hook = readWebhook(m_world.stores(), peer.request(encoding));
    expect(!hook || past.has_value(), "who may see the webhook may see the room");
}

void Conversation::letTimePass()
{
    static constexpr std::array<qint64, 8> seconds{1, 61, 3'600, 86'400, 90'000, 40 * 86'400, 200 * 86'400, -5};
    m_world.clock.advanceSeconds(seconds.at(m_input.ConsumeIntegralInRange<size_t>(0, seconds.size() - 1)));
    const auto jobs = m_world.stores().jobs.due(storage::JobGroup::Commands, m_world.clock.now(), 8);
    expect(jobs.has_value(), "jobs can be read");
    for (const storage::DueJob &job : *jobs)
        send({job.room, {}, RunJob{job.row.kind, job.row.key}, {}});
}

void Conversation::tryPosts()
{
    const auto posts = m_world.stores().jobs.due(storage::JobGroup::Posts, m_world.clock.now(), 4);
    expect(posts.has_value(), "posts can be read");
    for (const storage::DueJob &post : *posts) {
        static constexpr std::array statuses{200, 404, 410, 500, 0};
        const int status = statuses.at(m_input.ConsumeIntegralInRange<size_t>(0, statuses.size() - 1));
        send({post.room, {}, PostTried{post.row.key, u"https://example.org/hook"_s, status, 0.5}, {}});
    }
    Peer &peer = anyPeer();
    if (!peer.isInside())
        return;
    const QString url = m_input.ConsumeBool() ? u"https://example.org/hook"_s : QString();
    const auto shape = static_cast<wire::WebhookShape>(m_input.ConsumeIntegralInRange(0, 2));
    send({peer.room, peer.asker, SetHook{url, shape, secretHash(url)}, {}});
}

void Conversation::step()
{
    Peer &peer = anyPeer();
    switch (m_input.ConsumeIntegralInRange(0, 15)) {
    case 0:
    case 1:
        return enter(peer);
    case 2:
        return letTimePass();
    case 3:
        return m_world.restart();
    case 4:
        return lookBack(peer);
    case 5:
        return tryPosts();
    case 6:
    case 7:
        if (peer.isInside() && !peer.catchUp(m_world, anyEncoding()))
            peer.forget();
        return;
    default:
        return say(peer);
    }
}

void Conversation::run()
{
    for (int count = 0; count < kMostSteps && m_input.remaining_bytes() > 0; ++count)
        step();
    flush();
    m_world.expectWhole();
    for (Peer &peer : m_peers) {
        if (peer.isInside())
            (void)peer.catchUp(m_world, wire::Encoding::Cbor);
    }
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    FuzzedDataProvider input(data, size);
    Conversation(input).run();
    return 0;
}
