#include "calendar/decisionevent.h"

#include "model/window.h"

#include <QUuid>

namespace yak {

using namespace Qt::StringLiterals;

namespace {

/// The room's id opens the room, so it must not stand in a file that is passed on; what is made of it by SHA-1 is as
/// stable.
QString uidOf(const RoomId &room)
{
    static const QUuid kRooms(u"{6f0d2c1e-95a7-5b7e-8d0e-3a1c6a5b9f41}"_s);
    return QUuid::createUuidV5(kRooms, room.text()).toString(QUuid::WithoutBraces) + u"@yakjeong"_s;
}

CalendarEvent makeEvent(const Room &room, const Decision &decision)
{
    CalendarEvent event;
    event.uid = uidOf(room.id);
    // Both numbers are the server's and only rise, so their sum rises with whatever changes the entry.
    event.sequence = decision.number - 1 + room.settingsRevision - 1;
    event.stamp = decision.at;
    event.status = room.flags.decision ? CalendarEvent::Status::Confirmed : CalendarEvent::Status::Cancelled;
    event.summary = room.settings.title;
    return event;
}

/// The names of the blocks a window covers; empty in a room of another kind.
QString blocksOf(const Room &room, Range window)
{
    const auto *plan = std::get_if<BlockPlan>(&room.settings.plan);
    const auto span = plan ? blockSpanOf(*plan, room.slotTable, window) : std::nullopt;
    if (!span)
        return {};
    return span->first == span->last ? span->first.name : u"%1–%2"_s.arg(span->first.name, span->last.name);
}

/// When a window of a plan is, in the way of its kind; empty where its zone is not known here.
struct Timing
{
    const Room &room;
    Range window;

    using When = std::optional<decltype(CalendarEvent::when)>;

    [[nodiscard]] When operator()(const TimePlan &plan) const
    {
        const auto zone = Zone::find(plan.zone);
        if (!zone)
            return std::nullopt;
        return CalendarTime{*zone, {Instant::fromMinutes(window.from), Instant::fromMinutes(window.to)}};
    }

    [[nodiscard]] When operator()(const BlockPlan &plan) const
    {
        const auto span = blockSpanOf(plan, room.slotTable, window);
        if (!span)
            return std::nullopt;
        if (span->time)
            return CalendarTime{*Zone::find(plan.zone), *span->time};
        return CalendarDays{span->date, span->date};
    }

    [[nodiscard]] When operator()(const DatePlan &) const
    {
        return CalendarDays{dateOfEpochDay(window.from), dateOfEpochDay(window.to - 1)};
    }

    [[nodiscard]] When operator()(const WeekdayPlan &plan) const
    {
        const auto zone = Zone::find(plan.zone);
        if (!zone || plan.referenceWeek.isNull())
            return std::nullopt;
        return CalendarWeekly{*zone, plan.referenceWeek.addDays(window.from / kMinutesPerDay),
                              static_cast<int>(window.from % kMinutesPerDay), window.length()};
    }
};

} // namespace

std::optional<CalendarEvent> decisionEvent(const Room &room)
{
    const auto &decision = room.flags.decision ? room.flags.decision : room.flags.withdrawn;
    if (!decision)
        return std::nullopt;
    const Range window{decision->start, decision->end};
    auto when = std::visit(Timing{room, window}, room.settings.plan);
    if (!when)
        return std::nullopt;
    CalendarEvent event = makeEvent(room, *decision);
    if (const QString blocks = blocksOf(room, window); !blocks.isEmpty())
        event.summary += u" (%1)"_s.arg(blocks);
    event.when = *std::move(when);
    return event;
}

} // namespace yak
