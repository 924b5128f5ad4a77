#include "storage/connection.h"

#include "core/logging.h"
#include "storage/drivers.h"

#include <QSqlDatabase>

#include <atomic>

namespace yak::storage {

using namespace Qt::StringLiterals;

namespace {

/// "YAKJ", in the header of each file of ours, and the key under which a PostgreSQL database is owned.
constexpr qint64 kApplicationId = 0x59414B4A;

constexpr int kOldestPostgresql = 150'000;
constexpr QLatin1StringView kLockNotAvailable("55P03");
constexpr QLatin1StringView kDiskFull("53100");

QString freshName()
{
    static std::atomic<quint64> counter{0};
    return u"yak-storage-%1"_s.arg(++counter);
}

/// What kind of error SQLite means: the low byte of its codes.
int kindOf(const QSqlError &error)
{
    return error.nativeErrorCode().toInt() & 0xff;
}

/// SQLITE_CORRUPT and SQLITE_NOTADB: trying again is of no use.
bool isBrokenFile(const QSqlError &error)
{
    return kindOf(error) == 11 || kindOf(error) == 26;
}

/// What to do where SQLite cannot read or write its file.
QString adviceForFile(const QSqlError &error)
{
    constexpr int kReadOnly = 8;
    constexpr int kIoError = 10;
    constexpr int kFull = 13;
    constexpr int kCannotOpen = 14;
    switch (kindOf(error)) {
    case kFull:
    case kIoError:
        return u"; see whether its disk is full or failing. What was saved before stays"_s;
    case kReadOnly:
    case kCannotOpen:
        return u"; let the server's user write to the file and its folder, or name another (--database)"_s;
    default:
        return {};
    }
}

/// The server went, or is going: no code at all, a connection's (08...) or a shutdown's (57P...).
bool isGone(const QSqlError &error)
{
    const QString code = error.nativeErrorCode();
    return code.isEmpty() || code.startsWith("08"_L1) || code.startsWith("57P"_L1);
}

} // namespace

Result<std::unique_ptr<Connection>> Connection::open(const DatabaseAddress &address, Use use)
{
    const QString name = freshName();
    const bool isSqlite = address.engine == Engine::Sqlite;
    std::unique_ptr<Connection> connection(new Connection(name, address.engine));
    if (auto opened = isSqlite ? openSqlite(address, name) : openPostgresql(address, name); !opened)
        return tl::unexpected<Error>(opened.error());
    if (auto ready = isSqlite ? connection->setUpSqlite() : connection->setUpPostgresql(use); !ready)
        return failure(ready.error().code, u"%1: %2"_s.arg(address.text(), ready.error().detail));
    return connection;
}

Connection::~Connection()
{
    m_prepared.clear();
    QSqlDatabase::removeDatabase(m_name);
}

tl::unexpected<Error> Connection::failed(const QSqlError &error)
{
    if (m_engine == Engine::Sqlite && isBrokenFile(error))
        return failure(ErrorCode::OutOfData,
                       u"this is no SQLite database, or a damaged one (%1): name another file, or "
                       "put a backup in its place"_s.arg(error.databaseText()));
    if (m_engine == Engine::Sqlite)
        return failure(ErrorCode::Unavailable, error.databaseText() + adviceForFile(error));
    m_isLost = m_isLost || isGone(error);
    const bool isLocked = error.nativeErrorCode() == kLockNotAvailable;
    // The first line; what follows may have values in it.
    const QString words = error.databaseText().section(u'\n', 0, 0);
    const bool isFull = error.nativeErrorCode() == kDiskFull;
    return failure(isLocked ? ErrorCode::Busy : ErrorCode::Unavailable,
                   words.isEmpty() ? error.text()
                                   : u"%1 (%2)%3"_s.arg(words, error.nativeErrorCode(),
                                                        isFull ? u"; make room on PostgreSQL's disk"_s : QString()));
}

Result<QString> Connection::ask(const QString &statement)
{
    QSqlQuery query(QSqlDatabase::database(m_name, false));
    if (!query.exec(statement))
        return failed(query.lastError());
    return query.next() ? query.value(0).toString() : QString();
}

Result<void> Connection::setUpSqlite()
{
    const auto header = ask(u"PRAGMA application_id"_s);
    if (!header)
        return tl::unexpected<Error>(header.error());
    const auto tables = ask(u"SELECT COUNT(*) FROM sqlite_master"_s);
    if (!tables)
        return tl::unexpected<Error>(tables.error());
    const qint64 id = header->toLongLong();
    if (id != kApplicationId && (id != 0 || *tables != "0"_L1))
        return failure(ErrorCode::OutOfData, u"this file is a SQLite database, but not one of Yakjeong: name another "
                                             "file, or none that is there yet"_s);
    const QStringList pragmas{
        u"PRAGMA journal_mode=WAL"_s,
        // NORMAL could lose acknowledged commits when the power fails.
        u"PRAGMA synchronous=FULL"_s,
        u"PRAGMA foreign_keys=ON"_s,
        u"PRAGMA cache_size=-16384"_s,
    };
    for (const QString &pragma : pragmas) {
        if (auto done = executeOnce(pragma); !done)
            return done;
    }
    return id == kApplicationId ? Result<void>{} : executeOnce(u"PRAGMA application_id=%1"_s.arg(kApplicationId));
}

Result<void> Connection::setUpPostgresql(Use use)
{
    const auto version = ask(u"SHOW server_version_num"_s);
    if (!version)
        return tl::unexpected<Error>(version.error());
    if (version->toInt() < kOldestPostgresql)
        return failure(ErrorCode::NotSupported, u"this PostgreSQL is older than version 15: use 15 or newer"_s);
    const auto encoding = ask(u"SHOW server_encoding"_s);
    if (!encoding)
        return tl::unexpected<Error>(encoding.error());
    if (*encoding != "UTF8"_L1)
        return failure(ErrorCode::NotSupported,
                       u"this database is encoded in %1: make one with ENCODING 'UTF8'"_s.arg(*encoding));
    const QStringList settings{
        // Acknowledged is durable, whatever the database's own default says; a replica's stricter settings stay.
        u"SELECT set_config('synchronous_commit', 'on', false) "
        "WHERE current_setting('synchronous_commit') IN ('off', 'local')"_s,
        // Every statement of ours goes by keys, and a plan made while a table was small is kept for long.
        u"SET enable_seqscan = off"_s,
        u"SET enable_hashjoin = off"_s,
        u"SET enable_mergejoin = off"_s,
        u"SET jit = off"_s,
        u"SET client_min_messages = warning"_s,
    };
    for (const QString &setting : settings) {
        if (auto done = executeOnce(setting); !done)
            return done;
    }
    if (use == Use::Guest)
        return {};
    return own();
}

Result<void> Connection::own()
{
    // Somebody who has just been killed may still be leaving.
    for (const QString &statement : {u"SET lock_timeout = '2s'"_s, u"SELECT pg_advisory_lock(%1)"_s.arg(kApplicationId),
                                     u"RESET lock_timeout"_s}) {
        const auto done = executeOnce(statement);
        if (!done && done.error().code == ErrorCode::Busy)
            return failure(ErrorCode::Busy, u"another yakjeong-server has this database open"_s);
        if (!done)
            return done;
    }
    return {};
}

Result<Rows> Connection::execute(const QString &statement, const QVariantList &values)
{
    std::shared_ptr<QSqlQuery> &query = m_prepared[statement];
    if (!query) {
        auto fresh = std::make_shared<QSqlQuery>(QSqlDatabase::database(m_name, false));
        // QPSQL would fetch row by row then, and tell of an error only in the middle of them.
        fresh->setForwardOnly(m_engine == Engine::Sqlite);
        if (!fresh->prepare(statement)) {
            const QSqlError error = fresh->lastError();
            m_prepared.remove(statement);
            return failed(error);
        }
        query = std::move(fresh);
    }
    int at = 0;
    for (const QVariant &value : values)
        query->bindValue(at++, value);
    if (!query->exec()) {
        const QSqlError error = query->lastError();
        query->finish();
        return failed(error);
    }
    return Rows(query.get());
}

Result<void> Connection::executeOnce(const QString &statement)
{
    QSqlQuery query(QSqlDatabase::database(m_name, false));
    if (!query.exec(statement))
        return failed(query.lastError());
    return {};
}

Result<void> Connection::control(const QString &statement)
{
    // PostgreSQL prepares nothing of the kind.
    return m_engine == Engine::Postgresql ? executeOnce(statement) : execute(statement).map([](const Rows &) {});
}

Result<void> Connection::beginWriting()
{
    return control(m_engine == Engine::Postgresql ? u"BEGIN"_s : u"BEGIN IMMEDIATE"_s);
}

Result<void> Connection::beginReading()
{
    return control(m_engine == Engine::Postgresql ? u"BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY"_s : u"BEGIN"_s);
}

Result<void> Connection::commit()
{
    return control(u"COMMIT"_s);
}

void Connection::rollback()
{
    if (m_isLost)
        return; // and so is the transaction
    if (const auto done = control(u"ROLLBACK"_s); !done)
        qCWarning(logStorage) << "rollback:" << done.error().detail;
}

} // namespace yak::storage
