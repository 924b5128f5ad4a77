#include "session/roomsession_p.h"

#include "session/storedcodec.h"

#include <algorithm>
#include <utility>

namespace yak {

namespace {

/// A snapshot that does not come is asked for over a new connection.
constexpr int kEnterWithinMs = 30'000;
constexpr int kAskAgainMs = 1'000;
constexpr int kTooMuchMs = 30'000;

/// Nobody has sent so many: a server that says so would have the next one not fit into a message.
constexpr qint64 kMostOperations = qint64{1} << 52;

/// What a server asks to wait, as far as one lets it.
int boundedWait(std::optional<qint64> asked)
{
    return static_cast<int>(std::clamp<qint64>(asked.value_or(0), 0, 60'000));
}

wire::Refused refusalOf(ErrorCode code)
{
    wire::Refused refusal;
    refusal.code = code;
    return refusal;
}

void tell(const Connection::ReplyHandler &done, ErrorCode code)
{
    if (done)
        done(tl::unexpected<wire::Refused>(refusalOf(code)));
}

} // namespace

RoomSession::Private::Private(RoomSession &session, RoomStore &store, const NetworkParts &network)
    : connection(session.m_link.serverUrl(), network),
      keeper(session.m_link.text(), store, *session.m_model),
      sender(*session.m_model, keeper, connection, network),
      q(session),
      m_clock(network.clock),
      m_model(*session.m_model),
      m_follower(m_model, {[this](StreamPosition known) { ask(known); }, [this] { connection.reconnect(kTooMuchMs); }}),
      m_patience(network.timers->create([this] { connection.reconnect(); })),
      m_askAgain(network.timers->create([this] { m_follower.tryAgain(); }))
{
    keeper.setParts(&connection, network);
    connect(&connection, &Connection::ready, this, &Private::enter);
    connect(&connection, &Connection::lost, this, &Private::onLost);
    connect(&connection, &Connection::pushed, this, &Private::onPushed);
    connect(&sender, &StrokeSender::outOfStep, this, &Private::enterAgain);
    connect(&sender, &StrokeSender::submitted, &q, &RoomSession::strokeSubmitted);
    connect(&sender, &StrokeSender::done, &q, &RoomSession::strokeDone);
    connect(&sender, &StrokeSender::refused, &q, &RoomSession::strokeRefused);
    connect(&sender, &StrokeSender::lateChanged, &q, &RoomSession::lateChanged);
    connect(&sender, &StrokeSender::diskFailed, &q, &RoomSession::diskFailed);
    connect(&keeper, &RoomKeeper::diskFailed, &q, &RoomSession::diskFailed);
    keeper.known().openedAt = network.clock.now();
}

void RoomSession::Private::open()
{
    if (q.m_state != State::Idle && q.m_state != State::Ended)
        return;
    m_keyRefused = false;
    setState(State::Connecting);
    if (m_loaded) {
        connection.start();
        return;
    }
    const Instant openedAt = keeper.known().openedAt;
    keeper.load([this, openedAt](std::optional<StoredRoom> stored) {
        if (keeper.audience() == RoomKeeper::Audience::Somebody)
            keeper.known().openedAt = openedAt;
        onLoaded(std::move(stored));
    });
}

void RoomSession::Private::onLoaded(std::optional<StoredRoom> stored)
{
    if (!isLoading())
        return;
    m_loaded = true;
    if (stored) {
        m_keyAccess = stored->key;
        m_model.setMe(stored->known.person);
        if (auto room = decodeRoom(stored->snapshot); room && room->id == q.m_link.room) {
            keeper.setOnDisk(room->position);
            m_model.reset(*std::move(room));
        }
        sender.load(stored->strokes, stored->known.lastOperation);
    }
    connection.start();
}

void RoomSession::Private::onLost()
{
    m_inRoom = false;
    m_patience->stop();
    m_askAgain->stop();
    m_follower.restart();
    sender.pause();
    m_model.setOnline({});
    // Whoever waits for an answer is to hear of it rather than to see it happen a minute later.
    const auto entry = std::exchange(m_entry, std::nullopt);
    // A server does not keep a line for somebody who thinks about a name; the next attempt opens one.
    const bool waitsForName = q.m_state == State::NeedsName || (q.m_state == State::Entering && !hasWayIn());
    if (waitsForName)
        connection.stop();
    setState(waitsForName ? State::NeedsName : State::Reconnecting);
    if (entry)
        tell(entry->done, ErrorCode::Unavailable);
}

void RoomSession::Private::onPushed(const wire::ServerMessage &message)
{
    if (!m_inRoom)
        return;
    std::visit(
        [this]<typename Message>(const Message &one) {
            if constexpr (std::is_same_v<Message, wire::Events> || std::is_same_v<Message, wire::SnapshotEnd>)
                m_awaitsStream = false;
            if constexpr (std::is_same_v<Message, wire::Presence>)
                m_model.setOnline(QSet<ParticipantId>(one.online.cbegin(), one.online.cend()));
            else if constexpr (std::is_same_v<Message, wire::Goodbye>)
                onGoodbye(one);
            else if constexpr (requires { m_follower.take(one); })
                m_follower.take(one);
        },
        message);
    onStep();
}

void RoomSession::Private::onGoodbye(const wire::Goodbye &goodbye)
{
    switch (goodbye.reason) {
    case wire::GoodbyeReason::Removed:
        forgetMe();
        end(ErrorCode::Forbidden);
        return;
    case wire::GoodbyeReason::NameLapsed:
        forgetMe();
        end(ErrorCode::NameLapsed);
        return;
    case wire::GoodbyeReason::Deleted:
        end(ErrorCode::NotFound);
        return;
    case wire::GoodbyeReason::Revoked:
        m_keyRefused = true;
        break;
    case wire::GoodbyeReason::TooMuch:
        connection.reconnect(kTooMuchMs);
        return;
    case wire::GoodbyeReason::Restart:
    case wire::GoodbyeReason::TooSlow:
    case wire::GoodbyeReason::Silent:
        break;
    }
    connection.reconnect(boundedWait(goodbye.retryAfter));
}

void RoomSession::Private::join(const wire::Introduction &me, const RoomKeys &keys, ReplyHandler done)
{
    comeIn({wire::Join{q.m_link.room, me, keys.password, keys.invitation}, std::move(done)});
}

void RoomSession::Private::openAsViewer(const RoomKeys &keys, ReplyHandler done)
{
    wire::Open open;
    open.room = q.m_link.room;
    open.password = keys.password;
    open.invitation = keys.invitation;
    comeIn({open, std::move(done)});
}

void RoomSession::Private::comeIn(Entry entry)
{
    if (m_entry) {
        QMetaObject::invokeMethod(
            this, [done = std::move(entry.done)] { tell(done, ErrorCode::Busy); }, Qt::QueuedConnection);
        return;
    }
    // A socket enters once; who comes in as somebody else does so over a new one.
    if (m_inRoom)
        connection.reconnect();
    m_entry = std::move(entry);
    connectToEnter();
}

void RoomSession::Private::connectToEnter()
{
    if (connection.phase() == Connection::Phase::Ready)
        enter();
    else if (q.m_state == State::Idle || q.m_state == State::Ended)
        open();
    else if (connection.phase() == Connection::Phase::Stopped && m_loaded)
        connection.start();
    else
        connection.retryNow();
}

bool RoomSession::Private::hasKey()
{
    const KnownRoom &me = keeper.known();
    return !me.device.isNull() && !me.secret.isEmpty() && !m_keyRefused;
}

KeyAccess RoomSession::Private::keyAccess()
{
    const KnownRoom &me = keeper.known();
    if (me.device.isNull() || !me.secret.isEmpty())
        return KeyAccess::Given;
    return m_keyAccess == KeyAccess::Given ? KeyAccess::Missing : m_keyAccess;
}

void RoomSession::Private::readKeyAgain()
{
    if (keyAccess() == KeyAccess::Given || std::exchange(m_readsKey, true))
        return;
    keeper.readKey([this](KeyAccess access) {
        m_readsKey = false;
        m_keyAccess = access;
        const bool waits = q.m_state == State::NeedsName || (m_inRoom && m_model.me().isNull());
        if (hasKey() && waits && !m_entry) {
            // A socket enters once.
            if (m_inRoom)
                connection.reconnect();
            connectToEnter();
        }
        Q_EMIT q.keyAccessChanged();
    });
}

void RoomSession::Private::enter()
{
    const KnownRoom &me = keeper.known();
    if (m_entry) {
        enterAs(*m_entry);
    } else if (hasKey()) {
        wire::Open open;
        open.room = q.m_link.room;
        open.device = me.device;
        open.secret = me.secret;
        open.known = known();
        enterAs({open, {}});
    } else if (m_viewer) {
        m_viewer->known = known();
        enterAs({*m_viewer, {}});
    } else {
        q.m_endReason = m_keyRefused ? ErrorCode::BadToken : ErrorCode::NotEntered;
        setState(State::NeedsName);
    }
}

void RoomSession::Private::enterAs(Entry entry)
{
    m_entry = entry;
    m_awaitsStream = true;
    setState(State::Entering);
    m_patience->start(kEnterWithinMs);
    connection.send(entry.message, [this, entry](const Reply &reply) {
        if (!m_entry)
            return; // the loss of the connection has told already
        m_entry.reset();
        const auto *entered = reply ? std::get_if<wire::Entered>(&*reply) : nullptr;
        if (entered && entered->lastOperation <= kMostOperations) {
            const auto *open = std::get_if<wire::Open>(&entry.message);
            if (open && !open->device)
                m_viewer = *open;
            onEntered(*entered);
        } else if (entry.done) {
            m_patience->stop();
            setState(State::NeedsName);
        } else {
            onEntryRefused(reply ? refusalOf(ErrorCode::BadMessage) : reply.error());
        }
        if (entry.done)
            entry.done(reply);
    });
}

void RoomSession::Private::enterAgain()
{
    connection.reconnect();
}

void RoomSession::Private::onEntered(const wire::Entered &entered)
{
    KnownRoom &me = keeper.known();
    const ParticipantId person = entered.person.value_or(ParticipantId());
    const DeviceId device = entered.device.value_or(DeviceId());
    const bool sameDevice = me.device == device;
    if (person.isNull() && keyAccess() != KeyAccess::Given) {
        // A key that could not be read may be read another time, and what waits is for then.
        m_inRoom = true;
        m_model.setMe({});
        sender.hold();
        return;
    }
    if (me.person != person)
        sender.clear();
    m_inRoom = true;
    m_keyRefused = false;
    if (!person.isNull())
        m_viewer.reset();
    me.person = person;
    me.device = device;
    me.role = toText(entered.role);
    if (!entered.secret.isEmpty())
        me.secret = entered.secret;
    else if (!sameDevice)
        me.secret.clear();
    m_model.setMe(person);
    keeper.saveKnown();
    sender.entered(entered.lastOperation, sameDevice ? StrokeSender::Device::Same : StrokeSender::Device::Other);
}

void RoomSession::Private::onEntryRefused(const wire::Refused &refusal)
{
    m_patience->stop();
    switch (refusal.code) {
    case ErrorCode::Busy:
    case ErrorCode::Unavailable:
    case ErrorCode::TooManyTries:
        connection.reconnect(boundedWait(refusal.retryAfter));
        return;
    case ErrorCode::BadToken:
        m_keyRefused = true;
        enter();
        return;
    case ErrorCode::PasswordNeeded:
    case ErrorCode::WrongPassword:
    case ErrorCode::InvitationNeeded:
    case ErrorCode::WrongInvitation:
        m_viewer.reset();
        setState(State::NeedsName);
        return;
    case ErrorCode::NameLapsed:
        forgetMe();
        break;
    default:
        break;
    }
    end(refusal.code);
}

/// After anything that may have brought the model in step, or out of it.
void RoomSession::Private::onStep()
{
    if (!m_inRoom || q.m_state == State::Ended)
        return;
    keeper.saveSoon();
    if (q.m_state == State::Entering && m_model.isLoaded() && !m_awaitsStream && !m_follower.isCatchingUp())
        setState(State::Live);
    if (q.m_state != State::Live)
        return;
    m_patience->stop();
    if (!looksOn())
        sender.resume();
}

void RoomSession::Private::ask(StreamPosition known)
{
    connection.send(wire::Since{known}, [this](const Reply &reply) {
        if (!m_inRoom)
            return;
        if (reply) {
            m_follower.answered();
        } else {
            m_follower.refused();
            m_askAgain->start(kAskAgainMs);
        }
        onStep();
    });
}

void RoomSession::Private::request(const wire::ClientMessage &message, ReplyHandler done)
{
    const bool leaves = std::holds_alternative<wire::Leave>(message);
    connection.send(message, [this, leaves, done = std::move(done)](const Reply &reply) {
        if (leaves && reply && m_inRoom) {
            forgetMe();
            end(ErrorCode::NotEntered);
        }
        if (done)
            done(reply);
    });
}

void RoomSession::Private::shutdown()
{
    if (q.m_state == State::Idle)
        return;
    if (keeper.audience() == RoomKeeper::Audience::Somebody)
        keeper.known().openedAt = m_clock.now(); // until now one was there
    keeper.flush();
    const auto entry = std::exchange(m_entry, std::nullopt);
    m_inRoom = false;
    m_patience->stop();
    m_askAgain->stop();
    sender.pause();
    m_follower.restart();
    setState(State::Idle);
    connection.stop();
    if (entry)
        tell(entry->done, ErrorCode::Unavailable);
}

void RoomSession::Private::end(ErrorCode reason)
{
    shutdown();
    m_model.setOnline({});
    q.m_endReason = reason;
    setState(State::Ended);
}

void RoomSession::Private::forgetMe()
{
    KnownRoom &me = keeper.known();
    me.person = {};
    me.device = {};
    me.secret.clear();
    sender.clear();
    m_model.setMe({});
    keeper.saveKnown();
}

void RoomSession::Private::setState(State state)
{
    if (q.m_state == state)
        return;
    if (state == State::Live)
        keeper.setInStep();
    else if (q.m_state == State::Live)
        keeper.setOutOfStep();
    q.m_state = state;
    Q_EMIT q.stateChanged(state);
}

std::optional<StreamPosition> RoomSession::Private::known() const
{
    return m_model.isLoaded() ? std::optional(m_model.confirmed().position) : std::nullopt;
}

} // namespace yak
