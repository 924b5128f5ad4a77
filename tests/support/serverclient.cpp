#include "serverclient.h"

#include <QCoreApplication>
#include <QElapsedTimer>
#include <QTest>
#include <QTimer>
#include <QWebSocketHandshakeOptions>

namespace yak {

using namespace Qt::StringLiterals;

namespace {

constexpr int kWaitMs = 5'000;

/// Like QTest::qWaitFor(), which sleeps between its looks; this wakes with each event.
template<typename Condition>
[[nodiscard]] bool waitFor(Condition condition)
{
    QElapsedTimer waited;
    waited.start();
    QTimer wake;
    wake.start(50);
    while (!condition()) {
        if (waited.elapsed() > kWaitMs)
            return false;
        QCoreApplication::processEvents(QEventLoop::WaitForMoreEvents);
    }
    return true;
}

QString described(const wire::ServerMessage &message)
{
    return QString::fromUtf8(wire::encode(wire::ServerFrame{std::nullopt, message}, wire::Encoding::Json).left(400));
}

} // namespace

ServerClient::ServerClient(wire::Encoding encoding) : m_encoding(encoding)
{
    connect(&m_socket, &QWebSocket::binaryMessageReceived, this, &ServerClient::take);
    connect(&m_socket, &QWebSocket::textMessageReceived, this,
            [this](const QString &message) { take(message.toUtf8()); });
}

ServerClient::~ServerClient()
{
    m_socket.disconnect(this);
    m_socket.abort();
}

bool ServerClient::connectSilently(const QUrl &server)
{
    QWebSocketHandshakeOptions options;
    options.setSubprotocols({m_encoding == wire::Encoding::Cbor ? wire::kCborSubprotocol : wire::kJsonSubprotocol});
    m_socket.open(server, options);
    return waitFor([this] { return m_socket.state() == QAbstractSocket::ConnectedState; });
}

bool ServerClient::connectTo(const QUrl &server)
{
    return connectSilently(server) && std::holds_alternative<wire::Welcome>(ask(wire::Hello{u"test"_s, {}}));
}

void ServerClient::disconnectNow()
{
    m_socket.abort();
    m_replies.clear();
}

qint64 ServerClient::post(const wire::ClientMessage &message)
{
    const qint64 id = ++m_lastRequest;
    const QByteArray bytes = wire::encode(wire::ClientFrame{id, message}, m_encoding);
    if (m_encoding == wire::Encoding::Cbor)
        m_socket.sendBinaryMessage(bytes);
    else
        m_socket.sendTextMessage(QString::fromUtf8(bytes));
    return id;
}

wire::ServerMessage ServerClient::replyTo(qint64 request)
{
    if (!waitFor([&] { return m_replies.contains(request); }))
        qFatal("no reply came");
    return m_replies.value(request);
}

wire::ServerMessage ServerClient::ask(const wire::ClientMessage &message)
{
    return replyTo(post(message));
}

wire::Done ServerClient::must(const wire::ClientMessage &message)
{
    const wire::ServerMessage reply = ask(message);
    if (const auto *done = std::get_if<wire::Done>(&reply))
        return *done;
    QTest::qFail(qPrintable(u"not done: "_s + described(reply)), __FILE__, __LINE__);
    return {};
}

wire::Refused ServerClient::refusal(const wire::ClientMessage &message)
{
    const wire::ServerMessage reply = ask(message);
    if (const auto *refused = std::get_if<wire::Refused>(&reply))
        return *refused;
    QTest::qFail(qPrintable(u"not refused: "_s + described(reply)), __FILE__, __LINE__);
    return {};
}

ErrorCode ServerClient::refused(const wire::ClientMessage &message)
{
    return refusal(message).code;
}

void ServerClient::enter(const wire::ClientMessage &message)
{
    m_shown = false;
    const wire::ServerMessage reply = ask(message);
    if (!std::holds_alternative<wire::Entered>(reply))
        qFatal("not let in: %s", qUtf8Printable(described(reply)));
    if (!waitFor([this] { return m_shown; }))
        qFatal("the room was not shown");
}

RoomId ServerClient::create(const RoomSettings &settings, const QString &name)
{
    enter(wire::Create{settings, {name, u"laptop"_s, {}, u"Asia/Seoul"_s}, {}});
    return m_entered->room;
}

void ServerClient::join(const RoomId &room, const QString &name)
{
    enter(wire::Join{room, {name, u"phone"_s, {}, {}}, {}});
}

std::optional<ErrorCode> ServerClient::reopen(std::optional<StreamPosition> known)
{
    m_shown = false;
    const wire::ServerMessage reply = ask(wire::Open{m_entered->room, m_entered->device, m_secret, {}, {}, known});
    if (const auto *refused = std::get_if<wire::Refused>(&reply))
        return refused->code;
    if (!waitFor([this] { return m_shown; }))
        qFatal("the room was not shown");
    return std::nullopt;
}

std::optional<ErrorCode> ServerClient::view(const RoomId &room)
{
    m_shown = false;
    const wire::ServerMessage reply = ask(wire::Open{room, {}, {}, {}, {}, {}});
    if (const auto *refused = std::get_if<wire::Refused>(&reply))
        return refused->code;
    if (!waitFor([this] { return m_shown; }))
        qFatal("the room was not shown");
    return std::nullopt;
}

wire::PaintAnswer ServerClient::nextPaint(SlotState state, const Ranges &ranges)
{
    return {m_nextOperation++, {Stroke{{state, ranges}}}};
}

wire::ServerMessage ServerClient::paint(SlotState state, const Ranges &ranges)
{
    return ask(nextPaint(state, ranges));
}

SlotState ServerClient::stateOf(const ParticipantId &person, SlotKey slot) const
{
    const qsizetype index = m_room.slotTable.indexOf(slot);
    return index < 0 ? SlotState::None : m_room.answerOf(person).over(m_room.slotTable.range(index));
}

void ServerClient::forgetInbox()
{
    m_inbox.clear();
    m_raw.clear();
    m_largestFrame = 0;
}

bool ServerClient::isConnected() const
{
    return m_socket.state() == QAbstractSocket::ConnectedState;
}

std::optional<wire::GoodbyeReason> ServerClient::goodbye() const
{
    const auto said = all<wire::Goodbye>();
    return said.isEmpty() ? std::nullopt : std::optional(said.last().reason);
}

void ServerClient::take(const QByteArray &bytes)
{
    m_raw += bytes;
    m_largestFrame = std::max(m_largestFrame, bytes.size());
    const auto frame = wire::decodeServerFrame(bytes, m_encoding);
    if (!frame)
        qFatal("the server sent what cannot be read");
    m_inbox.append(*frame);
    if (frame->reply)
        m_replies.insert(*frame->reply, frame->message);
    follow(*frame);
}

void ServerClient::follow(const wire::ServerFrame &frame)
{
    if (const auto *entered = std::get_if<wire::Entered>(&frame.message)) {
        m_entered = *entered;
        m_token = entered->token;
        m_nextOperation = entered->lastOperation + 1;
        if (!entered->secret.isEmpty())
            m_secret = entered->secret;
    } else if (const auto *begin = std::get_if<wire::SnapshotBegin>(&frame.message)) {
        m_coming = {};
        m_coming.id = begin->room;
        m_coming.settings = begin->settings;
        m_coming.settingsRevision = begin->settingsRevision;
        m_coming.slotTable = slotTableOf(begin->settings.plan, begin->slotRanges);
        m_coming.zoneRules = begin->zoneRules;
        m_coming.flags = begin->flags;
    } else if (const auto *part = std::get_if<wire::SnapshotPart>(&frame.message)) {
        for (const wire::SnapshotPerson &one : part->people) {
            m_coming.people.insert(one.person.id, one.person);
            Answer answer = m_coming.answerOf(one.person.id);
            for (const Paint &paint : one.answer)
                answer.set(paint.state, paint.ranges);
            if (!answer.isEmpty())
                m_coming.answers.insert(one.person.id, answer);
        }
        update(m_coming.taken, part->taken);
    } else if (const auto *places = std::get_if<wire::Places>(&frame.message)) {
        update(m_room.taken, places->taken);
    } else if (const auto *end = std::get_if<wire::SnapshotEnd>(&frame.message)) {
        m_room = m_coming;
        m_room.position = end->position;
        m_shown = true;
        ++m_snapshots;
    } else if (const auto *events = std::get_if<wire::Events>(&frame.message)) {
        const bool follows =
            events->previous == m_room.position.revision && events->position.kind == m_room.position.kind;
        if (!follows) {
            ++m_gaps;
            return;
        }
        for (const Event &event : events->events)
            apply(m_room, event);
        m_room.position = events->position;
        m_shown = true;
    }
}

} // namespace yak
