#pragma once

#include "grid/gridfades.h"

#include <QBasicTimer>
#include <QElapsedTimer>
#include <QObject>

#include <vector>

namespace yak {

/// Moves fades on while there are any.
class GridFader final : public QObject
{
    Q_OBJECT

public:
    /// Slots whose fill is another now, with what it was.
    using FormerFills = std::vector<std::pair<qsizetype, QRgb>>;

    /// `fades` must outlive it.
    explicit GridFader(GridFades &fades);

    void fadeFrom(const FormerFills &before);
    /// All arrive at once.
    void stop();

Q_SIGNALS:
    /// These slots look different now.
    void moved(const QList<qsizetype> &slotIndexes);

protected:
    void timerEvent(QTimerEvent *event) override;

private:
    GridFades &m_fades;
    QBasicTimer m_timer;
    QElapsedTimer m_clock;
};

} // namespace yak
