#pragma once

#include "core/ids.h"
#include "core/instant.h"
#include "core/result.h"

#include <QDate>
#include <QList>
#include <QString>

#include <optional>
#include <stop_token>

namespace yak {

/// Somebody who takes part in a meeting of every week.
struct RotationMember
{
    ParticipantId person;
    QString zone; ///< IANA name; nothing is night for one without a zone that is known

    friend bool operator==(const RotationMember &, const RotationMember &) = default;
};

/// A meeting that comes back every week for some weeks, and when in a week it may be.
struct RotationQuestion
{
    QString zone;      ///< IANA name: whose wall clock `starts` are read from
    QDate monday;      ///< of the first week
    int weeks = 4;     ///< 1 … kMostRotationWeeks
    QList<int> starts; ///< minutes since Monday 00:00, each 0 … 10,079; at least one
    int minutes = 60;  ///< how long it is, at least 1
    QList<RotationMember> people;
    qsizetype mostStates = 50'000; ///< how many half-made plans are kept at a time
};

inline constexpr int kMostRotationWeeks = 53;

/// One week's meeting.
struct RotationWeek
{
    int start = 0;            ///< one of the question's
    Instant at;               ///< what it is in this week
    QList<qint64> nightUnits; ///< for each of the question's people: the minutes that are night where they are

    friend bool operator==(const RotationWeek &, const RotationWeek &) = default;
};

/// When a meeting is from week to week, and who bears what.
struct RotationPlan
{
    QList<RotationWeek> weeks;
    QList<qint64> totals; ///< for each of the question's people, in minutes
    qint64 worst = 0;     ///< the largest of these
    qint64 bound = 0;     ///< in no plan at all is the largest less than this
    bool isProven = true; ///< no plan is better, by the order of rotationOf()

    friend bool operator==(const RotationPlan &, const RotationPlan &) = default;
};

/// How many minutes of a meeting are night where a clock shows this zone's time, changes of clocks and all: 22:00 to
/// 07:00. `zone` is an IANA name; 0 where it is not known.
[[nodiscard]] qint64 nightMinutes(const QString &zone, Instant start, int minutes);

/// The plan in which the one who bears the most night minutes bears the fewest, and of those the one with the fewest
/// night minutes of all people together. A start that a week's change of clocks skips is the instant that
/// Zone::resolve() gives for it.
///
/// People of one zone count as one. Weeks are decided one after the other; of the plans made so far only those are kept
/// that no other is better than for every zone, and that can still become better than the best one known. What they
/// can become is bounded by Lagrange multipliers of the zones' totals (M. L. Fisher, The Lagrangian relaxation method,
/// Management Science 27, 1981). Where more plans remain than may be kept, the most promising are, and the result is
/// not proven, though `bound` holds.
///
/// None where a stop was asked for; UnknownZone or BadValue where the question itself is no good.
[[nodiscard]] Result<std::optional<RotationPlan>> rotationOf(const RotationQuestion &question,
                                                             const std::stop_token &stop = {});

} // namespace yak
