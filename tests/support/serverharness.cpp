#include "serverharness.h"

#include <QTest>
#include <QUrl>

namespace yak {

using namespace Qt::StringLiterals;

ServerHarness::ServerHarness()
{
    options.database = m_database.address();
    options.keyFile = m_database.keyFile();
    options.longestSleepMs = 5;       // the clock moves when the test says so
    options.hashCost = {1, 8 * 1024}; // the least there is: tests are about the rules, not the cost
}

ServerHarness::~ServerHarness()
{
    stop();
}

void ServerHarness::start()
{
    options.port = m_port;
    m_server = std::make_unique<server::Server>(options, clock);
    const auto started = m_server->start();
    if (!started)
        qFatal("the server does not start: %s", qUtf8Printable(started.error().detail));
    m_port = m_server->port();
}

void ServerHarness::stop()
{
    if (!m_server)
        return;
    bool finished = false;
    QObject::connect(m_server.get(), &server::Server::finished, m_server.get(), [&finished] { finished = true; });
    m_server->shutdown();
    if (!QTest::qWaitFor([&finished] { return finished; }, 10'000))
        qFatal("the server does not stop");
    m_server.reset();
}

QUrl ServerHarness::url() const
{
    return QUrl(u"ws://127.0.0.1:%1"_s.arg(m_port));
}

RoomSettings sampleSettings(const QString &title)
{
    TimePlan plan;
    plan.zone = u"Asia/Seoul"_s;
    plan.slotMinutes = 30;
    for (int day = 0; day < 3; ++day)
        plan.days.append({QDate(2027, 2, 1).addDays(day), {{9 * 60, 12 * 60}}});
    RoomSettings settings;
    settings.title = title;
    settings.plan = plan;
    settings.duration = 60;
    return settings;
}

RoomSettings sampleBlocks()
{
    BlockPlan plan;
    for (int day = 0; day < 3; ++day)
        plan.dates.append(QDate(2027, 2, 1).addDays(day));
    plan.zone = u"Asia/Seoul"_s;
    plan.blocks = {{1, u"오전"_s, WallRange{9 * 60, 12 * 60}, 3}, {4, u"점심"_s, {}, {}}, {2, u"저녁"_s, {}, 1}};
    plan.nextBlockId = 5;
    RoomSettings settings = sampleSettings();
    settings.plan = plan;
    settings.duration = 1;
    return settings;
}

QList<RoomSettings> sampleSettingsOfAllKinds()
{
    RoomSettings dates = sampleSettings();
    dates.plan = DatePlan{datesOf(dates.plan)};
    dates.duration = 2;
    RoomSettings week = sampleSettings();
    week.plan =
        WeekdayPlan{u"Asia/Seoul"_s, 30, {{1, {{9 * 60, 12 * 60}}}, {7, {{23 * 60, 25 * 60}}}}, QDate(2027, 2, 1)};
    return {sampleSettings(), sampleBlocks(), dates, week};
}

} // namespace yak
