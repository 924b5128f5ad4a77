#include "model/settings.h"

#include "model/person.h"

namespace yak {

using namespace Qt::StringLiterals;

namespace {

/// Calls `visit(wire name, patch member, settings member)` for each field that can be changed: the one list of them.
template<typename Patch, typename Settings, typename Visit>
void forEachField(Patch &patch, Settings &settings, Visit visit)
{
    visit("title"_L1, patch.title, settings.title);
    visit("description"_L1, patch.description, settings.description);
    visit("plan"_L1, patch.plan, settings.plan);
    visit("duration"_L1, patch.duration, settings.duration);
    visit("deadline"_L1, patch.deadline, settings.deadline);
    visit("cap"_L1, patch.cap, settings.cap);
    visit("visibility"_L1, patch.visibility, settings.visibility);
    visit("viewers"_L1, patch.viewers, settings.viewers);
    visit("atDeadline"_L1, patch.atDeadline, settings.atDeadline);
    visit("remindBefore"_L1, patch.remindBefore, settings.remindBefore);
}

} // namespace

QLatin1StringView toText(Visibility visibility)
{
    switch (visibility) {
    case Visibility::Everyone:
        return "everyone"_L1;
    case Visibility::AfterOwnAnswer:
        return "afterOwnAnswer"_L1;
    case Visibility::OrganizersOnly:
        return "organizersOnly"_L1;
    }
    Q_UNREACHABLE();
}

std::optional<Visibility> visibilityFromText(QStringView text)
{
    for (const Visibility v : {Visibility::Everyone, Visibility::AfterOwnAnswer, Visibility::OrganizersOnly}) {
        if (text == toText(v))
            return v;
    }
    return std::nullopt;
}

QLatin1StringView toText(Viewers viewers)
{
    return viewers == Viewers::Welcome ? "welcome"_L1 : "refused"_L1;
}

std::optional<Viewers> viewersFromText(QStringView text)
{
    for (const Viewers v : {Viewers::Welcome, Viewers::Refused}) {
        if (text == toText(v))
            return v;
    }
    return std::nullopt;
}

QLatin1StringView toText(AtDeadline what)
{
    return what == AtDeadline::Close ? "close"_L1 : "settleBest"_L1;
}

std::optional<AtDeadline> atDeadlineFromText(QStringView text)
{
    for (const AtDeadline what : {AtDeadline::Close, AtDeadline::SettleBest}) {
        if (text == toText(what))
            return what;
    }
    return std::nullopt;
}

QLatin1StringView toText(Keep keep)
{
    return keep == Keep::Moments ? "moments"_L1 : "wallTimes"_L1;
}

std::optional<Keep> keepFromText(QStringView text)
{
    for (const Keep keep : {Keep::Moments, Keep::WallTimes}) {
        if (text == toText(keep))
            return keep;
    }
    return std::nullopt;
}

QLatin1StringView toText(Role role)
{
    switch (role) {
    case Role::Organizer:
        return "organizer"_L1;
    case Role::CoOrganizer:
        return "coOrganizer"_L1;
    case Role::Participant:
        return "participant"_L1;
    case Role::Viewer:
        return "viewer"_L1;
    }
    Q_UNREACHABLE();
}

std::optional<Role> roleFromText(QStringView text)
{
    for (const Role r : {Role::Organizer, Role::CoOrganizer, Role::Participant, Role::Viewer}) {
        if (text == toText(r))
            return r;
    }
    return std::nullopt;
}

RoomSettings patched(RoomSettings settings, const SettingsPatch &patch)
{
    forEachField(patch, settings, [](QLatin1StringView, const auto &change, auto &value) {
        if (change)
            value = *change;
    });
    return settings;
}

SettingsPatch effectOf(const SettingsPatch &patch, const RoomSettings &settings)
{
    SettingsPatch effect = patch;
    forEachField(effect, settings, [](QLatin1StringView, auto &change, const auto &value) {
        if (change && *change == value)
            change.reset();
    });
    return effect;
}

QStringList fieldsOf(const SettingsPatch &patch)
{
    QStringList names;
    const RoomSettings unused;
    forEachField(patch, unused, [&names](QLatin1StringView name, const auto &change, const auto &) {
        if (change)
            names.append(name);
    });
    return names;
}

SettingsPatch inverseOf(const SettingsPatch &patch, const RoomSettings &settings)
{
    SettingsPatch inverse = patch;
    forEachField(inverse, settings, [](QLatin1StringView, auto &change, const auto &value) {
        if (change)
            change = value;
    });
    return inverse;
}

} // namespace yak
