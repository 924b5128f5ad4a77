#include "cache/sqliteroomstore.h"

#include "cache/cachedatabase.h"
#include "core/logging.h"

#include <QDateTime>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QLockFile>
#include <QMutex>
#include <QThread>

#include <deque>
#include <utility>

namespace yak {

using namespace Qt::StringLiterals;

namespace {

/// A folder of its own for the secrets is closed to others; one that was there is left as it is.
bool makeFolder(const QString &folder)
{
    if (QFileInfo::exists(folder))
        return true;
    return QDir().mkpath(folder) &&
           QFile::setPermissions(folder, QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);
}

/// Moves the file and its logs away; the name it has then, or nothing.
QString setAside(const QString &path)
{
    const QString stamp = QDateTime::currentDateTimeUtc().toString(u"yyyyMMdd'T'HHmmsszzz'Z'"_s);
    const QString aside = path + u".broken-"_s + stamp;
    for (const QString &log : {u"-wal"_s, u"-shm"_s})
        QFile::rename(path + log, aside + log);
    return QFile::rename(path, aside) ? aside : QString();
}

} // namespace

/// Its thread and what waits for it. Jobs come from the owner's thread and run in the worker's, answers go back.
class SqliteRoomStore::Worker
{
public:
    /// Works on the database, which is null where it could not be opened; whether it did what it should.
    using Work = std::function<bool(CacheDatabase *)>;

    Worker(SqliteRoomStore &store, QString path) : m_store(store), m_path(std::move(path))
    {
        m_thread.setObjectName(u"room store"_s);
        m_context.moveToThread(&m_thread);
        // Heard once the thread runs, before the jobs.
        askToOpen();
    }

    void start()
    {
        if (m_isShut)
            return;
        if (m_thread.isRunning())
            askToOpen();
        else
            m_thread.start();
    }

    void add(Work work, Written answered)
    {
        if (m_isShut) {
            answer([answered = std::move(answered)] { answered(false); });
            return;
        }
        const QMutexLocker lock(&m_mutex);
        m_jobs.push_back({std::move(work), std::move(answered)});
        // One wake-up for all that comes before it is heard.
        if (m_jobs.size() == 1)
            QMetaObject::invokeMethod(
                &m_context, [this] { drain(); }, Qt::QueuedConnection);
    }

    void shutdown()
    {
        if (m_isShut)
            return;
        if (!m_thread.isRunning())
            m_thread.start();
        m_isShut = true;
        QMetaObject::invokeMethod(
            &m_context,
            [this] {
                drain();
                m_database.reset();
                m_lock.reset();
                m_thread.quit();
            },
            Qt::QueuedConnection);
        m_thread.wait();
    }

private:
    struct Job
    {
        Work work;
        Written answered;
        bool ok = false;
    };

    /// Runs in the owner's thread, after all that was answered before.
    void answer(std::function<void()> what)
    {
        QMetaObject::invokeMethod(&m_store, std::move(what), Qt::QueuedConnection);
    }

    void askToOpen()
    {
        QMetaObject::invokeMethod(
            &m_context, [this] { open(); }, Qt::QueuedConnection);
    }

    void open()
    {
        if (m_database)
            return;
        const auto [condition, detail] = tryOpen();
        if (condition != Condition::Good)
            qCWarning(logCache) << "the store of rooms:" << condition << detail;
        answer([store = &m_store, condition = condition, detail = detail] { Q_EMIT store->opened(condition, detail); });
    }

    std::pair<Condition, QString> tryOpen()
    {
        if (!makeFolder(QFileInfo(m_path).absolutePath()))
            return {Condition::Unavailable, m_path + u": its folder cannot be made"_s};
        m_lock.reset(); // of a try before this one
        m_lock = std::make_unique<QLockFile>(m_path + u".lock"_s);
        m_lock->setStaleLockTime(0);
        if (!m_lock->tryLock()) {
            const bool taken = m_lock->error() == QLockFile::LockFailedError;
            return {taken ? Condition::InUse : Condition::Unavailable, taken ? QString() : m_path + u".lock"_s};
        }
        auto database = std::make_unique<CacheDatabase>();
        auto opened = database->open(m_path);
        QString aside;
        if (opened == CacheDatabase::Opened::Broken) {
            aside = setAside(m_path);
            if (!aside.isEmpty())
                opened = database->open(m_path);
        }
        if (opened == CacheDatabase::Opened::Newer)
            return {Condition::Newer, m_path};
        if (opened != CacheDatabase::Opened::Ready)
            return {Condition::Unavailable, m_path + u": "_s + database->problem()};
        m_database = std::move(database);
        return aside.isEmpty() ? std::pair(Condition::Good, QString()) : std::pair(Condition::SetAside, aside);
    }

    void drain()
    {
        for (;;) {
            std::deque<Job> batch;
            {
                const QMutexLocker lock(&m_mutex);
                batch = std::exchange(m_jobs, {});
            }
            if (batch.empty())
                return;
            const bool durable = run(batch);
            answer([batch = std::move(batch), durable] {
                for (const Job &job : batch) {
                    if (job.answered)
                        job.answered(durable && job.ok);
                }
            });
        }
    }

    /// All of them in one transaction, each standing or falling by itself.
    bool run(std::deque<Job> &batch)
    {
        if (!m_database || !m_database->begin()) {
            for (Job &job : batch)
                job.work(nullptr);
            return false;
        }
        for (Job &job : batch) {
            job.ok = m_database->beginStep() && job.work(m_database.get());
            if (!job.ok)
                qCWarning(logCache) << "a step failed:" << m_database->problem();
            m_database->endStep(job.ok);
        }
        if (m_database->commit())
            return true;
        qCWarning(logCache) << "a commit failed:" << m_database->problem();
        m_database->rollBack();
        return false;
    }

    SqliteRoomStore &m_store;
    const QString m_path;
    bool m_isShut = false; // of the owner's thread
    QMutex m_mutex;
    std::deque<Job> m_jobs;
    std::unique_ptr<QLockFile> m_lock; // of the worker's thread, like the database
    std::unique_ptr<CacheDatabase> m_database;
    QThread m_thread;
    QObject m_context; // what the worker's thread is called by
};

SqliteRoomStore::SqliteRoomStore(const QString &path, Opening opening, QObject *parent)
    : QObject(parent), m_worker(std::make_unique<Worker>(*this, path))
{
    if (opening == Opening::Now)
        open();
}

SqliteRoomStore::~SqliteRoomStore()
{
    shutdown();
}

void SqliteRoomStore::open()
{
    m_worker->start();
}

void SqliteRoomStore::shutdown()
{
    m_worker->shutdown();
}

void SqliteRoomStore::loadAll(std::function<void(QList<KnownRoom>)> loaded)
{
    auto found = std::make_shared<QList<KnownRoom>>();
    m_worker->add(
        [found](CacheDatabase *database) {
            auto rooms = database ? database->rooms() : std::nullopt;
            *found = rooms.value_or(QList<KnownRoom>());
            return rooms.has_value();
        },
        [found, loaded = std::move(loaded)](bool) { loaded(*found); });
}

void SqliteRoomStore::load(const QString &link, std::function<void(std::optional<StoredRoom>)> loaded)
{
    auto found = std::make_shared<std::optional<StoredRoom>>();
    m_worker->add(
        [found, link](CacheDatabase *database) {
            *found = database ? database->room(link) : std::nullopt;
            return true;
        },
        [found, loaded = std::move(loaded)](bool) { loaded(*found); });
}

void SqliteRoomStore::save(const KnownRoom &room, Written written)
{
    m_worker->add([room](CacheDatabase *database) { return database && database->save(room); }, std::move(written));
}

void SqliteRoomStore::loadSecrets(std::function<void(QHash<QString, QString>)> loaded)
{
    auto found = std::make_shared<QHash<QString, QString>>();
    m_worker->add(
        [found](CacheDatabase *database) {
            *found = (database ? database->secrets() : std::nullopt).value_or(QHash<QString, QString>());
            return true;
        },
        [found, loaded = std::move(loaded)](bool) { loaded(*found); });
}

void SqliteRoomStore::dropSecret(const QString &link, const QString &secret, Written written)
{
    m_worker->add([link, secret](CacheDatabase *database) { return database && database->dropSecret(link, secret); },
                  std::move(written));
}

void SqliteRoomStore::setShelf(const QString &link, Shelf shelf, Written written)
{
    m_worker->add([link, shelf](CacheDatabase *database) { return database && database->setShelf(link, shelf); },
                  std::move(written));
}

void SqliteRoomStore::saveSnapshot(const QString &link, Encoder snapshot, Instant at)
{
    m_worker->add([link, snapshot = std::move(snapshot),
                   at](CacheDatabase *database) { return database && database->saveSnapshot(link, snapshot(), at); },
                  {});
}

void SqliteRoomStore::addStroke(const QString &link, const StoredStroke &stroke, Written written)
{
    m_worker->add([link, stroke](CacheDatabase *database) { return database && database->addStroke(link, stroke); },
                  std::move(written));
}

void SqliteRoomStore::removeStroke(const QString &link, qint64 operation)
{
    m_worker->add(
        [link, operation](CacheDatabase *database) { return database && database->removeStroke(link, operation); }, {});
}

void SqliteRoomStore::replaceStrokes(const QString &link, const StoredStrokes &strokes, Written written)
{
    m_worker->add(
        [link, strokes](CacheDatabase *database) { return database && database->replaceStrokes(link, strokes); },
        std::move(written));
}

void SqliteRoomStore::forget(const QString &link, Written written)
{
    m_worker->add([link](CacheDatabase *database) { return database && database->forget(link); }, std::move(written));
}

void SqliteRoomStore::loadTemplates(std::function<void(QList<RoomTemplate>)> loaded)
{
    auto found = std::make_shared<QList<RoomTemplate>>();
    m_worker->add(
        [found](CacheDatabase *database) {
            auto templates = database ? database->templates() : std::nullopt;
            *found = templates.value_or(QList<RoomTemplate>());
            return templates.has_value();
        },
        [found, loaded = std::move(loaded)](bool) { loaded(*found); });
}

void SqliteRoomStore::saveTemplate(const RoomTemplate &saved, Written written)
{
    m_worker->add([saved](CacheDatabase *database) { return database && database->saveTemplate(saved); },
                  std::move(written));
}

void SqliteRoomStore::removeTemplate(const QString &name, Written written)
{
    m_worker->add([name](CacheDatabase *database) { return database && database->removeTemplate(name); },
                  std::move(written));
}

void SqliteRoomStore::findInvitation(const QString &server, std::function<void(QString code)> found)
{
    auto code = std::make_shared<QString>();
    m_worker->add(
        [code, server](CacheDatabase *database) {
            *code = (database ? database->invitation(server) : std::nullopt).value_or(QString());
            return true;
        },
        [code, found = std::move(found)](bool) { found(*code); });
}

void SqliteRoomStore::keepInvitation(const QString &server, const QString &code)
{
    m_worker->add(
        [server, code](CacheDatabase *database) { return database && database->keepInvitation(server, code); }, {});
}

} // namespace yak
