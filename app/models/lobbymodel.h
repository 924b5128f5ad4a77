#pragma once

#include "models/knownroomsmodel.h"
#include "models/lobbywords.h"

#include <QSortFilterProxyModel>
#include <QStringList>

namespace yak {

/// The rooms of one shelf that match what is searched for: those that wait for the viewer first, the one that closes
/// soonest before the others, then by when they were last opened.
class LobbyModel final : public QSortFilterProxyModel
{
    Q_OBJECT

public:
    /// All must outlive it.
    LobbyModel(KnownRoomsModel &rooms, const AppSettings &settings, const Clock &clock, QObject *parent = nullptr);

    /// What it says of its rooms; a screen reader is told the same.
    [[nodiscard]] const LobbyWords &words() const { return m_words; }

    [[nodiscard]] Shelf shelf() const { return m_shelf; }
    void setShelf(Shelf shelf);
    /// Every word of it must stand in a room's title or in somebody's name there, however it is written.
    void setSearch(const QString &typed);
    [[nodiscard]] bool isSearching() const { return !m_wanted.isEmpty(); }

    /// How many rooms of a shelf there are, and how many of those at the desk wait; a search does not matter.
    [[nodiscard]] int count(Shelf shelf) const;
    [[nodiscard]] int waitingCount() const;

    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;

protected:
    [[nodiscard]] bool filterAcceptsRow(int row, const QModelIndex &parent) const override;
    [[nodiscard]] bool lessThan(const QModelIndex &left, const QModelIndex &right) const override;

private:
    const KnownRoomsModel &m_rooms;
    Shelf m_shelf = Shelf::Desk;
    LobbyWords m_words;
    QStringList m_wanted; // as nameKey() folds them
};

} // namespace yak
