#pragma once

#include "model/event.h"
#include "protocol/fieldio.h"

/// The fields of the model's types on the wire and in JSON columns.
namespace yak::wire {

using namespace Qt::StringLiterals;

template<>
struct Wire<SlotState> : WireName<SlotState, slotStateFromText>
{
};
template<>
struct Wire<Viewers> : WireName<Viewers, viewersFromText>
{
};
template<>
struct Wire<AtDeadline> : WireName<AtDeadline, atDeadlineFromText>
{
};
template<>
struct Wire<Role> : WireName<Role, roleFromText>
{
};
template<>
struct Wire<Visibility> : WireName<Visibility, visibilityFromText>
{
};
template<>
struct Wire<StreamKind> : WireName<StreamKind, streamKindFromText>
{
};
template<>
struct Wire<RestoreWay> : WireName<RestoreWay, restoreWayFromText>
{
};
template<>
struct Wire<Keep> : WireName<Keep, keepFromText>
{
};
template<>
struct Wire<ErrorCode> : WireName<ErrorCode, errorCodeFromText>
{
};
template<>
struct Wire<ProblemKind> : WireName<ProblemKind, problemKindFromText>
{
};

/// Wall minutes [from, to]; what they may be is the plan's business, which says it better.
template<>
struct Wire<WallRange>
{
    static QCborValue write(WallRange value) { return QCborArray{value.from, value.to}; }
    static bool read(const QCborValue &value, WallRange &out, ReadError &error)
    {
        const QCborArray pair = value.toArray();
        if (!value.isArray() || pair.size() != 2)
            return error.fail(ErrorCode::BadMessage);
        const Between day{0, 2 * 1440};
        return Wire<int>::read(pair[0], out.from, error, day) && Wire<int>::read(pair[1], out.to, error, day);
    }
};

/// [[slot, count], …].
template<>
struct Wire<SlotCounts>
{
    static QCborValue write(const SlotCounts &counts)
    {
        QCborArray array;
        for (const auto &[slot, count] : counts.asKeyValueRange())
            array.append(QCborArray{slot, count});
        return array;
    }
    static bool read(const QCborValue &value, SlotCounts &out, ReadError &error)
    {
        const QCborArray array = value.toArray();
        if (!value.isArray())
            return error.fail(ErrorCode::BadMessage);
        if (array.size() > limits::kSlots)
            return error.fail(ErrorCode::TooLarge);
        out.clear();
        for (const QCborValue item : array) {
            const QCborArray pair = item.toArray();
            qint64 slot = 0;
            int count = 0;
            if (!item.isArray() || pair.size() != 2)
                return error.fail(ErrorCode::BadMessage);
            if (!Wire<qint64>::read(pair[0], slot, error, Between{-kMaxUnit, kMaxUnit}) ||
                !Wire<int>::read(pair[1], count, error, Between{0, limits::kParticipants}))
                return false;
            out.insert(slot, count);
        }
        return true;
    }
};

/// [from, to, by].
template<>
struct Wire<Shift>
{
    static QCborValue write(Shift value) { return QCborArray{value.range.from, value.range.to, value.by}; }
    static bool read(const QCborValue &value, Shift &out, ReadError &error)
    {
        const QCborArray three = value.toArray();
        if (!value.isArray() || three.size() != 3)
            return error.fail(ErrorCode::BadMessage);
        return Wire<Range>::read(QCborArray{three[0], three[1]}, out.range, error) &&
               Wire<qint64>::read(three[2], out.by, error, Between{-kMaxUnit, kMaxUnit});
    }
};

template<typename Io>
void fields(Io &io, As<Paint, Io> &v)
{
    io.field("state"_L1, v.state);
    io.field("ranges"_L1, v.ranges, Max{limits::kSlots});
}

template<typename Io>
void fields(Io &io, As<StreamPosition, Io> &v)
{
    io.field("stream"_L1, v.kind);
    io.field("revision"_L1, v.revision, Between{0, kMaxInteger});
}

inline constexpr Between kCaps{1, limits::kParticipants};

template<typename Io>
void fields(Io &io, As<PlanDay, Io> &v)
{
    io.field("date"_L1, v.date);
    io.field("hours"_L1, v.hours, Max{limits::kRangesPerDay});
}

template<typename Io>
void fields(Io &io, As<TimePlan, Io> &v)
{
    io.field("zone"_L1, v.zone, Max{limits::kZoneBytes});
    io.field("slotMinutes"_L1, v.slotMinutes, Between{1, 1440});
    io.field("days"_L1, v.days, Max{limits::kDates});
}

template<typename Io>
void fields(Io &io, As<Block, Io> &v)
{
    io.field("id"_L1, v.id, Between{1, 65'535});
    io.field("name"_L1, v.name, Max{limits::kNameBytes});
    io.optional("hours"_L1, v.hours);
    io.optional("capacity"_L1, v.capacity, kCaps);
}

template<typename Io>
void fields(Io &io, As<BlockPlan, Io> &v)
{
    io.unlessEmpty("zone"_L1, v.zone, Max{limits::kZoneBytes});
    io.field("dates"_L1, v.dates, Max{limits::kDates});
    io.field("blocks"_L1, v.blocks, Max{limits::kBlocks});
    io.field("nextBlockId"_L1, v.nextBlockId, Between{1, 65'536});
}

template<typename Io>
void fields(Io &io, As<DatePlan, Io> &v)
{
    io.field("dates"_L1, v.dates, Max{limits::kDates});
}

template<typename Io>
void fields(Io &io, As<WeekdayHours, Io> &v)
{
    io.field("weekday"_L1, v.weekday, Between{1, 7});
    io.field("hours"_L1, v.hours, Max{limits::kRangesPerDay});
}

template<typename Io>
void fields(Io &io, As<WeekdayPlan, Io> &v)
{
    io.field("zone"_L1, v.zone, Max{limits::kZoneBytes});
    io.field("slotMinutes"_L1, v.slotMinutes, Between{1, kMinutesPerDay});
    io.field("days"_L1, v.days, Max{7});
    io.unlessNull("referenceWeek"_L1, v.referenceWeek);
}

/// A plan carries the name of its kind beside its own fields.
template<>
struct Wire<Plan>
{
    static QCborValue write(const Plan &plan)
    {
        QCborMap map =
            std::visit([](const auto &one) { return Wire<std::decay_t<decltype(one)>>::writeMap(one); }, plan);
        map.insert(u"kind"_s, kindName(plan));
        return map;
    }
    static bool read(const QCborValue &value, Plan &out, ReadError &error)
    {
        if (!value.isMap() || !value.toMap().value("kind"_L1).isString())
            return error.fail(ErrorCode::BadMessage);
        return readAs(value, out, error, std::make_index_sequence<std::variant_size_v<Plan>>());
    }

private:
    template<size_t... I>
    static bool readAs(const QCborValue &value, Plan &out, ReadError &error, std::index_sequence<I...>)
    {
        const QString kind = value.toMap().value("kind"_L1).toString();
        bool ok = false;
        const bool known =
            ((kind == kindName(std::variant_alternative_t<I, Plan>()) &&
              ((ok = Wire<std::variant_alternative_t<I, Plan>>::read(value, out.template emplace<I>(), error)),
               true)) ||
             ...);
        return known ? ok : error.fail(ErrorCode::NotSupported);
    }
};

inline constexpr Between kDurations{1, 366 * 1440};
inline constexpr Between kRemindMinutes{1, limits::kRemindMinutes};
inline constexpr Between kWeights{limits::kWeightMin, limits::kWeightMax};

template<typename Io>
void fields(Io &io, As<RoomSettings, Io> &v)
{
    io.field("title"_L1, v.title, Max{limits::kTitleBytes});
    io.unlessEmpty("description"_L1, v.description, Max{limits::kDescriptionBytes});
    io.field("plan"_L1, v.plan);
    io.field("duration"_L1, v.duration, kDurations);
    io.optional("deadline"_L1, v.deadline);
    io.optional("cap"_L1, v.cap, kCaps);
    io.field("visibility"_L1, v.visibility);
    io.field("viewers"_L1, v.viewers);
    io.field("rankingVersion"_L1, v.rankingVersion, Between{1, kRankingVersion});
    io.unlessUsual("atDeadline"_L1, v.atDeadline, AtDeadline::Close);
    io.optional("remindBefore"_L1, v.remindBefore, kRemindMinutes);
}

template<typename Io>
void fields(Io &io, As<SettingsPatch, Io> &v)
{
    io.optional("title"_L1, v.title, Max{limits::kTitleBytes});
    io.optional("description"_L1, v.description, Max{limits::kDescriptionBytes});
    io.optional("plan"_L1, v.plan);
    io.optional("duration"_L1, v.duration, kDurations);
    io.optional("deadline"_L1, v.deadline);
    io.optional("cap"_L1, v.cap, kCaps);
    io.optional("visibility"_L1, v.visibility);
    io.optional("viewers"_L1, v.viewers);
    io.optional("atDeadline"_L1, v.atDeadline);
    io.optional("remindBefore"_L1, v.remindBefore, kRemindMinutes);
}

template<typename Io>
void fields(Io &io, As<Person, Io> &v)
{
    io.field("id"_L1, v.id);
    io.field("name"_L1, v.name, Max{limits::kNameBytes});
    io.field("role"_L1, v.role);
    io.field("required"_L1, v.required);
    io.field("weight"_L1, v.weight, kWeights);
    io.unlessEmpty("zone"_L1, v.zone, Max{limits::kZoneBytes});
    io.field("joinedAt"_L1, v.joinedAt);
    io.optional("deadline"_L1, v.deadline);
}

template<typename Io>
void fields(Io &io, As<Decision, Io> &v)
{
    io.field("start"_L1, v.start, Between{-kMaxUnit, kMaxUnit});
    io.field("end"_L1, v.end, Between{-kMaxUnit, kMaxUnit});
    io.unlessNull("by"_L1, v.by);
    io.field("at"_L1, v.at);
    io.unlessUsual("number"_L1, v.number, qint64{1}, Between{1, kMaxInteger});
}

template<typename Io>
void fields(Io &io, As<RoomFlags, Io> &v)
{
    io.field("closed"_L1, v.closed);
    io.field("archived"_L1, v.archived);
    io.optional("decision"_L1, v.decision);
    io.optional("withdrawn"_L1, v.withdrawn);
    io.optional("remindedAt"_L1, v.remindedAt);
    io.optional("purgeAt"_L1, v.purgeAt);
}

// ---- events: the name of each, then its fields --------------------------------------------------------------------

template<typename Event>
inline constexpr QLatin1StringView kEventName{};
template<>
inline constexpr QLatin1StringView kEventName<RoomOpened>{"opened"};
template<>
inline constexpr QLatin1StringView kEventName<PersonJoined>{"joined"};
template<>
inline constexpr QLatin1StringView kEventName<PersonRenamed>{"renamed"};
template<>
inline constexpr QLatin1StringView kEventName<RoleSet>{"roleSet"};
template<>
inline constexpr QLatin1StringView kEventName<PersonSet>{"personSet"};
template<>
inline constexpr QLatin1StringView kEventName<PersonLeft>{"left"};
template<>
inline constexpr QLatin1StringView kEventName<PersonRemoved>{"removed"};
template<>
inline constexpr QLatin1StringView kEventName<AnswerPainted>{"painted"};
template<>
inline constexpr QLatin1StringView kEventName<SettingsChanged>{"settingsChanged"};
template<>
inline constexpr QLatin1StringView kEventName<RoomClosed>{"closed"};
template<>
inline constexpr QLatin1StringView kEventName<RoomReopened>{"reopened"};
template<>
inline constexpr QLatin1StringView kEventName<RoomSettled>{"settled"};
template<>
inline constexpr QLatin1StringView kEventName<RoomUnsettled>{"unsettled"};
template<>
inline constexpr QLatin1StringView kEventName<RoomArchived>{"archived"};
template<>
inline constexpr QLatin1StringView kEventName<RoomUnarchived>{"unarchived"};
template<>
inline constexpr QLatin1StringView kEventName<DeadlinePassed>{"deadlinePassed"};
template<>
inline constexpr QLatin1StringView kEventName<EveryoneAnswered>{"everyoneAnswered"};
template<>
inline constexpr QLatin1StringView kEventName<Reminded>{"reminded"};
template<>
inline constexpr QLatin1StringView kEventName<PurgeAnnounced>{"purgeAnnounced"};
template<>
inline constexpr QLatin1StringView kEventName<RoomKept>{"kept"};

/// Events that say all by their name.
template<typename Io, typename Event>
requires std::is_empty_v<std::remove_const_t<Event>>
void fields(Io &, Event &) {}

template<typename Io>
void fields(Io &io, As<RoomOpened, Io> &v)
{
    io.optional("settings"_L1, v.settings);
    io.unlessEmpty("slotRanges"_L1, v.slotRanges, Max{limits::kSlots});
    io.unlessEmpty("zoneRules"_L1, v.zoneRules);
}

template<typename Io>
void fields(Io &io, As<PersonJoined, Io> &v)
{
    io.field("person"_L1, v.person);
}

template<typename Io>
void fields(Io &io, As<PersonRenamed, Io> &v)
{
    io.field("person"_L1, v.person);
    io.field("name"_L1, v.name, Max{limits::kNameBytes});
}

template<typename Io>
void fields(Io &io, As<RoleSet, Io> &v)
{
    io.field("person"_L1, v.person);
    io.field("role"_L1, v.role);
}

template<typename Io>
void fields(Io &io, As<PersonSet, Io> &v)
{
    io.field("person"_L1, v.person);
    io.field("required"_L1, v.required);
    io.field("weight"_L1, v.weight, kWeights);
    io.optional("deadline"_L1, v.deadline);
}

template<typename Io>
void fields(Io &io, As<PersonLeft, Io> &v)
{
    io.field("person"_L1, v.person);
}

template<typename Io>
void fields(Io &io, As<PersonRemoved, Io> &v)
{
    io.field("person"_L1, v.person);
}

template<typename Io>
void fields(Io &io, As<Restored, Io> &v)
{
    io.field("way"_L1, v.way);
    io.field("at"_L1, v.at);
}

template<typename Io>
void fields(Io &io, As<AnswerPainted, Io> &v)
{
    io.field("person"_L1, v.person);
    io.field("effect"_L1, v.effect);
    io.optional("restored"_L1, v.restored);
}

template<typename Io>
void fields(Io &io, As<SettingsChanged, Io> &v)
{
    io.field("patch"_L1, v.patch);
    io.optional("slotRanges"_L1, v.slotRanges, Max{limits::kSlots});
    io.optional("zoneRules"_L1, v.zoneRules);
    io.unlessEmpty("move"_L1, v.move, Max{limits::kShifts});
    io.field("settingsRevision"_L1, v.settingsRevision, Between{1, kMaxInteger});
}

template<typename Io>
void fields(Io &io, As<RoomSettled, Io> &v)
{
    io.field("decision"_L1, v.decision);
}

template<typename Io>
void fields(Io &io, As<DeadlinePassed, Io> &v)
{
    io.field("deadline"_L1, v.deadline);
}

template<typename Io>
void fields(Io &io, As<PurgeAnnounced, Io> &v)
{
    io.field("purgeAt"_L1, v.purgeAt);
}

/// An event's body: its name as "type" beside its own fields.
template<>
struct Wire<EventBody>
{
    static QCborMap writeMap(const EventBody &body)
    {
        return std::visit(
            [](const auto &one) {
                using One = std::decay_t<decltype(one)>;
                QCborMap map = Wire<One>::writeMap(one);
                map.insert(u"type"_s, QString(kEventName<One>));
                return map;
            },
            body);
    }
    static QCborValue write(const EventBody &body) { return writeMap(body); }

    static bool read(const QCborValue &value, EventBody &out, ReadError &error)
    {
        if (!value.isMap() || !value.toMap().value("type"_L1).isString())
            return error.fail(ErrorCode::BadMessage);
        return readAs(value.toMap(), out, error, std::make_index_sequence<std::variant_size_v<EventBody>>());
    }

private:
    template<size_t... I>
    static bool readAs(const QCborMap &map, EventBody &out, ReadError &error, std::index_sequence<I...>)
    {
        const QString type = map.value("type"_L1).toString();
        bool ok = false;
        const bool known =
            ((type == kEventName<std::variant_alternative_t<I, EventBody>> &&
              ((ok = Wire<std::variant_alternative_t<I, EventBody>>::readMap(map, out.template emplace<I>(), error)),
               true)) ||
             ...);
        return known ? ok : error.fail(ErrorCode::UnknownMessage);
    }
};

/// Who and when stand beside the body's own fields.
template<>
struct Wire<Event>
{
    static QCborValue write(const Event &event)
    {
        QCborMap map = Wire<EventBody>::writeMap(event.body);
        if (!event.by.isNull())
            map.insert(u"by"_s, event.by.text());
        map.insert(u"at"_s, event.at.milliseconds);
        return map;
    }
    static bool read(const QCborValue &value, Event &out, ReadError &error)
    {
        if (!Wire<EventBody>::read(value, out.body, error))
            return false;
        const QCborMap map = value.toMap();
        FieldReader reader(map, error);
        std::optional<ParticipantId> by;
        reader.optional("by"_L1, by);
        reader.field("at"_L1, out.at);
        out.by = by.value_or(ParticipantId());
        return reader.isOk();
    }
};

} // namespace yak::wire
