#pragma once

#include <QDate>
#include <QList>

#include <optional>

namespace yak {

/// The page of a calendar that shows a month: six weeks from the week the month begins in. A value.
class MonthSheet
{
public:
    static constexpr int kWeeks = 6;
    static constexpr int kDays = 7;

    struct Cell
    {
        int week = 0;
        int column = 0;

        friend bool operator==(const Cell &, const Cell &) = default;
    };

    MonthSheet() = default;
    /// Any date of the month.
    MonthSheet(QDate month, Qt::DayOfWeek weekStart);

    [[nodiscard]] QDate firstOfMonth() const { return m_month; }
    [[nodiscard]] QDate dateAt(Cell cell) const { return m_first.addDays(cell.week * kDays + cell.column); }
    /// Where a date stands; empty where this page does not show it.
    [[nodiscard]] std::optional<Cell> cellOf(QDate date) const;
    [[nodiscard]] Qt::DayOfWeek weekdayOf(int column) const;
    [[nodiscard]] bool isOfMonth(QDate date) const;

    /// The dates of the rectangle between two cells, in order.
    [[nodiscard]] QList<QDate> between(Cell a, Cell b) const;
    /// The dates of the month in a column.
    [[nodiscard]] QList<QDate> column(int column) const;

private:
    QDate m_month;
    QDate m_first;
    Qt::DayOfWeek m_weekStart = Qt::Monday;
};

} // namespace yak
