#include "appchild.h"
#include "digest.h"
#include "protocol/roomlink.h"
#include "relay.h"
#include "serverclient.h"
#include "serverprocess.h"

#include <QTemporaryDir>
#include <QTest>

using namespace yak;
using namespace Qt::StringLiterals;

/// Two apps and one server, each a process of its own, with lines between them that can be cut.
class TwoAppsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();

    void aStrokeOfOneIsSeenByTheOther();
    void whatWasPaintedOffTheLineMergesSlotBySlot();
    void anAppThatIsKilledKeepsItsStrokesAndItsPlace();
    void aServerThatIsKilledLosesNothingItAcknowledged();
    void cutOffKilledAndBroughtBackAllEndEqual();

private:
    [[nodiscard]] QString linkOver(const Relay &relay) const;
    void startServer();
    /// Both live and with all strokes confirmed, both show what a newcomer is shown.
    void verifyAllEqual();

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<ServerProcess> m_server;
    std::unique_ptr<Relay> m_anna;
    std::unique_ptr<Relay> m_minjun;
    std::unique_ptr<AppChild> m_first;
    std::unique_ptr<AppChild> m_second;
    RoomId m_room;
};

void TwoAppsTest::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    m_anna = std::make_unique<Relay>();
    m_minjun = std::make_unique<Relay>();
    startServer();

    m_first = std::make_unique<AppChild>(m_folder->filePath(u"anna"_s), QString());
    m_first->start();
    const QString made = m_first->ask(u"create ws://127.0.0.1:%1/ Anna"_s.arg(m_anna->port()));
    const auto link = RoomLink::parse(made);
    QVERIFY2(link.has_value(), qPrintable(made));
    m_room = link->room;
    QVERIFY(m_first->comesTo(u"state"_s, u"Live"_s));

    m_second = std::make_unique<AppChild>(m_folder->filePath(u"minjun"_s), linkOver(*m_minjun));
    m_second->start();
    QVERIFY(m_second->comesTo(u"state"_s, u"NeedsName"_s));
    QCOMPARE(m_second->ask(u"join 김민준"_s), u"joined"_s);
    QVERIFY(m_second->comesTo(u"state"_s, u"Live"_s));
}

void TwoAppsTest::cleanup()
{
    m_second.reset();
    m_first.reset();
    m_server.reset();
    m_minjun.reset();
    m_anna.reset();
    m_folder.reset();
}

QString TwoAppsTest::linkOver(const Relay &relay) const
{
    return RoomLink{u"127.0.0.1"_s, relay.port(), m_room, RoomLink::Security::Plain}.text();
}

void TwoAppsTest::startServer()
{
    m_server =
        std::make_unique<ServerProcess>(QStringLiteral(YAK_SERVER_PROGRAM), m_folder->filePath(u"server.sqlite"_s));
    QVERIFY2(m_server->start(), qPrintable(m_server->errorOutput()));
    m_anna->setTarget(m_server->port());
    m_minjun->setTarget(m_server->port());
}

void TwoAppsTest::verifyAllEqual()
{
    for (AppChild *app : {m_first.get(), m_second.get()}) {
        QVERIFY(app->comesTo(u"state"_s, u"Live"_s));
        QVERIFY(app->comesTo(u"pending"_s, u"0"_s));
    }
    ServerClient newcomer;
    QVERIFY(newcomer.connectTo(m_server->url()));
    QCOMPARE(newcomer.view(m_room), std::nullopt);
    const QString truth = digestOf(newcomer.room());
    QVERIFY(m_first->comesTo(u"shown"_s, truth));
    QVERIFY(m_second->comesTo(u"shown"_s, truth));
    QCOMPARE(m_first->ask(u"confirmed"_s), truth);
}

void TwoAppsTest::aStrokeOfOneIsSeenByTheOther()
{
    QCOMPARE(m_second->ask(u"paint yes 0 4"_s), u"painted"_s);
    const QString mine = m_second->ask(u"shown"_s);
    QVERIFY(m_first->comesTo(u"shown"_s, mine));
    verifyAllEqual();
}

void TwoAppsTest::whatWasPaintedOffTheLineMergesSlotBySlot()
{
    m_minjun->cut();
    QVERIFY(m_second->comesTo(u"state"_s, u"Reconnecting"_s));
    QCOMPARE(m_second->ask(u"paint yes 0 3"_s), u"painted"_s);
    QCOMPARE(m_second->ask(u"paint ifNeeded 3 5"_s), u"painted"_s);
    QCOMPARE(m_second->ask(u"pending"_s), u"2"_s);
    QCOMPARE(m_first->ask(u"paint yes 2 6"_s), u"painted"_s);
    QVERIFY(m_first->comesTo(u"pending"_s, u"0"_s));
    m_minjun->mend();
    verifyAllEqual();
}

void TwoAppsTest::anAppThatIsKilledKeepsItsStrokesAndItsPlace()
{
    QVERIFY(m_second->comesTo(u"kept"_s, u"yes"_s));
    m_minjun->cut();
    QVERIFY(m_second->comesTo(u"state"_s, u"Reconnecting"_s));
    QCOMPARE(m_second->ask(u"paint yes 1 4"_s), u"painted"_s);
    const QString before = m_second->ask(u"shown"_s);
    QCOMPARE(m_second->ask(u"pending"_s), u"1"_s);
    m_second->kill();
    m_second = std::make_unique<AppChild>(m_folder->filePath(u"minjun"_s), linkOver(*m_minjun));
    m_second->start();
    QVERIFY(m_second->comesTo(u"pending"_s, u"1"_s));
    QVERIFY(m_second->comesTo(u"shown"_s, before)); // with no server in sight
    m_minjun->mend();
    verifyAllEqual();
}

void TwoAppsTest::aServerThatIsKilledLosesNothingItAcknowledged()
{
    QCOMPARE(m_first->ask(u"paint yes 0 2"_s), u"painted"_s);
    QCOMPARE(m_second->ask(u"paint yes 1 3"_s), u"painted"_s);
    QVERIFY(m_first->comesTo(u"pending"_s, u"0"_s));
    QVERIFY(m_second->comesTo(u"pending"_s, u"0"_s));
    const QString truth = m_first->ask(u"confirmed"_s);
    m_server->kill();
    QVERIFY(m_first->comesTo(u"state"_s, u"Reconnecting"_s));
    startServer();
    verifyAllEqual();
    QCOMPARE(m_first->ask(u"confirmed"_s), truth);
}

void TwoAppsTest::cutOffKilledAndBroughtBackAllEndEqual()
{
    for (int round = 0; round < 3; ++round) {
        m_minjun->cut();
        QVERIFY(!m_second->ask(u"paint %1 %2 %3"_s.arg(round == 1 ? u"ifNeeded"_s : u"yes"_s).arg(round).arg(round + 3))
                     .isEmpty());
        QVERIFY(!m_first->ask(u"paint yes %1 %2"_s.arg(round + 1).arg(round + 4)).isEmpty());
        m_second->kill();
        m_server->kill();
        QVERIFY(!m_first->ask(u"paint no %1 %2"_s.arg(round).arg(round + 1)).isEmpty());
        m_second = std::make_unique<AppChild>(m_folder->filePath(u"minjun"_s), linkOver(*m_minjun));
        m_second->start();
        startServer();
        m_minjun->mend();
        verifyAllEqual();
    }
    QVERIFY(m_first->quit());
    QVERIFY(m_second->quit());
}

int main(int argc, char *argv[])
{
    QCoreApplication application(argc, argv);
    if (QCoreApplication::arguments().value(1) == "--app"_L1)
        return runApp(QCoreApplication::arguments());
    TwoAppsTest test;
    return QTest::qExec(&test, argc, argv);
}

#include "twoapps_test.moc"
