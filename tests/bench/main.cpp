#include "benchline.h"
#include "blank_control.h"
#include "durable_bench.h"
#include "fanout_bench.h"
#include "lobby_bench.h"
#include "paint_bench.h"
#include "postgres_bench.h"
#include "ranking_bench.h"
#include "replay_bench.h"
#include "start_bench.h"
#include "turnwatch.h"

#include <QApplication>
#include <QCommandLineParser>
#include <QFile>
#include <QJsonDocument>
#include <QTextStream>

using namespace Qt::StringLiterals;
using namespace yak::bench;

namespace {

constexpr Goal kAtMost(Goal::Of of, double bound)
{
    return {of, Better::Lower, bound};
}

constexpr Goal kAtLeast(Goal::Of of, double bound)
{
    return {of, Better::Higher, bound};
}

void say(const QString &text)
{
    QTextStream(stdout) << text << Qt::flush;
}

QList<BenchLine> fanoutLines(const QString &server, int rounds)
{
    const FanoutFigures figures = benchFanout(server, rounds);
    return {{u"stroke sent to seen, 20 clients, median"_s, u"ms"_s, figures.medianMilliseconds,
             figures.controlMedianMilliseconds, kAtMost(Goal::Of::Ratio, 2)},
            {u"stroke sent to seen, 20 clients, p99"_s, u"ms"_s, figures.p99Milliseconds,
             figures.controlP99Milliseconds, kAtMost(Goal::Of::Value, 10)}};
}

QList<BenchLine> durableLines(const QString &server, int rounds)
{
    const DurableFigures figures = benchDurable(server, rounds);
    return {{u"durable strokes, 64 clients in 64 rooms"_s, u"1/s"_s, figures.strokesPerSecond, figures.controlPerSecond,
             kAtLeast(Goal::Of::Ratio, 3)}};
}

QList<BenchLine> postgresLines(const QString &server, int rounds)
{
    const PostgresFigures figures = benchPostgres(server, rounds);
    return {
        {u"strokes of the writer on PostgreSQL, against pgbench"_s, u"1/s"_s, figures.writerPerSecond,
         figures.pgbenchPerSecond, kAtLeast(Goal::Of::Ratio, 2)},
        {u"the same over WebSockets"_s, u"1/s"_s, figures.socketsPerSecond, figures.pgbenchPerSecond,
         kAtLeast(Goal::Of::Ratio, 1)},
        {u"acknowledgement of the latter, p99"_s, u"ms"_s, figures.p99Milliseconds, 0, kAtMost(Goal::Of::Value, 30)}};
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

bool write(const QString &path, const QList<BenchLine> &lines)
{
    QFile file(path);
    return file.open(QIODevice::WriteOnly | QIODevice::Truncate) &&
           file.write(QJsonDocument(toJson(lines)).toJson()) > 0;
}

} // namespace

int main(int argc, char *argv[])
{
    TurnWatch application(argc, argv);
    QCommandLineParser parser;
    parser.addHelpOption();
    parser.addOptions({{u"output"_s, u"Where the results go."_s, u"file"_s, u"results.json"_s},
                       {u"server"_s, u"The server program."_s, u"program"_s, QStringLiteral(YAK_SERVER_PROGRAM)},
                       {u"app"_s, u"The app's program."_s, u"program"_s, QStringLiteral(YAK_APP_PROGRAM)},
                       {u"rounds"_s, u"How often each is measured."_s, u"number"_s, u"7"_s}});
    parser.process(application);
    const int rounds = qMax(1, parser.value(u"rounds"_s).toInt());
    const QString server = parser.value(u"server"_s);

    QList<BenchLine> lines;
    say(u"starting …\n"_s);
    lines += startLines(parser.value(u"app"_s), rounds);
    say(u"painting …\n"_s);
    lines += paintLines(qMax(50, rounds));
    say(u"ranking …\n"_s);
    lines += rankingLines(rounds);
    say(u"what holds the window …\n"_s);
    lines += heldLines(rounds);
    say(u"a stroke's way …\n"_s);
    lines += fanoutLines(server, rounds);
    say(u"durable strokes …\n"_s);
    lines += durableLines(server, rounds);
    if (canBenchPostgres()) {
        say(u"PostgreSQL …\n"_s);
        lines += postgresLines(server, rounds);
    } else {
        say(u"PostgreSQL is not installed: its lines are left out\n"_s);
    }
    say(u'\n' + toTable(lines));
    if (!write(parser.value(u"output"_s), lines)) {
        say(u"cannot write %1\n"_s.arg(parser.value(u"output"_s)));
        return 1;
    }
    return 0;
}
