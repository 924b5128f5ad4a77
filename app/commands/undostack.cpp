#include "commands/undostack.h"

#include "commands/strokecommand.h"

namespace yak {

namespace {
// A stroke keeps a few ranges; this many are minutes of painting and still little memory.
constexpr int kRemembered = 500;
} // namespace

UndoStack::UndoStack(StrokeTarget &target, QObject *parent) : QObject(parent), m_target(target)
{
    m_stack.setUndoLimit(kRemembered);
    connect(&m_stack, &QUndoStack::canUndoChanged, this, &UndoStack::canUndoChanged);
    connect(&m_stack, &QUndoStack::canRedoChanged, this, &UndoStack::canRedoChanged);
}

bool UndoStack::paint(const Stroke &stroke)
{
    const SubmittedStroke painted = m_target.submit(stroke);
    if (painted.change.isEmpty())
        return false; // and what could be redone still can
    remember(painted);
    return true;
}

void UndoStack::remember(const SubmittedStroke &painted)
{
    if (!painted.change.isEmpty())
        m_stack.push(new StrokeCommand(m_target, painted));
}

bool UndoStack::undo()
{
    while (m_stack.canUndo()) {
        const int before = m_stack.count();
        m_stack.undo();
        if (m_stack.count() == before) {
            dropObsoleteEnds();
            return true;
        }
    }
    return false;
}

bool UndoStack::redo()
{
    while (m_stack.canRedo()) {
        const int before = m_stack.count();
        m_stack.redo();
        if (m_stack.count() == before) {
            dropObsoleteEnds();
            return true;
        }
    }
    return false;
}

template<typename Do>
void UndoStack::forEachStroke(Do act)
{
    for (int i = 0; i < m_stack.count(); ++i) {
        // The stack shows its commands as const, and only it may delete one: from an end, once it is obsolete.
        if (auto *stroke = dynamic_cast<StrokeCommand *>(const_cast<QUndoCommand *>(m_stack.command(i))))
            act(*stroke);
    }
}

void UndoStack::forget(qint64 operation)
{
    forEachStroke([operation](StrokeCommand &stroke) {
        if (stroke.wentOutAs(operation))
            stroke.setObsolete(true);
    });
    dropObsoleteEnds();
}

void UndoStack::move(const SlotMove &move)
{
    forEachStroke([&move](StrokeCommand &stroke) { stroke.move(move); });
}

void UndoStack::dropObsoleteEnds()
{
    while (m_stack.canUndo() && m_stack.command(m_stack.index() - 1)->isObsolete())
        m_stack.undo();
    while (m_stack.canRedo() && m_stack.command(m_stack.index())->isObsolete())
        m_stack.redo();
}

} // namespace yak
