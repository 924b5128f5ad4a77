#pragma once

#include "commands/roomcommand.h"
#include "commands/stroketarget.h"

#include <QSet>

namespace yak {

/// One painting gesture that can be taken back. It keeps just the painted stretches. Undo and redo are strokes of their
/// own: they touch only what still is as the last one left it, so what was painted over meanwhile stays. Where nothing
/// is left to do, the command is obsolete.
class StrokeCommand final : public RoomCommand
{
public:
    /// A stroke that is painted already. `target` must outlive the command.
    StrokeCommand(StrokeTarget &target, const SubmittedStroke &painted);

    /// The first time, when it is pushed, there is nothing to do.
    void redo() override;
    void undo() override;

    [[nodiscard]] bool isPossible() const override { return m_target.mayPaint(); }
    [[nodiscard]] bool wentOutAs(qint64 name) const override { return m_operations.contains(name); }
    void move(const SlotMove &move) override { m_last = moved(m_last, move); }

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
