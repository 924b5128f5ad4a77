#pragma once

#include "i18n/kindtext.h"
#include "model/problem.h"
#include "protocol/messages.h"

#include <QString>

#include <optional>

namespace yak {

/// What is wrong with a field, in the user's words, to stand beside that field: a whole sentence.
/// Lengths and days are those of the room's kind.
[[nodiscard]] QString problemText(const Problem &problem, RoomKind kind = RoomKind::Time);

/// Why the server refused, in the user's words: a whole sentence, with what to do where something helps.
/// Has words for every ErrorCode.
[[nodiscard]] QString refusalText(const wire::Refused &refusal);

/// The same for a code alone.
[[nodiscard]] QString refusalText(ErrorCode code);

/// The problem a refusal tells of a field, to be shown beside it; empty where it is about no field.
[[nodiscard]] std::optional<Problem> problemOf(const wire::Refused &refusal);

} // namespace yak
