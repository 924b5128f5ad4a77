#include "rooms/postrunner.h"

#include "core/logging.h"
#include "rooms/webhooks.h"

#include <QRandomGenerator>

namespace yak::server {

PostRunner::PostRunner(const Means &means, QList<PostHost> hosts, PostWays ways, Finished finished)
    : m_means(means), m_hosts(std::move(hosts)), m_finished(std::move(finished)), m_poster(std::move(ways))
{
}

bool PostRunner::begin(qint64 number, const storage::DueJob &job)
{
    const bool isFirst = !m_underWay.contains(job.room);
    m_underWay[job.room].append(number);
    if (!isFirst)
        return true;
    const bool isQueued = m_means.reader.read(
        [room = job.room](storage::Stores &stores) -> tl::expected<Found, wire::Refused> {
            auto hook = stores.webhooks.find(room);
            auto waiting = stores.jobs.ofKind(room, storage::kPostKind);
            if (!hook || !waiting)
                return refuse(ErrorCode::Unavailable);
            return Found{*std::move(hook), waiting->isEmpty() ? std::nullopt : std::optional(waiting->first())};
        },
        [this, room = job.room](const auto &found) {
            if (found)
                post(room, *found);
            else
                end(room, JobRunner::How::Trouble);
        });
    if (!isQueued)
        m_underWay.remove(job.room);
    return isQueued;
}

void PostRunner::post(const RoomId &room, const Found &found)
{
    if (!found.hook || !found.oldest)
        return end(room, JobRunner::How::Done);
    PostTried tried{found.oldest->key, found.hook->url, 0, QRandomGenerator::global()->generateDouble()};
    // The host may have been taken off the list since.
    const auto url = parsePostUrl(found.hook->url, m_hosts);
    if (!url)
        return write(room, tried);
    const wire::WebhookShape shape = shapeOf(*found.hook);
    const QByteArray &news = found.oldest->payload;
    m_poster.post({*url, bodyFor(shape, news), headersFor(shape, news, found.hook->secret, m_means.clock.now()),
                   found.oldest->attempts},
                  [this, room, tried](int status) mutable {
                      qCDebug(logNet) << "a post of the room" << room.text() << "was answered with" << status;
                      tried.status = status;
                      write(room, tried);
                  });
}

void PostRunner::write(const RoomId &room, const PostTried &tried)
{
    if (!m_means.writer.submit({room, {}, tried, {ReplyTo::kPostRunner, 0}}))
        end(room, JobRunner::How::Trouble);
}

void PostRunner::take(const Outcome &outcome)
{
    const auto *refused = std::get_if<wire::Refused>(&outcome.reply);
    const bool isTrouble = refused && refused->code == ErrorCode::Unavailable;
    end(outcome.room, isTrouble ? JobRunner::How::Trouble : JobRunner::How::Done);
}

void PostRunner::end(const RoomId &room, JobRunner::How how)
{
    for (const qint64 number : m_underWay.take(room))
        m_finished(number, how);
}

} // namespace yak::server
