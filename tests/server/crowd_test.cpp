#include "roomfixture.h"

#include <QElapsedTimer>

#include <limits>

using namespace yak;
using namespace Qt::StringLiterals;

namespace {

constexpr int kStrokes = 60;

/// Paints one slot after the other, each when the one before is acknowledged; the same slots again go from yes to no.
void paintOneByOne(RoomFixture &fixture)
{
    for (int i = 0; i < kStrokes; ++i) {
        const SlotState state = i / 18 % 2 ? SlotState::No : SlotState::Yes;
        QVERIFY(isDone(fixture.host->paint(state, {fixture.slot(i % 18)})));
    }
}

using Guests = std::vector<std::unique_ptr<ServerClient>>;

Guests viewersOf(RoomFixture &fixture, int count)
{
    Guests viewers;
    for (int i = 0; i < count; ++i) {
        viewers.push_back(fixture.connected());
        if (viewers.back()->view(fixture.room))
            qFatal("a viewer is not let in");
    }
    return viewers;
}

/// How often events came: each time is a frame.
qsizetype timesOf(const ServerClient &client)
{
    return client.all<wire::Events>().size();
}

} // namespace

/// A crowd gets what happened a few times a second, and few people get it at once.
class CrowdTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aFewDoNotWait();
    void aCrowdGetsManyStrokesAtATimeAndNoneIsLost();
};

void CrowdTest::aFewDoNotWait()
{
    RoomFixture fixture;
    const Guests viewers = viewersOf(fixture, 3);
    qint64 quickest = std::numeric_limits<qint64>::max();
    for (int i = 0; i < 18; ++i) {
        viewers.front()->forgetInbox();
        QElapsedTimer way;
        way.start();
        QVERIFY(isDone(fixture.host->paint(SlotState::Yes, {fixture.slot(i)})));
        while (timesOf(*viewers.front()) == 0 && way.elapsed() < 5'000)
            QCoreApplication::processEvents(QEventLoop::AllEvents, 1);
        quickest = std::min(quickest, way.elapsed());
        QCOMPARE(timesOf(*viewers.front()), 1); // a stroke, a frame
    }
    QVERIFY2(quickest < 50, qPrintable(QString::number(quickest)));
}

void CrowdTest::aCrowdGetsManyStrokesAtATimeAndNoneIsLost()
{
    constexpr int kListeners = 300;
    constexpr qint64 kRestMs = 100; // of a room of so many
    RoomFixture fixture;
    const Guests viewers = viewersOf(fixture, kListeners - 1);
    QVERIFY(isDone(fixture.host->paint(SlotState::IfNeeded, {fixture.slot(0)})));
    QTRY_COMPARE(viewers.back()->room().position, fixture.host->room().position);
    for (const auto &viewer : viewers)
        viewer->forgetInbox();
    QElapsedTimer took;
    took.start();
    paintOneByOne(fixture);
    for (const auto &viewer : viewers)
        QTRY_COMPARE(viewer->room().answers, fixture.host->room().answers);
    QTRY_COMPARE(viewers.front()->room().position, fixture.host->room().position);
    const qint64 most = took.elapsed() / kRestMs + 2;
    QVERIFY2(most < kStrokes, "this machine is too slow to tell");
    for (const auto &viewer : viewers) {
        QCOMPARE(viewer->room(), viewers.front()->room());
        QCOMPARE(viewer->gaps(), 0);
        QVERIFY2(timesOf(*viewer) <= most, qPrintable(u"%1 times, %2 ms"_s.arg(timesOf(*viewer)).arg(took.elapsed())));
    }
    // Whoever comes between two times has no less.
    const auto late = fixture.connected();
    fixture.host->post(fixture.host->nextPaint(SlotState::IfNeeded, {fixture.slot(1)}));
    QVERIFY(!late->view(fixture.room));
    QVERIFY(isDone(fixture.host->paint(SlotState::IfNeeded, {fixture.slot(2)})));
    QTRY_COMPARE(late->room(), fixture.host->room());
    QTRY_COMPARE(viewers.back()->room(), late->room());
    QCOMPARE(late->gaps(), 0);
}

QTEST_GUILESS_MAIN(CrowdTest)
#include "crowd_test.moc"
