#pragma once

#include "cache/roomstore.h"
#include "session/connection.h"
#include "session/roommodel.h"

#include <QObject>

#include <memory>
#include <optional>

namespace yak {

/// Keeps on disk what is needed to open a room again without a network: who one is in it, what it looked like, and the
/// strokes on their way; beside that, what a list of rooms says of it. A stroke that the server has confirmed leaves
/// the disk together with the snapshot that holds it, so that a crash in between loses it neither here nor there.
class RoomKeeper final : public QObject
{
    Q_OBJECT

public:
    RoomKeeper(QString link, RoomStore &store, const RoomModel &model, QObject *parent = nullptr);

    /// The snapshot on disk stands at this place of the stream: it is not written again while nothing happens.
    void setOnDisk(StreamPosition position) { m_onDisk = position; }

    /// Where the times come from; before anything else.
    void setParts(const Connection *connection, const NetworkParts &parts);

    [[nodiscard]] KnownRoom &known() { return m_known; }

    /// Whether somebody looks at the room: what was settled then counts as seen, and a reminder too.
    enum class Audience { Somebody, Nobody };
    void setAudience(Audience audience) { m_audience = audience; }
    [[nodiscard]] Audience audience() const { return m_audience; }

    /// The room is as the server has it from now on, or until now.
    void setInStep() { m_isInStep = true; }
    void setOutOfStep();
    /// When it was last; none where that is not known.
    [[nodiscard]] std::optional<Instant> inStepAt() const;

    /// What the store has; not called when this object is gone by then.
    void load(std::function<void(std::optional<StoredRoom>)> loaded);
    /// Reads once more what could not be read; `known()` has it where that went well. Not called when this object is
    /// gone by then.
    void readKey(std::function<void(KeyAccess)> read);
    /// Who one is has changed: on disk as soon as can be.
    void saveKnown();
    /// The room has changed: on disk within a few seconds.
    void saveSoon();
    /// All that waits, now.
    void flush();

    void addStroke(const StoredStroke &stroke, RoomStore::Written written);
    void removeStroke(qint64 operation);
    /// Leaves the disk with the next snapshot.
    void removeWithSnapshot(qint64 operation);
    void replaceStrokes(const StoredStrokes &strokes, RoomStore::Written written);

Q_SIGNALS:
    /// Who one is could not be kept: a restart will ask for the name again.
    void diskFailed();

private:
    void updateKnown();
    [[nodiscard]] RoomStore::Written guarded(RoomStore::Written written);

    RoomStore &m_store;
    const RoomModel &m_model;
    const Connection *m_connection = nullptr;
    KnownRoom m_known;
    KnownRoom m_saved;
    std::optional<Instant> m_seenDecision;
    std::optional<Instant> m_seenReminder;
    std::optional<Instant> m_inStepUntil;
    bool m_isInStep = false;
    Audience m_audience = Audience::Somebody;
    std::optional<StreamPosition> m_onDisk;
    QList<qint64> m_leaving;
    bool m_isSnapshotDue = false; // the timer that brought us here is no longer active
    std::unique_ptr<Timer> m_soon;
};

} // namespace yak
