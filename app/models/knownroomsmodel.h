#pragma once

#include "cache/roomstore.h"
#include "core/clock.h"
#include "core/zone.h"
#include "model/person.h"
#include "models/roomerrands.h"

#include <QAbstractListModel>

#include <functional>
#include <memory>
#include <optional>

namespace yak {

/// How sure it is that a room is as the list says.
enum class Standing {
    LastSeen, ///< as it was when it was last seen
    Fresh,    ///< looked into since the app was started
    Silent,   ///< its server does not answer: as it was when it was last seen
    Gone,     ///< it is not there any more
    NoMember, ///< one is not in it any more
    NoKey,    ///< this device's key to it cannot be read: as it was when it was last seen
};

/// The rooms this app knows, last opened first: how each was when it was last seen, and what it wants of the viewer by
/// the clock.
class KnownRoomsModel final : public QAbstractListModel
{
    Q_OBJECT

public:
    enum Role {
        LinkRole = Qt::UserRole,
        TitleRole,    ///< also the display role
        PhaseRole,    ///< int of Phase, as last seen and by the deadline
        RoleRole,     ///< int of yak::Role
        NameRole,     ///< the own name there; empty for a viewer
        DeadlineRole, ///< qint64 milliseconds since the epoch; null where there is none
        OpenedAtRole, ///< qint64 milliseconds since the epoch; when it was last open
        HostRole,     ///< the server's
        StandingRole, ///< int of Standing
        ErrandsRole,  ///< int of Errands
        ShelfRole,    ///< int of Shelf
        DigestRole,   ///< std::shared_ptr<const RoomDigest>; null where the room has not been seen yet
        UnsentRole,   ///< int: how many strokes wait for the server
        SearchRole,   ///< title and names as nameKey() folds them, one a line
    };

    /// The store must outlive it.
    KnownRoomsModel(RoomStore &store, const Clock &clock, QObject *parent = nullptr);
    ~KnownRoomsModel() override;

    /// Reads the store anew; rows that stay are kept. `loaded()` follows. Rows of many large rooms come some at a time,
    /// so that the window is never held for longer than a frame.
    void reload();
    /// Whether the store has been read.
    [[nodiscard]] bool isLoaded() const { return m_loaded; }
    /// Forgets a room with all that is kept of it; its row goes at once.
    void forget(const QString &link);
    /// Puts a room away, or back; its row says so at once.
    void setShelf(const QString &link, Shelf shelf);
    void setStanding(const QString &link, Standing standing);
    /// Whose calendar says what today is; UTC until then. Asked when the first room wants to know: reading the zones
    /// takes longer than showing a list without rooms.
    void setZone(std::function<Zone()> zone);
    /// Time has passed: what the rows say by the clock may be different.
    void refreshTimes();

    [[nodiscard]] QList<KnownRoom> rooms() const;
    /// The room of a row.
    [[nodiscard]] const KnownRoom &room(int row) const { return m_rows[row].room; }

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;

Q_SIGNALS:
    void loaded();

private:
    struct Row
    {
        KnownRoom room;
        std::shared_ptr<const RoomDigest> digest;
        QString search;
        Standing standing = Standing::LastSeen;
    };

    [[nodiscard]] static Row rowOf(KnownRoom room);
    void take(QList<KnownRoom> rooms);
    void takeSome();
    void put(const KnownRoom &room, qsizetype place);
    void removeAbsent(const QList<KnownRoom> &rooms);
    void announce(qsizetype row);
    [[nodiscard]] qsizetype indexOf(const QString &link) const;
    [[nodiscard]] QVariant ofRow(const Row &row, int role) const;
    [[nodiscard]] Standing standingOf(const Row &row) const;
    [[nodiscard]] const Zone &zone() const;

    RoomStore &m_store;
    const Clock &m_clock;
    std::function<Zone()> m_findZone = &Zone::utc;
    mutable std::optional<Zone> m_zone; // once it was asked for
    QList<Row> m_rows;
    QList<KnownRoom> m_coming;                 // read from the store, to be put at the places they have here
    qsizetype m_put = 0;                       // so many of them are
    std::shared_ptr<KnownRoomsModel *> m_self; // null in it once this is gone: the store answers later
    bool m_loaded = false;
};

} // namespace yak
