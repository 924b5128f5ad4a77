#pragma once

#include "models/knownroomsmodel.h"
#include "session/roomrefresher.h"

#include <QHash>
#include <QMap>
#include <QObject>

namespace yak {

class AppController;

/// Keeps the list of rooms fresh while somebody looks at it: a glance at each room when the list comes into view and
/// again every few minutes, and never at a room that is open. GUI thread.
class LobbyWatch final : public QObject
{
    Q_OBJECT

public:
    struct Parts
    {
        KnownRoomsModel &rooms;
        AppController &controller;
        RoomStore &store;
        NetworkParts network;
    };

    /// All parts must outlive it.
    explicit LobbyWatch(const Parts &parts, QObject *parent = nullptr);

    /// Whether somebody looks at the list.
    enum class Attention { Away, Looking };
    void setAttention(Attention attention);
    /// Which rooms are in view.
    void setShelf(Shelf shelf);
    /// Looks into all rooms in view, also those that were looked into just now.
    void refreshNow();

    [[nodiscard]] bool isBusy() const { return m_refresher.isBusy(); }
    [[nodiscard]] int done() const { return m_refresher.done(); }
    [[nodiscard]] int total() const { return m_refresher.total(); }
    /// The servers that do not answer, as they are typed, each with how many rooms of the list are there.
    [[nodiscard]] QMap<QString, int> silentServers() const;

Q_SIGNALS:
    /// What the getters say is different.
    void changed();

private:
    enum class Extent { WhatIsDue, All };

    void lookAround(Extent extent);
    void onLooked(const QString &link, RoomRefresher::Outcome outcome);
    void onLeaving();
    [[nodiscard]] bool isDue(const KnownRoom &room, Standing standing) const;

    Parts m_parts;
    RoomRefresher m_refresher;
    QHash<QString, Instant> m_lookedAt;
    std::unique_ptr<Timer> m_again;
    std::unique_ptr<Timer> m_minute;
    std::unique_ptr<Timer> m_reload;
    Attention m_attention = Attention::Away;
    Shelf m_shelf = Shelf::Desk;
    bool m_waitsForRooms = false;
};

} // namespace yak
