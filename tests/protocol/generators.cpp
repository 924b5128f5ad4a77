#include "generators.h"

#include "model/limits.h"

#include <array>
#include <functional>

using namespace Qt::StringLiterals;

namespace yak::any {

namespace {

using wire::kMaxInteger;
using wire::kMaxUnit;

bool coin()
{
    return *rc::gen::arbitrary<bool>();
}

template<typename Make>
auto maybe(Make make) -> std::optional<decltype(make())>
{
    if (coin())
        return make();
    return std::nullopt;
}

template<typename Make>
auto list(int most, Make make) -> QList<decltype(make())>
{
    QList<decltype(make())> items;
    for (int left = *rc::gen::inRange(0, most + 1); left > 0; --left)
        items.append(make());
    return items;
}

qint64 counter()
{
    return number(0, kMaxInteger);
}

Instant instant()
{
    return {number(-kMaxInteger, kMaxInteger)};
}

/// A date from year 1 to 9999.
QDate date()
{
    const QDate first(1, 1, 1);
    return first.addDays(number(0, first.daysTo(QDate(9999, 12, 31))));
}

Range range()
{
    const qint64 from = number(-kMaxUnit, kMaxUnit - 1);
    return {from, number(from + 1, kMaxUnit)};
}

Ranges ranges()
{
    return list(3, range);
}

Keep keep()
{
    return *rc::gen::element(Keep::Moments, Keep::WallTimes);
}

Shift shift()
{
    return {range(), number(-kMaxUnit, kMaxUnit)};
}

Paint paint()
{
    return {*rc::gen::elementOf(kSlotStates), ranges()};
}

Role role()
{
    return *rc::gen::element(Role::Organizer, Role::CoOrganizer, Role::Participant, Role::Viewer);
}

Visibility visibility()
{
    return *rc::gen::element(Visibility::Everyone, Visibility::AfterOwnAnswer, Visibility::OrganizersOnly);
}

Viewers viewers()
{
    return *rc::gen::element(Viewers::Welcome, Viewers::Refused);
}

AtDeadline atDeadline()
{
    return *rc::gen::element(AtDeadline::Close, AtDeadline::SettleBest);
}

int remindBefore()
{
    return static_cast<int>(number(1, limits::kRemindMinutes));
}

WallRange wallRange()
{
    return {static_cast<int>(number(0, 2880)), static_cast<int>(number(0, 2880))};
}

PlanDay planDay()
{
    return {date(), list(3, wallRange)};
}

int cap()
{
    return static_cast<int>(number(1, limits::kParticipants));
}

Block block()
{
    return {static_cast<int>(number(1, 65'535)), text(limits::kNameBytes), maybe(wallRange), maybe(cap)};
}

WeekdayHours weekdayHours()
{
    return {static_cast<int>(number(1, 7)), list(3, wallRange)};
}

Plan plan()
{
    const auto slotMinutes = [] { return static_cast<int>(number(1, 1440)); };
    switch (*rc::gen::inRange(0, 4)) {
    case 0:
        return BlockPlan{text(limits::kZoneBytes), list(3, date), list(3, block), static_cast<int>(number(1, 65'536))};
    case 1:
        return DatePlan{list(3, date)};
    case 2:
        return WeekdayPlan{text(limits::kZoneBytes), slotMinutes(), list(3, weekdayHours), coin() ? date() : QDate()};
    default:
        return TimePlan{text(limits::kZoneBytes), slotMinutes(), list(3, planDay)};
    }
}

qint64 duration()
{
    return number(1, 366 * 1440);
}

SlotCounts slotCounts()
{
    SlotCounts made;
    for (int left = *rc::gen::inRange(0, 4); left > 0; --left)
        made.insert(number(-wire::kMaxUnit, wire::kMaxUnit), static_cast<int>(number(0, limits::kParticipants)));
    return made;
}

int weight()
{
    return static_cast<int>(number(limits::kWeightMin, limits::kWeightMax));
}

QString shortText()
{
    return text(wire::kShortTextBytes);
}

SettingsPatch patch()
{
    SettingsPatch made;
    made.title = maybe([] { return text(limits::kTitleBytes); });
    made.description = maybe([] { return text(limits::kDescriptionBytes); });
    made.plan = maybe(plan);
    made.duration = maybe(duration);
    made.deadline = maybe([] { return maybe(instant); });
    made.cap = maybe([] { return maybe(cap); });
    made.visibility = maybe(visibility);
    made.viewers = maybe(viewers);
    made.atDeadline = maybe(atDeadline);
    made.remindBefore = maybe([] { return maybe(remindBefore); });
    return made;
}

Person person()
{
    Person made;
    made.id = ParticipantId::random();
    made.name = text(limits::kNameBytes);
    made.role = role();
    made.required = coin();
    made.weight = weight();
    made.zone = text(limits::kZoneBytes);
    made.joinedAt = instant();
    made.deadline = maybe(instant);
    return made;
}

Decision decision()
{
    return {number(-kMaxUnit, kMaxUnit), number(-kMaxUnit, kMaxUnit),
            coin() ? ParticipantId::random() : ParticipantId(), instant(), number(1, 9)};
}

RoomFlags flags()
{
    return {coin(), coin(), maybe(decision), maybe(decision), maybe(instant), maybe(instant)};
}

StreamPosition position()
{
    return {*rc::gen::element(StreamKind::All, StreamKind::Own), counter()};
}

wire::Introduction introduction()
{
    return {text(limits::kNameBytes), text(limits::kDeviceLabelBytes), text(limits::kPinBytes),
            text(limits::kZoneBytes)};
}

Event event()
{
    return {eventBody(*rc::gen::inRange<size_t>(0, std::variant_size_v<EventBody>)),
            coin() ? ParticipantId::random() : ParticipantId(), instant()};
}

wire::Refused refused()
{
    wire::Refused made;
    made.code = *rc::gen::elementOf(std::vector(allErrorCodes().begin(), allErrorCodes().end()));
    made.field = shortText();
    made.problem = maybe([] { return static_cast<ProblemKind>(number(0, static_cast<int>(ProblemKind::Past))); });
    made.bound = maybe([] { return number(-kMaxInteger, kMaxInteger); });
    made.subject = shortText();
    made.retryAfter = maybe(counter);
    made.present = maybe(patch);
    made.settingsRevision = maybe(counter);
    made.operation = maybe(counter);
    made.slots = ranges();
    return made;
}

wire::SnapshotBegin snapshotBegin()
{
    wire::SnapshotBegin made;
    made.room = RoomId::random();
    made.settings = settings();
    made.settingsRevision = counter();
    made.slotRanges = ranges();
    made.unitsPerSlot = number(1, 1440);
    made.zoneRules = shortText();
    made.flags = flags();
    made.people = counter();
    return made;
}

wire::Entered entered()
{
    wire::Entered made;
    made.room = RoomId::random();
    made.role = role();
    made.person = maybe(ParticipantId::random);
    made.device = maybe(DeviceId::random);
    made.secret = shortText();
    made.token = text(wire::kTokenBytes);
    made.tokenExpires = maybe(instant);
    made.lastOperation = counter();
    return made;
}

wire::WebhookShape webhookShape()
{
    using enum wire::WebhookShape;
    return *rc::gen::element(Json, Slack, Discord);
}

int httpStatus()
{
    return static_cast<int>(number(0, 999));
}

wire::GoodbyeReason goodbyeReason()
{
    return static_cast<wire::GoodbyeReason>(number(0, static_cast<int>(wire::GoodbyeReason::Silent)));
}

} // namespace

qint64 number(qint64 least, qint64 most)
{
    switch (*rc::gen::inRange(0, 4)) {
    case 0:
        return least;
    case 1:
        return most;
    default:
        return most == least ? least : *rc::gen::inRange<qint64>(least, most);
    }
}

QString text(qsizetype bytes)
{
    static const std::array pieces{u"a"_s,  u"Z"_s,    u"0"_s,      u"가"_s,         u"각"_s,     u"é"_s,
                                   u"\""_s, u"\\"_s,   u"/"_s,      u"\n"_s,         u"\u0001"_s, u"\u007F"_s,
                                   u" "_s,  u"🙂"_s, u"\u2028"_s, u"👩\u200D💻"_s,   u"\uFFFD"_s, u"\uFEFF"_s,
                                   u"{"_s,  u"]"_s,    u":"_s,      u"\U0010FFFF"_s, u"null"_s,   u"\u0345"_s};
    QString made;
    const int count = *rc::gen::inRange(0, 12);
    for (int left = count; left > 0; --left)
        made += *rc::gen::elementOf(pieces);
    while (made.startsWith(u'\uFEFF')) // which decoding drops
        made.remove(0, 1);
    // Now and then as long as it may be.
    while (count == 11 && made.toUtf8().size() < bytes)
        made += u'x';
    while (made.toUtf8().size() > bytes)
        made.chop(made.back().isLowSurrogate() ? 2 : 1);
    return made;
}

RoomSettings settings()
{
    RoomSettings made;
    made.title = text(limits::kTitleBytes);
    made.description = text(limits::kDescriptionBytes);
    made.plan = plan();
    made.duration = duration();
    made.deadline = maybe(instant);
    made.cap = maybe(cap);
    made.visibility = visibility();
    made.viewers = viewers();
    made.atDeadline = atDeadline();
    made.remindBefore = maybe(remindBefore);
    return made;
}

Stroke stroke()
{
    return list(3, paint);
}

RestoreWay restoreWay()
{
    return coin() ? RestoreWay::Moment : RestoreWay::Event;
}

Restored restored()
{
    return {restoreWay(), instant()};
}

EventBody eventBody(size_t index)
{
    static const std::array<std::function<EventBody()>, std::variant_size_v<EventBody>> makers{
        [] {
            return RoomOpened{maybe(settings), ranges(), shortText()};
        },
        [] { return PersonJoined{person()}; },
        [] {
            return PersonRenamed{ParticipantId::random(), text(limits::kNameBytes)};
        },
        [] {
            return RoleSet{ParticipantId::random(), role()};
        },
        [] {
            return PersonSet{ParticipantId::random(), coin(), weight(), maybe(instant)};
        },
        [] { return PersonLeft{ParticipantId::random()}; },
        [] { return PersonRemoved{ParticipantId::random()}; },
        [] {
            return AnswerPainted{ParticipantId::random(), stroke(), maybe(restored)};
        },
        [] {
            return SettingsChanged{patch(), maybe(ranges), maybe(shortText), number(1, kMaxInteger), list(3, shift)};
        },
        [] { return RoomClosed(); },
        [] { return RoomReopened(); },
        [] { return RoomSettled{decision()}; },
        [] { return RoomUnsettled(); },
        [] { return RoomArchived(); },
        [] { return RoomUnarchived(); },
        [] { return DeadlinePassed{instant()}; },
        [] { return EveryoneAnswered(); },
        [] { return Reminded(); },
        [] { return PurgeAnnounced{instant()}; },
        [] { return RoomKept(); },
    };
    return makers.at(index)();
}

wire::ClientMessage clientMessage(size_t index)
{
    using namespace wire;
    static const std::array<std::function<ClientMessage()>, std::variant_size_v<ClientMessage>> makers{
        [] {
            return Hello{shortText(), list(3, shortText)};
        },
        [] {
            return Create{settings(), introduction(), text(limits::kPinBytes), shortText()};
        },
        [] {
            return Join{RoomId::random(), introduction(), text(limits::kPinBytes), shortText()};
        },
        [] {
            return Open{RoomId::random(),        maybe(DeviceId::random), shortText(), text(wire::kTokenBytes),
                        text(limits::kPinBytes), maybe(position),         shortText()};
        },
        [] { return Leave(); },
        [] {
            return PaintAnswer{number(1, kMaxInteger), list(3, stroke), maybe(counter)};
        },
        [] {
            return ChangeSettings{counter(), patch(), maybe(keep)};
        },
        [] {
            return Rename{ParticipantId::random(), text(limits::kNameBytes)};
        },
        [] {
            return SetRole{ParticipantId::random(), role()};
        },
        [] {
            return SetPerson{ParticipantId::random(), maybe(coin), maybe(weight), maybe([] { return maybe(instant); })};
        },
        [] { return Remove{ParticipantId::random()}; },
        [] { return Close(); },
        [] { return Reopen(); },
        [] { return Settle{number(-kMaxUnit, kMaxUnit)}; },
        [] { return Unsettle(); },
        [] { return Archive(); },
        [] { return Unarchive(); },
        [] { return Delete{text(limits::kTitleBytes)}; },
        [] {
            return History{maybe(counter), static_cast<int>(number(1, kHistoryPage))};
        },
        [] { return Since{position()}; },
        [] { return Ping(); },
        [] {
            return Restore{number(1, kMaxInteger), ParticipantId::random(), position(), restoreWay()};
        },
        [] { return Remind(); },
        [] { return KeepRoom(); },
        [] {
            return SetWebhook{text(kUrlBytes), webhookShape()};
        },
        [] { return AskWebhook(); },
        [] { return AskDevices(); },
        [] { return RevokeDevice{DeviceId::random()}; },
    };
    return makers.at(index)();
}

wire::ServerMessage serverMessage(size_t index)
{
    using namespace wire;
    static const std::array<std::function<ServerMessage()>, std::variant_size_v<ServerMessage>> makers{
        [] {
            return Welcome{shortText(), shortText(), instant(), list(3, shortText)};
        },
        [] { return entered(); },
        [] {
            return Done{maybe(counter), maybe(counter)};
        },
        [] { return refused(); },
        [] {
            return Events{counter(), position(), list(3, event)};
        },
        [] { return snapshotBegin(); },
        [] {
            return SnapshotPart{list(3, [] { return SnapshotPerson{person(), stroke()}; }), slotCounts()};
        },
        [] { return SnapshotEnd{position()}; },
        [] { return Behind(); },
        [] {
            return HistoryPage{list(3, [] { return HistoryEntry{counter(), event(), stroke()}; }), coin()};
        },
        [] { return Presence{list(3, ParticipantId::random)}; },
        [] { return Pong{instant()}; },
        [] {
            return Goodbye{goodbyeReason(), maybe(counter)};
        },
        [] { return Places{slotCounts()}; },
        [] {
            return WebhookState{text(kUrlBytes), webhookShape(), shortText(),      list(3, shortText),
                                counter(),       maybe(instant), maybe(httpStatus)};
        },
        [] {
            return DeviceList{list(3, [] {
                return DeviceEntry{DeviceId::random(), text(limits::kDeviceLabelBytes), instant()};
            })};
        },
    };
    return makers.at(index)();
}

wire::ClientFrame clientFrame()
{
    return {number(1, kMaxInteger),
            clientMessage(*rc::gen::inRange<size_t>(0, std::variant_size_v<wire::ClientMessage>))};
}

wire::ServerFrame serverFrame()
{
    return {maybe(counter), serverMessage(*rc::gen::inRange<size_t>(0, std::variant_size_v<wire::ServerMessage>))};
}

} // namespace yak::any
