#include "models/knownroomsmodel.h"

#include "protocol/roomlink.h"

#include <algorithm>

namespace yak {

namespace {

constexpr std::array kPhases{Phase::Open, Phase::Closed, Phase::Settled, Phase::Archived};

void sortByOpening(QList<KnownRoom> &rooms)
{
    std::ranges::stable_sort(rooms, std::ranges::greater(), &KnownRoom::openedAt);
}

} // namespace

KnownRoomsModel::KnownRoomsModel(RoomStore &store, const Clock &clock, QObject *parent)
    : QAbstractListModel(parent), m_store(store), m_clock(clock), m_self(std::make_shared<KnownRoomsModel *>(this))
{
}

KnownRoomsModel::~KnownRoomsModel()
{
    *m_self = nullptr;
}

void KnownRoomsModel::reload()
{
    m_store.loadAll([self = m_self](QList<KnownRoom> rooms) {
        if (*self)
            (*self)->take(std::move(rooms));
    });
}

void KnownRoomsModel::forget(const QString &link)
{
    const qsizetype row = indexOf(link);
    if (row < 0)
        return;
    beginRemoveRows({}, static_cast<int>(row), static_cast<int>(row));
    m_rooms.removeAt(row);
    endRemoveRows();
    m_store.forget(link, [](bool) {});
}

int KnownRoomsModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_rooms.size());
}

QVariant KnownRoomsModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const KnownRoom &room = m_rooms[index.row()];
    switch (role) {
    case Qt::DisplayRole:
    case Qt::AccessibleTextRole:
    case TitleRole:
        return room.title;
    case Qt::ToolTipRole:
    case LinkRole:
        return room.link;
    case PhaseRole:
        return static_cast<int>(phaseOf(room));
    case RoleRole:
        return static_cast<int>(roleFromText(room.role).value_or(yak::Role::Viewer));
    case NameRole:
        return room.personName;
    case DeadlineRole:
        return room.deadline ? QVariant(room.deadline->milliseconds) : QVariant();
    case OpenedAtRole:
        return room.openedAt.milliseconds;
    case HostRole: {
        const auto link = RoomLink::parse(room.link);
        return link ? link->host : QString();
    }
    default:
        return {};
    }
}

void KnownRoomsModel::take(QList<KnownRoom> rooms)
{
    sortByOpening(rooms);
    removeAbsent(rooms);
    for (qsizetype i = 0; i < rooms.size(); ++i) {
        const int row = static_cast<int>(i);
        const qsizetype old = indexOf(rooms[i].link);
        if (old < 0) {
            beginInsertRows({}, row, row);
            m_rooms.insert(i, rooms[i]);
            endInsertRows();
            continue;
        }
        if (old != i) {
            beginMoveRows({}, static_cast<int>(old), static_cast<int>(old), {}, row);
            m_rooms.move(old, i);
            endMoveRows();
        }
        if (m_rooms[i] != rooms[i]) {
            m_rooms[i] = rooms[i];
            Q_EMIT dataChanged(index(row), index(row));
        }
    }
    m_loaded = true;
    Q_EMIT loaded();
}

void KnownRoomsModel::removeAbsent(const QList<KnownRoom> &rooms)
{
    for (qsizetype i = m_rooms.size() - 1; i >= 0; --i) {
        if (std::ranges::find(rooms, m_rooms[i].link, &KnownRoom::link) != rooms.end())
            continue;
        beginRemoveRows({}, static_cast<int>(i), static_cast<int>(i));
        m_rooms.removeAt(i);
        endRemoveRows();
    }
}

qsizetype KnownRoomsModel::indexOf(const QString &link) const
{
    const auto found = std::ranges::find(m_rooms, link, &KnownRoom::link);
    return found == m_rooms.end() ? -1 : found - m_rooms.begin();
}

Phase KnownRoomsModel::phaseOf(const KnownRoom &room) const
{
    const auto seen = std::ranges::find(kPhases, room.phase, [](Phase phase) { return QString(toText(phase)); });
    const Phase phase = seen == kPhases.end() ? Phase::Open : *seen;
    // A room is not told when its deadline passes; the clock is enough to know.
    const bool isOver = phase == Phase::Open && room.deadline && m_clock.now() >= *room.deadline;
    return isOver ? Phase::Closed : phase;
}

} // namespace yak
