#include "storage/migrator.h"

#include "core/logging.h"
#include "storage/connection.h"
#include "storage/dialect.h"

#include <QCryptographicHash>
#include <QDateTime>
#include <QMap>

namespace yak::storage {

using namespace Qt::StringLiterals;

namespace {

struct Applied
{
    QString name;
    QString checksum;
};

QString checksumOf(const QString &sql)
{
    return QString::fromLatin1(QCryptographicHash::hash(sql.toUtf8(), QCryptographicHash::Sha256).toHex());
}

/// A database that somebody else fills is not for us to add tables to.
Result<void> refuseForeign(Connection &connection)
{
    if (connection.engine() == Engine::Sqlite)
        return {}; // told by the file's header when it was opened
    auto rows = connection.execute(
        u"SELECT (SELECT COUNT(*) FROM information_schema.tables WHERE table_schema = current_schema()), "
        "(SELECT COUNT(*) FROM information_schema.columns WHERE table_schema = current_schema() "
        "AND table_name = 'schema_version' AND column_name = 'checksum')"_s);
    if (!rows)
        return tl::unexpected<Error>(rows.error());
    const bool isForeign = rows->next() && rows->number(0) > 0 && rows->number(1) == 0;
    return isForeign ? failure(ErrorCode::OutOfData,
                               u"this database has tables of something else: make an empty one for Yakjeong"_s)
                     : Result<void>{};
}

Result<QMap<qint64, Applied>> appliedSteps(Connection &connection)
{
    auto rows = connection.execute(u"SELECT version, name, checksum FROM schema_version"_s);
    if (!rows)
        return tl::unexpected<Error>(rows.error());
    QMap<qint64, Applied> applied;
    while (rows->next())
        applied.insert(rows->number(0), {rows->text(1), rows->text(2)});
    return applied;
}

Result<void> checkHistory(const QMap<qint64, Applied> &applied, std::span<const Migration> steps)
{
    for (const auto &[version, entry] : applied.asKeyValueRange()) {
        const auto step =
            std::find_if(steps.begin(), steps.end(), [v = version](const Migration &m) { return m.number == v; });
        if (step == steps.end())
            return failure(ErrorCode::OutOfData,
                           u"the database is newer than this program (schema %1): use a newer version"_s.arg(version));
        if (checksumOf(step->sql) != entry.checksum)
            return failure(ErrorCode::OutOfData,
                           u"schema step %1 (%2) is not the one this program knows: use the program that made the "
                           "database, or put a backup in its place"_s.arg(version)
                               .arg(entry.name));
    }
    return {};
}

Result<void> runStep(Connection &connection, const Migration &step)
{
    for (const QString &statement : statementsOf(step.sql, connection.engine())) {
        if (auto done = connection.executeOnce(statement); !done)
            return done;
    }
    return connection
        .execute(u"INSERT INTO schema_version (version, name, checksum, applied_at) VALUES (?, ?, ?, ?)"_s,
                 {step.number, step.name, checksumOf(step.sql), QDateTime::currentMSecsSinceEpoch()})
        .map([](const Rows &) {});
}

Result<void> runInTransaction(Connection &connection, const Migration &step)
{
    auto done = connection.beginWriting();
    if (!done)
        return done;
    done = runStep(connection, step);
    if (done)
        done = connection.commit();
    if (!done) {
        connection.rollback();
        return failure(done.error().code, u"schema step %1 (%2) failed: %3. The data is as it was: mend "
                                          "this and start again, or go on with the version before"_s.arg(step.number)
                                              .arg(step.name, done.error().detail));
    }
    qCInfo(logStorage) << "schema step" << step.number << "applied";
    return {};
}

} // namespace

Result<void> migrate(Connection &connection, std::span<const Migration> steps)
{
    if (auto fits = refuseForeign(connection); !fits)
        return fits;
    const auto made = connection.executeOnce(
        u"CREATE TABLE IF NOT EXISTS schema_version (version BIGINT NOT NULL PRIMARY KEY, name TEXT NOT NULL, "
        "checksum TEXT NOT NULL, applied_at BIGINT NOT NULL)"_s);
    if (!made)
        return made;
    const auto applied = appliedSteps(connection);
    if (!applied)
        return tl::unexpected<Error>(applied.error());
    if (auto fits = checkHistory(*applied, steps); !fits)
        return fits;
    for (const Migration &step : steps) {
        if (applied->contains(step.number))
            continue;
        if (auto done = runInTransaction(connection, step); !done)
            return done;
    }
    return {};
}

Result<void> requireSchema(Connection &connection, std::span<const Migration> steps)
{
    const auto applied = appliedSteps(connection);
    const bool isComplete = applied && applied->size() >= static_cast<qsizetype>(steps.size());
    if (!isComplete)
        return failure(ErrorCode::OutOfData,
                       u"the database has no schema or an older one: run yakjeong-server migrate"_s);
    return checkHistory(*applied, steps);
}

} // namespace yak::storage
