#include "postedroom.h"
#include "serverprocess.h"

using namespace yak;
using namespace Qt::StringLiterals;
using wire::WebhookShape;
using wire::WebhookState;

/// Posts that cannot be delivered at once.
class OutboxTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void whatFailsComesAgainAndTheOthersWaitForIt();
    void whatIsRefusedForGoodIsDropped();
    void aDayInVainIsTheEnd();
    void anotherAddressGetsWhatWaits();
    void aServerThatStopsInBetweenPostsLater();
    void killedInBetweenNothingIsLost();
};

void OutboxTest::whatFailsComesAgainAndTheOthersWaitForIt()
{
    PostedRoom room;
    room.set();
    QTRY_COMPARE(room.types(), (QStringList{u"test"_s}));
    room.receiver.answerWith(503);
    room.host->must(wire::Close{});
    QTRY_COMPARE(room.state().lastStatus, 503);
    room.host->must(wire::Reopen{});
    QTRY_COMPARE(room.state().waiting, 2);
    QCOMPARE(room.types(), (QStringList{u"test"_s, u"closed"_s}));
    room.server.clock.advanceSeconds(6);
    QTRY_COMPARE(room.receiver.received().size(), 3);
    room.receiver.answerWith(200);
    room.server.clock.advanceSeconds(20);
    QCOMPARE(room.state().waiting, 2);
    room.server.clock.advanceSeconds(20);
    QTRY_COMPARE(room.types(), (QStringList{u"test"_s, u"closed"_s, u"closed"_s, u"closed"_s, u"reopened"_s}));
    QTRY_COMPARE(room.state().waiting, 0);
    // Whoever had the first one knows the others for the same.
    QCOMPARE(room.receiver.received().value(1).json(), room.receiver.received().value(3).json());
}

void OutboxTest::whatIsRefusedForGoodIsDropped()
{
    PostedRoom room;
    room.set();
    QTRY_COMPARE(room.types(), (QStringList{u"test"_s}));
    room.receiver.answerOnceWith(410);
    room.receiver.answerOnceWith(404);
    room.host->must(wire::Close{});
    room.host->must(wire::Reopen{});
    room.host->must(wire::Close{});
    QTRY_COMPARE(room.types(), (QStringList{u"test"_s, u"closed"_s, u"reopened"_s, u"closed"_s}));
    QTRY_COMPARE(room.state().waiting, 0);
}

void OutboxTest::aDayInVainIsTheEnd()
{
    PostedRoom room;
    room.receiver.answerWith(500);
    room.set();
    int tries = 0;
    for (; tries < 50 && room.state().waiting > 0; ++tries) {
        QTRY_COMPARE(room.receiver.received().size(), tries + 1);
        QTRY_COMPARE(room.state().lastAt, room.server.clock.now());
        room.server.clock.advanceSeconds(4'000);
    }
    QCOMPARE(room.state().waiting, 0);
    QVERIFY2(tries > 15 && tries < 30, qPrintable(QString::number(tries)));
    room.server.clock.advanceSeconds(100'000);
    room.receiver.answerWith(200);
    room.host->must(wire::Close{});
    QTRY_COMPARE(room.types().last(), u"closed"_s);
}

void OutboxTest::anotherAddressGetsWhatWaits()
{
    PostedRoom room;
    room.receiver.answerWith(500);
    const WebhookState first = room.set(u"/wrong"_s);
    room.host->must(wire::Close{});
    QTRY_COMPARE(room.state().lastStatus, 500);
    room.receiver.answerWith(200);
    const WebhookState same = room.set(u"/wrong"_s, WebhookShape::Slack);
    QCOMPARE(same.secret, first.secret);
    QCOMPARE(same.waiting, 2);
    QTRY_COMPARE(room.state().waiting, 0);
    room.receiver.answerWith(500);
    room.host->must(wire::Reopen{});
    QTRY_COMPARE(room.state().lastStatus, 500);
    room.receiver.answerWith(200);
    const WebhookState second = room.set(u"/right"_s, WebhookShape::Discord);
    QVERIFY(second.secret != first.secret);
    QVERIFY(!second.lastStatus);
    QTRY_COMPARE(room.state().waiting, 0);
    const auto &received = room.receiver.received();
    QCOMPARE(received.last().path, QByteArray("/right"));
    QVERIFY(received.last().json().contains(u"allowed_mentions"_s));
    QCOMPARE(received.value(received.size() - 2).path, QByteArray("/right"));
    QVERIFY(received.value(received.size() - 2).body.contains("open again"));
}

void OutboxTest::aServerThatStopsInBetweenPostsLater()
{
    PostedRoom room;
    room.set();
    QTRY_COMPARE(room.types(), (QStringList{u"test"_s}));
    room.receiver.beSilent();
    room.host->must(wire::Close{});
    QTRY_COMPARE(room.receiver.received().size(), 2);
    room.server.stop();
    room.receiver.answerWith(200);
    room.server.start();
    QTRY_COMPARE(room.types(), (QStringList{u"test"_s, u"closed"_s, u"closed"_s}));
    QVERIFY(room.host->connectTo(room.server.url()));
    QVERIFY(!room.host->reopen());
    QTRY_COMPARE(room.state().waiting, 0);
}

void OutboxTest::killedInBetweenNothingIsLost()
{
    const TestDatabase database;
    PostReceiver receiver;
    QStringList expected;
    {
        // This one looks the name up in earnest and finds nothing; it is killed over it.
        ServerProcess process(QStringLiteral(YAK_SERVER_BINARY), database);
        QVERIFY(process.start({u"--webhook-host"_s, receiver.host()}));
        ServerClient host;
        QVERIFY(host.connectTo(process.url()));
        host.create(sampleSettings());
        const auto set = host.ask(wire::SetWebhook{receiver.url().toString(), WebhookShape::Json});
        QVERIFY(std::holds_alternative<WebhookState>(set));
        expected.append(u"test"_s);
        for (int i = 0; i < 3; ++i) {
            host.must(wire::Close{});
            host.must(wire::Reopen{});
            expected += {u"closed"_s, u"reopened"_s};
        }
        process.kill();
    }
    ServerHarness server;
    server.options.database = database.address();
    server.options.postHosts = {*server::parsePostHost(receiver.host())};
    server.options.postWays = receiver.ways();
    server.clock.set({QDateTime::currentMSecsSinceEpoch() + 60'000});
    server.start();
    QTRY_COMPARE(receiver.received().size(), expected.size());
    QStringList types;
    for (const PostReceiver::Received &one : receiver.received())
        types.append(one.json()[u"type"_s].toString());
    QCOMPARE(types, expected);
}

QTEST_GUILESS_MAIN(OutboxTest)
#include "outbox_test.moc"
