#include "broadcaster.h"
#include "postgresserver.h"
#include "sections.h"
#include "turnwatch.h"

#include <QCommandLineParser>
#include <QFile>
#include <QJsonDocument>
#include <QTextStream>

using namespace Qt::StringLiterals;
using namespace yak::bench;

namespace {

void say(const QString &text)
{
    QTextStream(stdout) << text << Qt::flush;
}

bool write(const QString &path, const QList<BenchLine> &lines)
{
    QFile file(path);
    return file.open(QIODevice::WriteOnly | QIODevice::Truncate) &&
           file.write(QJsonDocument(toJson(lines)).toJson()) > 0;
}

QString namesOf(const QList<Section> &sections)
{
    QStringList names;
    for (const Section &section : sections)
        names.append(section.name);
    return names.join(u", "_s);
}

/// Whether it is to be measured now.
bool isWanted(const Section &section, const QStringList &only)
{
    if (only.isEmpty() ? section.when == Section::When::Asked : !only.contains(section.name))
        return false;
    if (section.needs == Section::Needs::Nothing || canBenchPostgres())
        return true;
    say(u"PostgreSQL is not installed, so nothing about %1\n"_s.arg(section.words));
    return false;
}

} // namespace

int main(int argc, char *argv[])
{
    if (argc > 1 && qstrcmp(argv[1], kBroadcasterOption) == 0)
        return runBroadcaster(argc, argv);
    TurnWatch application(argc, argv);
    QCommandLineParser parser;
    parser.addHelpOption();
    parser.addOptions(
        {{u"output"_s, u"Where the results go."_s, u"file"_s, u"results.json"_s},
         {u"server"_s, u"The server program."_s, u"program"_s, QStringLiteral(YAK_SERVER_PROGRAM)},
         {u"app"_s, u"The app's program."_s, u"program"_s, QStringLiteral(YAK_APP_PROGRAM)},
         {u"rounds"_s, u"How often each is measured."_s, u"number"_s, u"7"_s},
         {u"growth"_s,
          u"Measures just growth, with a million rooms. Takes minutes and 15 GB of the temporary folder."_s},
         {u"only"_s,
          u"Measures just this part, one of %1. May be given more than once."_s.arg(namesOf(allSections({}))),
          u"part"_s}});
    parser.process(application);
    const QList<Section> sections =
        allSections({parser.value(u"app"_s), parser.value(u"server"_s), QCoreApplication::applicationFilePath(),
                     qMax(1, parser.value(u"rounds"_s).toInt())});
    QStringList only = parser.values(u"only"_s);
    if (parser.isSet(u"growth"_s))
        only.append(u"growth"_s);

    QList<BenchLine> lines;
    for (const Section &section : sections) {
        if (!isWanted(section, only))
            continue;
        say(section.words + u" …\n"_s);
        lines += section.lines();
    }
    say(u'\n' + toTable(lines));
    if (!write(parser.value(u"output"_s), lines)) {
        say(u"cannot write %1\n"_s.arg(parser.value(u"output"_s)));
        return 1;
    }
    return 0;
}
