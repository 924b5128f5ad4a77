#include "tour.h"

#include <QApplication>
#include <QCommandLineParser>

using namespace Qt::StringLiterals;

int main(int argc, char *argv[])
{
    QApplication application(argc, argv);
    QApplication::setApplicationName(u"yakjeong-tour"_s);
    QApplication::setQuitOnLastWindowClosed(false);
    QCommandLineParser parser;
    parser.setApplicationDescription(u"Does the main job by itself and takes pictures of it."_s);
    parser.addHelpOption();
    parser.addOptions({{u"server"_s, u"The server program."_s, u"program"_s, QStringLiteral("yakjeong-server")},
                       {u"pictures"_s, u"Where the pictures go."_s, u"folder"_s, u"tour"_s}});
    parser.process(application);
    yak::Tour tour(application, {parser.value(u"server"_s), parser.value(u"pictures"_s)});
    tour.run();
    return 0;
}
