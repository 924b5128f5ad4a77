#include "generators.h"

#include <QTest>

namespace yak {

using namespace small;

namespace {

/// What strokes do, unit by unit: clipped to slots, and the first thing ever said turns the other slots to no.
States paintedByHand(States states, const QList<Stroke> &strokes, const SlotTable &table)
{
    const Units slotUnits = unitsOf(table.ranges());
    const auto isSilent = [](const States &all) {
        return std::ranges::all_of(all, [](SlotState state) { return state == SlotState::None; });
    };
    for (const Stroke &stroke : strokes) {
        const bool isFirst = isSilent(states);
        for (const Paint &paint : stroke) {
            const Units units = unitsOf(paint.ranges) & slotUnits;
            for (size_t unit = 0; unit < kUnits; ++unit)
                states.at(unit) = units.test(unit) ? paint.state : states.at(unit);
        }
        for (size_t unit = 0; isFirst && !isSilent(states) && unit < kUnits; ++unit) {
            if (slotUnits.test(unit) && states.at(unit) == SlotState::None)
                states.at(unit) = SlotState::No;
        }
    }
    return states;
}

QList<Stroke> anyStrokes()
{
    QList<Stroke> strokes;
    for (int left = *rc::gen::inRange(0, 4); left > 0; --left)
        strokes.append(anyStroke());
    return strokes;
}

Answer after(Answer answer, const Stroke &effect)
{
    for (const Paint &paint : effect)
        answer.set(paint.state, paint.ranges);
    return answer;
}

/// Four slots of an hour.
SlotTable morning()
{
    return SlotTable({540, 600, 660, 720}, 60);
}

} // namespace

class StrokeTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void strokesDoWhatTheyDoUnitByUnit();
    void theEffectIsJustWhatBecameDifferent();
    void paintingTwiceIsPaintingOnce();
    void paintingWhatIsSoChangesNothing();
    void undoRestores();
    void redoAfterUndoRestoresToo();
    void undoLeavesWhatWasPaintedSince();
    void partsOfALongStrokeDoTheSame();
    void theFirstStrokeTurnsEveryOtherSlotToNo();
    void laterStrokesTouchOnlyWhatTheyName();
    void slotsAddedLaterAreUnansweredAndTheRestStays();
    void noneOfTheseWorkIsAnAnswer();               // case 28
    void whoNeverPaintedHasNoAnswer();              // case 28
    void aRemovedSlotsAnswerComesBackWithTheSlot(); // case 26
    void whatLiesOutsideTheSlotsKeepsItsState();    // case 26
    void aStrokeBesideTheSlotsIsNoFirstAnswer();
    void laterPaintsOfAStrokeWin();
    void rangesAreCountedOverAllPaints();
};

void StrokeTest::strokesDoWhatTheyDoUnitByUnit()
{
    QVERIFY(rc::check("applyStrokes() = unit by unit", [] {
        const Answer answer = anyAnswer();
        const SlotTable table = anyTable();
        const QList<Stroke> strokes = anyStrokes();
        const AnswerChange change = applyStrokes(answer, strokes, table);
        RC_ASSERT(statesOf(change.after) == paintedByHand(statesOf(answer), strokes, table));
    }));
}

void StrokeTest::theEffectIsJustWhatBecameDifferent()
{
    QVERIFY(rc::check("effect and before tell the difference and nothing else", [] {
        const Answer answer = anyAnswer();
        const AnswerChange change = applyStrokes(answer, anyStrokes(), anyTable());
        RC_ASSERT(after(answer, change.effect) == change.after);
        const States before = statesOf(answer);
        const States now = statesOf(change.after);
        const Units changed = unitsOf(change.ranges());
        for (size_t unit = 0; unit < kUnits; ++unit)
            RC_ASSERT(changed.test(unit) == (before.at(unit) != now.at(unit)));
        RC_ASSERT(change.isEmpty() == (answer == change.after));
        RC_ASSERT(change.before == answer.within(change.ranges()));
        for (const Paint &paint : change.effect)
            RC_ASSERT(isCanonical(paint.ranges));
    }));
}

void StrokeTest::paintingTwiceIsPaintingOnce()
{
    QVERIFY(rc::check("a stroke sets, it never toggles", [] {
        // An answer that a stroke can empty may become a first answer anew, so these do not forget.
        const Stroke stroke = anyStroke({SlotState::No, SlotState::IfNeeded, SlotState::Yes});
        const SlotTable table = anyTable();
        const Answer once = applyStrokes(anyAnswer(), {stroke}, table).after;
        RC_ASSERT(applyStrokes(once, {stroke}, table).after == once);
        RC_ASSERT(applyStrokes(once, {stroke}, table).isEmpty());
    }));
}

void StrokeTest::paintingWhatIsSoChangesNothing()
{
    const Answer answer = applyStrokes({}, {Stroke{{SlotState::Yes, {{540, 600}}}}}, morning()).after;
    QVERIFY(applyStrokes(answer, {Stroke{{SlotState::Yes, {{540, 600}}}}}, morning()).isEmpty());
    QVERIFY(applyStrokes(answer, {Stroke{{SlotState::No, {{600, 780}}}}}, morning()).isEmpty());
    QVERIFY(applyStrokes(answer, {}, morning()).isEmpty());
    QVERIFY(applyStrokes(answer, {Stroke{}}, morning()).isEmpty());
}

void StrokeTest::undoRestores()
{
    QVERIFY(rc::check("inverseOf() brings the answer before back", [] {
        const Answer answer = anyAnswer();
        const AnswerChange change = applyStrokes(answer, anyStrokes(), anyTable());
        RC_ASSERT(after(change.after, inverseOf(change, change.after)) == answer);
    }));
}

void StrokeTest::redoAfterUndoRestoresToo()
{
    QVERIFY(rc::check("undo, redo, undo, redo …", [] {
        const SlotTable table = anyTable();
        // Undo goes through the same door as painting, so it is clipped to the same slots.
        const Answer first = applyStrokes({}, {anyStroke()}, table).after;
        const AnswerChange done = applyStrokes(first, {anyStroke()}, table);
        const AnswerChange undone = applyStrokes(done.after, {inverseOf(done, done.after)}, table);
        RC_ASSERT(undone.after == first);
        const AnswerChange redone = applyStrokes(undone.after, {inverseOf(undone, undone.after)}, table);
        RC_ASSERT(redone.after == done.after);
    }));
}

void StrokeTest::undoLeavesWhatWasPaintedSince()
{
    QVERIFY(rc::check("undo touches only units that still are as the stroke left them", [] {
        const SlotTable table = anyTable();
        const AnswerChange change = applyStrokes(anyAnswer(), {anyStroke()}, table);
        const Answer now = applyStrokes(change.after, anyStrokes(), table).after;
        const States set = statesOf(change.after);
        const States present = statesOf(now);
        const Units touched = unitsOf(change.ranges());
        Units undone;
        for (const Paint &paint : inverseOf(change, now))
            undone |= unitsOf(paint.ranges);
        for (size_t unit = 0; unit < kUnits; ++unit)
            RC_ASSERT(undone.test(unit) == (touched.test(unit) && present.at(unit) == set.at(unit)));
    }));
}

void StrokeTest::partsOfALongStrokeDoTheSame()
{
    QVERIFY(rc::check("split() into parts of at most n ranges", [] {
        const qsizetype limit = *rc::gen::inRange<qsizetype>(1, 6);
        const Stroke stroke = anyStroke({SlotState::No, SlotState::IfNeeded, SlotState::Yes});
        const Answer answer = *rc::gen::arbitrary<bool>() ? anyAnswer() : Answer();
        const SlotTable table = anyTable();
        const QList<Stroke> parts = split(stroke, limit);
        qsizetype count = 0;
        for (const Stroke &part : parts) {
            RC_ASSERT(rangeCount(part) <= limit && rangeCount(part) > 0);
            count += rangeCount(part);
        }
        RC_ASSERT(count == rangeCount(stroke));
        RC_ASSERT(applyStrokes(answer, parts, table).after == applyStrokes(answer, {stroke}, table).after);
    }));
}

void StrokeTest::theFirstStrokeTurnsEveryOtherSlotToNo()
{
    const AnswerChange change = applyStrokes({}, {Stroke{{SlotState::Yes, {{600, 660}}}}}, morning());
    using enum SlotState;
    QCOMPARE(change.after.over(morning()), (std::vector{No, Yes, No, No}));
    QCOMPARE(change.effect, (Stroke{{No, {{540, 600}, {660, 780}}}, {Yes, {{600, 660}}}}));
}

void StrokeTest::laterStrokesTouchOnlyWhatTheyName()
{
    const Answer first = applyStrokes({}, {Stroke{{SlotState::Yes, {{540, 780}}}}}, morning()).after;
    const AnswerChange change = applyStrokes(first, {Stroke{{SlotState::No, {{600, 660}}}}}, morning());
    using enum SlotState;
    QCOMPARE(change.after.over(morning()), (std::vector{Yes, No, Yes, Yes}));
    QCOMPARE(change.effect, (Stroke{{No, {{600, 660}}}}));
}

void StrokeTest::slotsAddedLaterAreUnansweredAndTheRestStays()
{
    const Answer answer = applyStrokes({}, {Stroke{{SlotState::Yes, {{540, 600}}}}}, morning()).after;
    const SlotTable longer({540, 600, 660, 720, 780}, 60);
    using enum SlotState;
    QCOMPARE(answer.over(longer), (std::vector{Yes, No, No, No, None}));
    const Answer next = applyStrokes(answer, {Stroke{{Yes, {{600, 660}}}}}, longer).after;
    QCOMPARE(next.over(longer), (std::vector{Yes, Yes, No, No, None}));
}

void StrokeTest::noneOfTheseWorkIsAnAnswer()
{
    const Answer answer = applyStrokes({}, {Stroke{{SlotState::No, {{540, 780}}}}}, morning()).after;
    QVERIFY(!answer.isEmpty());
    using enum SlotState;
    QCOMPARE(answer.over(morning()), (std::vector{No, No, No, No}));
}

void StrokeTest::whoNeverPaintedHasNoAnswer()
{
    using enum SlotState;
    QVERIFY(Answer().isEmpty());
    QCOMPARE(Answer().over(morning()), (std::vector{None, None, None, None}));
    QVERIFY(applyStrokes({}, {Stroke{{None, {{540, 780}}}}}, morning()).isEmpty());
}

void StrokeTest::aRemovedSlotsAnswerComesBackWithTheSlot()
{
    const Answer answer = applyStrokes({}, {Stroke{{SlotState::Yes, {{600, 720}}}}}, morning()).after;
    const SlotTable shorter({540, 600}, 60);
    // While two slots are gone, painting over where they were says nothing about them.
    const Answer later = applyStrokes(answer, {Stroke{{SlotState::IfNeeded, {{540, 780}}}}}, shorter).after;
    using enum SlotState;
    QCOMPARE(later.over(shorter), (std::vector{IfNeeded, IfNeeded}));
    QCOMPARE(later.over(morning()), (std::vector{IfNeeded, IfNeeded, Yes, No}));
}

void StrokeTest::whatLiesOutsideTheSlotsKeepsItsState()
{
    QVERIFY(rc::check("no stroke reaches beyond the slots", [] {
        const Answer answer = anyAnswer();
        const SlotTable table = anyTable();
        const States before = statesOf(answer);
        const States now = statesOf(applyStrokes(answer, anyStrokes(), table).after);
        const Units slotUnits = unitsOf(table.ranges());
        for (size_t unit = 0; unit < kUnits; ++unit)
            RC_ASSERT(slotUnits.test(unit) || before.at(unit) == now.at(unit));
    }));
}

void StrokeTest::aStrokeBesideTheSlotsIsNoFirstAnswer()
{
    const AnswerChange change = applyStrokes({}, {Stroke{{SlotState::Yes, {{0, 540}, {780, 900}}}}}, morning());
    QVERIFY(change.isEmpty());
    QVERIFY(change.after.isEmpty());
}

void StrokeTest::laterPaintsOfAStrokeWin()
{
    using enum SlotState;
    const Stroke stroke{{Yes, {{540, 780}}}, {IfNeeded, {{600, 660}}}};
    QCOMPARE(applyStrokes({}, {stroke}, morning()).after.over(morning()), (std::vector{Yes, IfNeeded, Yes, Yes}));
}

void StrokeTest::rangesAreCountedOverAllPaints()
{
    QCOMPARE(rangeCount({}), 0);
    QCOMPARE(rangeCount({{SlotState::Yes, {{0, 1}, {2, 3}}}, {SlotState::No, {{4, 5}}}}), 3);
}

} // namespace yak

QTEST_GUILESS_MAIN(yak::StrokeTest)
#include "stroke_test.moc"
