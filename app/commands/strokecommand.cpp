#include "commands/strokecommand.h"

#include <utility>

namespace yak {

StrokeCommand::StrokeCommand(StrokeTarget &target, const SubmittedStroke &painted) : m_target(target)
{
    remember(painted);
}

void StrokeCommand::redo()
{
    if (std::exchange(m_stage, Stage::Pushed) == Stage::Pushed)
        invertLast();
}

void StrokeCommand::undo()
{
    invertLast();
}

void StrokeCommand::invertLast()
{
    const Stroke inverse = inverseOf(m_last, m_target.answer());
    if (!inverse.isEmpty())
        remember(m_target.submit(inverse));
    if (inverse.isEmpty() || m_last.isEmpty())
        setObsolete(true);
}

void StrokeCommand::remember(const SubmittedStroke &painted)
{
    m_last = painted.change;
    m_last.after = {}; // the whole answer; to invert, the painted stretches are enough
    for (const qint64 operation : painted.operations)
        m_operations.insert(operation);
}

} // namespace yak
