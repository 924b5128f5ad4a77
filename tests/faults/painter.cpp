#include "painter.h"

#include <QTcpSocket>
#include <QWebSocketHandshakeOptions>

namespace yak::faults {

using namespace Qt::StringLiterals;

namespace {

constexpr int kComeBackMs = 20;
constexpr int kPatienceMs = 1'500; // without a word of the server's that was asked for

} // namespace

Painter::Painter(quint16 port, quint32 seed) : m_port(port), m_random(seed)
{
    m_patience.setSingleShot(true);
    m_patience.setInterval(kPatienceMs);
    connect(&m_patience, &QTimer::timeout, this, [this] { m_socket.abort(); });
    connect(&m_socket, &QWebSocket::connected, this, [this] {
        for (QTcpSocket *tcp : m_socket.findChildren<QTcpSocket *>())
            tcp->setSocketOption(QAbstractSocket::LowDelayOption, 1);
        m_stage = Stage::Greeting;
        send(wire::Hello{u"faults"_s, {}});
    });
    connect(&m_socket, &QWebSocket::disconnected, this, &Painter::comeBackSoon);
    connect(&m_socket, &QWebSocket::binaryMessageReceived, this, &Painter::take);
}

Painter::~Painter()
{
    m_socket.disconnect(this);
    m_socket.abort();
}

void Painter::create(const RoomSettings &settings, const QString &name)
{
    m_firstEntry = wire::Create{settings, {name, u"painter"_s, {}, {}}, {}};
    connectNow();
}

void Painter::join(const RoomId &room, const QString &name)
{
    m_firstEntry = wire::Join{room, {name, u"painter"_s, {}, {}}, {}};
    connectNow();
}

void Painter::paint(int strokes)
{
    m_left += strokes;
    goOn();
}

void Painter::connectNow()
{
    m_patience.start();
    QWebSocketHandshakeOptions options;
    options.setSubprotocols({wire::kCborSubprotocol});
    m_socket.open(QUrl(u"ws://127.0.0.1:%1/"_s.arg(m_port)), options);
}

void Painter::comeBackSoon()
{
    m_stage = Stage::Away;
    m_isCatchingUp = false;
    m_patience.stop();
    ++m_reconnections;
    QTimer::singleShot(kComeBackMs, this, [this] {
        if (m_stage == Stage::Away && m_socket.state() == QAbstractSocket::UnconnectedState)
            connectNow();
    });
}

void Painter::send(const wire::ClientMessage &message)
{
    m_patience.start();
    m_socket.sendBinaryMessage(wire::encode(wire::ClientFrame{++m_lastRequest, message}, wire::Encoding::Cbor));
}

void Painter::take(const QByteArray &bytes)
{
    const auto frame = wire::decodeServerFrame(bytes, wire::Encoding::Cbor);
    if (!frame)
        return complain(u"a frame that cannot be read"_s);
    const wire::ServerMessage &message = frame->message;
    if (std::holds_alternative<wire::Welcome>(message)) {
        m_stage = Stage::Entering;
        if (m_record.me.isNull())
            return send(m_firstEntry);
        return send(wire::Open{m_record.room.id, m_device, m_secret, {}, {}, m_record.room.position});
    }
    if (const auto *entered = std::get_if<wire::Entered>(&message))
        onEntered(*entered);
    else if (const auto *first = std::get_if<wire::SnapshotBegin>(&message))
        begin(*first);
    else if (const auto *part = std::get_if<wire::SnapshotPart>(&message))
        onPart(*part);
    else if (const auto *end = std::get_if<wire::SnapshotEnd>(&message))
        onSnapshotEnd(*end);
    else if (const auto *events = std::get_if<wire::Events>(&message))
        onEvents(*events);
    else if (const auto *done = std::get_if<wire::Done>(&message))
        onDone(*done);
    else if (const auto *refused = std::get_if<wire::Refused>(&message))
        onRefused(*refused, frame->reply);
    else if (std::holds_alternative<wire::Behind>(message))
        askSince();
}

void Painter::askSince()
{
    m_isCatchingUp = true;
    send(wire::Since{m_record.room.position});
    m_since = m_lastRequest;
}

void Painter::onEntered(const wire::Entered &entered)
{
    m_stage = Stage::Showing;
    if (m_record.me.isNull()) {
        m_record.me = *entered.person;
        m_device = entered.device;
        m_secret = entered.secret;
        m_record.room.id = entered.room;
    }
    const qint64 answered = m_waiting ? m_lastOperation - 1 : m_lastOperation;
    if (entered.lastOperation < answered)
        complain(u"operation %1 was answered, and the server knows %2"_s.arg(answered).arg(entered.lastOperation));
    if (entered.lastOperation > m_lastOperation)
        complain(
            u"the server knows operation %1, and %2 was the last"_s.arg(entered.lastOperation).arg(m_lastOperation));
}

void Painter::begin(const wire::SnapshotBegin &begin)
{
    m_coming = {};
    m_coming.id = begin.room;
    m_coming.settings = begin.settings;
    m_coming.settingsRevision = begin.settingsRevision;
    m_coming.slotTable = slotTableOf(begin.settings.plan, begin.slotRanges);
    m_coming.zoneRules = begin.zoneRules;
    m_coming.flags = begin.flags;
}

void Painter::onPart(const wire::SnapshotPart &part)
{
    for (const wire::SnapshotPerson &one : part.people) {
        m_coming.people.insert(one.person.id, one.person);
        Answer answer = m_coming.answerOf(one.person.id);
        for (const Paint &paint : one.answer)
            answer.set(paint.state, paint.ranges);
        if (!answer.isEmpty())
            m_coming.answers.insert(one.person.id, answer);
    }
    update(m_coming.taken, part.taken);
}

void Painter::onSnapshotEnd(const wire::SnapshotEnd &end)
{
    if (m_isShown && end.position.revision < m_record.room.position.revision)
        complain(u"event %1 was shown, and the room stands at %2"_s.arg(m_record.room.position.revision)
                     .arg(end.position.revision));
    m_record.room = m_coming;
    m_record.room.position = end.position;
    m_isShown = true;
    m_isCatchingUp = false;
    m_stage = Stage::Live;
    goOn();
}

void Painter::onEvents(const wire::Events &events)
{
    if (events.previous != m_record.room.position.revision) {
        if (!m_isCatchingUp)
            complain(u"events after %1 came at %2"_s.arg(events.previous).arg(m_record.room.position.revision));
        return;
    }
    m_isCatchingUp = false;
    if (events.position.revision - events.previous != events.events.size())
        complain(u"%1 events lead from %2 to %3"_s.arg(events.events.size())
                     .arg(events.previous)
                     .arg(events.position.revision));
    qint64 revision = events.previous;
    for (const Event &event : events.events) {
        apply(m_record.room, event);
        m_record.seen.insert(++revision, event);
    }
    m_record.room.position = events.position;
    if (m_stage != Stage::Showing)
        return;
    m_stage = Stage::Live;
    goOn();
}

void Painter::onDone(const wire::Done &done)
{
    if (!m_waiting || done.operation != m_waiting->operation) {
        // Sent twice, answered twice: a refusal that asks for patience and a new connection may cross.
        const bool isRepeated = !m_record.answered.isEmpty() &&
                                m_record.answered.constLast().operation == done.operation &&
                                m_record.answered.constLast().revision == done.revision;
        if (!isRepeated)
            complain(u"an answer to no question"_s);
        return;
    }
    m_waiting->revision = done.revision;
    settleStroke(*m_waiting);
}

void Painter::onRefused(const wire::Refused &refused, std::optional<qint64> request)
{
    switch (refused.code) {
    case ErrorCode::Busy:
    case ErrorCode::Unavailable:
        m_patience.stop();
        QTimer::singleShot(kComeBackMs, this, [this, wasSince = request == m_since] {
            if (m_stage == Stage::Live && wasSince)
                askSince();
            else if (m_stage == Stage::Live)
                goOn();
            else if (m_stage == Stage::Entering)
                m_socket.abort();
        });
        return;
    case ErrorCode::NotEntered:
        m_socket.abort();
        return;
    default:
        break;
    }
    if (!m_waiting || refused.operation != m_waiting->operation)
        return complain(u"refused: %1"_s.arg(toText(refused.code)));
    m_waiting->refusal = refused.code;
    settleStroke(*m_waiting);
}

void Painter::settleStroke(Answered answered)
{
    m_patience.stop();
    m_record.answered.append(std::move(answered));
    m_waiting.reset();
    Q_EMIT strokeAnswered();
    goOn();
}

/// Sends what waits, again if need be, or the next.
void Painter::goOn()
{
    if (m_stage != Stage::Live)
        return;
    if (!m_waiting) {
        m_patience.stop();
        if (m_left == 0)
            return;
        --m_left;
        m_waiting = Answered{++m_lastOperation, anyStroke(), {}, {}};
    }
    send(wire::PaintAnswer{m_waiting->operation, {m_waiting->stroke}});
}

Stroke Painter::anyStroke()
{
    const SlotTable &table = m_record.room.slotTable;
    const auto from = m_random.bounded(static_cast<int>(table.size()));
    const auto to = std::min(static_cast<int>(table.size()) - 1, from + m_random.bounded(4));
    const SlotState state = kSlotStates[static_cast<size_t>(m_random.bounded(1, 4))];
    return {{state, {{table.range(from).from, table.range(to).to}}}};
}

void Painter::complain(const QString &words)
{
    m_record.complaints.append(words);
}

} // namespace yak::faults
