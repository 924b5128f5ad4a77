#include "roomfixture.h"

using namespace yak;
using namespace Qt::StringLiterals;

namespace {

RoomSettings visibleTo(Visibility visibility)
{
    RoomSettings settings = sampleSettings();
    settings.visibility = visibility;
    return settings;
}

/// Whether anything a client got tells of a painted answer of this person.
bool heardOfAnswer(const ServerClient &client, const ParticipantId &person)
{
    for (const auto &events : client.all<wire::Events>()) {
        for (const Event &event : events.events) {
            if (answeringPerson(event.body) == person)
                return true;
        }
    }
    for (const auto &part : client.all<wire::SnapshotPart>()) {
        for (const wire::SnapshotPerson &one : part.people) {
            if (one.person.id == person && !one.answer.isEmpty())
                return true;
        }
    }
    for (const auto &page : client.all<wire::HistoryPage>()) {
        for (const wire::HistoryEntry &entry : page.entries) {
            if (answeringPerson(entry.event.body) == person)
                return true;
        }
    }
    return false;
}

} // namespace

/// Who sees whose answers, and that nothing tells the rest.
class VisibilityTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void hiddenAnswersLeaveNoTrace();
    void twoRoomsThatDifferOnlyInHiddenAnswersLookTheSame();
    void theFirstOwnAnswerOpensTheView();
    void undoingItClosesTheViewAgain();
    void aRoleBringsAndTakesTheView();
    void aChangeOfVisibilitySendsASnapshotBothWays();
    void hiddenEventsAreNoGaps();
    void acknowledgementsCountInTheAskersOwnStream();
    void viewersSeeWhatVisibilityAllows();
};

void VisibilityTest::hiddenAnswersLeaveNoTrace()
{
    RoomFixture fixture(visibleTo(Visibility::OrganizersOnly));
    const auto ann = fixture.joined(u"Ann"_s);
    const auto ben = fixture.joined(u"Ben"_s);
    QVERIFY(isDone(ann->paint(SlotState::Yes, {fixture.slot(0)})));
    QVERIFY(isDone(ben->paint(SlotState::Yes, {fixture.slot(1)})));
    // What is public comes after what was hidden, so by then it would have come.
    fixture.host->must(wire::Rename{fixture.host->me(), u"Boss"_s});
    QTRY_COMPARE(ben->room().person(fixture.host->me())->name, u"Boss"_s);
    QVERIFY(std::holds_alternative<wire::HistoryPage>(ben->ask(wire::History{{}, 200})));
    ben->disconnectNow();
    QVERIFY(ben->connectTo(fixture.server.url()));
    QVERIFY(!ben->reopen());
    QVERIFY(!heardOfAnswer(*ben, ann->me()));
    QVERIFY(heardOfAnswer(*ben, ben->me()));
    QCOMPARE(ben->stateOf(ben->me(), fixture.slot(1).from), SlotState::Yes);
    // The organizer sees both.
    QTRY_COMPARE(fixture.host->stateOf(ann->me(), fixture.slot(0).from), SlotState::Yes);
    QTRY_COMPARE(fixture.host->stateOf(ben->me(), fixture.slot(1).from), SlotState::Yes);
}

void VisibilityTest::twoRoomsThatDifferOnlyInHiddenAnswersLookTheSame()
{
    // Every number Ben gets is the same whether Ann has answered once, thrice or not at all.
    QList<QList<qint64>> seen;
    for (const int strokes : {0, 1, 3}) {
        RoomFixture fixture(visibleTo(Visibility::OrganizersOnly));
        const auto ann = fixture.joined(u"Ann"_s);
        const auto ben = fixture.joined(u"Ben"_s);
        for (int i = 0; i < strokes; ++i)
            QVERIFY(isDone(ann->paint(SlotState::Yes, {fixture.slot(i)})));
        QList<qint64> numbers;
        numbers.append(*std::get<wire::Done>(ben->paint(SlotState::Yes, {fixture.slot(0)})).revision);
        fixture.host->must(wire::Close{});
        QTRY_VERIFY(ben->room().flags.closed);
        numbers.append(ben->room().position.revision);
        const auto page = std::get<wire::HistoryPage>(ben->ask(wire::History{{}, 3}));
        for (const wire::HistoryEntry &entry : page.entries)
            numbers.append(entry.revision);
        numbers.append(page.more ? 1 : 0);
        numbers.append(ben->gaps());
        QVERIFY(!ben->reopen());
        numbers.append(ben->room().position.revision);
        numbers.append(ben->room().answers.size());
        seen.append(numbers);
    }
    QCOMPARE(seen[1], seen[0]);
    QCOMPARE(seen[2], seen[0]);
}

void VisibilityTest::theFirstOwnAnswerOpensTheView()
{
    RoomFixture fixture(visibleTo(Visibility::AfterOwnAnswer));
    const auto ann = fixture.joined(u"Ann"_s);
    const auto ben = fixture.joined(u"Ben"_s);
    QVERIFY(isDone(ann->paint(SlotState::Yes, {fixture.slot(0)})));
    QCOMPARE(ben->room().position.kind, StreamKind::Own);
    QVERIFY(!heardOfAnswer(*ben, ann->me()));
    const int snapshots = ben->snapshots();
    const auto reply = ben->paint(SlotState::Yes, {fixture.slot(1)});
    QTRY_COMPARE(ben->snapshots(), snapshots + 1);
    QCOMPARE(ben->room().position, (StreamPosition{StreamKind::All, *std::get<wire::Done>(reply).revision}));
    QCOMPARE(ben->stateOf(ann->me(), fixture.slot(0).from), SlotState::Yes);
    QVERIFY(isDone(ann->paint(SlotState::Yes, {fixture.slot(2)})));
    QTRY_COMPARE(ben->stateOf(ann->me(), fixture.slot(2).from), SlotState::Yes);
    QCOMPARE(ben->gaps(), 0);
}

void VisibilityTest::undoingItClosesTheViewAgain()
{
    RoomFixture fixture(visibleTo(Visibility::AfterOwnAnswer));
    const auto ann = fixture.joined(u"Ann"_s);
    const auto ben = fixture.joined(u"Ben"_s);
    QVERIFY(isDone(ann->paint(SlotState::Yes, {fixture.slot(0)})));
    QVERIFY(isDone(ben->paint(SlotState::Yes, {fixture.slot(1)})));
    QTRY_COMPARE(ben->room().position.kind, StreamKind::All);
    QVERIFY(isDone(ben->paint(SlotState::None, fixture.host->room().slotTable.ranges())));
    QTRY_COMPARE(ben->room().position.kind, StreamKind::Own);
    QVERIFY(ben->room().answers.isEmpty());
    ben->forgetInbox();
    QVERIFY(isDone(ann->paint(SlotState::Yes, {fixture.slot(3)})));
    fixture.host->must(wire::Close{});
    QTRY_VERIFY(ben->room().flags.closed);
    QVERIFY(!heardOfAnswer(*ben, ann->me()));
}

void VisibilityTest::aRoleBringsAndTakesTheView()
{
    RoomFixture fixture(visibleTo(Visibility::OrganizersOnly));
    const auto ann = fixture.joined(u"Ann"_s);
    const auto ben = fixture.joined(u"Ben"_s);
    QVERIFY(isDone(ann->paint(SlotState::Yes, {fixture.slot(0)})));
    fixture.host->must(wire::SetRole{ben->me(), Role::CoOrganizer});
    QTRY_COMPARE(ben->stateOf(ann->me(), fixture.slot(0).from), SlotState::Yes);
    fixture.host->must(wire::SetRole{ben->me(), Role::Participant});
    QTRY_COMPARE(ben->room().position.kind, StreamKind::Own);
    QVERIFY(ben->room().answers.isEmpty());
    ben->forgetInbox();
    QVERIFY(isDone(ann->paint(SlotState::Yes, {fixture.slot(1)})));
    fixture.host->must(wire::Close{});
    QTRY_VERIFY(ben->room().flags.closed);
    QVERIFY(!heardOfAnswer(*ben, ann->me()));
}

void VisibilityTest::aChangeOfVisibilitySendsASnapshotBothWays()
{
    RoomFixture fixture;
    const auto ann = fixture.joined(u"Ann"_s);
    const auto ben = fixture.joined(u"Ben"_s);
    QVERIFY(isDone(ann->paint(SlotState::Yes, {fixture.slot(0)})));
    QTRY_COMPARE(ben->stateOf(ann->me(), fixture.slot(0).from), SlotState::Yes);
    QVERIFY(isDone(fixture.change(*fixture.host, visibilityPatch(Visibility::OrganizersOnly))));
    QTRY_COMPARE(ben->room().position.kind, StreamKind::Own);
    QVERIFY(ben->room().answers.isEmpty());
    QCOMPARE(ben->room().settings.visibility, Visibility::OrganizersOnly);
    QTRY_COMPARE(fixture.host->room().settingsRevision, 2);
    QVERIFY(isDone(fixture.change(*fixture.host, visibilityPatch(Visibility::Everyone))));
    QTRY_COMPARE(ben->stateOf(ann->me(), fixture.slot(0).from), SlotState::Yes);
    QTRY_COMPARE(ben->room(), fixture.host->room());
}

void VisibilityTest::hiddenEventsAreNoGaps()
{
    RoomFixture fixture(visibleTo(Visibility::OrganizersOnly));
    const auto ann = fixture.joined(u"Ann"_s);
    const auto ben = fixture.joined(u"Ben"_s);
    const Room before = ben->room();
    for (int i = 0; i < 5; ++i)
        QVERIFY(isDone(ann->paint(SlotState::Yes, {fixture.slot(i)})));
    QVERIFY(isDone(ben->paint(SlotState::Yes, {fixture.slot(0)})));
    QVERIFY(isDone(ann->paint(SlotState::No, {fixture.slot(0)})));
    QVERIFY(isDone(ben->paint(SlotState::No, {fixture.slot(0)})));
    QTRY_COMPARE(ben->room().position, (StreamPosition{StreamKind::Own, before.position.revision + 2}));
    QCOMPARE(ben->gaps(), 0);
    // The same two, asked for after a break.
    const Room live = ben->room();
    ben->forgetInbox();
    ben->setRoom(before);
    QVERIFY(!ben->reopen(before.position));
    const auto events = ben->all<wire::Events>();
    QCOMPARE(events.size(), 1);
    QCOMPARE(events.first().events.size(), 2);
    QCOMPARE(ben->room(), live);
    QVERIFY(!heardOfAnswer(*ben, ann->me()));
}

void VisibilityTest::acknowledgementsCountInTheAskersOwnStream()
{
    RoomFixture fixture(visibleTo(Visibility::OrganizersOnly));
    const auto ann = fixture.joined(u"Ann"_s);
    const auto ben = fixture.joined(u"Ben"_s);
    for (int i = 0; i < 5; ++i)
        QVERIFY(isDone(ann->paint(SlotState::Yes, {fixture.slot(i)})));
    const wire::PaintAnswer paint = ben->nextPaint(SlotState::Yes, {fixture.slot(0)});
    const wire::Done done = ben->must(paint);
    QTRY_COMPARE(ben->room().position.revision, *done.revision);
    QCOMPARE(ben->must(paint), done);
    const wire::Done renamed = ben->must(wire::Rename{ben->me(), u"Benny"_s});
    QCOMPARE(*renamed.revision, *done.revision + 1);
}

void VisibilityTest::viewersSeeWhatVisibilityAllows()
{
    RoomFixture fixture(visibleTo(Visibility::AfterOwnAnswer));
    const auto ann = fixture.joined(u"Ann"_s);
    QVERIFY(isDone(ann->paint(SlotState::Yes, {fixture.slot(0)})));
    const auto viewer = fixture.connected();
    QVERIFY(!viewer->view(fixture.room));
    QVERIFY(viewer->room().answers.isEmpty());
    QCOMPARE(viewer->room().people.size(), 2);
    QVERIFY(isDone(ann->paint(SlotState::Yes, {fixture.slot(1)})));
    QVERIFY(isDone(fixture.change(*fixture.host, visibilityPatch(Visibility::Everyone))));
    QTRY_COMPARE(viewer->stateOf(ann->me(), fixture.slot(1).from), SlotState::Yes);
    QCOMPARE(viewer->gaps(), 0);
}

QTEST_GUILESS_MAIN(VisibilityTest)
#include "visibility_test.moc"
