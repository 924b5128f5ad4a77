#pragma once

#include "commands/settingstarget.h"
#include "commands/stroketarget.h"
#include "model/slotmove.h"

#include <QUndoStack>

namespace yak {

class SettingsCommand;

/// What this person did during this stay in a room, strokes and changes of its settings, to be undone and redone. One
/// undo is one step a person can see: commands that have nothing left to take back are passed over.
class UndoStack final : public QObject
{
    Q_OBJECT

public:
    /// The targets must outlive the stack.
    UndoStack(StrokeTarget &strokes, SettingsTarget &settings, QObject *parent = nullptr);

    /// Paints, and remembers how to take it back. False where everything was so already.
    bool paint(const Stroke &stroke);
    /// Remembers how to take back what was painted otherwise than by paint().
    void remember(const SubmittedStroke &painted);
    /// Remembers how to take back a change of settings that was made.
    void remember(const SettingsStep &made);
    /// False where nothing was left to undo. A change of settings is taken back once the server has agreed; until then
    /// further calls do nothing.
    bool undo();
    bool redo();
    /// Whether undo(), or redo(), would first come to a change of settings.
    [[nodiscard]] bool undoesSettings() const { return settingsAt(m_stack.index() - 1) != nullptr; }
    [[nodiscard]] bool redoesSettings() const { return settingsAt(m_stack.index()) != nullptr; }
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
    enum class Way { Undo, Redo };

    bool go(Way way);
    [[nodiscard]] int nextIndex(Way way) const { return way == Way::Undo ? m_stack.index() - 1 : m_stack.index(); }
    void stepOver(Way way);
    void ask(const SettingsCommand &command, Way way);
    void finish(int number, Way way, SettingsTarget::Outcome outcome);
    [[nodiscard]] const SettingsCommand *settingsAt(int index) const;
    template<typename Do>
    void forEachStroke(Do act);
    void dropObsoleteEnds();

    StrokeTarget &m_strokes;
    SettingsTarget &m_settings;
    QUndoStack m_stack;
    int m_numbers = 0; // of changes of settings
    enum class Progress { Idle, Asking } m_progress = Progress::Idle;
};

} // namespace yak
