#include "siege.h"
#include "testdatabase.h"

#include <QTest>

using namespace yak;
using namespace Qt::StringLiterals;

/// Many who mean no good at once, and few who do. The bench has the full numbers and the times; here it is about the
/// attackers' end, and that nobody else is lost.
class LoadsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void attackersAreThrownOutAndOthersServed_data();
    void attackersAreThrownOutAndOthersServed();
};

void LoadsTest::attackersAreThrownOutAndOthersServed_data()
{
    QTest::addColumn<Attackers::From>("from");
    QTest::newRow("from one address") << Attackers::From::OneAddress;
    QTest::newRow("from everywhere") << Attackers::From::Everywhere;
}

void LoadsTest::attackersAreThrownOutAndOthersServed()
{
    QFETCH(Attackers::From, from);
    const TestDatabase database;
    ServerProcess server(QStringLiteral(YAK_SERVER_BINARY), database);
    QVERIFY(server.start());
    Siege siege(server, {8, 40, 500, 30'000, from});
    const RoomId &room = siege.busyRoom();
    const Siege::Outcome outcome = siege.endure({halfHandshakes(400), slowHandshakes(20), slowMessages(20),
                                                 slowMembers(10, room), pingFlooders(5, room), deafMembers(10, room)});
    QVERIFY(outcome.isOver);
    QVERIFY2(outcome.goneSeconds < 16, qPrintable(QString::number(outcome.goneSeconds)));
    // Who only has to come did; who had to join got in as far as there was a place among the strangers.
    QVERIFY2(outcome.atWork >= 440, qPrintable(QString::number(outcome.atWork)));
    QCOMPARE(siege.lost(), 0);
    QVERIFY2(outcome.longest < 5'000, qPrintable(QString::number(outcome.longest)));
}

QTEST_GUILESS_MAIN(LoadsTest)
#include "loads_test.moc"
