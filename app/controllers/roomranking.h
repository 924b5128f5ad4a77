#pragma once

#include "controllers/ranker.h"
#include "controllers/worker.h"

#include <QObject>
#include <QTimer>

namespace yak {

class RoomCounts;
class RoomModel;
class RoomWhatIf;

/// The ranking of the room as it is shown, a short pause after it last changed. GUI thread.
class RoomRanking final : public QObject
{
    Q_OBJECT

public:
    /// The model and the counts must outlive this.
    RoomRanking(const RoomModel &model, const RoomCounts &counts, std::unique_ptr<Worker> worker,
                QObject *parent = nullptr);

    /// Ranks the room as it is supposed to be from now on, and nothing while nothing is supposed. It must outlive this.
    void follow(const RoomWhatIf &whatIf);

    /// The last ranking that came; nothing before the first, and while answers are hidden.
    [[nodiscard]] const std::optional<RankedRoom> &ranked() const { return m_ranked; }

Q_SIGNALS:
    /// `ranked()` is another.
    void changed();

private:
    void schedule();
    void start();
    void take(const RankedRoom &room);
    void forget();

    const RoomModel &m_model;
    const RoomCounts &m_counts;
    std::unique_ptr<Worker> m_worker;
    const RoomWhatIf *m_whatIf = nullptr;
    QTimer m_pause;
    std::optional<RankedRoom> m_ranked;
};

} // namespace yak
