#include "painters.h"

namespace yak::bench {

namespace {

constexpr qint64 kWarmUpMs = 500;
constexpr qint64 kRoundMs = 2'000;

} // namespace

Painters::Painters(const QUrl &server, Rooms rooms)
{
    RoomId room;
    for (int i = 0; i < kClients; ++i) {
        auto client = std::make_unique<BenchClient>();
        if (i == 0 || rooms == Rooms::Own)
            room = client->create(server, i);
        else
            client->join(server, room, i);
        auto sent = std::make_shared<QElapsedTimer>();
        client->onDone = [this, painter = client.get(), sent] {
            ++m_done;
            if (sent->isValid())
                m_milliseconds.append(static_cast<double>(sent->nsecsElapsed()) / 1e6);
            if (m_running) {
                sent->start();
                painter->paint();
            } else {
                sent->invalidate();
                ++m_resting;
            }
        };
        m_clients.push_back(std::move(client));
    }
}

double Painters::perSecond()
{
    m_running = true;
    m_resting = 0;
    for (const auto &client : m_clients)
        client->paint();
    runFor(kWarmUpMs);
    m_milliseconds.clear();
    const qint64 before = m_done;
    const double seconds = runFor(kRoundMs);
    const double figure = static_cast<double>(m_done - before) / seconds;
    m_running = false;
    runUntil([this] { return m_resting == kClients; });
    return figure;
}

double Painters::runFor(qint64 milliseconds)
{
    QElapsedTimer timer;
    timer.start();
    runUntil([&] { return timer.elapsed() >= milliseconds; });
    return static_cast<double>(timer.nsecsElapsed()) / 1e9;
}

StoredStroke::StoredStroke()
    : event("{\"effect\":[{\"ranges\":[[30000000,30000030]],\"state\":\"yes\"}],"
            "\"person\":\"0123456789ABC\",\"type\":\"painted\"}"),
      before("{\"paints\":[{\"ranges\":[[30000000,30000030]],\"state\":\"no\"}]}")
{
    QByteArray ranges;
    for (int i = 0; i < 32; ++i)
        ranges += (i ? ",[" : "[") + QByteArray::number(30'000'000 + 60 * i) + ',' +
                  QByteArray::number(30'000'030 + 60 * i) + ']';
    answer =
        "{\"paints\":[{\"ranges\":[" + ranges + "],\"state\":\"no\"},{\"ranges\":[" + ranges + "],\"state\":\"yes\"}]}";
}

} // namespace yak::bench
