#include "model/life.h"

namespace yak {

using namespace Qt::StringLiterals;

QLatin1StringView toText(Phase phase)
{
    switch (phase) {
    case Phase::Open:
        return "open"_L1;
    case Phase::Closed:
        return "closed"_L1;
    case Phase::Settled:
        return "settled"_L1;
    case Phase::Archived:
        return "archived"_L1;
    }
    Q_UNREACHABLE();
}

Phase phaseAt(const RoomFlags &flags, const RoomSettings &settings, Instant now)
{
    if (flags.archived)
        return Phase::Archived;
    if (flags.decision)
        return Phase::Settled;
    if (flags.closed || (settings.deadline && now >= *settings.deadline))
        return Phase::Closed;
    return Phase::Open;
}

std::optional<ErrorCode> paintRefusal(const RoomFlags &flags, const RoomSettings &settings, const Person &person,
                                      Instant now)
{
    if (flags.archived)
        return ErrorCode::Archived;
    if (flags.decision)
        return ErrorCode::Settled;
    if (flags.closed)
        return ErrorCode::Closed;
    const std::optional<Instant> deadline = person.deadline ? person.deadline : settings.deadline;
    if (deadline && now >= *deadline)
        return ErrorCode::Late;
    return std::nullopt;
}

} // namespace yak
