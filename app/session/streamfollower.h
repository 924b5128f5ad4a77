#pragma once

#include "protocol/messages.h"
#include "session/roommodel.h"

#include <functional>
#include <optional>

namespace yak {

/// Keeps a model in step with its stream: applies what continues it, ignores what it knows, asks for what it missed and
/// puts a snapshot together. Two loops never run at once: while an answer is awaited, nothing further is asked.
class StreamFollower
{
public:
    struct Wishes
    {
        std::function<void(StreamPosition)> ask; ///< sends a Since; its reply comes back by answered()
        std::function<void()> giveUp;            ///< the server tells what cannot be: no more of this connection
    };

    StreamFollower(RoomModel &model, Wishes wishes);

    /// A new connection: what was half said and half asked is void.
    void restart();

    void take(const wire::Events &events);
    void take(const wire::SnapshotBegin &begin);
    void take(const wire::SnapshotPart &part);
    void take(const wire::SnapshotEnd &end);
    void take(const wire::Places &places);
    void take(const wire::Behind &);

    /// The Since was answered, by whatever came with or behind the reply.
    void answered();
    /// The Since was refused; whoever owns this calls tryAgain() after a while.
    void refused();
    void tryAgain();

    /// Whether a snapshot or an answer is still to come.
    [[nodiscard]] bool isCatchingUp() const { return m_asking || m_begin.has_value(); }

private:
    void missed(StreamPosition target);
    void askWhereBehind();

    RoomModel &m_model;
    Wishes m_wishes;
    bool m_asking = false;
    bool m_again = false;                   // something was missed, nobody knows how much
    std::optional<StreamPosition> m_target; // the furthest that pushes spoke of
    std::optional<wire::SnapshotBegin> m_begin;
    QList<wire::SnapshotPerson> m_people;
    SlotCounts m_taken;
};

} // namespace yak
