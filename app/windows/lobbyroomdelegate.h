#pragma once

#include "models/knownroomsmodel.h"

#include <QStyledItemDelegate>

namespace yak {

class AppSettings;
class LobbyWords;

/// A room in the list of known rooms: its title, when it was last opened, what it waits for, where it is in its life
/// and who one is there; a button with what else can be done where the row is pointed at or current.
class LobbyRoomDelegate final : public QStyledItemDelegate
{
    Q_OBJECT

public:
    LobbyRoomDelegate(const AppSettings &settings, const LobbyWords &words, QObject *parent);

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;

    /// Where the button of a row stands.
    [[nodiscard]] QRect menuRect(const QRect &row) const;

private:
    void paintFace(QPainter *painter, const QStyleOptionViewItem &option) const;
    void paintTitle(QPainter *painter, const QRect &line, const QModelIndex &index) const;
    /// What is left of the line.
    [[nodiscard]] QRect paintErrands(QPainter *painter, QRect line, const QModelIndex &index) const;
    void paintState(QPainter *painter, QRect line, const QModelIndex &index) const;

    const AppSettings &m_settings;
    const LobbyWords &m_words;
};

} // namespace yak
