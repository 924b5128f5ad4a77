#include "optimizer/rotation.h"

#include "core/zone.h"
#include "optimizer/dailyhours.h"
#include "optimizer/weekchoices.h"

#include <QMap>

#include <algorithm>

namespace yak {

using namespace Qt::StringLiterals;

namespace {

constexpr int kMinutesPerDay = 24 * 60;
constexpr int kMinutesOfWeek = 7 * kMinutesPerDay;
constexpr qint64 kMsPerMinute = 60'000;

/// How much of `minutes` that begin at a minute of the day is night.
qint64 nightFrom(qint64 minuteOfDay, qint64 minutes)
{
    const auto until = [](qint64 minute) {
        constexpr qint64 kMorning = kNight.from + kNight.length - kMinutesPerDay;
        const qint64 days = minute / kMinutesPerDay;
        const qint64 rest = minute % kMinutesPerDay;
        return days * kNight.length + std::min<qint64>(rest, kMorning) + std::max<qint64>(0, rest - kNight.from);
    };
    return until(minuteOfDay + minutes) - until(minuteOfDay);
}

qint64 nightMinutesIn(const Zone &zone, Instant start, int minutes)
{
    const qint64 end = start.milliseconds + minutes * kMsPerMinute;
    qint64 night = 0;
    for (qint64 at = start.milliseconds; at < end;) {
        const qint64 until = std::min(end, zone.periodAt({at}).span.to.milliseconds);
        night += nightFrom(zone.wallTime({at}).minuteOfDay, (until - at) / kMsPerMinute);
        at = until;
    }
    return night;
}

/// The zones of a question's people, each once.
struct Members
{
    std::vector<Zone> zones;
    std::vector<qint64> headcounts;
    QList<qsizetype> zoneOf; ///< for each of the people, -1: none that is known

    explicit Members(const QList<RotationMember> &people)
    {
        QMap<QString, qsizetype> places;
        for (const RotationMember &member : people) {
            if (!places.contains(member.zone)) {
                const auto zone = Zone::find(member.zone);
                places.insert(member.zone, zone ? std::ssize(zones) : -1);
                if (zone) {
                    zones.push_back(*zone);
                    headcounts.push_back(0);
                }
            }
            const qsizetype place = places.value(member.zone);
            zoneOf.append(place);
            if (place >= 0)
                ++headcounts[static_cast<size_t>(place)];
        }
    }
};

Instant startOf(const RotationQuestion &question, const Zone &zone, int week, int start)
{
    const QDate date = question.monday.addDays(7 * week + start / kMinutesPerDay);
    return zone.resolve(date, start % kMinutesPerDay).first;
}

/// What each start of a week would cost each zone.
std::vector<WeekChoices::Costs> costsOf(const RotationQuestion &question, const Zone &zone, const Members &members,
                                        int week)
{
    std::vector<WeekChoices::Costs> costs;
    for (const int start : question.starts) {
        const Instant at = startOf(question, zone, week, start);
        WeekChoices::Costs &ofStart = costs.emplace_back();
        for (const Zone &theirs : members.zones)
            ofStart.push_back(nightMinutesIn(theirs, at, question.minutes));
    }
    return costs;
}

bool isGood(const RotationQuestion &question)
{
    const auto isOfWeek = [](int start) { return start >= 0 && start < kMinutesOfWeek; };
    return question.weeks >= 1 && question.weeks <= kMostRotationWeeks && question.minutes >= 1 &&
           question.monday.isValid() && !question.starts.isEmpty() && question.mostStates >= 1 &&
           std::all_of(question.starts.cbegin(), question.starts.cend(), isOfWeek);
}

} // namespace

qint64 nightMinutes(const QString &zone, Instant start, int minutes)
{
    const auto found = Zone::find(zone);
    return found ? nightMinutesIn(*found, start, minutes) : 0;
}

Result<std::optional<RotationPlan>> rotationOf(const RotationQuestion &question, const std::stop_token &stop)
{
    if (!isGood(question))
        return tl::unexpected(Error{ErrorCode::BadValue, u"a rotation of no weeks or no starts"_s});
    const auto zone = Zone::find(question.zone);
    if (!zone)
        return tl::unexpected(zone.error());
    const Members members(question.people);
    WeekChoices choices(members.headcounts);
    for (int week = 0; week < question.weeks; ++week) {
        if (stop.stop_requested())
            return std::nullopt;
        choices.addWeek(costsOf(question, *zone, members, week));
    }
    const std::optional<WeekChoices::Best> best = choices.best(question.mostStates, stop);
    if (!best)
        return std::nullopt;
    RotationPlan plan;
    plan.bound = best->bound;
    plan.isProven = best->isProven;
    plan.totals.resize(question.people.size());
    for (int week = 0; week < question.weeks; ++week) {
        const size_t choice = best->choices[static_cast<size_t>(week)];
        const int start = question.starts[static_cast<qsizetype>(choice)];
        RotationWeek made{start, startOf(question, *zone, week, start), {}};
        for (qsizetype i = 0; i < question.people.size(); ++i) {
            const qsizetype place = members.zoneOf[i];
            const qint64 night =
                place < 0 ? 0 : choices.costs(static_cast<size_t>(week), choice)[static_cast<size_t>(place)];
            made.nightUnits.append(night);
            plan.totals[i] += night;
            plan.worst = std::max(plan.worst, plan.totals[i]);
        }
        plan.weeks.append(made);
    }
    return plan;
}

} // namespace yak
