#include "handshakecase.h"
#include "rawsocket.h"

#include <QElapsedTimer>
#include <QTest>

#include <algorithm>
#include <array>
#include <memory>

using namespace yak;
using namespace Qt::StringLiterals;

namespace {

using Pieces = QList<QByteArray>;

const RawRequest kGood;
const QByteArray kKey = "Sec-WebSocket-Key: ";

struct KnownFailure
{
    const char *row;
    const char *instead;
};

/// What the WebSocket library below cannot pass, and what it does instead. Of several lines of a name it reads only the
/// first, although together they are one list (RFC 9110, 5.2). What it has not read cannot be written anew for it, and
/// no client is known to write two such lines.
constexpr std::array kKnown{
    KnownFailure{"Connection in two lines, Upgrade last", "gone"},
};

} // namespace

/// The handshake of RFC 6455 from outside, word by word; the HTTP under it is httphead_test's. Most of what
/// QWebSocketServer would let in or misread never reaches it: the doorstep reads the whole head first
/// (server/net/upgraderequest.h). Two things it does in its own way break no rule and are held as they are: an origin
/// that is not welcome is told 403, and who agrees to no subprotocol of ours is let in and then closed with 1008, by
/// us.
class HandshakeTest : public QObject
{
    Q_OBJECT

private:
    void run();
    static void addColumns()
    {
        QTest::addColumn<QList<QByteArray>>("pieces");
        QTest::addColumn<QString>("expected");
    }
    static void add(const char *name, const QByteArray &request, const QString &expected)
    {
        QTest::newRow(name) << Pieces{request} << expected;
    }
    static void add(const char *name, const RawRequest &request, const QString &expected)
    {
        add(name, request.bytes(), expected);
    }

    std::unique_ptr<ServerHarness> m_server;

private Q_SLOTS:
    void initTestCase();
    void cleanupTestCase() { m_server.reset(); }
    void theUpgradeIsAskedForInWords_data();
    void theUpgradeIsAskedForInWords() { run(); }
    void theKeyIsSixteenBytes_data();
    void theKeyIsSixteenBytes() { run(); }
    void theVersionIsThirteen_data();
    void theVersionIsThirteen() { run(); }
    void theOldAreToldWhatToSpeak();
    void subprotocolsAreTakenInTheirOrder_data();
    void subprotocolsAreTakenInTheirOrder() { run(); }
    void extensionsAreDeclined_data();
    void extensionsAreDeclined() { run(); }
    void originsAreNamedInTheConfiguration_data();
    void originsAreNamedInTheConfiguration() { run(); }
    void slowBytesHaveTheTimeOfOneHandshake();
};

void HandshakeTest::initTestCase()
{
    m_server = std::make_unique<ServerHarness>();
    m_server->options.limits.origins = {u"https://yakjeong.example"_s};
    m_server->start();
}

void HandshakeTest::run()
{
    QFETCH(Pieces, pieces);
    QFETCH(QString, expected);
    const auto known = std::find_if(kKnown.begin(), kKnown.end(), [](const KnownFailure &one) {
        return QByteArrayView(QTest::currentDataTag()) == one.row;
    });
    // What is known to fail is held to how it fails, so that the list stays true.
    const QString held = known == kKnown.end() ? expected : QString::fromLatin1(known->instead);
    QCOMPARE(HandshakeOutcome::of(*m_server, pieces, held), held);
}

void HandshakeTest::theUpgradeIsAskedForInWords_data()
{
    addColumns();
    add("a plain page", kGood.without("Upgrade").without("Connection"), u"426"_s);
    add("no upgrade", kGood.without("Upgrade"), u"426"_s);
    add("no connection", kGood.without("Connection"), u"400"_s);
    for (const char *good :
         {"Upgrade: WebSocket", "Upgrade: WEBSOCKET", "Connection: upgrade", "Connection: UPGRADE",
          "Connection: keep-alive, Upgrade", "Connection: Upgrade,keep-alive", "Connection: ,, Upgrade ,"})
        add(good, kGood.saying(good), u"json"_s);
    for (const char *bad : {"Upgrade:", "Upgrade: websockets", "Upgrade: web socket", "Upgrade: h2c", "Upgrade: 13"})
        add(bad, kGood.saying(bad), u"426"_s);
    for (const char *bad : {"Connection:", "Connection: close", "Connection: keep-alive", "Connection: Upgrades",
                            "Connection: keep-alive Upgrade"})
        add(bad, kGood.saying(bad), u"400"_s);
    add("Connection in two lines, Upgrade first", kGood.with("Connection: keep-alive"), u"json"_s);
    add("Connection in two lines, Upgrade last", kGood.saying("Connection: keep-alive").with("Connection: Upgrade"),
        u"json"_s);
}

void HandshakeTest::theKeyIsSixteenBytes_data()
{
    addColumns();
    const auto row = [](const QByteArray &value, const QString &expected) {
        add(("key " + value).constData(), kGood.saying(kKey + value), expected);
    };
    for (const char *good : {"AAAAAAAAAAAAAAAAAAAAAA==", "/////////////////////w==", "x3JJHMbDL1EzLkh9GBhXDw=="})
        row(good, u"json"_s);
    for (const char *bad :
         {"", "=", "AAAA", "AAAAAAAAAAAAAAAAAAAAAA", "AAAAAAAAAAAAAAAAAAAAAA=", "AAAAAAAAAAAAAAAAAAAA",
          "AAAAAAAAAAAAAAAAAAAAAAA=", "AAAAAAAAAAAAAAAAAAAAAAAA", "AAAAAAAAAAAAAAAAAAAAAAAAAAA=",
          "AAAAAAAAAAA AAAAAAAAAAA==", "_____________________w==", "not base64 at all !!!===="})
        row(bad, u"400"_s);
    add("no key", kGood.without("Sec-WebSocket-Key"), u"400"_s);
    add("two keys", kGood.with(kKey + "x3JJHMbDL1EzLkh9GBhXDw=="), u"400"_s);
    add("the same key twice", kGood.with(kKey + "dGhlIHNhbXBsZSBub25jZQ=="), u"400"_s);
    row("dGhlIHNhbXBsZSBub25jZQ==, x3JJHMbDL1EzLkh9GBhXDw==", u"400"_s);
}

void HandshakeTest::theVersionIsThirteen_data()
{
    addColumns();
    for (const char *bad : {"", "0", "7", "8", "12", "14", "130", "-13", "+13", "013", "13.0", "0x0d", "13 13", "13, 8",
                            "8, 13", "13,", "thirteen", "99999999999999999999"}) {
        add(("version " + QByteArray(bad)).constData(), kGood.saying("Sec-WebSocket-Version: " + QByteArray(bad)),
            u"426"_s);
    }
    add("no version", kGood.without("Sec-WebSocket-Version"), u"426"_s);
    add("two versions", kGood.with("Sec-WebSocket-Version: 8"), u"426"_s);
    add("the same version twice", kGood.with("Sec-WebSocket-Version: 13"), u"426"_s);
}

void HandshakeTest::theOldAreToldWhatToSpeak()
{
    const QByteArray answer =
        HandshakeOutcome::answerTo(*m_server, kGood.saying("Sec-WebSocket-Version: 8").bytes()).toLower();
    QVERIFY(answer.startsWith("http/1.1 426 "));
    for (const char *line : {"sec-websocket-version: 13\r\n", "upgrade: websocket\r\n", "connection: close\r\n"})
        QVERIFY2(answer.contains(line), answer.constData());
}

void HandshakeTest::subprotocolsAreTakenInTheirOrder_data()
{
    addColumns();
    const auto row = [](const QByteArray &value, const QString &expected) {
        add(("protocol " + value).constData(), kGood.saying("Sec-WebSocket-Protocol: " + value), expected);
    };
    row("yakjeong.v1.cbor", u"cbor"_s);
    row("yakjeong.v1.json", u"json"_s);
    row("yakjeong.v1.json, yakjeong.v1.cbor", u"json"_s);
    row("yakjeong.v1.cbor, yakjeong.v1.json", u"cbor"_s);
    row("chat,yakjeong.v1.json,superchat", u"json"_s);
    row("yakjeong.v9.cbor, yakjeong.v1.cbor", u"cbor"_s);
    row("a, b, c, d, e, f, g, h, i, j, k, l, m, n, o, p, yakjeong.v1.cbor", u"cbor"_s);
    for (const char *other : {"chat", "yakjeong.v1", "yakjeong.v1.jso", "yakjeong.v1.jsonx", "YAKJEONG.V1.JSON", ","})
        row(other, u"refused later"_s);
    add("no protocol", kGood.without("Sec-WebSocket-Protocol"), u"refused later"_s);
    add("two lines of protocols",
        kGood.saying("Sec-WebSocket-Protocol: chat").with("sec-websocket-protocol: yakjeong.v1.cbor"), u"cbor"_s);
}

void HandshakeTest::extensionsAreDeclined_data()
{
    addColumns();
    for (const char *offer :
         {"permessage-deflate", "permessage-deflate; client_max_window_bits",
          "permessage-deflate; server_no_context_takeover; client_max_window_bits=15, permessage-deflate",
          "x-webkit-deflate-frame", "", "\"", "permessage-deflate; client_max_window_bits=\"99\""})
        add(offer, kGood.with("Sec-WebSocket-Extensions: " + QByteArray(offer)), u"json"_s);
    add("many", kGood.with("Sec-WebSocket-Extensions: " + QByteArray("x-one, ").repeated(500) + "x-last"), u"json"_s);
}

void HandshakeTest::originsAreNamedInTheConfiguration_data()
{
    addColumns();
    const auto row = [](const QByteArray &value, const QString &expected) {
        add(("origin " + value).constData(), kGood.with("Origin: " + value), expected);
    };
    row("https://yakjeong.example", u"json"_s);
    for (const char *other : {"https://evil.example", "http://yakjeong.example", "https://yakjeong.example:444",
                              "https://yakjeong.example.evil.example", "https://yakjeong.example/", "null",
                              "https://yakjeong.example https://evil.example"})
        row(other, u"403"_s);
    add("two origins", kGood.with("Origin: https://yakjeong.example").with("Origin: https://evil.example"), u"400"_s);
}

void HandshakeTest::slowBytesHaveTheTimeOfOneHandshake()
{
    ServerHarness server;
    constexpr int kTime = 600;
    server.options.limits.handshakeMs = kTime;
    server.start();
    RawSocket slow;
    QVERIFY(slow.connectTo(server.url()));
    QElapsedTimer clock;
    clock.start();
    int sent = 0;
    QTimer drip;
    connect(&drip, &QTimer::timeout, this, [&] { slow.sendRaw(kGood.bytes().mid(sent++, 1)); });
    drip.start(20);
    QTRY_VERIFY(!slow.isOpen());
    QVERIFY(sent > 5); // it never fell silent
    QVERIFY(clock.elapsed() >= kTime);
    QVERIFY(slow.received().isEmpty());
    QCOMPARE(HandshakeOutcome::of(server, {kGood.bytes()}, u"json"_s), u"json"_s);
}

QTEST_GUILESS_MAIN(HandshakeTest)
#include "handshake_test.moc"
