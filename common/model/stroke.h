#pragma once

#include "model/answer.h"

#include <QList>

namespace yak {

/// "Set these ranges to this state." It sets, it never toggles, so doing it twice is doing it once.
struct Paint
{
    SlotState state = SlotState::Yes;
    Ranges ranges;

    friend bool operator==(const Paint &, const Paint &) = default;
};

/// One painting gesture, applied whole or not at all. Later paints win over earlier ones.
using Stroke = QList<Paint>;

/// What strokes did to an answer.
struct AnswerChange
{
    Answer after;
    Stroke effect;         ///< just what became different, one paint a state: what an event tells and what is broadcast
    QList<Segment> before; ///< the states before, of just the ranges of `effect`

    [[nodiscard]] bool isEmpty() const { return effect.isEmpty(); }
    [[nodiscard]] Ranges ranges() const;
};

/// The strokes in their order, clipped to the slots there are. The first thing a person ever says turns every slot
/// it leaves unanswered to no. What is so already is no part of the effect.
[[nodiscard]] AnswerChange applyStrokes(const Answer &answer, const QList<Stroke> &strokes, const SlotTable &table);

/// The stroke that puts the answer back where it still is as `undone` left it. Empty where nothing is left to undo.
[[nodiscard]] Stroke inverseOf(const AnswerChange &undone, const Answer &now);

/// The stroke that makes every present slot say what `moment` says of it, "none" included: how an answer is restored.
[[nodiscard]] Stroke strokeTo(const Answer &moment, const SlotTable &table);

/// How many ranges a stroke holds in all, for its limit.
[[nodiscard]] qsizetype rangeCount(const Stroke &stroke);

/// Cuts a stroke into strokes of at most `limit` ranges each, which together do the same.
[[nodiscard]] QList<Stroke> split(const Stroke &stroke, qsizetype limit);

} // namespace yak
