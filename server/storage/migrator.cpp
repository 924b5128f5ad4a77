#include "storage/migrator.h"

#include "core/logging.h"
#include "storage/connection.h"

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
                           u"schema step %1 (%2) is not the one this program knows"_s.arg(version).arg(entry.name));
    }
    return {};
}

Result<void> runStep(Connection &connection, const Migration &step)
{
    for (const QString &statement : statementsOf(step.sql)) {
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
        return failure(done.error().code, u"schema step %1 (%2) failed, nothing was changed: %3"_s.arg(step.number)
                                              .arg(step.name, done.error().detail));
    }
    qCInfo(logStorage) << "schema step" << step.number << "applied";
    return {};
}

} // namespace

Result<void> migrate(Connection &connection, std::span<const Migration> steps)
{
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

QStringList statementsOf(const QString &sql)
{
    QString text = sql;
    text.replace(u"{partition_by_room}"_s, QString());
    text.replace(u"{clustered}"_s, u"WITHOUT ROWID"_s);
    text.replace(u"{json}"_s, u"TEXT"_s);
    QStringList statements;
    for (const QString &part : text.split(u";\n"_s)) {
        if (const QString statement = part.trimmed(); !statement.isEmpty())
            statements.append(statement);
    }
    return statements;
}

} // namespace yak::storage
