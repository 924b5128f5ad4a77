#include "sloth.h"

#include <QTcpServer>
#include <QTimer>

using namespace yak;
using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype kMuch = 4 * 1'024 * 1'024;

/// A line on which one message of a busy room comes at a time, with a pause after each. What has not come waits at the
/// server's end, as on a real line.
class Trickle
{
public:
    static constexpr int kPauseMs = 100; // a second in life
    static constexpr qint64 kBytes = 12 * 1'024;

    explicit Trickle(quint16 server) : m_server(server)
    {
        QObject::connect(&m_listener, &QTcpServer::newConnection, &m_listener, [this] { accept(); });
        QObject::connect(&m_tick, &QTimer::timeout, &m_tick, [this] { carry(); });
        m_listener.listen(QHostAddress::LocalHost);
    }

    [[nodiscard]] QUrl url() const { return QUrl(u"ws://127.0.0.1:%1"_s.arg(m_listener.serverPort())); }
    void startToTrickle()
    {
        m_far->setReadBufferSize(kBytes);
        m_tick.start(kPauseMs);
    }
    [[nodiscard]] qint64 carried() const { return m_carried; }

private:
    void accept()
    {
        m_near = m_listener.nextPendingConnection();
        m_far = new QTcpSocket(m_near);
        QObject::connect(m_near, &QTcpSocket::readyRead, m_far, [this] { m_far->write(m_near->readAll()); });
        QObject::connect(m_far, &QTcpSocket::readyRead, m_near, [this] {
            if (!m_tick.isActive())
                carry();
        });
        m_far->connectToHost(QHostAddress::LocalHost, m_server);
    }
    void carry()
    {
        // One more than there can be: only who asks for more than is there makes the socket read on.
        const QByteArray bytes = m_far->read(m_tick.isActive() ? kBytes + 1 : m_far->bytesAvailable());
        m_carried += bytes.size();
        m_near->write(bytes);
    }

    quint16 m_server;
    qint64 m_carried = 0;
    QTimer m_tick;
    QTcpSocket *m_near = nullptr;
    QTcpSocket *m_far = nullptr;
    QTcpServer m_listener; // owns the sockets, so it goes first
};

} // namespace

/// Readers that do not keep up.
class SlowReaderTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void case23WhoFallsBehindIsToldOnceAndNobodyElseNotices();
    void case23WhoReadsAMessageASecondIsBehindAndInTheEndEqual();
    void whoTakesNothingForLongIsDropped();
};

void SlowReaderTest::case23WhoFallsBehindIsToldOnceAndNobodyElseNotices()
{
    RoomFixture fixture(RoomFixture::Start::Later);
    fixture.server.options.limits.stalledMs = 120'000; // slow, not gone
    fixture.open(wideRoom());
    const auto member = fixture.joined(u"Sloth"_s);
    const auto watcher = fixture.joined(u"Watcher"_s);
    Sloth sloth(fixture, *member);
    sloth.socket.stopReading();
    // Each stroke makes an event of some 11 KB; what the system buffers has to fill up first.
    const SlotTable table = fixture.host->room().slotTable;
    QVERIFY(paintMuch(fixture, 120));
    QTRY_COMPARE(watcher->room(), fixture.host->room());
    QCOMPARE(watcher->gaps(), 0);
    QVERIFY(watcher->all<wire::Behind>().isEmpty());

    sloth.socket.resumeReading();
    QTRY_VERIFY(sloth.socket.received().contains("behind"));
    const qsizetype told = sloth.socket.received().size();
    QVERIFY(isDone(fixture.host->paint(SlotState::No, comb(table, 0))));
    QTRY_COMPARE(watcher->room(), fixture.host->room());
    // Nothing more until it asks; then it gets all there is.
    QVERIFY(!sloth.socket.received().mid(told).contains("painted"));
    sloth.socket.sendFrame(0x82,
                           wire::encode(wire::ClientFrame{3, wire::Since{{StreamKind::All, 0}}}, wire::Encoding::Cbor));
    QTRY_VERIFY(sloth.socket.received().mid(told).contains("snapshotEnd"));
    QVERIFY(isDone(fixture.host->paint(SlotState::Yes, comb(table, 0))));
    QTRY_VERIFY(sloth.socket.received().mid(told).contains("painted"));
    QCOMPARE(sloth.socket.received().count("\x66"
                                           "behind"),
             1);
}

void SlowReaderTest::case23WhoReadsAMessageASecondIsBehindAndInTheEndEqual()
{
    RoomFixture fixture(RoomFixture::Start::Later);
    fixture.server.options.limits.bytes = {1e9, 1e9};
    fixture.server.options.limits.messages = {100'000, 100'000};
    fixture.open(wideRoom());
    const auto watcher = fixture.joined(u"Watcher"_s);
    Trickle line(fixture.server.port());
    ServerClient slow;
    QVERIFY(slow.connectTo(line.url()));
    slow.join(fixture.room, u"Slow"_s);
    QTRY_COMPARE(fixture.host->room().people.size(), 3);
    line.startToTrickle();
    // The room is busy: an event of some 11 KB after the other, until far more came than may be kept for anybody.
    const SlotTable table = fixture.host->room().slotTable;
    const qsizetype before = watcher->rawBytes().size();
    const qint64 carried = line.carried();
    int strokes = 0;
    for (; watcher->rawBytes().size() - before < kMuch; ++strokes) {
        const SlotState state = strokes / 2 % 2 ? SlotState::Yes : SlotState::IfNeeded;
        QVERIFY(isDone(fixture.host->paint(state, comb(table, strokes % 2))));
    }
    QTRY_COMPARE(watcher->room(), fixture.host->room());
    QCOMPARE(watcher->gaps(), 0);
    QVERIFY(watcher->all<wire::Behind>().isEmpty() && fixture.host->all<wire::Behind>().isEmpty());

    // It was told, and what it got or waits for it is a small part of what there was: the rest is kept nowhere.
    QTRY_COMPARE_WITH_TIMEOUT(slow.all<wire::Behind>().size(), 1, 30'000);
    QVERIFY2(line.carried() - carried < kMuch / 2, qPrintable(QString::number(line.carried() - carried)));
    QVERIFY(slow.room().position.revision < fixture.host->room().position.revision);
    slow.post(wire::Since{slow.room().position});
    QTRY_COMPARE_WITH_TIMEOUT(slow.room(), fixture.host->room(), 30'000);
    QVERIFY(isDone(fixture.host->paint(SlotState::No, {table.range(0)})));
    QTRY_COMPARE(slow.room(), fixture.host->room());
    QCOMPARE(slow.gaps(), 0);
}

void SlowReaderTest::whoTakesNothingForLongIsDropped()
{
    RoomFixture fixture(RoomFixture::Start::Later);
    fixture.server.options.limits.stalledMs = 500;
    fixture.open(wideRoom());
    const auto member = fixture.joined(u"Sloth"_s);
    Sloth sloth(fixture, *member);
    sloth.socket.stopReading();
    const SlotTable table = fixture.host->room().slotTable;
    const auto isOnline = [&] { return fixture.host->all<wire::Presence>().last().online.contains(member->me()); };
    member->disconnectNow();
    QVERIFY(paintMuch(fixture, 120));
    QTRY_VERIFY(!isOnline());
    QVERIFY(isDone(fixture.host->paint(SlotState::No, comb(table, 0))));
}

QTEST_GUILESS_MAIN(SlowReaderTest)
#include "slowreader_test.moc"
