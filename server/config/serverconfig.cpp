#include "config/serverconfig.h"

#include "config/configsources.h"

#include <QDir>
#include <QFile>
#include <QStandardPaths>

namespace yak::server {

using namespace Qt::StringLiterals;

namespace {

tl::unexpected<Error> wrong(const QString &name, const QString &value, const QString &allowed)
{
    return failure(ErrorCode::BadValue, u"%1 is \"%2\", but must be %3"_s.arg(name, value, allowed));
}

/// Reads options one by one; the first that is wrong stays the error.
class Reading
{
public:
    explicit Reading(const ConfigSources &sources) : m_sources(sources) {}

    void number(const QString &name, qint64 least, qint64 most, auto &&set)
    {
        const auto found = m_sources.value(name);
        if (!found || m_error)
            return;
        bool ok = false;
        const qint64 value = found->text.toLongLong(&ok);
        if (ok && value >= least && value <= most)
            set(value);
        else
            fail(*found, u"a number from %1 to %2"_s.arg(least).arg(most));
    }

    void text(const QString &name, auto &&set)
    {
        if (const auto found = m_sources.value(name); found && !m_error)
            set(found->text);
    }

    void address(const QString &name, QHostAddress &address)
    {
        const auto found = m_sources.value(name);
        if (!found || m_error)
            return;
        if (found->text == "localhost"_L1)
            address = QHostAddress(QHostAddress::LocalHost);
        else if (!address.setAddress(found->text))
            fail(*found, u"an IP address such as 127.0.0.1, 0.0.0.0 or ::"_s);
    }

    void rate(const QString &name, qint64 most, Rate &rate)
    {
        number(name, 1, most, [&rate](qint64 value) {
            const double burst = rate.burst / rate.perSecond;
            rate.perSecond = static_cast<double>(value);
            rate.burst = rate.perSecond * burst;
        });
    }

    [[nodiscard]] const std::optional<Error> &error() const { return m_error; }

private:
    void fail(const ConfigValue &found, const QString &allowed)
    {
        m_error = wrong(found.origin, found.text, allowed).value();
    }

    const ConfigSources &m_sources;
    std::optional<Error> m_error;
};

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
Result<void> readDatabase(const ConfigSources &sources, ServerOptions &options)
{
    const auto found = sources.value(u"database"_s);
    auto address = storage::parseDatabaseAddress(found ? found->text : dataFile(u"server.sqlite"_s));
    if (!address)
        return failure(address.error().code, found->origin + u": "_s + address.error().detail);
    options.database = *std::move(address);
    const bool isFile = options.database.engine == storage::Engine::Sqlite;
    const auto key = sources.value(u"key-file"_s);
    const QString besides = isFile ? options.database.path + u".key"_s : dataFile(u"server.key"_s);
    options.keyFile = QDir::cleanPath(QDir().absoluteFilePath(key ? key->text : besides));
    if (isFile)
        return {};
    auto password = databasePassword(sources);
    if (!password)
        return tl::unexpected<Error>(password.error());
    options.database.password = *std::move(password);
    return {};
}

Result<ServerConfig> configFrom(const ConfigSources &sources)
{
    ServerConfig config;
    ServerOptions &options = config.options;
    options.port = wire::kDefaultPort;
    if (auto done = readDatabase(sources, options); !done)
        return tl::unexpected<Error>(done.error());
    SocketLimits &limits = options.limits;
    Reading reading(sources);
    reading.address(u"listen"_s, options.listen);
    reading.number(u"port"_s, 0, 65'535, [&](qint64 value) { options.port = static_cast<quint16>(value); });
    reading.number(u"max-connections"_s, 1, 20'000,
                   [&](qint64 value) { limits.connections = static_cast<int>(value); });
    reading.number(u"max-connections-per-address"_s, 1, 20'000,
                   [&](qint64 value) { limits.connectionsPerAddress = static_cast<int>(value); });
    reading.rate(u"messages-per-second"_s, 1'000'000, limits.messages);
    reading.rate(u"messages-per-second-per-address"_s, 1'000'000, limits.addressMessages);
    reading.number(u"hash-threads"_s, 1, 16, [&](qint64 value) { options.hashThreads = static_cast<int>(value); });
    reading.text(u"allow-origin"_s,
                 [&](const QString &text) { limits.origins = text.split(u',', Qt::SkipEmptyParts); });
    if (reading.error())
        return tl::unexpected<Error>(*reading.error());
    config.onStdin =
        sources.isSet(u"exit-with-stdin"_s) ? ServerConfig::Stdin::EndsServer : ServerConfig::Stdin::Ignored;
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
