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

std::optional<Instant> deadlineOf(const RoomSettings &settings)
{
    const auto *plan = std::get_if<DatePlan>(&settings.plan);
    if (settings.deadline || !plan || plan->dates.isEmpty())
        return settings.deadline;
    constexpr qint64 kLastZoneMinutes = 12 * 60;
    return Instant::fromMinutes((epochDay(plan->dates.last()) + 1) * kMinutesPerDay + kLastZoneMinutes);
}

Phase phaseAt(const RoomFlags &flags, const RoomSettings &settings, Instant now)
{
    if (flags.archived)
        return Phase::Archived;
    if (flags.decision)
        return Phase::Settled;
    const std::optional<Instant> deadline = deadlineOf(settings);
    if (flags.closed || (deadline && now >= *deadline))
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
    const std::optional<Instant> deadline = person.deadline ? person.deadline : deadlineOf(settings);
    if (deadline && now >= *deadline)
        return ErrorCode::Late;
    return std::nullopt;
}

} // namespace yak
