#include "rooms/webhooks.h"

#include "core/logging.h"
#include "posts/news.h"
#include "posts/retries.h"

#include <QJsonDocument>
#include <QJsonObject>

namespace yak::server {

using namespace Qt::StringLiterals;

namespace {

const QString kTest = u"-test"_s;

Instant happenedAt(const storage::JobRow &post)
{
    return {QJsonDocument::fromJson(post.payload)[u"at"_s].toInteger()};
}

storage::WebhookRow hookFor(const Case &open, const SetHook &set)
{
    const auto &present = open.state.posting().hook();
    storage::WebhookRow hook{set.url, {}, set.secret, open.now, {}, {}};
    if (present && present->url == set.url)
        hook = *present;
    hook.shape = toText(set.shape);
    return hook;
}

/// What waits is for the new address. Only the last test is of use.
void begin(Case &open, const SetHook &set)
{
    Posting &posting = open.state.posting();
    Schedule &schedule = open.state.schedule();
    posting.setHook(hookFor(open, set));
    const QList<storage::JobRow> waiting = posting.waiting();
    for (const storage::JobRow &post : waiting) {
        if (post.key.endsWith(kTest))
            posting.remove(schedule, post.key);
    }
    posting.postpone(schedule, open.now);
    const QString id = u"%1:test:%2"_s.arg(open.room().id.text()).arg(open.now.milliseconds);
    posting.add(schedule, postKey(open.state.head().revision) + kTest, testNews(id, open.room(), open.now), open.now);
}

void end(Case &open)
{
    open.state.posting().removeAll(open.state.schedule());
    open.state.posting().setHook(std::nullopt);
}

} // namespace

wire::WebhookShape shapeOf(const storage::WebhookRow &hook)
{
    return wire::webhookShapeFromText(hook.shape).value_or(wire::WebhookShape::Json);
}

wire::WebhookState webhookState(const std::optional<storage::WebhookRow> &hook, qsizetype waiting)
{
    wire::WebhookState state;
    if (!hook)
        return state;
    state.url = hook->url;
    state.shape = shapeOf(*hook);
    state.secret = hook->secret;
    state.waiting = waiting;
    state.lastAt = hook->lastAt;
    if (hook->lastStatus)
        state.lastStatus = static_cast<int>(*hook->lastStatus);
    return state;
}

Verdict decide(Case &open, const SetHook &set)
{
    if (!may(open.self().role, Action::SetWebhook))
        return refuse(ErrorCode::Forbidden);
    if (set.url.isEmpty())
        end(open);
    else
        begin(open, set);
    const Posting &posting = open.state.posting();
    return Granted{{}, {}, webhookState(posting.hook(), posting.waiting().size())};
}

Verdict decide(Case &open, const PostTried &tried)
{
    Posting &posting = open.state.posting();
    Schedule &schedule = open.state.schedule();
    const storage::JobRow *post = posting.find(tried.key);
    if (!posting.hook() || !post)
        return Granted{};
    storage::WebhookRow hook = *posting.hook();
    if (hook.url != tried.url) {
        posting.postpone(schedule, open.now);
        return Granted{};
    }
    const qint64 age = open.now.milliseconds - happenedAt(*post).milliseconds;
    const PostFate fate = fateOfPost(post->attempts + 1, tried.status, age, tried.random);
    if (fate.kind == PostFate::Kind::Dropped)
        qCInfo(logRooms) << "a post of the room" << open.room().id.text() << "is given up:" << tried.status;
    if (fate.kind == PostFate::Kind::Again)
        posting.noteAttempt(tried.key);
    else
        posting.remove(schedule, tried.key);
    posting.postpone(schedule, open.now.plusMilliseconds(fate.delayMs));
    hook.lastAt = open.now;
    hook.lastStatus = tried.status;
    posting.setHook(hook);
    return Granted{};
}

} // namespace yak::server
