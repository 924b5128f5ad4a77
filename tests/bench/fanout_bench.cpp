#include "fanout_bench.h"

#include "barebroadcast.h"
#include "benchclient.h"
#include "serverprocess.h"

#include <QTemporaryDir>

#include <memory>
#include <vector>

namespace yak::bench {

using namespace Qt::StringLiterals;

namespace {

constexpr int kClients = 20;
constexpr int kStrokesPerRound = 500;
constexpr int kWarmUp = 50;

struct Latencies
{
    double median = 0;
    double p99 = 0;
};

/// Times one message after another: `send(i)` sends it, `seen` is called by each of the others that got it.
class Stopwatch
{
public:
    std::function<void(int)> send;
    void seen()
    {
        ++m_seen;
        if (m_counting)
            m_times.append(static_cast<double>(m_timer.nsecsElapsed()) / 1e6);
    }

    Latencies run(int expected)
    {
        m_times.clear();
        for (int i = 0; i < kWarmUp + kStrokesPerRound; ++i) {
            m_counting = i >= kWarmUp;
            m_seen = 0;
            m_timer.start();
            send(i);
            runUntil([&] { return m_seen >= expected; });
        }
        return {median(m_times), quantile(m_times, 0.99)};
    }

private:
    QElapsedTimer m_timer;
    QList<double> m_times;
    int m_seen = 0;
    bool m_counting = false;
};

/// Everybody in one room, painting in turn.
class PaintingRoom
{
public:
    explicit PaintingRoom(const QUrl &server)
    {
        RoomId room;
        for (int i = 0; i < kClients; ++i) {
            m_clients.push_back(std::make_unique<BenchClient>());
            if (i == 0)
                room = m_clients.back()->create(server, i);
            else
                m_clients.back()->join(server, room, i);
            m_clients.back()->onEvents = [this, i](int, qsizetype) {
                if (i != m_sender)
                    m_watch.seen();
            };
        }
        m_watch.send = [this](int stroke) {
            m_sender = stroke % kClients;
            m_clients[static_cast<size_t>(m_sender)]->paint();
        };
    }

    Latencies run() { return m_watch.run(kClients - 1); }

private:
    Stopwatch m_watch;
    int m_sender = 0;
    std::vector<std::unique_ptr<BenchClient>> m_clients;
};

} // namespace

FanoutFigures benchFanout(const QString &serverBinary, int rounds)
{
    const QTemporaryDir folder;
    ServerProcess server(serverBinary, folder.filePath(u"bench.sqlite"_s));
    // Twenty paint as fast as all of them hear it, which people do not: each may say more than the limit.
    if (!server.start({u"--messages-per-second"_s, u"1000000"_s}))
        qFatal("the server does not start: %s", qUtf8Printable(server.errorOutput()));
    PaintingRoom room(server.url());
    BareBroadcast bare(folder.filePath(u"control"_s), kClients);
    Stopwatch control;
    bare.listeners().onSeen = [&control] { control.seen(); };
    control.send = [&bare](int i) { bare.sendFrom(i % kClients); };
    QList<double> medians;
    QList<double> p99s;
    QList<double> controlMedians;
    QList<double> controlP99s;
    for (int i = 0; i < rounds; ++i) {
        const Latencies ours = room.run();
        const Latencies theirs = control.run(kClients - 1);
        medians.append(ours.median);
        p99s.append(ours.p99);
        controlMedians.append(theirs.median);
        controlP99s.append(theirs.p99);
    }
    return {median(medians), median(p99s), median(controlMedians), median(controlP99s)};
}

} // namespace yak::bench
