#include "controllers/appcontroller.h"

#include "settings/appsettings.h"

#include <utility>

namespace yak {

namespace {

void close(RoomSession *session)
{
    session->disconnect();
    session->model().disconnect();
    session->shutdown();
    session->deleteLater();
}

} // namespace

AppController::AppController(RoomStore &store, AppSettings &settings, NetworkParts network, QObject *parent)
    : QObject(parent), m_store(store), m_settings(settings), m_network(std::move(network))
{
}

AppController::~AppController()
{
    shutdown();
}

QString AppController::server() const
{
    return m_server.isEmpty() ? m_settings.lastServer() : m_server;
}

void AppController::setServer(const QString &server)
{
    m_server = server;
    Q_EMIT serverChanged(this->server());
}

void AppController::create(const ServerAddress &server, const wire::Create &request)
{
    cancelCreate();
    m_creator = new RoomCreator(server.url(), m_store, m_network, this);
    connect(m_creator, &RoomCreator::created, this, [this, server](const RoomCreator::Created &room) {
        m_creator = nullptr;
        remember(server);
        Q_EMIT created(room.link);
        enter(room.link);
    });
    connect(m_creator, &RoomCreator::refused, this, [this](const wire::Refused &refusal) {
        m_creator = nullptr;
        Q_EMIT createRefused(refusal);
    });
    connect(m_creator, &RoomCreator::failed, this, [this, server] {
        m_creator = nullptr;
        Q_EMIT createFailed(server);
    });
    m_creator->create(request);
}

void AppController::cancelCreate()
{
    if (!m_creator)
        return;
    m_creator->disconnect(this);
    delete m_creator;
}

void AppController::enter(const RoomLink &link)
{
    cancelEnter();
    if (m_session && m_session->link() == link) {
        Q_EMIT roomReady(*m_session);
        return;
    }
    m_entering = new RoomSession(link, m_store, m_network, this);
    connect(m_entering, &RoomSession::stateChanged, this, &AppController::follow);
    connect(&m_entering->model(), &RoomModel::wasReset, this, &AppController::finishEntering);
    Q_EMIT enteringStarted(link);
    m_entering->open();
}

void AppController::cancelEnter()
{
    if (RoomSession *session = std::exchange(m_entering, nullptr))
        close(session);
}

std::optional<RoomLink> AppController::entering() const
{
    return m_entering ? std::optional(m_entering->link()) : std::nullopt;
}

void AppController::leave()
{
    if (!m_session)
        return;
    Q_EMIT leaving();
    close(std::exchange(m_session, nullptr));
}

void AppController::shutdown()
{
    cancelCreate();
    cancelEnter();
    leave();
}

void AppController::follow(RoomSession::State state)
{
    switch (state) {
    case RoomSession::State::NeedsName:
    case RoomSession::State::Entering:
    case RoomSession::State::Live:
        finishEntering();
        return;
    case RoomSession::State::Reconnecting:
        if (m_entering)
            Q_EMIT serverSilent(m_entering->link());
        return;
    case RoomSession::State::Ended:
        if (m_entering)
            failEntering(m_entering->endReason());
        return;
    case RoomSession::State::Idle:
    case RoomSession::State::Connecting:
        return;
    }
}

void AppController::finishEntering()
{
    RoomSession *session = std::exchange(m_entering, nullptr);
    if (!session)
        return;
    disconnect(session, nullptr, this, nullptr);
    disconnect(&session->model(), nullptr, this, nullptr);
    leave();
    m_session = session;
    remember(ServerAddress::of(session->link()));
    Q_EMIT roomReady(*session);
}

void AppController::failEntering(ErrorCode why)
{
    const RoomLink link = m_entering->link();
    cancelEnter();
    Q_EMIT enterFailed(link, why);
}

void AppController::remember(const ServerAddress &server)
{
    // This computer's own server moves about and is no one's to type.
    if (server.text() != m_server)
        m_settings.setLastServer(server.text());
}

} // namespace yak
