#include "roomfixture.h"

using namespace yak;
using namespace Qt::StringLiterals;

/// Putting an answer back: by whom, to what, and once only.
class RestoreTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void onesAnswerIsAsItWasRightAfterTheEvent();
    void restoringIsOneEventThatSaysSoAndByWhom();
    void takingAnEventBackLeavesWhatWasPaintedSince();
    void onlyOrganizersRestoreOthersAndNoCoOrganizerAnOrganizer();
    void theResentRestoreGetsTheStoredResultAndOverwritesNothing();
    void whatIsNotInOnesStreamIsNoMoment();
    void aReaderOfTheOwnStreamRestoresByItsOwnNumbers();
    void whoMayNotPaintIsNotRestored();
    void paintAndRestoreInOneBatchSeeEachOther();
};

namespace {

/// Everybody's stream, as organizers have it.
StreamPosition all(qint64 revision)
{
    return {StreamKind::All, revision};
}

wire::Restore restoreOf(const ServerClient &who, qint64 operation, StreamPosition position,
                        RestoreWay way = RestoreWay::Moment)
{
    return {operation, who.me(), position, way};
}

qint64 revisionOf(const wire::ServerMessage &reply)
{
    const auto *done = std::get_if<wire::Done>(&reply);
    return done ? done->revision.value_or(0) : -1;
}

} // namespace

void RestoreTest::onesAnswerIsAsItWasRightAfterTheEvent()
{
    RoomFixture fixture;
    const auto ann = fixture.joined(u"Ann"_s);
    const qint64 first = revisionOf(ann->paint(SlotState::Yes, {fixture.slot(0), fixture.slot(1)}));
    QTRY_COMPARE(ann->room().position.revision, first);
    const Answer then = ann->room().answerOf(ann->me());
    QVERIFY(isDone(ann->paint(SlotState::No, {fixture.slot(1)})));
    QVERIFY(isDone(ann->paint(SlotState::IfNeeded, {fixture.slot(5)})));
    const wire::Done done = ann->must(restoreOf(*ann, 4, all(first)));
    QCOMPARE(done.operation, 4);
    QTRY_COMPARE(ann->room().position.revision, *done.revision);
    QCOMPARE(ann->room().answerOf(ann->me()), then);
    QTRY_COMPARE(fixture.host->room(), ann->room());
    // To before the first answer: waited for again.
    ann->must(restoreOf(*ann, 5, all(first - 1)));
    QTRY_VERIFY(!fixture.host->room().answers.contains(ann->me()));
    // And from there to the answer again, whole.
    ann->must(restoreOf(*ann, 6, all(first)));
    QTRY_COMPARE(fixture.host->room().answerOf(ann->me()), then);
}

void RestoreTest::restoringIsOneEventThatSaysSoAndByWhom()
{
    RoomFixture fixture;
    const auto ann = fixture.joined(u"Ann"_s);
    const qint64 first = revisionOf(ann->paint(SlotState::Yes, {fixture.slot(0)}));
    const qint64 second = revisionOf(ann->paint(SlotState::Yes, {fixture.slot(4), fixture.slot(9)}));
    const wire::Done done = fixture.host->must(restoreOf(*ann, 1, all(first)));
    QCOMPARE(done.revision, second + 1);
    const auto page = std::get<wire::HistoryPage>(ann->ask(wire::History{{}, 50}));
    const wire::HistoryEntry &entry = page.entries.first();
    const auto *painted = std::get_if<AnswerPainted>(&entry.event.body);
    QVERIFY(painted && painted->restored);
    QCOMPARE(entry.event.by, fixture.host->me());
    QCOMPARE(painted->person, ann->me());
    QCOMPARE(painted->restored->way, RestoreWay::Moment);
    QCOMPARE(painted->restored->at, page.entries.at(2).event.at);
    QCOMPARE(painted->effect, (Stroke{{SlotState::No, {fixture.slot(4), fixture.slot(9)}}}));
    QCOMPARE(entry.before, (Stroke{{SlotState::Yes, {fixture.slot(4), fixture.slot(9)}}}));
    // What is so already makes no event.
    QVERIFY(!fixture.host->must(restoreOf(*ann, 2, all(first))).revision);
}

void RestoreTest::takingAnEventBackLeavesWhatWasPaintedSince()
{
    RoomFixture fixture;
    const auto ann = fixture.joined(u"Ann"_s);
    QVERIFY(isDone(ann->paint(SlotState::Yes, {fixture.slot(0), fixture.slot(1), fixture.slot(2)})));
    const qint64 before = revisionOf(ann->paint(SlotState::No, {fixture.slot(0), fixture.slot(1)}));
    const qint64 first = before - 1;
    const qint64 restored = *fixture.host->must(restoreOf(*ann, 1, all(first))).revision;
    QVERIFY(isDone(ann->paint(SlotState::IfNeeded, {fixture.slot(1)})));
    // The organizer takes the restore back; what Ann has painted meanwhile stays.
    fixture.host->must(restoreOf(*ann, 2, all(restored), RestoreWay::Event));
    const ParticipantId who = ann->me();
    QTRY_COMPARE(fixture.host->stateOf(who, fixture.slot(0).from), SlotState::No);
    QCOMPARE(fixture.host->stateOf(who, fixture.slot(1).from), SlotState::IfNeeded);
    QCOMPARE(fixture.host->stateOf(who, fixture.slot(2).from), SlotState::Yes);
    // An event that is no painting of hers cannot be taken back so.
    QCOMPARE(fixture.host->refused(restoreOf(*ann, 3, all(1), RestoreWay::Event)), ErrorCode::BadValue);
}

void RestoreTest::onlyOrganizersRestoreOthersAndNoCoOrganizerAnOrganizer()
{
    RoomFixture fixture;
    const auto ann = fixture.joined(u"Ann"_s);
    const auto ben = fixture.joined(u"Ben"_s);
    const qint64 first = revisionOf(ann->paint(SlotState::Yes, {fixture.slot(0)}));
    QVERIFY(isDone(ann->paint(SlotState::Yes, {fixture.slot(1)})));
    QCOMPARE(ben->refused(restoreOf(*ann, 1, all(first))), ErrorCode::Forbidden);
    fixture.host->must(wire::SetRole{ben->me(), Role::CoOrganizer});
    QCOMPARE(ben->refused(restoreOf(*fixture.host, 2, all(first))), ErrorCode::Forbidden);
    ben->must(restoreOf(*ann, 3, all(first)));
    QTRY_COMPARE(fixture.host->stateOf(ann->me(), fixture.slot(1).from), SlotState::No);
    QCOMPARE(fixture.host->refused(wire::Restore{1, ParticipantId::random(), all(first), RestoreWay::Moment}),
             ErrorCode::NotFound);
}

void RestoreTest::theResentRestoreGetsTheStoredResultAndOverwritesNothing()
{
    RoomFixture fixture;
    const auto ann = fixture.joined(u"Ann"_s);
    const qint64 first = revisionOf(ann->paint(SlotState::Yes, {fixture.slot(0)}));
    QVERIFY(isDone(ann->paint(SlotState::Yes, {fixture.slot(1)})));
    const wire::Restore restore = restoreOf(*ann, 1, all(first));
    const wire::Done done = fixture.host->must(restore);
    const qint64 later = revisionOf(ann->paint(SlotState::Yes, {fixture.slot(2)}));
    // The answer got lost and the device asks again: the stored result, and Ann's later stroke stays.
    fixture.host->disconnectNow();
    QVERIFY(fixture.host->connectTo(fixture.server.url()));
    QVERIFY(!fixture.host->reopen());
    QCOMPARE(fixture.host->must(restore), done);
    QTRY_COMPARE(fixture.host->room().position.revision, later);
    QCOMPARE(fixture.host->stateOf(ann->me(), fixture.slot(2).from), SlotState::Yes);
    wire::Restore ahead = restore;
    ahead.operation = 3;
    QCOMPARE(fixture.host->refusal(ahead).code, ErrorCode::OutOfOrder);
}

void RestoreTest::whatIsNotInOnesStreamIsNoMoment()
{
    RoomFixture fixture;
    const auto ann = fixture.joined(u"Ann"_s);
    QVERIFY(isDone(ann->paint(SlotState::Yes, {fixture.slot(0)})));
    QCOMPARE(ann->refusal(restoreOf(*ann, 2, all(99))).field, u"position"_s);
    QCOMPARE(ann->refused(restoreOf(*ann, 3, all(0))), ErrorCode::BadValue);
    QCOMPARE(ann->refused(restoreOf(*ann, 4, {StreamKind::Own, 2})), ErrorCode::BadValue);
}

void RestoreTest::aReaderOfTheOwnStreamRestoresByItsOwnNumbers()
{
    RoomSettings settings = sampleSettings();
    settings.visibility = Visibility::OrganizersOnly;
    RoomFixture fixture(settings);
    const auto ann = fixture.joined(u"Ann"_s);
    const auto ben = fixture.joined(u"Ben"_s);
    // opened, two joins by Host and Ann, Ben's join: four events that all see; answers of others are no part of it.
    QVERIFY(isDone(ben->paint(SlotState::Yes, {fixture.slot(7)})));
    QCOMPARE(revisionOf(ann->paint(SlotState::Yes, {fixture.slot(0)})), 5);
    QVERIFY(isDone(ben->paint(SlotState::Yes, {fixture.slot(8)})));
    QCOMPARE(revisionOf(ann->paint(SlotState::Yes, {fixture.slot(1)})), 6);
    QVERIFY(isDone(ben->paint(SlotState::Yes, {fixture.slot(9)})));
    const wire::Done done = ann->must(restoreOf(*ann, 3, {StreamKind::Own, 5}));
    QCOMPARE(done.revision, 7);
    QTRY_COMPARE(ann->room().position.revision, 7);
    QCOMPARE(ann->stateOf(ann->me(), fixture.slot(0).from), SlotState::Yes);
    QCOMPARE(ann->stateOf(ann->me(), fixture.slot(1).from), SlotState::No);
    QTRY_COMPARE(fixture.host->stateOf(ben->me(), fixture.slot(9).from), SlotState::Yes);
}

void RestoreTest::whoMayNotPaintIsNotRestored()
{
    RoomFixture fixture;
    const auto ann = fixture.joined(u"Ann"_s);
    const qint64 first = revisionOf(ann->paint(SlotState::Yes, {fixture.slot(0)}));
    QVERIFY(isDone(ann->paint(SlotState::Yes, {fixture.slot(1)})));
    fixture.host->must(wire::Close{});
    QCOMPARE(ann->refused(restoreOf(*ann, 3, all(first))), ErrorCode::Closed);
    QCOMPARE(fixture.host->refused(restoreOf(*ann, 1, all(first))), ErrorCode::Closed);
    fixture.host->must(wire::Reopen{});
    fixture.host->must(wire::Settle{fixture.slot(0).from});
    QCOMPARE(fixture.host->refused(restoreOf(*ann, 2, all(first))), ErrorCode::Settled);
    fixture.host->must(wire::Unsettle{});
    const auto viewer = fixture.connected();
    QVERIFY(!viewer->view(fixture.room));
    QCOMPARE(viewer->refused(restoreOf(*ann, 1, all(first))), ErrorCode::Forbidden);
}

void RestoreTest::paintAndRestoreInOneBatchSeeEachOther()
{
    RoomFixture fixture;
    const auto ann = fixture.joined(u"Ann"_s);
    // Sent at once, these most likely share a commit; the answer is the same if they do not.
    const qint64 first = ann->post(ann->nextPaint(SlotState::Yes, {fixture.slot(0)}));
    ann->post(ann->nextPaint(SlotState::Yes, {fixture.slot(1)}));
    const qint64 last = ann->post(ann->nextPaint(SlotState::Yes, {fixture.slot(2)}));
    const qint64 restored = ann->post(restoreOf(*ann, 4, all(5)));
    QCOMPARE(revisionOf(ann->replyTo(first)), 4);
    QCOMPARE(revisionOf(ann->replyTo(last)), 6);
    QCOMPARE(revisionOf(ann->replyTo(restored)), 7);
    QTRY_COMPARE(fixture.host->room().position.revision, 7);
    QCOMPARE(fixture.host->room().answerOf(ann->me()).ranges(SlotState::Yes),
             normalized({fixture.slot(0), fixture.slot(1)}));
}

QTEST_GUILESS_MAIN(RestoreTest)
#include "restore_test.moc"
