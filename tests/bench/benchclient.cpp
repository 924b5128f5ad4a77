#include "benchclient.h"

#include "model/slottable.h"

#include <QCoreApplication>
#include <QNetworkRequest>
#include <QTimer>
#include <QWebSocketHandshakeOptions>

#include <algorithm>

namespace yak::bench {

using namespace Qt::StringLiterals;

namespace {

constexpr qint64 kPatienceMs = 30'000;
constexpr qsizetype kMostOfEnd = 100;
constexpr int kLookMs = 10; // for conditions that time alone fulfills

} // namespace

RoomSettings benchRoom()
{
    TimePlan plan;
    plan.zone = u"Asia/Seoul"_s;
    plan.slotMinutes = 30;
    const QDate first = QDateTime::currentDateTimeUtc().date().addDays(7);
    for (int day = 0; day < 7; ++day)
        plan.days.append({first.addDays(day), {{9 * 60, 18 * 60}}});
    RoomSettings settings;
    settings.title = u"Bench"_s;
    settings.plan = plan;
    return settings;
}

double quantile(QList<double> values, double share)
{
    std::sort(values.begin(), values.end());
    const auto index = static_cast<qsizetype>(share * static_cast<double>(values.size() - 1));
    return values.isEmpty() ? 0 : values.at(index);
}

double median(QList<double> values)
{
    return quantile(std::move(values), 0.5);
}

void runUntil(const std::function<bool()> &condition)
{
    QElapsedTimer waited;
    waited.start();
    // The overload with a time limit never sleeps, and a client that spins takes the server's core away.
    QTimer looksAgain;
    looksAgain.start(kLookMs);
    while (!condition()) {
        if (waited.elapsed() > kPatienceMs)
            qFatal("the bench waited in vain");
        QCoreApplication::processEvents(QEventLoop::WaitForMoreEvents);
    }
}

void setNoDelay(const QWebSocket &socket)
{
    for (QTcpSocket *tcp : socket.findChildren<QTcpSocket *>())
        tcp->setSocketOption(QAbstractSocket::LowDelayOption, 1);
}

BenchClient::BenchClient()
{
    connect(&m_socket, &QWebSocket::binaryMessageReceived, this, &BenchClient::take);
}

void BenchClient::connectTo(const QUrl &server, int number)
{
    QWebSocketHandshakeOptions options;
    options.setSubprotocols({wire::kCborSubprotocol});
    QNetworkRequest request(server);
    constexpr int kPerAddress = 50;
    request.setRawHeader("X-Forwarded-For", "10.0.0." + QByteArray::number(1 + number / kPerAddress));
    m_socket.open(request, options);
    runUntil([this] { return m_socket.state() == QAbstractSocket::ConnectedState; });
    setNoDelay(m_socket);
    send(wire::Hello{u"bench"_s, {}});
}

void BenchClient::enter(const wire::ClientMessage &message)
{
    m_ready = false;
    send(message);
    runUntil([this] { return m_ready; });
}

RoomId BenchClient::create(const QUrl &server, int number)
{
    connectTo(server, number);
    enter(wire::Create{benchRoom(), {u"client %1"_s.arg(number), {}, {}, {}}, {}});
    return m_room;
}

void BenchClient::join(const QUrl &server, const RoomId &room, int number)
{
    connectTo(server, number);
    enter(wire::Join{room, {u"client %1"_s.arg(number), {}, {}, {}}, {}});
}

void BenchClient::open(const QUrl &server, const RoomId &room, const Credentials &credentials)
{
    connectTo(server);
    m_credentials = credentials;
    enter(wire::Open{room, credentials.device, credentials.secret, {}, {}, {}});
}

double BenchClient::openAgain()
{
    m_onlyWaits = true;
    QElapsedTimer timer;
    timer.start();
    send(wire::Open{m_room, m_credentials.device, m_credentials.secret, {}, {}, {}});
    runUntil([this] { return !m_onlyWaits; });
    return static_cast<double>(timer.nsecsElapsed()) / 1e6;
}

void BenchClient::paint()
{
    // A stride that reaches every slot, and a state that differs each time round: no stroke says what is so already.
    const qint64 slot = m_slots.at(m_operation * 37 % m_slots.size());
    const SlotState state = m_operation / m_slots.size() % 2 == 0 ? SlotState::Yes : SlotState::No;
    ++m_operation;
    send(wire::PaintAnswer{m_operation, {Stroke{{state, {{slot, slot + 30}}}}}});
}

void BenchClient::send(const wire::ClientMessage &message)
{
    m_socket.sendBinaryMessage(wire::encode(wire::ClientFrame{++m_request, message}, wire::Encoding::Cbor));
}

void BenchClient::take(const QByteArray &bytes)
{
    if (m_onlyWaits) {
        // The one short frame that has it; what is before it is as long as it is.
        m_onlyWaits = bytes.size() > kMostOfEnd || !bytes.contains("snapshotEnd");
        return;
    }
    // A CBOR text begins with its length; looking for the name alone spares the bench the decoding.
    if (const auto strokes = m_ready ? bytes.count("\x67painted") : 0; strokes > 0) {
        if (onEvents)
            onEvents(static_cast<int>(strokes), bytes.size());
        return;
    }
    if (m_ready && bytes.contains("\x64"
                                  "done")) {
        if (onDone)
            onDone();
        return;
    }
    const auto frame = wire::decodeServerFrame(bytes, wire::Encoding::Cbor);
    if (!frame || std::holds_alternative<wire::Refused>(frame->message))
        qFatal("the server refused");
    if (const auto *begin = std::get_if<wire::SnapshotBegin>(&frame->message)) {
        m_room = begin->room;
        const SlotTable table = slotTableOf(begin->settings.plan, begin->slotRanges);
        m_slots = QList<qint64>(table.keys().begin(), table.keys().end());
    }
    m_ready = m_ready || std::holds_alternative<wire::SnapshotEnd>(frame->message);
}

} // namespace yak::bench
