#include "rawsocket.h"
#include "roomfixture.h"
#include "serverprocess.h"
#include "testcertificates.h"

#include <QDir>
#include <QSslCertificate>
#include <QSslSocket>
#include <QTemporaryDir>

#include <csignal>

using namespace yak;
using namespace Qt::StringLiterals;

namespace {

const QString kBinary = QStringLiteral(YAK_SERVER_BINARY);

QUrl secure(QUrl url)
{
    url.setScheme(u"wss"_s);
    return url;
}

void trust(ServerClient &client, const TestAuthority &authority)
{
    QSslConfiguration tls = QSslConfiguration::defaultConfiguration();
    tls.setCaCertificates(QSslCertificate::fromPath(authority.file()));
    client.socket().setSslConfiguration(tls);
}

QSslSocket *lineOf(ServerClient &client)
{
    return client.socket().findChild<QSslSocket *>();
}

/// A first message of TLS that can speak no more than this version: 2 is TLS 1.1 and 3 is TLS 1.2.
QByteArray clientHello(char version)
{
    const QByteArray suites = QByteArray::fromHex("c02bc02fc00ac014009c002f");
    // Curves P-256 and X25519; points as they are; signatures by ECDSA and RSA with SHA-256 and SHA-1.
    const QByteArray extensions = QByteArray::fromHex("000a00060004"
                                                      "0017001d"
                                                      "000b00020100"
                                                      "000d000a0008"
                                                      "0403040102030201");
    QByteArray body = QByteArray("\x03", 1) + version + QByteArray(32, 'r') + QByteArray(1, '\0');
    const auto number = [](qsizetype value) {
        return QByteArray(1, static_cast<char>(value >> 8)) + static_cast<char>(value & 0xff);
    };
    body += number(suites.size()) + suites + QByteArray("\x01\x00", 2) + number(extensions.size()) + extensions;
    const QByteArray message = QByteArray("\x01\x00", 2) + number(body.size()) + body;
    return QByteArray("\x16\x03\x01", 3) + number(message.size()) + message;
}

void copy(const server::TlsFiles &from, const server::TlsFiles &to)
{
    for (const auto &[source, target] : {std::pair(from.certificate, to.certificate), std::pair(from.key, to.key)}) {
        QFile::remove(target);
        if (!QFile::copy(source, target))
            qFatal("cannot copy");
    }
}

} // namespace

/// The server that speaks TLS itself.
class TlsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aRoomGoesOnBehindTls();
    void whoSpeaksNoTlsIsNotLetIn();
    void oldVersionsAreRefused_data();
    void oldVersionsAreRefused();
    void halfHandshakesAreBounded();
    void whoReadsNothingIsDroppedHereToo();
    void filesThatCannotBeUsedAreNamed_data();
    void filesThatCannotBeUsedAreNamed();
    void withoutTlsItDoesNotStartWhereThatIsRequired();
    void aNewCertificateIsForWhoComesThen();
};

void TlsTest::aRoomGoesOnBehindTls()
{
    TestAuthority authority;
    RoomFixture fixture(RoomFixture::Start::Later);
    fixture.server.options.tls = authority.issue();
    fixture.server.start();
    ServerClient ann;
    trust(ann, authority);
    QVERIFY(ann.connectTo(secure(fixture.server.url())));
    QCOMPARE(lineOf(ann)->sessionProtocol(), QSsl::TlsV1_3);
    const RoomId room = ann.create(sampleSettings());
    ServerClient ben;
    trust(ben, authority);
    QVERIFY(ben.connectTo(secure(fixture.server.url())));
    ben.join(room, u"Ben"_s);
    QVERIFY(isDone(ben.paint(SlotState::Yes, {ann.room().slotTable.range(0)})));
    QTRY_COMPARE(ann.stateOf(ben.me(), ann.room().slotTable.keys().front()), SlotState::Yes);
    QCOMPARE(ann.gaps(), 0);
}

void TlsTest::whoSpeaksNoTlsIsNotLetIn()
{
    TestAuthority authority;
    ServerHarness server;
    server.options.tls = authority.issue();
    server.start();
    RawSocket plain;
    QVERIFY(!plain.upgrade(server.url()));
    QTRY_VERIFY(!plain.isOpen());
    QVERIFY(!plain.received().contains("HTTP"));
}

void TlsTest::oldVersionsAreRefused_data()
{
    QTest::addColumn<char>("version");
    QTest::addColumn<QByteArray>("answer");
    QTest::newRow("TLS 1.0") << char(1)
                             << QByteArray::fromHex("150301000202"
                                                    "46");
    QTest::newRow("TLS 1.1") << char(2)
                             << QByteArray::fromHex("150302000202"
                                                    "46");
    QTest::newRow("TLS 1.2") << char(3) << QByteArray::fromHex("160303");
}

void TlsTest::oldVersionsAreRefused()
{
    QFETCH(char, version);
    QFETCH(QByteArray, answer);
    TestAuthority authority;
    ServerHarness server;
    server.options.tls = authority.issue();
    server.start();
    RawSocket socket;
    QVERIFY(socket.connectTo(server.url()));
    socket.sendRaw(clientHello(version));
    QTRY_VERIFY2(socket.received().startsWith(answer), socket.received().left(16).toHex());
    if (version < 3)
        QTRY_VERIFY(!socket.isOpen());
}

void TlsTest::halfHandshakesAreBounded()
{
    TestAuthority authority;
    ServerHarness server;
    server.options.tls = authority.issue();
    server.options.limits.handshakeMs = 400;
    server.options.limits.strangers = 10;
    server.start();
    RawSocket mute;
    QVERIFY(mute.connectTo(server.url()));
    RawSocket half;
    QVERIFY(half.connectTo(server.url()));
    half.sendRaw(clientHello(3).first(40));
    QTRY_VERIFY(!mute.isOpen());
    QTRY_VERIFY(!half.isOpen());
    // One that never stops beginning: a byte at a time does not buy time.
    RawSocket slow;
    QVERIFY(slow.connectTo(server.url()));
    const QByteArray hello = clientHello(3);
    for (qsizetype i = 0; i < hello.size() && slow.isOpen(); ++i) {
        slow.sendRaw(hello.mid(i, 1));
        QTest::qWait(20);
    }
    QTRY_VERIFY(!slow.isOpen());
    // And many of them leave the way open for who means it.
    std::vector<std::unique_ptr<RawSocket>> many;
    for (int i = 0; i < 50; ++i) {
        many.push_back(std::make_unique<RawSocket>());
        QVERIFY(many.back()->connectTo(server.url()));
    }
    ServerClient ann;
    trust(ann, authority);
    QVERIFY(ann.connectTo(secure(server.url())));
}

void TlsTest::whoReadsNothingIsDroppedHereToo()
{
    TestAuthority authority;
    RoomFixture fixture(RoomFixture::Start::Later);
    fixture.server.options.tls = authority.issue();
    fixture.server.options.limits.stalledMs = 500;
    fixture.server.options.limits.systemBufferBytes = 8 * 1024;
    fixture.server.options.limits.messages = {100'000, 100'000};
    fixture.server.start();
    ServerClient host;
    trust(host, authority);
    QVERIFY(host.connectTo(secure(fixture.server.url())));
    const RoomId room = host.create(sampleSettings());
    ServerClient sloth;
    trust(sloth, authority);
    QVERIFY(sloth.connectTo(secure(fixture.server.url())));
    sloth.join(room, u"Sloth"_s);
    QSslSocket *line = lineOf(sloth);
    line->disconnect(&sloth.socket());
    disconnect(line, &QSslSocket::readyRead, nullptr, nullptr);
    line->setReadBufferSize(1'024);
    // Its answers are what it does not read.
    for (int i = 0; i < 60; ++i)
        sloth.post(wire::History{{}, 200});
    int strokes = 0;
    const auto isGone = [&] {
        host.paint(strokes % 2 ? SlotState::Yes : SlotState::No, {host.room().slotTable.range(0)});
        ++strokes;
        for (int i = 0; i < 20; ++i)
            sloth.post(wire::History{{}, 200});
        const auto seen = host.all<wire::Presence>();
        return !seen.isEmpty() && seen.last().online.size() == 1;
    };
    QTRY_VERIFY_WITH_TIMEOUT(isGone(), 20'000);
}

void TlsTest::filesThatCannotBeUsedAreNamed_data()
{
    QTest::addColumn<QString>("certificate");
    QTest::addColumn<QString>("key");
    QTest::addColumn<QString>("complaint");
    QTest::newRow("no certificate") << u"/nowhere.crt"_s << u"good.key"_s << u"/nowhere.crt cannot be read"_s;
    QTest::newRow("no key") << u"good.crt"_s << u"/nowhere.key"_s << u"/nowhere.key cannot be read"_s;
    QTest::newRow("a key for a certificate") << u"good.key"_s << u"good.key"_s << u"has no certificate"_s;
    QTest::newRow("a certificate for a key") << u"good.crt"_s << u"good.crt"_s << u"has no private key"_s;
    QTest::newRow("the key of another") << u"good.crt"_s << u"other.key"_s << u"is not that of"_s;
    QTest::newRow("garbage") << u"garbage"_s << u"good.key"_s << u"has no certificate"_s;
}

void TlsTest::filesThatCannotBeUsedAreNamed()
{
    QFETCH(QString, certificate);
    QFETCH(QString, key);
    QFETCH(QString, complaint);
    TestAuthority authority;
    const QTemporaryDir folder;
    copy(authority.issue(), {folder.filePath(u"good.crt"_s), folder.filePath(u"good.key"_s)});
    copy(authority.issue(), {folder.filePath(u"other.crt"_s), folder.filePath(u"other.key"_s)});
    QFile garbage(folder.filePath(u"garbage"_s));
    const QDir base(folder.path());
    QVERIFY(garbage.open(QIODevice::WriteOnly) && garbage.write("-----BEGIN CERTIFICATE-----\nx\n") > 0);
    garbage.close();
    const auto loaded = server::loadTls({base.absoluteFilePath(certificate), base.absoluteFilePath(key)});
    QVERIFY(!loaded);
    QVERIFY2(loaded.error().detail.contains(complaint), qPrintable(loaded.error().detail));
}

void TlsTest::withoutTlsItDoesNotStartWhereThatIsRequired()
{
    const TestDatabase database;
    ServerProcess server(kBinary, database);
    QVERIFY(!server.start({u"--require-tls"_s}));
    QVERIFY(server.waitForEnd() > 0);
    QVERIFY(server.errorOutput().contains(u"require-tls needs certificate and key"_s));
    TestAuthority authority;
    const server::TlsFiles files = authority.issue();
    QVERIFY(!server.start({u"--require-tls"_s, u"--certificate"_s, files.certificate, u"--key"_s, u"/nowhere"_s}));
    QVERIFY(server.errorOutput().contains(u"/nowhere cannot be read"_s));
    QVERIFY(server.start({u"--require-tls"_s, u"--certificate"_s, files.certificate, u"--key"_s, files.key}));
}

void TlsTest::aNewCertificateIsForWhoComesThen()
{
    TestAuthority first(u"First"_s);
    TestAuthority second(u"Second"_s);
    const QTemporaryDir folder;
    const server::TlsFiles files{folder.filePath(u"server.crt"_s), folder.filePath(u"server.key"_s)};
    copy(first.issue(), files);
    const TestDatabase database;
    ServerProcess server(kBinary, database);
    QVERIFY(server.start({u"--certificate"_s, files.certificate, u"--key"_s, files.key}));
    const auto hangUp = [&server] { ::kill(static_cast<pid_t>(server.process().processId()), SIGHUP); };
    ServerClient ann;
    trust(ann, first);
    QVERIFY(ann.connectTo(secure(server.url())));
    ann.create(sampleSettings());
    QString log;
    const auto hasLogged = [&](const QString &words) {
        log += server.errorOutput();
        return log.contains(words);
    };

    // A certificate without its key changes nothing, and is told.
    QFile::remove(files.certificate);
    QVERIFY(QFile::copy(second.issue().certificate, files.certificate));
    hangUp();
    QTRY_VERIFY(hasLogged(u"the certificate stays as it was"_s));
    ServerClient ben;
    trust(ben, first);
    QVERIFY(ben.connectTo(secure(server.url())));

    copy(second.issue(), files);
    hangUp();
    QTRY_VERIFY(hasLogged(u"the certificate was read again"_s));
    ServerClient cho;
    trust(cho, second);
    QVERIFY(cho.connectTo(secure(server.url())));
    QCOMPARE(lineOf(cho)->peerCertificate().issuerInfo(QSslCertificate::CommonName).value(0), u"Second"_s);
    // Who was there did not notice.
    QVERIFY(isDone(ann.paint(SlotState::Yes, {ann.room().slotTable.range(0)})));
    QVERIFY(ben.isConnected());
}

QTEST_GUILESS_MAIN(TlsTest)
#include "tls_test.moc"
