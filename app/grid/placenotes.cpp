#include "grid/placenotes.h"

#include <QCoreApplication>

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

std::vector<GridNote> placeNotes(const SlotTable &table, const std::function<std::optional<int>(SlotKey)> &left)
{
    std::vector<GridNote> notes;
    for (qsizetype slot = 0; slot < table.size(); ++slot) {
        const std::optional<int> places = left(table.key(slot));
        if (!places)
            continue;
        notes.resize(static_cast<size_t>(table.size()));
        notes[static_cast<size_t>(slot)] = Words::of(*places);
    }
    return notes;
}

} // namespace yak
