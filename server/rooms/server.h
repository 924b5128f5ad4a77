#pragma once

#include "core/clock.h"
#include "net/gate.h"
#include "net/tlsfiles.h"
#include "posts/poster.h"
#include "posts/posthost.h"
#include "rooms/entering.h"
#include "rooms/schedule.h"
#include "storage/database.h"

#include <QHostAddress>
#include <QObject>
#include <QTimer>

#include <memory>
#include <unordered_map>

namespace yak::server {

/// What a server needs to know to run.
struct ServerOptions
{
    QHostAddress listen = QHostAddress::LocalHost;
    quint16 port = 0; ///< 0: a free one
    storage::DatabaseAddress database;
    QString keyFile;        ///< the keys of the tokens, made where there are none; wrong tries are kept beside it
    QString invitationFile; ///< whose codes let somebody in; empty: everybody may make and join rooms
    SocketLimits limits;
    DoorRules doors; ///< its TLS comes from the files
    TlsFiles tls;    ///< none: plain
    HashCost hashCost;
    int hashThreads = 1;
    JobRules jobRules;
    QList<PostHost> postHosts;        ///< where rooms may post to; none: nowhere
    std::optional<PostWays> postWays; ///< none: the usual ones; for tests, which post to themselves
    int longestSleepMs = 30'000;      ///< how often it looks at the clock for what is due, also where the clock is set
};

/// A whole server: storage threads, the socket thread's features, the gate. Lives in the thread that makes it, which
/// needs a running event loop.
class Server : public QObject
{
    Q_OBJECT

public:
    /// The clock outlives the server; it is read in several threads.
    Server(const ServerOptions &options, const Clock &clock, QObject *parent = nullptr);
    ~Server() override;

    /// Opens the database and listens. With an error nothing is left running.
    [[nodiscard]] Result<void> start();

    [[nodiscard]] quint16 port() const { return m_port; }

    /// Reads certificate and key again, for whoever comes from now on; who is connected stays so. Where they cannot be
    /// used the old ones stay, and the log says why.
    void reloadTls();

    /// In order: stop listening, tell clients to come back, let them drain, finish what is queued, close the databases
    /// in their threads, join. Emits finished() when done; to be called once.
    void shutdown();

Q_SIGNALS:
    void finished();

private:
    struct Parts;

    [[nodiscard]] Result<void> startStorage();
    void welcomeArrivals();
    void drop(quint64 id);
    void takeBatch(const BatchResult &result);
    void noteJob(const Outcome &outcome);
    void sweep();
    void refreshKeys();
    void finishWhenDrained();
    void stopThreads();

    ServerOptions m_options;
    const Clock &m_clock;
    quint16 m_port = 0;
    enum class Phase { New, Running, Draining, Stopped } m_phase = Phase::New;
    quint64 m_lastId = 0;
    qint64 m_drainingSince = 0;
    QTimer m_sweep;
    storage::PreparedDatabase m_database;
    std::unique_ptr<Parts> m_parts;
    std::unordered_map<quint64, std::unique_ptr<ClientSession>> m_sessions;
};

} // namespace yak::server
