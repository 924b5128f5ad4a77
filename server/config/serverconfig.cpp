#include "config/serverconfig.h"

#include "config/configsources.h"
#include "config/limitoptions.h"
#include "config/reading.h"

#include <QDir>
#include <QFile>
#include <QStandardPaths>

#include <algorithm>
#include <array>

namespace yak::server {

using namespace Qt::StringLiterals;

namespace {

/// Where our own files go by default.
QString dataFile(const QString &name)
{
    const QString data = QStandardPaths::writableLocation(QStandardPaths::GenericDataLocation);
    return QDir(data).filePath(u"yakjeong/"_s + name);
}

/// The first line of a file that holds a password and nothing else.
Result<QString> readPassword(const ConfigValue &found)
{
    QFile file(found.text);
    if (!file.open(QIODevice::ReadOnly))
        return failure(ErrorCode::BadValue,
                       u"%1: %2 cannot be read: %3"_s.arg(found.origin, found.text, file.errorString()));
    return QString::fromUtf8(file.readLine()).remove(u'\r').remove(u'\n');
}

/// A secret comes from the environment or a file, never from the command line, which others on the machine can see.
Result<QString> databasePassword(const ConfigSources &sources)
{
    if (const auto secret = sources.secret(u"database-password"_s))
        return *secret;
    const auto file = sources.value(u"database-password-file"_s);
    return file ? readPassword(*file) : QString();
}
/// A database by its name, with the password that belongs to it.
Result<storage::DatabaseAddress> addressFrom(const QString &text, const ConfigSources &sources)
{
    auto address = storage::parseDatabaseAddress(text);
    if (!address || address->engine == storage::Engine::Sqlite)
        return address;
    auto password = databasePassword(sources);
    if (!password)
        return tl::unexpected<Error>(password.error());
    address->password = *std::move(password);
    return address;
}

Result<void> readDatabase(const ConfigSources &sources, ServerOptions &options)
{
    const auto found = sources.value(u"database"_s);
    auto address = addressFrom(found ? found->text : dataFile(u"server.sqlite"_s), sources);
    if (!address)
        return failure(address.error().code, (found ? found->origin + u": "_s : QString()) + address.error().detail);
    options.database = *std::move(address);
    const bool isFile = options.database.engine == storage::Engine::Sqlite;
    const auto key = sources.value(u"key-file"_s);
    const QString besides = isFile ? options.database.path + u".key"_s : dataFile(u"server.key"_s);
    options.keyFile = QDir::cleanPath(QDir().absoluteFilePath(key ? key->text : besides));
    return {};
}

enum class Tls { Wished, Required };

Result<void> readTls(const ConfigSources &sources, Tls wish, ServerOptions &options)
{
    const auto textOf = [&sources](const QString &name) {
        const auto found = sources.value(name);
        return found ? found->text : QString();
    };
    options.tls = {textOf(u"certificate"_s), textOf(u"key"_s)};
    if (options.tls.certificate.isEmpty() != options.tls.key.isEmpty())
        return failure(ErrorCode::BadValue, u"certificate and key belong together: give both or none"_s);
    if (wish == Tls::Required && options.tls.isEmpty())
        return failure(ErrorCode::BadValue, u"require-tls needs certificate and key"_s);
    return {};
}

Result<Task> readTask(const QStringList &words, const ConfigSources &sources)
{
    struct Row
    {
        QLatin1StringView name;
        Task::Kind kind;
        QLatin1StringView about; ///< what has to follow; empty: nothing
    };
    static constexpr std::array kTasks{
        Row{"migrate"_L1, Task::Kind::Migrate, ""_L1},      Row{"check"_L1, Task::Kind::Check, ""_L1},
        Row{"export"_L1, Task::Kind::Export, "a room"_L1},  Row{"import"_L1, Task::Kind::Import, "a file"_L1},
        Row{"backup"_L1, Task::Kind::Backup, "a file"_L1},  Row{"move"_L1, Task::Kind::Move, "an address"_L1},
        Row{"rotate-key"_L1, Task::Kind::RotateKey, ""_L1},
    };
    const auto row = std::ranges::find(kTasks, words.first(), &Row::name);
    if (row == kTasks.end())
        return failure(ErrorCode::BadValue, u"unknown task \"%1\": see --help"_s.arg(words.first()));
    if (words.size() != (row->about.isEmpty() ? 1 : 2))
        return failure(ErrorCode::BadValue, u"%1 needs %2 after it and nothing else"_s.arg(
                                                row->name, row->about.isEmpty() ? "nothing"_L1 : row->about));
    Task task{row->kind, words.value(1), {}};
    if (task.kind != Task::Kind::Move)
        return task;
    auto target = addressFrom(words.value(1), sources);
    if (!target)
        return tl::unexpected<Error>(target.error());
    task.target = *std::move(target);
    return task;
}

Result<ServerConfig> configFrom(const ConfigSources &sources)
{
    ServerConfig config;
    ServerOptions &options = config.options;
    options.port = wire::kDefaultPort;
    if (auto done = readDatabase(sources, options); !done)
        return tl::unexpected<Error>(done.error());
    if (!sources.words().isEmpty()) {
        auto task = readTask(sources.words(), sources);
        if (!task)
            return tl::unexpected<Error>(task.error());
        config.task = *std::move(task);
        if (config.task->kind == Task::Kind::RotateKey)
            config.task->argument = options.keyFile;
    }
    Reading reading(sources);
    reading.address(u"listen"_s, options.listen);
    reading.number(u"port"_s, 0, 65'535, [&](qint64 value) { options.port = static_cast<quint16>(value); });
    readLimits(reading, options.limits);
    reading.networks(u"trusted-proxy"_s, options.doors.proxies);
    reading.number(u"hash-threads"_s, 1, 16, [&](qint64 value) { options.hashThreads = static_cast<int>(value); });
    reading.number(u"purge-after-days"_s, 0, 36'500, [&](qint64 value) { options.jobRules.purgeAfterDays = value; });
    reading.text(u"allow-origin"_s,
                 [&](const QString &text) { options.limits.origins = text.split(u',', Qt::SkipEmptyParts); });
    reading.text(u"invitation-codes"_s, [&](const QString &text) { options.invitationFile = text; });
    reading.hosts(u"webhook-host"_s, options.postHosts);
    if (reading.isOn(u"proxy-protocol"_s))
        options.doors.proxyWay = DoorRules::ProxyWay::ProxyProtocol;
    if (reading.isOn(u"exit-with-stdin"_s))
        config.onStdin = ServerConfig::Stdin::EndsServer;
    const Tls wish = reading.isOn(u"require-tls"_s) ? Tls::Required : Tls::Wished;
    if (reading.error())
        return tl::unexpected<Error>(*reading.error());
    if (const auto done = readTls(sources, wish, options); !done)
        return tl::unexpected<Error>(done.error());
    return config;
}

} // namespace

Result<ConfigAnswer> readConfig(const QStringList &arguments, const QProcessEnvironment &environment)
{
    auto sources = ConfigSources::read(arguments, environment);
    if (!sources)
        return tl::unexpected<Error>(sources.error());
    if (!sources->notice().isEmpty())
        return Notice{sources->notice()};
    auto config = configFrom(*sources);
    if (!config)
        return tl::unexpected<Error>(config.error());
    return *std::move(config);
}

} // namespace yak::server
