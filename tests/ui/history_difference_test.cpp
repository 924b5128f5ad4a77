#include "controllers/roomgrid.h"
#include "roomrig.h"

#include <QTest>

#include <algorithm>

namespace yak {

namespace {

using Kind = SlotDifference::Kind;

/// What became of the slots of the example room by a painted answer.
std::vector<SlotDifference> differenceBy(const Stroke &before, const Stroke &effect)
{
    wire::HistoryEntry entry;
    entry.event.body = AnswerPainted{ParticipantId(), effect};
    entry.before = before;
    return differenceOf(entry, exampleRoom().slotTable);
}

qsizetype count(const std::vector<SlotDifference> &difference, Kind kind)
{
    return std::ranges::count_if(difference, [kind](const SlotDifference &one) { return one.kind() == kind; });
}

Range slotAt(qsizetype index)
{
    return exampleRoom().slotTable.range(index);
}

/// All slots of the example room from one on.
Ranges from(qsizetype index)
{
    const SlotTable &table = exampleRoom().slotTable;
    Ranges ranges;
    for (qsizetype slot = index; slot < table.size(); ++slot)
        ranges.append(table.range(slot));
    return normalized(ranges);
}

} // namespace

/// Which slots count as different after a painted answer.
class HistoryDifferenceTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aFirstAnswerIsWhatWasPainted()
    {
        const auto difference =
            differenceBy({{SlotState::None, from(0)}},
                         {{SlotState::No, from(2)}, {SlotState::Yes, {slotAt(0)}}, {SlotState::IfNeeded, {slotAt(1)}}});
        QCOMPARE(count(difference, Kind::Added), 2);
        QCOMPARE(count(difference, Kind::Changed), 0);
        QCOMPARE(count(difference, Kind::Same), static_cast<qsizetype>(difference.size()) - 2);
    }

    void noneOfTheseIsAnAnswerAboutAllOfThem()
    {
        const auto difference = differenceBy({{SlotState::None, from(0)}}, {{SlotState::No, from(0)}});
        QCOMPARE(count(difference, Kind::Changed), static_cast<qsizetype>(difference.size()));
    }

    void aFirstAnswerThatWasTakenBackIsWhatWasPaintedToo()
    {
        const auto difference =
            differenceBy({{SlotState::No, from(1)}, {SlotState::Yes, {slotAt(0)}}}, {{SlotState::None, from(0)}});
        QCOMPARE(count(difference, Kind::Removed), 1);
        QCOMPARE(count(difference, Kind::Changed), 0);
    }

    void otherWaysOfComingAreChanges()
    {
        const auto difference = differenceBy({{SlotState::Yes, {slotAt(0)}}, {SlotState::Yes, {slotAt(1)}}},
                                             {{SlotState::IfNeeded, {slotAt(0)}}, {SlotState::No, {slotAt(1)}}});
        QCOMPARE(count(difference, Kind::Changed), 1);
        QCOMPARE(count(difference, Kind::Removed), 1);
    }
};

} // namespace yak

QTEST_MAIN(yak::HistoryDifferenceTest)
#include "history_difference_test.moc"
