#include "configuse.h"

#include <QRegularExpression>

#include <functional>

using namespace yak;
using namespace yak::server;
using namespace Qt::StringLiterals;

/// The options about connections, and that help and sample tell all there are.
class DoorOptionsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyLimitIsAnOption_data();
    void everyLimitIsAnOption();
    void listsMayBeGivenPieceByPiece();
    void hashingHasAFewThreads();
    void tlsIsBothFilesOrNone();
    void aSwitchIsOnOrOffOrWrong();
    void proxiesAreTrustedByAddress();
    void theSampleSaysWhatIsSoAnyway();
};

void DoorOptionsTest::everyLimitIsAnOption_data()
{
    using Limits = SocketLimits;
    QTest::addColumn<QString>("option");
    QTest::addColumn<qint64>("least");
    QTest::addColumn<qint64>("most");
    QTest::addColumn<std::function<double(const Limits &)>>("read");
    QTest::addColumn<double>("unit");
    const auto row = [](const char *option, qint64 least, qint64 most, double unit,
                        const std::function<double(const Limits &)> &read) {
        QTest::newRow(option) << QString::fromLatin1(option) << least << most << read << unit;
    };
    constexpr qint64 kAnyRate = 1'000'000'000;
    row("max-connections", 1, 20'000, 1, [](const Limits &limits) { return limits.connections; });
    row("max-connections-per-address", 1, 20'000, 1, [](const Limits &limits) { return limits.connectionsPerAddress; });
    row("max-strangers", 1, 20'000, 1, [](const Limits &limits) { return limits.strangers; });
    row("stranger-bytes", 1'024, 65'536, 1, [](const Limits &limits) { return double(limits.strangerBytes); });
    row("unsent-bytes", 16'384, 67'108'864, 1, [](const Limits &limits) { return double(limits.unsentBytes); });
    row("system-buffer-bytes", 4'096, 16'777'216, 1, [](const Limits &limits) { return limits.systemBufferBytes; });
    row("handshake-seconds", 1, 3'600, 1'000, [](const Limits &limits) { return limits.handshakeMs; });
    row("enter-seconds", 1, 3'600, 1'000, [](const Limits &limits) { return limits.enterMs; });
    row("retry-seconds", 1, 3'600, 1'000, [](const Limits &limits) { return limits.retryMs; });
    row("silent-seconds", 11, 3'600, 1'000, [](const Limits &limits) { return limits.silentMs; });
    row("message-seconds", 1, 3'600, 1'000, [](const Limits &limits) { return limits.messageMs; });
    row("stalled-seconds", 1, 3'600, 1'000, [](const Limits &limits) { return limits.stalledMs; });
    row("closing-seconds", 1, 3'600, 1'000, [](const Limits &limits) { return limits.closingMs; });
    row("messages-per-second", 1, kAnyRate, 4, [](const Limits &limits) { return limits.messages.burst; });
    row("bytes-per-second", 1, kAnyRate, 1, [](const Limits &limits) { return limits.bytes.perSecond; });
    row("messages-per-second-per-address", 1, kAnyRate, 1,
        [](const Limits &limits) { return limits.addressMessages.perSecond; });
    row("bytes-per-second-per-address", 1, kAnyRate, 1,
        [](const Limits &limits) { return limits.addressBytes.perSecond; });
    row("joins-per-minute-per-address", 1, kAnyRate, 1, [](const Limits &limits) { return limits.addressJoins.burst; });
    row("rooms-per-hour-per-address", 1, kAnyRate, 1, [](const Limits &limits) { return limits.addressRooms.burst; });
    row("pong-bytes-per-second", 1, kAnyRate, 1, [](const Limits &limits) { return limits.pongBytes.perSecond; });
}

void DoorOptionsTest::everyLimitIsAnOption()
{
    QFETCH(QString, option);
    QFETCH(qint64, least);
    QFETCH(qint64, most);
    QFETCH(std::function<double(const SocketLimits &)>, read);
    QFETCH(double, unit);
    const QString name = u"--"_s + option;
    for (const qint64 value : {least, most})
        QCOMPARE(read(server::read({name, QString::number(value)}).options.limits), unit * static_cast<double>(value));
    QVERIFY(complaint({name, QString::number(least - 1)}).contains(name));
    QVERIFY(complaint({name, QString::number(most + 1)}).contains(name));
}

void DoorOptionsTest::listsMayBeGivenPieceByPiece()
{
    const QStringList both{u"https://a.example"_s, u"https://b.example"_s};
    QCOMPARE(read({u"--allow-origin"_s, both[0], u"--allow-origin"_s, both[1]}).options.limits.origins, both);
}

void DoorOptionsTest::hashingHasAFewThreads()
{
    QCOMPARE(read({u"--hash-threads"_s, u"1"_s}).options.hashThreads, 1);
    QCOMPARE(read({u"--hash-threads"_s, u"16"_s}).options.hashThreads, 16);
    QVERIFY(complaint({u"--hash-threads"_s, u"0"_s}).contains(u"--hash-threads"_s));
    QVERIFY(complaint({u"--hash-threads"_s, u"17"_s}).contains(u"--hash-threads"_s));
}

void DoorOptionsTest::tlsIsBothFilesOrNone()
{
    const TlsFiles files = read({u"--certificate"_s, u"a.pem"_s, u"--key"_s, u"b.pem"_s}).options.tls;
    QCOMPARE(files.certificate, u"a.pem"_s);
    QCOMPARE(files.key, u"b.pem"_s);
    QVERIFY(read({}).options.tls.isEmpty());
    QVERIFY(complaint({u"--certificate"_s, u"a.pem"_s}).contains(u"both or none"_s));
    QVERIFY(complaint({u"--key"_s, u"b.pem"_s}).contains(u"both or none"_s));
    QVERIFY(complaint({u"--require-tls"_s}).contains(u"require-tls needs"_s));
    QVERIFY(complaint({u"--require-tls"_s, u"--certificate"_s, u"a.pem"_s, u"--key"_s, u"b.pem"_s}).isEmpty());
}

void DoorOptionsTest::aSwitchIsOnOrOffOrWrong()
{
    QProcessEnvironment environment;
    environment.insert(u"YAKJEONG_REQUIRE_TLS"_s, u"yes"_s);
    QVERIFY(complaint({}, environment).contains(u"require-tls needs"_s));
    environment.insert(u"YAKJEONG_REQUIRE_TLS"_s, u"off"_s);
    QVERIFY(complaint({}, environment).isEmpty());
    environment.insert(u"YAKJEONG_REQUIRE_TLS"_s, u"yess"_s);
    QVERIFY(complaint({}, environment).contains(u"YAKJEONG_REQUIRE_TLS is \"yess\""_s));
}

void DoorOptionsTest::proxiesAreTrustedByAddress()
{
    const ServerConfig config =
        read({u"--trusted-proxy"_s, u"10.0.0.7"_s, u"--trusted-proxy"_s, u"192.168.0.0/16,fd00::/8"_s});
    const TrustedProxies &proxies = config.options.doors.proxies;
    for (const auto *trusted : {"10.0.0.7", "192.168.3.4", "fd12::1", "::ffff:10.0.0.7"})
        QVERIFY2(proxies.contains(QHostAddress(QString::fromLatin1(trusted))), trusted);
    for (const auto *other : {"10.0.0.8", "192.169.0.1", "fe00::1", "::1", "127.0.0.1"})
        QVERIFY2(!proxies.contains(QHostAddress(QString::fromLatin1(other))), other);
    QCOMPARE(config.options.doors.proxyWay, DoorRules::ProxyWay::ForwardedFor);
    QCOMPARE(read({u"--proxy-protocol"_s}).options.doors.proxyWay, DoorRules::ProxyWay::ProxyProtocol);
    for (const auto *wrong : {"proxy.example", "10", "10.0.0.0/33", "10.0.0.0/-1", "10.0.0.0/x", "fd00::/129", "/8"})
        QVERIFY2(complaint({u"--trusted-proxy"_s, QString::fromLatin1(wrong)}).contains(u"--trusted-proxy"_s), wrong);
}

void DoorOptionsTest::theSampleSaysWhatIsSoAnyway()
{
    QFile file(QStringLiteral(YAK_SAMPLE_CONFIGURATION));
    QVERIFY(file.open(QIODevice::ReadOnly));
    const QString sample = QString::fromUtf8(file.readAll());
    const auto help = readConfig(withProgram({u"--help"_s}), {});
    QVERIFY(help);
    static const QRegularExpression option(u"^  --([a-z-]+)"_s, QRegularExpression::MultilineOption);
    static const QRegularExpression setting(u"^;([a-z-]+)=(.*)$"_s, QRegularExpression::MultilineOption);
    QSet<QString> told;
    for (const auto &match : option.globalMatch(std::get<Notice>(*help).text))
        told.insert(match.captured(1));
    told.remove(u"config"_s);
    told.insert(u"database-password"_s); // on no command line
    QSet<QString> named;
    QString said;
    for (const auto &match : setting.globalMatch(sample)) {
        named.insert(match.captured(1));
        if (!match.captured(2).isEmpty() && !match.captured(2).startsWith(u'/'))
            said += match.captured(1) + u'=' + match.captured(2) + u'\n';
    }
    QCOMPARE(named, told);
    const QTemporaryDir folder;
    QVERIFY(complaint({u"--config"_s, writeFile(folder, sample.toUtf8())}).isEmpty());
    const ServerOptions options = read({u"--config"_s, writeFile(folder, said.toUtf8())}).options;
    const ServerOptions usual = read({}).options;
    QCOMPARE(options.port, usual.port);
    QCOMPARE(options.listen, usual.listen);
    QCOMPARE(options.hashThreads, usual.hashThreads);
    QCOMPARE(options.jobRules.purgeAfterDays, usual.jobRules.purgeAfterDays);
    QCOMPARE(options.limits, usual.limits);
}

QTEST_GUILESS_MAIN(DoorOptionsTest)
#include "dooroptions_test.moc"
