#pragma once

#include "core/clock.h"
#include "posts/poster.h"
#include "posts/posthost.h"
#include "rooms/asyncreader.h"
#include "rooms/jobrunner.h"
#include "storage/batchwriter.h"

#include <QHash>

namespace yak::server {

/// Does the jobs that are posts: one of a room at a time, its oldest first. What became of a post is written before
/// another of the room is posted, so that a post may come twice, but none is lost and none overtakes. Lives in the
/// socket thread.
class PostRunner final : public QObject
{
    Q_OBJECT

public:
    using Finished = std::function<void(qint64 number, JobRunner::How how)>;

    /// What it works with. All of it outlives the runner.
    struct Means
    {
        const Clock &clock;
        AsyncReader &reader;
        storage::BatchWriter<Command> &writer;
    };

    PostRunner(const Means &means, QList<PostHost> hosts, PostWays ways, Finished finished);

    /// A post of the job's room is due. Told by `finished` under the number when the room's oldest was tried.
    [[nodiscard]] bool begin(qint64 number, const storage::DueJob &job);

    /// What became of the command that the runner gave the writer for a room.
    void take(const Outcome &outcome);

private:
    struct Found
    {
        std::optional<storage::WebhookRow> hook;
        std::optional<storage::JobRow> oldest;
    };

    void post(const RoomId &room, const Found &found);
    void write(const RoomId &room, const PostTried &tried);
    void end(const RoomId &room, JobRunner::How how);

    Means m_means;
    QList<PostHost> m_hosts;
    Finished m_finished;
    QHash<RoomId, QList<qint64>> m_underWay; // the numbers that wait for a room's post
    Poster m_poster;
};

} // namespace yak::server
