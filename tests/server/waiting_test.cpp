#include "roomfixture.h"

using namespace yak;
using namespace Qt::StringLiterals;

namespace {

constexpr qint64 kDue = 3 * 60 * 60;

/// Due in three hours, with a reminder an hour before.
RoomSettings remindingSettings()
{
    RoomSettings settings = sampleSettings();
    settings.deadline = ManualClock().now().plusSeconds(kDue);
    settings.remindBefore = 60;
    return settings;
}

} // namespace

/// Reminding those who are waited for, and telling when nobody is any more.
class WaitingTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void thoseWhoHaveNotAnsweredAreRemindedInTime();
    void whereAllHaveAnsweredNobodyIsReminded();
    void aReminderOfHiddenAnswersTellsNothing();
    void organizersRemindOnceAnHour();
    void everyoneAnsweredIsToldAfterAMinute();
    void whoWasWaitedForAndGoesIsWaitedForNoMore();
    void thatAllHaveAnsweredIsHiddenLikeAnswers();
};

void WaitingTest::thoseWhoHaveNotAnsweredAreRemindedInTime()
{
    RoomFixture fixture(remindingSettings());
    const auto ann = fixture.joined(u"Ann"_s);
    QVERIFY(isDone(ann->paint(SlotState::Yes, {fixture.slot(0)})));
    fixture.server.clock.advanceSeconds(kDue - 60 * 60 - 1);
    QVERIFY(isDone(ann->paint(SlotState::Yes, {fixture.slot(1)})));
    QVERIFY(!ann->room().flags.remindedAt);
    fixture.server.clock.advanceSeconds(1);
    QTRY_VERIFY(ann->room().flags.remindedAt);
    QCOMPARE(*ann->room().flags.remindedAt, fixture.server.clock.now());
    QVERIFY(told<Reminded>(*ann).first().by.isNull());
    QVERIFY(!ann->reopen());
    QCOMPARE(ann->room().flags.remindedAt, fixture.server.clock.now());
}

void WaitingTest::whereAllHaveAnsweredNobodyIsReminded()
{
    RoomFixture fixture(remindingSettings());
    QVERIFY(isDone(fixture.host->paint(SlotState::Yes, {fixture.slot(0)})));
    fixture.server.clock.advanceSeconds(kDue - 60 * 60);
    fixture.server.clock.advanceSeconds(60 * 60);
    QTRY_COMPARE(heard<DeadlinePassed>(*fixture.host), 1);
    QCOMPARE(told<Reminded>(*fixture.host).size(), 0);
}

void WaitingTest::aReminderOfHiddenAnswersTellsNothing()
{
    // It comes whether all have answered or not.
    for (const SlotState state : {SlotState::Yes, SlotState::None}) {
        RoomSettings settings = remindingSettings();
        settings.visibility = Visibility::OrganizersOnly;
        RoomFixture fixture(settings);
        const auto ann = fixture.joined(u"Ann"_s);
        QVERIFY(isDone(ann->paint(SlotState::Yes, {fixture.slot(0)})));
        QVERIFY(isDone(fixture.host->paint(state, {fixture.slot(0)})));
        fixture.server.clock.advanceSeconds(kDue - 60 * 60);
        QTRY_VERIFY(ann->room().flags.remindedAt);
    }
}

void WaitingTest::organizersRemindOnceAnHour()
{
    RoomSettings settings = remindingSettings();
    settings.remindBefore.reset();
    RoomFixture fixture(settings);
    const auto ann = fixture.joined(u"Ann"_s);
    QCOMPARE(ann->refused(wire::Remind{}), ErrorCode::Forbidden);
    fixture.host->must(wire::Remind{});
    QTRY_VERIFY(ann->room().flags.remindedAt);
    QCOMPARE(told<Reminded>(*ann).first().by, fixture.host->me());
    fixture.server.clock.advanceSeconds(60 * 60 - 1);
    const wire::Refused soon = fixture.host->refusal(wire::Remind{});
    QCOMPARE(soon.code, ErrorCode::Busy);
    QCOMPARE(soon.retryAfter, 1'000);
    fixture.server.clock.advanceSeconds(1);
    fixture.host->must(wire::Remind{});
    fixture.server.clock.advanceSeconds(kDue);
    QCOMPARE(fixture.host->refused(wire::Remind{}), ErrorCode::Late);
    // One who has more time can be reminded.
    fixture.host->must(wire::SetPerson{ann->me(), {}, {}, std::optional(fixture.server.clock.now().plusSeconds(60))});
    fixture.host->must(wire::Remind{});
    fixture.host->must(wire::Settle{fixture.slot(0).from});
    QCOMPARE(fixture.host->refused(wire::Remind{}), ErrorCode::Settled);
}

void WaitingTest::everyoneAnsweredIsToldAfterAMinute()
{
    RoomFixture fixture;
    const auto ann = fixture.joined(u"Ann"_s);
    QVERIFY(isDone(fixture.host->paint(SlotState::Yes, {fixture.slot(0)})));
    fixture.server.clock.advanceSeconds(60); // one is still waited for
    QVERIFY(isDone(ann->paint(SlotState::Yes, {fixture.slot(0)})));
    fixture.server.clock.advanceSeconds(59);
    QVERIFY(isDone(ann->paint(SlotState::Yes, {fixture.slot(1)})));
    QCOMPARE(told<EveryoneAnswered>(*ann).size(), 0);
    fixture.server.clock.advanceSeconds(1);
    QTRY_COMPARE(heard<EveryoneAnswered>(*ann), 1);
    QCOMPARE(told<EveryoneAnswered>(*ann).first().at, fixture.server.clock.now());
    // Somebody new is waited for, and then it is true once more.
    const auto ben = fixture.joined(u"Ben"_s);
    QVERIFY(isDone(ben->paint(SlotState::No, {fixture.slot(0)})));
    fixture.server.clock.advanceSeconds(60);
    QTRY_COMPARE(heard<EveryoneAnswered>(*ann), 2);
}

void WaitingTest::whoWasWaitedForAndGoesIsWaitedForNoMore()
{
    RoomFixture fixture;
    const auto ann = fixture.joined(u"Ann"_s);
    const auto ben = fixture.joined(u"Ben"_s);
    QVERIFY(isDone(fixture.host->paint(SlotState::Yes, {fixture.slot(0)})));
    QVERIFY(isDone(ann->paint(SlotState::Yes, {fixture.slot(0)})));
    fixture.host->must(wire::Remove{ben->me()});
    fixture.server.clock.advanceSeconds(60);
    QTRY_COMPARE(heard<EveryoneAnswered>(*ann), 1);
}

void WaitingTest::thatAllHaveAnsweredIsHiddenLikeAnswers()
{
    RoomSettings settings = sampleSettings();
    settings.visibility = Visibility::OrganizersOnly;
    RoomFixture fixture(settings);
    const auto ann = fixture.joined(u"Ann"_s);
    QVERIFY(isDone(fixture.host->paint(SlotState::Yes, {fixture.slot(0)})));
    QVERIFY(isDone(ann->paint(SlotState::Yes, {fixture.slot(0)})));
    const Room before = ann->room();
    const qint64 known = before.position.revision;
    fixture.server.clock.advanceSeconds(60);
    QTRY_COMPARE(heard<EveryoneAnswered>(*fixture.host), 1);
    // What is public comes after what was hidden, so by then it would have come.
    fixture.host->must(wire::Close{});
    QTRY_VERIFY(ann->room().flags.closed);
    QCOMPARE(ann->room().position, (StreamPosition{StreamKind::Own, known + 1}));
    QVERIFY(std::holds_alternative<wire::HistoryPage>(ann->ask(wire::History{{}, 200})));
    ann->setRoom(before);
    QVERIFY(!ann->reopen(before.position));
    QVERIFY(!ann->reopen());
    QCOMPARE(ann->room().position, (StreamPosition{StreamKind::Own, known + 1}));
    QCOMPARE(ann->gaps(), 0);
    QVERIFY(!ann->rawBytes().contains("everyoneAnswered"));
    QVERIFY(fixture.host->rawBytes().contains("everyoneAnswered"));
}

QTEST_GUILESS_MAIN(WaitingTest)
#include "waiting_test.moc"
