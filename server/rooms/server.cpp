#include "rooms/server.h"

#include "core/logging.h"
#include "rooms/commandwriter.h"
#include "rooms/postrunner.h"

#include <QTcpServer>
#include <sodium.h>

namespace yak::server {

using namespace Qt::StringLiterals;

namespace {

constexpr int kSweepMs = 250;
constexpr qint64 kMostDrainingMs = 2'000;

tl::unexpected<Error> cannotListen(const ServerOptions &options, const QString &why)
{
    return failure(ErrorCode::Unavailable,
                   u"cannot listen on %1 port %2: %3"_s.arg(options.listen.toString()).arg(options.port).arg(why));
}

Result<void> canListen(const ServerOptions &options)
{
    QTcpServer trial;
    if (!trial.listen(options.listen, options.port))
        return cannotListen(options, trial.errorString());
    return {};
}

} // namespace

/// What runs once the database is ours, in the order in which it is made.
struct Server::Parts
{
    Parts(const ServerOptions &options, const Clock &clock, KeyRing keys, Server &server)
        : tokens(std::move(keys)),
          tries(options.keyFile + u".tries"_s),
          invitations(options.invitationFile),
          reader(options.database),
          asyncReader(reader, home),
          passwords(options.hashCost, options.hashThreads, home),
          writer(options.database, std::make_unique<CommandWriter>(clock, deliverTo(server), options.jobRules)),
          jobs(clock, asyncReader, {storage::JobGroup::Commands, options.longestSleepMs},
               [this](qint64 number, const storage::DueJob &job) { return begin(number, job); }),
          postRunner({clock, asyncReader, writer}, options.postHosts, options.postWays.value_or(PostWays::usual()),
                     [this](qint64 number, JobRunner::How how) { posts.finished(number, how); }),
          posts(clock, asyncReader, {storage::JobGroup::Posts, options.longestSleepMs},
                [this](qint64 number, const storage::DueJob &job) { return postRunner.begin(number, job); }),
          gate(options.limits, options.doors),
          services{clock,       options.limits, writer, asyncReader, passwords,        tries,
                   invitations, tokens,         hub,    sessions,    options.postHosts},
          entering(services)
    {
    }

    DeliverBatch deliverTo(Server &server)
    {
        return [this, &server](const BatchResult &result) {
            QMetaObject::invokeMethod(
                &home, [&server, result] { server.takeBatch(result); }, Qt::QueuedConnection);
        };
    }

    [[nodiscard]] bool begin(qint64 number, const storage::DueJob &job)
    {
        return writer.submit({job.room, {}, RunJob{job.row.kind, job.row.key}, {0, number}});
    }

    QObject home; // what the threads hand back comes here, and is dropped when the parts are gone
    Tokens tokens;
    FileMark keyMark;
    TryLimiter tries;
    Invitations invitations;
    SessionTable sessions;
    Hub hub;
    storage::Reader reader;
    AsyncReader asyncReader;
    PasswordPool passwords;
    storage::BatchWriter<Command> writer;
    JobRunner jobs;
    PostRunner postRunner;
    JobRunner posts;
    Gate gate;
    Services services;
    Entering entering;
};

Server::Server(const ServerOptions &options, const Clock &clock, QObject *parent)
    : QObject(parent), m_options(options), m_clock(clock)
{
    connect(&m_sweep, &QTimer::timeout, this, &Server::sweep);
}

Server::~Server()
{
    stopThreads();
}

Result<void> Server::start()
{
    Q_ASSERT(m_phase == Phase::New);
    if (sodium_init() < 0)
        return failure(ErrorCode::Unavailable, u"no source of random numbers"_s);
    if (!m_options.tls.isEmpty()) {
        auto tls = loadTls(m_options.tls);
        if (!tls)
            return tl::unexpected<Error>(tls.error());
        m_options.doors.tls = *std::move(tls);
    }
    // Asked before anything is made on the disk: where it cannot listen it leaves no files behind.
    if (const auto free = canListen(m_options); !free)
        return free;
    if (auto started = startStorage(); !started) {
        stopThreads();
        return started;
    }
    connect(&m_parts->gate, &Gate::arrived, this, &Server::welcomeArrivals);
    const auto port = m_parts->gate.listen(m_options.listen, m_options.port);
    if (!port) {
        stopThreads();
        return cannotListen(m_options, port.error().detail);
    }
    m_port = *port;
    m_phase = Phase::Running;
    m_sweep.start(kSweepMs);
    m_parts->jobs.start();
    if (!m_options.postHosts.isEmpty())
        m_parts->posts.start();
    return {};
}

Result<void> Server::startStorage()
{
    auto database = storage::prepareDatabase(m_options.database);
    if (!database)
        return tl::unexpected<Error>(database.error());
    m_database = *std::move(database);
    auto keys = loadOrMakeKeys(m_options.keyFile);
    if (!keys)
        return tl::unexpected<Error>(keys.error());
    m_parts = std::make_unique<Parts>(m_options, m_clock, *std::move(keys), *this);
    m_parts->tries.load(m_clock.now());
    if (auto loaded = m_parts->invitations.load(); !loaded)
        return loaded;
    if (auto started = m_parts->writer.start(); !started)
        return started;
    return m_parts->reader.start();
}

void Server::welcomeArrivals()
{
    for (Arrival arrival = m_parts->gate.takeArrival(); arrival.socket; arrival = m_parts->gate.takeArrival()) {
        const quint64 id = ++m_lastId;
        auto socket = std::make_unique<ClientSocket>(std::move(arrival), m_options.limits, m_parts->gate.clock());
        auto session = std::make_unique<ClientSession>(id, std::move(socket), m_parts->services, m_parts->entering);
        // Queued: a socket says that it is closed while it is still at work.
        connect(
            session.get(), &ClientSession::closed, this, [this, id] { drop(id); }, Qt::QueuedConnection);
        m_parts->sessions.add(id, *session);
        m_sessions.emplace(id, std::move(session));
    }
}

void Server::drop(quint64 id)
{
    if (m_parts)
        m_parts->sessions.remove(id);
    m_sessions.erase(id);
}

void Server::takeBatch(const BatchResult &result)
{
    for (const Outcome &outcome : result.outcomes) {
        if (outcome.replyTo.connection == 0)
            noteJob(outcome);
        else if (outcome.replyTo.connection == ReplyTo::kPostRunner)
            m_parts->postRunner.take(outcome);
        else if (ClientSession *session = m_parts->sessions.find(outcome.replyTo.connection))
            session->take(outcome);
    }
    if (result.nextDue) {
        m_parts->jobs.noteScheduled(*result.nextDue);
        m_parts->posts.noteScheduled(*result.nextDue);
    }
    EventBus &bus = m_parts->hub;
    bus.publish(result.news);
    // An answer has left together with the event it is about, unless its room rests.
    for (const Outcome &outcome : result.outcomes) {
        if (ClientSession *session = m_parts->sessions.find(outcome.replyTo.connection))
            session->socket().flush();
    }
}

void Server::noteJob(const Outcome &outcome)
{
    const auto *refused = std::get_if<wire::Refused>(&outcome.reply);
    const bool isTrouble = refused && refused->code == ErrorCode::Unavailable;
    m_parts->jobs.finished(outcome.replyTo.request, isTrouble ? JobRunner::How::Trouble : JobRunner::How::Done);
}

/// The key may have been changed by whoever runs the server, while it runs.
void Server::refreshKeys()
{
    const FileMark mark = FileMark::of(m_options.keyFile);
    if (mark == m_parts->keyMark)
        return;
    m_parts->keyMark = mark;
    auto keys =
        mark.bytes < 0 ? failure(ErrorCode::NotFound, u"the key file is gone"_s) : loadOrMakeKeys(m_options.keyFile);
    if (keys)
        m_parts->tokens.setKeys(*std::move(keys));
    else
        qCWarning(logNet) << "the key of the tokens stays as it is:" << keys.error().detail;
}

void Server::sweep()
{
    refreshKeys();
    for (const auto &[id, session] : m_sessions)
        session->socket().sweep();
    if (m_phase == Phase::Draining)
        finishWhenDrained();
}

void Server::reloadTls()
{
    if (m_phase != Phase::Running || m_options.tls.isEmpty())
        return;
    const auto tls = loadTls(m_options.tls);
    if (!tls) {
        qCWarning(logNet) << "the certificate stays as it was:" << qUtf8Printable(tls.error().detail);
        return;
    }
    m_parts->gate.setTls(*tls);
    qCInfo(logNet) << "the certificate was read again";
}

void Server::shutdown()
{
    if (m_phase != Phase::Running)
        return;
    m_phase = Phase::Draining;
    m_drainingSince = m_parts->gate.clock().elapsed();
    m_parts->gate.shutdown();
    m_parts->jobs.stop();
    m_parts->posts.stop();
    // What is queued already is still committed and acknowledged; then everybody is sent away.
    m_parts->writer.shutdown();
    QMetaObject::invokeMethod(
        this,
        [this] {
            for (const auto &[id, session] : m_sessions)
                session->sayGoodbye(wire::GoodbyeReason::Restart);
            finishWhenDrained();
        },
        Qt::QueuedConnection);
}

void Server::finishWhenDrained()
{
    const bool late = m_parts->gate.clock().elapsed() - m_drainingSince > kMostDrainingMs;
    if (!m_sessions.empty() && !late) {
        m_sweep.start(10);
        return;
    }
    stopThreads();
    Q_EMIT finished();
}

void Server::stopThreads()
{
    m_sweep.stop();
    m_phase = Phase::Stopped;
    if (m_parts) {
        m_parts->gate.shutdown();
        m_parts->passwords.shutdown();
        m_parts->writer.shutdown();
        m_parts->reader.shutdown();
    }
    m_sessions.clear();
    m_parts.reset();
    m_database = {};
}

} // namespace yak::server
