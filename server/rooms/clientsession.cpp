#include "rooms/clientsession.h"

#include "core/logging.h"
#include "core/overloaded.h"
#include "core/zone.h"
#include "rooms/devices.h"
#include "rooms/entering.h"

namespace yak::server {

using namespace Qt::StringLiterals;

namespace {

constexpr qint64 kComeBackMs = 1'000;

/// All there is for who is in no room. Whatever is added to the protocol is not among it until somebody says so here.
bool isForStrangers(const wire::ClientMessage &message)
{
    return std::holds_alternative<wire::Hello>(message) || std::holds_alternative<wire::Create>(message) ||
           std::holds_alternative<wire::Join>(message) || std::holds_alternative<wire::Open>(message);
}

} // namespace

Seat::Seat(Hub &hub, ClientSession &session, const RoomId &room)
    : Listener(session.socket()), m_hub(hub), m_session(session), m_room(room)
{
    m_hub.add(m_room, *this);
}

Seat::~Seat()
{
    m_hub.remove(m_room, *this);
}

void Seat::needsSnapshot()
{
    m_session.refresh(std::nullopt, std::nullopt);
}

void Seat::mustGo(wire::GoodbyeReason reason)
{
    m_session.sayGoodbye(reason);
}

ClientSession::ClientSession(quint64 id, std::unique_ptr<ClientSocket> socket, Services &services, Entering &entering)
    : m_id(id), m_services(services), m_enteringFeature(entering), m_socket(std::move(socket))
{
    connect(m_socket.get(), &ClientSocket::received, this, &ClientSession::receive);
    connect(m_socket.get(), &ClientSocket::drained, this, &ClientSession::noteDrained);
    connect(m_socket.get(), &ClientSocket::closed, this, &ClientSession::closed);
}

ClientSession::~ClientSession()
{
    m_socket->disconnect(this);
}

void ClientSession::reply(qint64 request, const wire::ServerMessage &message)
{
    m_socket->send({request, message});
}

void ClientSession::refuseWith(qint64 request, ErrorCode code, const QString &field)
{
    reply(request, refuse(code, field).value());
}

void ClientSession::receive(const wire::ClientFrame &frame)
{
    const qint64 request = frame.id;
    if (!m_greeted && !std::holds_alternative<wire::Hello>(frame.message))
        return refuseWith(request, ErrorCode::BadMessage, u"type"_s);
    if (!m_seat && !isForStrangers(frame.message))
        return refuseWith(request, ErrorCode::NotEntered);
    std::visit(Overloaded{
                   [&](const wire::Hello &hello) { greet(request, hello); },
                   [&](const wire::Ping &) { reply(request, wire::Pong{m_services.clock.now()}); },
                   [&](const wire::Create &create) { m_enteringFeature.create(*this, request, create); },
                   [&](const wire::Join &join) { m_enteringFeature.join(*this, request, join); },
                   [&](const wire::Open &open) { m_enteringFeature.open(*this, request, open); },
                   [&](const wire::History &history) { readPast(request, history); },
                   [&](const wire::Since &since) { refresh(since.known, request); },
                   [&](const wire::SetWebhook &set) { setWebhook(request, set); },
                   [&](const wire::AskWebhook &) { askWebhook(request); },
                   [&](const wire::AskDevices &) { askDevices(request); },
                   [&](const auto &command) { submit(request, command); },
               },
               frame.message);
}

void ClientSession::greet(qint64 request, const wire::Hello &hello)
{
    m_greeted = true;
    qCDebug(logNet) << "connection" << m_id << "greets," << hello.features.size() << "features";
    wire::Welcome welcome;
    welcome.server = u"yakjeong-server"_s;
    welcome.zoneRules = Zone::databaseVersion();
    welcome.now = m_services.clock.now();
    if (!m_services.postHosts.isEmpty() && hello.features.contains(wire::kWebhooksFeature))
        welcome.features.append(wire::kWebhooksFeature);
    reply(request, welcome);
}

void ClientSession::failEntering(qint64 request, const wire::Refused &refused)
{
    endEntering();
    dropNextSeat();
    m_socket->allowIdle(m_seat ? 0 : m_services.limits.retryMs);
    reply(request, refused);
}

Seat &ClientSession::takeNextSeat(const RoomId &room)
{
    m_nextSeat = std::make_unique<Seat>(m_services.hub, *this, room);
    return *m_nextSeat;
}

void ClientSession::moveIn(const ParticipantId &person)
{
    endEntering();
    m_liveAfter.reset();
    m_socket->noteEntered();
    m_seat = std::move(m_nextSeat);
    m_person = person;
    m_services.hub.announce(m_seat->room(), *m_seat, person);
}

void ClientSession::submit(qint64 request, CommandBody body)
{
    if (!m_seat->credentials)
        return refuseWith(request, ErrorCode::Forbidden);
    if (std::holds_alternative<wire::Leave>(body))
        m_leaving = request;
    wire::Refused busy;
    busy.code = ErrorCode::Busy;
    busy.retryAfter = kComeBackMs;
    busy.operation = wire::operationOf(body);
    Command command{m_seat->room(), {m_person, m_seat->credentials->device}, std::move(body), {m_id, request}};
    if (!m_services.writer.submit(std::move(command)))
        reply(request, busy);
}

void ClientSession::take(const Outcome &outcome)
{
    const qint64 request = outcome.replyTo.request;
    if (m_entering == request)
        return m_enteringFeature.finish(*this, outcome);
    if (const auto *state = std::get_if<wire::WebhookState>(&outcome.reply))
        reply(request, withHosts(*state));
    else
        reply(request, outcome.reply);
    if (m_leaving != request)
        return;
    m_leaving.reset();
    if (std::holds_alternative<wire::Done>(outcome.reply))
        leaveRoom();
}

ViewRequest ClientSession::viewRequest(std::optional<qint64> request) const
{
    ViewRequest view;
    view.room = m_seat->room();
    view.credentials = m_seat->credentials;
    view.checkedPassword = m_seat->checkedPassword;
    view.encoding = m_socket->encoding();
    view.reply = request;
    return view;
}

void ClientSession::refresh(std::optional<StreamPosition> known, std::optional<qint64> request)
{
    m_seat->state = Listener::State::Waiting;
    m_liveAfter.reset();
    ViewRequest view = viewRequest(request);
    view.known = known;
    const bool queued = m_services.reader.read(
        [view](storage::Stores &stores) { return readView(stores, view); },
        [&sessions = m_services.sessions, id = m_id, room = view.room, request](const auto &read) {
            ClientSession *session = sessions.find(id);
            if (!session || !session->m_seat || session->m_seat->room() != room)
                return;
            if (read)
                session->show(*read);
            else
                session->endRefresh(request, read.error());
        });
    if (queued)
        return;
    if (request)
        refuseWith(*request, ErrorCode::Busy);
    else
        sayGoodbye(wire::GoodbyeReason::Restart);
}

void ClientSession::endRefresh(std::optional<qint64> request, const wire::Refused &refused)
{
    if (request)
        reply(*request, refused);
    switch (refused.code) {
    case ErrorCode::Unavailable:
        return request ? void() : sayGoodbye(wire::GoodbyeReason::Restart);
    case ErrorCode::NotFound:
        return sayGoodbye(wire::GoodbyeReason::Deleted);
    case ErrorCode::NameLapsed:
        return sayGoodbye(wire::GoodbyeReason::NameLapsed);
    default:
        return sayGoodbye(wire::GoodbyeReason::Revoked);
    }
}

void ClientSession::readPast(qint64 request, const wire::History &history)
{
    const HistoryRequest wanted{viewRequest(request), history};
    const bool queued =
        m_services.reader.read([wanted](storage::Stores &stores) { return readHistory(stores, wanted); },
                               [&sessions = m_services.sessions, id = m_id, request](const auto &read) {
                                   ClientSession *session = sessions.find(id);
                                   if (!session)
                                       return;
                                   if (read)
                                       session->socket().sendAsDrained({*read});
                                   else
                                       session->reply(request, read.error());
                               });
    if (!queued)
        refuseWith(request, ErrorCode::Busy);
}

void ClientSession::setWebhook(qint64 request, const wire::SetWebhook &set)
{
    if (m_services.postHosts.isEmpty())
        return refuseWith(request, ErrorCode::NotSupported);
    if (set.url.isEmpty())
        return submit(request, SetHook{});
    const auto url = parsePostUrl(set.url, m_services.postHosts);
    if (!url)
        return refuseWith(request, url.error().code, u"url"_s);
    submit(request, SetHook{url->toString(QUrl::FullyEncoded), set.shape, secretHash(randomSecret())});
}

void ClientSession::askWebhook(qint64 request)
{
    if (m_services.postHosts.isEmpty())
        return refuseWith(request, ErrorCode::NotSupported);
    const bool isQueued = m_services.reader.read(
        [wanted = viewRequest(request)](storage::Stores &stores) { return readWebhook(stores, wanted); },
        [&sessions = m_services.sessions, id = m_id, request](const auto &read) {
            ClientSession *session = sessions.find(id);
            if (!session)
                return;
            if (read)
                session->reply(request, session->withHosts(*read));
            else
                session->reply(request, read.error());
        });
    if (!isQueued)
        refuseWith(request, ErrorCode::Busy);
}

void ClientSession::askDevices(qint64 request)
{
    const bool isQueued = m_services.reader.read(
        [wanted = viewRequest(request)](storage::Stores &stores) { return readDevices(stores, wanted); },
        [&sessions = m_services.sessions, id = m_id, request](const auto &read) {
            ClientSession *session = sessions.find(id);
            if (!session)
                return;
            if (read)
                session->reply(request, *read);
            else
                session->reply(request, read.error());
        });
    if (!isQueued)
        refuseWith(request, ErrorCode::Busy);
}

wire::WebhookState ClientSession::withHosts(wire::WebhookState state) const
{
    for (const PostHost &host : m_services.postHosts)
        state.hosts.append(host.text());
    return state;
}

void ClientSession::show(const View &view)
{
    m_socket->sendAsDrained(view.frames);
    m_liveAfter = view.standing;
    noteDrained();
}

void ClientSession::noteDrained()
{
    if (!m_seat)
        return;
    if (m_liveAfter && !m_socket->hasBacklog())
        m_services.hub.goLive(m_seat->room(), *m_seat, *std::exchange(m_liveAfter, std::nullopt));
    if (m_socket->isDrained())
        m_services.hub.noteDrained(*m_seat);
}

void ClientSession::leaveRoom()
{
    m_liveAfter.reset();
    m_seat.reset();
    m_person = {};
    m_socket->noteLeft();
}

void ClientSession::sayGoodbye(wire::GoodbyeReason reason)
{
    const bool comeBack = reason == wire::GoodbyeReason::Restart;
    m_socket->sayGoodbye({reason, comeBack ? std::optional(kComeBackMs) : std::nullopt});
    m_liveAfter.reset();
    m_nextSeat.reset();
    m_seat.reset();
}

} // namespace yak::server
