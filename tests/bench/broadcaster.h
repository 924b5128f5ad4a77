#pragma once

#include <QFile>
#include <QObject>

#include <memory>
#include <vector>

class QTcpServer;
class QWebSocket;
class QWebSocketServer;

namespace yak::bench {

/// The control's server: sends what it gets on to everybody but the sender, each on its own and at once. No protocol,
/// no rooms, no database; no delay. Lives in one thread.
class Broadcaster : public QObject
{
public:
    /// Where a path is given, each message is a write of a page to that file and one fdatasync before it is sent on.
    explicit Broadcaster(const QString &path = {});
    ~Broadcaster() override;

    /// Listens on the loopback address; the port. Ends the program where that cannot be done.
    quint16 listen();

private:
    void welcome();
    void broadcast(const QWebSocket *sender, const QByteArray &message);

    QFile m_file;
    std::unique_ptr<QTcpServer> m_tcp;
    std::unique_ptr<QWebSocketServer> m_webSockets;
    std::vector<std::unique_ptr<QWebSocket>> m_sockets;
};

/// The option by which the bench's program is a Broadcaster without a file and nothing else, until its standard input
/// ends; its first line of output is the port.
inline constexpr char kBroadcasterOption[] = "--be-broadcaster";
int runBroadcaster(int argc, char **argv);

} // namespace yak::bench
