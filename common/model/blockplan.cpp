#include "model/blockplan.h"

#include "core/namekey.h"
#include "core/zone.h"
#include "model/dateplan.h"
#include "model/limits.h"
#include "model/planrules.h"

#include <QHash>

#include <algorithm>

namespace yak {

using namespace Qt::StringLiterals;

namespace {

constexpr qint64 kKeysPerDay = 65'536;

QList<Problem> problemsOfBlock(const Block &block)
{
    const QString subject = QString::number(block.id);
    QList<Problem> problems;
    if (nameKey(block.name).isEmpty())
        problems.append({u"blocks.name"_s, ProblemKind::Empty, 0, subject});
    else if (block.name.toUtf8().size() > limits::kNameBytes || graphemeCount(block.name) > limits::kNameGraphemes)
        problems.append({u"blocks.name"_s, ProblemKind::TooLong, limits::kNameGraphemes, subject});
    if (block.hours)
        problems += planrules::problemsOfHours(*block.hours, u"blocks.hours"_s, subject);
    if (block.capacity && *block.capacity < 1)
        problems.append({u"blocks.capacity"_s, ProblemKind::OutOfRange, 1, subject});
    if (block.capacity && *block.capacity > limits::kParticipants)
        problems.append({u"blocks.capacity"_s, ProblemKind::OutOfRange, limits::kParticipants, subject});
    return problems;
}

/// Ids are not typed by anybody: a wrong one is a program's error, so they share one problem.
QList<Problem> problemsOfIds(const BlockPlan &plan)
{
    const auto wrong = [](const QString &field, qint64 bound) {
        return QList<Problem>{{field, ProblemKind::OutOfRange, bound, {}}};
    };
    if (plan.nextBlockId < 1 || plan.nextBlockId > kKeysPerDay)
        return wrong(u"nextBlockId"_s, 1);
    QSet<int> seen;
    for (const Block &block : plan.blocks) {
        if (block.id < 1 || block.id >= plan.nextBlockId || seen.contains(block.id))
            return wrong(u"blocks.id"_s, plan.nextBlockId);
        seen.insert(block.id);
    }
    return {};
}

QList<Problem> problemsOfTimes(const BlockPlan &plan)
{
    const bool isTimed = std::ranges::any_of(plan.blocks, [](const Block &block) { return block.hours.has_value(); });
    if (!isTimed && plan.zone.isEmpty())
        return {};
    if (QList<Problem> problems = planrules::problemsOfZone(plan.zone); !problems.isEmpty())
        return problems;
    const Zone zone = *Zone::find(plan.zone);
    for (const QDate date : plan.dates) {
        if (isTimed && !zone.civilDay(date))
            return {{u"dates"_s, ProblemKind::SkippedDay, 0, date.toString(Qt::ISODate)}};
    }
    return {};
}

QList<Problem> problemsOfBlocks(const BlockPlan &plan)
{
    if (plan.blocks.isEmpty())
        return {{u"blocks"_s, ProblemKind::Empty, 0, {}}};
    if (plan.blocks.size() > limits::kBlocks)
        return {{u"blocks"_s, ProblemKind::TooMany, limits::kBlocks, {}}};
    QList<Problem> problems = problemsOfIds(plan);
    for (const Block &block : plan.blocks)
        problems += problemsOfBlock(block);
    return problems;
}

} // namespace

const Block *BlockPlan::block(int id) const
{
    const auto found = std::ranges::find(blocks, id, &Block::id);
    return found == blocks.end() ? nullptr : &*found;
}

SlotKey blockKey(QDate date, int blockId)
{
    return epochDay(date) * kKeysPerDay + blockId;
}

QDate dateOfBlockKey(SlotKey key)
{
    return dateOfEpochDay((key - blockIdOf(key)) / kKeysPerDay);
}

int blockIdOf(SlotKey key)
{
    return static_cast<int>((key % kKeysPerDay + kKeysPerDay) % kKeysPerDay);
}

QList<Problem> problemsOf(const BlockPlan &plan)
{
    QList<Problem> problems = problemsOfDates(plan.dates);
    problems += problemsOfBlocks(plan);
    problems += problemsOfTimes(plan);
    if (problems.isEmpty() && plan.dates.size() * plan.blocks.size() > limits::kSlots)
        problems.append({u"blocks"_s, ProblemKind::TooMany, limits::kSlots / plan.dates.size(), {}});
    return problems;
}

PlannedSlots slotsOf(const BlockPlan &plan)
{
    std::vector<std::vector<SlotKey>> chains;
    for (const QDate date : plan.dates) {
        std::vector<SlotKey> &day = chains.emplace_back();
        for (const Block &block : plan.blocks)
            day.push_back(blockKey(date, block.id));
    }
    return {SlotTable::fromChains(chains, 1), {}};
}

SlotTable slotTableOf(const BlockPlan &plan, const Ranges &ranges)
{
    QHash<int, qsizetype> places;
    for (qsizetype i = 0; i < plan.blocks.size(); ++i)
        places.insert(plan.blocks[i].id, i);
    std::vector<std::vector<SlotKey>> chains;
    QDate date;
    qsizetype place = -1;
    std::vector<SlotKey> keys;
    for (const Range range : ranges) {
        for (SlotKey key = range.from; key < range.to; ++key)
            keys.push_back(key);
    }
    const auto placeOf = [&places](SlotKey key) { return places.value(blockIdOf(key), -1); };
    std::ranges::sort(keys, [&placeOf](SlotKey a, SlotKey b) {
        const QDate dateOfA = dateOfBlockKey(a);
        const QDate dateOfB = dateOfBlockKey(b);
        return dateOfA != dateOfB ? dateOfA < dateOfB : placeOf(a) < placeOf(b);
    });
    for (const SlotKey key : keys) {
        const bool goesOn = !chains.empty() && date == dateOfBlockKey(key) && place >= 0 && placeOf(key) == place + 1;
        if (!goesOn)
            chains.emplace_back();
        chains.back().push_back(key);
        date = dateOfBlockKey(key);
        place = placeOf(key);
    }
    return SlotTable::fromChains(chains, 1);
}

} // namespace yak
