#include "seen_bench.h"

#include "benchclient.h"
#include "pace.h"
#include "pgbench.h"

namespace yak::bench {

using namespace Qt::StringLiterals;

namespace {

constexpr int kRooms = 10;
constexpr int kPeople = 5; // in each of them
constexpr int kStrokesPerSecond = 200;
constexpr qint64 kRoundMs = 5'000;

/// People in one room. Strokes arrive in the order in which they were sent.
class Room
{
public:
    Room(const QUrl &server, const QElapsedTimer &clock) : m_clock(clock)
    {
        RoomId id;
        for (int i = 0; i < kPeople; ++i) {
            m_people.push_back(std::make_unique<BenchClient>());
            if (i == 0)
                id = m_people.back()->create(server, i);
            else
                m_people.back()->join(server, id, i);
            m_people.back()->onEvents = [this, i](int strokes, qsizetype) { see(i, strokes); };
        }
    }

    void paint()
    {
        const int painter = static_cast<int>(m_sent.size()) % kPeople;
        m_sent.append({painter, m_clock.nsecsElapsed()});
        m_people[static_cast<size_t>(painter)]->paint();
    }

    [[nodiscard]] bool isQuiet() const
    {
        return std::ranges::all_of(m_seen, [this](qsizetype seen) { return seen == m_sent.size(); });
    }

    /// How long each stroke took to each of the others since this was last asked.
    [[nodiscard]] QList<double> takeTimes() { return std::exchange(m_times, {}); }

private:
    struct Sent
    {
        int painter = 0;
        qint64 at = 0;
    };

    void see(int person, int strokes)
    {
        for (int i = 0; i < strokes; ++i) {
            const Sent &sent = m_sent.at(m_seen[static_cast<size_t>(person)]++);
            if (sent.painter != person)
                m_times.append(static_cast<double>(m_clock.nsecsElapsed() - sent.at) / 1e6);
        }
    }

    const QElapsedTimer &m_clock;
    std::vector<std::unique_ptr<BenchClient>> m_people;
    QList<Sent> m_sent;
    std::array<qsizetype, kPeople> m_seen{};
    QList<double> m_times;
};

} // namespace

SeenFigures benchSeen(const QString &serverBinary, int rounds)
{
    PostgresServer server(serverBinary);
    const Pgbench pgbench(server);
    server.start();
    QElapsedTimer clock;
    clock.start();
    std::vector<std::unique_ptr<Room>> rooms;
    for (int i = 0; i < kRooms; ++i)
        rooms.push_back(std::make_unique<Room>(server.url(), clock));
    QList<double> medians;
    QList<double> p99s;
    QList<double> controls;
    for (int round = 0; round <= rounds; ++round) {
        size_t stroke = 0;
        atPace(kStrokesPerSecond, kRoundMs, [&] { rooms[stroke++ % kRooms]->paint(); });
        QList<double> times;
        for (const auto &room : rooms) {
            runUntil([&] { return room->isQuiet(); });
            times += room->takeTimes();
        }
        if (round == 0)
            continue; // what is first asked of a database is not yet prepared
        medians.append(median(times));
        p99s.append(quantile(times, 0.99));
        controls.append(pgbench.millisecondsAt(kStrokesPerSecond));
    }
    return {median(medians), median(p99s), median(controls)};
}

} // namespace yak::bench
