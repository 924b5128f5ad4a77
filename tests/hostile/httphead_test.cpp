#include "handshakecase.h"
#include "net/upgraderequest.h"

#include <QTest>

#include <memory>

using namespace yak;
using namespace Qt::StringLiterals;

namespace {

using Pieces = QList<QByteArray>;

const RawRequest kGood;

} // namespace

/// The request of a handshake as HTTP (RFC 9112), byte by byte: what could be read in two ways is refused, and what is
/// none is not waited for.
class HttpHeadTest : public QObject
{
    Q_OBJECT

private:
    void run()
    {
        QFETCH(Pieces, pieces);
        QFETCH(QString, expected);
        QCOMPARE(HandshakeOutcome::of(*m_server, pieces, expected), expected);
    }
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
    void initTestCase()
    {
        m_server = std::make_unique<ServerHarness>();
        m_server->start();
    }
    void cleanupTestCase() { m_server.reset(); }
    void theFirstLineIsThatOfAGet_data();
    void theFirstLineIsThatOfAGet() { run(); }
    void headersAreReadAsTheyAreMeant_data();
    void headersAreReadAsTheyAreMeant() { run(); }
    void headsAreOnlySoLong_data();
    void headsAreOnlySoLong() { run(); }
    void whatIsNoHttpIsNotWaitedFor_data();
    void whatIsNoHttpIsNotWaitedFor() { run(); }
    void headsMayComeInPieces_data();
    void headsMayComeInPieces() { run(); }
    void nothingComesBehindTheHeadUnasked_data();
    void nothingComesBehindTheHeadUnasked() { run(); }
};

void HttpHeadTest::theFirstLineIsThatOfAGet_data()
{
    addColumns();
    for (const char *good : {"GET / HTTP/1.1", "GET /any/path HTTP/1.1", "GET /?query=1&b=%20 HTTP/1.1",
                             "GET http://localhost/ HTTP/1.1", "GET /%00 HTTP/1.1", "GET // HTTP/1.1"})
        add(good, kGood.asking(good), u"json"_s);
    for (const char *bad : {"GET  / HTTP/1.1",
                            "GET / HTTP/1.1 ",
                            "GET /  HTTP/1.1",
                            "GET / http/1.1",
                            "GET / HTTP/1",
                            "GET / HTTP/11",
                            "GET / HTTP/1.1x",
                            "GET / HTTP/x.1",
                            "GET / HTTP/",
                            "GET /",
                            "GET ",
                            "GET / / HTTP/1.1",
                            "GET * HTTP/1.1",
                            "GET HTTP/1.1",
                            "GET localhost HTTP/1.1",
                            "GET ws://localhost/ HTTP/1.1",
                            "GET /#part HTTP/1.1",
                            "GET /\t HTTP/1.1",
                            "GET /\x7f HTTP/1.1",
                            "GET /\xc3\xa9 HTTP/1.1",
                            "GET /\r HTTP/1.1"})
        add(bad, kGood.asking(bad), u"400"_s);
    add("GET /NUL HTTP/1.1", kGood.asking(QByteArray("GET /\0 HTTP/1.1", 16)), u"400"_s);
    for (const char *version : {"HTTP/0.9", "HTTP/1.0", "HTTP/1.2", "HTTP/2.0", "HTTP/9.9"})
        add(version, kGood.asking("GET / " + QByteArray(version)), u"505"_s);
    for (const char *method : {"get", "Get", "HEAD", "POST", "PUT", "OPTIONS", "CONNECT", "TRACE", "GETS", " GET"})
        add(method, kGood.asking(QByteArray(method) + " / HTTP/1.1"), u"gone"_s);
}

void HttpHeadTest::headersAreReadAsTheyAreMeant_data()
{
    addColumns();
    RawRequest odd = kGood;
    for (QByteArray &line : odd.lines)
        line = line.first(line.indexOf(':')).toUpper() + line.mid(line.indexOf(':'));
    add("names in capitals", odd, u"json"_s);
    for (QByteArray &line : odd.lines)
        line = line.first(line.indexOf(':')).toLower() + line.mid(line.indexOf(':'));
    add("names in small letters", odd, u"json"_s);
    for (QByteArray &line : odd.lines)
        line = line.replace(": ", ":");
    add("no space", odd, u"json"_s);
    for (QByteArray &line : odd.lines)
        line = line.replace(":", ": \t  ") + " \t ";
    add("much space", odd, u"json"_s);
    add("another one of no matter", kGood.with("X-Anything: a:b, \"c\""), u"json"_s);
    add("one that is empty", kGood.with("X-Anything:"), u"json"_s);
    add("bytes beyond ASCII", kGood.with("X-Name: \xea\xb0\x80"), u"json"_s);
    add("no host", kGood.without("Host"), u"400"_s);
    add("an empty host", kGood.saying("Host:"), u"400"_s);
    add("two hosts", kGood.with("Host: other"), u"400"_s);
    add("a space before the colon", kGood.with("X-Anything : x"), u"400"_s);
    add("a space before the colon that counts", kGood.saying("Upgrade : websocket"), u"400"_s);
    add("no colon", kGood.with("X-Anything"), u"400"_s);
    add("no name", kGood.with(": x"), u"400"_s);
    add("a folded line", kGood.with("X-Anything: a\r\n b"), u"400"_s);
    add("a line folded by a tab", kGood.with("X-Anything: a\r\n\tb"), u"400"_s);
    add("a first line folded", kGood.asking("GET / HTTP/1.1\r\n X: y"), u"400"_s);
    add("a zero byte in a value", kGood.with(QByteArray("X-Anything: a\0b", 15)), u"400"_s);
    add("a zero byte in a name", kGood.with(QByteArray("X-Any\0thing: a", 14)), u"400"_s);
    add("a bare CR", kGood.with("X-Anything: a\rb"), u"400"_s);
    add("a bare LF", kGood.with("X-Anything: a\nX-Other: b"), u"400"_s);
    add("LF only", kGood.bytes("\n"), u"400"_s);
    add("LF only, the last line aside", kGood.bytes("\n").chopped(1) + "\r\n", u"400"_s);
    add("a body of nothing", kGood.with("Content-Length: 0"), u"json"_s);
    add("a body", kGood.with("Content-Length: 5").bytes() + "hello", u"400"_s);
    add("a body in chunks", kGood.with("Transfer-Encoding: chunked").bytes() + "0\r\n\r\n", u"400"_s);
    add("two lengths", kGood.with("Content-Length: 0").with("Content-Length: 9"), u"400"_s);
}

void HttpHeadTest::headsAreOnlySoLong_data()
{
    addColumns();
    const auto withLines = [](qsizetype more) {
        RawRequest request = kGood;
        for (qsizetype i = 0; i < more; ++i)
            request = request.with("X-" + QByteArray::number(i) + ": y");
        return request;
    };
    const qsizetype most = server::upgraderequest::kMostLines - kGood.lines.size();
    add("as many lines as there may be", withLines(most), u"json"_s);
    add("one line more", withLines(most + 1), u"431"_s);
    const auto ofLength = [](qsizetype length) { return kGood.with("X-Long: " + QByteArray(length - 8, 'y')); };
    constexpr qsizetype kLongest = server::upgraderequest::kLongestLine;
    add("as long a line as there may be", ofLength(kLongest), u"json"_s);
    add("a line of a byte more", ofLength(kLongest + 1), u"431"_s);
    constexpr qsizetype kMost = 16 * 1024; // of the whole
    const auto ofAll = [](qsizetype size) {
        const qsizetype left = size - kGood.bytes().size() - 2 * qsizetype(sizeof "X-Long: \r\n" - 1);
        return kGood.with("X-Long: " + QByteArray(left / 2, 'y')).with("X-Long: " + QByteArray(left - left / 2, 'y'));
    };
    add("as long a head as there may be", ofAll(kMost), u"json"_s);
    add("a head of a byte more", ofAll(kMost + 1), u"431"_s);
    add("a head that never ends", "GET / HTTP/1.1\r\nX: " + QByteArray(100'000, 'y'), u"431"_s);
    add("a path that never ends", "GET /" + QByteArray(100'000, 'y'), u"431"_s);
}

void HttpHeadTest::whatIsNoHttpIsNotWaitedFor_data()
{
    addColumns();
    add("TLS", QByteArray::fromHex("16030100c8010000c40303") + QByteArray(200, 'x'), u"gone"_s);
    add("HTTP/2", "PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n" + QByteArray(9, '\0'), u"gone"_s);
    add("SSH", "SSH-2.0-OpenSSH_9.2\r\n", u"gone"_s);
    add("PROXY", "PROXY TCP4 192.0.2.1 192.0.2.2 1 2\r\n" + kGood.bytes(), u"gone"_s);
    add("a frame", QByteArray::fromHex("818000000000"), u"gone"_s);
    add("zeros", QByteArray(100, '\0'), u"gone"_s);
    add("an empty line first", "\r\n" + kGood.bytes(), u"gone"_s);
    add("an old handshake",
        "GET / HTTP/1.1\r\nHost: localhost\r\nUpgrade: WebSocket\r\nConnection: Upgrade\r\n"
        "Sec-WebSocket-Key1: 4 @1  46546xW%0l 1 5\r\nSec-WebSocket-Key2: 12998 5 Y3 1  .P00\r\n\r\n^n:ds[4U",
        u"426"_s);
    add("a beginning", QByteArray("GE"), u"waits"_s);
    add("half a head", kGood.bytes().first(60), u"waits"_s);
    add("all but the last byte", kGood.bytes().chopped(1), u"waits"_s);
}

void HttpHeadTest::headsMayComeInPieces_data()
{
    addColumns();
    const QByteArray request = kGood.bytes();
    Pieces bytes;
    for (const char byte : request)
        bytes.append(QByteArray(1, byte));
    QTest::newRow("a byte each") << bytes << u"json"_s;
    for (qsizetype cut = 1; cut < request.size(); cut += 13) {
        QTest::newRow(("cut at " + QByteArray::number(cut)).constData())
            << Pieces{request.first(cut), request.mid(cut)} << u"json"_s;
    }
    for (qsizetype fromEnd = 1; fromEnd < 5; ++fromEnd) {
        QTest::newRow(("cut before the last " + QByteArray::number(fromEnd)).constData())
            << Pieces{request.chopped(fromEnd), request.last(fromEnd)} << u"json"_s;
    }
    // No more than it takes: who goes on to talk may miss the answer.
    Pieces bad;
    for (const char byte : kGood.first + '\n')
        bad.append(QByteArray(1, byte));
    QTest::newRow("a bare LF, a byte each") << bad << u"400"_s;
}

void HttpHeadTest::nothingComesBehindTheHeadUnasked_data()
{
    addColumns();
    // A client has to wait for the answer (4.1); the library below would answer what came before it in masked frames.
    add("another request", kGood.bytes() + kGood.bytes(), u"400"_s);
    add("a ping", kGood.bytes() + QByteArray::fromHex("898000000000"), u"400"_s);
    add("a byte", kGood.bytes() + "x", u"400"_s);
}

QTEST_GUILESS_MAIN(HttpHeadTest)
#include "httphead_test.moc"
