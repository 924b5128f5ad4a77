#include "grid/gridlayout.h"

#include <QCoreApplication>

#include <algorithm>

namespace yak {

GridLayout::GridLayout(Parts parts)
    : m_parts(std::move(parts)), m_slots(m_parts.columns.size() * m_parts.rows.size(), -1)
{
    Q_ASSERT(static_cast<qsizetype>(m_parts.places.size()) == m_parts.table.size());
    qint32 slot = 0;
    for (const GridCell cell : m_parts.places) {
        qint32 &place = m_slots[static_cast<size_t>(cell.column) * m_parts.rows.size() + static_cast<size_t>(cell.row)];
        Q_ASSERT(place == -1);
        place = slot++;
    }
}

GridCell GridLayout::openingCell() const
{
    const auto today = std::find_if(m_parts.columns.begin(), m_parts.columns.end(),
                                    [](const GridColumn &column) { return column.isToday; });
    const bool hasToday = today != m_parts.columns.end();
    return {hasToday ? static_cast<int>(today - m_parts.columns.begin()) : 0, m_parts.openingRow};
}

qsizetype GridLayout::slotAt(GridCell cell) const
{
    if (cell.isNull() || cell.column >= columnCount() || cell.row >= rowCount())
        return -1;
    return m_slots[static_cast<size_t>(cell.column) * m_parts.rows.size() + static_cast<size_t>(cell.row)];
}

QString GridLayout::ownLabel(qsizetype slot) const
{
    return m_parts.exceptions.value(slot).label;
}

QSet<QString> GridLayout::ownLabels() const
{
    QSet<QString> labels;
    for (const GridCellWords &words : m_parts.exceptions)
        labels.insert(words.label);
    return labels;
}

QString GridLayout::timesOf(qsizetype slot) const
{
    const QString own = m_parts.exceptions.value(slot).name;
    return own.isEmpty() ? row(cellOf(slot).row).name : own;
}

QString GridLayout::nameOf(qsizetype slot) const
{
    const QString whole = m_parts.exceptions.value(slot).whole;
    if (!whole.isEmpty())
        return whole;
    //: A cell of a grid in words: %1 the day, %2 the time
    return QCoreApplication::translate("yak::Grid", "%1, %2").arg(column(cellOf(slot).column).name, timesOf(slot));
}

std::vector<qsizetype> GridLayout::slotsOf(Range window) const
{
    std::vector<qsizetype> chosen;
    if (window.isEmpty())
        return chosen;
    const SlotTable &table = m_parts.table;
    qint64 left = window.length();
    for (qsizetype slot = table.indexOf(window.from); slot >= 0 && left > 0; slot = table.next(slot)) {
        chosen.push_back(slot);
        left -= table.unitsPerSlot();
    }
    if (left <= 0)
        return chosen;
    chosen.clear();
    for (qsizetype slot = table.firstEndingAfter(window.from); slot < table.size() && table.key(slot) < window.to;
         ++slot)
        chosen.push_back(slot);
    return chosen;
}

} // namespace yak
