#include "sloth.h"

#include <QElapsedTimer>

using namespace yak;
using namespace Qt::StringLiterals;

namespace {

constexpr int kPlenty = 120;      // strokes, of some 11 KB each
constexpr int kSmall = 16 * 1024; // what the reader's own system keeps for it
constexpr qint64 kOnTheWay = 192 * 1024;
constexpr int kSlackMs = 5'000; // the server looks four times a second, and a test machine is slow
constexpr int kLongMs = 120'000;

/// What a reader finds that stops reading while the room goes on, and reads on when all is over: how many bytes waited
/// for it until it was told that it is behind.
qint64 bytesUntilBehind(qint64 unsentBytes, int systemBufferBytes)
{
    RoomFixture fixture(RoomFixture::Start::Later);
    fixture.server.options.limits.stalledMs = kLongMs;
    fixture.server.options.limits.unsentBytes = unsentBytes;
    fixture.server.options.limits.systemBufferBytes = systemBufferBytes;
    fixture.open(wideRoom());
    const auto member = fixture.joined(u"Sloth"_s);
    Sloth sloth(fixture, *member);
    sloth.socket.tcp().setSocketOption(QAbstractSocket::ReceiveBufferSizeSocketOption, kSmall);
    sloth.socket.stopReading();
    const qsizetype before = sloth.socket.received().size();
    if (!paintMuch(fixture, kPlenty))
        qFatal("not painted");
    sloth.socket.resumeReading();
    if (!QTest::qWaitFor([&] { return sloth.socket.received().contains("behind"); }, kSlackMs))
        qFatal("not told");
    return sloth.socket.received().indexOf("behind") - before;
}

} // namespace

/// The limits for readers that do not keep up, at their edges.
class SlowLimitsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aReaderIsBehindOnceMoreWaitsThanMay();
    void theSystemHoldsAsMuchAsItMay();
    void whoTakesSomethingInTimeStaysAndWhoDoesNotGoes();
    void aClosingLastsForItsTimeAndNoLonger_data();
    void aClosingLastsForItsTimeAndNoLonger();
    void whoReadsOnInTimeSeesTheClosing();

private:
    static bool isOnline(const RoomFixture &fixture, const ParticipantId &id)
    {
        return fixture.host->all<wire::Presence>().last().online.contains(id);
    }
};

void SlowLimitsTest::aReaderIsBehindOnceMoreWaitsThanMay()
{
    constexpr qint64 kFew = 64 * 1024;
    constexpr qint64 kMore = 512 * 1024;
    const qint64 few = bytesUntilBehind(kFew, kSmall);
    const qint64 more = bytesUntilBehind(kMore, kSmall);
    // Beside what may wait, one event and what the two systems hold on the way.
    QVERIFY2(few > kFew && few < kFew + kOnTheWay, qPrintable(QString::number(few)));
    QVERIFY2(more > kMore && more < kMore + kOnTheWay, qPrintable(QString::number(more)));
}

void SlowLimitsTest::theSystemHoldsAsMuchAsItMay()
{
    constexpr int kMore = kSmall + 128 * 1024;
    const qint64 few = bytesUntilBehind(64 * 1024, kSmall);
    const qint64 more = bytesUntilBehind(64 * 1024, kMore);
    // Systems round what they are told, some to the double.
    QVERIFY2(more - few > (kMore - kSmall) / 2, qPrintable(u"%1 %2"_s.arg(few).arg(more)));
    QVERIFY2(more - few < (kMore - kSmall) * 3, qPrintable(u"%1 %2"_s.arg(few).arg(more)));
}

void SlowLimitsTest::whoTakesSomethingInTimeStaysAndWhoDoesNotGoes()
{
    constexpr int kLimitMs = 1'500;
    constexpr int kPaceMs = 500;
    constexpr qint64 kBite = 64 * 1024; // enough to move what waits at the other end
    RoomFixture fixture(RoomFixture::Start::Later);
    fixture.server.options.limits.stalledMs = kLimitMs;
    fixture.server.options.limits.systemBufferBytes = kSmall;
    fixture.server.options.limits.unsentBytes = 16 * 1024 * 1024; // slow, not behind
    fixture.open(wideRoom());
    const auto member = fixture.joined(u"Sloth"_s);
    Sloth sloth(fixture, *member);
    sloth.socket.stopReading();
    QTcpSocket &tcp = sloth.socket.tcp();
    tcp.setSocketOption(QAbstractSocket::ReceiveBufferSizeSocketOption, int(kBite));
    tcp.setReadBufferSize(kBite);
    member->disconnectNow();
    QElapsedTimer time;
    const auto take = [&] {
        time.start();
        tcp.read(kBite + 1); // one more than there can be, which makes the socket read on
    };
    take();
    for (int i = 0; i < kPlenty; i += kPlenty / 12) {
        QVERIFY(paintMuch(fixture, kPlenty / 12));
        take();
    }
    for (int passed = 0; passed < 3 * kLimitMs; passed += kPaceMs) {
        QTest::qWait(kPaceMs);
        QVERIFY(isOnline(fixture, member->me()));
        take();
    }
    QVERIFY(paintMuch(fixture, kPlenty / 3));
    QTRY_VERIFY_WITH_TIMEOUT(!isOnline(fixture, member->me()), kLimitMs + kSlackMs);
    QVERIFY2(time.elapsed() >= kLimitMs, qPrintable(QString::number(time.elapsed())));
}

void SlowLimitsTest::aClosingLastsForItsTimeAndNoLonger_data()
{
    QTest::addColumn<int>("closingMs");
    QTest::newRow("short") << 500;
    QTest::newRow("long") << 3'000;
}

void SlowLimitsTest::aClosingLastsForItsTimeAndNoLonger()
{
    QFETCH(const int, closingMs);
    RoomFixture fixture(RoomFixture::Start::Later);
    fixture.server.options.limits.closingMs = closingMs;
    fixture.server.options.limits.systemBufferBytes = kSmall;
    fixture.server.options.limits.connections = 3;
    fixture.open(wideRoom());
    const auto member = fixture.joined(u"Sloth"_s);
    Sloth sloth(fixture, *member);
    sloth.socket.stopReading();
    QVERIFY(paintMuch(fixture, kPlenty));

    // With so much waiting its line does not end by itself, and keeps its place among three until its time is over.
    QElapsedTimer time;
    time.start();
    QVERIFY(isDone(fixture.host->ask(wire::Remove{member->me()})));
    QTRY_VERIFY(!member->isConnected());
    const auto second = fixture.connected();
    const auto isLetIn = [&] { return RawSocket().upgrade(fixture.server.url()); };
    QVERIFY(!isLetIn());
    QTRY_VERIFY_WITH_TIMEOUT(isLetIn(), closingMs + kSlackMs);
    QVERIFY2(time.elapsed() >= closingMs, qPrintable(QString::number(time.elapsed())));
}

void SlowLimitsTest::whoReadsOnInTimeSeesTheClosing()
{
    RoomFixture fixture(RoomFixture::Start::Later);
    fixture.server.options.limits.closingMs = kLongMs;
    fixture.server.options.limits.systemBufferBytes = kSmall;
    fixture.open(wideRoom());
    const auto member = fixture.joined(u"Sloth"_s);
    Sloth sloth(fixture, *member);
    sloth.socket.stopReading();
    QVERIFY(paintMuch(fixture, kPlenty));
    QVERIFY(isDone(fixture.host->ask(wire::Remove{member->me()})));
    sloth.socket.resumeReading();
    QTRY_VERIFY(sloth.socket.hasCloseFrame());
    QVERIFY(sloth.socket.received().contains("removed"));
}

QTEST_GUILESS_MAIN(SlowLimitsTest)
#include "slowlimits_test.moc"
