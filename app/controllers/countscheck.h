#pragma once

#include "controllers/worker.h"

#include <QObject>
#include <QTimer>

namespace yak {

class RoomCounts;
class RoomModel;

/// Counts the room afresh in the background once strokes have come, and holds it against the counts that were kept up
/// stroke by stroke: they must be the same. Where they are not, which would be an error of ours, it is logged and what
/// is shown is counted again. GUI thread.
class CountsCheck final : public QObject
{
    Q_OBJECT

public:
    /// The model and the counts must outlive this.
    CountsCheck(const RoomModel &model, RoomCounts &counts, std::unique_ptr<Worker> worker, QObject *parent = nullptr);

Q_SIGNALS:
    /// The counts were right, or were made right.
    void checked(bool wereRight);

private:
    void start();
    void take(bool areRight);

    const RoomModel &m_model;
    RoomCounts &m_counts;
    std::unique_ptr<Worker> m_worker;
    QTimer m_pause;
};

} // namespace yak
