#include "dialogs/monthsheet.h"

#include <algorithm>

namespace yak {

MonthSheet::MonthSheet(QDate month, Qt::DayOfWeek weekStart)
    : m_month(month.year(), month.month(), 1), m_weekStart(weekStart)
{
    const int before = (m_month.dayOfWeek() - static_cast<int>(weekStart) + kDays) % kDays;
    m_first = m_month.addDays(-before);
}

std::optional<MonthSheet::Cell> MonthSheet::cellOf(QDate date) const
{
    const qint64 day = m_first.daysTo(date);
    if (day < 0 || day >= qint64{kWeeks} * kDays)
        return std::nullopt;
    return Cell{static_cast<int>(day) / kDays, static_cast<int>(day) % kDays};
}

Qt::DayOfWeek MonthSheet::weekdayOf(int column) const
{
    return static_cast<Qt::DayOfWeek>((static_cast<int>(m_weekStart) - 1 + column) % kDays + 1);
}

bool MonthSheet::isOfMonth(QDate date) const
{
    return date.year() == m_month.year() && date.month() == m_month.month();
}

QList<QDate> MonthSheet::between(Cell a, Cell b) const
{
    const auto [firstWeek, lastWeek] = std::minmax(a.week, b.week);
    const auto [firstColumn, lastColumn] = std::minmax(a.column, b.column);
    QList<QDate> dates;
    for (int week = firstWeek; week <= lastWeek; ++week) {
        for (int column = firstColumn; column <= lastColumn; ++column)
            dates.append(dateAt({week, column}));
    }
    return dates;
}

QList<QDate> MonthSheet::column(int column) const
{
    QList<QDate> dates = between({0, column}, {kWeeks - 1, column});
    dates.removeIf([this](QDate date) { return !isOfMonth(date); });
    return dates;
}

} // namespace yak
