#include "model/replanning.h"
#include "roomfixture.h"

using namespace yak;
using namespace Qt::StringLiterals;

namespace {

const QString kBerlin = u"Europe/Berlin"_s;

Zone zone(const QString &id)
{
    return *Zone::find(id);
}

} // namespace

/// Case 15: the organizer changes the zone of a room that has answers.
class MovingTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void case15WallTimesAreKept();
    void case15MomentsAreKept();
    void undoingTheChangeBringsAllBack();
    void aDecisionGoesAlong();
    void aStrokeMadeOnTheSlotsBeforeIsBroughtUp();
    void aStrokeOnSlotsToComeIsRefused();
    void answersOfThoseWhoAreNotThereGoAlongToo();
    void whatIsRestoredIsOfTheSlotsThereAreNow();

private:
    /// The change that puts the room's wall times into another zone.
    static wire::ChangeSettings inZone(const Room &room, const QString &id)
    {
        SettingsPatch patch;
        patch.plan = withSameWallTimes(room.settings.plan, zone(id));
        return {room.settingsRevision, patch, Keep::WallTimes};
    }
    /// Where the room's wall times of a slot are in Berlin.
    static qint64 inBerlin(const Room &before, SlotKey key)
    {
        const WallTime wall = zone(zoneId(before.settings.plan)).wallTime(Instant::fromMinutes(key));
        return zone(kBerlin).resolve(wall.date, wall.minuteOfDay).first.minutes();
    }
};

void MovingTest::case15WallTimesAreKept()
{
    RoomFixture fixture;
    const auto ann = fixture.joined(u"Ann"_s);
    const Range third = fixture.slot(2);
    QVERIFY(isDone(ann->paint(SlotState::Yes, {third})));
    const Room before = ann->room();
    fixture.host->must(inZone(before, kBerlin));
    QTRY_COMPARE(zoneId(ann->room().settings.plan), kBerlin);
    QCOMPARE(ann->room().slotTable.size(), before.slotTable.size());
    const SlotKey there = inBerlin(before, third.from);
    QVERIFY(there != third.from);
    QCOMPARE(ann->stateOf(ann->me(), there), SlotState::Yes);
    QCOMPARE(ann->room().slotTable.indexOf(there), 2);
    // Nobody is asked anew, and who comes later is shown the same.
    const auto later = fixture.joined(u"Later"_s);
    QCOMPARE(later->room().answerOf(ann->me()), ann->room().answerOf(ann->me()));
    QCOMPARE(later->room().answerOf(ann->me()).over(later->room().slotTable),
             before.answerOf(ann->me()).over(before.slotTable));
}

void MovingTest::case15MomentsAreKept()
{
    RoomFixture fixture;
    const auto ann = fixture.joined(u"Ann"_s);
    QVERIFY(isDone(ann->paint(SlotState::Yes, {fixture.slot(2)})));
    const Room before = ann->room();
    SettingsPatch patch;
    patch.plan = withSameMoments(before.settings.plan, zone(kBerlin));
    fixture.host->must(wire::ChangeSettings{before.settingsRevision, patch});
    QTRY_COMPARE(zoneId(ann->room().settings.plan), kBerlin);
    QCOMPARE(ann->room().slotTable, before.slotTable);
    QCOMPARE(ann->room().answers, before.answers);
}

void MovingTest::undoingTheChangeBringsAllBack()
{
    RoomFixture fixture;
    const auto ann = fixture.joined(u"Ann"_s);
    QVERIFY(isDone(ann->paint(SlotState::IfNeeded, {fixture.slot(1)})));
    const Room before = ann->room();
    fixture.host->must(inZone(before, kBerlin));
    QTRY_COMPARE(fixture.host->room().settingsRevision, 2);
    fixture.host->must(inZone(fixture.host->room(), zoneId(before.settings.plan)));
    QTRY_COMPARE(ann->room().settingsRevision, 3);
    QCOMPARE(ann->room().slotTable, before.slotTable);
    QCOMPARE(ann->room().answers, before.answers);
}

void MovingTest::aDecisionGoesAlong()
{
    RoomFixture fixture;
    const Room before = fixture.host->room();
    fixture.host->must(wire::Settle{fixture.slot(0).from});
    fixture.host->must(inZone(before, kBerlin));
    QTRY_COMPARE(fixture.host->room().settingsRevision, 2);
    const auto decision = fixture.host->room().flags.decision;
    QVERIFY(decision);
    QCOMPARE(decision->start, inBerlin(before, before.slotTable.key(0)));
    QCOMPARE(decision->end - decision->start, before.settings.duration);
    const auto later = fixture.joined(u"Later"_s);
    QCOMPARE(later->room().flags.decision, decision);
}

void MovingTest::aStrokeMadeOnTheSlotsBeforeIsBroughtUp()
{
    RoomFixture fixture;
    const auto ann = fixture.joined(u"Ann"_s);
    const Room before = ann->room();
    wire::PaintAnswer late = ann->nextPaint(SlotState::Yes, {fixture.slot(4)});
    late.base = before.settingsRevision;
    fixture.host->must(inZone(before, kBerlin));
    QTRY_COMPARE(ann->room().settingsRevision, 2);
    ann->must(late);
    QTRY_COMPARE(ann->stateOf(ann->me(), inBerlin(before, before.slotTable.key(4))), SlotState::Yes);
    QCOMPARE(ann->room().answerOf(ann->me()).ranges(SlotState::Yes).size(), 1);
}

void MovingTest::aStrokeOnSlotsToComeIsRefused()
{
    RoomFixture fixture;
    wire::PaintAnswer early = fixture.host->nextPaint(SlotState::Yes, {fixture.slot(0)});
    early.base = 2;
    QCOMPARE(fixture.host->refused(early), ErrorCode::BadValue);
}

void MovingTest::answersOfThoseWhoAreNotThereGoAlongToo()
{
    RoomFixture fixture;
    Room before;
    {
        const auto ann = fixture.joined(u"Ann"_s);
        QVERIFY(isDone(ann->paint(SlotState::Yes, {fixture.slot(3)})));
        before = ann->room();
    }
    fixture.server.stop(); // so that it has nobody's answer at hand
    fixture.server.start();
    QVERIFY(fixture.host->connectTo(fixture.server.url()));
    QVERIFY(!fixture.host->reopen());
    fixture.host->must(inZone(before, kBerlin));
    const auto later = fixture.joined(u"Later"_s);
    const ParticipantId ann = before.answers.constBegin().key();
    QCOMPARE(later->stateOf(ann, inBerlin(before, before.slotTable.key(3))), SlotState::Yes);
}

void MovingTest::whatIsRestoredIsOfTheSlotsThereAreNow()
{
    RoomFixture fixture;
    const auto ann = fixture.joined(u"Ann"_s);
    QVERIFY(isDone(ann->paint(SlotState::Yes, {fixture.slot(1)})));
    const qint64 then = ann->room().position.revision;
    const Room before = ann->room();
    fixture.host->must(inZone(before, kBerlin));
    QTRY_COMPARE(ann->room().settingsRevision, 2);
    const Room after = ann->room();
    QVERIFY(isDone(ann->paint(SlotState::No, {after.slotTable.range(1)})));
    wire::Restore restore;
    restore.person = ann->me();
    restore.operation = ann->nextPaint(SlotState::Yes, {}).operation;
    restore.way = RestoreWay::Moment;
    restore.position = {StreamKind::All, then};
    ann->must(restore);
    QTRY_COMPARE(ann->stateOf(ann->me(), after.slotTable.key(1)), SlotState::Yes);
    QCOMPARE(ann->room().answerOf(ann->me()), after.answerOf(ann->me()));
}

QTEST_GUILESS_MAIN(MovingTest)
#include "moving_test.moc"
