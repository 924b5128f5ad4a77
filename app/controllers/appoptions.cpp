#include "controllers/appoptions.h"

#include <QCommandLineParser>
#include <QDir>
#include <QFileInfo>
#include <QSettings>
#include <QStandardPaths>

namespace yak {

using namespace Qt::StringLiterals;

namespace {

const QString kHelp = uR"(Usage: yakjeong [options]

Finds a time together.

  --with-server PATH    run this yakjeong-server for as long as the app runs
  --server-port NUMBER  its port (the one of last time if it is free, else any)
  --server ADDRESS      server for new rooms and codes: HOST[:PORT], ws:// or wss://
  --room LINK           offer to go into this room
  --ca FILE             certificates (PEM) of those who may vouch for servers, and nobody else;
                        else "authorities" in yakjeong.ini, the user's or the system's
  --language LANGUAGE   ko, en or system; kept for next time
  --data FOLDER         keep everything here instead of in the system's folders
  -h, --help            show this help
  -v, --version         show the version

Options of Qt, such as -platform, are taken too.
)"_s;

Result<quint16> readPort(const QString &text)
{
    bool ok = false;
    const ushort port = text.toUShort(&ok);
    if (!ok)
        return failure(ErrorCode::BadValue, u"--server-port is a number from 0 to 65535, not \"%1\""_s.arg(text));
    return port;
}

Result<LanguageChoice> readLanguage(const QString &text)
{
    if (text == "ko"_L1)
        return LanguageChoice::Korean;
    if (text == "en"_L1)
        return LanguageChoice::English;
    if (text == "system"_L1)
        return LanguageChoice::System;
    return failure(ErrorCode::BadValue, u"--language is ko, en or system, not \"%1\""_s.arg(text));
}

/// Leaves out what Qt takes for itself; before there is an application it still stands among the arguments.
QStringList withoutQtOptions(const QStringList &arguments)
{
    QStringList own;
    for (qsizetype i = 0; i < arguments.size(); ++i) {
        const QString &argument = arguments[i];
        if (argument == "-platform"_L1 || argument == "-style"_L1 || argument == "-display"_L1 ||
            argument == "-geometry"_L1)
            ++i;
        else
            own.append(argument);
    }
    return own;
}

} // namespace

Result<AppOptions> AppOptions::read(const QStringList &arguments)
{
    QCommandLineParser parser;
    for (const auto *name : {"with-server", "server-port", "server", "room", "ca", "language", "data"})
        parser.addOption(QCommandLineOption(QString::fromLatin1(name), {}, u"value"_s));
    parser.addOption(QCommandLineOption(QStringList{u"h"_s, u"help"_s}));
    parser.addOption(QCommandLineOption(QStringList{u"v"_s, u"version"_s}));
    if (!parser.parse(withoutQtOptions(arguments)))
        return failure(ErrorCode::BadValue, parser.errorText());
    if (!parser.positionalArguments().isEmpty())
        return failure(ErrorCode::BadValue, u"what is \"%1\"?"_s.arg(parser.positionalArguments().first()));

    AppOptions options;
    options.withServer = parser.value(u"with-server"_s);
    options.server = parser.value(u"server"_s);
    options.data = parser.value(u"data"_s);
    options.authorityFile = parser.value(u"ca"_s);
    if (parser.isSet(u"ca"_s) && !QFileInfo(options.authorityFile).isReadable())
        return failure(ErrorCode::BadValue, u"--ca: %1 cannot be read"_s.arg(options.authorityFile));
    if (parser.isSet(u"help"_s))
        options.notice = kHelp;
    else if (parser.isSet(u"version"_s))
        options.notice = u"yakjeong "_s + QCoreApplication::applicationVersion() + u'\n';
    if (parser.isSet(u"server-port"_s)) {
        const auto port = readPort(parser.value(u"server-port"_s));
        if (!port)
            return tl::unexpected(port.error());
        options.serverPort = *port;
    }
    if (parser.isSet(u"room"_s)) {
        const auto link = RoomLink::findIn(parser.value(u"room"_s));
        if (!link)
            return failure(ErrorCode::BadValue, u"--room is a link that begins with yakjeong://"_s);
        options.room = *link;
    }
    if (parser.isSet(u"language"_s)) {
        const auto language = readLanguage(parser.value(u"language"_s));
        if (!language)
            return tl::unexpected(language.error());
        options.language = *language;
    }
    return options;
}

QString AppFiles::authorityFile() const
{
    QStringList places{settings.personal};
    places += QStandardPaths::locateAll(QStandardPaths::GenericConfigLocation, u"yakjeong/yakjeong.ini"_s);
    for (const QString &place : std::as_const(places)) {
        const QString file = QSettings(place, QSettings::IniFormat).value(u"authorities"_s).toString();
        if (!file.isEmpty())
            return file;
    }
    return {};
}

AppFiles AppFiles::in(const QString &folder)
{
    using Paths = QStandardPaths;
    const auto place = [&folder](Paths::StandardLocation location, const QString &file) {
        const QString base = folder.isEmpty() ? Paths::writableLocation(location) + u"/yakjeong"_s : folder;
        return QDir(base).absoluteFilePath(file);
    };
    return {
        {place(Paths::GenericConfigLocation, u"yakjeong.ini"_s), place(Paths::GenericDataLocation, u"machine.ini"_s)},
        place(Paths::GenericDataLocation, u"rooms.sqlite"_s),
        place(Paths::GenericDataLocation, u"server.sqlite"_s)};
}

} // namespace yak
