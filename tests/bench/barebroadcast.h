#pragma once

#include <QThread>
#include <QWebSocket>

#include <functional>
#include <memory>
#include <vector>

namespace yak::bench {

/// The control of the fan-out: a server in a thread of its own that appends what it gets to a file, calls fdatasync
/// once and sends it on to everybody but the sender. No protocol, no rooms, no database; no delay on either end.
class BareBroadcast
{
public:
    /// Starts it with the file at `path`, and connects so many clients to it.
    BareBroadcast(const QString &path, int clients);
    ~BareBroadcast();
    BareBroadcast(const BareBroadcast &) = delete;
    BareBroadcast &operator=(const BareBroadcast &) = delete;

    /// Sends a message of about a stroke's size from one client.
    void sendFrom(int client);

    /// Called for each client that gets a message.
    std::function<void()> onSeen;

private:
    class Server;

    QThread m_thread;
    Server *m_server = nullptr; // lives in the thread and is deleted there
    std::vector<std::unique_ptr<QWebSocket>> m_clients;
};

} // namespace yak::bench
