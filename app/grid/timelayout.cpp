#include "grid/timelayout.h"

#include <algorithm>
#include <cstdlib>
#include <map>
#include <optional>
#include <set>

namespace yak {

using namespace Qt::StringLiterals;

namespace {

constexpr int kDayMinutes = 1440;

/// The stretch of a civil day that its clock shows twice.
struct Overlap
{
    qint64 turnedBackAt = 0; ///< UTC minute
    int from = 0;            ///< wall minutes of the day
    int to = 0;
};

/// "+9", "+5:45", "−3:30": as short as a row's label has to be.
QString offsetText(int minutes)
{
    const int size = std::abs(minutes);
    const QString hours = (minutes < 0 ? QChar(0x2212) : QChar(u'+')) + QString::number(size / 60);
    return size % 60 == 0 ? hours : hours + u':' + QString::number(size % 60).rightJustified(2, u'0');
}

/// Looked for beyond both midnights too: a clock turned back right after midnight repeats minutes of two days.
std::optional<Overlap> overlapOf(const Zone &zone, QDate date)
{
    constexpr int kMargin = 180;
    const qint64 midnight = zone.resolve(date, 0).first.minutes();
    qint64 before = midnight - kMargin;
    qint64 after = midnight + kDayMinutes + kMargin;
    const int wide = zone.offsetMinutes(Instant::fromMinutes(before));
    const int narrow = zone.offsetMinutes(Instant::fromMinutes(after));
    if (narrow >= wide)
        return {};
    while (after - before > 1) {
        const qint64 middle = before + (after - before) / 2;
        (zone.offsetMinutes(Instant::fromMinutes(middle)) == wide ? before : after) = middle;
    }
    const qint64 localMidnight = QDate(1970, 1, 1).daysTo(date) * kDayMinutes;
    const int turn = static_cast<int>(after + wide - localMidnight);
    const Overlap overlap{after, turn - (wide - narrow), turn};
    return overlap.from < kDayMinutes && overlap.to > 0 ? std::optional(overlap) : std::nullopt;
}

/// What a cell's words are made of.
struct CellTime
{
    int from = 0; ///< wall minutes of the day; 1440 is its end
    int to = 0;
    std::optional<int> fromOffset; ///< where the wall time alone does not say which instant is meant
    std::optional<int> toOffset;

    friend auto operator<=>(const CellTime &, const CellTime &) = default;
};

/// The order of rows down the day. A repeated row stands behind the last row of the first time round, its anchor.
struct RowKey
{
    int anchor = 0;
    int round = 0;
    int step = 0;

    friend auto operator<=>(const RowKey &, const RowKey &) = default;
};

struct PlacedSlot
{
    QDate date;
    CellTime time;
    RowKey row;
};

class Builder
{
public:
    Builder(const SlotTable &table, const TimeView &view) : m_table(table), m_view(view) {}

    GridLayout build()
    {
        placeSlots();
        collectAxes();
        GridLayout::Parts parts;
        parts.table = m_table;
        for (const PlacedSlot &slot : m_placed)
            parts.places.push_back({indexOf(m_dates, slot.date), indexOf(m_rowKeys, slot.row)});
        parts.columns = makeColumns();
        parts.rows = makeRows(parts.places);
        addExceptions(parts);
        parts.openingRow = openingRow();
        return GridLayout(std::move(parts));
    }

private:
    template<typename T>
    static int indexOf(const std::vector<T> &sorted, const T &value)
    {
        return static_cast<int>(std::lower_bound(sorted.begin(), sorted.end(), value) - sorted.begin());
    }

    const std::optional<Overlap> &overlapOn(QDate date)
    {
        const auto [known, isNew] = m_overlaps.try_emplace(date);
        if (isNew)
            known->second = overlapOf(m_view.zone, date);
        return known->second;
    }

    std::optional<int> offsetToShow(const WallTime &wall)
    {
        const auto &overlap = overlapOn(wall.date);
        const bool isTwice = overlap && wall.minuteOfDay >= overlap->from && wall.minuteOfDay < overlap->to;
        return isTwice ? std::optional(wall.offsetMinutes) : std::nullopt;
    }

    void placeSlots()
    {
        const int step = static_cast<int>(m_table.unitsPerSlot());
        m_placed.reserve(static_cast<size_t>(m_table.size()));
        for (const SlotKey key : m_table.keys()) {
            const WallTime from = m_view.zone.wallTime(Instant::fromMinutes(key));
            const WallTime to = m_view.zone.wallTime(Instant::fromMinutes(key + step));
            const int end = to.date == from.date ? to.minuteOfDay : to.minuteOfDay + kDayMinutes;
            PlacedSlot slot{from.date, {from.minuteOfDay, end, offsetToShow(from), offsetToShow(to)}, {}};
            const int row = from.minuteOfDay / step;
            const auto &overlap = overlapOn(from.date);
            const bool isAgain = overlap && key >= overlap->turnedBackAt && from.minuteOfDay < overlap->to;
            slot.row = isAgain ? RowKey{(std::min(overlap->to, kDayMinutes) - 1) / step, 1, row} : RowKey{row, 0, row};
            m_placed.push_back(slot);
        }
    }

    void collectAxes()
    {
        std::set<QDate> dates;
        std::set<RowKey> keys;
        for (const PlacedSlot &slot : m_placed) {
            dates.insert(slot.date);
            keys.insert(slot.row);
        }
        m_dates.assign(dates.begin(), dates.end());
        m_rowKeys.assign(keys.begin(), keys.end());
    }

    [[nodiscard]] GridColumn::Tone toneOf(QDate date) const
    {
        if (m_view.words.locale().language() != QLocale::Korean)
            return GridColumn::Tone::Plain;
        switch (date.dayOfWeek()) {
        case Qt::Saturday:
            return GridColumn::Tone::Saturday;
        case Qt::Sunday:
            return GridColumn::Tone::Sunday;
        default:
            return GridColumn::Tone::Plain;
        }
    }

    [[nodiscard]] std::vector<GridColumn> makeColumns() const
    {
        const TimeText &words = m_view.words;
        std::vector<GridColumn> columns;
        QDate before;
        for (const QDate date : m_dates) {
            GridColumn column{words.weekday(static_cast<Qt::DayOfWeek>(date.dayOfWeek())), QString::number(date.day()),
                              words.month(date), words.locale().toString(date, QLocale::LongFormat)};
            column.tone = toneOf(date);
            column.isToday = date == m_view.today;
            if (before.isValid() && before.addDays(1) != date)
                column.join = GridJoin::Apart;
            else if (before.isValid() && date.dayOfWeek() == words.locale().firstDayOfWeek())
                column.join = GridJoin::Group;
            columns.push_back(column);
            before = date;
        }
        return columns;
    }

    /// What most cells of a row would say; the earliest time where several tie.
    [[nodiscard]] static CellTime usualTime(const std::map<CellTime, int> &votes)
    {
        const auto fewer = [](const auto &a, const auto &b) { return a.second < b.second; };
        return std::max_element(votes.begin(), votes.end(), fewer)->first;
    }

    /// Whether rows go on from the row above in at least one column.
    [[nodiscard]] std::vector<GridJoin> rowJoins(const std::vector<GridCell> &places) const
    {
        std::vector<GridJoin> joins(m_rowKeys.size(), GridJoin::Apart);
        joins.front() = GridJoin::Next;
        for (size_t i = 0; i < places.size(); ++i) {
            const qsizetype next = m_table.next(static_cast<qsizetype>(i));
            if (next < 0)
                continue;
            const GridCell after = places[static_cast<size_t>(next)];
            if (after.column == places[i].column && after.row == places[i].row + 1)
                joins[static_cast<size_t>(after.row)] = GridJoin::Next;
        }
        return joins;
    }

    std::vector<GridRow> makeRows(const std::vector<GridCell> &places)
    {
        if (places.empty())
            return {};
        std::vector<std::map<CellTime, int>> votes(m_rowKeys.size());
        for (size_t i = 0; i < places.size(); ++i)
            ++votes[static_cast<size_t>(places[i].row)][m_placed[i].time];
        const std::vector<GridJoin> joins = rowJoins(places);
        std::vector<GridRow> rows;
        for (size_t i = 0; i < m_rowKeys.size(); ++i) {
            const CellTime time = usualTime(votes[i]);
            m_usual.push_back(time);
            GridRow row{labelOf(time.from, time.fromOffset), endLabelOf(time), nameOf(time)};
            row.join = joins[i];
            row.isMajor = i == 0 || joins[i] == GridJoin::Apart || m_rowKeys[i].round != m_rowKeys[i - 1].round ||
                          time.from / 60 != m_usual[i - 1].from / 60;
            rows.push_back(row);
        }
        return rows;
    }

    void addExceptions(GridLayout::Parts &parts) const
    {
        for (size_t i = 0; i < m_placed.size(); ++i) {
            const CellTime &time = m_placed[i].time;
            const CellTime &usual = m_usual[static_cast<size_t>(parts.places[i].row)];
            if (time == usual)
                continue;
            const bool sameStart = time.from == usual.from && time.fromOffset == usual.fromOffset;
            const QString label = sameStart ? QString() : labelOf(time.from, time.fromOffset);
            parts.exceptions.insert(static_cast<qsizetype>(i), {label, nameOf(time)});
        }
    }

    /// A day that begins in the night opens in the morning.
    [[nodiscard]] int openingRow() const
    {
        constexpr int kEarly = 6 * 60;
        constexpr int kMorning = 8 * 60;
        if (m_usual.empty() || m_usual.front().from >= kEarly)
            return 0;
        const auto morning =
            std::find_if(m_usual.begin(), m_usual.end(), [](const CellTime &time) { return time.from >= kMorning; });
        return morning == m_usual.end() ? 0 : static_cast<int>(morning - m_usual.begin());
    }

    [[nodiscard]] QString labelOf(int minute, std::optional<int> offset) const
    {
        const TimeText &words = m_view.words;
        const QString label = words.clockFormat() == ClockFormat::Hours24 ? words.time(minute) : words.hour(minute);
        return offset ? label + u' ' + offsetText(*offset) : label;
    }

    /// The time a slot ends at; the end of its day is said as such, what lies past it as the next day's time of day.
    [[nodiscard]] QString endLabelOf(const CellTime &time) const
    {
        return labelOf(time.to <= kDayMinutes ? time.to : time.to - kDayMinutes, time.toOffset);
    }

    [[nodiscard]] QString nameOf(const CellTime &time) const
    {
        const TimeText &words = m_view.words;
        if (!time.fromOffset && !time.toOffset)
            return words.timeRange(time.from, time.to);
        const auto side = [&words](int minute, std::optional<int> offset) {
            return offset ? u"%1 (%2)"_s.arg(words.time(minute), offsetText(*offset)) : words.time(minute);
        };
        return side(time.from, time.fromOffset) + QChar(0x2013) + side(time.to, time.toOffset);
    }

    const SlotTable &m_table;
    const TimeView &m_view;
    std::map<QDate, std::optional<Overlap>> m_overlaps;
    std::vector<PlacedSlot> m_placed;
    std::vector<QDate> m_dates;
    std::vector<RowKey> m_rowKeys;
    std::vector<CellTime> m_usual; // of each row
};

} // namespace

GridLayout timeLayout(const SlotTable &table, const TimeView &view)
{
    return Builder(table, view).build();
}

} // namespace yak
