#pragma once

#include "optimizer/availability.h"
#include "session/roommodel.h"

#include <QObject>

namespace yak {

/// Who can come when, kept up to date with the model: a painted answer costs just its slots, so counts are right in the
/// same frame as the paint. GUI thread.
class RoomCounts final : public QObject
{
    Q_OBJECT

public:
    /// The model must outlive this.
    explicit RoomCounts(const RoomModel &model, QObject *parent = nullptr);

    [[nodiscard]] const Availability &availability() const;

    /// Lets go of what was kept up stroke by stroke and counts from the answers.
    void countAgain();

Q_SIGNALS:
    /// The counts of these units are others.
    void changed(const yak::Ranges &ranges, yak::RoomModel::Origin origin);
    /// People or slots are others, so everything is.
    void allChanged();

private:
    const RoomModel &m_model;
    // People come in crowds; the sets are built once somebody asks, not once for each of them.
    mutable Availability m_availability;
    mutable bool m_isStale = true;
};

} // namespace yak
