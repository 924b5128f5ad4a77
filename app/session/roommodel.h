#pragma once

#include "model/event.h"
#include "model/life.h"
#include "model/room.h"

#include <QList>
#include <QObject>
#include <QSet>

namespace yak {

/// A stroke of this device that the confirmed state does not hold yet.
struct PendingStroke
{
    qint64 operation = 0;
    QList<Stroke> strokes;
    qint64 revision = 0; ///< the one it was acknowledged with; 0 until then

    friend bool operator==(const PendingStroke &, const PendingStroke &) = default;
};

/// One room as this app shows it: what the server confirmed, with the own pending strokes on top. The one object that
/// views read and listen to; it never knows a widget. Lives in the GUI thread.
class RoomModel final : public QObject
{
    Q_OBJECT

public:
    /// Whose doing a change was: own strokes show at once, those of others fade in.
    enum class Origin { Own, Remote };
    Q_ENUM(Origin)

    explicit RoomModel(QObject *parent = nullptr);

    /// The room as it is to be shown: `answers` holds the own pending strokes.
    [[nodiscard]] const Room &room() const { return m_shown; }
    /// The room as the server confirmed it.
    [[nodiscard]] const Room &confirmed() const { return m_confirmed; }
    /// Whether a snapshot has arrived; until then there is nothing to show but a frame.
    [[nodiscard]] bool isLoaded() const { return m_loaded; }

    /// The own person; null for a viewer.
    [[nodiscard]] const ParticipantId &me() const { return m_me; }
    [[nodiscard]] Role role() const;
    [[nodiscard]] Answer ownAnswer() const { return m_shown.answerOf(m_me); }
    [[nodiscard]] const QSet<ParticipantId> &online() const { return m_online; }
    [[nodiscard]] const QList<PendingStroke> &pending() const { return m_pending; }

    /// Whether others' answers are in `room()`, or hidden from this reader.
    [[nodiscard]] bool seesAnswers() const { return m_confirmed.position.kind == StreamKind::All; }

    /// How many more may say yes to a slot, own pending strokes counted; empty where the slot has no limit. Never below
    /// 0, also where the capacity was lowered below what is taken. Changes with placesChanged, with answersChanged of
    /// one's own and with settingsChanged.
    [[nodiscard]] std::optional<int> freePlaces(SlotKey slot) const;

    // ---- for the session only --------------------------------------------------------------------------------

    void setMe(const ParticipantId &me);
    void reset(Room confirmed);
    /// Applies confirmed events and moves to the position they lead to.
    void applyConfirmed(const QList<Event> &events, StreamPosition position);
    void setOnline(const QSet<ParticipantId> &online);
    /// How many places are taken now in the slots named.
    void setTaken(const SlotCounts &changes);

    /// Puts a stroke on top of what is shown; the answer before and after it, as an undo command needs.
    AnswerChange addPending(PendingStroke stroke);
    /// The acknowledgement: it stays on top until the confirmed state has reached the revision. 0: nothing changed,
    /// gone at once.
    void acknowledge(qint64 operation, qint64 revision);
    /// The refusal: what it painted is taken back.
    void refuse(qint64 operation);
    /// The strokes the server has not answered, under the numbers they have now; acknowledged ones stay. What is shown
    /// changes only where strokes are no longer among them.
    void replaceUnanswered(const QList<PendingStroke> &unanswered);

Q_SIGNALS:
    /// All of it is new (a snapshot).
    void wasReset();
    void settingsChanged();
    /// Slots came or went; the layout of the grid is new, answers stay.
    void slotsChanged();
    /// Slots went to another place of the axis and what was said of them with them, pending strokes too. Comes before
    /// slotsChanged().
    void slotsMoved(const yak::SlotMove &move);
    /// Somebody came, left or became different.
    void peopleChanged(const yak::ParticipantId &person);
    /// Some units of somebody's shown answer became different.
    void answersChanged(const yak::ParticipantId &person, const yak::Ranges &ranges, yak::RoomModel::Origin origin);
    /// Closed, settled, archived or back; people were reminded; the deletion of the room was announced or called off.
    void flagsChanged();
    void onlineChanged();
    /// Places were taken or became free in these slots, be it by answers that are hidden.
    void placesChanged(const yak::Ranges &slotRanges);
    /// The number of strokes the server has not confirmed.
    void pendingChanged(int count);

private:
    [[nodiscard]] int strokeCount() const;
    [[nodiscard]] bool isReached(const PendingStroke &stroke) const;
    void movePending(const SlotMove &move);
    Ranges rebuildOwn();
    void drop(qint64 operation);
    void settlePending(int countBefore);

    Room m_confirmed;
    Room m_shown;
    ParticipantId m_me;
    QSet<ParticipantId> m_online;
    QList<PendingStroke> m_pending;
    bool m_loaded = false;
};

} // namespace yak
