#include "opening_bench.h"

#include "benchclient.h"
#include "core/clock.h"
#include "crowd.h"
#include "postgresserver.h"
#include "processtime.h"

namespace yak::bench {

using namespace Qt::StringLiterals;

namespace {

constexpr int kPeople = 1'000;
constexpr int kOpenings = 100; // a round
const QString kMark = u"0BENCHBCH"_s;

/// A morning, an afternoon and something in between, other ones each day and for each person.
Stroke weekOf(const SlotTable &table, int person)
{
    constexpr int kDays = 7;
    const auto slotsADay = table.size() / kDays;
    Paint yes{SlotState::Yes, {}};
    Paint maybe{SlotState::IfNeeded, {}};
    for (int day = 0; day < kDays; ++day) {
        const auto first = day * slotsADay + (person * 7 + day * 5) % 4;
        yes.ranges << Range{table.key(first), table.range(first + 2).to}
                   << Range{table.key(first + 8), table.range(first + 10).to};
        maybe.ranges << Range{table.key(first + 4), table.range(first + 5).to};
    }
    return {yes, maybe};
}

} // namespace

OpeningFigures benchOpening(const QString &serverBinary, int rounds)
{
    PostgresServer server(serverBinary);
    const SystemClock clock;
    const RoomId room = RoomId::random();
    {
        CommandRunner runner(server.address(), clock);
        makeCrowd(runner, {room, benchRoom(), kMark, kPeople, weekOf}, clock.now());
    }
    server.cluster().run(server.address().name, {u"ANALYZE"_s});
    server.start();
    BenchClient client;
    client.open(server.url(), room, {crowdMember(kMark, 1).device, crowdSecret()});
    QList<double> shown;
    QList<double> process;
    for (int round = 0; round < rounds; ++round) {
        QList<double> times;
        const double before = processMilliseconds(server.processId());
        for (int i = 0; i < kOpenings; ++i)
            times.append(client.openAgain());
        process.append((processMilliseconds(server.processId()) - before) / kOpenings);
        shown.append(median(times));
    }
    return {median(shown), median(process)};
}

} // namespace yak::bench
