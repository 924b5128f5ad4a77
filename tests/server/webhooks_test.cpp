#include "postedroom.h"
#include "posts/news.h"

using namespace yak;
using namespace Qt::StringLiterals;
using wire::WebhookShape;
using wire::WebhookState;

/// News of rooms, posted to where their organizers said.
class WebhooksTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void newsArriveInOrderAndSigned();
    void strokesAndPeopleAreNotPosted();
    void whatTheRoomDoesByItselfIsToldToo();
    void onlyOrganizersKnowOfIt();
    void withoutHostsThereIsNone();
    void onlyAddressesOnTheHostsAreTaken();
    void nothingIsPostedAnyMoreWhereNobodyWantsIt();
};

void WebhooksTest::newsArriveInOrderAndSigned()
{
    PostedRoom room;
    const WebhookState set = room.set();
    QCOMPARE(set.url, room.receiver.url().toString());
    QCOMPARE(set.secret.size(), 64);
    QCOMPARE(set.hosts, (QStringList{room.receiver.host()}));
    QCOMPARE(set.waiting, 1);
    room.host->must(wire::Close{});
    room.host->must(wire::Reopen{});
    room.host->must(wire::Settle{room.slot(0).from});
    room.host->must(wire::Unsettle{});
    QTRY_COMPARE(room.types(), (QStringList{u"test"_s, u"closed"_s, u"reopened"_s, u"settled"_s, u"unsettled"_s}));
    qint64 revision = 3; // opened and joined come before
    for (const PostReceiver::Received &one : room.receiver.received()) {
        QCOMPARE(one.headers.value("yakjeong-signature"),
                 "sha256=" +
                     server::signatureOf(set.secret, {one.headers.value("yakjeong-timestamp").toLongLong()}, one.body));
        QCOMPARE(QString::fromLatin1(one.headers.value("yakjeong-event")), one.json()[u"id"_s].toString());
        if (one.json()[u"type"_s] != u"test"_s)
            QCOMPARE(one.json()[u"id"_s].toString(), u"%1:%2"_s.arg(room.room.text()).arg(revision++));
    }
    QCOMPARE(room.receiver.texts().value(3), u"Dinner: settled: Mon 1 Feb 2027, 09:00–10:00 (Asia/Seoul)"_s);
    QTRY_COMPARE(room.state().waiting, 0);
    QCOMPARE(room.state().lastStatus, 200);
    QCOMPARE(room.state().lastAt, room.server.clock.now());
    QCOMPARE(room.state().secret, set.secret);
}

void WebhooksTest::strokesAndPeopleAreNotPosted()
{
    PostedRoom room;
    room.set();
    const auto ann = room.joined(u"Ann"_s);
    QVERIFY(isDone(ann->paint(SlotState::Yes, {room.slot(0)})));
    SettingsPatch patch;
    patch.title = u"Supper"_s;
    QVERIFY(isDone(room.change(*room.host, patch)));
    room.host->must(wire::Close{});
    QTRY_COMPARE(room.types(), (QStringList{u"test"_s, u"closed"_s}));
    QCOMPARE(room.receiver.texts().last(), u"Supper: closed, no more answers are taken."_s);
    QVERIFY(!room.receiver.received().last().body.contains("Ann"));
}

void WebhooksTest::whatTheRoomDoesByItselfIsToldToo()
{
    PostedRoom room(RoomFixture::Start::Later);
    RoomSettings settings = sampleSettings();
    settings.deadline = room.server.clock.now().plusSeconds(7'200);
    settings.remindBefore = 60;
    settings.atDeadline = AtDeadline::SettleBest;
    room.open(settings);
    room.set();
    const auto ann = room.joined(u"Ann"_s);
    QVERIFY(isDone(ann->paint(SlotState::Yes, {room.slot(0), room.slot(1)})));
    room.server.clock.advanceSeconds(3'601);
    QTRY_VERIFY(room.types().contains(u"reminded"_s));
    QVERIFY(isDone(room.host->paint(SlotState::Yes, {room.slot(0), room.slot(1)})));
    room.server.clock.advanceSeconds(61);
    QTRY_VERIFY(room.types().contains(u"everyoneAnswered"_s));
    room.server.clock.advanceSeconds(3'600);
    QTRY_COMPARE(room.types(),
                 (QStringList{u"test"_s, u"reminded"_s, u"everyoneAnswered"_s, u"deadlinePassed"_s, u"settled"_s}));
}

void WebhooksTest::onlyOrganizersKnowOfIt()
{
    PostedRoom room;
    const auto co = room.joined(u"Co"_s);
    const auto ann = room.joined(u"Ann"_s);
    const auto viewer = room.connected();
    QVERIFY(!viewer->view(room.room));
    room.host->must(wire::SetRole{co->me(), Role::CoOrganizer});
    const WebhookState set = room.set(u"/T0/very-secret"_s);
    for (ServerClient *other : {co.get(), ann.get(), viewer.get()}) {
        QCOMPARE(other->refused(wire::SetWebhook{room.receiver.url().toString(), WebhookShape::Slack}),
                 ErrorCode::Forbidden);
        QCOMPARE(other->refused(wire::SetWebhook{}), ErrorCode::Forbidden);
        QCOMPARE(other->refused(wire::AskWebhook{}), ErrorCode::Forbidden);
    }
    room.host->must(wire::Close{});
    QTRY_COMPARE(room.types(), (QStringList{u"test"_s, u"closed"_s}));
    QVERIFY(!ann->reopen());
    const auto history = ann->ask(wire::History{{}, 50});
    QVERIFY(std::holds_alternative<wire::HistoryPage>(history));
    for (ServerClient *other : {co.get(), ann.get(), viewer.get()}) {
        QVERIFY(!other->rawBytes().isEmpty());
        QVERIFY(!other->rawBytes().contains("very-secret"));
        QVERIFY(!other->rawBytes().contains(set.secret.toLatin1()));
        QVERIFY(!other->rawBytes().contains(room.receiver.host().toLatin1()));
    }
    QCOMPARE(room.state().url, set.url);
}

void WebhooksTest::withoutHostsThereIsNone()
{
    RoomFixture without;
    QCOMPARE(without.host->refused(wire::SetWebhook{u"https://hooks.example.org/x"_s, WebhookShape::Json}),
             ErrorCode::NotSupported);
    QCOMPARE(without.host->refused(wire::AskWebhook{}), ErrorCode::NotSupported);
    PostedRoom with;
    const auto features = [](const QUrl &url, const QStringList &known) {
        ServerClient client;
        if (!client.connectSilently(url))
            qFatal("cannot connect");
        return std::get<wire::Welcome>(client.ask(wire::Hello{u"test"_s, known})).features;
    };
    QVERIFY(features(without.server.url(), {u"webhooks"_s}).isEmpty());
    QVERIFY(features(with.server.url(), {}).isEmpty());
    QCOMPARE(features(with.server.url(), {u"other"_s, u"webhooks"_s}), (QStringList{u"webhooks"_s}));
}

void WebhooksTest::onlyAddressesOnTheHostsAreTaken()
{
    PostedRoom room;
    for (const QString &url : {u"http://"_s + room.receiver.host() + u"/x"_s, u"https://hooks.example.org/x"_s,
                               u"https://127.0.0.1:%1/x"_s.arg(room.receiver.port()), u"nonsense"_s}) {
        const wire::Refused refused = room.host->refusal(wire::SetWebhook{url, WebhookShape::Json});
        QCOMPARE(refused.code, ErrorCode::BadValue);
        QCOMPARE(refused.field, u"url"_s);
    }
    QVERIFY(room.state().url.isEmpty());
    QVERIFY(room.state().secret.isEmpty());
    QCOMPARE(room.receiver.connections(), 0);
}

void WebhooksTest::nothingIsPostedAnyMoreWhereNobodyWantsIt()
{
    PostedRoom room;
    room.receiver.answerWith(500);
    room.set();
    QTRY_COMPARE(room.state().lastStatus, 500);
    const WebhookState none = room.set({});
    QVERIFY(none.url.isEmpty() && none.secret.isEmpty() && !none.lastStatus);
    QCOMPARE(none.waiting, 0);
    QCOMPARE(none.hosts.size(), 1);
    room.host->must(wire::Close{});
    // And a room that is deleted takes what waits along.
    room.set();
    QTRY_COMPARE(room.receiver.received().size(), 2);
    room.host->must(wire::Delete{u"Dinner"_s});
    room.server.clock.advanceSeconds(100'000);
    const auto later = room.connected();
    later->create(sampleSettings());
    QCOMPARE(room.types(), (QStringList{u"test"_s, u"test"_s}));
}

QTEST_GUILESS_MAIN(WebhooksTest)
#include "webhooks_test.moc"
