#include "rooms/hub.h"

#include "protocol/codec.h"
#include "rooms/snapshot.h"

#include <QSet>

#include <algorithm>
#include <map>

namespace yak::server {

namespace {

constexpr size_t kMostRecent = 2'000;
constexpr qsizetype kMostRecentRanges = 100'000; // of painted answers, the one kind of event that can be large
constexpr int kSmallRoom = 100;                  // up to here nobody waits
constexpr int kListenersPerRestMs = 2;
constexpr int kMostRestMs = 250; // four times a second
constexpr int kPresenceMs = 200;
constexpr int kPresenceMsPerListener = 5;
constexpr int kPresenceMostMs = 5'000;

} // namespace

namespace {

/// Whether an event ends somebody's business in the room, and why.
std::optional<wire::GoodbyeReason> goodbyeFor(const ParticipantId &person, const Event &event)
{
    const auto *changed = std::get_if<SettingsChanged>(&event.body);
    if (person.isNull())
        return changed && changed->patch.viewers == Viewers::Refused ? std::optional(wire::GoodbyeReason::Revoked)
                                                                     : std::nullopt;
    if (const auto *removed = std::get_if<PersonRemoved>(&event.body); removed && removed->person == person)
        return event.by.isNull() ? wire::GoodbyeReason::NameLapsed : wire::GoodbyeReason::Removed;
    if (const auto *left = std::get_if<PersonLeft>(&event.body); left && left->person == person)
        return wire::GoodbyeReason::Revoked;
    return std::nullopt;
}

qsizetype rangesIn(const CommittedEvent &committed)
{
    const auto *painted = std::get_if<AnswerPainted>(&committed.event.body);
    return (painted ? rangeCount(painted->effect) : 0) + committed.places.size();
}

} // namespace

/// One flush of a room: goes through its listeners and keeps what it encoded for the next who gets the same.
class Hub::Flush
{
public:
    explicit Flush(Channel &channel) : m_channel(channel) {}

    /// Sends the listener what it has not seen; false where it left the room on the way.
    void serve(Listener &listener)
    {
        if (listener.state != Listener::State::Live || m_channel.recent.empty())
            return;
        const qint64 next = listener.standing.revision + 1;
        if (m_channel.recent.back().revision < next)
            return;
        if (m_channel.recent.front().revision > next || listener.socket().isFull()) {
            listener.state = Listener::State::Skipping;
            return;
        }
        walk(listener, static_cast<size_t>(next - m_channel.recent.front().revision));
    }

private:
    struct Key
    {
        wire::Encoding encoding;
        StreamPosition previous;
        qint64 firstRevision;
        ParticipantId self; ///< null where everybody with this stream gets the same
        friend bool operator==(const Key &, const Key &) = default;
    };

    void walk(Listener &listener, size_t first)
    {
        Standing &standing = listener.standing;
        const Key key{listener.socket().encoding(), standing.position, standing.revision + 1, {}};
        std::vector<const Event *> visible; // copied only by the first who gets them
        SlotCounts places;
        bool own = false;
        for (size_t i = first; i < m_channel.recent.size(); ++i) {
            const CommittedEvent &committed = m_channel.recent[i];
            standing.revision = committed.revision;
            if (const auto reason = goodbyeFor(standing.person, committed.event))
                return listener.mustGo(*reason);
            note(standing, committed);
            if (standing.kind() != key.previous.kind)
                return refresh(listener);
            places.insert(committed.places);
            const auto subject = answeringPerson(committed.event.body);
            if (key.previous.kind == StreamKind::Own && subject && *subject != standing.person)
                continue;
            own = own || (key.previous.kind == StreamKind::Own && subject);
            visible.push_back(&committed.event);
            ++standing.position.revision;
        }
        const ParticipantId self = own ? standing.person : ParticipantId();
        if (!visible.empty() && !send(listener, {key.encoding, key.previous, key.firstRevision, self}, visible))
            return refresh(listener);
        if (!places.isEmpty())
            sendPlaces(listener, key.firstRevision, places);
        listener.socket().flush();
    }

    /// The listener may be gone after it.
    static void refresh(Listener &listener)
    {
        listener.state = Listener::State::Waiting;
        listener.needsSnapshot();
    }

    /// What the event changes in what this reader may see.
    static void note(Standing &standing, const CommittedEvent &committed)
    {
        const EventBody &body = committed.event.body;
        if (const auto *set = std::get_if<RoleSet>(&body); set && set->person == standing.person)
            standing.role = set->role;
        else if (const auto *changed = std::get_if<SettingsChanged>(&body); changed && changed->patch.visibility)
            standing.visibility = *changed->patch.visibility;
        else if (const auto *painted = std::get_if<AnswerPainted>(&body); painted && painted->person == standing.person)
            standing.answered = committed.answered;
    }

    /// False where an event does not fit.
    [[nodiscard]] bool send(const Listener &listener, const Key &key, const std::vector<const Event *> &events)
    {
        auto found =
            std::find_if(m_encoded.begin(), m_encoded.end(), [&](const auto &one) { return one.first == key; });
        if (found == m_encoded.end()) {
            m_encoded.emplace_back(key, QList<QByteArray>());
            found = m_encoded.end() - 1;
            QList<Event> copies;
            for (const Event *event : events)
                copies.append(*event);
            encode(key, key.previous.revision, copies, found->second);
        }
        for (const QByteArray &frame : found->second)
            listener.socket().sendEncoded(frame);
        return !found->second.isEmpty();
    }

    /// Places are public: everybody who has read as far gets the same, whichever events they may see.
    void sendPlaces(Listener &listener, qint64 firstRevision, const SlotCounts &places)
    {
        QList<QByteArray> &frames = m_places[{firstRevision, listener.socket().encoding()}];
        if (frames.isEmpty()) {
            for (SlotCounts &counts : framesOf(places))
                frames.append(wire::encode(wire::ServerFrame{std::nullopt, wire::Places{std::move(counts)}},
                                           listener.socket().encoding()));
        }
        for (const QByteArray &frame : frames)
            listener.socket().sendEncoded(frame);
    }

    /// In frames that fit; none where a single event does not.
    static void encode(const Key &key, qint64 previous, const QList<Event> &events, QList<QByteArray> &frames)
    {
        const wire::Events message{previous, {key.previous.kind, previous + events.size()}, events};
        QByteArray frame = wire::encode(wire::ServerFrame{std::nullopt, message}, key.encoding);
        if (frame.size() <= wire::kServerFrameBytes && events.size() <= wire::kCatchUpEvents)
            return frames.append(frame);
        if (events.size() == 1)
            return frames.clear();
        const qsizetype half = events.size() / 2;
        QList<QByteArray> second;
        encode(key, previous, events.mid(0, half), frames);
        encode(key, previous + half, events.mid(half), second);
        if (frames.isEmpty() || second.isEmpty())
            return frames.clear();
        frames += second;
    }

    Channel &m_channel;
    std::vector<std::pair<Key, QList<QByteArray>>> m_encoded;
    std::map<std::pair<qint64, wire::Encoding>, QList<QByteArray>> m_places; // by the first revision and encoding
};

bool Hub::isPresent(const Channel &channel, const Listener *listener)
{
    return std::find(channel.listeners.begin(), channel.listeners.end(), listener) != channel.listeners.end();
}

Hub::Hub(QObject *parent) : QObject(parent) {}

void Hub::add(const RoomId &room, Listener &listener)
{
    auto &channel = m_channels[room];
    if (!channel)
        channel = std::make_shared<Channel>();
    channel->listeners.push_back(&listener);
}

void Hub::remove(const RoomId &room, Listener &listener)
{
    const auto found = m_channels.find(room);
    if (found == m_channels.end())
        return;
    auto &listeners = (*found)->listeners;
    listeners.erase(std::remove(listeners.begin(), listeners.end(), &listener), listeners.end());
    if (listeners.empty())
        m_channels.erase(found);
    else
        queuePresence(room);
}

void Hub::goLive(const RoomId &room, Listener &listener, const Standing &standing)
{
    listener.standing = standing;
    listener.state = Listener::State::Live;
    queueFlush(room);
}

void Hub::announce(const RoomId &room, Listener &listener, const ParticipantId &person)
{
    listener.state = Listener::State::Waiting;
    listener.standing.person = person;
    queuePresence(room);
}

void Hub::noteDrained(Listener &listener)
{
    if (listener.state != Listener::State::Skipping)
        return;
    // It stays out of the events until it asks; one word of it is enough.
    listener.state = Listener::State::Behind;
    listener.socket().send({std::nullopt, wire::Behind{}});
}

void Hub::publish(const QList<RoomNews> &news)
{
    for (const RoomNews &one : news)
        note(one);
    // Behind all of it and not in a turn of its own: with hundreds of sockets a turn of the loop costs as much as a
    // commit.
    for (const RoomNews &one : news)
        flushOrQueue(one.room);
}

void Hub::note(const RoomNews &news)
{
    const auto channel = m_channels.value(news.room); // keeps it while listeners leave
    if (!channel)
        return;
    if (news.fate == RoomNews::Fate::Deleted)
        return end(news.room);
    if (news.fate == RoomNews::Fate::Unsure)
        return leaveBehind(*channel);
    for (const CommittedEvent &committed : news.events) {
        // What is kept has no gaps: after one it begins anew, and who has read less is told so.
        if (!channel->recent.empty() && channel->recent.back().revision + 1 != committed.revision)
            forget(*channel);
        channel->recent.push_back(committed);
        channel->recentRanges += rangesIn(committed);
        sendAway(*channel, committed.event);
    }
    if (!news.revoked.isEmpty())
        sendAway(*channel, news.revoked);
}

void Hub::leaveBehind(Channel &channel)
{
    forget(channel);
    for (Listener *listener : channel.listeners) {
        if (listener->state == Listener::State::Live)
            listener->state = Listener::State::Skipping;
        if (listener->socket().isDrained())
            noteDrained(*listener);
    }
}

void Hub::forget(Channel &channel)
{
    channel.recent.clear();
    channel.recentRanges = 0;
}

void Hub::sendAway(Channel &channel, const Event &event)
{
    // Those who get events are told in their turn; here are those who do not at present.
    std::vector<Listener *> others;
    std::ranges::copy_if(channel.listeners, std::back_inserter(others), [](const Listener *listener) {
        return listener->state != Listener::State::Live && listener->state != Listener::State::Asking;
    });
    for (Listener *listener : others) {
        if (!isPresent(channel, listener))
            continue;
        if (const auto reason = goodbyeFor(listener->standing.person, event))
            listener->mustGo(*reason);
    }
}

void Hub::sendAway(Channel &channel, const QList<DeviceId> &revoked)
{
    // Whatever they are at: also those who were found valid a moment ago and are about to be let in.
    const std::vector<Listener *> listeners = channel.listeners;
    for (Listener *listener : listeners) {
        if (isPresent(channel, listener) && revoked.contains(listener->device))
            listener->mustGo(wire::GoodbyeReason::Revoked);
    }
}

QList<ParticipantId> Hub::online(const RoomId &room) const
{
    QSet<ParticipantId> people;
    if (const auto channel = m_channels.value(room)) {
        for (const Listener *listener : channel->listeners) {
            if (listener->state != Listener::State::Asking && !listener->standing.person.isNull())
                people.insert(listener->standing.person);
        }
    }
    return people.values();
}

void Hub::flushOrQueue(const RoomId &room)
{
    const auto channel = m_channels.value(room);
    if (channel && !channel->flushQueued && restMs(*channel) <= 0)
        flush(room);
    else
        queueFlush(room);
}

void Hub::queueFlush(const RoomId &room)
{
    const auto channel = m_channels.value(room);
    if (!channel || std::exchange(channel->flushQueued, true))
        return;
    // At the end of this turn of the loop: whoever else goes live in it is served along.
    if (const int rest = restMs(*channel); rest > 0)
        QTimer::singleShot(rest, Qt::PreciseTimer, this, [this, room] { flush(room); });
    else
        QMetaObject::invokeMethod(
            this, [this, room] { flush(room); }, Qt::QueuedConnection);
}

/// How much longer a crowd is to be left alone after the last time.
int Hub::restMs(const Channel &channel)
{
    const int more = static_cast<int>(channel.listeners.size()) - kSmallRoom;
    if (more <= 0 || !channel.sinceFlush.isValid())
        return 0;
    const int rest = std::min(more / kListenersPerRestMs, kMostRestMs);
    return rest - static_cast<int>(std::min<qint64>(rest, channel.sinceFlush.elapsed()));
}

void Hub::flush(const RoomId &room)
{
    const auto channel = m_channels.value(room); // keeps it while listeners leave
    if (!channel)
        return;
    channel->flushQueued = false;
    if (!channel->recent.empty())
        channel->sinceFlush.start();
    Flush turn(*channel);
    const std::vector<Listener *> listeners = channel->listeners;
    for (Listener *listener : listeners) {
        if (isPresent(*channel, listener))
            turn.serve(*listener);
    }
    for (Listener *listener : channel->listeners) {
        if (listener->state == Listener::State::Skipping && listener->socket().isDrained())
            noteDrained(*listener);
    }
    trim(*channel);
}

void Hub::trim(Channel &channel)
{
    const bool awaited = std::any_of(channel.listeners.begin(), channel.listeners.end(), [](const Listener *listener) {
        return listener->state == Listener::State::Asking || listener->state == Listener::State::Waiting;
    });
    while (!channel.recent.empty() &&
           (!awaited || channel.recent.size() > kMostRecent || channel.recentRanges > kMostRecentRanges)) {
        channel.recentRanges -= rangesIn(channel.recent.front());
        channel.recent.pop_front();
    }
}

void Hub::end(const RoomId &room)
{
    const auto channel = m_channels.value(room);
    const std::vector<Listener *> listeners = channel->listeners;
    for (Listener *listener : listeners) {
        if (isPresent(*channel, listener))
            listener->mustGo(wire::GoodbyeReason::Deleted);
    }
}

void Hub::queuePresence(const RoomId &room)
{
    const auto channel = m_channels.value(room);
    if (!channel || std::exchange(channel->presenceQueued, true))
        return;
    // The more listen, the more a word about each costs.
    const int listeners = static_cast<int>(channel->listeners.size());
    const int delay = std::min(kPresenceMs + kPresenceMsPerListener * listeners, kPresenceMostMs);
    QTimer::singleShot(delay, this, [this, room] { sendPresence(room); });
}

void Hub::sendPresence(const RoomId &room)
{
    const auto channel = m_channels.value(room);
    if (!channel)
        return;
    channel->presenceQueued = false;
    const wire::ServerFrame frame{std::nullopt, wire::Presence{online(room)}};
    QHash<int, QByteArray> encoded;
    for (Listener *listener : channel->listeners) {
        if (listener->state == Listener::State::Asking || listener->socket().isFull())
            continue;
        QByteArray &bytes = encoded[static_cast<int>(listener->socket().encoding())];
        if (bytes.isEmpty())
            bytes = wire::encode(frame, listener->socket().encoding());
        listener->socket().sendEncoded(bytes);
    }
}

} // namespace yak::server
