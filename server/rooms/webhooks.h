#pragma once

#include "rooms/case.h"
#include "storage/stores.h"

/// Where a room's news are posted, and what became of a post.
namespace yak::server {

/// Sets the room's webhook, or ends it, and has a first post sent to it.
[[nodiscard]] Verdict decide(Case &open, const SetHook &set);

/// Takes a post that was tried away, or puts it off together with those behind it. One that is not there any more, or
/// went to another address than the present one, is none.
[[nodiscard]] Verdict decide(Case &open, const PostTried &tried);

/// What organizers are told of the webhook, but for the server's hosts. `hook` is empty where there is none.
[[nodiscard]] wire::WebhookState webhookState(const std::optional<storage::WebhookRow> &hook, qsizetype waiting);

/// A webhook's shape as it is stored; json for what is no shape.
[[nodiscard]] wire::WebhookShape shapeOf(const storage::WebhookRow &hook);

} // namespace yak::server
