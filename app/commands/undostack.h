#pragma once

#include "commands/stroketarget.h"
#include "model/slotmove.h"

#include <QUndoStack>

namespace yak {

/// The strokes of this stay in a room, to be undone and redone. One undo is one step a person can see: commands that
/// have nothing left to take back are passed over.
class UndoStack final : public QObject
{
    Q_OBJECT

public:
    /// `target` must outlive the stack.
    explicit UndoStack(StrokeTarget &target, QObject *parent = nullptr);

    /// Paints, and remembers how to take it back. False where everything was so already.
    bool paint(const Stroke &stroke);
    /// Remembers how to take back what was painted otherwise than by paint().
    void remember(const SubmittedStroke &painted);
    /// False where nothing was left to undo.
    bool undo();
    bool redo();
    /// The operation was refused and its stroke taken back: its command goes.
    void forget(qint64 operation);
    /// The slots went to another place: what can be undone goes along.
    void move(const SlotMove &move);
    void clear() { m_stack.clear(); }

    [[nodiscard]] bool canUndo() const { return m_stack.canUndo(); }
    [[nodiscard]] bool canRedo() const { return m_stack.canRedo(); }
    [[nodiscard]] int count() const { return m_stack.count(); }

Q_SIGNALS:
    void canUndoChanged(bool can);
    void canRedoChanged(bool can);

private:
    template<typename Do>
    void forEachStroke(Do act);
    void dropObsoleteEnds();

    StrokeTarget &m_target;
    QUndoStack m_stack;
};

} // namespace yak
