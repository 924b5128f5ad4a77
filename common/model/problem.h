#pragma once

#include "core/errorcode.h"

#include <QLatin1StringView>
#include <QString>

#include <optional>

namespace yak {

/// What can be wrong with the value of a field. The app has words for each, in every language it speaks.
enum class ProblemKind {
    Empty,        ///< something is needed
    TooLong,      ///< longer than `bound` characters or bytes
    TooMany,      ///< more than `bound`
    OutOfRange,   ///< not among the values allowed; `bound` is the nearest
    Reversed,     ///< ends before or where it starts
    Uneven,       ///< hours that are no multiple of the slot length
    Overlapping,  ///< two stretches of hours that overlap without fitting together
    SkippedDay,   ///< a civil day that does not exist in the zone
    UnknownZone,  ///< no such time zone
    NoSlots,      ///< nothing to paint is left
    TooLongToFit, ///< a duration longer than the longest stretch, which is `bound`
    Past,         ///< lies in the past
};

/// One thing wrong with one field. `field` is the name the field has on the wire.
struct Problem
{
    QString field;
    ProblemKind kind = ProblemKind::Empty;
    qint64 bound = 0;
    QString subject; ///< which of several, for example the date 2026-03-29

    friend bool operator==(const Problem &, const Problem &) = default;
};

[[nodiscard]] QLatin1StringView toText(ProblemKind kind);
[[nodiscard]] std::optional<ProblemKind> problemKindFromText(QStringView text);

/// The refusal code that fits a problem best.
[[nodiscard]] ErrorCode codeOf(ProblemKind kind);

} // namespace yak
