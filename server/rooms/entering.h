#pragma once

#include "rooms/clientsession.h"

#include <memory>

namespace yak::server {

/// How somebody gets into a room: by making one, by claiming a name, by a device's secret or token, or just to look.
/// Each is a chain of steps between the socket thread, the reader, the password pool and the writer; what is decided on
/// the way is decided again in the transaction that lets them in.
class Entering
{
public:
    explicit Entering(Services &services) : m_services(services) {}

    void create(ClientSession &session, qint64 request, const wire::Create &create);
    void join(ClientSession &session, qint64 request, const wire::Join &join);
    void open(ClientSession &session, qint64 request, const wire::Open &open);

    /// The writer has let the session in, or refused it.
    void finish(ClientSession &session, const Outcome &outcome);

private:
    /// One attempt, carried from step to step.
    struct Attempt
    {
        ReplyTo replyTo;
        RoomId room;
        wire::Introduction me;
        QString password;
        QString address;
        QString invitation;
        QString checkedPassword;
        std::optional<RoomSettings> settings; ///< of a room to be made
    };
    /// What a name's holder looks like before the writer has the last word.
    struct Holder
    {
        ParticipantId id;
        QString pinHash;
        bool mayLapse = false;
    };
    struct Lookup
    {
        QString passwordHash;
        std::optional<Holder> holder;
    };
    using Then = std::function<void()>;

    [[nodiscard]] bool begin(ClientSession &session, qint64 request);
    void fail(const Attempt &attempt, ErrorCode code, const QString &field = {});
    void failTooMany(const Attempt &attempt, qint64 retryAfter);

    /// Whether the server lets its asker in at all; where it does not, the attempt has failed.
    [[nodiscard]] bool checkInvitation(const Attempt &attempt);
    void hashThenMake(const Attempt &attempt);
    void lookUp(const Attempt &attempt, std::function<void(Attempt, Lookup)> then);
    void checkPassword(const Attempt &attempt, const QString &hash, std::function<void(Attempt)> then);
    void checkName(const Attempt &attempt, const std::optional<Holder> &holder);
    void checkPin(const Attempt &attempt, const Holder &holder);
    void claim(const Attempt &attempt, ClaimName::Pin pin);
    void submit(const Attempt &attempt, CommandBody body);
    void hash(const Attempt &attempt, const HashTask &task, std::function<void(HashResult)> then);

    void openAsDevice(ClientSession &session, qint64 request, const wire::Open &open);
    void openAsViewer(ClientSession &session, qint64 request, const wire::Open &open);
    void look(const ReplyTo &replyTo, ViewRequest view);
    void letIn(ClientSession &session, qint64 request, const ViewRequest &asked, const View &view);

    Services &m_services;
};

} // namespace yak::server
