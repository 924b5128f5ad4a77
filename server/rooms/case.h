#pragma once

#include "model/policy.h"
#include "rooms/roomstate.h"

#include <tl/expected.hpp>

/// What the features decide with: the loaded room, who asks, the batch's one reading of the clock, and what the server
/// says of all rooms.
namespace yak::server {

struct Case
{
    RoomState &state;
    Asker asker;
    Instant now;
    JobRules rules;

    [[nodiscard]] const Room &room() const { return state.room(); }
    /// The asker's own entry; there is one wherever a feature for people who are in is asked.
    [[nodiscard]] const Person &self() const { return *state.person(asker.person); }
    [[nodiscard]] RoomState::Deed deed() const { return {asker.person, now}; }
};

/// A command that is granted. What it brought stands in the room's state; a paint brings its own acknowledgement.
struct Granted
{
    std::optional<Admission> admission;
    std::optional<wire::Done> done;
    std::optional<wire::WebhookState> webhook = {}; ///< the reply to those who set it
};

using Verdict = tl::expected<Granted, wire::Refused>;

[[nodiscard]] inline tl::unexpected<wire::Refused> refuse(ErrorCode code, const QString &field = {})
{
    wire::Refused refused;
    refused.code = code;
    refused.field = field;
    return tl::unexpected<wire::Refused>(refused);
}

[[nodiscard]] inline tl::unexpected<wire::Refused> refuse(const Problem &problem)
{
    wire::Refused refused;
    refused.code = codeOf(problem.kind);
    refused.field = problem.field;
    refused.problem = problem.kind;
    refused.bound = problem.bound;
    refused.subject = problem.subject;
    return tl::unexpected<wire::Refused>(refused);
}

} // namespace yak::server
