#include "roomfixture.h"

using namespace yak;
using namespace Qt::StringLiterals;

/// Open, closed, settled, archived, gone.
class LifeTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void closedByHandIsClosedForAll();
    void case27SettlingEndsPaintingAndHistoryKeepsEachDecision();
    void onlyAWholeWindowCanBeSettled();
    void anArchivedRoomStandsStill();
    void whatIsSoAlreadyChangesNothing();
    void deletingTakesTheTitleTypedAgain();
};

void LifeTest::closedByHandIsClosedForAll()
{
    RoomFixture fixture;
    const auto ann = fixture.joined(u"Ann"_s);
    QCOMPARE(ann->refused(wire::Close{}), ErrorCode::Forbidden);
    fixture.host->must(wire::Close{});
    QCOMPARE(codeOf(ann->paint(SlotState::Yes, {fixture.slot(0)})), ErrorCode::Closed);
    QCOMPARE(codeOf(fixture.host->paint(SlotState::Yes, {fixture.slot(0)})), ErrorCode::Closed);
    QTRY_VERIFY(ann->room().flags.closed);
    fixture.host->must(wire::Reopen{});
    QVERIFY(isDone(ann->paint(SlotState::Yes, {fixture.slot(0)})));
}

void LifeTest::case27SettlingEndsPaintingAndHistoryKeepsEachDecision()
{
    RoomFixture fixture;
    const auto ann = fixture.joined(u"Ann"_s);
    QVERIFY(isDone(ann->paint(SlotState::Yes, {fixture.slot(0), fixture.slot(1)})));
    QCOMPARE(ann->refused(wire::Settle{fixture.slot(0).from}), ErrorCode::Forbidden);
    fixture.host->must(wire::Settle{fixture.slot(0).from});
    QCOMPARE(codeOf(ann->paint(SlotState::No, {fixture.slot(0)})), ErrorCode::Settled);
    QCOMPARE(fixture.host->refused(wire::Close{}), ErrorCode::Settled);
    QTRY_VERIFY(ann->room().flags.decision);
    QCOMPARE(ann->room().flags.decision->end, fixture.slot(0).from + 60);
    QCOMPARE(ann->room().flags.decision->by, fixture.host->me());
    QCOMPARE(ann->room().flags.decision->number, 1);

    fixture.host->must(wire::Unsettle{});
    QVERIFY(isDone(ann->paint(SlotState::No, {fixture.slot(0)})));
    QTRY_VERIFY(ann->room().flags.withdrawn);
    QCOMPARE(ann->room().flags.withdrawn->number, 2);
    fixture.host->must(wire::Settle{fixture.slot(7).from});
    QTRY_VERIFY(ann->room().flags.decision);
    QCOMPARE(ann->room().flags.decision->number, 3);
    const auto page = std::get<wire::HistoryPage>(ann->ask(wire::History{{}, 50}));
    QList<qint64> starts;
    for (const wire::HistoryEntry &entry : page.entries) {
        if (const auto *settled = std::get_if<RoomSettled>(&entry.event.body))
            starts.append(settled->decision.start);
    }
    QCOMPARE(starts, (QList<qint64>{fixture.slot(7).from, fixture.slot(0).from}));
}

void LifeTest::onlyAWholeWindowCanBeSettled()
{
    RoomFixture fixture;
    QCOMPARE(fixture.host->refusal(wire::Settle{fixture.slot(0).from + 1}).field, u"start"_s);
    QCOMPARE(fixture.host->refused(wire::Settle{0}), ErrorCode::BadValue);
    // The last slot of a day has nothing after it for an hour's meeting.
    QCOMPARE(fixture.host->refused(wire::Settle{fixture.slot(5).from}), ErrorCode::BadValue);
    fixture.host->must(wire::Settle{fixture.slot(4).from});
}

void LifeTest::anArchivedRoomStandsStill()
{
    RoomFixture fixture;
    const auto ann = fixture.joined(u"Ann"_s);
    const auto co = fixture.joined(u"Co"_s);
    fixture.host->must(wire::SetRole{co->me(), Role::CoOrganizer});
    QCOMPARE(co->refused(wire::Archive{}), ErrorCode::Forbidden);
    fixture.host->must(wire::Archive{});
    QCOMPARE(codeOf(ann->paint(SlotState::Yes, {fixture.slot(0)})), ErrorCode::Archived);
    QCOMPARE(fixture.host->refused(wire::Settle{fixture.slot(0).from}), ErrorCode::Archived);
    QCOMPARE(fixture.host->refused(wire::Rename{ann->me(), u"Anne"_s}), ErrorCode::Archived);
    SettingsPatch patch;
    patch.title = u"Later"_s;
    QCOMPARE(codeOf(fixture.change(*fixture.host, patch)), ErrorCode::Archived);
    QCOMPARE(codeOf(fixture.connected()->ask(wire::Join{fixture.room, {u"New"_s, {}, {}, {}}, {}})),
             ErrorCode::Archived);
    QVERIFY(!ann->reopen());
    QVERIFY(ann->room().flags.archived);
    fixture.host->must(wire::Unarchive{});
    QVERIFY(isDone(ann->paint(SlotState::Yes, {fixture.slot(0)})));
}

void LifeTest::whatIsSoAlreadyChangesNothing()
{
    RoomFixture fixture;
    for (int i = 0; i < 2; ++i) {
        QCOMPARE(fixture.host->must(wire::Close{}).revision.has_value(), i == 0);
    }
    for (int i = 0; i < 2; ++i)
        QCOMPARE(fixture.host->must(wire::Settle{fixture.slot(0).from}).revision.has_value(), i == 0);
    for (int i = 0; i < 2; ++i)
        QCOMPARE(fixture.host->must(wire::Archive{}).revision.has_value(), i == 0);
    QTRY_COMPARE(fixture.host->room().position.revision, 5);
}

void LifeTest::deletingTakesTheTitleTypedAgain()
{
    RoomFixture fixture;
    const auto ann = fixture.joined(u"Ann"_s);
    const auto co = fixture.joined(u"Co"_s);
    fixture.host->must(wire::SetRole{co->me(), Role::CoOrganizer});
    QCOMPARE(co->refused(wire::Delete{u"Dinner"_s}), ErrorCode::Forbidden);
    QCOMPARE(fixture.host->refusal(wire::Delete{u"dinner"_s}).field, u"title"_s);
    fixture.host->must(wire::Delete{u"Dinner"_s});
    QTRY_COMPARE(ann->goodbye(), wire::GoodbyeReason::Deleted);
    QTRY_COMPARE(fixture.host->goodbye(), wire::GoodbyeReason::Deleted);
    const auto later = fixture.connected();
    QCOMPARE(later->view(fixture.room), ErrorCode::NotFound);
    QVERIFY(ann->connectTo(fixture.server.url()));
    QCOMPARE(ann->reopen(), ErrorCode::NotFound);
}

QTEST_GUILESS_MAIN(LifeTest)
#include "life_test.moc"
