#pragma once

#include "fakepeer.h"
#include "model/policy.h"

#include <QSet>

namespace yak {

/// A server of one room for tests of the page: it answers what the app asks by the rules of the room, unless told to
/// refuse or to be silent, and makes happen what others do.
class RoomPeer : public QObject
{
    Q_OBJECT

public:
    RoomPeer(Room room, const Clock &clock);

    [[nodiscard]] FakePeer &line() { return m_line; }
    [[nodiscard]] const Room &room() const { return m_room; }
    /// Who a device that comes back is, and who a name that is claimed becomes.
    void setMe(const ParticipantId &me) { m_me = me; }

    /// Something that others do, or that happens by itself.
    void happen(const EventBody &body, const ParticipantId &by = {});
    void paint(const ParticipantId &person, const Stroke &stroke);
    void setOnline(const QList<ParticipantId> &online);

    /// The next request of the app, other than entering, is refused.
    void refuseNext(const wire::Refused &refusal) { m_refusal = refusal; }
    /// The devices of whoever is in, from now on; each can be ended but once.
    void setDevices(const QList<wire::DeviceEntry> &devices) { m_devices = devices; }
    /// The one the app is to this server.
    [[nodiscard]] static DeviceId device();
    /// The webhook as its organizers are told of it, from now on.
    void setWebhook(const wire::WebhookState &webhook) { m_webhook = webhook; }
    /// A device that comes back is refused from now on.
    void refuseOpen(const wire::Refused &refusal) { m_openRefusal = refusal; }
    /// The next claim of a name is refused.
    void refuseJoin(const wire::Refused &refusal) { m_joinRefusal = refusal; }
    /// Strokes wait for an answer until letPaintsThrough().
    void holdPaints() { m_holds = true; }
    void letPaintsThrough();

    /// What the app asked for, without entering, painting and history.
    [[nodiscard]] const QList<wire::ClientMessage> &asked() const { return m_asked; }
    [[nodiscard]] int paints() const { return m_paints; }
    /// The last thing that was asked for, if it is of this type.
    template<typename Message>
    [[nodiscard]] std::optional<Message> lastAsked() const
    {
        if (m_asked.isEmpty() || !std::holds_alternative<Message>(m_asked.constLast()))
            return std::nullopt;
        return std::get<Message>(m_asked.constLast());
    }

private:
    void onSaid();
    void answer(const wire::ClientFrame &frame);
    void enter(qint64 id, const ParticipantId &person);
    void sendSnapshot();
    void take(qint64 id, const wire::PaintAnswer &paint);
    void take(qint64 id, const wire::Restore &restore);
    void takePage(qint64 id, const wire::History &history);
    [[nodiscard]] std::optional<EventBody> eventOf(const wire::ClientMessage &message) const;
    [[nodiscard]] bool showsAll() const;

    FakePeer m_line;
    const Clock &m_clock;
    Room m_room;
    ParticipantId m_me;
    QList<wire::HistoryEntry> m_history;
    qint64 m_revision = 1;
    std::optional<wire::Refused> m_refusal;
    std::optional<wire::Refused> m_openRefusal;
    std::optional<wire::Refused> m_joinRefusal;
    wire::WebhookState m_webhook;
    QList<wire::DeviceEntry> m_devices;
    bool m_holds = false;
    bool m_inRoom = false;
    QList<wire::ClientFrame> m_held;
    QList<wire::ClientMessage> m_asked;
    int m_paints = 0;
};

} // namespace yak
