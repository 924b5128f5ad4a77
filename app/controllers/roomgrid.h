#pragma once

#include "core/ids.h"
#include "core/instant.h"
#include "grid/gridwidget.h"

#include <QObject>
#include <QTimer>

namespace yak {

class RoomActions;
class RoomCounts;
class RoomModel;
class RoomView;

/// Keeps a grid in step with a room and takes the strokes drawn on it to the room's actions. Own strokes show at once,
/// those of others fade in.
class RoomGrid final : public QObject
{
    Q_OBJECT

public:
    struct Sources
    {
        const RoomModel &model;
        const RoomCounts &counts;
        const RoomView &view;
        RoomActions &actions;
    };

    /// All must outlive this.
    RoomGrid(GridWidget &grid, const Sources &sources, QObject *parent = nullptr);

    /// Dims what is not this person's; null for nobody.
    void dimTo(const ParticipantId &person);
    /// Says anew whether, and why not, painting is on.
    void updateReadOnly();

private:
    void rebuild();
    void updateStates(GridWidget::Transition transition);
    void updateCounts(GridWidget::Transition transition);
    void updateFlags();

    GridWidget &m_grid;
    Sources m_from;
    QTimer m_remoteCounts; // many strokes of others are one repaint
    ParticipantId m_dimmedTo;
};

/// The grid's arrangement of a room's slots as the viewer's clock and language show them.
[[nodiscard]] GridLayout layoutOf(const RoomModel &model, const RoomView &view, Instant now);

} // namespace yak
