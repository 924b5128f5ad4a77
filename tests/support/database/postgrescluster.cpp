#include "postgrescluster.h"

#include <QDir>
#include <QElapsedTimer>
#include <QFile>
#include <QSqlDatabase>
#include <QSqlError>
#include <QSqlQuery>
#include <QStandardPaths>
#include <QThread>

#include <csignal>
#include <grp.h>
#include <pwd.h>
#include <sys/prctl.h>
#include <unistd.h>

namespace yak {

using namespace Qt::StringLiterals;

namespace {

constexpr int kWaitMs = 60'000;
const QString kUser = u"yakjeong"_s;

/// Whom the server runs as: PostgreSQL refuses to run as root.
const passwd *unprivileged()
{
    if (geteuid() != 0)
        return nullptr;
    const passwd *nobody = getpwnam("nobody");
    if (!nobody)
        qFatal("there is no user nobody");
    return nobody;
}

/// Readies a child that gives up root's rights and dies with this process.
void prepare(QProcess &process, const QString &program, const QStringList &arguments)
{
    const passwd *user = unprivileged();
    const uid_t uid = user ? user->pw_uid : 0;
    const gid_t gid = user ? user->pw_gid : 0;
    process.setProgram(PostgresCluster::program(program));
    process.setArguments(arguments);
    process.setChildProcessModifier([uid, gid] {
        if (uid != 0 && (setgroups(0, nullptr) != 0 || setgid(gid) != 0 || setuid(uid) != 0))
            _exit(126);
        prctl(PR_SET_PDEATHSIG, SIGQUIT);
    });
}

/// A connection for one use.
class Once
{
public:
    explicit Once(const storage::DatabaseAddress &address)
    {
        m_database = QSqlDatabase::addDatabase(u"QPSQL"_s, m_name);
        m_database.setHostName(address.host);
        m_database.setDatabaseName(address.name);
        m_database.setUserName(address.user);
        m_isOpen = m_database.open();
    }
    ~Once()
    {
        m_database = {};
        QSqlDatabase::removeDatabase(m_name);
    }

    [[nodiscard]] bool isOpen() const { return m_isOpen; }
    void run(const QString &statement) const
    {
        QSqlQuery query(m_database);
        if (!query.exec(statement))
            qFatal("%s: %s", qUtf8Printable(statement), qUtf8Printable(query.lastError().text()));
    }

private:
    static inline int s_count = 0;
    QString m_name = u"cluster-%1"_s.arg(++s_count);
    QSqlDatabase m_database;
    bool m_isOpen = false;
};

} // namespace

QString PostgresCluster::program(const QString &name)
{
    // Where distributions put what only the server's own scripts call; the newest first.
    QStringList folders;
    const QDir versions(u"/usr/lib/postgresql"_s);
    for (const QString &version : versions.entryList(QDir::Dirs | QDir::NoDotAndDotDot, QDir::Name | QDir::Reversed))
        folders.append(versions.filePath(version + u"/bin"_s));
    const QString path = QStandardPaths::findExecutable(name, folders);
    return path.isEmpty() ? QStandardPaths::findExecutable(name) : path;
}

PostgresCluster::PostgresCluster(Durability durability, QStringList settings)
    : m_durability(durability), m_settings(std::move(settings)), m_folder(QDir::temp().filePath(u"yak-pg-XXXXXX"_s))
{
    if (const passwd *user = unprivileged())
        if (chown(QFile::encodeName(m_folder.path()).constData(), user->pw_uid, user->pw_gid) != 0)
            qFatal("cannot give the cluster's folder away");
    QProcess initdb;
    QStringList arguments{u"--pgdata"_s,     dataFolder(),         u"--username"_s, kUser,
                          u"--auth=trust"_s, u"--encoding=UTF8"_s, u"--locale=C"_s, u"--no-instructions"_s};
    if (m_durability == Durability::None)
        arguments << u"--no-sync"_s << u"--wal-segsize=1"_s;
    prepare(initdb, u"initdb"_s, arguments);
    initdb.start();
    if (!initdb.waitForFinished(kWaitMs) || initdb.exitCode() != 0)
        qFatal("initdb: %s", initdb.readAllStandardError().constData());
    start();
}

PostgresCluster::~PostgresCluster()
{
    if (m_process.state() != QProcess::NotRunning)
        stopImmediately();
}

void PostgresCluster::start()
{
    QStringList arguments{u"-D"_s, dataFolder()};
    QStringList settings{u"listen_addresses="_s, u"unix_socket_directories="_s + m_folder.path()};
    if (m_durability == Durability::None)
        settings << u"fsync=off"_s << u"full_page_writes=off"_s << u"shared_buffers=32MB"_s << u"max_connections=60"_s
                 << u"max_wal_size=64MB"_s << u"autovacuum=off"_s << u"max_logical_replication_workers=0"_s;
    settings += m_settings; // the last of two counts
    for (const QString &setting : std::as_const(settings))
        arguments << u"-c"_s << setting;
    // To a file: a pipe that nobody reads would stop it.
    m_process.setStandardErrorFile(logFile(), QIODevice::Append);
    prepare(m_process, u"postgres"_s, arguments);
    m_process.start();
    QElapsedTimer timer;
    timer.start();
    while (!Once(address(u"postgres"_s)).isOpen()) {
        if (m_process.state() == QProcess::NotRunning || timer.elapsed() > kWaitMs)
            qFatal("PostgreSQL does not start: %s", qUtf8Printable(log()));
        m_process.waitForFinished(20);
    }
}

void PostgresCluster::stopImmediately()
{
    ::kill(static_cast<pid_t>(m_process.processId()), SIGQUIT);
    if (!m_process.waitForFinished(kWaitMs))
        m_process.kill();
    m_process.waitForFinished(kWaitMs);
}

storage::DatabaseAddress PostgresCluster::address(const QString &database) const
{
    storage::DatabaseAddress address;
    address.engine = storage::Engine::Postgresql;
    address.host = m_folder.path();
    address.user = kUser;
    address.name = database;
    return address;
}

QString PostgresCluster::log() const
{
    QFile file(logFile());
    return file.open(QIODevice::ReadOnly) ? QString::fromUtf8(file.readAll()) : QString();
}

void PostgresCluster::askPasswordOf(const QString &user) const
{
    QFile file(dataFolder() + u"/pg_hba.conf"_s);
    if (!file.open(QIODevice::ReadWrite))
        qFatal("cannot change pg_hba.conf");
    const QByteArray rest = file.readAll();
    file.seek(0);
    file.write(u"local all %1 scram-sha-256\n"_s.arg(user).toUtf8() + rest);
    file.close();
    run(u"postgres"_s, {u"SELECT pg_reload_conf()"_s});
}

void PostgresCluster::run(const QString &database, const QStringList &statements) const
{
    const Once connection(address(database));
    if (!connection.isOpen())
        qFatal("cannot connect to %s", qUtf8Printable(database));
    for (const QString &statement : statements)
        connection.run(statement);
}

} // namespace yak
