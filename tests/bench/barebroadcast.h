#pragma once

#include "barelisteners.h"
#include "broadcaster.h"

#include <QThread>

namespace yak::bench {

/// The control of the fan-out: a Broadcaster in a thread of its own that writes to a file, and its clients.
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

    [[nodiscard]] BareListeners &listeners() { return *m_listeners; }

private:
    QThread m_thread;
    Broadcaster *m_server = nullptr; // lives in the thread and is deleted there
    std::unique_ptr<BareListeners> m_listeners;
};

} // namespace yak::bench
