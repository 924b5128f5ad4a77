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
    static QString plan(const Plan &plan, const TimeText &words);
};

QString Words::plan(const Plan &plan, const TimeText &words)
{
    const QList<QDate> named = datesOf(plan);
    if (named.isEmpty())
        return tr("no dates");
    const QString dates =
        tr("%n date(s), %1", nullptr, static_cast<int>(named.size())).arg(words.dateRange(named.first(), named.last()));
    const auto *time = std::get_if<TimePlan>(&plan);
    if (!time)
        return dates;
    QStringList hours;
    for (const WallRange &range : time->days.first().hours)
        hours.append(words.timeRange(range.from, range.to));
    //: %1 are dates, %2 are hours of the day
    return tr("%1, %2").arg(dates, words.locale().createSeparatedList(hours));
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
    if (!std::holds_alternative<TimePlan>(settings.plan))
        return draft;
    const TimePlan &plan = std::get<TimePlan>(settings.plan);
    draft.zone = plan.zone;
    draft.slotMinutes = plan.slotMinutes;
    std::map<QList<WallRange>, QList<QDate>> dates;
    for (const PlanDay &day : plan.days) {
        draft.dates.append(day.date);
        dates[day.hours].append(day.date);
    }
    const auto usual =
        std::ranges::max_element(dates, {}, [](const auto &hoursAndDates) { return hoursAndDates.second.size(); });
    if (usual == dates.end())
        return draft;
    draft.hours = usual->first;
    for (const auto &[hours, days] : dates) {
        if (hours != usual->first)
            draft.ownHours.append({days, hours});
    }
    return draft;
}

SettingsPatch changesOf(const NewRoomDraft &draft, const RoomSettings &settings)
{
    const RoomSettings wanted = draft.settings();
    SettingsPatch all;
    all.title = wanted.title;
    all.description = wanted.description;
    if (std::holds_alternative<TimePlan>(settings.plan))
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

QString valueText(const SettingsPatch &patch, const QString &field, const TimeText &words)
{
    if (field == "title"_L1 && patch.title)
        return *patch.title;
    if (field == "description"_L1 && patch.description)
        return patch.description->isEmpty() ? Words::tr("none") : *patch.description;
    if (field == "plan"_L1 && patch.plan)
        return Words::plan(*patch.plan, words);
    if (field == "duration"_L1 && patch.duration)
        return TimeText::duration(*patch.duration);
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
