#include "optimizer/windowsets.h"

#include "optimizer/run.h"

namespace yak {

Headcount WindowSets::headcount() const
{
    return {bits::count(in), bits::count(ifNeeded), bits::count(out), bits::count(waiting)};
}

WindowSets windowSets(const Availability &availability, SlotKey start, qint64 duration)
{
    const SlotTable &table = availability.table();
    const qsizetype needed = slotsFor(table, duration);
    const auto words = static_cast<size_t>(availability.wordsPerSet());
    const bits::Set everybody = availability.everybody();
    WindowSets sets;
    for (qsizetype slot = table.indexOf(start); slot >= 0 && std::ssize(sets.slotsOfWindow) < needed;
         slot = table.next(slot))
        sets.slotsOfWindow.push_back(slot);

    const bool isWhole = std::ssize(sets.slotsOfWindow) == needed && needed > 0;
    std::vector<bits::Word> able(words, 0);
    if (isWhole)
        bits::copy(everybody, able);
    sets.in = able;
    sets.out.assign(words, 0);
    for (const qsizetype slot : sets.slotsOfWindow) {
        const bits::Set ableThen = availability.able(slot);
        const bits::Set firmThen = availability.firm(slot);
        bits::intersect(firmThen, sets.in, sets.in);
        bits::intersect(ableThen, able, able);
        for (size_t i = 0; i < words; ++i)
            sets.out[i] |= firmThen[i] & ~ableThen[i];
    }
    bits::intersect(able, sets.in, sets.in);
    sets.ifNeeded.resize(words);
    sets.waiting.resize(words);
    for (size_t i = 0; i < words; ++i) {
        sets.ifNeeded[i] = able[i] & ~sets.in[i];
        sets.waiting[i] = everybody[i] & ~able[i] & ~sets.out[i];
    }
    return sets;
}

} // namespace yak
