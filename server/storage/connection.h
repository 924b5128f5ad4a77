#pragma once

#include "core/result.h"
#include "storage/databaseaddress.h"

#include <QHash>
#include <QSqlError>
#include <QSqlQuery>
#include <QString>
#include <QVariant>

#include <memory>

namespace yak::storage {

/// The rows of one statement. Lets go of the statement when it dies, so none is left open behind a transaction's back.
class Rows
{
public:
    explicit Rows(QSqlQuery *query) : m_query(query) {}
    Rows(Rows &&other) noexcept : m_query(std::exchange(other.m_query, nullptr)) {}
    Rows(const Rows &) = delete;
    Rows &operator=(const Rows &) = delete;
    Rows &operator=(Rows &&) = delete;
    ~Rows()
    {
        if (m_query)
            m_query->finish();
    }

    /// The next row, if there is one.
    [[nodiscard]] bool next() { return m_query->next(); }

    [[nodiscard]] bool isNull(int column) const { return m_query->isNull(column); }
    [[nodiscard]] QString text(int column) const { return m_query->value(column).toString(); }
    [[nodiscard]] QByteArray json(int column) const { return m_query->value(column).toString().toUtf8(); }
    [[nodiscard]] qint64 number(int column) const { return m_query->value(column).toLongLong(); }
    [[nodiscard]] bool flag(int column) const { return number(column) != 0; }

    /// How many rows a change touched.
    [[nodiscard]] int affected() const { return m_query->numRowsAffected(); }

private:
    QSqlQuery *m_query;
};

/// One connection to the database. Opened, used and closed in one thread.
class Connection
{
public:
    /// An owner is the only one of its kind on a PostgreSQL database, for as long as its connection lasts; whoever
    /// writes is one. A SQLite file is owned through OwnerLock.
    enum class Use { Guest, Owner };

    /// Opens the database; a SQLite file is made where it is not there. OutOfData for what is no database of ours,
    /// Busy where another owns it, Unavailable where it cannot be reached, read or written; the detail says what to do.
    [[nodiscard]] static Result<std::unique_ptr<Connection>> open(const DatabaseAddress &address, Use use = Use::Guest);

    Connection(const Connection &) = delete;
    Connection &operator=(const Connection &) = delete;
    ~Connection();

    [[nodiscard]] Engine engine() const { return m_engine; }

    /// Whether the server behind it has gone. Nothing can be done with it any more but to open another.
    [[nodiscard]] bool isLost() const { return m_isLost; }

    /// Runs a statement with its placeholders bound in order. It is prepared once a connection.
    /// Unavailable where the database refuses; the detail has its words, never the bound values.
    [[nodiscard]] Result<Rows> execute(const QString &statement, const QVariantList &values = {});

    /// Runs a statement that cannot be prepared ahead, such as one that changes the schema.
    [[nodiscard]] Result<void> executeOnce(const QString &statement);

    /// Begins a transaction that will write: takes SQLite's write lock at once.
    [[nodiscard]] Result<void> beginWriting();
    /// Begins a transaction that sees one state of the data throughout.
    [[nodiscard]] Result<void> beginReading();
    [[nodiscard]] Result<void> commit();
    void rollback();

private:
    Connection(QString name, Engine engine) : m_name(std::move(name)), m_engine(engine) {}

    [[nodiscard]] Result<void> setUpSqlite();
    [[nodiscard]] Result<void> setUpPostgresql(Use use);
    /// Becomes the database's owner, until this connection ends.
    [[nodiscard]] Result<void> own();
    /// The first column of the first row; a null text where there is none.
    [[nodiscard]] Result<QString> ask(const QString &statement);
    /// Runs what begins or ends a transaction.
    [[nodiscard]] Result<void> control(const QString &statement);
    [[nodiscard]] tl::unexpected<Error> failed(const QSqlError &error);

    QString m_name;
    Engine m_engine;
    bool m_isLost = false;
    QHash<QString, std::shared_ptr<QSqlQuery>> m_prepared;
};

} // namespace yak::storage
