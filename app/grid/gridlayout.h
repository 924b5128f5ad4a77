#pragma once

#include "grid/gridcell.h"
#include "model/slottable.h"

#include <QDate>
#include <QHash>
#include <QSet>
#include <QString>

#include <vector>

namespace yak {

/// How a column or row stands to the one before it.
enum class GridJoin {
    Next,  ///< it goes on from it
    Group, ///< it goes on from it and begins something larger, as a week
    Apart, ///< something lies between them that is not in the room
};

/// A column, as it is shown and as it is spoken.
struct GridColumn
{
    enum class Tone { Plain, Saturday, Sunday };

    QString heading; ///< "Mon"
    QString number;  ///< "24"; empty where a column is no date
    QString group;   ///< what several columns share: "November 2026"
    QString name;    ///< the whole of it: "Monday, November 24, 2026"
    QDate date;      ///< null where a column is no date
    Tone tone = Tone::Plain;
    GridJoin join = GridJoin::Next;
    bool isToday = false;

    friend bool operator==(const GridColumn &, const GridColumn &) = default;
};

/// A row, as it is shown and as it is spoken. Its words are those of most of its cells; the others have their own.
struct GridRow
{
    QString label;    ///< "14:00"
    QString endLabel; ///< "14:30"
    QString name;     ///< "14:00–14:30"
    QString detail;   ///< more of it in a line below: "09:00–12:00"
    QString heading;  ///< stands above it, over the whole width: "July 2026"
    GridJoin join = GridJoin::Next;
    bool isMajor = true; ///< begins an hour: it has its label and a stronger line

    friend bool operator==(const GridRow &, const GridRow &) = default;
};

/// What a cell says that does not say what its row says. Empty where it does.
struct GridCellWords
{
    QString label;
    QString name;
    QString whole; ///< all of it, its column's name too

    friend bool operator==(const GridCellWords &, const GridCellWords &) = default;
};

/// What a grid calls its parts, for hints and menus.
struct GridWords
{
    QString paintHint;    ///< "Drag across the times when you can come."
    QString selectColumn; ///< "Select the whole day"
    QString selectRow;    ///< "Select this time on all days"

    friend bool operator==(const GridWords &, const GridWords &) = default;
};

/// What cells are for the eye.
enum class GridCellFace {
    Plain, ///< fields between headers; few have a label of their own
    Dated, ///< pages of a calendar: each has its own number in its upper corner
};

/// Where each slot of a room stands in a grid, and the words for it. Painting, tools, selection and accessibility know
/// the room by this alone, so a kind of room needs nothing more than a function that makes one. A value.
class GridLayout
{
public:
    struct Parts
    {
        SlotTable table;
        std::vector<GridColumn> columns;
        std::vector<GridRow> rows;
        std::vector<GridCell> places; ///< of each slot, in the table's order; no two alike
        QHash<qsizetype, GridCellWords> exceptions;
        GridWords words;
        GridCellFace face = GridCellFace::Plain;
        int openingRow = 0;   ///< the first to be in view when a grid that does not fit is opened
        qsizetype today = -1; ///< the slot that is today, where cells are dates
    };

    GridLayout() = default;
    explicit GridLayout(Parts parts);

    [[nodiscard]] bool isEmpty() const { return m_parts.places.empty(); }
    [[nodiscard]] const SlotTable &table() const { return m_parts.table; }
    [[nodiscard]] qsizetype slotCount() const { return m_parts.table.size(); }

    [[nodiscard]] int columnCount() const { return static_cast<int>(m_parts.columns.size()); }
    [[nodiscard]] int rowCount() const { return static_cast<int>(m_parts.rows.size()); }
    [[nodiscard]] const GridColumn &column(int index) const { return m_parts.columns[static_cast<size_t>(index)]; }
    [[nodiscard]] const GridRow &row(int index) const { return m_parts.rows[static_cast<size_t>(index)]; }

    /// The cell to have in the upper left corner at first.
    [[nodiscard]] GridCell openingCell() const;

    /// The slot that stands there, or -1; any cell may be asked for.
    [[nodiscard]] qsizetype slotAt(GridCell cell) const;
    [[nodiscard]] GridCell cellOf(qsizetype slot) const { return m_parts.places[static_cast<size_t>(slot)]; }

    /// What stands in the cell itself because its row's label is not true of it; empty almost always.
    [[nodiscard]] QString ownLabel(qsizetype slot) const;
    /// Every such label once.
    [[nodiscard]] QSet<QString> ownLabels() const;
    [[nodiscard]] bool hasOwnWords() const { return !m_parts.exceptions.isEmpty(); }
    /// "14:00–14:30".
    [[nodiscard]] QString timesOf(qsizetype slot) const;
    /// "Wednesday, November 26, 2026, 14:00–14:30": day and time.
    [[nodiscard]] QString nameOf(qsizetype slot) const;

    [[nodiscard]] const GridWords &words() const { return m_parts.words; }
    [[nodiscard]] GridCellFace face() const { return m_parts.face; }
    [[nodiscard]] qsizetype today() const { return m_parts.today; }

    /// The slots of a window, in the order in which they go on with each other; of one whose slots are not all there,
    /// those that its units touch.
    [[nodiscard]] std::vector<qsizetype> slotsOf(Range window) const;

private:
    Parts m_parts;
    std::vector<qint32> m_slots; // column by column
};

} // namespace yak
