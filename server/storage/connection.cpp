#include "storage/connection.h"

#include "core/logging.h"

#include <QSqlDatabase>
#include <QSqlError>

#include <atomic>

namespace yak::storage {

using namespace Qt::StringLiterals;

namespace {

/// "YAKJ", in the header of each file of ours.
constexpr qint64 kApplicationId = 0x59414B4A;

QString freshName()
{
    static std::atomic<quint64> counter{0};
    return u"yak-storage-%1"_s.arg(++counter);
}

Error errorOf(const QSqlError &error)
{
    // SQLITE_CORRUPT and SQLITE_NOTADB: trying again is of no use.
    const bool broken = error.nativeErrorCode() == "11"_L1 || error.nativeErrorCode() == "26"_L1;
    return {broken ? ErrorCode::OutOfData : ErrorCode::Unavailable, error.text()};
}

tl::unexpected<Error> failed(const QSqlError &error)
{
    return tl::unexpected<Error>(errorOf(error));
}

} // namespace

Result<std::unique_ptr<Connection>> Connection::open(const QString &path)
{
    const QString name = freshName();
    std::unique_ptr<Connection> connection(new Connection(name));
    {
        QSqlDatabase database = QSqlDatabase::addDatabase(u"QSQLITE"_s, name);
        database.setDatabaseName(path);
        database.setConnectOptions(u"QSQLITE_BUSY_TIMEOUT=5000"_s);
        if (!database.open())
            return failed(database.lastError());
    }
    if (const auto ready = connection->setUp(); !ready)
        return tl::unexpected<Error>(ready.error());
    return connection;
}

Connection::~Connection()
{
    m_prepared.clear();
    QSqlDatabase::removeDatabase(m_name);
}

Result<void> Connection::setUp()
{
    qint64 id = 0;
    qint64 tables = 0;
    {
        auto rows = execute(u"PRAGMA application_id"_s);
        if (!rows)
            return tl::unexpected<Error>(rows.error());
        if (rows->next())
            id = rows->number(0);
    }
    {
        auto rows = execute(u"SELECT COUNT(*) FROM sqlite_master"_s);
        if (!rows)
            return tl::unexpected<Error>(rows.error());
        if (rows->next())
            tables = rows->number(0);
    }
    if (id != kApplicationId && (id != 0 || tables != 0))
        return failure(ErrorCode::OutOfData, u"this file is a SQLite database, but not one of Yakjeong"_s);
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

Result<Rows> Connection::execute(const QString &statement, std::initializer_list<QVariant> values)
{
    std::shared_ptr<QSqlQuery> &query = m_prepared[statement];
    if (!query) {
        auto fresh = std::make_shared<QSqlQuery>(QSqlDatabase::database(m_name, false));
        fresh->setForwardOnly(true);
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

Result<void> Connection::beginWriting()
{
    return execute(u"BEGIN IMMEDIATE"_s).map([](const Rows &) {});
}

Result<void> Connection::beginReading()
{
    return execute(u"BEGIN"_s).map([](const Rows &) {});
}

Result<void> Connection::commit()
{
    return execute(u"COMMIT"_s).map([](const Rows &) {});
}

void Connection::rollback()
{
    if (const auto done = execute(u"ROLLBACK"_s); !done)
        qCWarning(logStorage) << "rollback:" << done.error().detail;
}

} // namespace yak::storage
