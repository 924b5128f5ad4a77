#pragma once

#include "commands/roomcommand.h"
#include "commands/settingstarget.h"

namespace yak {

/// A change of settings that can be taken back. Unlike a stroke it takes a server to do so: the stack first asks for
/// next(), and moves over the command once that is done.
class SettingsCommand final : public RoomCommand
{
public:
    /// A change that is made already. `number` tells it from others of its stack.
    SettingsCommand(SettingsStep made, int number);

    [[nodiscard]] int number() const { return m_number; }
    /// The step that takes the last one back.
    [[nodiscard]] SettingsStep next() const { return {m_last.after, m_last.before, m_last.keep}; }

    /// That next() is done. The first time, when it is pushed, there is nothing to note.
    void redo() override;
    void undo() override;

    /// The server decides.
    [[nodiscard]] bool isPossible() const override { return true; }
    /// It goes out as a request, not as one of the device's operations.
    [[nodiscard]] bool wentOutAs(qint64) const override { return false; }

private:
    enum class Stage { Pushing, Pushed };

    Stage m_stage = Stage::Pushing;
    SettingsStep m_last;
    int m_number;
};

} // namespace yak
