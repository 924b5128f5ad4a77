#include "models/knownroomsmodel.h"

#include "core/namekey.h"
#include "protocol/roomlink.h"

#include <QElapsedTimer>
#include <QTimer>

#include <algorithm>

namespace yak {

namespace {
constexpr qint64 kSliceMilliseconds = 8; // half a frame
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
    m_rows.removeAt(row);
    endRemoveRows();
    const auto coming = std::ranges::find(m_coming, link, &KnownRoom::link);
    if (coming != m_coming.end()) {
        m_put -= coming - m_coming.begin() < m_put ? 1 : 0;
        m_coming.erase(coming);
    }
    m_store.forget(link, [](bool) {});
}

void KnownRoomsModel::setShelf(const QString &link, Shelf shelf)
{
    const qsizetype row = indexOf(link);
    if (row < 0 || std::exchange(m_rows[row].room.shelf, shelf) == shelf)
        return;
    const auto coming = std::ranges::find(m_coming, link, &KnownRoom::link);
    if (coming != m_coming.end())
        coming->shelf = shelf;
    m_store.setShelf(link, shelf, [](bool) {});
    announce(row);
}

void KnownRoomsModel::setStanding(const QString &link, Standing standing)
{
    const qsizetype row = indexOf(link);
    if (row >= 0 && std::exchange(m_rows[row].standing, standing) != standing)
        announce(row);
}

void KnownRoomsModel::setZone(std::function<Zone()> zone)
{
    m_findZone = std::move(zone);
    m_zone.reset();
    refreshTimes();
}

const Zone &KnownRoomsModel::zone() const
{
    if (!m_zone)
        m_zone = m_findZone();
    return *m_zone;
}

void KnownRoomsModel::refreshTimes()
{
    if (!m_rows.isEmpty())
        Q_EMIT dataChanged(index(0), index(rowCount() - 1));
}

QList<KnownRoom> KnownRoomsModel::rooms() const
{
    QList<KnownRoom> rooms;
    for (const Row &row : m_rows)
        rooms.append(row.room);
    return rooms;
}

int KnownRoomsModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

QVariant KnownRoomsModel::data(const QModelIndex &index, int role) const
{
    return checkIndex(index, CheckIndexOption::IndexIsValid) ? ofRow(m_rows[index.row()], role) : QVariant();
}

QVariant KnownRoomsModel::ofRow(const Row &row, int role) const
{
    const KnownRoom &room = row.room;
    switch (role) {
    case Qt::DisplayRole:
    case Qt::AccessibleTextRole:
    case TitleRole:
        return room.title;
    case Qt::ToolTipRole:
    case LinkRole:
        return room.link;
    case PhaseRole:
        return static_cast<int>(phaseOf(room, row.digest.get(), m_clock.now()));
    case RoleRole:
        return static_cast<int>(roleFromText(room.role).value_or(yak::Role::Viewer));
    case NameRole:
        return room.personName;
    case DeadlineRole: {
        const auto deadline = deadlineOf(room, row.digest.get());
        return deadline ? QVariant(deadline->milliseconds) : QVariant();
    }
    case OpenedAtRole:
        return room.openedAt.milliseconds;
    case HostRole: {
        const auto link = RoomLink::parse(room.link);
        return link ? link->host : QString();
    }
    case StandingRole:
        return static_cast<int>(standingOf(row));
    case ErrandsRole: {
        const Standing standing = standingOf(row);
        const bool isOver = standing == Standing::Gone || standing == Standing::NoMember;
        return isOver ? 0 : int(errandsOf(room, row.digest.get(), m_clock.now(), zone()));
    }
    case ShelfRole:
        return static_cast<int>(room.shelf);
    case DigestRole:
        return QVariant::fromValue(row.digest);
    case UnsentRole:
        return room.unsentStrokes;
    case SearchRole:
        return row.search;
    default:
        return {};
    }
}

KnownRoomsModel::Row KnownRoomsModel::rowOf(KnownRoom room)
{
    Row row;
    if (auto digest = decodeDigest(room.digest))
        row.digest = std::make_shared<const RoomDigest>(*std::move(digest));
    QStringList words{nameKey(room.title), nameKey(room.personName)};
    if (row.digest) {
        for (const QString &name : row.digest->names)
            words.append(nameKey(name));
    }
    row.search = words.join(u'\n');
    row.room = std::move(room);
    return row;
}

void KnownRoomsModel::take(QList<KnownRoom> rooms)
{
    std::ranges::stable_sort(rooms, std::ranges::greater(), &KnownRoom::openedAt);
    removeAbsent(rooms);
    const bool isUnderWay = m_put < m_coming.size();
    m_coming = std::move(rooms);
    m_put = 0;
    if (!isUnderWay)
        takeSome();
}

void KnownRoomsModel::takeSome()
{
    QElapsedTimer timer;
    timer.start();
    for (; m_put < m_coming.size(); ++m_put) {
        if (timer.elapsed() >= kSliceMilliseconds) {
            QTimer::singleShot(0, this, &KnownRoomsModel::takeSome);
            return;
        }
        const KnownRoom room = m_coming[m_put];
        put(room, std::min(m_put, m_rows.size()));
    }
    m_coming.clear();
    m_put = 0;
    m_loaded = true;
    Q_EMIT loaded();
}

void KnownRoomsModel::put(const KnownRoom &room, qsizetype place)
{
    const int row = static_cast<int>(place);
    const qsizetype old = indexOf(room.link);
    if (old < 0) {
        beginInsertRows({}, row, row);
        m_rows.insert(place, rowOf(room));
        endInsertRows();
        return;
    }
    if (old > place) {
        beginMoveRows({}, static_cast<int>(old), static_cast<int>(old), {}, row);
        m_rows.move(old, place);
        endMoveRows();
    }
    Row &present = m_rows[std::min(old, place)];
    if (present.room != room) {
        const Standing standing = present.standing;
        present = rowOf(room);
        present.standing = standing;
        announce(std::min(old, place));
    }
}

void KnownRoomsModel::removeAbsent(const QList<KnownRoom> &rooms)
{
    for (qsizetype i = m_rows.size() - 1; i >= 0; --i) {
        if (std::ranges::find(rooms, m_rows[i].room.link, &KnownRoom::link) != rooms.end())
            continue;
        beginRemoveRows({}, static_cast<int>(i), static_cast<int>(i));
        m_rows.removeAt(i);
        endRemoveRows();
    }
}

void KnownRoomsModel::announce(qsizetype row)
{
    const QModelIndex changed = index(static_cast<int>(row));
    Q_EMIT dataChanged(changed, changed);
}

qsizetype KnownRoomsModel::indexOf(const QString &link) const
{
    const auto found = std::ranges::find(m_rows, link, [](const Row &row) { return row.room.link; });
    return found == m_rows.end() ? -1 : found - m_rows.begin();
}

Standing KnownRoomsModel::standingOf(const Row &row) const
{
    // What a session leaves of whoever was removed: the room, without who one was in it.
    const bool wasPerson =
        row.room.person.isNull() && roleFromText(row.room.role).value_or(yak::Role::Viewer) != yak::Role::Viewer;
    return wasPerson && row.standing != Standing::Gone ? Standing::NoMember : row.standing;
}

} // namespace yak
