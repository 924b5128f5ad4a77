#include "protocol/wirelimits.h"
#include "session/websockettransport.h"

#include <QSignalSpy>
#include <QTcpServer>
#include <QTcpSocket>
#include <QTest>
#include <QWebSocketServer>

using namespace yak;
using namespace Qt::StringLiterals;

/// The socket below the protocol, against a real one at the other end.
class WebSocketTransportTest : public QObject
{
    Q_OBJECT

private:
    struct Listener
    {
        explicit Listener(const QString &subprotocol) : server(u"test"_s, QWebSocketServer::NonSecureMode)
        {
            if (!subprotocol.isEmpty())
                server.setSupportedSubprotocols({subprotocol});
            server.listen(QHostAddress::LocalHost);
        }
        QUrl url() const { return QUrl(u"ws://127.0.0.1:%1/"_s.arg(server.serverPort())); }
        QWebSocketServer server;
    };

private Q_SLOTS:
    void framesGoBothWaysWithoutDelay();
    void anotherSubprotocolIsNoConnection();
    void nobodyThereIsToldOnce();
    void aFrameOverTheLimitEndsIt();
    void closingSaysSoAndStillSends();
};

void WebSocketTransportTest::framesGoBothWaysWithoutDelay()
{
    Listener listener{QString(wire::kCborSubprotocol)};
    WebSocketTransport transport(std::make_shared<ServerTrust>());
    QSignalSpy opened(&transport, &Transport::opened);
    QSignalSpy received(&transport, &Transport::received);
    transport.open(listener.url());
    QTRY_COMPARE(opened.size(), 1);
    QTRY_VERIFY(listener.server.hasPendingConnections());
    const std::unique_ptr<QWebSocket> peer(listener.server.nextPendingConnection());
    QVERIFY(peer->origin().isEmpty());
    QSignalSpy heard(peer.get(), &QWebSocket::binaryMessageReceived);
    transport.send("up");
    QTRY_COMPARE(heard.size(), 1);
    QCOMPARE(heard[0][0].toByteArray(), QByteArray("up"));
    peer->sendBinaryMessage("down");
    QTRY_COMPARE(received.size(), 1);
    QCOMPARE(received[0][0].toByteArray(), QByteArray("down"));
    const auto *tcp = transport.findChild<QTcpSocket *>();
    QVERIFY(tcp);
    QCOMPARE(const_cast<QTcpSocket *>(tcp)->socketOption(QAbstractSocket::LowDelayOption).toInt(), 1);
}

void WebSocketTransportTest::anotherSubprotocolIsNoConnection()
{
    Listener listener{u"chat"_s};
    WebSocketTransport transport(std::make_shared<ServerTrust>());
    QSignalSpy opened(&transport, &Transport::opened);
    QSignalSpy closed(&transport, &Transport::closed);
    transport.open(listener.url());
    QTRY_COMPARE(closed.size(), 1);
    QCOMPARE(opened.size(), 0);
}

void WebSocketTransportTest::nobodyThereIsToldOnce()
{
    QTcpServer taken;
    QVERIFY(taken.listen(QHostAddress::LocalHost));
    const QUrl url(u"ws://127.0.0.1:%1/"_s.arg(taken.serverPort()));
    taken.close();
    WebSocketTransport transport(std::make_shared<ServerTrust>());
    QSignalSpy closed(&transport, &Transport::closed);
    transport.open(url);
    QTRY_COMPARE(closed.size(), 1);
    QVERIFY(!closed[0][0].toString().isEmpty());
}

void WebSocketTransportTest::aFrameOverTheLimitEndsIt()
{
    Listener listener{QString(wire::kCborSubprotocol)};
    WebSocketTransport transport(std::make_shared<ServerTrust>());
    QSignalSpy received(&transport, &Transport::received);
    QSignalSpy closed(&transport, &Transport::closed);
    transport.open(listener.url());
    QTRY_VERIFY(listener.server.hasPendingConnections());
    const std::unique_ptr<QWebSocket> peer(listener.server.nextPendingConnection());
    peer->sendBinaryMessage(QByteArray(wire::kServerFrameBytes, 'x'));
    QTRY_COMPARE(received.size(), 1);
    peer->sendBinaryMessage(QByteArray(wire::kServerFrameBytes + 1, 'x'));
    QTRY_COMPARE(closed.size(), 1);
    QCOMPARE(received.size(), 1);
}

void WebSocketTransportTest::closingSaysSoAndStillSends()
{
    Listener listener{QString(wire::kCborSubprotocol)};
    auto transport = std::make_unique<WebSocketTransport>(std::make_shared<ServerTrust>());
    QSignalSpy opened(transport.get(), &Transport::opened);
    transport->open(listener.url());
    QTRY_COMPARE(opened.size(), 1);
    QTRY_VERIFY(listener.server.hasPendingConnections());
    const std::unique_ptr<QWebSocket> peer(listener.server.nextPendingConnection());
    QSignalSpy heard(peer.get(), &QWebSocket::binaryMessageReceived);
    QSignalSpy gone(peer.get(), &QWebSocket::disconnected);
    transport->send("last words");
    transport->close();
    transport.reset();
    QTRY_COMPARE(gone.size(), 1);
    QCOMPARE(heard.size(), 1);
    QCOMPARE(peer->closeCode(), QWebSocketProtocol::CloseCodeNormal);
}

QTEST_GUILESS_MAIN(WebSocketTransportTest)
#include "websockettransport_test.moc"
