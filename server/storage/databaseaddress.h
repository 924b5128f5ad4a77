#pragma once

#include "core/result.h"

#include <QString>

namespace yak::storage {

enum class Engine { Sqlite, Postgresql };

/// Where the data are and how to get there. A password is in here: only text() is for logs and messages.
struct DatabaseAddress
{
    Engine engine = Engine::Sqlite;
    QString path; ///< of the SQLite file

    QString host; ///< name or address of a PostgreSQL server, or the folder of its socket; empty: libpq's default
    int port = 0; ///< 0: the default one
    QString name;
    QString user;
    QString password;
    QString sslMode;     ///< empty: libpq's default
    QString sslRootFile; ///< empty: libpq's default

    /// The address as it is written, without the password.
    [[nodiscard]] QString text() const;

    friend bool operator==(const DatabaseAddress &, const DatabaseAddress &) = default;
};

/// The address of a SQLite file.
[[nodiscard]] DatabaseAddress sqliteFile(const QString &path);

/// Reads what names a database: a URL that begins with postgresql: or postgres:, as
/// postgresql://USER@HOST:PORT/NAME?sslmode=verify-full&sslrootcert=FILE or
/// postgresql:///NAME?host=/var/run/postgresql, or else the path of a SQLite file. BadValue, with a sentence, for a URL
/// that cannot be read or has a password in it: command lines and configurations are seen by others.
[[nodiscard]] Result<DatabaseAddress> parseDatabaseAddress(const QString &text);

} // namespace yak::storage
