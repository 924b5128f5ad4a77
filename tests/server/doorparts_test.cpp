#include "net/addressbook.h"
#include "net/gate.h"
#include "net/tokenbucket.h"
#include "protocol/codec.h"
#include "rawsocket.h"
#include "rooms/columns.h"

#include <QDeadlineTimer>
#include <QTest>

#include <vector>

using namespace yak;
using namespace yak::server;
using namespace Qt::StringLiterals;

/// The small parts that guard the door.
class DoorPartsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void bucketsLetABurstThroughAndThenARate();
    void addressesAreCountedByNetwork();
    void aCrowdAtTheDoorComesInAFewAtATime();
    void columnsReadWhatTheyWrite();
};

void DoorPartsTest::bucketsLetABurstThroughAndThenARate()
{
    TokenBucket bucket({10, 5}, 0);
    for (int i = 0; i < 5; ++i)
        QVERIFY(bucket.take(1, 0));
    QVERIFY(!bucket.take(1, 0));
    QCOMPARE(bucket.waitFor(1), 100);
    QVERIFY(bucket.take(1, 100));
    QVERIFY(!bucket.take(1, 100));
    QVERIFY(bucket.isFull(10'000));
}

void DoorPartsTest::addressesAreCountedByNetwork()
{
    const auto key = [](const QString &text) { return addressKey(QHostAddress(text)); };
    QCOMPARE(key(u"2001:db8:1:2::1"_s), key(u"2001:db8:1:2:ffff::9"_s));
    QVERIFY(key(u"2001:db8:1:2::1"_s) != key(u"2001:db8:1:3::1"_s));
    QCOMPARE(key(u"::ffff:192.0.2.1"_s), key(u"192.0.2.1"_s));
    QVERIFY(key(u"192.0.2.1"_s) != key(u"192.0.2.2"_s));
}

void DoorPartsTest::aCrowdAtTheDoorComesInAFewAtATime()
{
    constexpr size_t kCrowd = 200;
    constexpr size_t kMostAtOnce = 40;
    const SocketLimits limits;
    Gate gate(limits, DoorRules());
    const auto port = gate.listen(QHostAddress::LocalHost, 0);
    QVERIFY(port);
    std::vector<std::unique_ptr<QTcpSocket>> crowd;
    for (size_t i = 0; i < kCrowd; ++i) {
        auto &one = crowd.emplace_back(std::make_unique<QTcpSocket>());
        one->connectToHost(QHostAddress::LocalHost, *port);
        QVERIFY(one->waitForConnected());
        one->write(RawSocket::upgradeRequest());
        QVERIFY(one->waitForBytesWritten());
    }
    std::vector<Arrival> arrived;
    size_t most = 0;
    QDeadlineTimer patience(10'000);
    while (arrived.size() < kCrowd && !patience.hasExpired()) {
        const size_t before = arrived.size();
        QCoreApplication::processEvents(); // all that is done before whoever is in has a turn
        for (Arrival next = gate.takeArrival(); next.socket; next = gate.takeArrival())
            arrived.push_back(std::move(next));
        most = std::max(most, arrived.size() - before);
    }
    QCOMPARE(arrived.size(), kCrowd);
    QVERIFY2(most <= kMostAtOnce, qPrintable(QString::number(most)));
}

void DoorPartsTest::columnsReadWhatTheyWrite()
{
    const Ranges ranges{{-60, 0}, {30, 90}};
    QCOMPARE(rangesFromJson(rangesToJson(ranges)), ranges);
    QCOMPARE(rangesFromJson(rangesToJson({})), Ranges{});
    const FieldRevisions revisions{{u"title"_s, 3}, {u"plan"_s, qint64{1} << 50}};
    QCOMPARE(fieldRevisionsFromJson(fieldRevisionsToJson(revisions)), revisions);
    const Stroke stroke{
        {SlotState::None, {{0, 1}}}, {SlotState::No, ranges}, {SlotState::IfNeeded, {}}, {SlotState::Yes, {{90, 120}}}};
    QCOMPARE(wire::strokeFromJson(strokeToJson(stroke)), Result<Stroke>(stroke));
    QCOMPARE(wire::strokeFromJson(strokeToJson({})), Result<Stroke>(Stroke{}));
    const AnswerPainted painted{ParticipantId::random(), stroke};
    const auto body = wire::eventBodyFromJson(paintedToJson(painted));
    QVERIFY(body);
    QCOMPARE(std::get<AnswerPainted>(*body), painted);
    Answer answer;
    answer.set(SlotState::Yes, {{0, 30}});
    answer.set(SlotState::No, {{30, 60}});
    QCOMPARE(answerOf(strokeOf(answer)), answer);
}

QTEST_GUILESS_MAIN(DoorPartsTest)
#include "doorparts_test.moc"
