#include "crowd_bench.h"

#include "barelisteners.h"
#include "benchclient.h"
#include "broadcaster.h"
#include "pace.h"
#include "processtime.h"
#include "serverprocess.h"

#include <QTemporaryDir>

namespace yak::bench {

using namespace Qt::StringLiterals;

namespace {

constexpr int kListeners = 500;
constexpr double kStrokesPerSecond = 50;
constexpr qint64 kRoundMs = 5'000;

/// Lets `send(i)` send messages for a while; what a delivery cost the process. `delivered` counts what has come to all
/// listeners together, `perMessage` how many of them get a message.
double microsecondsPerDelivery(qint64 process, const qint64 &delivered, qint64 perMessage,
                               const std::function<void(int)> &send)
{
    const double before = processMilliseconds(process);
    const qint64 deliveredBefore = delivered;
    int sent = 0;
    atPace(kStrokesPerSecond, kRoundMs, [&] { send(sent++); });
    runUntil([&] { return delivered - deliveredBefore == sent * perMessage; });
    return (processMilliseconds(process) - before) * 1e3 / static_cast<double>(delivered - deliveredBefore);
}

class Room
{
public:
    explicit Room(const QUrl &server)
    {
        RoomId room;
        for (int i = 0; i < kListeners; ++i) {
            m_clients.push_back(std::make_unique<BenchClient>());
            BenchClient &client = *m_clients.back();
            if (i == 0)
                room = client.create(server, i);
            else
                client.join(server, room, i);
            client.onEvents = [this](int strokes, qsizetype bytes) {
                m_delivered += strokes;
                if (strokes == 1)
                    m_eventBytes = bytes;
            };
        }
    }

    double run(qint64 process)
    {
        for (const auto &client : m_clients)
            client->ping();
        return microsecondsPerDelivery(process, m_delivered, kListeners, [this](int stroke) {
            m_clients[static_cast<size_t>(stroke % kListeners)]->paint();
        });
    }

    /// What an event alone in its frame takes.
    [[nodiscard]] qsizetype eventBytes() const { return m_eventBytes; }

private:
    std::vector<std::unique_ptr<BenchClient>> m_clients;
    qint64 m_delivered = 0;
    qsizetype m_eventBytes = 0;
};

class Control
{
public:
    explicit Control(const QString &program)
    {
        m_process.start(program, {QString::fromLatin1(kBroadcasterOption)});
        if (!m_process.waitForReadyRead())
            qFatal("the control does not start");
        // One more than listen: the sender gets nothing back.
        m_listeners = std::make_unique<BareListeners>(m_process.readLine().trimmed().toUShort(), kListeners + 1);
        m_listeners->onSeen = [this] { ++m_delivered; };
    }
    ~Control()
    {
        m_process.closeWriteChannel();
        m_process.waitForFinished();
    }

    double run(qsizetype bytes)
    {
        return microsecondsPerDelivery(m_process.processId(), m_delivered, kListeners,
                                       [&](int message) { m_listeners->sendFrom(message % kListeners, bytes); });
    }

private:
    QProcess m_process;
    std::unique_ptr<BareListeners> m_listeners;
    qint64 m_delivered = 0;
};

} // namespace

CrowdFigures benchCrowd(const QString &serverBinary, const QString &broadcaster, int rounds)
{
    const QTemporaryDir folder;
    ServerProcess server(serverBinary, folder.filePath(u"bench.sqlite"_s));
    if (!server.start(kManyAddresses))
        qFatal("the server does not start: %s", qUtf8Printable(server.errorOutput()));
    Room room(server.url());
    Control control(broadcaster);
    QList<double> ours;
    QList<double> controls;
    for (int i = 0; i < rounds; ++i) {
        ours.append(room.run(server.process().processId()));
        controls.append(control.run(room.eventBytes()));
    }
    return {median(ours), median(controls)};
}

} // namespace yak::bench
