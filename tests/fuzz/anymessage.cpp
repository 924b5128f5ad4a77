#include "anymessage.h"

#include "serverharness.h"

namespace yak::fuzz {

using namespace Qt::StringLiterals;

namespace {

constexpr qint64 kDaySeconds = 86'400;

template<typename List>
auto oneOf(FuzzedDataProvider &input, const List &list)
{
    return list.at(input.ConsumeIntegralInRange<qsizetype>(0, static_cast<qsizetype>(list.size()) - 1));
}

/// Some fields of many are left as they are.
bool sometimes(FuzzedDataProvider &input)
{
    return input.ConsumeIntegral<uint8_t>() % 4 == 0;
}

template<typename Value>
std::optional<Value> maybe(FuzzedDataProvider &input, Value value)
{
    return sometimes(input) ? std::optional(value) : std::nullopt;
}

Instant anyInstant(FuzzedDataProvider &input, Instant now)
{
    if (sometimes(input))
        return {input.ConsumeIntegralInRange<qint64>(-wire::kMaxInteger, wire::kMaxInteger)};
    return now.plusSeconds(input.ConsumeIntegralInRange<qint64>(-2, 60) * kDaySeconds / 2);
}

ParticipantId anyPerson(FuzzedDataProvider &input, const Topic &topic)
{
    QList<ParticipantId> people = topic.room.people.keys();
    people.append(*ParticipantId::parse(u"HHHHHHHHHHHHH"_s));
    return oneOf(input, people);
}

/// Whole slots, parts of them, and what lies beside them.
Ranges anyRanges(FuzzedDataProvider &input, const SlotTable &table)
{
    Ranges ranges;
    for (int count = input.ConsumeIntegralInRange(0, 4); count > 0; --count) {
        if (table.isEmpty() || sometimes(input)) {
            const auto from = input.ConsumeIntegralInRange<qint64>(-wire::kMaxUnit, wire::kMaxUnit - 1);
            ranges.append({from, from + input.ConsumeIntegralInRange<qint64>(0, 100)});
            continue;
        }
        Range range = table.range(input.ConsumeIntegralInRange<qsizetype>(0, table.size() - 1));
        range.from += sometimes(input) ? input.ConsumeIntegral<int8_t>() : 0;
        range.to += input.ConsumeIntegralInRange<qint64>(0, 4) * table.unitsPerSlot();
        ranges.append(range);
    }
    return ranges;
}

SlotState anyState(FuzzedDataProvider &input)
{
    return static_cast<SlotState>(input.ConsumeIntegralInRange(0, 3));
}

wire::PaintAnswer anyPaint(FuzzedDataProvider &input, const Topic &topic)
{
    wire::PaintAnswer paint{topic.nextOperation + (sometimes(input) ? input.ConsumeIntegral<int8_t>() : 0), {}};
    for (int count = input.ConsumeIntegralInRange(1, 3); count > 0; --count)
        paint.strokes.append(Stroke{{anyState(input), anyRanges(input, topic.room.slotTable)}});
    if (sometimes(input))
        paint.base = input.ConsumeIntegralInRange<qint64>(0, topic.room.settingsRevision + 1);
    return paint;
}

template<typename List>
void changeOne(FuzzedDataProvider &input, List &list)
{
    if (list.size() > 1)
        list.removeAt(input.ConsumeIntegralInRange<qsizetype>(0, list.size() - 1));
}

/// One overload a kind: what an organizer may well change of it.
struct PlanChange
{
    FuzzedDataProvider &input;

    void operator()(TimePlan &plan) const
    {
        static const QStringList zones{u"Asia/Seoul"_s, u"Europe/Berlin"_s, u"America/St_Johns"_s, u"No/Zone"_s};
        if (sometimes(input))
            plan.zone = oneOf(input, zones);
        if (sometimes(input))
            plan.slotMinutes = oneOf(input, QList<int>{5, 10, 15, 20, 30, 60, 7, 1'440});
        if (sometimes(input))
            changeOne(input, plan.days);
        if (sometimes(input) && !plan.days.isEmpty())
            plan.days.last().date = plan.days.last().date.addDays(input.ConsumeIntegralInRange(-1, 40));
        if (sometimes(input) && !plan.days.isEmpty())
            plan.days.first().hours = {
                {input.ConsumeIntegralInRange(0, 48) * 30, input.ConsumeIntegralInRange(0, 96) * 30}};
    }
    void operator()(BlockPlan &plan) const
    {
        if (sometimes(input))
            changeOne(input, plan.blocks);
        if (sometimes(input))
            changeOne(input, plan.dates);
        if (sometimes(input) && !plan.blocks.isEmpty())
            plan.blocks.first().capacity = maybe(input, input.ConsumeIntegralInRange(0, 3));
        if (sometimes(input))
            plan.blocks.append({plan.nextBlockId++, u"New"_s, {}, maybe(input, 1)});
        if (sometimes(input) && plan.blocks.size() > 1)
            plan.blocks.swapItemsAt(0, plan.blocks.size() - 1);
    }
    void operator()(DatePlan &plan) const
    {
        if (sometimes(input))
            changeOne(input, plan.dates);
        if (sometimes(input) && !plan.dates.isEmpty())
            plan.dates.append(plan.dates.last().addDays(input.ConsumeIntegralInRange(-1, 40)));
    }
    void operator()(WeekdayPlan &plan) const
    {
        if (sometimes(input))
            plan.zone = u"America/St_Johns"_s;
        if (sometimes(input))
            plan.slotMinutes = oneOf(input, QList<int>{15, 30, 60});
        if (sometimes(input))
            plan.referenceWeek = plan.referenceWeek.addDays(input.ConsumeIntegralInRange(-8, 8));
        if (sometimes(input))
            changeOne(input, plan.days);
    }
};

Plan anyPlan(FuzzedDataProvider &input, Plan plan)
{
    std::visit(PlanChange{input}, plan);
    return plan;
}

SettingsPatch anyPatch(FuzzedDataProvider &input, const Topic &topic)
{
    const RoomSettings &settings = topic.room.settings;
    SettingsPatch patch;
    patch.title = maybe(input, anyName(input));
    patch.description = maybe(input, anyName(input));
    if (sometimes(input)) {
        const Plan &plan = sometimes(input) ? oneOf(input, sampleSettingsOfAllKinds()).plan : settings.plan;
        patch.plan = anyPlan(input, plan);
    }
    patch.duration = maybe(input, input.ConsumeIntegralInRange<qint64>(0, 400));
    patch.deadline = maybe(input, maybe(input, anyInstant(input, topic.now)));
    patch.cap = maybe(input, maybe(input, input.ConsumeIntegralInRange(0, 8)));
    patch.visibility = maybe(input, static_cast<Visibility>(input.ConsumeIntegralInRange(0, 2)));
    patch.viewers = maybe(input, static_cast<Viewers>(input.ConsumeIntegralInRange(0, 1)));
    patch.atDeadline = maybe(input, static_cast<AtDeadline>(input.ConsumeIntegralInRange(0, 1)));
    patch.remindBefore = maybe(input, maybe(input, input.ConsumeIntegralInRange(0, 5'000)));
    return patch;
}

wire::ChangeSettings anyChangeOfSettings(FuzzedDataProvider &input, const Topic &topic)
{
    wire::ChangeSettings change{topic.room.settingsRevision, anyPatch(input, topic), {}};
    if (sometimes(input))
        change.base -= input.ConsumeIntegralInRange(-1, 3);
    change.keep = maybe(input, static_cast<Keep>(input.ConsumeIntegralInRange(0, 1)));
    return change;
}

wire::Restore anyRestore(FuzzedDataProvider &input, const Topic &topic)
{
    return {topic.nextOperation,
            anyPerson(input, topic),
            {static_cast<StreamKind>(input.ConsumeIntegralInRange(0, 1)),
             input.ConsumeIntegralInRange<qint64>(0, topic.room.position.revision + 1)},
            static_cast<RestoreWay>(input.ConsumeIntegralInRange(0, 1))};
}

wire::Settle anySettle(FuzzedDataProvider &input, const Topic &topic)
{
    const SlotTable &table = topic.room.slotTable;
    if (table.isEmpty() || sometimes(input))
        return {input.ConsumeIntegralInRange<qint64>(-wire::kMaxUnit, wire::kMaxUnit)};
    return {table.key(input.ConsumeIntegralInRange<qsizetype>(0, table.size() - 1))};
}

/// What changes what people are in the room.
wire::ClientMessage anyAboutPeople(FuzzedDataProvider &input, const Topic &topic)
{
    const ParticipantId person = anyPerson(input, topic);
    switch (input.ConsumeIntegralInRange(0, 5)) {
    case 0:
        return wire::Leave{};
    case 1:
        return wire::Rename{person, anyName(input)};
    case 2:
        return wire::SetRole{person, static_cast<Role>(input.ConsumeIntegralInRange(0, 3))};
    case 3:
        return wire::SetPerson{person, maybe(input, input.ConsumeBool()),
                               maybe(input, input.ConsumeIntegralInRange(0, 101)),
                               maybe(input, maybe(input, anyInstant(input, topic.now)))};
    case 4:
        return wire::Remove{person};
    default:
        return wire::RevokeDevice{topic.devices.isEmpty() ? DeviceId::random() : oneOf(input, topic.devices)};
    }
}

/// What changes where the room is in its life.
wire::ClientMessage anyOfLife(FuzzedDataProvider &input, const Topic &topic)
{
    switch (input.ConsumeIntegralInRange(0, 8)) {
    case 0:
        return wire::Close{};
    case 1:
        return wire::Reopen{};
    case 2:
        return anySettle(input, topic);
    case 3:
        return wire::Unsettle{};
    case 4:
        return wire::Archive{};
    case 5:
        return wire::Unarchive{};
    case 6:
        return wire::Delete{sometimes(input) ? topic.room.settings.title : anyName(input)};
    case 7:
        return wire::Remind{};
    default:
        return wire::KeepRoom{};
    }
}

} // namespace

QString anyName(FuzzedDataProvider &input)
{
    static const QStringList names{u"Ann"_s,  u"ann "_s,   u"김민준"_s,   u"\u1100\u1161"_s, u"가"_s,
                                   u"Bob"_s,  u"\u200B"_s, u"Straße"_s,   u"STRASSE"_s,      u"=1+1"_s,
                                   u"🙂"_s, u""_s,       u"x\u0000y"_s, QString(70, u'n')};
    return sometimes(input) ? QString::fromStdString(input.ConsumeRandomLengthString(20)) : oneOf(input, names);
}

RoomSettings anySettings(FuzzedDataProvider &input, Instant now)
{
    RoomSettings settings = oneOf(input, sampleSettingsOfAllKinds());
    if (sometimes(input))
        settings.plan = anyPlan(input, settings.plan);
    if (sometimes(input))
        settings.title = anyName(input);
    if (sometimes(input))
        settings.duration = input.ConsumeIntegralInRange<qint64>(0, 400);
    settings.deadline = maybe(input, anyInstant(input, now));
    settings.cap = maybe(input, input.ConsumeIntegralInRange(0, 8));
    settings.visibility = static_cast<Visibility>(input.ConsumeIntegralInRange(0, 2));
    settings.viewers = static_cast<Viewers>(input.ConsumeIntegralInRange(0, 1));
    settings.atDeadline = static_cast<AtDeadline>(input.ConsumeIntegralInRange(0, 1));
    settings.remindBefore = maybe(input, input.ConsumeIntegralInRange(0, 5'000));
    return settings;
}

wire::ClientMessage anyChange(FuzzedDataProvider &input, const Topic &topic)
{
    switch (input.ConsumeIntegralInRange(0, 7)) {
    case 0:
    case 1:
    case 2:
        return anyPaint(input, topic);
    case 3:
    case 4:
        return anyChangeOfSettings(input, topic);
    case 5:
        return anyAboutPeople(input, topic);
    case 6:
        return anyRestore(input, topic);
    default:
        return anyOfLife(input, topic);
    }
}

std::optional<wire::ClientMessage> asReceived(const wire::ClientMessage &message, wire::Encoding encoding)
{
    auto frame = wire::decodeClientFrame(wire::encode(wire::ClientFrame{1, message}, encoding), encoding);
    return frame ? std::optional(std::move(frame->message)) : std::nullopt;
}

} // namespace yak::fuzz
