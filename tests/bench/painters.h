#pragma once

#include "benchclient.h"

#include <QByteArray>

#include <memory>
#include <vector>

namespace yak::bench {

/// Many who paint: everybody paints again as soon as the last stroke is acknowledged.
class Painters
{
public:
    static constexpr int kClients = 64;

    /// Whether each is in a room of their own.
    enum class Rooms { Own, One };

    Painters(const QUrl &server, Rooms rooms);

    /// Acknowledged strokes a second, over a round of two seconds.
    [[nodiscard]] double perSecond();
    /// How long acknowledgements took in the last round, in milliseconds; 99 of 100 took no longer.
    [[nodiscard]] double p99Milliseconds() const { return quantile(m_milliseconds, 0.99); }

private:
    double runFor(qint64 milliseconds);

    std::vector<std::unique_ptr<BenchClient>> m_clients;
    QList<double> m_milliseconds;
    qint64 m_done = 0;
    int m_resting = 0;
    bool m_running = false;
};

/// What the server stores of such a stroke, in length.
struct StoredStroke
{
    StoredStroke();

    QByteArray answer;
    QByteArray event;
    QByteArray before;
};

} // namespace yak::bench
