#include "barelisteners.h"

#include "benchclient.h"

#include <QUrl>

namespace yak::bench {

using namespace Qt::StringLiterals;

BareListeners::BareListeners(quint16 port, int clients)
{
    for (int i = 0; i < clients; ++i) {
        m_clients.push_back(std::make_unique<QWebSocket>());
        QWebSocket &client = *m_clients.back();
        QObject::connect(&client, &QWebSocket::binaryMessageReceived, &client, [this] {
            if (onSeen)
                onSeen();
        });
        client.open(QUrl(u"ws://127.0.0.1:%1"_s.arg(port)));
        runUntil([&client] { return client.state() == QAbstractSocket::ConnectedState; });
        setNoDelay(client);
    }
}

void BareListeners::sendFrom(int client, qsizetype bytes)
{
    m_clients[static_cast<size_t>(client)]->sendBinaryMessage(QByteArray(bytes, 's'));
}

} // namespace yak::bench
