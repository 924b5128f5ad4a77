#include "otherprogram.h"
#include "realdevice.h"

#include <QRegularExpression>

using namespace yak;
using namespace Qt::StringLiterals;

/// The app against servers that misbehave, on another WebSocket library: whatever comes, it keeps what was painted,
/// does not make anything of what nobody said, and is in step again as soon as it is served well.
class ServersTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aMisbehavingServerCostsNothing_data();
    void aMisbehavingServerCostsNothing();
};

void ServersTest::aMisbehavingServerCostsNothing_data()
{
    QTest::addColumn<QString>("scenario");
    for (const char *scenario : {"text_for_binary",   "garbage",
                                 "floats_and_tags",   "messages_of_tomorrow",
                                 "answers_to_nobody", "events_before_the_room",
                                 "eight_megabytes",   "another_numbering",
                                 "everything_twice",  "nothing_that_happens",
                                 "answers_to_others", "a_byte_a_fragment",
                                 "half_a_frame",      "no_frame",
                                 "reserved_bits",     "a_mask",
                                 "never_answers",     "another_subprotocol",
                                 "closes_with_1000",  "closes_with_1002",
                                 "closes_with_1008",  "closes_with_1011",
                                 "closes_with_1012",  "closes_with_1013",
                                 "closes_with_1014",  "closes_with_4000",
                                 "closes_with_4999"})
        QTest::newRow(scenario) << QString::fromLatin1(scenario);
}

void ServersTest::aMisbehavingServerCostsNothing()
{
    QFETCH(const QString, scenario);
    ServerHarness harness;
    harness.start();
    Device anna(harness);
    const auto room = anna.create(sampleSettings(), u"Anna"_s);
    QVERIFY(room);
    anna.paint(SlotState::Yes, 0, 2);
    QVERIFY(anna.isSaved());

    OtherProgram other(OtherProgram::python(u"server.py"_s) + QStringList{harness.url().toString(), scenario});
    QString said;
    const auto says = [&](const QString &word) {
        said += other.output();
        return said.contains(word);
    };
    QTRY_VERIFY_WITH_TIMEOUT(says(u"port "_s), 20'000);
    const auto port = QRegularExpression(u"port (\\d+)"_s).match(said).captured(1).toUShort();
    anna.relay().setTarget(port);
    anna.relay().cut();
    anna.paint(SlotState::IfNeeded, 2, 4);
    anna.relay().mend();
    const auto isSpent = [&] {
        anna.session().retryNow();
        if (anna.model().pending().size() < 10) {
            anna.paint(SlotState::Yes, 1, 3);
            anna.paint(SlotState::IfNeeded, 2, 4);
        }
        return says(u"spent"_s);
    };
    QTRY_VERIFY_WITH_TIMEOUT(isSpent(), 40'000);
    QCOMPARE(anna.own(3), SlotState::IfNeeded);

    QVERIFY2(anna.isSaved(), qPrintable(said));
    QCOMPARE(anna.model().room().people.size(), 1);
    Device viewer(harness);
    QVERIFY(viewer.join(*room, u"Guest"_s));
    const ParticipantId me = anna.model().me();
    QCOMPARE(viewer.model().room().answerOf(me), anna.model().ownAnswer());
    QCOMPARE(anna.own(0), SlotState::Yes);
    QCOMPARE(anna.own(1), SlotState::Yes);
    QCOMPARE(anna.own(2), SlotState::IfNeeded);
    QTRY_COMPARE(anna.model().room().people.size(), 2);
    QVERIFY2(!said.contains(u"Traceback"_s), qPrintable(said));
}

QTEST_GUILESS_MAIN(ServersTest)
#include "servers_test.moc"
