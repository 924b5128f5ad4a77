#pragma once

#include "model/stroke.h"

#include <QList>

namespace yak {

/// What a stroke was submitted as.
struct SubmittedStroke
{
    AnswerChange change;      ///< empty where everything was so already, and nothing was sent
    QList<qint64> operations; ///< the numbers it may come back under, refused
};

/// Where undo commands paint. An interface, so that undoing is tested without a network.
class StrokeTarget
{
public:
    StrokeTarget() = default;
    StrokeTarget(const StrokeTarget &) = delete;
    StrokeTarget &operator=(const StrokeTarget &) = delete;
    virtual ~StrokeTarget() = default;

    /// Paints the own answer; shown at once.
    virtual SubmittedStroke submit(const Stroke &stroke) = 0;

    /// The own answer as it is shown.
    [[nodiscard]] virtual Answer answer() const = 0;

    /// Whether it can be painted now.
    [[nodiscard]] virtual bool mayPaint() const = 0;
};

} // namespace yak
