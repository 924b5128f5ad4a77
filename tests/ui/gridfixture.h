#pragma once

#include "grid/gridwidget.h"
#include "grid/timelayout.h"
#include "model/plan.h"

#include <QList>
#include <QString>

namespace yak {

/// Slots of a room in a zone, or the end of the program where the plan makes none.
[[nodiscard]] SlotTable slotsOf(const QString &zone, const QList<PlanDay> &days, int slotMinutes);

/// The same hours on so many days in a row.
[[nodiscard]] QList<PlanDay> daysFrom(QDate first, int count, WallRange hours);

/// English, 24 hours, in a zone.
[[nodiscard]] TimeView seenFrom(const QString &zone);

/// A grid on a room, shown offscreen, whose owner does with strokes what the app does: applies them to an answer and
/// gives the states back at once.
class GridFixture
{
public:
    /// Monday 2026-06-01 and six days more, 09:00 to 13:00 in half hours, seen where they are: 7 columns × 8 rows.
    GridFixture();
    explicit GridFixture(const SlotTable &table, QSize size = {900, 500});

    [[nodiscard]] GridWidget &grid() { return m_grid; }
    [[nodiscard]] const QList<Stroke> &strokes() const { return m_strokes; }
    [[nodiscard]] SlotState at(int column, int row) const;
    /// The states of a column from top to bottom, a letter each: y, i, n, and "." for none, " " for no slot.
    [[nodiscard]] QString column(int index) const;
    /// Puts a cell into a state without the user.
    void set(int column, int row, SlotState state);
    /// Ends "everything is new": no on every slot.
    void answerNo();

    [[nodiscard]] QPoint middleOf(int column, int row) const;
    void press(int column, int row);
    void moveTo(int column, int row);
    void release(int column, int row);
    /// A press, one move and a release: as fast as a hand can be.
    void drag(GridCell from, GridCell to);
    void key(Qt::Key key, Qt::KeyboardModifiers modifiers = Qt::NoModifier);
    [[nodiscard]] QImage picture();

private:
    void apply(const Stroke &stroke);

    SlotTable m_table;
    GridWidget m_grid;
    Answer m_answer;
    QList<Stroke> m_strokes;
};

} // namespace yak
