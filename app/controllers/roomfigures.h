#pragma once

#include "controllers/worker.h"
#include "core/zone.h"
#include "model/plan.h"
#include "optimizer/availability.h"
#include "optimizer/sharedtime.h"
#include "optimizer/weekpattern.h"

#include <QObject>
#include <QTimer>

namespace yak {

class RoomCounts;
class RoomModel;
class RoomView;

/// What is to be counted. A value that shares its memory with its source, so it can be handed to a thread.
struct FiguresTask
{
    Availability availability;
    Plan plan;
    Zone zone = Zone::utc();
    ParticipantId about; ///< whose pairs; null: everybody's
};

/// Two people and the slots both could come to.
struct SharedPair
{
    ParticipantId first; ///< the person asked about, where there is one
    ParticipantId second;
    int yes = 0;
    int able = 0;

    friend bool operator==(const SharedPair &, const SharedPair &) = default;
};

/// What charts show of a room's answers.
struct Figures
{
    int people = 0;
    int answered = 0;
    QList<WeekCell> week;
    QList<SharedPair> mostShared;
    QList<SharedPair> leastShared;
    qint64 pairs = 0;

    friend bool operator==(const Figures &, const Figures &) = default;
};

/// The whole work of a task. Safe to call from any thread; empty where a stop was asked for.
[[nodiscard]] std::optional<Figures> figuresOf(const FiguresTask &task, const std::stop_token &stop = {});

/// The figures of the room as it is shown, a short pause after it last changed, while somebody looks. GUI thread.
class RoomFigures final : public QObject
{
    Q_OBJECT

public:
    enum class Audience { Nobody, Somebody };

    struct Sources
    {
        const RoomModel &model;
        const RoomCounts &counts;
        const RoomView &view;
    };

    /// The sources must outlive this.
    RoomFigures(const Sources &sources, std::unique_ptr<Worker> worker, QObject *parent = nullptr);

    void setAudience(Audience audience);

    /// Counts just this person's pairs; null: everybody's.
    void setPerson(const ParticipantId &person);
    [[nodiscard]] const ParticipantId &person() const { return m_person; }

    /// The last figures that came; nothing before the first, and while answers are hidden.
    [[nodiscard]] const std::optional<Figures> &figures() const { return m_figures; }

Q_SIGNALS:
    /// `figures()` are others.
    void changed();

private:
    void schedule();
    void start();
    void take(const Figures &figures);
    void forget();

    const RoomModel &m_model;
    const RoomCounts &m_counts;
    const RoomView &m_view;
    std::unique_ptr<Worker> m_worker;
    QTimer m_pause;
    Audience m_audience = Audience::Nobody;
    ParticipantId m_person;
    std::optional<Figures> m_figures;
    bool m_isBusy = false;
    bool m_isStale = true;
};

} // namespace yak
