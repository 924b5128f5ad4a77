#pragma once

#include "commands/stroketarget.h"
#include "model/slotmove.h"

#include <QSet>
#include <QUndoCommand>

namespace yak {

/// One painting gesture that can be taken back. It keeps just the painted stretches. Undo and redo are strokes of their
/// own: they touch only what still is as the last one left it, so what was painted over meanwhile stays. Where nothing
/// is left to do, the command is obsolete.
class StrokeCommand final : public QUndoCommand
{
public:
    /// A stroke that is painted already. `target` must outlive the command.
    StrokeCommand(StrokeTarget &target, const SubmittedStroke &painted);

    /// The first time, when it is pushed, there is nothing to do.
    void redo() override;
    void undo() override;

    /// The painted slots are at another place now.
    void move(const SlotMove &move) { m_last = moved(m_last, move); }

    /// Whether this is one of the operations it went out as; a refusal of it makes the command worthless.
    [[nodiscard]] bool wentOutAs(qint64 operation) const { return m_operations.contains(operation); }

private:
    enum class Stage { Pushing, Pushed };

    void invertLast();
    void remember(const SubmittedStroke &painted);

    StrokeTarget &m_target;
    Stage m_stage = Stage::Pushing;
    AnswerChange m_last; // what the last do, undo or redo did
    QSet<qint64> m_operations;
};

} // namespace yak
