#pragma once

#include "appchild.h"
#include "faultrun.h"
#include "painter.h"
#include "relay.h"
#include "serverprocess.h"
#include "testdatabase.h"
#include "verdict.h"

#include <functional>
#include <memory>
#include <vector>

namespace yak::faults {

/// Runs the event loop until it holds; false where that takes longer.
[[nodiscard]] bool runUntil(const std::function<bool()> &holds, int milliseconds);

/// One room with all who are in it, each on a line of their own, and the server.
class Scene
{
public:
    static constexpr int kPainters = 4;
    static constexpr int kApps = 2;

    explicit Scene(const Plan &plan);

    /// Opens the room and lets everybody in. False, with the reason, where that failed.
    [[nodiscard]] bool open(QString *why);

    // ---- faults ---------------------------------------------------------------------------------------------------

    /// kill -9; it comes back after so many milliseconds.
    void killServer(int awayMs);
    /// The database of its own process stops as when the power goes, and comes back; true for PostgreSQL alone.
    [[nodiscard]] bool hasDatabaseProcess() const { return m_database && testEngine() == storage::Engine::Postgresql; }
    void stopDatabase(int awayMs);
    /// SIGSTOP, and SIGCONT after so many milliseconds.
    void freezeServer(int milliseconds);
    [[nodiscard]] Relay &line(int index) { return *m_lines[static_cast<size_t>(index)]; }
    [[nodiscard]] int lineCount() const { return static_cast<int>(m_lines.size()); }
    /// kill -9 of an app, which starts again on its disk.
    void killApp(int index);
    void fillDisk();
    void freeDisk();

    // ---- work -----------------------------------------------------------------------------------------------------

    [[nodiscard]] std::vector<std::unique_ptr<Painter>> &painters() { return m_painters; }
    /// Has an app paint, if it is far enough to.
    void paintByApp(int index, const QString &state, int from, int to);
    [[nodiscard]] qint64 answered() const;
    [[nodiscard]] bool allDone() const;

    // ---- the end --------------------------------------------------------------------------------------------------

    void mendAll();
    /// Everybody has nothing left to send and shows the same.
    [[nodiscard]] bool becomesEqual(int milliseconds);
    /// What a newcomer is shown after one more kill -9, so that it comes from the disk alone.
    [[nodiscard]] std::optional<Truth> truth();
    /// What an app shows, as a digest.
    [[nodiscard]] QString shownBy(int app) { return m_apps[static_cast<size_t>(app)]->ask(QStringLiteral("shown")); }

private:
    [[nodiscard]] bool startServer();
    [[nodiscard]] std::unique_ptr<AppChild> newApp(int index) const;

    Plan m_plan;
    std::unique_ptr<TestDatabase> m_database; // none on a small disk
    std::unique_ptr<ServerProcess> m_server;
    std::vector<std::unique_ptr<Relay>> m_lines; // of the painters, then of the apps
    std::vector<std::unique_ptr<Painter>> m_painters;
    std::vector<std::unique_ptr<AppChild>> m_apps;
    RoomId m_room;
};

} // namespace yak::faults
