#include "dialogs/roomsettingsdraft.h"

#include "i18n/timetext.h"

#include <QCoreApplication>

#include <algorithm>
#include <map>

namespace yak {

using namespace Qt::StringLiterals;

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(yak::RoomSettings)

public:
    static QString dates(const QList<QDate> &dates, const TimeText &words);
    static QString hours(const QList<WallRange> &hours, const TimeText &words);
};

/// A plan in a line, one overload a kind of room.
struct PlanTeller
{
    const TimeText &words;

    QString operator()(const TimePlan &plan) const;
    QString operator()(const BlockPlan &plan) const;
    QString operator()(const DatePlan &plan) const { return Words::dates(plan.dates, words); }
    QString operator()(const WeekdayPlan &plan) const;
};

/// Puts a plan into the draft, one overload a kind of room.
struct PlanReader
{
    NewRoomDraft &draft;

    void operator()(const TimePlan &plan) const;
    void operator()(const BlockPlan &plan) const
    {
        draft.zone = plan.zone;
        draft.dates = plan.dates;
        draft.blocks = plan.blocks;
        draft.nextBlockId = plan.nextBlockId;
    }
    void operator()(const DatePlan &plan) const { draft.dates = plan.dates; }
    void operator()(const WeekdayPlan &plan) const;
};

QString Words::dates(const QList<QDate> &dates, const TimeText &words)
{
    if (dates.isEmpty())
        return tr("no dates");
    return tr("%n date(s), %1", nullptr, static_cast<int>(dates.size()))
        .arg(words.dateRange(dates.first(), dates.last()));
}

QString Words::hours(const QList<WallRange> &hours, const TimeText &words)
{
    QStringList all;
    for (const WallRange &range : hours)
        all.append(words.timeRange(range.from, range.to));
    return words.locale().createSeparatedList(all);
}

QString PlanTeller::operator()(const TimePlan &plan) const
{
    if (plan.days.isEmpty())
        return Words::dates({}, words);
    //: %1 are dates, %2 are hours of the day
    return Words::tr("%1, %2").arg(Words::dates(datesOf(plan), words), Words::hours(plan.days.first().hours, words));
}

QString PlanTeller::operator()(const BlockPlan &plan) const
{
    QStringList names;
    for (const Block &block : plan.blocks)
        names.append(block.name);
    //: %1 are dates, %2 are names of blocks
    return Words::tr("%1, %2", "dates, blocks")
        .arg(Words::dates(plan.dates, words), words.locale().createSeparatedList(names));
}

QString PlanTeller::operator()(const WeekdayPlan &plan) const
{
    QStringList days;
    for (const WeekdayHours &day : plan.days)
        days.append(words.weekday(static_cast<Qt::DayOfWeek>(day.weekday)));
    if (days.isEmpty())
        return Words::tr("no weekdays");
    //: %1 are weekdays, %2 are hours of the day
    return Words::tr("%1, %2", "weekdays, hours")
        .arg(words.locale().createSeparatedList(days), Words::hours(plan.days.first().hours, words));
}

/// The hours that most days have.
template<typename Days>
QList<WallRange> usualHours(const Days &days)
{
    std::map<QList<WallRange>, int> votes;
    for (const auto &day : days)
        ++votes[day.hours];
    return std::ranges::max_element(votes, {}, [](const auto &vote) { return vote.second; })->first;
}

void PlanReader::operator()(const TimePlan &plan) const
{
    draft.zone = plan.zone;
    draft.slotMinutes = plan.slotMinutes;
    draft.dates = datesOf(plan);
    if (plan.days.isEmpty())
        return;
    draft.hours = usualHours(plan.days);
    std::map<QList<WallRange>, QList<QDate>> others;
    for (const PlanDay &day : plan.days) {
        if (day.hours != draft.hours)
            others[day.hours].append(day.date);
    }
    for (const auto &[hours, days] : others)
        draft.ownHours.append({days, hours});
}

void PlanReader::operator()(const WeekdayPlan &plan) const
{
    draft.zone = plan.zone;
    draft.slotMinutes = plan.slotMinutes;
    draft.referenceWeek = plan.referenceWeek;
    if (!plan.days.isEmpty())
        draft.hours = usualHours(plan.days);
    for (const WeekdayHours &day : plan.days) {
        draft.weekdays.append(day.weekday);
        if (day.hours != draft.hours)
            draft.ownWeekdayHours.append(day);
    }
}

} // namespace

NewRoomDraft draftOf(const RoomSettings &settings)
{
    NewRoomDraft draft;
    draft.title = settings.title;
    draft.description = settings.description;
    draft.duration = settings.duration;
    draft.deadline = settings.deadline;
    draft.cap = settings.cap;
    draft.visibility = settings.visibility;
    draft.viewers = settings.viewers;
    draft.kind = kindOf(settings.plan);
    std::visit(PlanReader{draft}, settings.plan);
    return draft;
}

SettingsPatch changesOf(const NewRoomDraft &draft, const RoomSettings &settings)
{
    const RoomSettings wanted = draft.settings();
    SettingsPatch all;
    all.title = wanted.title;
    all.description = wanted.description;
    all.plan = wanted.plan;
    all.duration = wanted.duration;
    all.deadline = wanted.deadline;
    all.cap = wanted.cap;
    all.visibility = wanted.visibility;
    all.viewers = wanted.viewers;
    return effectOf(all, settings);
}

QList<ParticipantId> answeredByWhom(const Room &room, const Plan &plan)
{
    const Result<PlannedSlots> planned = makeSlots(plan);
    if (!planned)
        return {};
    const Ranges lost = subtracted(room.slotTable.ranges(), planned->table.ranges());
    QList<ParticipantId> people;
    for (auto it = room.answers.cbegin(); it != room.answers.cend(); ++it) {
        for (const Segment &segment : it->within(lost)) {
            if (segment.state == SlotState::Yes || segment.state == SlotState::IfNeeded) {
                people.append(it.key());
                break;
            }
        }
    }
    std::ranges::sort(people);
    return people;
}

QString valueText(const SettingsPatch &patch, const QString &field, RoomKind kind, const TimeText &words)
{
    if (field == "title"_L1 && patch.title)
        return *patch.title;
    if (field == "description"_L1 && patch.description)
        return patch.description->isEmpty() ? Words::tr("none") : *patch.description;
    if (field == "plan"_L1 && patch.plan)
        return std::visit(PlanTeller{words}, *patch.plan);
    if (field == "duration"_L1 && patch.duration)
        return lengthText(kind, *patch.duration);
    if (field == "deadline"_L1 && patch.deadline) {
        const auto zone = patch.plan ? Zone::find(zoneId(*patch.plan)) : Result<Zone>(Zone::utc());
        return *patch.deadline ? words.dateTime(**patch.deadline, zone.value_or(Zone::utc())) : Words::tr("none");
    }
    if (field == "cap"_L1 && patch.cap)
        return *patch.cap ? words.locale().toString(**patch.cap) : Words::tr("none");
    if (field == "visibility"_L1 && patch.visibility)
        return visibilityText(*patch.visibility);
    if (field == "viewers"_L1 && patch.viewers)
        return *patch.viewers == Viewers::Welcome ? Words::tr("may look") : Words::tr("may not look");
    return {};
}

QString visibilityText(Visibility visibility)
{
    switch (visibility) {
    case Visibility::Everyone:
        return Words::tr("everyone");
    case Visibility::AfterOwnAnswer:
        return Words::tr("those who have answered");
    case Visibility::OrganizersOnly:
        return Words::tr("organizers only");
    }
    Q_UNREACHABLE();
}

} // namespace yak
