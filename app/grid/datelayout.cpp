#include "grid/datelayout.h"

#include "grid/datecolumns.h"
#include "model/dateplan.h"

#include <QCoreApplication>

#include <algorithm>
#include <map>

namespace yak {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(yak::Grid)
};

/// A line of a calendar's page: a week, as far as it is of one month.
struct Week
{
    QDate month; ///< its first day
    QDate first; ///< of the week

    friend bool operator<(const Week &a, const Week &b)
    {
        return std::pair(a.month, a.first) < std::pair(b.month, b.first);
    }
};

Week weekOf(QDate date, const TimeView &view)
{
    const int place = placeInWeek(static_cast<Qt::DayOfWeek>(date.dayOfWeek()), view);
    return {{date.year(), date.month(), 1}, date.addDays(-place)};
}

/// The days of a week that are of its month.
std::pair<QDate, QDate> daysOf(const Week &week)
{
    const QDate last = week.month.addMonths(1).addDays(-1);
    return {std::max(week.first, week.month), std::min(week.first.addDays(6), last)};
}

GridRow rowOf(const Week &week, const Week *before, const TimeText &words)
{
    const auto [first, last] = daysOf(week);
    GridRow row;
    row.label = first == last ? QString::number(first.day())
                              //: The days of a week in a calendar, by their numbers
                              : Words::tr("%1–%2", "days").arg(first.day()).arg(last.day());
    row.name = words.dateRange(first, last);
    if (!before || before->month != week.month) {
        row.heading = words.month(week.month);
        row.join = GridJoin::Apart;
    } else if (before->first.addDays(7) != week.first) {
        row.join = GridJoin::Apart;
    }
    return row;
}

} // namespace

GridLayout dateLayout(const SlotTable &table, const TimeView &view)
{
    std::map<Week, int> rows;
    for (const SlotKey key : table.keys())
        rows.try_emplace(weekOf(dateOfEpochDay(key), view));
    GridLayout::Parts parts;
    parts.table = table;
    const Week *before = nullptr;
    for (auto &[week, index] : rows) {
        index = static_cast<int>(parts.rows.size());
        parts.rows.push_back(rowOf(week, before, view.words));
        before = &week;
    }
    std::vector<Qt::DayOfWeek> days;
    for (int place = 0; !table.isEmpty() && place < 7; ++place)
        days.push_back(static_cast<Qt::DayOfWeek>((view.weekStart - 1 + place) % 7 + 1));
    parts.columns = weekdayColumns(days, view);
    for (const SlotKey key : table.keys()) {
        const QDate date = dateOfEpochDay(key);
        const auto slot = static_cast<qsizetype>(parts.places.size());
        if (date == view.today)
            parts.today = slot;
        parts.places.push_back(
            {placeInWeek(static_cast<Qt::DayOfWeek>(date.dayOfWeek()), view), rows[weekOf(date, view)]});
        const QString whole = view.words.locale().toString(date, QLocale::LongFormat);
        parts.exceptions.insert(slot, {QString::number(date.day()), view.words.date(date), whole});
    }
    parts.face = GridCellFace::Dated;
    parts.words = {Words::tr("Drag across the days when you can come."), Words::tr("Select this weekday in all weeks"),
                   Words::tr("Select the whole week")};
    return GridLayout(std::move(parts));
}

} // namespace yak
