#include "sections.h"

#include "blank_control.h"
#include "crowd_bench.h"
#include "durable_bench.h"
#include "fanout_bench.h"
#include "growth_bench.h"
#include "hostile_bench.h"
#include "kernels_bench.h"
#include "lobby_bench.h"
#include "opening_bench.h"
#include "paint_bench.h"
#include "postgres_bench.h"
#include "postgresserver.h"
#include "ranking_bench.h"
#include "replay_bench.h"
#include "seen_bench.h"
#include "start_bench.h"

namespace yak::bench {

using namespace Qt::StringLiterals;

namespace {

constexpr Goal kAtMost(Goal::Of of, double bound)
{
    return {of, Better::Lower, bound};
}

constexpr Goal kAtLeast(Goal::Of of, double bound)
{
    return {of, Better::Higher, bound};
}

QList<BenchLine> fanoutLines(const QString &server, int rounds)
{
    const FanoutFigures figures = benchFanout(server, rounds);
    return {{u"stroke sent to seen, 20 clients, median"_s, u"ms"_s, figures.medianMilliseconds,
             figures.controlMedianMilliseconds, kAtMost(Goal::Of::Ratio, 2)},
            {u"stroke sent to seen, 20 clients, p99"_s, u"ms"_s, figures.p99Milliseconds,
             figures.controlP99Milliseconds, kAtMost(Goal::Of::Value, 10)}};
}

QList<BenchLine> crowdLines(const QString &server, const QString &self, int rounds)
{
    const CrowdFigures figures = benchCrowd(server, self, rounds);
    return {{u"server's processor time an event and listener, 500 of them"_s, u"us"_s, figures.oursMicroseconds,
             figures.controlMicroseconds, kAtMost(Goal::Of::Ratio, 0.5)}};
}

QList<BenchLine> durableLines(const QString &server, int rounds)
{
    const DurableFigures figures = benchDurable(server, rounds);
    return {{u"durable strokes, 64 clients in 64 rooms"_s, u"1/s"_s, figures.strokesPerSecond, figures.controlPerSecond,
             kAtLeast(Goal::Of::Ratio, 3)}};
}

QList<BenchLine> writerLines(const QString &server, int rounds)
{
    const PostgresFigures figures = benchPostgres(server, rounds);
    return {
        {u"strokes of the writer on PostgreSQL, against pgbench"_s, u"1/s"_s, figures.writerPerSecond,
         figures.pgbenchPerSecond, kAtLeast(Goal::Of::Ratio, 2)},
        {u"the same over WebSockets"_s, u"1/s"_s, figures.socketsPerSecond, figures.pgbenchPerSecond,
         kAtLeast(Goal::Of::Ratio, 1)},
        {u"acknowledgement of the latter, p99"_s, u"ms"_s, figures.p99Milliseconds, 0, kAtMost(Goal::Of::Value, 30)}};
}

QList<BenchLine> seenLines(const QString &server, int rounds)
{
    const SeenFigures figures = benchSeen(server, rounds);
    return {{u"stroke sent to seen on PostgreSQL, 200 a second, median"_s, u"ms"_s, figures.medianMilliseconds,
             figures.pgbenchMilliseconds, kAtMost(Goal::Of::Value, 2)},
            {u"the same, p99"_s, u"ms"_s, figures.p99Milliseconds, figures.pgbenchMilliseconds,
             kAtMost(Goal::Of::Value, 10)}};
}

QList<BenchLine> togetherLines(const QString &server, int rounds)
{
    const TogetherFigures figures = benchTogether(server, rounds);
    return {{u"durable strokes, 64 clients in one room on PostgreSQL"_s, u"1/s"_s, figures.strokesPerSecond, 0, {}},
            {u"acknowledgement of the latter, p99"_s, u"ms"_s, figures.p99Milliseconds, 0, {}}};
}

QList<BenchLine> openingLines(const QString &server, int rounds)
{
    const OpeningFigures figures = benchOpening(server, rounds);
    return {
        {u"opening a room of 1,000, asked to the last part come"_s, u"ms"_s, figures.untilShown, 0, {}},
        {u"the same, processor time of the server"_s, u"ms"_s, figures.serverProcess, 0, kAtMost(Goal::Of::Value, 10)}};
}

QList<BenchLine> paintLines(int rounds)
{
    const PaintFigures grid = benchPaint(rounds);
    const BlankFigures blank = benchBlank(rounds);
    return {{u"full repaint, 1,000 people x 7 days x 96 slots, 1x"_s, u"ms"_s, grid.at1x, blank.at1x,
             kAtMost(Goal::Of::Value, 4)},
            {u"full repaint, the same at 2x"_s, u"ms"_s, grid.at2x, blank.at2x, kAtMost(Goal::Of::Value, 12)}};
}

QList<BenchLine> rankingLines(int rounds)
{
    const RankingFigures figures = benchRanking(rounds);
    // The control takes longer, so the ratio that grows with our speed is the control's time to ours.
    return {{u"count and rank 1,000 x 672, duration 4, times faster"_s, u"ms of slot strings"_s,
             figures.controlMilliseconds, figures.ourMilliseconds, kAtLeast(Goal::Of::Ratio, 100)}};
}

QList<BenchLine> startLines(const QString &app, int rounds)
{
    const StartFigures figures = benchStart(app, QStringLiteral(YAK_EMPTY_PROGRAM), rounds);
    return {{u"start to first paint, beside an empty main window"_s, u"ms"_s, figures.appMilliseconds,
             figures.emptyMilliseconds, kAtMost(Goal::Of::Ratio, 2)}};
}

QList<BenchLine> heldLines(int rounds)
{
    constexpr double kFrame = 16;
    const HeldFigures replay = benchReplay(rounds);
    const HeldFigures lobby = benchLobby(rounds);
    return {{u"GUI thread held at once, replay of 10,000 events"_s, u"ms"_s, replay.oursMilliseconds,
             replay.controlMilliseconds, kAtMost(Goal::Of::Value, kFrame)},
            {u"GUI thread held at once, list of 40 rooms of 1,000 people"_s, u"ms"_s, lobby.oursMilliseconds,
             lobby.controlMilliseconds, kAtMost(Goal::Of::Value, kFrame)}};
}

QList<BenchLine> growthLines()
{
    QList<BenchLine> lines;
    for (const auto &[what, figures] : benchGrowth()) {
        lines += {{what + u" among 1,000,000 rooms, against 1,000"_s, u"ms"_s, figures.manyMilliseconds,
                   figures.fewMilliseconds, kAtMost(Goal::Of::Ratio, 1.3)},
                  {u"the same"_s, u"pages"_s, figures.manyPages, figures.fewPages, {}},
                  {u"the same, most more by an index: "_s + figures.statement.left(20), u"pages"_s, figures.morePages,
                   0, kAtMost(Goal::Of::Value, 2)}};
    }
    return lines;
}

} // namespace

QList<Section> allSections(const Setup &setup)
{
    const QString app = setup.app;
    const QString server = setup.server;
    const QString self = setup.self;
    const int rounds = setup.rounds;
    using enum Section::Needs;
    return {
        {u"start"_s, u"starting"_s, [=] { return startLines(app, rounds); }},
        {u"paint"_s, u"painting"_s, [=] { return paintLines(qMax(50, rounds)); }},
        {u"ranking"_s, u"ranking"_s, [=] { return rankingLines(rounds); }},
        {u"kernels"_s, u"counting and ranking"_s, [=] { return benchKernels(rounds); }},
        {u"held"_s, u"what holds the window"_s, [=] { return heldLines(rounds); }},
        {u"fanout"_s, u"a stroke's way"_s, [=] { return fanoutLines(server, rounds); }},
        {u"crowd"_s, u"a crowd that listens"_s, [=] { return crowdLines(server, self, rounds); }},
        {u"durable"_s, u"durable strokes"_s, [=] { return durableLines(server, rounds); }},
        {u"writer"_s, u"durable strokes on PostgreSQL"_s, [=] { return writerLines(server, rounds); }, Postgresql},
        {u"seen"_s, u"a stroke's way on PostgreSQL"_s, [=] { return seenLines(server, rounds); }, Postgresql},
        {u"together"_s, u"many painters in one room"_s, [=] { return togetherLines(server, rounds); }, Postgresql},
        {u"opening"_s, u"opening a large room"_s, [=] { return openingLines(server, rounds); }, Postgresql},
        {u"hostile"_s, u"attackers by the thousand"_s, [=] { return benchHostile(server); }, Nothing,
         Section::When::Asked},
        {u"growth"_s, u"a million rooms"_s, [] { return growthLines(); }, Postgresql, Section::When::Asked},
    };
}

} // namespace yak::bench
