#include "faultrun.h"

#include "digest.h"
#include "scene.h"

#include <QElapsedTimer>
#include <QRandomGenerator>

namespace yak::faults {

using namespace Qt::StringLiterals;

namespace {

constexpr int kPatienceMs = 60'000;
constexpr int kEqualWithinMs = 3'000;

/// Chooses by the seed what fails next, and says so.
class Mischief
{
public:
    Mischief(Scene &scene, const Plan &plan) : m_scene(scene), m_plan(plan), m_random(plan.seed) {}

    /// So many answered strokes until the next.
    [[nodiscard]] int pause() { return m_random.bounded(10, 80); }

    QString strike()
    {
        if (m_scene.hasDatabaseProcess() && m_random.bounded(5) == 0)
            return stopDatabase();
        switch (m_random.bounded(m_plan.smallDisk ? 10 : 9)) {
        case 0:
        case 1:
            return killServer();
        case 2:
            return freezeServer();
        case 3:
        case 4:
            return cutLine();
        case 5:
            return change(Relay::Weather::Silent, u"silent"_s);
        case 6:
            return change(Relay::Weather::Slow, u"slow"_s);
        case 7:
            return change(Relay::Weather::Sliced, u"sliced"_s);
        case 8:
            return killApp();
        default:
            return fillDisk();
        }
    }

    /// Something that was made worse is as it was.
    void relent()
    {
        m_scene.line(m_random.bounded(m_scene.lineCount())).mend();
        m_scene.line(m_random.bounded(m_scene.lineCount())).setWeather(Relay::Weather::Clear);
        if (m_plan.smallDisk)
            m_scene.freeDisk();
    }

    void paintByAnApp()
    {
        const auto state = kSlotStates[static_cast<size_t>(m_random.bounded(1, 4))];
        const int from = m_random.bounded(12);
        m_scene.paintByApp(m_random.bounded(Scene::kApps), toText(state), from, from + m_random.bounded(1, 5));
    }

private:
    QString killServer()
    {
        const int away = m_random.bounded(4) == 0 ? m_random.bounded(1'000) : 0;
        m_scene.killServer(away);
        return u"server killed, back after %1 ms"_s.arg(away);
    }
    QString stopDatabase()
    {
        const int away = m_random.bounded(1'000);
        m_scene.stopDatabase(away);
        return u"database stopped at once, back after %1 ms"_s.arg(away);
    }
    QString freezeServer()
    {
        const int stopped = m_random.bounded(20) == 0 ? 10'000 : m_random.bounded(50, 600);
        m_scene.freezeServer(stopped);
        return u"server stopped for %1 ms"_s.arg(stopped);
    }
    QString cutLine()
    {
        const int line = m_random.bounded(m_scene.lineCount());
        m_scene.line(line).cut();
        if (m_random.bounded(2) == 0)
            m_scene.line(line).mend();
        return u"line %1 cut"_s.arg(line);
    }
    QString change(Relay::Weather weather, const QString &words)
    {
        const int line = m_random.bounded(m_scene.lineCount());
        m_scene.line(line).setWeather(weather);
        return u"line %1 %2"_s.arg(line).arg(words);
    }
    QString killApp()
    {
        const int app = m_random.bounded(Scene::kApps);
        for (int i = 0; i < 3; ++i)
            paintByAnApp(); // so that there is something on its way
        m_scene.killApp(app);
        return u"app %1 killed"_s.arg(app);
    }
    QString fillDisk()
    {
        m_scene.fillDisk();
        (void)runUntil([] { return false; }, 200);
        return u"disk full"_s;
    }

    Scene &m_scene;
    const Plan &m_plan;
    QRandomGenerator m_random;
};

void paintAmidFaults(Scene &scene, const Plan &plan, Report &report)
{
    Mischief mischief(scene, plan);
    for (const auto &painter : scene.painters())
        painter->paint(plan.operations / Scene::kPainters);
    while (!scene.allDone()) {
        const qint64 next = scene.answered() + mischief.pause();
        // A line that is cut may keep the count from rising; then it is time to relent.
        (void)runUntil([&] { return scene.answered() >= next || scene.allDone(); }, 500);
        if (scene.allDone())
            break;
        mischief.relent();
        mischief.paintByAnApp();
        report.faults += mischief.strike();
    }
}

void judge(Scene &scene, Report &report)
{
    QElapsedTimer back;
    back.start();
    if (!scene.becomesEqual(kPatienceMs)) {
        report.broken += u"they did not become equal within %1 s"_s.arg(kPatienceMs / 1'000);
    }
    report.equalAfterMs = back.elapsed();
    if (report.equalAfterMs > kEqualWithinMs)
        report.broken += u"they were equal only after %1 ms"_s.arg(report.equalAfterMs);
    const std::optional<Truth> truth = scene.truth();
    if (!truth) {
        report.broken += u"the server that came back shows no room"_s;
        return;
    }
    if (!scene.becomesEqual(kPatienceMs))
        report.broken += u"they did not become equal after the last kill"_s;
    report.events = truth->history.size();
    report.broken += verdict(*truth);
    for (const auto &painter : scene.painters()) {
        report.broken += verdict(*truth, painter->record());
        report.acknowledged += painter->record().answered.size();
        report.reconnections += painter->reconnections();
    }
    for (int app = 0; app < Scene::kApps; ++app) {
        if (scene.shownBy(app) != digestOf(truth->room))
            report.broken += u"app %1 shows another room than the server"_s.arg(app);
    }
}

} // namespace

Report run(const Plan &plan)
{
    Report report;
    Scene scene(plan);
    QString why;
    if (!scene.open(&why)) {
        report.broken += why;
        return report;
    }
    paintAmidFaults(scene, plan, report);
    scene.mendAll();
    judge(scene, report);
    return report;
}

} // namespace yak::faults
