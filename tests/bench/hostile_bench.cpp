#include "hostile_bench.h"

#include "siege.h"

#include <QTemporaryDir>
#include <QTextStream>

#include <functional>

namespace yak::bench {

using namespace Qt::StringLiterals;

namespace {

using From = Attackers::From;

struct Wave
{
    QString name;
    std::function<QList<Attack>(const RoomId &)> attacks;
};

QList<Wave> waves()
{
    const auto slow = [](const RoomId &room) {
        return QList{slowHandshakes(250), slowMessages(200), slowMembers(50, room)};
    };
    return {
        {u"5,000 half handshakes"_s, [](const RoomId &) { return QList{halfHandshakes(5'000)}; }},
        {u"500 senders of a byte a second"_s, slow},
        {u"100 ping flooders"_s, [](const RoomId &room) { return QList{pingFlooders(100, room)}; }},
        {u"100 members who never read"_s, [](const RoomId &room) { return QList{deafMembers(100, room)}; }},
        {u"all of them"_s, [slow](const RoomId &room) {
             return QList{deafMembers(100, room), pingFlooders(100, room)} + slow(room) + QList{halfHandshakes(5'000)};
         }}};
}

/// The larger of twice the control and ten milliseconds.
Goal latencyGoal(double control)
{
    constexpr double kAlways = 10;
    if (2 * control < kAlways)
        return {Goal::Of::Value, Better::Lower, kAlways};
    return {Goal::Of::Ratio, Better::Lower, 2};
}

QList<BenchLine> endure(const QString &serverBinary, const Wave &wave, From from)
{
    const QTemporaryDir folder;
    ServerProcess server(serverBinary, folder.filePath(u"hostile.sqlite"_s));
    // Nobody reads what it logs, and a pipe that is full would be what stops it.
    server.process().setStandardErrorFile(QProcess::nullDevice());
    if (!server.start())
        qFatal("the server does not start");
    Siege::Wish wish;
    wish.from = from;
    Siege siege(server, wish);
    const Siege::Outcome outcome = siege.endure(wave.attacks(siege.busyRoom()));
    const QString name = wave.name + (from == From::OneAddress ? u", one address"_s : u", many addresses"_s);
    QTextStream(stdout) << name << ": " << outcome.atWork << " at work, longest stroke " << outcome.longest << " ms\n"
                        << Qt::flush;
    if (siege.lost() > 0 || !outcome.isOver)
        qFatal("%s: %d honest clients lost, attackers %s", qUtf8Printable(name), siege.lost(),
               outcome.isOver ? "gone" : "still there");
    return {
        {name + u": p99 of honest strokes"_s, u"ms"_s, outcome.p99, outcome.controlP99,
         latencyGoal(outcome.controlP99)},
        {u"the same, the server's growth"_s, u"MB"_s, outcome.megabytes, 0, Goal{Goal::Of::Value, Better::Lower, 200}},
        {u"the same, until the last is gone"_s, u"s"_s, outcome.goneSeconds, 0,
         Goal{Goal::Of::Value, Better::Lower, 15}}};
}

} // namespace

QList<BenchLine> benchHostile(const QString &server)
{
    QList<BenchLine> lines;
    for (const From from : {From::OneAddress, From::Everywhere}) {
        for (const Wave &wave : waves())
            lines += endure(server, wave, from);
    }
    return lines;
}

} // namespace yak::bench
