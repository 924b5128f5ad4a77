#include "roomfixture.h"

using namespace yak;
using namespace Qt::StringLiterals;

namespace {

RoomSettings blocks(Visibility visibility = Visibility::Everyone)
{
    RoomSettings settings = sampleBlocks();
    settings.visibility = visibility;
    return settings;
}

const QDate kMonday(2027, 2, 1);

Range slotOf(int block, QDate date = kMonday)
{
    return {blockKey(date, block), blockKey(date, block) + 1};
}

constexpr int kForThree = 1;
constexpr int kForAll = 4;
constexpr int kForOne = 2;

SettingsPatch withCapacity(const Room &room, int block, std::optional<int> capacity)
{
    BlockPlan plan = std::get<BlockPlan>(room.settings.plan);
    for (Block &one : plan.blocks) {
        if (one.id == block)
            one.capacity = capacity;
    }
    SettingsPatch patch;
    patch.plan = plan;
    return patch;
}

} // namespace

/// Places in blocks: who gets one, who does not, and what everybody may know of it.
class CapacityTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void ofTwoWhoWantTheLastPlaceOneGetsIt();
    void aStrokeThatWouldOverfillIsRefusedWhole();
    void onlyAYesTakesAPlace();
    void aPlaceThatIsGivenBackIsFree();
    void whoGoesFreesTheirPlaces();
    void aLowerCapacityExpelsNobody();
    void aCapacityThatComesLaterCountsWhatWasAnswered();
    void freePlacesArePublicAndNothingElse();
    void countsAreThoseOfTheAnswersAndOfTheHistory();
    void countsSurviveARestart();
    void aResentRefusalIsTheSame();
};

void CapacityTest::ofTwoWhoWantTheLastPlaceOneGetsIt()
{
    // Case 20.
    RoomFixture fixture(blocks());
    const auto ann = fixture.joined(u"Ann"_s);
    const auto ben = fixture.joined(u"Ben"_s);
    const qint64 first = ann->post(ann->nextPaint(SlotState::Yes, {slotOf(kForOne)}));
    const qint64 second = ben->post(ben->nextPaint(SlotState::Yes, {slotOf(kForOne)}));
    const auto toAnn = ann->replyTo(first);
    const auto toBen = ben->replyTo(second);
    QVERIFY(isDone(toAnn) != isDone(toBen));
    const auto &refused = std::get<wire::Refused>(isDone(toAnn) ? toBen : toAnn);
    QCOMPARE(refused.code, ErrorCode::SlotFull);
    QCOMPARE(refused.slots, (Ranges{slotOf(kForOne)}));
    for (const ServerClient *one : {ann.get(), ben.get(), fixture.host.get()})
        QTRY_COMPARE(one->room().taken, (SlotCounts{{slotOf(kForOne).from, 1}}));
}

void CapacityTest::aStrokeThatWouldOverfillIsRefusedWhole()
{
    RoomFixture fixture(blocks());
    const auto ann = fixture.joined(u"Ann"_s);
    const auto ben = fixture.joined(u"Ben"_s);
    QVERIFY(isDone(ann->paint(SlotState::Yes, {slotOf(kForOne)})));
    const auto refused =
        ben->refusal(ben->nextPaint(SlotState::Yes, normalized({slotOf(kForThree), slotOf(kForOne), slotOf(kForAll),
                                                                slotOf(kForOne, {2027, 2, 2})})));
    QCOMPARE(refused.code, ErrorCode::SlotFull);
    QCOMPARE(refused.slots, (Ranges{slotOf(kForOne)}));
    QCOMPARE(fixture.host->stateOf(ben->me(), slotOf(kForAll).from), SlotState::None);
    QCOMPARE(fixture.host->room().taken, (SlotCounts{{slotOf(kForOne).from, 1}}));
}

void CapacityTest::onlyAYesTakesAPlace()
{
    RoomFixture fixture(blocks());
    const auto ann = fixture.joined(u"Ann"_s);
    const auto ben = fixture.joined(u"Ben"_s);
    QVERIFY(isDone(ann->paint(SlotState::IfNeeded, {slotOf(kForOne)})));
    QVERIFY(isDone(ben->paint(SlotState::Yes, {slotOf(kForOne)})));
    QCOMPARE(codeOf(ann->paint(SlotState::Yes, {slotOf(kForOne)})), ErrorCode::SlotFull);
    QVERIFY(isDone(ann->paint(SlotState::No, {slotOf(kForOne)})));
    // Who has the place may say so again.
    QVERIFY(isDone(ben->paint(SlotState::Yes, {slotOf(kForOne)})));
}

void CapacityTest::aPlaceThatIsGivenBackIsFree()
{
    RoomFixture fixture(blocks());
    const auto ann = fixture.joined(u"Ann"_s);
    const auto ben = fixture.joined(u"Ben"_s);
    QVERIFY(isDone(ann->paint(SlotState::Yes, {slotOf(kForOne)})));
    QVERIFY(isDone(ann->paint(SlotState::No, {slotOf(kForOne)})));
    QVERIFY(isDone(ben->paint(SlotState::Yes, {slotOf(kForOne)})));
    QTRY_COMPARE(ann->room().taken, (SlotCounts{{slotOf(kForOne).from, 1}}));
}

void CapacityTest::whoGoesFreesTheirPlaces()
{
    RoomFixture fixture(blocks());
    const auto ann = fixture.joined(u"Ann"_s);
    const auto ben = fixture.joined(u"Ben"_s);
    const auto cho = fixture.joined(u"Cho"_s);
    QVERIFY(isDone(ann->paint(SlotState::Yes, {slotOf(kForOne)})));
    fixture.host->must(wire::Remove{ann->me()});
    QVERIFY(isDone(ben->paint(SlotState::Yes, {slotOf(kForOne)})));
    ben->must(wire::Leave{});
    QTRY_COMPARE(cho->room().taken, SlotCounts());
    QVERIFY(isDone(cho->paint(SlotState::Yes, {slotOf(kForOne)})));
}

void CapacityTest::aLowerCapacityExpelsNobody()
{
    RoomFixture fixture(blocks());
    const auto ann = fixture.joined(u"Ann"_s);
    const auto ben = fixture.joined(u"Ben"_s);
    for (ServerClient *one : {ann.get(), ben.get()})
        QVERIFY(isDone(one->paint(SlotState::Yes, {slotOf(kForThree)})));
    QVERIFY(isDone(fixture.change(*fixture.host, withCapacity(fixture.host->room(), kForThree, 1))));
    QCOMPARE(fixture.host->stateOf(ann->me(), slotOf(kForThree).from), SlotState::Yes);
    QCOMPARE(fixture.host->room().taken.value(slotOf(kForThree).from), 2);
    // What they say elsewhere is not held up by it.
    QVERIFY(isDone(ann->paint(SlotState::Yes, {slotOf(kForAll)})));
    QVERIFY(isDone(ann->paint(SlotState::No, {slotOf(kForThree)})));
    QCOMPARE(codeOf(ann->paint(SlotState::Yes, {slotOf(kForThree)})), ErrorCode::SlotFull);
}

void CapacityTest::aCapacityThatComesLaterCountsWhatWasAnswered()
{
    RoomFixture fixture(blocks(Visibility::OrganizersOnly));
    const auto ann = fixture.joined(u"Ann"_s);
    const auto ben = fixture.joined(u"Ben"_s);
    const auto cho = fixture.joined(u"Cho"_s);
    for (ServerClient *one : {ann.get(), ben.get()})
        QVERIFY(isDone(one->paint(SlotState::Yes, {slotOf(kForAll)})));
    // A server that has just started has nobody's answer at hand.
    fixture.server.stop();
    fixture.server.start();
    QVERIFY(fixture.host->connectTo(fixture.server.url()));
    QVERIFY(!fixture.host->reopen());
    QVERIFY(cho->connectTo(fixture.server.url()));
    QVERIFY(!cho->reopen());
    QVERIFY(isDone(fixture.change(*fixture.host, withCapacity(fixture.host->room(), kForAll, 2))));
    QTRY_COMPARE(cho->room().taken, (SlotCounts{{slotOf(kForAll).from, 2}}));
    QCOMPARE(codeOf(cho->paint(SlotState::Yes, {slotOf(kForAll)})), ErrorCode::SlotFull);
    QVERIFY(isDone(fixture.change(*fixture.host, withCapacity(fixture.host->room(), kForAll, {}))));
    QVERIFY(isDone(cho->paint(SlotState::Yes, {slotOf(kForAll)})));
    QTRY_COMPARE(cho->room().taken, SlotCounts());
}

void CapacityTest::freePlacesArePublicAndNothingElse()
{
    RoomFixture fixture(blocks(Visibility::OrganizersOnly));
    const auto ann = fixture.joined(u"Ann"_s);
    const auto ben = fixture.joined(u"Ben"_s);
    const StreamPosition before = ben->room().position;
    ben->forgetInbox();
    QVERIFY(isDone(ann->paint(SlotState::Yes, normalized({slotOf(kForThree), slotOf(kForAll)}))));
    QTRY_COMPARE(ben->room().taken, (SlotCounts{{slotOf(kForThree).from, 1}}));
    // A stroke that takes no place tells him nothing at all.
    QVERIFY(isDone(ann->paint(SlotState::IfNeeded, {slotOf(kForAll)})));
    QVERIFY(isDone(ann->paint(SlotState::Yes, {slotOf(kForOne)})));
    QTRY_COMPARE(ben->room().taken.value(slotOf(kForOne).from), 1);
    QCOMPARE(ben->all<wire::Places>().size(), 2);
    QCOMPARE(ben->all<wire::Events>().size(), 0);
    QCOMPARE(ben->room().position, before);
    QVERIFY(ben->room().answers.isEmpty());
    // Neither when he comes back, be it after what he knows or anew.
    for (const auto &known : {std::optional(before), std::optional<StreamPosition>()}) {
        ben->disconnectNow();
        Room away = ben->room();
        away.taken.clear();
        ben->setRoom(away);
        QVERIFY(ben->connectTo(fixture.server.url()));
        QVERIFY(!ben->reopen(known));
        QTRY_COMPARE(ben->room().taken.size(), 2);
        QVERIFY(ben->room().answers.isEmpty());
    }
}

void CapacityTest::countsAreThoseOfTheAnswersAndOfTheHistory()
{
    RoomFixture fixture(blocks());
    const auto ann = fixture.joined(u"Ann"_s);
    const auto ben = fixture.joined(u"Ben"_s);
    QVERIFY(isDone(ann->paint(SlotState::Yes, {slotOf(kForOne), slotOf(kForOne, {2027, 2, 2})})));
    QVERIFY(isDone(ben->paint(SlotState::Yes, {slotOf(kForThree)})));
    QVERIFY(isDone(fixture.change(*fixture.host, withCapacity(fixture.host->room(), kForAll, 5))));
    QVERIFY(isDone(ben->paint(SlotState::Yes, {slotOf(kForAll)})));
    QVERIFY(isDone(ann->paint(SlotState::No, {slotOf(kForOne)})));
    QTRY_COMPARE(ann->room().taken.size(), 3);
    QCOMPARE(countTaken(ann->room()), ann->room().taken);
    Room replayed;
    const auto page = std::get<wire::HistoryPage>(fixture.host->ask(wire::History{{}, 200}));
    for (auto entry = page.entries.crbegin(); entry != page.entries.crend(); ++entry)
        apply(replayed, entry->event);
    QCOMPARE(countTaken(replayed), ann->room().taken);
}

void CapacityTest::countsSurviveARestart()
{
    RoomFixture fixture(blocks());
    const auto ann = fixture.joined(u"Ann"_s);
    const auto ben = fixture.joined(u"Ben"_s);
    QVERIFY(isDone(ann->paint(SlotState::Yes, {slotOf(kForOne)})));
    fixture.server.stop();
    fixture.server.start();
    QVERIFY(ben->connectTo(fixture.server.url()));
    QVERIFY(!ben->reopen());
    QCOMPARE(ben->room().taken, (SlotCounts{{slotOf(kForOne).from, 1}}));
    QCOMPARE(codeOf(ben->paint(SlotState::Yes, {slotOf(kForOne)})), ErrorCode::SlotFull);
}

void CapacityTest::aResentRefusalIsTheSame()
{
    RoomFixture fixture(blocks());
    const auto ann = fixture.joined(u"Ann"_s);
    const auto ben = fixture.joined(u"Ben"_s);
    QVERIFY(isDone(ann->paint(SlotState::Yes, {slotOf(kForOne)})));
    const wire::PaintAnswer paint = ben->nextPaint(SlotState::Yes, {slotOf(kForOne)});
    const wire::Refused refused = ben->refusal(paint);
    QVERIFY(isDone(ann->paint(SlotState::No, {slotOf(kForOne)})));
    QCOMPARE(ben->refusal(paint), refused);
    QCOMPARE(refused.slots, (Ranges{slotOf(kForOne)}));
}

QTEST_GUILESS_MAIN(CapacityTest)
#include "capacity_test.moc"
