#pragma once

#include "core/clock.h"
#include "model/settings.h"
#include "rooms/server.h"
#include "testdatabase.h"

#include <atomic>
#include <memory>

namespace yak {

/// A clock that shows what a test sets. Any thread.
class ManualClock final : public Clock
{
public:
    explicit ManualClock(Instant start = Instant::fromSeconds(1'800'000'000)) : m_now(start.milliseconds) {}

    [[nodiscard]] Instant now() const override { return {m_now}; }
    void set(Instant now) { m_now = now.milliseconds; }
    void advanceSeconds(qint64 seconds) { m_now += seconds * 1'000; }

private:
    std::atomic<qint64> m_now;
};

/// A whole server in the test's process: on a free port, with a database of its own, a clock the test holds and cheap
/// password hashes. Needs the test's event loop, which every QTRY_ and every wait of a ServerClient runs.
class ServerHarness
{
public:
    ServerHarness();
    ~ServerHarness();
    ServerHarness(const ServerHarness &) = delete;
    ServerHarness &operator=(const ServerHarness &) = delete;

    /// To be changed before start().
    server::ServerOptions options;
    ManualClock clock;

    /// Starts the server, also after a stop(): on the same database and, from the second time on, the same port.
    void start();
    /// Shuts it down in order and waits until that is done.
    void stop();

    [[nodiscard]] bool isRunning() const { return m_server != nullptr; }
    [[nodiscard]] quint16 port() const { return m_port; }
    [[nodiscard]] QUrl url() const;
    [[nodiscard]] QString folder() const { return m_database.folder(); }

private:
    TestDatabase m_database;
    quint16 m_port = 0;
    std::unique_ptr<server::Server> m_server;
};

/// Settings of a small `time` room in Seoul: three days from 2027-02-01, 09:00 to 12:00, slots of 30 minutes, an hour
/// long. It lies after a ManualClock's start.
[[nodiscard]] RoomSettings sampleSettings(const QString &title = QStringLiteral("Dinner"));

/// Small rooms of every kind, on the same three dates where they have dates: `time` as above; `block` with 오전 for
/// three, 점심 and 저녁 with a place for one, in this order, of ids 1, 4 and 2; `date`; `weekday` in Seoul, Monday
/// 09:00–12:00 and Sunday 23:00 to Monday 01:00.
[[nodiscard]] QList<RoomSettings> sampleSettingsOfAllKinds();
[[nodiscard]] RoomSettings sampleBlocks();

} // namespace yak
