#include "core/errorcode.h"

#include <algorithm>
#include <array>

namespace yak {

using namespace Qt::StringLiterals;

namespace {

struct Row
{
    ErrorCode code;
    QLatin1StringView text;
};

constexpr std::array kRows{
    Row{ErrorCode::BadMessage, "bad-message"_L1},
    Row{ErrorCode::UnknownMessage, "unknown-message"_L1},
    Row{ErrorCode::BadValue, "bad-value"_L1},
    Row{ErrorCode::TooLarge, "too-large"_L1},
    Row{ErrorCode::NotFound, "not-found"_L1},
    Row{ErrorCode::Forbidden, "forbidden"_L1},
    Row{ErrorCode::NotEntered, "not-entered"_L1},
    Row{ErrorCode::NameTaken, "name-taken"_L1},
    Row{ErrorCode::PinNeeded, "pin-needed"_L1},
    Row{ErrorCode::WrongPin, "wrong-pin"_L1},
    Row{ErrorCode::NameLapsed, "name-lapsed"_L1},
    Row{ErrorCode::PasswordNeeded, "password-needed"_L1},
    Row{ErrorCode::WrongPassword, "wrong-password"_L1},
    Row{ErrorCode::Full, "full"_L1},
    Row{ErrorCode::SlotFull, "slot-full"_L1},
    Row{ErrorCode::Late, "late"_L1},
    Row{ErrorCode::Closed, "closed"_L1},
    Row{ErrorCode::Settled, "settled"_L1},
    Row{ErrorCode::Archived, "archived"_L1},
    Row{ErrorCode::Stale, "stale"_L1},
    Row{ErrorCode::OutOfOrder, "out-of-order"_L1},
    Row{ErrorCode::Busy, "busy"_L1},
    Row{ErrorCode::TooManyTries, "too-many-tries"_L1},
    Row{ErrorCode::Unavailable, "unavailable"_L1},
    Row{ErrorCode::UnknownZone, "unknown-zone"_L1},
    Row{ErrorCode::SkippedDay, "skipped-day"_L1},
    Row{ErrorCode::LastOrganizer, "last-organizer"_L1},
    Row{ErrorCode::NotSupported, "not-supported"_L1},
    Row{ErrorCode::BadToken, "bad-token"_L1},
    Row{ErrorCode::OutOfData, "out-of-data"_L1},
    Row{ErrorCode::InvitationNeeded, "invitation-needed"_L1},
    Row{ErrorCode::WrongInvitation, "wrong-invitation"_L1},
};

constexpr auto kCodes = [] {
    std::array<ErrorCode, kRows.size()> codes{};
    std::transform(kRows.begin(), kRows.end(), codes.begin(), [](const Row &row) { return row.code; });
    return codes;
}();

} // namespace

QLatin1StringView toText(ErrorCode code)
{
    const auto row = std::find_if(kRows.begin(), kRows.end(), [code](const Row &r) { return r.code == code; });
    Q_ASSERT(row != kRows.end());
    return row->text;
}

std::optional<ErrorCode> errorCodeFromText(QStringView text)
{
    const auto row = std::find_if(kRows.begin(), kRows.end(), [text](const Row &r) { return r.text == text; });
    if (row == kRows.end())
        return std::nullopt;
    return row->code;
}

std::span<const ErrorCode> allErrorCodes()
{
    return kCodes;
}

} // namespace yak
