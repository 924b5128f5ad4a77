#pragma once

#include "core/errorcode.h"

#include <QString>
#include <tl/expected.hpp>

#include <utility>

namespace yak {

/// Why something could not be done: a code for programs and people's words, and a detail for the log only.
struct Error
{
    ErrorCode code = ErrorCode::BadMessage;
    QString detail;

    friend bool operator==(const Error &, const Error &) = default;
};

/// A value, or the reason there is none. Nothing of ours throws.
template<typename T>
using Result = tl::expected<T, Error>;

/// Makes the failing side of any Result.
[[nodiscard]] inline tl::unexpected<Error> failure(ErrorCode code, QString detail = {})
{
    return tl::unexpected<Error>(Error{code, std::move(detail)});
}

} // namespace yak
