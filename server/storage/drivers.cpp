#include "storage/drivers.h"

#include <QFileInfo>
#include <QSqlDatabase>
#include <QSqlError>
#include <QStorageInfo>
#include <QStringList>

namespace yak::storage {

using namespace Qt::StringLiterals;

namespace {

/// A value in the driver's list of options, which it hands on to libpq.
QString quoted(QString value)
{
    value.replace(u'\\', u"\\\\"_s).replace(u'\'', u"\\'"_s);
    return u'\'' + value + u'\'';
}

QString postgresqlOptions(const DatabaseAddress &address)
{
    QStringList options{
        u"connect_timeout=3"_s,
        u"application_name=yakjeong-server"_s,
        // A network that swallows everything is noticed in seconds, not in hours.
        u"keepalives_idle=5"_s,
        u"keepalives_interval=2"_s,
        u"keepalives_count=3"_s,
        u"tcp_user_timeout=10000"_s,
    };
    if (!address.sslMode.isEmpty())
        options.append(u"sslmode="_s + address.sslMode);
    if (!address.sslRootFile.isEmpty())
        options.append(u"sslrootcert="_s + quoted(address.sslRootFile));
    return options.join(u';');
}

/// What to do about what libpq said. Its words may be in another language; then there is the general advice.
QString adviceFor(const QString &words)
{
    if (words.contains("password"_L1))
        return u"give the password as YAKJEONG_DATABASE_PASSWORD or --database-password-file"_s;
    if (words.contains("SSL"_L1) || words.contains("certificate"_L1))
        return u"mend sslmode and sslrootcert in --database"_s;
    if (words.contains("does not exist"_L1))
        return u"make the user and the database first (createuser, createdb), or mend --database"_s;
    return u"see whether PostgreSQL runs there and lets this computer in (--database, pg_hba.conf)"_s;
}

/// SQLite writes through a mapped file beside the log: where the disk has no room for that the process is killed by the
/// system (SIGBUS) instead of being told.
bool isDiskFull(const QString &path)
{
    constexpr qint64 kMappedBytes = 64 * 1024;
    const QStorageInfo disk(QFileInfo(path).absolutePath());
    return disk.isValid() && !disk.isReadOnly() && disk.bytesAvailable() >= 0 && disk.bytesAvailable() < kMappedBytes;
}

} // namespace

Result<void> openSqlite(const DatabaseAddress &address, const QString &connection)
{
    if (isDiskFull(address.path))
        return failure(ErrorCode::Unavailable,
                       u"the disk of %1 is full; make room on it. What was saved before stays"_s.arg(address.path));
    QSqlDatabase database = QSqlDatabase::addDatabase(u"QSQLITE"_s, connection);
    database.setDatabaseName(address.path);
    database.setConnectOptions(u"QSQLITE_BUSY_TIMEOUT=5000"_s);
    if (database.open())
        return {};
    return failure(
        ErrorCode::Unavailable,
        u"cannot open %1: %2; name a file in a folder that the server's user may write to (--database)"_s.arg(
            address.path, database.lastError().databaseText()));
}

Result<void> openPostgresql(const DatabaseAddress &address, const QString &connection)
{
    if (!QSqlDatabase::isDriverAvailable(u"QPSQL"_s))
        return failure(ErrorCode::NotSupported,
                       u"Qt's driver for PostgreSQL is not installed: on Debian and Ubuntu it is libqt6sql6-psql"_s);
    QSqlDatabase database = QSqlDatabase::addDatabase(u"QPSQL"_s, connection);
    database.setHostName(address.host);
    database.setDatabaseName(address.name);
    database.setUserName(address.user);
    database.setPassword(address.password);
    if (address.port != 0)
        database.setPort(address.port);
    database.setConnectOptions(postgresqlOptions(address));
    if (database.open())
        return {};
    const QString words = database.lastError().text().simplified();
    return failure(ErrorCode::Unavailable, u"cannot open %1: %2; %3"_s.arg(address.text(), words, adviceFor(words)));
}

} // namespace yak::storage
