#include "postgres_bench.h"

#include "core/clock.h"
#include "painters.h"
#include "pgbench.h"
#include "postgresserver.h"
#include "rooms/commandwriter.h"

#include <QSemaphore>

namespace yak::bench {

using namespace Qt::StringLiterals;

namespace {

constexpr int kClients = Painters::kClients;
constexpr qint64 kRoundMs = 2'000;

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

} // namespace

PostgresFigures benchPostgres(const QString &serverBinary, int rounds)
{
    PostgresServer server(serverBinary);
    const Pgbench pgbench(server);
    QList<double> writer;
    QList<double> sockets;
    QList<double> p99;
    QList<double> control;
    {
        DirectPainters painters(server.address());
        for (int i = 0; i < rounds; ++i) {
            writer.append(painters.perSecond());
            control.append(pgbench.perSecond());
        }
    }
    server.start();
    Painters painters(server.url(), Painters::Rooms::Own);
    for (int i = 0; i < rounds; ++i) {
        sockets.append(painters.perSecond());
        p99.append(painters.p99Milliseconds());
        control.append(pgbench.perSecond());
    }
    return {median(writer), median(sockets), median(p99), median(control)};
}

TogetherFigures benchTogether(const QString &serverBinary, int rounds)
{
    PostgresServer server(serverBinary);
    server.start();
    Painters painters(server.url(), Painters::Rooms::One);
    QList<double> strokes;
    QList<double> p99;
    for (int i = 0; i < rounds; ++i) {
        strokes.append(painters.perSecond());
        p99.append(painters.p99Milliseconds());
    }
    return {median(strokes), median(p99)};
}

} // namespace yak::bench
