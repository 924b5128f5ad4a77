#include "appchild.h"
#include "faultrun.h"

#include <QCommandLineParser>
#include <QCoreApplication>
#include <QDir>
#include <QElapsedTimer>
#include <QTemporaryDir>
#include <QTextStream>

using namespace yak;
using namespace Qt::StringLiterals;

namespace {

struct Wish
{
    QString server;
    QString smallDisk;
    quint32 seed = 1;
    int runs = 1;
    int operations = 1'000;
};

Wish wishFrom(const QCoreApplication &application)
{
    QCommandLineParser parser;
    parser.setApplicationDescription(
        u"Paints in a room while server, lines, disk and apps fail, and checks that nothing acknowledged is lost.\n"
        "A run that breaks a promise prints its seed; the same seed makes the same strokes and faults again.\n"
        "YAKJEONG_TEST_DATABASE=postgresql keeps the room in PostgreSQL, which is stopped and started as well."_s);
    parser.addHelpOption();
    parser.addOptions({
        {u"server"_s, u"The server program."_s, u"program"_s, QStringLiteral(YAK_SERVER_PROGRAM)},
        {u"runs"_s, u"How many runs (1)."_s, u"number"_s, u"1"_s},
        {u"seed"_s, u"Of the first run (1); each further run has the next."_s, u"number"_s, u"1"_s},
        {u"operations"_s, u"Strokes a run (1000)."_s, u"number"_s, u"1000"_s},
        {u"small-disk"_s, u"An empty file system of a few MB for a SQLite file, which every third run fills."_s,
         u"folder"_s},
    });
    parser.process(application);
    return {parser.value(u"server"_s), parser.value(u"small-disk"_s), parser.value(u"seed"_s).toUInt(),
            parser.value(u"runs"_s).toInt(), parser.value(u"operations"_s).toInt()};
}

void emptyFolder(const QString &path)
{
    for (const QFileInfo &file : QDir(path).entryInfoList(QDir::Files))
        QFile::remove(file.filePath());
}

/// Whether the run kept every promise.
bool runOnce(const Wish &wish, quint32 seed)
{
    const QTemporaryDir folder;
    faults::Plan plan{wish.server, folder.path(), seed, wish.operations, std::nullopt};
    if (!wish.smallDisk.isEmpty() && seed % 3 == 0) {
        emptyFolder(wish.smallDisk);
        plan.smallDisk = wish.smallDisk;
    }
    QElapsedTimer timer;
    timer.start();
    const faults::Report report = faults::run(plan);
    QTextStream out(stdout);
    out << "seed " << seed << ": " << report.acknowledged << " strokes acknowledged, " << report.events << " events, "
        << report.faults.size() << " faults, " << report.reconnections << " reconnections, equal after "
        << report.equalAfterMs << " ms, " << timer.elapsed() << " ms in all"
        << (report.broken.isEmpty() ? "" : "  BROKEN") << Qt::endl;
    if (report.broken.isEmpty())
        return true;
    for (const QString &fault : report.faults)
        out << "    " << fault << '\n';
    for (const QString &broken : report.broken.mid(0, 20))
        out << "  " << broken << '\n';
    return false;
}

} // namespace

int main(int argc, char *argv[])
{
    QCoreApplication application(argc, argv);
    if (QCoreApplication::arguments().value(1) == "--app"_L1)
        return runApp(QCoreApplication::arguments());
    const Wish wish = wishFrom(application);
    QList<quint32> broken;
    for (int i = 0; i < wish.runs; ++i) {
        const quint32 seed = wish.seed + static_cast<quint32>(i);
        if (!runOnce(wish, seed))
            broken.append(seed);
    }
    QTextStream out(stdout);
    out << wish.runs - broken.size() << " of " << wish.runs << " runs kept every promise";
    for (qsizetype i = 0; i < broken.size(); ++i)
        out << (i == 0 ? "; seeds that did not: " : ", ") << broken.at(i);
    out << Qt::endl;
    return broken.isEmpty() ? 0 : 1;
}
