#include "session/connection.h"

#include "core/logging.h"
#include "protocol/codec.h"
#include "session/servertext.h"
#include "session/websockettransport.h"

#include <QCoreApplication>
#include <QRandomGenerator>

#include <algorithm>
#include <utility>

namespace yak {

using namespace Qt::StringLiterals;

namespace {

constexpr int kTickMs = 1'000;
/// A wall clock that is this far off where the ticks left it: the machine slept, or its clock was set.
constexpr qint64 kJumpMs = 8'000;
/// A request without a reply while the line is alive; its outcome is asked for over a new one.
constexpr int kReplySeconds = 30;
/// What lasts as long as this ended the outage; a server that greets and hangs up did not.
constexpr int kSteadySeconds = 5;

wire::Refused unavailable()
{
    wire::Refused refusal;
    refusal.code = ErrorCode::Unavailable;
    return refusal;
}

bool belongsToStream(const wire::ServerMessage &message)
{
    using namespace wire;
    return std::visit(
        []<typename Message>(const Message &) {
            return std::is_same_v<Message, Events> || std::is_same_v<Message, SnapshotBegin> ||
                   std::is_same_v<Message, SnapshotPart> || std::is_same_v<Message, SnapshotEnd> ||
                   std::is_same_v<Message, Behind> || std::is_same_v<Message, Presence> ||
                   std::is_same_v<Message, Places> || std::is_same_v<Message, Goodbye>;
        },
        message);
}

} // namespace

NetworkParts NetworkParts::native(const Clock &clock)
{
    return {clock, std::make_shared<QtTimers>(), WebSocketTransport::factory()};
}

Connection::Connection(QUrl server, NetworkParts parts, QObject *parent)
    : QObject(parent),
      m_server(std::move(server)),
      m_parts(std::move(parts)),
      m_retry(m_parts.timers->create([this] { openTransport(); })),
      m_silence(m_parts.timers->create([this] { onSilence(); })),
      m_tick(m_parts.timers->create([this] { onTick(); }))
{
}

Connection::~Connection()
{
    if (m_transport)
        m_transport->disconnect(this);
}

void Connection::start()
{
    if (m_phase != Phase::Stopped)
        return;
    m_lastTick = m_parts.clock.now();
    m_tick->start(kTickMs);
    openTransport();
}

void Connection::stop()
{
    m_phase = Phase::Stopped;
    m_retry->stop();
    m_silence->stop();
    m_tick->stop();
    m_backOff.reset();
    if (m_transport) {
        m_transport->disconnect(this);
        m_transport->close();
        dropTransport();
    }
    refuseAll();
}

void Connection::retryNow()
{
    if (m_phase == Phase::Waiting)
        openTransport();
}

void Connection::reconnect(int atLeast)
{
    if (m_phase == Phase::Opening || m_phase == Phase::Ready)
        lose(u"given up on this side"_s, atLeast);
}

void Connection::send(const wire::ClientMessage &message, ReplyHandler done)
{
    if (m_phase == Phase::Ready) {
        write(message, std::move(done));
        return;
    }
    QMetaObject::invokeMethod(
        this, [done = std::move(done)] { done(tl::unexpected<wire::Refused>(unavailable())); }, Qt::QueuedConnection);
}

void Connection::openTransport()
{
    m_retry->stop();
    m_phase = Phase::Opening;
    m_secondsReady = 0;
    m_pinged = true; // there is nothing to ping yet: silence ends the try
    m_transport = m_parts.transport();
    connect(m_transport.get(), &Transport::opened, this, &Connection::onOpened);
    connect(m_transport.get(), &Transport::received, this, &Connection::onFrame);
    connect(m_transport.get(), &Transport::closed, this, [this](const QString &detail) { lose(detail); });
    m_silence->start(wire::kClientGivesUpAfterMs);
    m_transport->open(m_server);
}

void Connection::dropTransport()
{
    if (!m_transport)
        return;
    m_transport->disconnect(this);
    m_transport.release()->deleteLater(); // it may be the one that is calling
}

void Connection::lose(const QString &detail, int atLeast)
{
    dropTransport();
    m_silence->stop();
    m_phase = Phase::Waiting;
    const double spread = QRandomGenerator::global()->generateDouble();
    const int wait = m_backOff.next(m_parts.clock.now(), spread);
    m_retry->start(std::max(wait, atLeast == 0 ? 0 : atLeast + static_cast<int>(wait * spread)));
    qCDebug(logSession) << "connection lost:" << detail << "next try in" << m_retry->remaining() << "ms";
    Q_EMIT lost(detail);
    refuseAll();
}

void Connection::onOpened()
{
    const Instant sentAt = m_parts.clock.now();
    const QString version = QCoreApplication::applicationVersion();
    write(wire::Hello{u"Yakjeong"_s + (version.isEmpty() ? QString() : u'/' + version), {wire::kWebhooksFeature}},
          [this, sentAt](const Reply &reply) { onWelcome(reply, sentAt); });
}

void Connection::onWelcome(const Reply &reply, Instant sentAt)
{
    if (m_phase != Phase::Opening)
        return;
    const auto *welcome = reply ? std::get_if<wire::Welcome>(&*reply) : nullptr;
    if (!welcome) {
        lose(u"no welcome"_s);
        return;
    }
    m_serverClock.sample(sentAt, m_parts.clock.now(), welcome->now);
    m_features = welcome->features;
    m_phase = Phase::Ready;
    m_pinged = false;
    m_silence->start(wire::kClientPingAfterMs);
    Q_EMIT ready();
}

void Connection::onFrame(const QByteArray &bytes)
{
    m_pinged = m_phase != Phase::Ready;
    if (m_phase == Phase::Ready)
        m_silence->start(wire::kClientPingAfterMs);
    auto frame = wire::decodeServerFrame(bytes, wire::Encoding::Cbor);
    if (!frame && frame.error().code == ErrorCode::UnknownMessage) {
        // A newer server may say more than this app knows. What was asked for, though, has no answer then.
        wire::Refused refusal;
        refusal.code = ErrorCode::UnknownMessage;
        settle(frame.error().id, tl::unexpected<wire::Refused>(refusal));
        return;
    }
    if (!frame) {
        qCWarning(logSession) << "a frame that cannot be read:" << toText(frame.error().code) << frame.error().field;
        lose(u"a frame that cannot be read"_s);
        return;
    }
    cleanTexts(frame->message);
    // What it brings counts before the request it settles: then nobody asks again for what has just come.
    if (m_phase == Phase::Ready && belongsToStream(frame->message))
        Q_EMIT pushed(frame->message);
    if (frame->reply) {
        const auto *refusal = std::get_if<wire::Refused>(&frame->message);
        settle(*frame->reply, refusal ? Reply(tl::unexpected<wire::Refused>(*refusal)) : Reply(frame->message));
    }
}

void Connection::onSilence()
{
    if (m_pinged) {
        lose(u"silence"_s);
        return;
    }
    m_pinged = true;
    m_silence->start(wire::kClientGivesUpAfterMs - wire::kClientPingAfterMs);
    ping();
}

void Connection::ping()
{
    write(wire::Ping{}, [this, sentAt = m_parts.clock.now()](const Reply &reply) {
        if (const auto *pong = reply ? std::get_if<wire::Pong>(&*reply) : nullptr)
            m_serverClock.sample(sentAt, m_parts.clock.now(), pong->now);
    });
}

void Connection::onTick()
{
    const Instant now = m_parts.clock.now();
    const qint64 off = now.milliseconds - std::exchange(m_lastTick, now).milliseconds - kTickMs;
    m_tick->start(kTickMs);
    if (m_phase == Phase::Ready && ++m_secondsReady == kSteadySeconds)
        m_backOff.reset();
    // In a busy room this end may hear so much that it never pings for silence, and the server must hear of it too.
    if (m_phase == Phase::Ready && ++m_secondsMute * kTickMs >= wire::kClientSpeaksAfterMs)
        ping();
    if (std::abs(off) > kJumpMs) {
        // After a sleep the line is dead, though nobody has said so, and whoever looks has waited long enough.
        m_backOff.reset();
        reconnect();
        retryNow();
        return;
    }
    for (Waiting &waiting : m_waiting) {
        if (++waiting.seconds >= kReplySeconds) {
            lose(u"no reply"_s);
            return;
        }
    }
}

void Connection::write(const wire::ClientMessage &message, ReplyHandler done)
{
    m_secondsMute = 0;
    const qint64 id = ++m_lastId;
    m_waiting.insert(id, {std::move(done)});
    m_transport->send(wire::encode(wire::ClientFrame{id, message}, wire::Encoding::Cbor));
}

void Connection::settle(qint64 id, const Reply &reply)
{
    const auto found = m_waiting.find(id);
    if (found == m_waiting.end())
        return;
    const ReplyHandler done = std::move(found->done);
    m_waiting.erase(found);
    if (done)
        done(reply);
}

void Connection::refuseAll()
{
    const auto waiting = std::exchange(m_waiting, {});
    for (const Waiting &one : waiting) {
        if (one.done)
            one.done(tl::unexpected<wire::Refused>(unavailable()));
    }
}

} // namespace yak
