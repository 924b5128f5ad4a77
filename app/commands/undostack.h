#pragma once

#include "commands/roomcommand.h"
#include "commands/settingstarget.h"
#include "commands/stroketarget.h"

#include <QUndoStack>

#include <memory>

namespace yak {

class SettingsCommand;

/// What this person did during this stay in a room, strokes, restores and changes of its settings, to be undone and
/// redone. One undo is one step a person can see: commands that have nothing left to take back are passed over.
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
    /// Remembers something else that is done already.
    void remember(std::unique_ptr<RoomCommand> done);
    /// False where nothing was left to undo. Where the next step is not possible now, it stays. A change of settings is
    /// taken back once the server has agreed; until then further calls do nothing.
    bool undo();
    bool redo();
    /// What went out under this name was refused and taken back: its command goes.
    void forget(qint64 name);
    /// What went out under this name is done. False where it changed nothing, so that its command goes.
    bool confirm(qint64 name, std::optional<qint64> revision);
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
    [[nodiscard]] RoomCommand &at(int index);
    template<typename Do>
    void forEachCommand(Do act);
    void dropObsoleteEnds();

    StrokeTarget &m_strokes;
    SettingsTarget &m_settings;
    QUndoStack m_stack;
    int m_numbers = 0; // of changes of settings
    enum class Progress { Idle, Asking } m_progress = Progress::Idle;
};

} // namespace yak
