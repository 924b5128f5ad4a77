#pragma once

#include "controllers/pastreader.h"
#include "models/historylog.h"

#include <QObject>
#include <QTimer>

#include <optional>

namespace yak {

class RoomModel;

/// Plays a room's past from its first event to the moment the replay was begun. What happens meanwhile is counted and
/// otherwise left alone: the room itself goes on as ever. GUI thread.
class RoomReplay final : public QObject
{
    Q_OBJECT

public:
    enum class State {
        Off,     ///< the present is shown
        Loading, ///< the past is on its way
        On,      ///< a moment of the past is shown
    };

    /// All must outlive this.
    RoomReplay(HistoryLog &log, const RoomModel &model, std::unique_ptr<PastReader> reader, QObject *parent = nullptr);

    /// Goes to the entry with this revision, to the newest without one. Loads all of history first.
    void begin(std::optional<qint64> revision = std::nullopt);
    /// Back to now.
    void end();

    [[nodiscard]] State state() const { return m_state; }
    [[nodiscard]] HistoryLog &log() const { return m_log; }
    /// How many events there are to be played.
    [[nodiscard]] qsizetype length() const { return m_entries.size(); }
    /// How many events had happened at the moment that is wished for; what is shown follows at once.
    [[nodiscard]] qsizetype place() const { return m_place; }
    /// What is shown; nothing while the present is.
    [[nodiscard]] const std::optional<PastMoment> &moment() const { return m_moment; }
    /// What happened right before a moment; nothing before the first.
    [[nodiscard]] const wire::HistoryEntry *entryAt(qsizetype place) const;
    /// How many events have come since it began.
    [[nodiscard]] qint64 news() const;

    void goTo(qsizetype place);
    [[nodiscard]] bool isPlaying() const { return m_tick.isActive(); }
    /// From the present place on, or from the beginning where it is at the end.
    void play();
    void pause();

Q_SIGNALS:
    void stateChanged();
    void placeChanged();
    void momentChanged();
    void playingChanged();
    void newsChanged();

private:
    void followLog();
    void start();
    void read();
    void advance();
    void setState(State state);

    HistoryLog &m_log;
    const RoomModel &m_model;
    std::unique_ptr<PastReader> m_reader;
    State m_state = State::Off;
    std::optional<qint64> m_first;       // the revision to begin at
    QList<wire::HistoryEntry> m_entries; // oldest first
    StreamKind m_stream = StreamKind::All;
    qsizetype m_place = 0;
    double m_played = 0; // the place in fractions, while playing
    std::optional<PastMoment> m_moment;
    QTimer m_tick;
    bool m_reading = false;
};

} // namespace yak
