#include "roomfixture.h"
#include "session/connection.h"
#include "session/websockettransport.h"
#include "testcertificates.h"

#include <QSignalSpy>
#include <QTcpServer>

using namespace yak;
using namespace Qt::StringLiterals;

namespace {

/// A try of the app at a server, and what it found.
struct Attempt
{
    explicit Attempt(const QString &authorityFile) : trust(std::make_shared<ServerTrust>(authorityFile)) {}

    Distrust at(const QUrl &server)
    {
        WebSocketTransport transport(trust);
        QSignalSpy opened(&transport, &Transport::opened);
        QSignalSpy closed(&transport, &Transport::closed);
        transport.open(server);
        if (!QTest::qWaitFor([&] { return !opened.isEmpty() || !closed.isEmpty(); }))
            qFatal("nothing came of it");
        isOpen = !opened.isEmpty();
        return trust->verdictOn(server);
    }

    std::shared_ptr<ServerTrust> trust;
    bool isOpen = false;
};

QUrl secure(const ServerHarness &server, const QString &host)
{
    return QUrl(u"wss://%1:%2/"_s.arg(host).arg(server.port()));
}

} // namespace

/// Which servers the app goes to.
class ServerTrustTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void whoIsVouchedForIsBelieved();
    void badCertificatesAreRefusedAndToldApart_data();
    void badCertificatesAreRefusedAndToldApart();
    void oneAuthorityMeansNoOther();
    void aMissingFileTrustsNobody();
    void whatIsMendedIsBelievedAgain();
    void whoSpeaksNoTlsIsNotGoneTo();
    void plainStaysWithinAPrivateNetwork_data();
    void plainStaysWithinAPrivateNetwork();
    void nothingIsSaidToWhomOneDoesNotBelieve();
};

void ServerTrustTest::whoIsVouchedForIsBelieved()
{
    TestAuthority authority;
    ServerHarness server;
    server.options.tls = authority.issue();
    server.start();
    for (const QString &host : {u"localhost"_s, u"127.0.0.1"_s}) {
        Attempt attempt(authority.file());
        QCOMPARE(attempt.at(secure(server, host)), Distrust::None);
        QVERIFY(attempt.isOpen);
    }
}

void ServerTrustTest::badCertificatesAreRefusedAndToldApart_data()
{
    QTest::addColumn<QStringList>("hosts");
    QTest::addColumn<qint64>("from");
    QTest::addColumn<qint64>("until");
    QTest::addColumn<bool>("isSelfSigned");
    QTest::addColumn<Distrust>("verdict");
    const QStringList right = CertificateWish().hosts;
    const QStringList wrong{u"DNS:meet.example.org"_s};
    QTest::newRow("expired") << right << qint64(-7'200) << qint64(-60) << false << Distrust::Expired;
    QTest::newRow("not yet valid") << right << qint64(3'600) << qint64(7'200) << false << Distrust::NotYetValid;
    QTest::newRow("another host") << wrong << qint64(-60) << qint64(3'600) << false << Distrust::WrongHost;
    QTest::newRow("by itself") << right << qint64(-60) << qint64(3'600) << true << Distrust::UnknownAuthority;
    QTest::newRow("everything") << wrong << qint64(-7'200) << qint64(-60) << true << Distrust::UnknownAuthority;
}

void ServerTrustTest::badCertificatesAreRefusedAndToldApart()
{
    QFETCH(QStringList, hosts);
    QFETCH(qint64, from);
    QFETCH(qint64, until);
    QFETCH(bool, isSelfSigned);
    QFETCH(Distrust, verdict);
    TestAuthority authority;
    ServerHarness server;
    const CertificateWish wish{hosts, from, until};
    server.options.tls = isSelfSigned ? authority.selfSigned(wish) : authority.issue(wish);
    server.start();
    Attempt attempt(authority.file());
    QCOMPARE(attempt.at(secure(server, u"localhost"_s)), verdict);
    QVERIFY(!attempt.isOpen);
}

void ServerTrustTest::oneAuthorityMeansNoOther()
{
    TestAuthority ours(u"Ours"_s);
    TestAuthority another(u"Another"_s);
    ServerHarness server;
    server.options.tls = another.issue();
    server.start();
    QCOMPARE(Attempt(ours.file()).at(secure(server, u"localhost"_s)), Distrust::UnknownAuthority);
    // The system knows neither.
    QCOMPARE(Attempt(QString()).at(secure(server, u"localhost"_s)), Distrust::UnknownAuthority);
}

void ServerTrustTest::aMissingFileTrustsNobody()
{
    ServerTrust trust(u"/nowhere/authority.pem"_s);
    QVERIFY(trust.configuration().caCertificates().isEmpty());
    TestAuthority authority;
    ServerHarness server;
    server.options.tls = authority.issue();
    server.start();
    QCOMPARE(Attempt(u"/nowhere/authority.pem"_s).at(secure(server, u"localhost"_s)), Distrust::UnknownAuthority);
}

void ServerTrustTest::whatIsMendedIsBelievedAgain()
{
    TestAuthority authority;
    ServerHarness server;
    server.options.tls = authority.issue({CertificateWish().hosts, -7'200, -60});
    server.start();
    Attempt attempt(authority.file());
    QCOMPARE(attempt.at(secure(server, u"localhost"_s)), Distrust::Expired);
    server.stop();
    server.options.tls = authority.issue();
    server.start();
    QCOMPARE(attempt.at(secure(server, u"localhost"_s)), Distrust::None);
    QVERIFY(attempt.isOpen);
}

void ServerTrustTest::whoSpeaksNoTlsIsNotGoneTo()
{
    ServerHarness server;
    server.start();
    Attempt attempt{QString()};
    QCOMPARE(attempt.at(secure(server, u"localhost"_s)), Distrust::NoTls); // ours hangs up
    QVERIFY(!attempt.isOpen);

    QTcpServer web; // others answer
    QVERIFY(web.listen(QHostAddress::LocalHost));
    connect(&web, &QTcpServer::newConnection, &web, [&web] {
        QTcpSocket *guest = web.nextPendingConnection();
        connect(guest, &QTcpSocket::readyRead, guest, [guest] {
            guest->readAll();
            guest->write("HTTP/1.1 400 Bad Request\r\nContent-Length: 0\r\n\r\n");
            guest->disconnectFromHost();
        });
    });
    QCOMPARE(attempt.at(QUrl(u"wss://127.0.0.1:%1/"_s.arg(web.serverPort()))), Distrust::NoTls);

    const quint16 nobody = web.serverPort();
    web.close();
    QCOMPARE(attempt.at(QUrl(u"wss://127.0.0.1:%1/"_s.arg(nobody))), Distrust::None); // nobody is no such server
}

void ServerTrustTest::plainStaysWithinAPrivateNetwork_data()
{
    QTest::addColumn<QString>("url");
    QTest::newRow("a name") << u"ws://meet.example.org:7423/"_s;
    QTest::newRow("an address") << u"ws://203.0.113.7:7423/"_s;
    QTest::newRow("IPv6") << u"ws://[2001:db8::7]:7423/"_s;
    QTest::newRow("web") << u"http://127.0.0.1:7423/"_s;
}

void ServerTrustTest::plainStaysWithinAPrivateNetwork()
{
    QFETCH(QString, url);
    WebSocketTransport transport(std::make_shared<ServerTrust>());
    QSignalSpy closed(&transport, &Transport::closed);
    transport.open(QUrl(url));
    QTRY_COMPARE(closed.size(), 1);
    QVERIFY(closed[0][0].toString().contains(u"plain only"_s));
}

void ServerTrustTest::nothingIsSaidToWhomOneDoesNotBelieve()
{
    // A whole connection that tries again and again: it never comes to a word, and never to one without TLS.
    TestAuthority authority;
    TestAuthority ours;
    ServerHarness server;
    server.options.tls = authority.issue();
    server.start();
    const SystemClock clock;
    Connection connection(
        secure(server, u"localhost"_s),
        {clock, std::make_shared<QtTimers>(), WebSocketTransport::factory(std::make_shared<ServerTrust>(ours.file()))});
    QSignalSpy ready(&connection, &Connection::ready);
    QSignalSpy lost(&connection, &Connection::lost);
    connection.start();
    QTRY_VERIFY(lost.size() >= 2);
    QCOMPARE(ready.size(), 0);
    // The same to a port that waits for anything: it hears a handshake of TLS and no more.
    QTcpServer listener;
    QVERIFY(listener.listen(QHostAddress::LocalHost));
    Connection other(QUrl(u"wss://127.0.0.1:%1/"_s.arg(listener.serverPort())),
                     {clock, std::make_shared<QtTimers>(), WebSocketTransport::factory()});
    other.start();
    QTRY_VERIFY(listener.hasPendingConnections());
    QTcpSocket *peer = listener.nextPendingConnection();
    QTRY_VERIFY(peer->bytesAvailable() > 5);
    const QByteArray heard = peer->readAll();
    QCOMPARE(heard[0], '\x16');
    QVERIFY(!heard.contains("HTTP"));
    peer->abort();
    QTRY_VERIFY(listener.hasPendingConnections());
    QTcpSocket *again = listener.nextPendingConnection();
    QTRY_VERIFY(again->bytesAvailable() > 5);
    QCOMPARE(again->readAll()[0], '\x16');
}

QTEST_GUILESS_MAIN(ServerTrustTest)
#include "servertrust_test.moc"
