#include "model/validation.h"

#include "core/namekey.h"
#include "model/life.h"
#include "model/limits.h"

#include <algorithm>

namespace yak {

using namespace Qt::StringLiterals;

namespace {

enum class Needed { Yes, No };

struct TextRule
{
    QString field;
    qsizetype graphemes;
    qsizetype bytes;
    Needed needed;
};

QList<Problem> problemsOfText(const QString &text, const TextRule &rule)
{
    if (rule.needed == Needed::Yes && nameKey(text).isEmpty()) // nothing but spaces and what nobody sees
        return {{rule.field, ProblemKind::Empty, 0, {}}};
    if (text.toUtf8().size() > rule.bytes)
        return {{rule.field, ProblemKind::TooLong, rule.graphemes, {}}};
    if (graphemeCount(text) > rule.graphemes)
        return {{rule.field, ProblemKind::TooLong, rule.graphemes, {}}};
    return {};
}

QList<Problem> problemsOfDuration(const RoomSettings &settings)
{
    if (settings.duration <= 0)
        return {{u"duration"_s, ProblemKind::OutOfRange, 1, {}}};
    const auto planned = makeSlots(settings.plan);
    if (!planned)
        return {}; // the plan's own problems say it better
    const qint64 longest = planned->table.longestRun() * planned->table.unitsPerSlot();
    if (settings.duration > longest)
        return {{u"duration"_s, ProblemKind::TooLongToFit, longest, {}}};
    return {};
}

QList<Problem> problemsOfCap(std::optional<int> cap)
{
    if (cap && *cap < 1)
        return {{u"cap"_s, ProblemKind::OutOfRange, 1, {}}};
    if (cap && *cap > limits::kParticipants)
        return {{u"cap"_s, ProblemKind::OutOfRange, limits::kParticipants, {}}};
    return {};
}

QList<Problem> problemsOfReminder(std::optional<int> minutes)
{
    if (minutes && *minutes < 1)
        return {{u"remindBefore"_s, ProblemKind::OutOfRange, 1, {}}};
    if (minutes && *minutes > limits::kRemindMinutes)
        return {{u"remindBefore"_s, ProblemKind::OutOfRange, limits::kRemindMinutes, {}}};
    return {};
}

QList<Problem> problemsOfDeadline(const RoomSettings &settings, Instant now)
{
    const std::optional<Instant> deadline = deadlineOf(settings);
    if (deadline && *deadline <= now)
        return {{settings.deadline ? u"deadline"_s : u"dates"_s, ProblemKind::Past, 0, {}}};
    return {};
}

} // namespace

QList<Problem> problemsOf(const RoomSettings &settings, Instant now)
{
    QList<Problem> problems =
        problemsOfText(settings.title, {u"title"_s, limits::kTitleGraphemes, limits::kTitleBytes, Needed::Yes});
    problems += problemsOfText(
        settings.description, {u"description"_s, limits::kDescriptionGraphemes, limits::kDescriptionBytes, Needed::No});
    problems += problemsOf(settings.plan);
    problems += problemsOfDuration(settings);
    problems += problemsOfDeadline(settings, now);
    problems += problemsOfCap(settings.cap);
    problems += problemsOfReminder(settings.remindBefore);
    return problems;
}

QList<Problem> problemsOf(const SettingsPatch &patch, const RoomSettings &settings, Instant now)
{
    // What people have answered is in the units of the kind, so a room stays what it is.
    if (patch.plan && patch.plan->index() != settings.plan.index())
        return {{u"kind"_s, ProblemKind::OutOfRange, 0, kindName(settings.plan)}};
    const QStringList touched = fieldsOf(patch);
    // The problems of a plan have the names of its own fields.
    const QStringList others{u"title"_s, u"description"_s, u"deadline"_s, u"cap"_s, u"remindBefore"_s};
    QList<Problem> problems = problemsOf(patched(settings, patch), now);
    problems.removeIf([&](const Problem &problem) {
        const bool isOfPlan = !others.contains(problem.field);
        return !touched.contains(problem.field) && !(patch.plan && isOfPlan);
    });
    return problems;
}

QList<Problem> problemsOfName(const QString &name)
{
    // Measured as it is stored and sent on: composing can make a name longer as well as shorter.
    return problemsOfText(displayName(name), {u"name"_s, limits::kNameGraphemes, limits::kNameBytes, Needed::Yes});
}

QList<Problem> problemsOfPin(const QString &pin)
{
    if (pin.toUtf8().size() > limits::kPinBytes)
        return {{u"pin"_s, ProblemKind::TooLong, limits::kPinBytes, {}}};
    return {};
}

} // namespace yak
