#include "grid/placenotes.h"

#include <QCoreApplication>

#include <algorithm>

namespace yak {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(yak::PlaceNotes)

public:
    static GridNote of(int left);
};

GridNote Words::of(int left)
{
    if (left <= 0)
        return {tr("full"), tr("no place left"), GridNote::Tone::Full};
    //: In a cell, as short as can be: so many places are free
    return {tr("%n left", "places", left), tr("%n place(s) left", nullptr, left), GridNote::Tone::Plain};
}

} // namespace

std::vector<GridNote> placeNotes(const Plan &plan, const SlotTable &table,
                                 const std::function<int(qsizetype slot)> &taken)
{
    const auto *blocks = std::get_if<BlockPlan>(&plan);
    if (!blocks || std::ranges::none_of(blocks->blocks, [](const Block &block) { return block.capacity.has_value(); }))
        return {};
    std::vector<GridNote> notes;
    notes.reserve(static_cast<size_t>(table.size()));
    for (qsizetype slot = 0; slot < table.size(); ++slot) {
        const Block *block = blocks->block(blockIdOf(table.key(slot)));
        const bool isLimited = block && block->capacity;
        notes.push_back(isLimited ? Words::of(*block->capacity - taken(slot)) : GridNote());
    }
    return notes;
}

} // namespace yak
