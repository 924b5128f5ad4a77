#include "postgres_bench.h"

#include "core/clock.h"
#include "painters.h"
#include "postgrescluster.h"
#include "rooms/commandwriter.h"
#include "serverprocess.h"
#include "storage/database.h"

#include <QFile>
#include <QRegularExpression>
#include <QSemaphore>

namespace yak::bench {

using namespace Qt::StringLiterals;

namespace {

constexpr int kClients = Painters::kClients;
constexpr qint64 kRoundMs = 2'000;
const QString kDatabase = u"bench"_s;

/// Clients without a network: each submits its next stroke in the thread that tells it of the last one.
class DirectPainters
{
public:
    explicit DirectPainters(const storage::DatabaseAddress &address)
        : m_writer(address, std::make_unique<server::CommandWriter>(
                                m_clock, [this](const server::BatchResult &result) { take(result); }))
    {
        if (!m_writer.start())
            qFatal("the bench's writer does not start");
        for (int i = 0; i < kClients; ++i)
            addClient(i);
        m_resting.acquire(kClients);
    }

    double perSecond()
    {
        m_running = true;
        for (Client &client : m_clients)
            paint(client);
        const qint64 before = m_done;
        QElapsedTimer timer;
        timer.start();
        QThread::msleep(kRoundMs);
        const double figure = static_cast<double>(m_done - before) * 1e9 / static_cast<double>(timer.nsecsElapsed());
        m_running = false;
        m_resting.acquire(kClients);
        return figure;
    }

private:
    struct Client
    {
        RoomId room = RoomId::random();
        server::Asker asker{ParticipantId::random(), DeviceId::random()};
        qint64 operation = 0;
        QList<Range> ranges;
    };

    void addClient(int number)
    {
        Client &client = m_clients[static_cast<size_t>(number)];
        server::MakeRoom make;
        make.settings = benchRoom();
        make.person = client.asker.person;
        make.name = u"client %1"_s.arg(number);
        make.device = {client.asker.device, {}, u"secret"_s, u"hash"_s};
        const SlotTable table = makeSlots(completed(make.settings.plan, m_clock.now()))->table;
        for (qsizetype i = 0; i < table.size(); ++i)
            client.ranges.append(table.range(i));
        submit({client.room, {}, make, {static_cast<quint64>(number), 0}});
    }

    void paint(Client &client)
    {
        // Each round over the slots says the other thing, so that every stroke changes something.
        const auto state = client.operation / client.ranges.size() % 2 == 0 ? SlotState::Yes : SlotState::No;
        const Range slot = client.ranges[client.operation % client.ranges.size()];
        const wire::PaintAnswer stroke{++client.operation, {Stroke{{state, {slot}}}}, {}};
        submit({client.room, client.asker, stroke, {static_cast<quint64>(&client - m_clients.data()), 0}});
    }

    void submit(server::Command command)
    {
        if (!m_writer.submit(std::move(command)))
            qFatal("the bench's writer is full");
    }

    /// In the writer's thread.
    void take(const server::BatchResult &result)
    {
        for (const server::Outcome &outcome : result.outcomes) {
            if (!std::holds_alternative<wire::Done>(outcome.reply))
                qFatal("a stroke of the bench is refused");
            ++m_done;
            if (m_running)
                paint(m_clients[outcome.replyTo.connection]);
            else
                m_resting.release();
        }
    }

    const SystemClock m_clock;
    std::array<Client, kClients> m_clients;
    std::atomic<qint64> m_done = 0;
    std::atomic<bool> m_running = false;
    QSemaphore m_resting;
    storage::BatchWriter<server::Command> m_writer;
};

/// pgbench with the three statements of a stroke, each client in rooms of its own.
class Pgbench
{
public:
    Pgbench(const PostgresCluster &cluster, const storage::DatabaseAddress &address) : m_address(address)
    {
        cluster.run(kDatabase,
                    {u"INSERT INTO rooms SELECT 'control-' || n, 1, 0, 0, 1, 1, 1, 0, 0, NULL, NULL, NULL, NULL, '', "
                     "0, 1, 0 FROM generate_series(0, 63) AS n"_s});
        QFile script(scriptPath());
        const StoredStroke stroke;
        if (!script.open(QIODevice::WriteOnly))
            qFatal("cannot write pgbench's script");
        script.write("\\set room :client_id * 4 + random(0, 3)\n"
                     "BEGIN;\n"
                     "UPDATE rooms SET version = version + 1, revision = revision + 1, painted = painted + 1 "
                     "WHERE room_id = 'control-' || :room RETURNING revision \\gset\n"
                     "INSERT INTO responses VALUES ('control-' || :room, 'person', '" +
                     stroke.answer +
                     "', :revision) ON CONFLICT (room_id, participant_id) DO UPDATE SET answer = excluded.answer, "
                     "painted = excluded.painted;\n"
                     "INSERT INTO history VALUES ('control-' || :room, :revision, 'person', 'person', 'painted', '" +
                     stroke.event + "', '" + stroke.before +
                     "', 1800000000000);\n"
                     "END;\n");
    }

    double perSecond()
    {
        QProcess pgbench;
        pgbench.start(PostgresCluster::program(u"pgbench"_s),
                      {u"--no-vacuum"_s, u"--protocol=prepared"_s, u"--client=16"_s, u"--jobs=2"_s,
                       u"--time=%1"_s.arg(kRoundMs / 1'000), u"--file="_s + scriptPath(), u"--host="_s + m_address.host,
                       u"--username="_s + m_address.user, kDatabase});
        pgbench.waitForFinished();
        static const QRegularExpression pattern(u"tps = ([0-9.]+)"_s);
        const auto match = pattern.match(QString::fromUtf8(pgbench.readAllStandardOutput()));
        if (!match.hasMatch())
            qFatal("pgbench: %s", pgbench.readAllStandardError().constData());
        return match.captured(1).toDouble();
    }

private:
    [[nodiscard]] QString scriptPath() const { return m_folder.filePath(u"stroke.sql"_s); }

    QTemporaryDir m_folder;
    storage::DatabaseAddress m_address;
};

} // namespace

PostgresFigures benchPostgres(const QString &serverBinary, int rounds)
{
    PostgresCluster cluster(PostgresCluster::Durability::Full);
    cluster.run(u"postgres"_s, {u"CREATE DATABASE %1"_s.arg(kDatabase)});
    const storage::DatabaseAddress address = cluster.address(kDatabase);
    if (const auto prepared = storage::prepareDatabase(address); !prepared)
        qFatal("%s", qUtf8Printable(prepared.error().detail));
    Pgbench pgbench(cluster, address);
    QList<double> writer;
    QList<double> sockets;
    QList<double> p99;
    QList<double> control;
    {
        DirectPainters painters(address);
        for (int i = 0; i < rounds; ++i) {
            writer.append(painters.perSecond());
            control.append(pgbench.perSecond());
        }
    }
    const QTemporaryDir folder;
    ServerProcess server(serverBinary, address.text());
    if (!server.start({u"--key-file"_s, folder.filePath(u"key"_s), u"--messages-per-second"_s, u"1000000"_s,
                       u"--messages-per-second-per-address"_s, u"1000000"_s}))
        qFatal("the server does not start: %s", qUtf8Printable(server.errorOutput()));
    Painters painters(server.url());
    for (int i = 0; i < rounds; ++i) {
        sockets.append(painters.perSecond());
        p99.append(painters.p99Milliseconds());
        control.append(pgbench.perSecond());
    }
    return {median(writer), median(sockets), median(p99), median(control)};
}

bool canBenchPostgres()
{
    return !PostgresCluster::program(u"initdb"_s).isEmpty() && !PostgresCluster::program(u"pgbench"_s).isEmpty();
}

} // namespace yak::bench
