#include "generators.h"

#include <QElapsedTimer>
#include <QTest>

namespace yak {

using namespace small;

namespace {

/// Segments as they must be kept: canonical as a whole, no none, neighbors of one state joined.
bool isKeptAsPromised(const Answer &answer)
{
    const auto &segments = answer.segments();
    for (qsizetype i = 0; i < segments.size(); ++i) {
        if (segments[i].range.isEmpty() || segments[i].state == SlotState::None)
            return false;
        if (i == 0)
            continue;
        const bool touches = segments[i - 1].range.to == segments[i].range.from;
        if (segments[i - 1].range.to > segments[i].range.from ||
            (touches && segments[i - 1].state == segments[i].state))
            return false;
    }
    return true;
}

} // namespace

class AnswerTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theWorstStateIsNoThenNoneThenIfNeededThenYes();
    void settingIsThatOfEachUnit();
    void settingTwiceIsSettingOnce();
    void anAnswerIsKeptInOneForm();
    void theStateOverARangeIsTheWorstOfItsUnits();
    void theStatesOverATableAreThoseOfItsSlots();
    void segmentsWithinCoverTheRangesAndNothingElse();
    void rangesOfAStateAreItsUnits();
    void splittingASlotCopiesItsState();
    void joiningSlotsKeepsYesOnlyWhereAllPartsAre();
    void forgettingEverythingIsNeverHavingAnswered();
    void manyRangesOverManySegmentsTakeNoSquareOfTime();
};

void AnswerTest::theWorstStateIsNoThenNoneThenIfNeededThenYes()
{
    using enum SlotState;
    const std::array order{No, None, IfNeeded, Yes};
    for (size_t i = 0; i < order.size(); ++i) {
        for (size_t j = 0; j < order.size(); ++j)
            QCOMPARE(worst(order.at(i), order.at(j)), order.at(std::min(i, j)));
    }
}

void AnswerTest::settingIsThatOfEachUnit()
{
    QVERIFY(rc::check("set() = setting unit by unit", [] {
        Answer answer = anyAnswer();
        States model = statesOf(answer);
        for (const Paint &paint : anyStroke()) {
            answer.set(paint.state, paint.ranges);
            const Units touched = unitsOf(paint.ranges);
            for (size_t unit = 0; unit < kUnits; ++unit)
                model.at(unit) = touched.test(unit) ? paint.state : model.at(unit);
        }
        RC_ASSERT(statesOf(answer) == model);
    }));
}

void AnswerTest::settingTwiceIsSettingOnce()
{
    QVERIFY(rc::check("set(); set() = set()", [] {
        Answer once = anyAnswer();
        const Ranges ranges = anyRanges();
        const SlotState state = *rc::gen::elementOf(kSlotStates);
        once.set(state, ranges);
        Answer twice = once;
        twice.set(state, ranges);
        RC_ASSERT(once == twice);
    }));
}

void AnswerTest::anAnswerIsKeptInOneForm()
{
    QVERIFY(rc::check("equal states are equal answers, whatever the way to them", [] {
        const Answer answer = anyAnswer();
        RC_ASSERT(isKeptAsPromised(answer));
        Answer unitByUnit;
        const States states = statesOf(answer);
        for (qint64 unit = kUnits - 1; unit >= 0; --unit)
            unitByUnit.set(states.at(static_cast<size_t>(unit)), {{unit, unit + 1}});
        RC_ASSERT(unitByUnit == answer);
    }));
}

void AnswerTest::theStateOverARangeIsTheWorstOfItsUnits()
{
    QVERIFY(rc::check("over(range) = worst of units", [] {
        const Answer answer = anyAnswer();
        const qint64 from = *rc::gen::inRange<qint64>(0, kUnits);
        const Range range{from, *rc::gen::inRange<qint64>(from + 1, kUnits + 1)};
        RC_ASSERT(answer.over(range) == worstOf(statesOf(answer), range));
    }));
}

void AnswerTest::theStatesOverATableAreThoseOfItsSlots()
{
    QVERIFY(rc::check("over(table) = over(each slot)", [] {
        const Answer answer = anyAnswer();
        const SlotTable table = anyTable();
        const auto states = answer.over(table);
        RC_ASSERT(static_cast<qsizetype>(states.size()) == table.size());
        for (qsizetype i = 0; i < table.size(); ++i)
            RC_ASSERT(states.at(static_cast<size_t>(i)) == worstOf(statesOf(answer), table.range(i)));
    }));
}

void AnswerTest::segmentsWithinCoverTheRangesAndNothingElse()
{
    QVERIFY(rc::check("within() tells each unit's state once", [] {
        const Answer answer = anyAnswer();
        const Ranges where = normalized(anyRanges());
        const States states = statesOf(answer);
        Units seen;
        for (const Segment &segment : answer.within(where)) {
            for (qint64 unit = segment.range.from; unit < segment.range.to; ++unit) {
                RC_ASSERT(!seen.test(static_cast<size_t>(unit)));
                seen.set(static_cast<size_t>(unit));
                RC_ASSERT(states.at(static_cast<size_t>(unit)) == segment.state);
            }
        }
        RC_ASSERT(seen == unitsOf(where));
    }));
}

void AnswerTest::rangesOfAStateAreItsUnits()
{
    QVERIFY(rc::check("ranges(state) are canonical and hold just its units", [] {
        const Answer answer = anyAnswer();
        const States states = statesOf(answer);
        for (const SlotState state : {SlotState::No, SlotState::IfNeeded, SlotState::Yes}) {
            const Ranges ranges = answer.ranges(state);
            RC_ASSERT(isCanonical(ranges));
            const Units units = unitsOf(ranges);
            for (size_t unit = 0; unit < kUnits; ++unit)
                RC_ASSERT(units.test(unit) == (states.at(unit) == state));
        }
    }));
}

void AnswerTest::splittingASlotCopiesItsState()
{
    Answer answer;
    answer.set(SlotState::Yes, {{0, 60}});
    answer.set(SlotState::IfNeeded, {{60, 120}});
    const SlotTable finer({0, 15, 30, 45, 60, 75, 90, 105}, 15);
    using enum SlotState;
    QCOMPARE(answer.over(finer), (std::vector{Yes, Yes, Yes, Yes, IfNeeded, IfNeeded, IfNeeded, IfNeeded}));
}

void AnswerTest::joiningSlotsKeepsYesOnlyWhereAllPartsAre()
{
    Answer answer;
    answer.set(SlotState::Yes, {{0, 60}, {60, 105}, {120, 135}});
    answer.set(SlotState::IfNeeded, {{105, 120}});
    answer.set(SlotState::No, {{135, 150}});
    const SlotTable coarser({0, 60, 120, 180}, 60);
    using enum SlotState;
    QCOMPARE(answer.over(coarser), (std::vector{Yes, IfNeeded, No, None}));
}

void AnswerTest::forgettingEverythingIsNeverHavingAnswered()
{
    Answer answer;
    QVERIFY(answer.isEmpty());
    answer.set(SlotState::Yes, {});
    QVERIFY(answer.isEmpty());
    answer.set(SlotState::No, {{0, 60}});
    QVERIFY(!answer.isEmpty());
    answer.set(SlotState::None, {{0, 60}});
    QVERIFY(answer.isEmpty());
    QCOMPARE(answer, Answer());
}

void AnswerTest::manyRangesOverManySegmentsTakeNoSquareOfTime()
{
    // 20,000 of each: a few milliseconds when each is looked at once, many seconds when each meets each.
    Ranges pieces;
    for (qint64 key = 0; key < 20'000; ++key)
        pieces.append({key * 30, key * 30 + 15});
    Answer answer;
    answer.set(SlotState::Yes, pieces);
    QElapsedTimer timer;
    timer.start();
    for (const SlotState state : {SlotState::No, SlotState::IfNeeded, SlotState::Yes})
        answer.set(state, pieces);
    QVERIFY2(timer.elapsed() < 1'000, qPrintable(QString::number(timer.elapsed())));
    QCOMPARE(answer.segments().size(), 20'000);
}

} // namespace yak

QTEST_GUILESS_MAIN(yak::AnswerTest)
#include "answer_test.moc"
