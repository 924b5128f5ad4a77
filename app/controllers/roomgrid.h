#pragma once

#include "controllers/pastreader.h"
#include "core/ids.h"
#include "core/instant.h"
#include "grid/gridwidget.h"
#include "protocol/messages.h"

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
    /// Shows a moment of the past until it is given none; the present goes on unseen meanwhile.
    void showPast(std::optional<PastMoment> moment);
    /// Shows what an entry of history did to somebody's answer; nothing for one that did nothing of the kind.
    void showDifference(const wire::HistoryEntry *entry, DifferenceGround ground);
    /// Says anew whether, and why not, painting is on.
    void updateReadOnly();

private:
    void rebuild();
    void updateStates(GridWidget::Transition transition);
    void updateCounts(GridWidget::Transition transition);
    void updatePlaces();
    [[nodiscard]] std::optional<int> freePlaces(SlotKey slot) const;
    void updateFlags();
    /// The room that is shown: the present, or the past.
    [[nodiscard]] const Room &room() const;

    GridWidget &m_grid;
    Sources m_from;
    QTimer m_remoteCounts; // many strokes of others are one repaint
    ParticipantId m_dimmedTo;
    std::optional<PastMoment> m_past;
};

/// What became of each of a table's slots; empty where the entry is about no answer.
[[nodiscard]] std::vector<SlotDifference> differenceOf(const wire::HistoryEntry &entry, const SlotTable &table);

/// The grid's arrangement of a room's slots as the viewer's clock and language show them.
[[nodiscard]] GridLayout layoutOf(const Room &room, const RoomView &view, Instant now);

} // namespace yak
