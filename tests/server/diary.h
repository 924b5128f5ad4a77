#pragma once

#include "roomfixture.h"

#include <algorithm>

namespace yak {

/// Two values that stand for the same: what differs by chance, and what it is called in every world.
struct Alias
{
    QByteArray chance;
    QByteArray common;
};

/// Everything a client got, frame by frame, in words that are the same in each world. Lists of people stand by id,
/// which is chance; who is there comes by a timer of the real clock, so it is told apart, each change once.
class Diary
{
public:
    explicit Diary(const QList<Alias> &aliases) : m_aliases(aliases) {}

    void write(const ServerClient &client)
    {
        QByteArray all;
        for (const wire::ServerFrame &frame : client.inbox()) {
            const QByteArray bytes = wire::encode(frame, wire::Encoding::Json);
            all += bytes;
            note(bytes);
        }
        QVERIFY2(all == client.rawBytes(), "what was read is not all that came");
    }

    [[nodiscard]] const QList<QByteArray> &frames() const { return m_frames; }
    [[nodiscard]] const QList<QByteArray> &presence() const { return m_presence; }

private:
    void note(QByteArray bytes)
    {
        for (const Alias &alias : m_aliases)
            bytes.replace(alias.chance, alias.common);
        auto frame = *wire::decodeServerFrame(bytes, wire::Encoding::Json);
        if (auto *part = std::get_if<wire::SnapshotPart>(&frame.message))
            std::ranges::sort(part->people, {}, [](const wire::SnapshotPerson &one) { return one.person.id.text(); });
        if (auto *presence = std::get_if<wire::Presence>(&frame.message))
            std::ranges::sort(presence->online, {}, &ParticipantId::text);
        const QByteArray words = wire::encode(frame, wire::Encoding::Json);
        if (!std::holds_alternative<wire::Presence>(frame.message))
            m_frames.append(words);
        else if (m_presence.isEmpty() || m_presence.last() != words)
            m_presence.append(words);
    }

    QList<Alias> m_aliases;
    QList<QByteArray> m_frames;
    QList<QByteArray> m_presence;
};

} // namespace yak
