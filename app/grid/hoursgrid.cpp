#include "grid/hoursgrid.h"

#include <QCoreApplication>

#include <algorithm>
#include <cstdlib>
#include <map>
#include <set>

namespace yak {

using namespace Qt::StringLiterals;

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(yak::Grid)
};

GridWords wordsOfHours()
{
    return {Words::tr("Drag across the times when you can come."), Words::tr("Select the whole day"),
            Words::tr("Select this time on all days")};
}

constexpr int kDayMinutes = 1440;

/// "+9", "+5:45", "−3:30": as short as a row's label has to be.
QString offsetText(int minutes)
{
    const int size = std::abs(minutes);
    const QString hours = (minutes < 0 ? QChar(0x2212) : QChar(u'+')) + QString::number(size / 60);
    return size % 60 == 0 ? hours : hours + u':' + QString::number(size % 60).rightJustified(2, u'0');
}

class Builder
{
public:
    Builder(const SlotTable &table, const std::vector<HourCell> &cells, const TimeText &words)
        : m_table(table), m_cells(cells), m_words(words)
    {
        std::set<HourRow> rows;
        for (const HourCell &cell : cells)
            rows.insert(cell.row);
        m_rows.assign(rows.begin(), rows.end());
    }

    GridLayout::Parts build()
    {
        GridLayout::Parts parts;
        parts.table = m_table;
        for (const HourCell &cell : m_cells) {
            const auto row = std::lower_bound(m_rows.begin(), m_rows.end(), cell.row);
            parts.places.push_back({cell.column, static_cast<int>(row - m_rows.begin())});
        }
        parts.rows = makeRows(parts.places);
        addExceptions(parts);
        parts.openingRow = openingRow();
        parts.words = wordsOfHours();
        return parts;
    }

private:
    /// What most cells of a row would say; the earliest time where several tie.
    [[nodiscard]] static CellTime usualTime(const std::map<CellTime, int> &votes)
    {
        const auto fewer = [](const auto &a, const auto &b) { return a.second < b.second; };
        return std::max_element(votes.begin(), votes.end(), fewer)->first;
    }

    /// Whether rows go on from the row above in at least one column.
    [[nodiscard]] std::vector<GridJoin> rowJoins(const std::vector<GridCell> &places) const
    {
        std::vector<GridJoin> joins(m_rows.size(), GridJoin::Apart);
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
        std::vector<std::map<CellTime, int>> votes(m_rows.size());
        for (size_t i = 0; i < places.size(); ++i)
            ++votes[static_cast<size_t>(places[i].row)][m_cells[i].time];
        const std::vector<GridJoin> joins = rowJoins(places);
        std::vector<GridRow> rows;
        for (size_t i = 0; i < m_rows.size(); ++i) {
            const CellTime time = usualTime(votes[i]);
            m_usual.push_back(time);
            GridRow row{labelOf(time.from, time.fromOffset), endLabelOf(time), nameOf(time), {}, {}};
            row.join = joins[i];
            row.isMajor = i == 0 || joins[i] == GridJoin::Apart || m_rows[i].round != m_rows[i - 1].round ||
                          time.from / 60 != m_usual[i - 1].from / 60;
            rows.push_back(row);
        }
        return rows;
    }

    void addExceptions(GridLayout::Parts &parts) const
    {
        for (size_t i = 0; i < m_cells.size(); ++i) {
            const CellTime &time = m_cells[i].time;
            const CellTime &usual = m_usual[static_cast<size_t>(parts.places[i].row)];
            if (time == usual)
                continue;
            const bool sameStart = time.from == usual.from && time.fromOffset == usual.fromOffset;
            const QString label = sameStart ? QString() : labelOf(time.from, time.fromOffset);
            parts.exceptions.insert(static_cast<qsizetype>(i), {label, nameOf(time), {}});
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
        const QString label =
            m_words.clockFormat() == ClockFormat::Hours24 ? m_words.time(minute) : m_words.hour(minute);
        return offset ? label + u' ' + offsetText(*offset) : label;
    }

    /// The time a slot ends at; the end of its day is said as such, what lies past it as the next day's time of day.
    [[nodiscard]] QString endLabelOf(const CellTime &time) const
    {
        return labelOf(time.to <= kDayMinutes ? time.to : time.to - kDayMinutes, time.toOffset);
    }

    [[nodiscard]] QString nameOf(const CellTime &time) const
    {
        if (!time.fromOffset && !time.toOffset)
            return m_words.timeRange(time.from, time.to);
        const auto side = [this](int minute, std::optional<int> offset) {
            return offset ? u"%1 (%2)"_s.arg(m_words.time(minute), offsetText(*offset)) : m_words.time(minute);
        };
        return side(time.from, time.fromOffset) + QChar(0x2013) + side(time.to, time.toOffset);
    }

    const SlotTable &m_table;
    const std::vector<HourCell> &m_cells;
    const TimeText &m_words;
    std::vector<HourRow> m_rows;
    std::vector<CellTime> m_usual; // of each row
};

} // namespace

GridLayout::Parts hoursGrid(const SlotTable &table, const std::vector<HourCell> &cells, const TimeText &words)
{
    return Builder(table, cells, words).build();
}

} // namespace yak
