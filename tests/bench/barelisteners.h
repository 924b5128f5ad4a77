#pragma once

#include <QWebSocket>

#include <functional>
#include <memory>
#include <vector>

namespace yak::bench {

/// Clients of a Broadcaster, in the bench's thread. No delay on their end either.
class BareListeners
{
public:
    /// Connects so many.
    BareListeners(quint16 port, int clients);

    /// Sends a message of so many bytes from one of them.
    void sendFrom(int client, qsizetype bytes);

    /// Called for each that gets a message.
    std::function<void()> onSeen;

private:
    std::vector<std::unique_ptr<QWebSocket>> m_clients;
};

} // namespace yak::bench
