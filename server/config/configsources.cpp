#include "config/configsources.h"

#include <QCommandLineParser>
#include <QFile>
#include <QSettings>
#include <QStandardPaths>

#include <algorithm>
#include <array>

namespace yak::server {

using namespace Qt::StringLiterals;

namespace {

struct OptionRow
{
    QLatin1StringView name;
    QLatin1StringView value; ///< what its value is called; empty for a switch
    QLatin1StringView help;
    enum class Given { Once, OftenToo } given = Given::Once; ///< a list: in one with commas, or by being given again
};
constexpr auto kOftenToo = OptionRow::Given::OftenToo;

constexpr std::array kOptions{
    OptionRow{"listen"_L1, "address"_L1, "IP address to listen on (127.0.0.1)."_L1},
    OptionRow{"port"_L1, "number"_L1, "Port to listen on; 0 takes a free one (7423)."_L1},
    OptionRow{"database"_L1, "address"_L1,
              "SQLite file, or postgresql://user@host/name ($XDG_DATA_HOME/yakjeong/server.sqlite)."_L1},
    OptionRow{"database-password-file"_L1, "path"_L1, "File whose first line is the PostgreSQL user's password."_L1},
    OptionRow{"key-file"_L1, "path"_L1,
              "Key of the tokens, made where there is none (beside the SQLite file, "
              "or $XDG_DATA_HOME/yakjeong/server.key)."_L1},
    OptionRow{"certificate"_L1, "path"_L1,
              "PEM file of the server's certificate and those up to its authority: the server speaks TLS 1.2 and "
              "newer, and nothing else. SIGHUP has it read again (none)."_L1},
    OptionRow{"key"_L1, "path"_L1, "PEM file of the certificate's private key, without a passphrase (none)."_L1},
    OptionRow{"require-tls"_L1, ""_L1, "Refuse to start without certificate and key."_L1},
    OptionRow{"trusted-proxy"_L1, "address[/bits]"_L1,
              "Proxy whose X-Forwarded-For says who a client is; can be given more than once (none)."_L1, kOftenToo},
    OptionRow{"proxy-protocol"_L1, ""_L1,
              "Trusted proxies say it by the PROXY protocol instead, version 1 or 2, at every connection."_L1},
    OptionRow{"max-connections"_L1, "number"_L1, "Most connections at once (4000)."_L1},
    OptionRow{"max-connections-per-address"_L1, "number"_L1, "Most connections at once of one address (2000)."_L1},
    OptionRow{"max-strangers"_L1, "number"_L1,
              "Most connections in no room at once; for a new one the oldest goes (256)."_L1},
    OptionRow{"stranger-bytes"_L1, "number"_L1, "Most bytes from a connection before it is in a room (32768)."_L1},
    OptionRow{"joins-per-minute-per-address"_L1, "number"_L1,
              "Joins from one address a minute in the long run, and at once (300)."_L1},
    OptionRow{"rooms-per-hour-per-address"_L1, "number"_L1,
              "New rooms from one address an hour in the long run, and at once (60)."_L1},
    OptionRow{"messages-per-second"_L1, "number"_L1,
              "Messages a connection may send in the long run; four times as many at once (100)."_L1},
    OptionRow{"messages-per-second-per-address"_L1, "number"_L1,
              "Messages all connections of an address may send in the long run; twice as many at once (4000)."_L1},
    OptionRow{"bytes-per-second"_L1, "number"_L1,
              "Bytes a connection may send in the long run; four times as many at once (524288)."_L1},
    OptionRow{"bytes-per-second-per-address"_L1, "number"_L1,
              "Bytes all connections of an address may send in the long run; twice as many at once (16777216)."_L1},
    OptionRow{"pong-bytes-per-second"_L1, "number"_L1,
              "Bytes of WebSocket pongs a connection may ask for in the long run; eight times as many at once "
              "(1024)."_L1},
    OptionRow{"handshake-seconds"_L1, "number"_L1,
              "Time from a connection to the end of its handshakes, TLS and WebSocket (5)."_L1},
    OptionRow{"enter-seconds"_L1, "number"_L1, "Time from there to the first try to enter a room (5)."_L1},
    OptionRow{"retry-seconds"_L1, "number"_L1, "Time from a refused try, or from leaving, to the next (60)."_L1},
    OptionRow{"silent-seconds"_L1, "number"_L1, "Time without a byte after which a connection is ended (20)."_L1},
    OptionRow{"message-seconds"_L1, "number"_L1,
              "Time for one message from its first byte to its last; a second more for each KB of it (10)."_L1},
    OptionRow{"stalled-seconds"_L1, "number"_L1,
              "Time in which a reader takes nothing after which it is dropped (10)."_L1},
    OptionRow{"closing-seconds"_L1, "number"_L1, "Time for the closing handshake (3)."_L1},
    OptionRow{"unsent-bytes"_L1, "number"_L1,
              "Bytes that wait for a reader beyond which it gets no more events until it has caught up (262144)."_L1},
    OptionRow{"system-buffer-bytes"_L1, "number"_L1,
              "Bytes the system may hold for a reader beside those (131072)."_L1},
    OptionRow{"hash-threads"_L1, "number"_L1, "Threads that hash PINs and passwords, 64 MiB each (1)."_L1},
    OptionRow{"invitation-codes"_L1, "path"_L1,
              "File of codes, one a line, without which nobody makes or joins a room; read anew when it changes "
              "(none: everybody may)."_L1},
    OptionRow{"purge-after-days"_L1, "number"_L1,
              "Days without anything happening after which a room is deleted, announced 14 days before; "
              "0: never (180)."_L1},
    OptionRow{"allow-origin"_L1, "origins"_L1, "Browser pages that may connect, separated by commas (none)."_L1,
              kOftenToo},
    OptionRow{"webhook-host"_L1, "hosts"_L1,
              "Hosts that rooms may post their news to, separated by commas; with :port where it is not 443 (none)."_L1,
              kOftenToo},
    OptionRow{"exit-with-stdin"_L1, ""_L1, "Shut down when standard input is closed."_L1},
};

/// What may stand in the environment and the file, but on no command line.
constexpr std::array kSecrets{"database-password"_L1};

QString environmentName(QLatin1StringView option)
{
    return u"YAKJEONG_"_s + QString(option).toUpper().replace(u'-', u'_');
}

bool isKnown(const QString &name)
{
    return std::ranges::find(kSecrets, name) != kSecrets.end() ||
           std::ranges::any_of(kOptions, [&](const OptionRow &row) { return name == row.name; });
}

const QString kAfterword = uR"(
Each option can also be given as an environment variable (--max-connections as YAKJEONG_MAX_CONNECTIONS)
or in the configuration file (max-connections=500). The command line comes first, then the environment,
then the file, then the default.

A PostgreSQL database (15 or newer, ENCODING 'UTF8') is named as postgresql://user@host:5432/name, or by the folder of
its socket as postgresql:///name?host=/var/run/postgresql; sslmode and sslrootcert go behind the "?". Its password is
the variable YAKJEONG_DATABASE_PASSWORD, database-password in the configuration file, or in a file of its own.

Without a task it serves. Tasks end by themselves:
  migrate          brings the schema up to date, as serving does first
  check            plays every room's history and compares; exits with 1 where something does not fit
  export ROOM      prints a room as JSON: all of it, so keep it as safe as the database
  import FILE      adds an exported room ("-": from standard input)
  backup FILE      copies a SQLite database into a new file, also while a server uses it (PostgreSQL: pg_dump)
  move ADDRESS     copies everything into an empty database, for example from SQLite to PostgreSQL; no server may run
  rotate-key       signs tokens with a new key from now on, also of a server that runs; former ones hold 15 minutes more

When it is ready the server prints one line on standard output:
  yakjeong-server ready on 127.0.0.1:7423
SIGTERM and SIGINT shut it down in order. SIGHUP has certificate and key read again: who is connected stays so, and
where the new ones cannot be used the old ones stay.
)"_s;

void addOptions(QCommandLineParser &parser)
{
    for (const OptionRow &row : kOptions) {
        if (row.value.isEmpty())
            parser.addOption(QCommandLineOption(QString(row.name), QString(row.help)));
        else
            parser.addOption(QCommandLineOption(QString(row.name), QString(row.help), QString(row.value)));
    }
    parser.addOption(QCommandLineOption(u"config"_s, u"Configuration file ($YAKJEONG_CONFIG)."_s, u"path"_s));
    parser.addOption(QCommandLineOption({u"h"_s, u"help"_s}, u"Show this help."_s));
    parser.addOption(QCommandLineOption({u"v"_s, u"version"_s}, u"Show the version."_s));
}

QString valueOf(const QCommandLineParser &parser, const OptionRow &row)
{
    if (row.value.isEmpty())
        return u"true"_s;
    return row.given == kOftenToo ? parser.values(row.name).join(u',') : parser.value(row.name);
}

/// The first line that sets nothing and is neither empty, a comment nor a section; such a line is read as if it were
/// not there.
QString strayLine(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly | QIODevice::Text))
        return {};
    while (!file.atEnd()) {
        const QString line = QString::fromUtf8(file.readLine()).trimmed();
        const bool isSkipped =
            line.isEmpty() || line.startsWith(u';') || line.startsWith(u'#') || line.startsWith(u'[');
        if (!isSkipped && !line.contains(u'='))
            return line;
    }
    return {};
}

Result<QHash<QString, ConfigValue>> readFile(const QString &path)
{
    if (!QFile::exists(path))
        return failure(ErrorCode::BadValue, u"there is no configuration file %1"_s.arg(path));
    const QSettings file(path, QSettings::IniFormat);
    if (file.status() != QSettings::NoError)
        return failure(ErrorCode::BadValue, u"the configuration file %1 cannot be read"_s.arg(path));
    if (const QString stray = strayLine(path); !stray.isEmpty())
        return failure(ErrorCode::BadValue, u"%1 has a line that is no option=value: \"%2\""_s.arg(path, stray));
    QHash<QString, ConfigValue> values;
    for (const QString &key : file.allKeys()) {
        if (!isKnown(key))
            return failure(ErrorCode::BadValue, u"%1 has an unknown option \"%2\""_s.arg(path, key));
        // A list stands for a text with commas in it, which is what it was.
        values.insert(key, {file.value(key).toStringList().join(u','), path + u": "_s + key});
    }
    return values;
}

} // namespace

Result<ConfigSources> ConfigSources::read(const QStringList &arguments, const QProcessEnvironment &environment)
{
    QCommandLineParser parser;
    parser.setApplicationDescription(u"Keeps the rooms of Yakjeong and everybody in them in step."_s);
    addOptions(parser);
    if (!parser.parse(arguments))
        return failure(ErrorCode::BadValue, parser.errorText());
    ConfigSources sources;
    if (parser.isSet(u"help"_s)) {
        sources.m_notice = parser.helpText() + kAfterword;
        return sources;
    }
    if (parser.isSet(u"version"_s)) {
        sources.m_notice = QCoreApplication::applicationName() + u' ' + QCoreApplication::applicationVersion() + u'\n';
        return sources;
    }
    sources.m_words = parser.positionalArguments();
    for (const OptionRow &row : kOptions) {
        const QString name = row.name;
        if (parser.isSet(name))
            sources.m_commandLine.insert(name, {valueOf(parser, row), u"--"_s + name});
        const QString variable = environmentName(row.name);
        if (environment.contains(variable))
            sources.m_environment.insert(name, {environment.value(variable), variable});
    }
    for (const QLatin1StringView name : kSecrets) {
        if (const QString variable = environmentName(name); environment.contains(variable))
            sources.m_environment.insert(name, {environment.value(variable), variable});
    }
    const QString path =
        parser.isSet(u"config"_s) ? parser.value(u"config"_s) : environment.value(u"YAKJEONG_CONFIG"_s);
    if (path.isEmpty())
        return sources;
    auto file = readFile(path);
    if (!file)
        return tl::unexpected<Error>(file.error());
    sources.m_file = *std::move(file);
    return sources;
}

std::optional<ConfigValue> ConfigSources::value(const QString &name) const
{
    for (const auto *source : {&m_commandLine, &m_environment, &m_file}) {
        if (const auto found = source->constFind(name); found != source->cend())
            return *found;
    }
    return std::nullopt;
}

std::optional<QString> ConfigSources::secret(const QString &name) const
{
    const auto found = value(name);
    return found ? std::optional(found->text) : std::nullopt;
}

bool ConfigSources::isSet(const QString &name) const
{
    const auto found = value(name);
    const QStringList yes{u"true"_s, u"yes"_s, u"on"_s, u"1"_s};
    return found && yes.contains(found->text.toLower());
}

} // namespace yak::server
