#include "model/slotmove.h"

#include <QTest>
#include <rapidcheck.h>

using namespace yak;
using namespace Qt::StringLiterals;

/// What becomes of answers when the slots of a room move.
class SlotMoveTest : public QObject
{
    Q_OBJECT

private:
    static Zone zone(const QString &id) { return *Zone::find(id); }
    static qint64 minuteOf(const Zone &zone, QDate date, int minute)
    {
        return zone.resolve(date, minute).first.minutes();
    }
    static Zone anyZone()
    {
        return zone(*rc::gen::element(u"Asia/Seoul"_s, u"Europe/Berlin"_s, u"America/New_York"_s, u"Asia/Kathmandu"_s,
                                      u"Australia/Lord_Howe"_s, u"Pacific/Apia"_s, u"Africa/Casablanca"_s));
    }

private Q_SLOTS:
    void nineInSeoulIsNineInBerlin();
    void everyWallTimeStaysOnTheWall();
    void aSkippedHourLosesItsPlace();
    void anHourShownTwiceStaysTwiceWhereItIsTwice();
    void anHourShownTwiceKeepsTheWorseWhereItIsOnce();
    void aWeekTurnsOnItsRing();
    void whatIsNotAnsweredStaysSo();
    void aStrokeAndItsUndoGoAlong();
    void noMoveChangesNothing();
};

void SlotMoveTest::nineInSeoulIsNineInBerlin()
{
    const QDate day(2026, 12, 1);
    const qint64 seoul = minuteOf(zone(u"Asia/Seoul"_s), day, 9 * 60);
    const qint64 berlin = minuteOf(zone(u"Europe/Berlin"_s), day, 9 * 60);
    const SlotMove move = keepingWallTimes(zone(u"Asia/Seoul"_s), zone(u"Europe/Berlin"_s), {seoul, seoul + 60});
    Answer answer;
    answer.set(SlotState::Yes, {{seoul, seoul + 30}});
    answer.set(SlotState::IfNeeded, {{seoul + 30, seoul + 60}});
    QCOMPARE(moved(answer, move).ranges(SlotState::Yes), (Ranges{{berlin, berlin + 30}}));
    QCOMPARE(moved(answer, move).ranges(SlotState::IfNeeded), (Ranges{{berlin + 30, berlin + 60}}));
}

void SlotMoveTest::everyWallTimeStaysOnTheWall()
{
    QVERIFY(rc::check("each minute of three days", [] {
        const Zone from = anyZone();
        const Zone to = anyZone();
        const qint64 start = *rc::gen::inRange<qint64>(26'297'280, 36'000'000); // 2020 to 2038
        const Range extent{start, start + 3 * 1440};
        const SlotMove move = keepingWallTimes(from, to, extent);
        for (qint64 minute = extent.from; minute < extent.to; ++minute) {
            const WallTime here = from.wallTime(Instant::fromMinutes(minute));
            const auto there = moved(minute, move);
            const bool isSkipped = to.resolve(here.date, here.minuteOfDay).kind == WallResolution::Kind::Gap;
            RC_ASSERT(there.has_value() != isSkipped);
            if (!there)
                continue;
            const WallTime shown = to.wallTime(Instant::fromMinutes(*there));
            RC_ASSERT(shown.date == here.date);
            RC_ASSERT(shown.minuteOfDay == here.minuteOfDay);
        }
    }));
}

void SlotMoveTest::aSkippedHourLosesItsPlace()
{
    const QDate day(2026, 3, 29); // Berlin skips 02:00–03:00
    const qint64 one = minuteOf(zone(u"Asia/Seoul"_s), day, 60);
    const SlotMove move = keepingWallTimes(zone(u"Asia/Seoul"_s), zone(u"Europe/Berlin"_s), {one, one + 180});
    const qint64 there = minuteOf(zone(u"Europe/Berlin"_s), day, 60);
    QCOMPARE(moved(Ranges{{one, one + 180}}, move), (Ranges{{there, there + 120}}));
}

void SlotMoveTest::anHourShownTwiceStaysTwiceWhereItIsTwice()
{
    const QDate day(2026, 10, 25);
    const Zone berlin = zone(u"Europe/Berlin"_s);
    const qint64 two = minuteOf(berlin, day, 120);
    const SlotMove move = keepingWallTimes(berlin, zone(u"Europe/Paris"_s), {two, two + 120});
    QCOMPARE(moved(Ranges{{two + 60, two + 90}}, move), (Ranges{{two + 60, two + 90}}));
}

void SlotMoveTest::anHourShownTwiceKeepsTheWorseWhereItIsOnce()
{
    const QDate day(2026, 10, 25);
    const Zone berlin = zone(u"Europe/Berlin"_s);
    const qint64 two = minuteOf(berlin, day, 120);
    const SlotMove move = keepingWallTimes(berlin, zone(u"Asia/Seoul"_s), {two, two + 120});
    Answer answer;
    answer.set(SlotState::Yes, {{two, two + 60}});
    answer.set(SlotState::IfNeeded, {{two + 60, two + 90}});
    answer.set(SlotState::No, {{two + 90, two + 120}});
    const qint64 there = minuteOf(zone(u"Asia/Seoul"_s), day, 120);
    QCOMPARE(moved(answer, move).over({there, there + 30}), SlotState::IfNeeded);
    QCOMPARE(moved(answer, move).over({there + 30, there + 60}), SlotState::No);
}

void SlotMoveTest::aWeekTurnsOnItsRing()
{
    // Monday 00:30 in Seoul is Sunday 16:30 in Berlin, in winter.
    const SlotMove move = keepingMoments(zone(u"Asia/Seoul"_s), zone(u"Europe/Berlin"_s), {2026, 1, 5});
    QCOMPARE(moved(qint64{30}, move), 6 * 1440 + 16 * 60 + 30);
    QCOMPARE(moved(qint64{8 * 60}, move), 0);
    Ranges all{{0, 10080}};
    QCOMPARE(moved(all, move), all);
}

void SlotMoveTest::whatIsNotAnsweredStaysSo()
{
    Answer answer;
    answer.set(SlotState::Yes, {{0, 10}, {20, 30}});
    const Answer there = moved(answer, {{{0, 40}, 100}});
    QCOMPARE(there.over({100, 110}), SlotState::Yes);
    QCOMPARE(there.over({110, 120}), SlotState::None);
    QVERIFY(moved(answer, {{{50, 60}, 100}}).isEmpty());
}

void SlotMoveTest::aStrokeAndItsUndoGoAlong()
{
    const SlotMove move{{{0, 100}, 1000}};
    const SlotTable before({0, 10, 20}, 10);
    const SlotTable after({1000, 1010, 1020}, 10);
    const AnswerChange painted = applyStrokes({}, {Stroke{{SlotState::Yes, {{10, 20}}}}}, before);
    const AnswerChange there = moved(painted, move);
    QCOMPARE(there.after, applyStrokes({}, {moved(Stroke{{SlotState::Yes, {{10, 20}}}}, move)}, after).after);
    QVERIFY(applyStrokes(there.after, {inverseOf(there, there.after)}, after).after.isEmpty());
}

void SlotMoveTest::noMoveChangesNothing()
{
    Answer answer;
    answer.set(SlotState::Yes, {{3, 9}});
    QCOMPARE(moved(answer, {}), answer);
    QCOMPARE(moved(Ranges{{3, 9}}, {}), (Ranges{{3, 9}}));
    QCOMPARE(moved(qint64{7}, {}), 7);
}

QTEST_GUILESS_MAIN(SlotMoveTest)
#include "slotmove_test.moc"
