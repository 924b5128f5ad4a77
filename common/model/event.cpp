#include "model/event.h"

namespace yak {

using namespace Qt::StringLiterals;

namespace {

/// One overload an event: a forgotten one does not compile.
struct Applier
{
    Room &room;
    const Event &event;

    RoomChange operator()(const RoomOpened &opened) const
    {
        if (!opened.settings)
            return {};
        room.settings = *opened.settings;
        room.zoneRules = opened.zoneRules;
        return takeSlots(opened.slotRanges);
    }

    RoomChange operator()(const PersonJoined &joined) const
    {
        room.people.insert(joined.person.id, joined.person);
        return {RoomChange::People, joined.person.id, {}};
    }

    RoomChange operator()(const PersonRenamed &renamed) const
    {
        return edit(renamed.person, [&](Person &person) { person.name = renamed.name; });
    }

    RoomChange operator()(const RoleSet &set) const
    {
        return edit(set.person, [&](Person &person) { person.role = set.role; });
    }

    RoomChange operator()(const PersonSet &set) const
    {
        return edit(set.person, [&](Person &person) {
            person.required = set.required;
            person.weight = set.weight;
            person.deadline = set.deadline;
        });
    }

    RoomChange operator()(const PersonLeft &left) const { return drop(left.person); }
    RoomChange operator()(const PersonRemoved &removed) const { return drop(removed.person); }

    RoomChange operator()(const AnswerPainted &painted) const
    {
        if (!room.people.contains(painted.person))
            return {};
        Answer answer = room.answerOf(painted.person);
        Ranges touched;
        for (const Paint &paint : painted.effect) {
            answer.set(paint.state, paint.ranges);
            touched += paint.ranges;
        }
        if (answer.isEmpty())
            room.answers.remove(painted.person);
        else
            room.answers.insert(painted.person, answer);
        return {RoomChange::Answers, painted.person, normalized(std::move(touched))};
    }

    RoomChange operator()(const SettingsChanged &changed) const
    {
        room.settings = patched(room.settings, changed.patch);
        room.settingsRevision = changed.settingsRevision;
        if (changed.zoneRules)
            room.zoneRules = *changed.zoneRules;
        if (!changed.slotRanges)
            return {RoomChange::Settings, {}, {}};
        RoomChange change = takeSlots(*changed.slotRanges);
        change.aspects |= moveAll(changed.move);
        return change;
    }

    RoomChange operator()(const RoomClosed &) const
    {
        return flag([](RoomFlags &flags) { flags.closed = true; });
    }

    RoomChange operator()(const RoomReopened &) const
    {
        return flag([](RoomFlags &flags) { flags.closed = false; });
    }

    RoomChange operator()(const RoomSettled &settled) const
    {
        return flag([&](RoomFlags &flags) {
            flags.decision = settled.decision;
            flags.withdrawn.reset();
        });
    }

    RoomChange operator()(const RoomUnsettled &) const
    {
        return flag([&](RoomFlags &flags) {
            if (!flags.decision)
                return; // already so
            flags.withdrawn =
                Decision{flags.decision->start, flags.decision->end, event.by, event.at, flags.decision->number + 1};
            flags.decision.reset();
        });
    }

    RoomChange operator()(const RoomArchived &) const
    {
        return flag([](RoomFlags &flags) { flags.archived = true; });
    }

    RoomChange operator()(const RoomUnarchived &) const
    {
        return flag([](RoomFlags &flags) { flags.archived = false; });
    }

    RoomChange operator()(const DeadlinePassed &) const
    {
        return flag([](RoomFlags &) {}); // the phase follows from the clock; who shows it looks again
    }

    RoomChange operator()(const EveryoneAnswered &) const { return {}; }

    RoomChange operator()(const Reminded &) const
    {
        return flag([this](RoomFlags &flags) { flags.remindedAt = event.at; });
    }

    RoomChange operator()(const PurgeAnnounced &announced) const
    {
        return flag([&](RoomFlags &flags) { flags.purgeAt = announced.purgeAt; });
    }

    RoomChange operator()(const RoomKept &) const
    {
        return flag([](RoomFlags &flags) { flags.purgeAt.reset(); });
    }

private:
    /// The slots of the plan that the settings have by now.
    RoomChange takeSlots(const Ranges &ranges) const
    {
        room.slotTable = slotTableOf(room.settings.plan, ranges);
        return {RoomChange::Settings | RoomChange::Slots, {}, {}};
    }

    /// What was said goes where its slots went.
    int moveAll(const SlotMove &move) const
    {
        if (move.isEmpty())
            return RoomChange::Nothing;
        for (auto it = room.answers.begin(); it != room.answers.end();) {
            *it = moved(*it, move);
            it = it->isEmpty() ? room.answers.erase(it) : std::next(it);
        }
        if (!room.flags.decision)
            return RoomChange::Nothing;
        // Whoever has it in a calendar is to know that this is the newer.
        Decision &decision = *room.flags.decision;
        if (const auto start = moved(decision.start, move)) {
            decision = {*start, *start + decision.end - decision.start, decision.by, decision.at, decision.number + 1};
        } else {
            room.flags.withdrawn = Decision{decision.start, decision.end, event.by, event.at, decision.number + 1};
            room.flags.decision.reset();
        }
        return RoomChange::Flags;
    }

    template<typename Change>
    RoomChange edit(const ParticipantId &who, Change change) const
    {
        const auto found = room.people.find(who);
        if (found == room.people.end())
            return {};
        change(*found);
        return {RoomChange::People, who, {}};
    }

    template<typename Change>
    RoomChange flag(Change change) const
    {
        change(room.flags);
        return {RoomChange::Flags, {}, {}};
    }

    RoomChange drop(const ParticipantId &who) const
    {
        if (room.people.remove(who) == 0)
            return {};
        room.answers.remove(who);
        return {RoomChange::People | RoomChange::Answers, who, room.slotTable.ranges()};
    }
};

} // namespace

QLatin1StringView toText(RestoreWay way)
{
    return way == RestoreWay::Moment ? "moment"_L1 : "event"_L1;
}

std::optional<RestoreWay> restoreWayFromText(QStringView text)
{
    for (const RestoreWay way : {RestoreWay::Moment, RestoreWay::Event}) {
        if (text == toText(way))
            return way;
    }
    return std::nullopt;
}

const ParticipantId &everybody()
{
    static const ParticipantId kEverybody = *ParticipantId::parse(QString(ParticipantId::kLetters, u'0'));
    return kEverybody;
}

RoomChange apply(Room &room, const Event &event)
{
    return std::visit(Applier{room, event}, event.body);
}

std::optional<ParticipantId> answeringPerson(const EventBody &body)
{
    if (const auto *painted = std::get_if<AnswerPainted>(&body))
        return painted->person;
    if (std::holds_alternative<EveryoneAnswered>(body))
        return everybody();
    return std::nullopt;
}

} // namespace yak
