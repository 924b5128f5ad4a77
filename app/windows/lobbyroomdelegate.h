#pragma once

#include "core/clock.h"

#include <QStyledItemDelegate>

namespace yak {

class AppSettings;

/// A room in the list of known rooms: its title, when it was last opened, where it is in its life and who one is there;
/// a cross to forget it where the row is pointed at or current.
class LobbyRoomDelegate final : public QStyledItemDelegate
{
    Q_OBJECT

public:
    LobbyRoomDelegate(const AppSettings &settings, const Clock &clock, QObject *parent);

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;

    /// Where the cross of a row stands.
    [[nodiscard]] QRect forgetRect(const QRect &row) const;
    /// All that a row says, in one line.
    [[nodiscard]] QString description(const QModelIndex &index) const;

private:
    [[nodiscard]] QString when(const QModelIndex &index) const;
    [[nodiscard]] QString details(const QModelIndex &index) const;
    void paintPhase(QPainter *painter, const QRect &line, const QModelIndex &index) const;

    const AppSettings &m_settings;
    const Clock &m_clock;
};

} // namespace yak
