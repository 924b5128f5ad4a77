#include "rooms/settingschange.h"

#include "core/zone.h"
#include "model/replanning.h"
#include "model/validation.h"

namespace yak::server {

namespace {

/// The patch with just the named fields, each with what the settings say.
SettingsPatch presentOf(const SettingsPatch &patch, const QStringList &names, const RoomSettings &settings)
{
    SettingsPatch present;
    const auto keep = [&names](QLatin1StringView name, const auto &from, auto &to) {
        if (names.contains(name))
            to = from;
    };
    const SettingsPatch all = inverseOf(patch, settings);
    keep(QLatin1StringView("title"), all.title, present.title);
    keep(QLatin1StringView("description"), all.description, present.description);
    keep(QLatin1StringView("plan"), all.plan, present.plan);
    keep(QLatin1StringView("duration"), all.duration, present.duration);
    keep(QLatin1StringView("deadline"), all.deadline, present.deadline);
    keep(QLatin1StringView("cap"), all.cap, present.cap);
    keep(QLatin1StringView("visibility"), all.visibility, present.visibility);
    keep(QLatin1StringView("viewers"), all.viewers, present.viewers);
    keep(QLatin1StringView("atDeadline"), all.atDeadline, present.atDeadline);
    keep(QLatin1StringView("remindBefore"), all.remindBefore, present.remindBefore);
    return present;
}

QStringList staleFields(const Case &open, const SettingsPatch &effect, qint64 base)
{
    QStringList stale = fieldsOf(effect);
    stale.removeIf([&](const QString &field) { return open.state.fieldRevisions().value(field, 1) <= base; });
    return stale;
}

tl::unexpected<wire::Refused> refuseStale(const Case &open, const SettingsPatch &effect, const QStringList &stale)
{
    wire::Refused refused;
    refused.code = ErrorCode::Stale;
    refused.field = stale.first();
    refused.present = presentOf(effect, stale, open.room().settings);
    refused.settingsRevision = open.room().settingsRevision;
    return tl::unexpected<wire::Refused>(refused);
}

/// The slots a new plan makes, and where what was said goes. Walked here once; clients only convert them for display.
Result<void> replan(SettingsChanged &event, const Room &room, Keep keep)
{
    if (!event.patch.plan)
        return {};
    const auto planned = makeSlots(*event.patch.plan);
    if (!planned)
        return tl::unexpected<Error>(planned.error());
    event.slotRanges = planned->table.ranges();
    event.zoneRules = Zone::databaseVersion();
    event.move = moveFor(room.settings.plan, *event.patch.plan, keep, room.slotTable.ranges());
    return {};
}

} // namespace

Verdict decide(Case &open, const wire::ChangeSettings &change)
{
    if (!may(open.self().role, Action::ChangeSettings))
        return refuse(ErrorCode::Forbidden);
    if (open.room().flags.archived)
        return refuse(ErrorCode::Archived);
    if (change.base > open.room().settingsRevision)
        return refuse(ErrorCode::BadValue, QStringLiteral("base"));
    SettingsChanged event;
    event.patch = change.patch;
    if (event.patch.plan)
        event.patch.plan = completed(*std::move(event.patch.plan), open.now, &open.room().settings.plan);
    event.patch = effectOf(event.patch, open.room().settings);
    if (event.patch.isEmpty())
        return Granted{};
    if (const QStringList stale = staleFields(open, event.patch, change.base); !stale.isEmpty())
        return refuseStale(open, event.patch, stale);
    if (const auto problems = problemsOf(event.patch, open.room().settings, open.now); !problems.isEmpty())
        return refuse(problems.first());
    if (const auto planned = replan(event, open.room(), change.keep.value_or(Keep::Moments)); !planned)
        return refuse(planned.error().code);
    event.settingsRevision = open.room().settingsRevision + 1;
    open.state.record(event, open.deed());
    return Granted{};
}

} // namespace yak::server
