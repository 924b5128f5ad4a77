#include "commands/settingscommand.h"

#include <utility>

namespace yak {

SettingsCommand::SettingsCommand(SettingsStep made, int number) : m_last(std::move(made)), m_number(number) {}

void SettingsCommand::redo()
{
    if (std::exchange(m_stage, Stage::Pushed) == Stage::Pushed)
        m_last = next();
}

void SettingsCommand::undo()
{
    m_last = next();
}

} // namespace yak
