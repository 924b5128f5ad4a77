#pragma once

#include "model/range.h"
#include "protocol/messages.h"

#include <optional>

namespace yak {

/// Which entries of a room's history are looked at. The default is all of them.
struct HistoryFilter
{
    enum class Doer {
        Anybody,
        Server, ///< what happened by itself
    };

    Doer doer = Doer::Anybody;
    ParticipantId person;         ///< who did it or had it done to them; null for anybody
    std::optional<Instant> since; ///< from this instant on
    std::optional<Instant> until; ///< before this instant
    Range slot;                   ///< who said what about these units; empty for no matter what

    [[nodiscard]] bool isEmpty() const
    {
        return doer == Doer::Anybody && person.isNull() && !since && !until && slot.isEmpty();
    }
    [[nodiscard]] bool matches(const wire::HistoryEntry &entry) const;

    friend bool operator==(const HistoryFilter &, const HistoryFilter &) = default;
};

/// Whom an event is about, where that is somebody; the same as who did it for most.
[[nodiscard]] ParticipantId subjectOf(const EventBody &body);

} // namespace yak
