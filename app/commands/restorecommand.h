#pragma once

#include "commands/roomcommand.h"
#include "core/ids.h"

#include <QSet>

namespace yak {

/// What puts back the answers of others, for commands that undo it. An interface, so that undoing is tested without a
/// network.
class RestoreTarget
{
public:
    RestoreTarget() = default;
    RestoreTarget(const RestoreTarget &) = delete;
    RestoreTarget &operator=(const RestoreTarget &) = delete;
    virtual ~RestoreTarget() = default;

    /// Has the server take one event of a person's answer back; the name it went out under.
    virtual qint64 takeBack(const ParticipantId &person, qint64 revision) = 0;

    /// Whether that can be asked for now.
    [[nodiscard]] virtual bool mayRestore(const ParticipantId &person) const = 0;
};

/// Another's answer put back by an organizer. Each undo and redo has the server take back the event that the last step
/// made. That event has a revision only once the server has answered, so a step that comes before is taken then.
class RestoreCommand final : public RoomCommand
{
public:
    /// A restore that went out under this name already. `target` must outlive the command.
    RestoreCommand(RestoreTarget &target, const ParticipantId &person, qint64 name);

    /// The first time, when it is pushed, there is nothing to do.
    void redo() override;
    void undo() override;

    [[nodiscard]] bool isPossible() const override;
    [[nodiscard]] bool wentOutAs(qint64 name) const override { return m_names.contains(name); }
    void confirm(qint64 name, std::optional<qint64> revision) override;

private:
    enum class Stage { Pushing, Pushed };
    /// What follows on the answer to the last step.
    enum class Next { Nothing, TakeBack };

    void takeLastBack();
    void wentOut(qint64 name);

    RestoreTarget &m_target;
    ParticipantId m_person;
    Stage m_stage = Stage::Pushing;
    QSet<qint64> m_names;
    std::optional<qint64> m_unanswered; // the name of the last step, until its event is known
    qint64 m_event = 0;                 // the revision of the last step's event, once it is known
    Next m_next = Next::Nothing;
};

} // namespace yak
