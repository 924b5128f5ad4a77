#include "models/lobbymodel.h"

#include "core/namekey.h"

#include <algorithm>
#include <limits>
#include <tuple>

namespace yak {

namespace {

/// Smaller comes first.
std::tuple<int, qint64, qint64> rankOf(const QModelIndex &index)
{
    const bool waits = !errandsOf(index).isEmpty();
    const QVariant deadline = index.data(KnownRoomsModel::DeadlineRole);
    const bool isOpen = phaseOf(index) == Phase::Open;
    const qint64 closes =
        waits && isOpen && deadline.isValid() ? deadline.toLongLong() : std::numeric_limits<qint64>::max();
    return {waits ? 0 : 1, closes, -index.data(KnownRoomsModel::OpenedAtRole).toLongLong()};
}

} // namespace

LobbyModel::LobbyModel(KnownRoomsModel &rooms, const AppSettings &settings, const Clock &clock, QObject *parent)
    : QSortFilterProxyModel(parent), m_rooms(rooms), m_words(settings, clock)
{
    setSourceModel(&rooms);
    sort(0);
}

void LobbyModel::setShelf(Shelf shelf)
{
    if (std::exchange(m_shelf, shelf) != shelf)
        invalidateFilter();
}

void LobbyModel::setSearch(const QString &typed)
{
    const QStringList words = nameKey(typed).split(u' ', Qt::SkipEmptyParts);
    if (std::exchange(m_wanted, words) != words)
        invalidateFilter();
}

int LobbyModel::count(Shelf shelf) const
{
    int count = 0;
    for (int row = 0; row < m_rooms.rowCount(); ++row)
        count += m_rooms.room(row).shelf == shelf ? 1 : 0;
    return count;
}

int LobbyModel::waitingCount() const
{
    int count = 0;
    for (int row = 0; row < m_rooms.rowCount(); ++row) {
        const bool isAtDesk = m_rooms.room(row).shelf == Shelf::Desk;
        count += isAtDesk && !errandsOf(m_rooms.index(row)).isEmpty() ? 1 : 0;
    }
    return count;
}

QVariant LobbyModel::data(const QModelIndex &index, int role) const
{
    if (role == Qt::AccessibleTextRole)
        return index.isValid() ? QVariant(m_words.sentence(index)) : QVariant();
    return QSortFilterProxyModel::data(index, role);
}

bool LobbyModel::filterAcceptsRow(int row, const QModelIndex &) const
{
    if (m_rooms.room(row).shelf != m_shelf)
        return false;
    const QString text = m_rooms.index(row).data(KnownRoomsModel::SearchRole).toString();
    return std::ranges::all_of(m_wanted, [&text](const QString &word) { return text.contains(word); });
}

bool LobbyModel::lessThan(const QModelIndex &left, const QModelIndex &right) const
{
    return rankOf(left) < rankOf(right);
}

} // namespace yak
