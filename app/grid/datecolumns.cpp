#include "grid/datecolumns.h"

namespace yak {

GridColumn::Tone toneOf(Qt::DayOfWeek day, const TimeView &view)
{
    if (view.words.locale().language() != QLocale::Korean)
        return GridColumn::Tone::Plain;
    switch (day) {
    case Qt::Saturday:
        return GridColumn::Tone::Saturday;
    case Qt::Sunday:
        return GridColumn::Tone::Sunday;
    default:
        return GridColumn::Tone::Plain;
    }
}

int placeInWeek(Qt::DayOfWeek day, const TimeView &view)
{
    return (day - view.weekStart + 7) % 7;
}

std::vector<GridColumn> dateColumns(const std::vector<QDate> &dates, const TimeView &view)
{
    const TimeText &words = view.words;
    std::vector<GridColumn> columns;
    columns.reserve(dates.size());
    QDate before;
    for (const QDate date : dates) {
        const auto day = static_cast<Qt::DayOfWeek>(date.dayOfWeek());
        GridColumn column{words.weekday(day), QString::number(date.day()), words.month(date),
                          words.locale().toString(date, QLocale::LongFormat), date};
        column.tone = toneOf(day, view);
        column.isToday = date == view.today;
        if (before.isValid() && before.addDays(1) != date)
            column.join = GridJoin::Apart;
        else if (before.isValid() && day == view.weekStart)
            column.join = GridJoin::Group;
        columns.push_back(column);
        before = date;
    }
    return columns;
}

std::vector<GridColumn> weekdayColumns(const std::vector<Qt::DayOfWeek> &days, const TimeView &view)
{
    const TimeText &words = view.words;
    std::vector<GridColumn> columns;
    columns.reserve(days.size());
    int before = -1;
    for (const Qt::DayOfWeek day : days) {
        GridColumn column{words.weekday(day), {}, {}, words.locale().standaloneDayName(day), {}};
        column.tone = toneOf(day, view);
        const int place = placeInWeek(day, view);
        if (before >= 0 && before + 1 != place)
            column.join = GridJoin::Apart;
        columns.push_back(column);
        before = place;
    }
    return columns;
}

} // namespace yak
