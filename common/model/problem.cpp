#include "model/problem.h"

#include <algorithm>
#include <array>

namespace yak {

using namespace Qt::StringLiterals;

namespace {

struct Row
{
    ProblemKind kind;
    QLatin1StringView text;
};

constexpr std::array kRows{
    Row{ProblemKind::Empty, "empty"_L1},
    Row{ProblemKind::TooLong, "too-long"_L1},
    Row{ProblemKind::TooMany, "too-many"_L1},
    Row{ProblemKind::OutOfRange, "out-of-range"_L1},
    Row{ProblemKind::Reversed, "reversed"_L1},
    Row{ProblemKind::Uneven, "uneven"_L1},
    Row{ProblemKind::Overlapping, "overlapping"_L1},
    Row{ProblemKind::SkippedDay, "skipped-day"_L1},
    Row{ProblemKind::UnknownZone, "unknown-zone"_L1},
    Row{ProblemKind::NoSlots, "no-slots"_L1},
    Row{ProblemKind::TooLongToFit, "too-long-to-fit"_L1},
    Row{ProblemKind::Past, "past"_L1},
};

} // namespace

QLatin1StringView toText(ProblemKind kind)
{
    const auto row = std::find_if(kRows.begin(), kRows.end(), [kind](const Row &r) { return r.kind == kind; });
    Q_ASSERT(row != kRows.end());
    return row->text;
}

std::optional<ProblemKind> problemKindFromText(QStringView text)
{
    const auto row = std::find_if(kRows.begin(), kRows.end(), [text](const Row &r) { return r.text == text; });
    if (row == kRows.end())
        return std::nullopt;
    return row->kind;
}

ErrorCode codeOf(ProblemKind kind)
{
    switch (kind) {
    case ProblemKind::SkippedDay:
        return ErrorCode::SkippedDay;
    case ProblemKind::UnknownZone:
        return ErrorCode::UnknownZone;
    case ProblemKind::TooMany:
    case ProblemKind::TooLong:
        return ErrorCode::TooLarge;
    default:
        return ErrorCode::BadValue;
    }
}

} // namespace yak
