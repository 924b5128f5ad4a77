#pragma once

#include "record.h"

namespace yak::faults {

/// The room as a newcomer is shown it, and all of its history, oldest first.
struct Truth
{
    Room room;
    QList<wire::HistoryEntry> history;
};

/// Each promise that was broken: a stroke that was acknowledged and is lost, is there twice or is another one; a gap or
/// a contradiction in what somebody was shown; answers that do not follow from their history.
[[nodiscard]] QStringList verdict(const Truth &truth, const Record &client);
[[nodiscard]] QStringList verdict(const Truth &truth);

} // namespace yak::faults
