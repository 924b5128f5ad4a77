#include "commands/restorecommand.h"

#include <utility>

namespace yak {

RestoreCommand::RestoreCommand(RestoreTarget &target, const ParticipantId &person, qint64 name)
    : m_target(target), m_person(person)
{
    wentOut(name);
}

void RestoreCommand::redo()
{
    if (std::exchange(m_stage, Stage::Pushed) == Stage::Pushed)
        takeLastBack();
}

void RestoreCommand::undo()
{
    takeLastBack();
}

bool RestoreCommand::isPossible() const
{
    return m_target.mayRestore(m_person);
}

void RestoreCommand::confirm(qint64 name, std::optional<qint64> revision)
{
    if (m_unanswered != name)
        return;
    m_unanswered.reset();
    if (!revision) {
        setObsolete(true); // painted over since: there is nothing left to step back and forth between
        return;
    }
    m_event = *revision;
    if (std::exchange(m_next, Next::Nothing) == Next::TakeBack)
        takeLastBack();
}

void RestoreCommand::takeLastBack()
{
    if (m_unanswered)
        m_next = m_next == Next::Nothing ? Next::TakeBack : Next::Nothing;
    else
        wentOut(m_target.takeBack(m_person, m_event));
}

void RestoreCommand::wentOut(qint64 name)
{
    m_names.insert(name);
    m_unanswered = name;
}

} // namespace yak
