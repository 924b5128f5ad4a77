#pragma once

#include "protocol/messages.h"

#include <QObject>

class QMenu;
class QWidget;

namespace yak {

struct RoomDesk;

/// What of a moment of history can be brought back: the own answer, for organizers anybody's, or just without the one
/// change.
class RestoreMenu final : public QObject
{
    Q_OBJECT

public:
    /// All must outlive this.
    RestoreMenu(RoomDesk &desk, QWidget *window);

    /// Opens the menu for the moment right after an entry, which speaks of the slots as they are now.
    void open(const wire::HistoryEntry &entry, const QPoint &globalPosition);
    void fill(QMenu *menu, const wire::HistoryEntry &entry);

private:
    void addMoment(QMenu *menu, const wire::HistoryEntry &entry, const ParticipantId &person, const QString &words);
    void addChange(QMenu *menu, const wire::HistoryEntry &entry);
    void addOthers(QMenu *menu, const wire::HistoryEntry &entry);
    void restore(const wire::HistoryEntry &entry, const ParticipantId &person, RestoreWay way);
    [[nodiscard]] Stroke strokeFor(const wire::HistoryEntry &entry, const ParticipantId &person, RestoreWay way) const;

    RoomDesk &m_desk;
    QWidget *m_window;
};

} // namespace yak
