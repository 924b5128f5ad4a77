#include "controllers/lobbywatch.h"

#include "controllers/appcontroller.h"

#include <utility>

namespace yak {

namespace {

constexpr int kAgainMs = 3 * 60'000;
constexpr int kMinuteMs = 60'000;
/// Glances end in bunches; one reading of the store shows what several of them found.
constexpr int kReloadMs = 150;
/// What was seen this short a while ago is seen already.
constexpr qint64 kFreshMs = 30'000;

Standing standingOf(RoomRefresher::Outcome outcome)
{
    switch (outcome) {
    case RoomRefresher::Outcome::Fresh:
        return Standing::Fresh;
    case RoomRefresher::Outcome::Silent:
        return Standing::Silent;
    case RoomRefresher::Outcome::Gone:
        return Standing::Gone;
    case RoomRefresher::Outcome::NoMember:
        return Standing::NoMember;
    case RoomRefresher::Outcome::NoKey:
        return Standing::NoKey;
    case RoomRefresher::Outcome::Refused:
        return Standing::LastSeen;
    }
    Q_UNREACHABLE();
}

} // namespace

LobbyWatch::LobbyWatch(const Parts &parts, QObject *parent)
    : QObject(parent),
      m_parts(parts),
      m_refresher(parts.store, parts.network),
      m_again(parts.network.timers->create([this] {
          m_again->start(kAgainMs);
          lookAround(Extent::WhatIsDue);
      })),
      m_minute(parts.network.timers->create([this] {
          m_minute->start(kMinuteMs);
          m_parts.rooms.refreshTimes();
      })),
      m_reload(parts.network.timers->create([this] { m_parts.rooms.reload(); }))
{
    connect(&m_refresher, &RoomRefresher::looked, this, &LobbyWatch::onLooked);
    connect(&parts.rooms, &KnownRoomsModel::loaded, this, [this] {
        if (std::exchange(m_waitsForRooms, false))
            lookAround(Extent::WhatIsDue);
    });
    connect(&parts.rooms, &QAbstractItemModel::rowsAboutToBeRemoved, this, [this](const auto &, int first, int last) {
        for (int row = first; row <= last; ++row)
            m_refresher.giveUp(m_parts.rooms.room(row).link);
        Q_EMIT changed();
    });
    // Two sessions of one device would number the same strokes twice.
    connect(&parts.controller, &AppController::enteringStarted, this,
            [this](const RoomLink &link) { m_refresher.giveUp(link.text()); });
    connect(&parts.controller, &AppController::leaving, this, &LobbyWatch::onLeaving);
}

void LobbyWatch::setAttention(Attention attention)
{
    if (std::exchange(m_attention, attention) == attention)
        return;
    if (attention == Attention::Looking) {
        m_again->start(kAgainMs);
        m_minute->start(kMinuteMs);
        m_waitsForRooms = true;
        // The first reading is the startup's business: a server of this computer may have to come up before.
        if (m_parts.rooms.isLoaded())
            m_parts.rooms.reload();
        return;
    }
    m_waitsForRooms = false;
    m_again->stop();
    m_minute->stop();
    m_refresher.stop();
    Q_EMIT changed();
}

void LobbyWatch::setShelf(Shelf shelf)
{
    if (std::exchange(m_shelf, shelf) != shelf)
        lookAround(Extent::WhatIsDue);
}

void LobbyWatch::refreshNow()
{
    lookAround(Extent::All);
}

QMap<QString, int> LobbyWatch::silentServers() const
{
    QMap<QString, int> servers;
    for (int row = 0; row < m_parts.rooms.rowCount(); ++row) {
        const QModelIndex index = m_parts.rooms.index(row);
        const auto standing = static_cast<Standing>(index.data(KnownRoomsModel::StandingRole).toInt());
        const auto link = RoomLink::parse(m_parts.rooms.room(row).link);
        if (standing == Standing::Silent && link && m_parts.rooms.room(row).shelf == m_shelf)
            ++servers[ServerAddress::of(*link).text()];
    }
    return servers;
}

bool LobbyWatch::isDue(const KnownRoom &room, Standing standing) const
{
    const auto looked = m_lookedAt.constFind(room.link);
    const bool isRecent = looked != m_lookedAt.cend() && standing == Standing::Fresh &&
                          m_parts.network.clock.now().milliseconds - looked->milliseconds < kFreshMs;
    return !isRecent && standing != Standing::Gone && standing != Standing::NoMember &&
           standing != Standing::NoKey; // it would ask for the key store's password again and again
}

void LobbyWatch::lookAround(Extent extent)
{
    if (m_attention == Attention::Away)
        return;
    const RoomSession *open = m_parts.controller.session();
    const auto entering = m_parts.controller.entering();
    QList<KnownRoom> due;
    for (int row = 0; row < m_parts.rooms.rowCount(); ++row) {
        const KnownRoom &room = m_parts.rooms.room(row);
        const bool isOpen = (open && open->link().text() == room.link) || (entering && entering->text() == room.link);
        const auto standing =
            static_cast<Standing>(m_parts.rooms.index(row).data(KnownRoomsModel::StandingRole).toInt());
        if (!isOpen && room.shelf == m_shelf && (extent == Extent::All || isDue(room, standing)))
            due.append(room);
    }
    m_refresher.refresh(due);
    Q_EMIT changed();
}

void LobbyWatch::onLooked(const QString &link, RoomRefresher::Outcome outcome)
{
    m_lookedAt.insert(link, m_parts.network.clock.now());
    m_parts.rooms.setStanding(link, standingOf(outcome));
    if (!m_reload->isActive())
        m_reload->start(kReloadMs);
    Q_EMIT changed();
}

void LobbyWatch::onLeaving()
{
    const RoomSession *session = m_parts.controller.session();
    if (!session || session->state() != RoomSession::State::Live)
        return;
    m_lookedAt.insert(session->link().text(), m_parts.network.clock.now());
    m_parts.rooms.setStanding(session->link().text(), Standing::Fresh);
    if (session->model().me().isNull())
        return;
    // By now the key store may be open.
    for (int row = 0; row < m_parts.rooms.rowCount(); ++row) {
        if (m_parts.rooms.index(row).data(KnownRoomsModel::StandingRole).toInt() == static_cast<int>(Standing::NoKey))
            m_parts.rooms.setStanding(m_parts.rooms.room(row).link, Standing::LastSeen);
    }
}

} // namespace yak
