#include "net/proxyheader.h"
#include "net/requesthead.h"
#include "net/trustedproxies.h"
#include "rawsocket.h"
#include "roomfixture.h"
#include "testcertificates.h"

#include <QSslSocket>

using namespace yak;
using namespace yak::server;
using namespace Qt::StringLiterals;

namespace {

using State = ProxyHeader::State;

/// Version 2: command and family as they stand there, and what follows them.
QByteArray binary(quint8 command, quint8 family, const QByteArray &rest)
{
    QByteArray header("\r\n\r\n\0\r\nQUIT\n", 12);
    header += static_cast<char>(command);
    header += static_cast<char>(family);
    header += static_cast<char>(rest.size() >> 8);
    header += static_cast<char>(rest.size() & 0xff);
    return header + rest;
}

const QByteArray kIpv4 = QByteArray::fromHex("cb007107c0000201138813ff");
const QByteArray kIpv6 =
    QByteArray::fromHex("20010db8000000000000000000000007") + QByteArray(16, '\1') + QByteArray::fromHex("138813ff");

QByteArray forwarded(const QByteArray &value)
{
    return RawSocket::kCbor + "X-Forwarded-For: " + value + "\r\n";
}

/// A server that lets one connection of each address in, whose clients all come from this machine.
struct OnePerAddress
{
    explicit OnePerAddress(const QString &trusted, DoorRules::ProxyWay way = DoorRules::ProxyWay::ForwardedFor)
    {
        server.options.limits.connectionsPerAddress = 1;
        server.options.limits.handshakeMs = 1'000;
        server.options.doors.proxyWay = way;
        if (!trusted.isEmpty() && !server.options.doors.proxies.add(trusted))
            qFatal("no network");
        server.start();
    }

    /// Whether somebody is let in who says this, first of all or in the request's head. Stays while this does.
    bool letsIn(const QByteArray &headers, const QByteArray &first = {})
    {
        sockets.push_back(std::make_unique<RawSocket>());
        RawSocket &socket = *sockets.back();
        if (!socket.connectTo(server.url()))
            return false;
        socket.sendRaw(first + RawSocket::upgradeRequest(headers));
        const bool answered = QTest::qWaitFor([&] { return socket.received().contains("HTTP") || !socket.isOpen(); });
        return answered && socket.received().startsWith("HTTP/1.1 101");
    }

    ServerHarness server;
    std::vector<std::unique_ptr<RawSocket>> sockets;
};

} // namespace

/// Whose connection it is, where a proxy stands in front: its word counts where it is trusted and nowhere else.
class ProxyTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void headersAreReadAsTheirProxiesMeantThem_data();
    void headersAreReadAsTheirProxiesMeantThem();
    void everyPieceOfAHeaderIsIncomplete_data();
    void everyPieceOfAHeaderIsIncomplete();
    void theRightmostStrangerIsTheClient_data();
    void theRightmostStrangerIsTheClient();
    void allLinesOfAHeadCount();
    void clientsBehindATrustedProxyAreThemselves();
    void whoIsNotTrustedIsWhereItComesFrom();
    void oneWayIsBelievedAndNotTheOther();
    void aProxyThatSaysNothingOfTheKindIsNotLetIn();
    void aHeaderMayComeInPieces();
    void aHeaderThatNeverEndsIsDropped();
    void tlsComesBehindTheHeader();
};

void ProxyTest::headersAreReadAsTheirProxiesMeantThem_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<int>("state");
    QTest::addColumn<QString>("client");
    const auto row = [](const char *name, const QByteArray &bytes, State state, const QString &client = {}) {
        QTest::newRow(name) << bytes << int(state) << client;
    };
    row("TCP4", "PROXY TCP4 203.0.113.7 192.0.2.1 5000 7423\r\nGET", State::Complete, u"203.0.113.7"_s);
    row("TCP6", "PROXY TCP6 2001:db8::7 2001:db8::1 5000 7423\r\n", State::Complete, u"2001:db8::7"_s);
    row("unknown", "PROXY UNKNOWN\r\n", State::Complete);
    row("unknown with more", "PROXY UNKNOWN ffff::1 ffff::2 1 2\r\n", State::Complete);
    row("a name", "PROXY TCP4 localhost 192.0.2.1 5000 7423\r\n", State::Broken);
    row("a short address", "PROXY TCP4 203.7 192.0.2.1 5000 7423\r\n", State::Broken);
    row("the wrong family", "PROXY TCP4 2001:db8::7 192.0.2.1 5000 7423\r\n", State::Broken);
    row("no ports", "PROXY TCP4 203.0.113.7 192.0.2.1\r\n", State::Broken);
    row("a port too far", "PROXY TCP4 203.0.113.7 192.0.2.1 65536 7423\r\n", State::Broken);
    row("two spaces", "PROXY TCP4  203.0.113.7 192.0.2.1 5000 7423\r\n", State::Broken);
    row("another protocol", "PROXY UDP4 203.0.113.7 192.0.2.1 5000 7423\r\n", State::Broken);
    row("too long", "PROXY TCP4 " + QByteArray(120, '1'), State::Broken);
    row("too long an unknown", "PROXY UNKNOWN " + QByteArray(120, 'x') + "\r\n", State::Broken);
    row("no header", "GET / HTTP/1.1\r\n", State::Broken);
    row("small letters", "proxy TCP4 203.0.113.7 192.0.2.1 5000 7423\r\n", State::Broken);
    row("version 2", binary(0x21, 0x11, kIpv4) + "GET", State::Complete, u"203.0.113.7"_s);
    row("version 2, IPv6", binary(0x21, 0x21, kIpv6), State::Complete, u"2001:db8::7"_s);
    row("version 2 with more behind", binary(0x21, 0x11, kIpv4 + QByteArray(400, 'x')), State::Complete,
        u"203.0.113.7"_s);
    row("version 2 for itself", binary(0x20, 0x11, kIpv4), State::Complete);
    row("version 2 of another kind", binary(0x21, 0x31, QByteArray(216, 'x')), State::Complete);
    row("version 2, too short for IPv4", binary(0x21, 0x11, kIpv4.first(11)), State::Broken);
    row("version 2, too short for IPv6", binary(0x21, 0x21, kIpv4), State::Broken);
    row("version 3", binary(0x31, 0x11, kIpv4), State::Broken);
    row("version 2, no such command", binary(0x22, 0x11, kIpv4), State::Broken);
    row("version 2, too long", binary(0x21, 0x11, QByteArray(2'040, 'x')), State::Broken);
    row("nearly a signature", QByteArray("\r\n\r\n\0\r\nQUIT\r", 12), State::Broken);
}

void ProxyTest::headersAreReadAsTheirProxiesMeantThem()
{
    QFETCH(QByteArray, bytes);
    QFETCH(int, state);
    QFETCH(QString, client);
    const ProxyHeader header = ProxyHeader::read(bytes);
    QCOMPARE(int(header.state), state);
    QCOMPARE(header.client.toString(), client);
    if (header.state == State::Complete)
        QCOMPARE(header.size, bytes.endsWith("GET") ? bytes.size() - 3 : bytes.size());
}

void ProxyTest::everyPieceOfAHeaderIsIncomplete_data()
{
    QTest::addColumn<QByteArray>("header");
    QTest::newRow("1") << QByteArray("PROXY TCP4 203.0.113.7 192.0.2.1 5000 7423\r\n");
    QTest::newRow("2") << binary(0x21, 0x21, kIpv6);
}

void ProxyTest::everyPieceOfAHeaderIsIncomplete()
{
    QFETCH(QByteArray, header);
    for (qsizetype size = 0; size < header.size(); ++size)
        QCOMPARE(int(ProxyHeader::read(header.first(size)).state), int(State::Incomplete));
    QCOMPARE(int(ProxyHeader::read(header).state), int(State::Complete));
}

void ProxyTest::theRightmostStrangerIsTheClient_data()
{
    QTest::addColumn<QString>("peer");
    QTest::addColumn<QList<QByteArray>>("lines");
    QTest::addColumn<QString>("client");
    const auto row = [](const char *name, const char *peer, const QList<QByteArray> &lines, const char *client) {
        QTest::newRow(name) << QString::fromLatin1(peer) << lines << QString::fromLatin1(client);
    };
    row("one", "10.0.0.1", {"203.0.113.7"}, "203.0.113.7");
    row("what a client made up stands before it", "10.0.0.1", {"1.2.3.4, 203.0.113.7"}, "203.0.113.7");
    row("two proxies", "10.0.0.1", {"203.0.113.7, 10.0.0.2"}, "203.0.113.7");
    row("two proxies and an invention", "10.0.0.1", {"10.0.0.9, 203.0.113.7,10.0.0.2"}, "203.0.113.7");
    row("two lines", "10.0.0.1", {"1.2.3.4", "203.0.113.7"}, "203.0.113.7");
    row("a port", "10.0.0.1", {"203.0.113.7:5000"}, "203.0.113.7");
    row("IPv6", "10.0.0.1", {"2001:db8::7"}, "2001:db8::7");
    row("IPv6 with a port", "10.0.0.1", {"[2001:db8::7]:5000"}, "2001:db8::7");
    row("all of them ours", "10.0.0.1", {"10.0.0.3, 10.0.0.2"}, "10.0.0.3");
    row("nothing", "10.0.0.1", {}, "10.0.0.1");
    row("an empty line", "10.0.0.1", {""}, "10.0.0.1");
    row("unknown", "10.0.0.1", {"203.0.113.7, unknown"}, "10.0.0.1");
    row("a name", "10.0.0.1", {"localhost"}, "10.0.0.1");
    row("garbage", "10.0.0.1", {"1.2.3.4.5, ::::, \xff\xfe"}, "10.0.0.1");
    row("garbage behind a proxy of ours", "10.0.0.1", {"[, 10.0.0.2"}, "10.0.0.2");
    row("much", "10.0.0.1", {QByteArray(10'000, ',')}, "10.0.0.1");
    row("a peer that is not ours", "198.51.100.9", {"203.0.113.7"}, "198.51.100.9");
    row("a peer in other clothes", "::ffff:10.0.0.1", {"203.0.113.7"}, "203.0.113.7");
}

void ProxyTest::theRightmostStrangerIsTheClient()
{
    QFETCH(QString, peer);
    QFETCH(QList<QByteArray>, lines);
    QFETCH(QString, client);
    TrustedProxies proxies;
    QVERIFY(proxies.add(u"10.0.0.0/24"_s));
    QCOMPARE(proxies.clientOf(QHostAddress(peer), lines).toString(), client);
}

void ProxyTest::allLinesOfAHeadCount()
{
    const QByteArray head = "GET / HTTP/1.1\r\nHost: x\r\nx-forwarded-for: 1.2.3.4\r\nX-Forwarded-For2: 9.9.9.9\r\n"
                            "X-FORWARDED-FOR:   5.6.7.8  \r\n\r\n";
    QCOMPARE(requesthead::values(head, "X-Forwarded-For"), (QList<QByteArray>{"1.2.3.4", "5.6.7.8"}));
    // Wherever the end was cut apart.
    for (qsizetype cut = 0; cut < head.size(); ++cut) {
        QCOMPARE(requesthead::endOf(head.first(cut), 0), -1);
        QCOMPARE(requesthead::endOf(head + "more", cut), head.size());
    }
}

void ProxyTest::clientsBehindATrustedProxyAreThemselves()
{
    OnePerAddress door(u"127.0.0.0/8"_s);
    QVERIFY(door.letsIn(forwarded("203.0.113.7")));
    QVERIFY(door.letsIn(forwarded("203.0.113.8")));
    QVERIFY(!door.letsIn(forwarded("203.0.113.7")));
    QVERIFY(!door.letsIn(forwarded("1.2.3.4, 203.0.113.8")));
    // The proxy itself is one, too.
    QVERIFY(door.letsIn(RawSocket::kCbor));
    QVERIFY(!door.letsIn(forwarded("unknown")));
}

void ProxyTest::whoIsNotTrustedIsWhereItComesFrom()
{
    for (const QString &trusted : {QString(), u"10.0.0.0/8"_s}) {
        OnePerAddress door(trusted);
        QVERIFY(door.letsIn(forwarded("203.0.113.7")));
        QVERIFY(!door.letsIn(forwarded("203.0.113.8")));
        QVERIFY(!door.letsIn(RawSocket::kCbor, "PROXY TCP4 203.0.113.9 192.0.2.1 5000 7423\r\n"));
        QVERIFY(!door.sockets.back()->received().contains("101"));
    }
    // Also where others are to speak the PROXY protocol.
    OnePerAddress door(u"10.0.0.0/8"_s, DoorRules::ProxyWay::ProxyProtocol);
    QVERIFY(!door.letsIn(RawSocket::kCbor, "PROXY TCP4 203.0.113.9 192.0.2.1 5000 7423\r\n"));
    QVERIFY(!door.letsIn(RawSocket::kCbor, binary(0x21, 0x11, kIpv4)));
    bool isIn = false; // the macro asks once more in the end
    QTRY_VERIFY(isIn || (isIn = door.letsIn(RawSocket::kCbor)));
    QVERIFY(!door.letsIn(RawSocket::kCbor));
}

void ProxyTest::oneWayIsBelievedAndNotTheOther()
{
    OnePerAddress door(u"127.0.0.1"_s, DoorRules::ProxyWay::ProxyProtocol);
    QVERIFY(door.letsIn(forwarded("198.51.100.1"), "PROXY TCP4 203.0.113.7 192.0.2.1 5000 7423\r\n"));
    QVERIFY(!door.letsIn(forwarded("198.51.100.2"), "PROXY TCP4 203.0.113.7 192.0.2.1 5000 7423\r\n"));
    QVERIFY(!door.letsIn(forwarded("198.51.100.3"), binary(0x21, 0x11, kIpv4)));
    QVERIFY(door.letsIn(forwarded("198.51.100.3"), binary(0x21, 0x21, kIpv6)));
    QVERIFY(door.letsIn(RawSocket::kCbor, binary(0x20, 0x00, {})));
}

void ProxyTest::aProxyThatSaysNothingOfTheKindIsNotLetIn()
{
    OnePerAddress door(u"127.0.0.1"_s, DoorRules::ProxyWay::ProxyProtocol);
    QVERIFY(!door.letsIn(RawSocket::kCbor));
    QVERIFY(!door.letsIn(RawSocket::kCbor, "PROXY TCP4 localhost 192.0.2.1 5000 7423\r\n"));
    QVERIFY(!door.letsIn(RawSocket::kCbor, binary(0x21, 0x11, {})));
    for (const auto &socket : door.sockets) {
        QTRY_VERIFY(!socket->isOpen());
        QVERIFY(socket->received().isEmpty());
    }
}

void ProxyTest::aHeaderMayComeInPieces()
{
    OnePerAddress door(u"127.0.0.1"_s, DoorRules::ProxyWay::ProxyProtocol);
    RawSocket slow;
    QVERIFY(slow.connectTo(door.server.url()));
    const QByteArray all = binary(0x21, 0x11, kIpv4) + RawSocket::upgradeRequest();
    for (qsizetype i = 0; i < all.size(); ++i) {
        slow.sendRaw(all.mid(i, 1));
        slow.tcp().flush();
        QCoreApplication::processEvents();
    }
    QTRY_VERIFY(slow.received().startsWith("HTTP/1.1 101"));
    QVERIFY(!door.letsIn(RawSocket::kCbor, "PROXY TCP4 203.0.113.7 192.0.2.1 5000 7423\r\n"));
}

void ProxyTest::aHeaderThatNeverEndsIsDropped()
{
    OnePerAddress door(u"127.0.0.1"_s, DoorRules::ProxyWay::ProxyProtocol);
    RawSocket endless;
    QVERIFY(endless.connectTo(door.server.url()));
    endless.sendRaw("PROXY TCP4 203.0.113.7 ");
    RawSocket head;
    QVERIFY(head.connectTo(door.server.url()));
    head.sendRaw("PROXY UNKNOWN\r\nGET / HTTP/1.1\r\nX: " + QByteArray(20'000, 'x'));
    QTRY_VERIFY(!head.isOpen());
    QTRY_VERIFY(!endless.isOpen());
}

void ProxyTest::tlsComesBehindTheHeader()
{
    TestAuthority authority;
    ServerHarness server;
    server.options.tls = authority.issue();
    server.options.doors.proxyWay = DoorRules::ProxyWay::ProxyProtocol;
    server.options.limits.connectionsPerAddress = 1;
    QVERIFY(server.options.doors.proxies.add(u"127.0.0.1"_s));
    server.start();
    const auto connected = [&](QSslSocket &socket, const QByteArray &header) {
        socket.setPeerVerifyMode(QSslSocket::VerifyNone);
        socket.connectToHost(server.url().host(), server.port());
        if (!QTest::qWaitFor([&] { return socket.state() == QAbstractSocket::ConnectedState; }))
            return false;
        socket.write(header);
        socket.startClientEncryption();
        if (!QTest::qWaitFor([&] { return socket.isEncrypted(); }))
            return false;
        socket.write(RawSocket::upgradeRequest());
        QByteArray answer;
        return QTest::qWaitFor([&] { return (answer += socket.readAll()).contains("\r\n\r\n"); }) &&
               answer.startsWith("HTTP/1.1 101");
    };
    QSslSocket first;
    QVERIFY(connected(first, "PROXY TCP4 203.0.113.7 192.0.2.1 5000 7423\r\n"));
    QSslSocket second;
    QVERIFY(connected(second, binary(0x21, 0x21, kIpv6)));
    QSslSocket third;
    QVERIFY(!connected(third, binary(0x21, 0x11, kIpv4)));
}

QTEST_GUILESS_MAIN(ProxyTest)
#include "proxy_test.moc"
