#include "session/roomrefresher.h"

#include <algorithm>
#include <utility>

namespace yak {

using namespace Qt::StringLiterals;

namespace {

constexpr int kAtOnce = 6;
constexpr int kAtOneServer = 3;
/// For one room, from the first byte to the last: a little more than a connection allows a mute server.
constexpr int kPatienceMs = 15'000;

RoomRefresher::Outcome outcomeOf(ErrorCode code)
{
    switch (code) {
    case ErrorCode::NotFound:
        return RoomRefresher::Outcome::Gone;
    case ErrorCode::BadToken:
    case ErrorCode::Forbidden:
    case ErrorCode::NameLapsed:
    case ErrorCode::NotEntered:
        return RoomRefresher::Outcome::NoMember;
    case ErrorCode::Unavailable:
    case ErrorCode::Busy:
        return RoomRefresher::Outcome::Silent;
    default:
        return RoomRefresher::Outcome::Refused;
    }
}

bool isViewer(const KnownRoom &room)
{
    return room.device.isNull() && room.role == toText(Role::Viewer);
}

} // namespace

/// One look into one room.
struct RoomRefresher::Glance
{
    KnownRoom room;
    QUrl server;
    RoomSession *session = nullptr;
    std::unique_ptr<Timer> patience;
};

RoomRefresher::RoomRefresher(RoomStore &store, NetworkParts network, QObject *parent)
    : QObject(parent), m_store(store), m_network(std::move(network))
{
}

RoomRefresher::~RoomRefresher()
{
    stop();
}

int RoomRefresher::done() const
{
    return m_total - static_cast<int>(m_waiting.size()) - static_cast<int>(m_glances.size());
}

void RoomRefresher::refresh(const QList<KnownRoom> &rooms)
{
    if (!isBusy()) {
        m_total = 0;
        m_servers.clear();
    }
    for (const KnownRoom &room : rooms) {
        const auto isSame = [&room](const KnownRoom &other) { return other.link == room.link; };
        const bool isUnderWay =
            std::ranges::any_of(m_waiting, isSame) ||
            std::ranges::any_of(m_glances, [&](const auto &glance) { return isSame(glance->room); });
        if (isUnderWay || !RoomLink::parse(room.link))
            continue;
        m_waiting.append(room);
        ++m_total;
    }
    startMore();
}

void RoomRefresher::giveUp(const QString &link)
{
    const qsizetype waiting = m_waiting.removeIf([&link](const KnownRoom &room) { return room.link == link; });
    const auto found =
        std::ranges::find_if(m_glances, [&link](const auto &glance) { return glance->room.link == link; });
    m_total -= static_cast<int>(waiting);
    if (found == m_glances.end())
        return;
    const std::unique_ptr<Glance> given = std::move(*found);
    m_glances.erase(found);
    close(*given);
    --m_total;
    startMore();
}

void RoomRefresher::stop()
{
    m_waiting.clear();
    for (const auto &glance : std::exchange(m_glances, {}))
        close(*glance);
    m_total = 0;
}

void RoomRefresher::startMore()
{
    for (qsizetype i = 0; i < m_waiting.size() && m_glances.size() < kAtOnce;) {
        const RoomLink link = *RoomLink::parse(m_waiting[i].link);
        if (mayStart(link.serverUrl()))
            start(m_waiting.takeAt(i), link);
        else
            ++i;
    }
}

bool RoomRefresher::mayStart(const QUrl &server) const
{
    const auto there = std::ranges::count_if(m_glances, [&](const auto &glance) { return glance->server == server; });
    const bool isAnswering = m_servers.value(server, ServerState::Unknown) == ServerState::Answering;
    return there < (isAnswering ? kAtOneServer : 1);
}

void RoomRefresher::start(const KnownRoom &room, const RoomLink &link)
{
    auto made = std::make_unique<Glance>(
        Glance{room, link.serverUrl(), new RoomSession(link, m_store, m_network, this), nullptr});
    Glance &glance = *made;
    m_glances.push_back(std::move(made));
    glance.patience = m_network.timers->create([this, &glance] { finish(glance, Outcome::Silent); });
    glance.patience->start(kPatienceMs);
    connect(glance.session, &RoomSession::stateChanged, this, [this, &glance] { follow(glance); });
    connect(&glance.session->model(), &RoomModel::pendingChanged, this, [this, &glance] { follow(glance); });
    glance.session->glance();
}

void RoomRefresher::follow(Glance &glance)
{
    switch (glance.session->state()) {
    case RoomSession::State::Live:
        // What waits here is on its way; a refusal of it belongs to whoever opens the room.
        if (glance.session->model().pending().isEmpty())
            finish(glance, Outcome::Fresh);
        return;
    case RoomSession::State::NeedsName:
        if (glance.session->keyAccess() != KeyAccess::Given)
            finish(glance, Outcome::NoKey);
        else if (isViewer(glance.room) && glance.session->endReason() == ErrorCode::NotEntered)
            lookAsViewer(glance);
        else
            finish(glance, outcomeOf(glance.session->endReason()));
        return;
    case RoomSession::State::Ended:
        finish(glance, outcomeOf(glance.session->endReason()));
        return;
    case RoomSession::State::Reconnecting:
        finish(glance, Outcome::Silent);
        return;
    case RoomSession::State::Idle:
    case RoomSession::State::Connecting:
    case RoomSession::State::Entering:
        return;
    }
}

void RoomRefresher::lookAsViewer(Glance &glance)
{
    glance.room.role.clear(); // asked once
    glance.session->openAsViewer({}, [this, &glance](const RoomSession::Reply &reply) {
        if (!reply)
            finish(glance, outcomeOf(reply.error().code));
    });
}

void RoomRefresher::finish(Glance &glance, Outcome outcome)
{
    const auto found = std::ranges::find(m_glances, &glance, &std::unique_ptr<Glance>::get);
    if (found == m_glances.end())
        return;
    const std::shared_ptr<Glance> finished = std::move(*found);
    m_glances.erase(found);
    // It may be its own timer that brought us here.
    QMetaObject::invokeMethod(
        this, [finished] {}, Qt::QueuedConnection);
    close(*finished);
    QStringList links{finished->room.link};
    if (outcome == Outcome::Silent) {
        // One silence speaks for the server: nobody waits forty times for the same.
        m_waiting.removeIf([&](const KnownRoom &room) {
            const bool isThere = RoomLink::parse(room.link)->serverUrl() == finished->server;
            if (isThere)
                links.append(room.link);
            return isThere;
        });
    } else if (outcome == Outcome::NoKey) {
        // Nor is somebody asked forty times to unlock the key store.
        m_waiting.removeIf([&](const KnownRoom &room) {
            const bool isInKeyStore = !room.device.isNull() && room.secret.isEmpty();
            if (isInKeyStore)
                links.append(room.link);
            return isInKeyStore;
        });
    } else {
        m_servers.insert(finished->server, ServerState::Answering);
    }
    startMore();
    for (const QString &link : links)
        Q_EMIT looked(link, outcome);
}

void RoomRefresher::close(Glance &glance)
{
    glance.patience->stop();
    glance.session->disconnect(this);
    glance.session->model().disconnect(this);
    glance.session->shutdown();
    glance.session->deleteLater();
}

} // namespace yak
