#include "scene.h"

#include "digest.h"
#include "postgrescluster.h"
#include "protocol/roomlink.h"
#include "serverclient.h"
#include "serverharness.h"

#include <QCoreApplication>
#include <QElapsedTimer>
#include <QFile>
#include <QTimer>

#include <algorithm>
#include <csignal>

namespace yak::faults {

using namespace Qt::StringLiterals;

namespace {

constexpr int kWaitMs = 10'000;
constexpr int kLookMs = 10;

} // namespace

bool runUntil(const std::function<bool()> &holds, int milliseconds)
{
    QElapsedTimer waited;
    waited.start();
    QTimer looksAgain;
    looksAgain.start(kLookMs);
    while (!holds()) {
        if (waited.elapsed() > milliseconds)
            return false;
        QCoreApplication::processEvents(QEventLoop::WaitForMoreEvents);
    }
    return true;
}

Scene::Scene(const Plan &plan) : m_plan(plan)
{
    if (!plan.smallDisk)
        m_database = std::make_unique<TestDatabase>(TestDatabase::Schema::None);
    for (int i = 0; i < kPainters + kApps; ++i)
        m_lines.push_back(std::make_unique<Relay>(nullptr, plan.seed + static_cast<quint32>(i)));
    for (int i = 0; i < kPainters; ++i)
        m_painters.push_back(std::make_unique<Painter>(m_lines[static_cast<size_t>(i)]->port(),
                                                       plan.seed * 31 + static_cast<quint32>(i)));
}

bool Scene::open(QString *why)
{
    const auto failed = [why](const QString &words) {
        *why = words;
        return false;
    };
    if (!startServer())
        return failed(u"the server does not start: "_s + m_server->errorOutput());
    m_painters[0]->create(sampleSettings(), u"painter 0"_s);
    if (!runUntil([this] { return m_painters[0]->isLive(); }, kWaitMs))
        return failed(u"no room could be opened"_s);
    m_room = m_painters[0]->room().id;
    for (size_t i = 1; i < m_painters.size(); ++i) {
        m_painters[i]->join(m_room, u"painter %1"_s.arg(i));
        if (!runUntil([this, i] { return m_painters[i]->isLive(); }, kWaitMs))
            return failed(u"a painter did not get in"_s);
    }
    for (int i = 0; i < kApps; ++i) {
        m_apps.push_back(newApp(i));
        AppChild &app = *m_apps.back();
        if (!app.comesTo(u"state"_s, u"NeedsName"_s) || app.ask(u"join app%1"_s.arg(i)) != "joined"_L1 ||
            !app.comesTo(u"state"_s, u"Live"_s) || !app.comesTo(u"kept"_s, u"yes"_s))
            return failed(u"an app did not get in"_s);
    }
    return true;
}

bool Scene::startServer()
{
    m_server = m_database ? std::make_unique<ServerProcess>(m_plan.server, *m_database)
                          : std::make_unique<ServerProcess>(m_plan.server, *m_plan.smallDisk + u"/server.sqlite"_s);
    // What is tried here is what survives, not how much one address may say.
    if (!m_server->start(
            {u"--messages-per-second"_s, u"100000"_s, u"--messages-per-second-per-address"_s, u"100000"_s}))
        return false;
    for (const auto &line : m_lines)
        line->setTarget(m_server->port());
    return true;
}

std::unique_ptr<AppChild> Scene::newApp(int index) const
{
    const quint16 port = m_lines[static_cast<size_t>(kPainters + index)]->port();
    const RoomLink link{u"127.0.0.1"_s, port, m_room, RoomLink::Security::Plain};
    auto app = std::make_unique<AppChild>(m_plan.folder + u"/app%1"_s.arg(index), link.text());
    app->start();
    return app;
}

void Scene::killServer(int awayMs)
{
    m_server->kill();
    (void)runUntil([] { return false; }, awayMs);
    if (!startServer())
        qFatal("the server does not come back: %s", qUtf8Printable(m_server->errorOutput()));
}

void Scene::freezeServer(int milliseconds)
{
    const auto pid = static_cast<pid_t>(m_server->process().processId());
    ::kill(pid, SIGSTOP);
    (void)runUntil([] { return false; }, milliseconds);
    ::kill(pid, SIGCONT);
}

void Scene::stopDatabase(int awayMs)
{
    testCluster().stopImmediately();
    (void)runUntil([] { return false; }, awayMs);
    testCluster().start();
}

void Scene::killApp(int index)
{
    auto &app = m_apps[static_cast<size_t>(index)];
    app->kill();
    app = newApp(index);
}

void Scene::fillDisk()
{
    QFile filler(*m_plan.smallDisk + u"/filler"_s);
    if (!filler.open(QIODevice::WriteOnly | QIODevice::Append | QIODevice::Unbuffered))
        return;
    for (qsizetype size = 64 * 1024; size > 0; size /= 2) {
        const QByteArray bytes(size, 'x');
        while (filler.write(bytes) == bytes.size()) {
        }
    }
}

void Scene::freeDisk()
{
    QFile::remove(*m_plan.smallDisk + u"/filler"_s);
}

void Scene::paintByApp(int index, const QString &state, int from, int to)
{
    (void)m_apps[static_cast<size_t>(index)]->ask(u"paint %1 %2 %3"_s.arg(state).arg(from).arg(to));
}

qint64 Scene::answered() const
{
    qint64 sum = 0;
    for (const auto &painter : m_painters)
        sum += painter->record().answered.size();
    return sum;
}

bool Scene::allDone() const
{
    return std::all_of(m_painters.cbegin(), m_painters.cend(), [](const auto &one) { return one->isDone(); });
}

void Scene::mendAll()
{
    if (m_plan.smallDisk)
        freeDisk();
    for (const auto &line : m_lines) {
        line->setWeather(Relay::Weather::Clear);
        line->mend();
    }
}

bool Scene::becomesEqual(int milliseconds)
{
    const auto paintersAgree = [this] {
        return std::all_of(m_painters.cbegin(), m_painters.cend(), [this](const auto &one) {
            return one->isLive() && one->isDone() && one->room() == m_painters[0]->room();
        });
    };
    const auto appsAgree = [this] {
        const QString wanted = digestOf(m_painters[0]->room());
        return std::all_of(m_apps.cbegin(), m_apps.cend(), [&wanted](const auto &app) {
            return app->ask(u"pending"_s) == "0"_L1 && app->ask(u"shown"_s) == wanted;
        });
    };
    return runUntil([&] { return paintersAgree() && appsAgree() && paintersAgree(); }, milliseconds);
}

std::optional<Truth> Scene::truth()
{
    killServer(0);
    ServerClient newcomer;
    if (!newcomer.connectTo(m_server->url()) || newcomer.view(m_room))
        return std::nullopt;
    Truth truth;
    truth.room = newcomer.room();
    std::optional<qint64> before;
    for (bool more = true; more;) {
        const wire::ServerMessage reply = newcomer.ask(wire::History{before, 100});
        const auto *page = std::get_if<wire::HistoryPage>(&reply);
        if (!page)
            return std::nullopt;
        for (const wire::HistoryEntry &entry : page->entries)
            truth.history.prepend(entry);
        more = page->more && !page->entries.isEmpty();
        if (more)
            before = page->entries.constLast().revision;
    }
    return truth;
}

} // namespace yak::faults
