#pragma once

#include "grid/gridfades.h"
#include "grid/gridlayout.h"
#include "grid/gridselection.h"
#include "grid/stroketool.h"
#include "optimizer/headcount.h"

#include <QList>
#include <QString>

namespace yak {

/// What a grid shows: the own states, or how many people are in.
enum class GridMode { Mine, Everyone };

/// What became of a slot by something that happened; the same twice where nothing did.
struct SlotDifference
{
    /// Whether somebody came to be able, came to be unable, or is able or unable in another way.
    enum class Kind { Same, Added, Removed, Changed };

    SlotState before = SlotState::None;
    SlotState after = SlotState::None;

    [[nodiscard]] Kind kind() const
    {
        if (before == after)
            return Kind::Same;
        const bool was = before >= SlotState::IfNeeded;
        const bool is = after >= SlotState::IfNeeded;
        return was == is ? Kind::Changed : is ? Kind::Added : Kind::Removed;
    }

    friend bool operator==(const SlotDifference &, const SlotDifference &) = default;
};

/// Whether a difference is all there is to see, or marks on what is shown.
enum class DifferenceGround { Veiled, Shown };

/// What a cell says besides states and counts, as how many places are free.
struct GridNote
{
    enum class Tone { Plain, Full };

    QString words;  ///< "2 left"
    QString spoken; ///< "2 places left"
    Tone tone = Tone::Plain;

    friend bool operator==(const GridNote &, const GridNote &) = default;
};

/// All that the painters show, apart from where (GridGeometry) and in what colors (GridInk).
struct GridScene
{
    GridLayout layout;
    GridMode mode = GridMode::Mine;
    std::vector<SlotState> states;          ///< own, of each slot
    QList<Headcount> headcounts;            ///< of each slot
    int people = 0;                         ///< how many are all
    std::vector<SlotState> dimmedTo;        ///< of somebody who is pointed at; empty for nobody
    std::vector<GridNote> notes;            ///< of each slot; empty for none at all
    std::vector<SlotDifference> difference; ///< of each slot; empty for none
    DifferenceGround differenceGround = DifferenceGround::Veiled;
    Range outline;  ///< a window that is pointed at
    Range decision; ///< the settled window
    GridSelection selection;
    GridCell pointed; ///< under the mouse, here or in a linked grid
    StrokeTool tool;
    GridFades fades;
    QString hint; ///< what to do in an empty room
    bool isLoading = false;
    bool showsCursor = false; ///< the keyboard is in use

    /// The own state as it would be if the gesture under way ended now.
    [[nodiscard]] SlotState stateOf(qsizetype slot) const
    {
        return tool.covers(slot) ? tool.target() : states[static_cast<size_t>(slot)];
    }

    /// What became of the slot where that is all there is to see; null where it shows as ever.
    [[nodiscard]] const SlotDifference *unveiled(qsizetype slot) const
    {
        if (difference.empty() || differenceGround != DifferenceGround::Veiled)
            return nullptr;
        const SlotDifference &one = difference[static_cast<size_t>(slot)];
        return one.kind() == SlotDifference::Kind::Same ? nullptr : &one;
    }

    [[nodiscard]] GridNote noteOf(qsizetype slot) const
    {
        return notes.empty() ? GridNote() : notes[static_cast<size_t>(slot)];
    }
};

} // namespace yak
