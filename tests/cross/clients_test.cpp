#include "otherprogram.h"
#include "serverharness.h"

#include <QTest>

using namespace yak;
using namespace Qt::StringLiterals;

/// Programs on other people's WebSocket libraries, written by PROTOCOL.md alone, take part in rooms of ours.
class ClientsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void othersTakePart_data();
    void othersTakePart();
};

void ClientsTest::othersTakePart_data()
{
    QTest::addColumn<QStringList>("program");
    QTest::addColumn<QString>("scenario");
    for (const char *scenario : {"meet_in_json", "fragments", "pings", "compression_is_declined", "closing_ourselves",
                                 "being_closed", "large_messages", "browsers_pages_are_refused", "many_at_once"}) {
        QTest::addRow("python: %s", scenario) << OtherProgram::python(u"client.py"_s) << QString::fromLatin1(scenario);
        QTest::addRow("node: %s", scenario) << OtherProgram::node(u"client.cjs"_s) << QString::fromLatin1(scenario);
    }
    QTest::newRow("python: meet_in_cbor") << OtherProgram::python(u"client.py"_s) << u"meet_in_cbor"_s;
}

void ClientsTest::othersTakePart()
{
    QFETCH(QStringList, program);
    QFETCH(QString, scenario);
    ServerHarness server;
    server.start();
    OtherProgram other(program + QStringList{server.url().toString(), scenario});
    QVERIFY2(other.endsWell(), qPrintable(other.output()));
}

QTEST_GUILESS_MAIN(ClientsTest)
#include "clients_test.moc"
