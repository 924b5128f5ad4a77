#pragma once

#include "rooms/roomview.h"
#include "rooms/services.h"

#include <memory>
#include <optional>

namespace yak::server {

class Entering;
class ClientSession;

/// A session's place among the listeners of one room, from the moment it asks to be let in.
class Seat final : public Listener
{
public:
    Seat(Hub &hub, ClientSession &session, const RoomId &room);
    ~Seat() override;

    void needsSnapshot() override;
    void mustGo(wire::GoodbyeReason reason) override;

    [[nodiscard]] const RoomId &room() const { return m_room; }

    std::optional<Credentials> credentials; ///< none: a viewer
    QString checkedPassword;                ///< of a viewer

private:
    Hub &m_hub;
    ClientSession &m_session;
    RoomId m_room;
};

/// One client as the rooms see it: what it has said, which room it is in, and where its messages go. Lives in the
/// socket thread.
class ClientSession final : public QObject
{
    Q_OBJECT

public:
    ClientSession(quint64 id, std::unique_ptr<ClientSocket> socket, Services &services, Entering &entering);
    ~ClientSession() override;

    [[nodiscard]] quint64 id() const { return m_id; }
    [[nodiscard]] ClientSocket &socket() { return *m_socket; }

    void reply(qint64 request, const wire::ServerMessage &message);
    void refuseWith(qint64 request, ErrorCode code, const QString &field = {});

    /// Whether an attempt to enter is under way: there is one at a time.
    [[nodiscard]] bool isEntering() const { return m_entering.has_value(); }
    void startEntering(qint64 request) { m_entering = request; }
    void endEntering() { m_entering.reset(); }
    /// The attempt has failed: says so and lets the client try again.
    void failEntering(qint64 request, const wire::Refused &refused);

    /// Takes a seat among a room's listeners, beside the one it may have; to be done before the room is read.
    Seat &takeNextSeat(const RoomId &room);
    [[nodiscard]] Seat *nextSeat() { return m_nextSeat.get(); }
    void dropNextSeat() { m_nextSeat.reset(); }
    /// The attempt has succeeded: the next seat becomes the seat.
    void moveIn(const ParticipantId &person);

    /// What became of a command.
    void take(const Outcome &outcome);

    /// Sends what was read, and then events from there on.
    void show(const View &view);
    /// Reads afresh what the room shows and sends it.
    void refresh(std::optional<StreamPosition> known, std::optional<qint64> request);

    void leaveRoom();
    void sayGoodbye(wire::GoodbyeReason reason);

Q_SIGNALS:
    void closed();

private:
    void receive(const wire::ClientFrame &frame);
    void greet(qint64 request, const wire::Hello &hello);
    void submit(qint64 request, CommandBody body);
    void endRefresh(std::optional<qint64> request, const wire::Refused &refused);
    void readPast(qint64 request, const wire::History &history);
    void setWebhook(qint64 request, const wire::SetWebhook &set);
    void askWebhook(qint64 request);
    void askDevices(qint64 request);
    [[nodiscard]] wire::WebhookState withHosts(wire::WebhookState state) const;
    void noteDrained();
    [[nodiscard]] ViewRequest viewRequest(std::optional<qint64> request) const;

    quint64 m_id;
    Services &m_services;
    Entering &m_enteringFeature;
    std::unique_ptr<ClientSocket> m_socket;
    bool m_greeted = false;
    std::optional<qint64> m_entering;
    std::optional<qint64> m_leaving;
    ParticipantId m_person;
    std::optional<Standing> m_liveAfter; // where the frames still on their way will leave the reader
    std::unique_ptr<Seat> m_seat;
    std::unique_ptr<Seat> m_nextSeat;
};

} // namespace yak::server
