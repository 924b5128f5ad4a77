#include "controllers/appstartup.h"

#include "controllers/appcontroller.h"
#include "controllers/localrooms.h"
#include "models/knownroomsmodel.h"

#include <QCoreApplication>
#include <QPointer>
#include <QSysInfo>

namespace yak {

using namespace Qt::StringLiterals;

namespace {

constexpr int kDays = 7;
constexpr WallRange kHours{9 * 60, 18 * 60};

} // namespace

AppStartup::AppStartup(const Parts &parts, const AppOptions &options, QObject *parent)
    : QObject(parent), m_parts(parts), m_options(options)
{
    if (!m_parts.server)
        return;
    connect(m_parts.server, &LocalServer::ready, this, &AppStartup::serverReady);
    connect(m_parts.server, &LocalServer::failed, this, [this](LocalServer::Trouble trouble, const QString &detail) {
        m_isReady = false;
        m_wantsRoom = false;
        m_parts.rooms.reload(); // other servers have rooms, too
        Q_EMIT serverFailed(trouble, detail);
    });
    connect(m_parts.server, &LocalServer::stopped, this, &AppStartup::finished);
}

void AppStartup::start()
{
    if (!m_options.server.isEmpty())
        m_parts.controller.setServer(m_options.server);
    m_wantsRoom = !m_options.withServer.isEmpty();
    if (startsByItself()) {
        m_parts.server->start();
        return;
    }
    m_parts.rooms.reload();
    if (m_options.room)
        Q_EMIT roomAskedFor(*m_options.room);
}

bool AppStartup::startsByItself() const
{
    // Where it ran once, rooms of this person are on it.
    return m_parts.server && (m_wantsRoom || !m_parts.settings.localServer().isEmpty());
}

void AppStartup::openOwnRoom()
{
    m_wantsRoom = true;
    if (m_isReady)
        makeFirstRoom();
    else
        m_parts.server->start();
}

void AppStartup::stop()
{
    if (m_parts.server)
        m_parts.server->stop();
    else
        Q_EMIT finished();
}

void AppStartup::serverReady(const ServerAddress &address)
{
    m_isReady = true;
    const auto before = ServerAddress::parse(m_parts.settings.localServer());
    m_parts.settings.setLocalServer(address.text());
    if (m_options.server.isEmpty())
        m_parts.controller.setServer(address.text());
    const QPointer<AppStartup> self(this);
    moveKnownRooms(m_parts.store, before.value_or(address), address, [self] {
        if (!self)
            return;
        connect(&self->m_parts.rooms, &KnownRoomsModel::loaded, self, &AppStartup::enterFirst,
                Qt::SingleShotConnection);
        self->m_parts.rooms.reload();
    });
}

void AppStartup::enterFirst()
{
    if (!std::exchange(m_hasBegun, true) && m_options.room) {
        Q_EMIT roomAskedFor(*m_options.room);
        return;
    }
    if (m_wantsRoom && m_parts.rooms.rowCount() == 0)
        makeFirstRoom();
    m_wantsRoom = false;
}

void AppStartup::makeFirstRoom()
{
    m_wantsRoom = false;
    if (const auto server = ServerAddress::parse(m_parts.controller.server()))
        m_parts.controller.create(*server, firstRoom(m_parts.settings, m_parts.clock));
}

wire::Create firstRoom(const AppSettings &settings, const Clock &clock)
{
    // Where the system does not say where one is, UTC is at least told; the settings of the room can be changed.
    const Zone zone = settings.zone().value_or(Zone::utc());
    TimePlan plan{zone.id(), 30, {}};
    const QDate tomorrow = zone.wallTime(clock.now()).date.addDays(1);
    for (int day = 0; day < kDays; ++day)
        plan.days.append({tomorrow.addDays(day), {kHours}});
    wire::Create request;
    // Named in full, or these words are gathered under a name that is not looked for.
    request.settings.title = yak::AppStartup::tr("My first room");
    request.settings.plan = plan;
    const QString name = settings.lastName();
    //: The name of whoever has given none yet.
    request.me = {name.isEmpty() ? yak::AppStartup::tr("Me") : name, QSysInfo::machineHostName(), {}, zone.id()};
    return request;
}

} // namespace yak
