#include "storage/databaseaddress.h"

#include <QDir>
#include <QStringList>
#include <QUrl>
#include <QUrlQuery>

namespace yak::storage {

using namespace Qt::StringLiterals;

namespace {

tl::unexpected<Error> wrong(const QString &why)
{
    return failure(ErrorCode::BadValue, u"the database's address %1"_s.arg(why));
}

/// What stands behind "?". Each name is one of libpq's.
Result<void> readOptions(const QUrl &url, DatabaseAddress &address)
{
    const QStringList modes{u"disable"_s, u"allow"_s, u"prefer"_s, u"require"_s, u"verify-ca"_s, u"verify-full"_s};
    const auto items = QUrlQuery(url).queryItems(QUrl::FullyDecoded);
    for (const auto &[name, value] : items) {
        if (name == "sslmode"_L1) {
            if (!modes.contains(value))
                return wrong(u"has sslmode \"%1\", but it must be one of %2"_s.arg(value, modes.join(u", "_s)));
            address.sslMode = value;
        } else if (name == "sslrootcert"_L1) {
            address.sslRootFile = value;
        } else if (name == "host"_L1) {
            address.host = value;
        } else {
            return wrong(u"has an unknown option \"%1\": host, sslmode and sslrootcert are known"_s.arg(name));
        }
    }
    return {};
}

Result<DatabaseAddress> parseUrl(const QString &text)
{
    const QUrl url(text, QUrl::StrictMode);
    if (!url.isValid())
        return wrong(u"is no URL such as postgresql://user@host:5432/yakjeong"_s);
    if (!url.password().isEmpty())
        return wrong(u"has a password in it, which others could read: leave it out and set "
                     "YAKJEONG_DATABASE_PASSWORD or --database-password-file"_s);
    DatabaseAddress address;
    address.engine = Engine::Postgresql;
    address.host = url.host(QUrl::FullyDecoded);
    address.port = url.port(0);
    address.user = url.userName(QUrl::FullyDecoded);
    address.name = url.path(QUrl::FullyDecoded).mid(1);
    if (auto read = readOptions(url, address); !read)
        return tl::unexpected<Error>(read.error());
    if (address.name.isEmpty() || address.name.contains(u'/'))
        return wrong(u"names no database: it ends as in postgresql://host/yakjeong"_s);
    // The driver's own list of options is cut at each of them.
    if (address.sslRootFile.contains(u';'))
        return wrong(u"has a semicolon in sslrootcert"_s);
    return address;
}

} // namespace

DatabaseAddress sqliteFile(const QString &path)
{
    DatabaseAddress address;
    address.path = QDir::cleanPath(QDir().absoluteFilePath(path));
    return address;
}

Result<DatabaseAddress> parseDatabaseAddress(const QString &text)
{
    if (text.startsWith("postgresql:"_L1) || text.startsWith("postgres:"_L1))
        return parseUrl(text);
    if (text.isEmpty())
        return wrong(u"is empty: give the path of a SQLite file or a postgresql:// URL"_s);
    if (text.contains("://"_L1))
        return wrong(u"\"%1\" is neither the path of a SQLite file nor a postgresql:// URL"_s.arg(text));
    return sqliteFile(text);
}

QString DatabaseAddress::text() const
{
    if (engine == Engine::Sqlite)
        return path;
    const bool isSocket = host.startsWith(u'/');
    QUrl url;
    url.setScheme(u"postgresql"_s);
    url.setHost(isSocket ? QString() : host);
    url.setUserName(user);
    if (port != 0 && !url.host().isEmpty())
        url.setPort(port);
    url.setPath(u'/' + name);
    QUrlQuery query;
    if (isSocket)
        query.addQueryItem(u"host"_s, host);
    if (!sslMode.isEmpty())
        query.addQueryItem(u"sslmode"_s, sslMode);
    if (!sslRootFile.isEmpty())
        query.addQueryItem(u"sslrootcert"_s, sslRootFile);
    if (!query.isEmpty())
        url.setQuery(query);
    const QString text = url.toString(QUrl::FullyEncoded);
    // QUrl writes an empty host without its slashes once there is a user but none else.
    return text.startsWith("postgresql://"_L1) ? text : u"postgresql://"_s + text.mid(text.indexOf(u':') + 1);
}

} // namespace yak::storage
