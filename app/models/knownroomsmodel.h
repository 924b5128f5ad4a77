#pragma once

#include "cache/roomstore.h"
#include "core/clock.h"
#include "model/life.h"
#include "model/person.h"

#include <QAbstractListModel>

namespace yak {

/// The rooms this app knows, last opened first.
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
        OpenedAtRole, ///< qint64 milliseconds since the epoch
        HostRole,     ///< the server's
    };

    /// The store must outlive it.
    KnownRoomsModel(RoomStore &store, const Clock &clock, QObject *parent = nullptr);
    ~KnownRoomsModel() override;

    /// Reads the store anew; rows that stay are kept. `loaded()` follows.
    void reload();
    /// Whether the store has been read.
    [[nodiscard]] bool isLoaded() const { return m_loaded; }
    /// Forgets a room with all that is kept of it; its row goes at once.
    void forget(const QString &link);

    [[nodiscard]] const QList<KnownRoom> &rooms() const { return m_rooms; }

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;

Q_SIGNALS:
    void loaded();

private:
    void take(QList<KnownRoom> rooms);
    void removeAbsent(const QList<KnownRoom> &rooms);
    [[nodiscard]] qsizetype indexOf(const QString &link) const;
    [[nodiscard]] Phase phaseOf(const KnownRoom &room) const;

    RoomStore &m_store;
    const Clock &m_clock;
    QList<KnownRoom> m_rooms;
    std::shared_ptr<KnownRoomsModel *> m_self; // null in it once this is gone: the store answers later
    bool m_loaded = false;
};

} // namespace yak
