#pragma once

#include "core/clock.h"
#include "model/slottable.h"
#include "model/stroke.h"
#include "rooms/commandwriter.h"
#include "storage/lastingconnection.h"

#include <functional>

namespace yak {

/// Runs a server's commands on a database in the caller's thread: what a writer does, without network and threads. Ends
/// the program where one fails or is refused.
class CommandRunner
{
public:
    CommandRunner(const storage::DatabaseAddress &address, const Clock &clock);

    /// In transactions of a writer's size.
    void run(const QList<server::Command> &commands);

private:
    const Clock &m_clock;
    storage::LastingConnection m_connection;
};

/// Somebody in a crowd, by number; the first made the room. Every id of theirs begins with the mark of the crowd.
struct CrowdMember
{
    static constexpr qsizetype kMarkLetters = 9;

    ParticipantId person;
    DeviceId device;
};
[[nodiscard]] CrowdMember crowdMember(const QString &mark, int number);

/// The secret that every device of a crowd has.
[[nodiscard]] QString crowdSecret();

/// A room with so many people, each of whom has painted once.
struct Crowd
{
    RoomId room;
    RoomSettings settings;
    QString mark; ///< kMarkLetters letters of an id, the first of them 0
    int people = 0;
    std::function<Stroke(const SlotTable &, int number)> stroke;
};
void makeCrowd(CommandRunner &runner, const Crowd &crowd, Instant now);

} // namespace yak
