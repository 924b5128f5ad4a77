#include "export/roomsheet.h"

namespace yak {

GridScene pieceOf(const GridScene &scene, GridCell from, GridCell to)
{
    GridLayout::Parts parts;
    for (int column = from.column; column <= to.column; ++column)
        parts.columns.push_back(scene.layout.column(column));
    for (int row = from.row; row <= to.row; ++row)
        parts.rows.push_back(scene.layout.row(row));

    parts.face = scene.layout.face();

    GridScene piece;
    piece.mode = scene.mode;
    piece.people = scene.people;
    piece.decision = scene.decision;
    std::vector<SlotKey> keys;
    for (qsizetype slot = 0; slot < scene.layout.slotCount(); ++slot) {
        const GridCell cell = scene.layout.cellOf(slot);
        const bool isInside =
            cell.column >= from.column && cell.column <= to.column && cell.row >= from.row && cell.row <= to.row;
        if (!isInside)
            continue;
        const auto index = static_cast<qsizetype>(keys.size());
        keys.push_back(scene.layout.table().key(slot));
        parts.places.push_back({cell.column - from.column, cell.row - from.row});
        if (const QString own = scene.layout.ownLabel(slot); !own.isEmpty())
            parts.exceptions.insert(index, {own, scene.layout.timesOf(slot), scene.layout.nameOf(slot)});
        if (static_cast<size_t>(slot) < scene.states.size())
            piece.states.push_back(scene.states[static_cast<size_t>(slot)]);
        if (slot < scene.headcounts.size())
            piece.headcounts.append(scene.headcounts[slot]);
        if (static_cast<size_t>(slot) < scene.notes.size())
            piece.notes.push_back(scene.notes[static_cast<size_t>(slot)]);
    }
    parts.table = SlotTable(std::move(keys), scene.layout.table().unitsPerSlot());
    piece.layout = GridLayout(std::move(parts));
    return piece;
}

} // namespace yak
