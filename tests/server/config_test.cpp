#include "configuse.h"

#include <QTemporaryDir>
#include <QTest>

using namespace yak;
using namespace yak::server;
using namespace Qt::StringLiterals;

/// Command line before environment before file before default.
class ConfigTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theNearestSourceWins();
    void defaultsAreUsableAsTheyAre();
    void whatIsWrongIsNamedWithItsOrigin();
    void databasesAreFilesOrUrls();
    void passwordsStandOnNoCommandLine();
    void ratesScaleTheirBurst();
    void originsAreAList();
    void webhooksGoNowhereUnlessHostsAreNamed();
    void roomsAreDeletedAfterHalfAYearOrNever();
};

void ConfigTest::theNearestSourceWins()
{
    const QTemporaryDir folder;
    const QString file = writeFile(folder, "port=1001\nmax-connections=11\nlisten=0.0.0.0\n");
    QProcessEnvironment environment;
    environment.insert(u"YAKJEONG_CONFIG"_s, file);
    environment.insert(u"YAKJEONG_PORT"_s, u"1002"_s);
    environment.insert(u"YAKJEONG_MAX_CONNECTIONS"_s, u"12"_s);
    const ServerConfig config = read({u"--port"_s, u"1003"_s}, environment);
    QCOMPARE(config.options.port, 1003);
    QCOMPARE(config.options.limits.connections, 12);
    QCOMPARE(config.options.listen, QHostAddress(QHostAddress::AnyIPv4));
    QCOMPARE(read({u"--config"_s, file}).options.port, 1001);
}

void ConfigTest::defaultsAreUsableAsTheyAre()
{
    const ServerConfig config = read({});
    QCOMPARE(config.options.port, wire::kDefaultPort);
    QCOMPARE(config.options.listen, QHostAddress(QHostAddress::LocalHost));
    QVERIFY(config.options.database.path.endsWith(u"/yakjeong/server.sqlite"_s));
    QCOMPARE(config.options.keyFile, config.options.database.path + u".key"_s);
    QCOMPARE(config.onStdin, ServerConfig::Stdin::Ignored);
    QVERIFY(config.options.limits.origins.isEmpty());
    QCOMPARE(read({u"--exit-with-stdin"_s}).onStdin, ServerConfig::Stdin::EndsServer);
    QVERIFY(config.options.hashCost.bytes >= size_t{64} * 1024 * 1024);
}

void ConfigTest::whatIsWrongIsNamedWithItsOrigin()
{
    QProcessEnvironment environment;
    environment.insert(u"YAKJEONG_PORT"_s, u"http"_s);
    QVERIFY(complaint({}, environment).contains(u"YAKJEONG_PORT is \"http\""_s));
    QVERIFY(complaint({u"--port"_s, u"65536"_s}).contains(u"0 to 65535"_s));
    QVERIFY(complaint({u"--listen"_s, u"nowhere"_s}).contains(u"--listen"_s));
    QVERIFY(complaint({u"--prot"_s, u"1"_s}).contains(u"prot"_s));
    QVERIFY(complaint({u"extra"_s}).contains(u"extra"_s));
    QVERIFY(complaint({u"export"_s}).contains(u"a room"_s));
    QVERIFY(complaint({u"check"_s, u"it"_s}).contains(u"nothing else"_s));
    QVERIFY(complaint({u"--config"_s, u"/nowhere/x.conf"_s}).contains(u"/nowhere/x.conf"_s));
    const QTemporaryDir folder;
    QVERIFY(complaint({u"--config"_s, writeFile(folder, "prot=1\n")}).contains(u"unknown option \"prot\""_s));
    QVERIFY(complaint({u"--config"_s, writeFile(folder, "; mine\n[General]\nport 1\n")}).contains(u"\"port 1\""_s));
}

void ConfigTest::databasesAreFilesOrUrls()
{
    QVERIFY(read({u"--database"_s, u"rooms.sqlite"_s}).options.database.path.startsWith(u'/'));
    const ServerConfig config =
        read({u"--database"_s, u"postgresql://me@db:5433/rooms?sslmode=verify-full&sslrootcert=/etc/a%20b.crt"_s});
    const storage::DatabaseAddress &address = config.options.database;
    QCOMPARE(address.engine, storage::Engine::Postgresql);
    QCOMPARE(address.host, u"db"_s);
    QCOMPARE(address.port, 5433);
    QCOMPARE(address.user, u"me"_s);
    QCOMPARE(address.name, u"rooms"_s);
    QCOMPARE(address.sslMode, u"verify-full"_s);
    QCOMPARE(address.sslRootFile, u"/etc/a b.crt"_s);
    QVERIFY(config.options.keyFile.endsWith(u"/yakjeong/server.key"_s));
    const auto socket = storage::parseDatabaseAddress(u"postgresql://me@/rooms?host=/run/postgresql"_s);
    QVERIFY(socket);
    QCOMPARE(socket->host, u"/run/postgresql"_s);
    QCOMPARE(socket->user, u"me"_s);
    // What is shown can be read again.
    for (const storage::DatabaseAddress &each : {address, *socket})
        QCOMPARE(storage::parseDatabaseAddress(each.text()).value_or(storage::DatabaseAddress()), each);
    QVERIFY(complaint({u"--database"_s, u"mysql://db/rooms"_s}).contains(u"neither"_s));
    QVERIFY(complaint({u"--database"_s, u"postgresql://db"_s}).contains(u"names no database"_s));
    QVERIFY(complaint({u"--database"_s, u"postgresql://db/rooms?sslmode=maybe"_s}).contains(u"verify-full"_s));
    QVERIFY(complaint({u"--database"_s, u"postgresql://db/rooms?pasword=x"_s}).contains(u"pasword"_s));
}

void ConfigTest::passwordsStandOnNoCommandLine()
{
    const QStringList arguments{u"--database"_s, u"postgresql://me@db/rooms"_s};
    QVERIFY(read(arguments).options.database.password.isEmpty());
    QProcessEnvironment environment;
    environment.insert(u"YAKJEONG_DATABASE_PASSWORD"_s, u"secret one"_s);
    const storage::DatabaseAddress address = read(arguments, environment).options.database;
    QCOMPARE(address.password, u"secret one"_s);
    QVERIFY(!address.text().contains(u"secret"_s));
    const QTemporaryDir folder;
    const QString file = writeFile(folder, "secret two\n");
    QCOMPARE(read(arguments + QStringList{u"--database-password-file"_s, file}).options.database.password,
             u"secret two"_s);
    QVERIFY(complaint(arguments + QStringList{u"--database-password-file"_s, u"/nowhere"_s}).contains(u"/nowhere"_s));
    QVERIFY(complaint(arguments + QStringList{u"--database-password"_s, u"x"_s}).contains(u"database-password"_s));
    QVERIFY(complaint({u"--database"_s, u"postgresql://me:secret@db/rooms"_s}).contains(u"leave it out"_s));
}

void ConfigTest::ratesScaleTheirBurst()
{
    const SocketLimits usual;
    const SocketLimits limits = read({u"--messages-per-second"_s, u"200"_s}).options.limits;
    QCOMPARE(limits.messages.perSecond, 200.0);
    QCOMPARE(limits.messages.burst / limits.messages.perSecond, usual.messages.burst / usual.messages.perSecond);
}

void ConfigTest::originsAreAList()
{
    const QTemporaryDir folder;
    const QStringList both{u"https://a.example"_s, u"https://b.example"_s};
    QCOMPARE(read({u"--allow-origin"_s, both.join(u',')}).options.limits.origins, both);
    const QString file = writeFile(folder, "allow-origin=https://a.example,https://b.example\n");
    QCOMPARE(read({u"--config"_s, file}).options.limits.origins, both);
}

void ConfigTest::webhooksGoNowhereUnlessHostsAreNamed()
{
    QVERIFY(read({}).options.postHosts.isEmpty());
    const QList<PostHost> both{{u"hooks.slack.com"_s, 443}, {u"chat.example.org"_s, 8443}};
    QCOMPARE(read({u"--webhook-host"_s, u"hooks.slack.com, chat.example.org:8443"_s}).options.postHosts, both);
    QVERIFY(complaint({u"--webhook-host"_s, u"https://hooks.slack.com/x"_s}).contains(u"names of hosts"_s));
    QVERIFY(complaint({u"--webhook-host"_s, u"192.168.1.1"_s}).contains(u"--webhook-host"_s));
}

void ConfigTest::roomsAreDeletedAfterHalfAYearOrNever()
{
    const QString option = u"--purge-after-days"_s;
    QCOMPARE(read({}).options.jobRules.purgeAfterDays, 180);
    QCOMPARE(read({option, u"30"_s}).options.jobRules.purgeAfterDays, 30);
    QCOMPARE(read({option, u"0"_s}).options.jobRules.purgeAfterDays, 0);
    QVERIFY(complaint({option, u"-1"_s}).contains(u"--purge-after-days is \"-1\""_s));
}

QTEST_GUILESS_MAIN(ConfigTest)
#include "config_test.moc"
