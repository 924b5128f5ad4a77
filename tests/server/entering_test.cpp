#include "core/namekey.h"
#include "roomfixture.h"

using namespace yak;
using namespace Qt::StringLiterals;

namespace {

wire::Join joinAs(const RoomId &room, const QString &name, const QString &pin = {}, const QString &password = {})
{
    return {room, {name, u"phone"_s, pin, {}}, password};
}

wire::Create createWith(const RoomSettings &settings, const QString &name = u"Host"_s)
{
    return {settings, {name, u"laptop"_s, {}, {}}, {}};
}

} // namespace

/// Ways into a room and who they let in.
class EnteringTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void helloComesFirst();
    void nothingButEnteringExistsOutsideARoom();
    void aRoomThatCannotBeIsRefusedByField();
    void case16OneNameInManySpellings_data();
    void case16OneNameInManySpellings();
    void case16EmptyAndOverlongNamesAreRefused();
    void case17RenamingOntoAnothersNameIsAConflict();
    void case18APinOfAnyUnicodeSignsInFromAnotherDevice_data();
    void case18APinOfAnyUnicodeSignsInFromAnotherDevice();
    void aNameInUseIsNeverTakenOver();
    void aSecretAndATokenOpenTheRoomAgain();
    void aTokenEndsAfterFifteenMinutes();
    void aRoomPasswordIsAskedOfAll();
    void viewersComeOnlyWhereTheyAreWelcome();
    void anUnusedNameLapsesWhenSomebodyAsksForIt();
    void aNameInUseDoesNotLapse();
    void theNameOfSomebodyRemovedIsFreeAtOnce();
    void aSecondEnterSwitchesRooms();
};

void EnteringTest::helloComesFirst()
{
    ServerHarness server;
    server.start();
    ServerClient client;
    QVERIFY(client.connectSilently(server.url()));
    QCOMPARE(client.refused(wire::Ping{}), ErrorCode::BadMessage);
    const auto welcome = client.ask(wire::Hello{u"test"_s, {}});
    QVERIFY(std::holds_alternative<wire::Welcome>(welcome));
    QCOMPARE(std::get<wire::Welcome>(welcome).now, server.clock.now());
    QCOMPARE(client.refused(wire::Ping{}), ErrorCode::NotEntered);
}

void EnteringTest::nothingButEnteringExistsOutsideARoom()
{
    RoomFixture fixture;
    const auto client = fixture.connected();
    QCOMPARE(client->refused(wire::PaintAnswer{1, {}}), ErrorCode::NotEntered);
    QCOMPARE(client->refused(wire::Leave{}), ErrorCode::NotEntered);
    QCOMPARE(client->refused(wire::History{{}, 10}), ErrorCode::NotEntered);
    QCOMPARE(client->refused(wire::Since{{StreamKind::All, 0}}), ErrorCode::NotEntered);
    QCOMPARE(client->refused(wire::Delete{u"Dinner"_s}), ErrorCode::NotEntered);
    QCOMPARE(client->refused(joinAs(RoomId::random(), u"Ann"_s)), ErrorCode::NotFound);
    QCOMPARE(client->refused(wire::Open{RoomId::random(), {}, {}, {}, {}, {}}), ErrorCode::NotFound);
}

void EnteringTest::aRoomThatCannotBeIsRefusedByField()
{
    ServerHarness server;
    server.start();
    ServerClient client;
    QVERIFY(client.connectTo(server.url()));
    RoomSettings untitled = sampleSettings();
    untitled.title = u"  "_s;
    const auto refused = client.refusal(createWith(untitled));
    QCOMPARE(refused.field, u"title"_s);
    QCOMPARE(refused.problem, ProblemKind::Empty);

    RoomSettings nowhere = sampleSettings();
    std::get<TimePlan>(nowhere.plan).zone = u"Asia/Atlantis"_s;
    QCOMPARE(client.refused(createWith(nowhere)), ErrorCode::UnknownZone);

    RoomSettings tooLong = sampleSettings();
    tooLong.duration = 4 * 60;
    QCOMPARE(client.refusal(createWith(tooLong)).bound, 3 * 60);

    RoomSettings past = sampleSettings();
    past.deadline = server.clock.now();
    QCOMPARE(client.refusal(createWith(past)).problem, ProblemKind::Past);
    QVERIFY(!client.create(sampleSettings()).isNull());
}

void EnteringTest::case16OneNameInManySpellings_data()
{
    QTest::addColumn<QString>("other");
    QTest::newRow("decomposed") << u"김민준 a"_s.normalized(QString::NormalizationForm_D);
    QTest::newRow("case") << u"김민준 A"_s;
    QTest::newRow("full width") << u"김민준 ａ"_s;
    QTest::newRow("doubled space") << u"  김민준  a "_s;
    QTest::newRow("invisible") << u"김민\u200B준\u00A0a\u3164"_s;
}

void EnteringTest::case16OneNameInManySpellings()
{
    QFETCH(QString, other);
    RoomFixture fixture;
    const auto first = fixture.joined(u"김민준 a"_s);
    const auto second = fixture.connected();
    QCOMPARE(second->refused(joinAs(fixture.room, other)), ErrorCode::NameTaken);
    QTRY_COMPARE(fixture.host->room().people.size(), 2);
}

void EnteringTest::case16EmptyAndOverlongNamesAreRefused()
{
    RoomFixture fixture;
    const auto client = fixture.connected();
    QCOMPARE(client->refusal(joinAs(fixture.room, u"\u200B\u3164 "_s)).problem, ProblemKind::Empty);
    QCOMPARE(client->refusal(joinAs(fixture.room, QString(61, u'a'))).problem, ProblemKind::TooLong);
    // 60 letters as a person counts them, though each is two code points.
    client->join(fixture.room, u"e\u0301"_s.repeated(60));
    // A family of emoji counts as one, but its bytes count too.
    const auto family = fixture.connected();
    QVERIFY(codeOf(family->ask(joinAs(fixture.room, u"\U0001F468\u200D\U0001F469\u200D\U0001F467"_s.repeated(20)))));
}

void EnteringTest::case17RenamingOntoAnothersNameIsAConflict()
{
    RoomFixture fixture;
    const auto ann = fixture.joined(u"Ann"_s);
    const auto ben = fixture.joined(u"Ben"_s);
    QCOMPARE(ben->refused(wire::Rename{ben->me(), u"ANN"_s}), ErrorCode::NameTaken);
    QCOMPARE(ann->must(wire::Rename{ann->me(), u"ann"_s}).revision, 5);
    QTRY_COMPARE(fixture.host->room().person(ann->me())->name, u"ann"_s);
    // The old name is free, and history follows the id.
    ann->must(wire::Rename{ann->me(), u"Cleo"_s});
    ben->must(wire::Rename{ben->me(), u"Ann"_s});
    QTRY_COMPARE(fixture.host->room().person(ben->me())->name, u"Ann"_s);
    QCOMPARE(fixture.host->room().person(ann->me())->name, u"Cleo"_s);
}

void EnteringTest::case18APinOfAnyUnicodeSignsInFromAnotherDevice_data()
{
    QTest::addColumn<QString>("pin");
    QTest::addColumn<QString>("typedAgain");
    const QString hangul = u"비밀번호"_s;
    QTest::newRow("hangul") << hangul << hangul.normalized(QString::NormalizationForm_D);
    QTest::newRow("emoji") << u"\U0001F98A\U0001F511"_s << u"\U0001F98A\U0001F511"_s;
}

void EnteringTest::case18APinOfAnyUnicodeSignsInFromAnotherDevice()
{
    QFETCH(QString, pin);
    QFETCH(QString, typedAgain);
    RoomFixture fixture;
    const auto phone = fixture.connected();
    const auto entered = phone->ask(joinAs(fixture.room, u"지수"_s, pin));
    QVERIFY(std::holds_alternative<wire::Entered>(entered));
    const auto laptop = fixture.connected();
    QCOMPARE(laptop->refused(joinAs(fixture.room, u"지수"_s)), ErrorCode::PinNeeded);
    QCOMPARE(laptop->refused(joinAs(fixture.room, u"지수"_s, u"wrong"_s)), ErrorCode::WrongPin);
    const auto again = laptop->ask(joinAs(fixture.room, u"지수"_s, typedAgain));
    QVERIFY(std::holds_alternative<wire::Entered>(again));
    QCOMPARE(laptop->me(), phone->me());
    QVERIFY(laptop->entered()->device != phone->entered()->device);
    QTRY_COMPARE(fixture.host->room().people.size(), 2);
}

void EnteringTest::aNameInUseIsNeverTakenOver()
{
    RoomFixture fixture;
    const auto ann = fixture.joined(u"Ann"_s);
    ann->disconnectNow();
    const auto other = fixture.connected();
    QCOMPARE(other->refused(joinAs(fixture.room, u"Ann"_s)), ErrorCode::NameTaken);
    QCOMPARE(other->refused(joinAs(fixture.room, u"Ann"_s, u"1234"_s)), ErrorCode::NameTaken);
}

void EnteringTest::aSecretAndATokenOpenTheRoomAgain()
{
    RoomFixture fixture;
    const auto ann = fixture.joined(u"Ann"_s);
    const ParticipantId me = ann->me();
    ann->disconnectNow();
    QVERIFY(ann->connectTo(fixture.server.url()));
    QVERIFY(!ann->reopen());
    QCOMPARE(ann->me(), me);
    const auto byToken = fixture.connected();
    QVERIFY(
        std::holds_alternative<wire::Entered>(byToken->ask(wire::Open{fixture.room, {}, {}, ann->token(), {}, {}})));
    QCOMPARE(byToken->me(), me);
    QVERIFY(byToken->entered()->secret.isEmpty());

    const auto stranger = fixture.connected();
    const auto device = ann->entered()->device;
    QCOMPARE(stranger->refused(wire::Open{fixture.room, device, u"guess"_s, {}, {}, {}}), ErrorCode::BadToken);
    QCOMPARE(stranger->refused(wire::Open{fixture.room, device, {}, {}, {}, {}}), ErrorCode::BadToken);
    QCOMPARE(stranger->refused(wire::Open{fixture.room, DeviceId::random(), ann->secret(), {}, {}, {}}),
             ErrorCode::BadToken);
    QCOMPARE(stranger->refused(wire::Open{fixture.room, {}, {}, ann->token() + u'x', {}, {}}), ErrorCode::BadToken);
    const RoomId otherRoom = stranger->create(sampleSettings());
    QCOMPARE(stranger->refused(wire::Open{otherRoom, {}, {}, ann->token(), {}, {}}), ErrorCode::BadToken);
    QCOMPARE(stranger->refused(wire::Open{otherRoom, device, ann->secret(), {}, {}, {}}), ErrorCode::BadToken);
}

void EnteringTest::aTokenEndsAfterFifteenMinutes()
{
    RoomFixture fixture;
    const QString token = fixture.host->token();
    fixture.server.clock.advanceSeconds(15 * 60 - 1);
    const auto client = fixture.connected();
    QVERIFY(std::holds_alternative<wire::Entered>(client->ask(wire::Open{fixture.room, {}, {}, token, {}, {}})));
    fixture.server.clock.advanceSeconds(1);
    QCOMPARE(client->refused(wire::Open{fixture.room, {}, {}, token, {}, {}}), ErrorCode::BadToken);
    // An open socket outlives its token, and the secret goes on.
    QVERIFY(isDone(fixture.host->paint(SlotState::Yes, {fixture.slot(0)})));
    QVERIFY(!fixture.host->reopen());
}

void EnteringTest::aRoomPasswordIsAskedOfAll()
{
    ServerHarness server;
    server.start();
    ServerClient host;
    QVERIFY(host.connectTo(server.url()));
    const auto made = host.ask(wire::Create{sampleSettings(), {u"Host"_s, {}, {}, {}}, u"열려라 참깨"_s});
    QVERIFY(std::holds_alternative<wire::Entered>(made));
    const RoomId room = host.entered()->room;
    ServerClient guest;
    QVERIFY(guest.connectTo(server.url()));
    QCOMPARE(guest.refused(joinAs(room, u"Ann"_s)), ErrorCode::PasswordNeeded);
    QCOMPARE(guest.refused(joinAs(room, u"Ann"_s, {}, u"sesame"_s)), ErrorCode::WrongPassword);
    QCOMPARE(guest.refused(wire::Open{room, {}, {}, {}, {}, {}}), ErrorCode::PasswordNeeded);
    QVERIFY(std::holds_alternative<wire::Entered>(guest.ask(wire::Open{room, {}, {}, {}, u"열려라 참깨"_s, {}})));
    QVERIFY(std::holds_alternative<wire::Entered>(guest.ask(joinAs(room, u"Ann"_s, {}, u"열려라 참깨"_s))));
    // Who is in needs it no more.
    QVERIFY(!host.reopen());
}

void EnteringTest::viewersComeOnlyWhereTheyAreWelcome()
{
    RoomFixture fixture;
    const auto viewer = fixture.connected();
    QVERIFY(!viewer->view(fixture.room));
    QCOMPARE(viewer->refused(wire::PaintAnswer{1, {}}), ErrorCode::Forbidden);
    QCOMPARE(viewer->refused(wire::Leave{}), ErrorCode::Forbidden);
    SettingsPatch closed;
    closed.viewers = Viewers::Refused;
    QVERIFY(isDone(fixture.change(*fixture.host, closed)));
    QTRY_COMPARE(viewer->goodbye(), wire::GoodbyeReason::Revoked);
    const auto later = fixture.connected();
    QCOMPARE(later->view(fixture.room), ErrorCode::Forbidden);
}

void EnteringTest::anUnusedNameLapsesWhenSomebodyAsksForIt()
{
    RoomFixture fixture;
    const auto idle = fixture.joined(u"Ann"_s);
    const ParticipantId old = idle->me();
    idle->disconnectNow();
    QTRY_VERIFY(!fixture.host->all<wire::Presence>().isEmpty());
    QTRY_VERIFY(!fixture.host->all<wire::Presence>().last().online.contains(old));
    fixture.server.clock.advanceSeconds(24 * 60 * 60);
    const auto next = fixture.connected();
    QCOMPARE(next->refused(joinAs(fixture.room, u"ann"_s)), ErrorCode::NameTaken);
    fixture.server.clock.advanceSeconds(1);
    next->join(fixture.room, u"ann"_s);
    QVERIFY(next->me() != old);
    QTRY_VERIFY(fixture.host->room().person(next->me()));
    QVERIFY(!fixture.host->room().person(old));
    QVERIFY(idle->connectTo(fixture.server.url()));
    QCOMPARE(idle->reopen(), ErrorCode::NameLapsed);
}

void EnteringTest::aNameInUseDoesNotLapse()
{
    RoomFixture fixture;
    const auto painter = fixture.joined(u"Painter"_s);
    QVERIFY(isDone(painter->paint(SlotState::Yes, {fixture.slot(0)})));
    painter->disconnectNow();
    const auto online = fixture.joined(u"Online"_s);
    const auto co = fixture.joined(u"Co"_s);
    fixture.host->must(wire::SetRole{co->me(), Role::CoOrganizer});
    co->disconnectNow();
    QTRY_VERIFY(!fixture.host->all<wire::Presence>().isEmpty());
    QTRY_VERIFY(!fixture.host->all<wire::Presence>().last().online.contains(co->me()));
    fixture.server.clock.advanceSeconds(30 * 24 * 60 * 60);
    const auto next = fixture.connected();
    for (const QString &name : {u"Painter"_s, u"Online"_s, u"Co"_s, u"Host"_s})
        QCOMPARE(next->refused(joinAs(fixture.room, name)), ErrorCode::NameTaken);
}

void EnteringTest::theNameOfSomebodyRemovedIsFreeAtOnce()
{
    RoomFixture fixture;
    const auto ann = fixture.joined(u"Ann"_s);
    QVERIFY(isDone(ann->paint(SlotState::Yes, {fixture.slot(0)})));
    fixture.host->must(wire::Remove{ann->me()});
    QTRY_COMPARE(ann->goodbye(), wire::GoodbyeReason::Removed);
    QTRY_VERIFY(!ann->isConnected());
    const auto next = fixture.joined(u"Ann"_s);
    QVERIFY(next->me() != ann->me());
    QVERIFY(next->room().answerOf(next->me()).isEmpty());
    QVERIFY(ann->connectTo(fixture.server.url()));
    QCOMPARE(ann->reopen(), ErrorCode::BadToken);
}

void EnteringTest::aSecondEnterSwitchesRooms()
{
    RoomFixture fixture;
    const auto ann = fixture.joined(u"Ann"_s);
    const RoomId other = ann->create(sampleSettings(u"Lunch"_s), u"Ann"_s);
    QVERIFY(other != fixture.room);
    const qint64 before = ann->room().position.revision;
    QVERIFY(isDone(fixture.host->paint(SlotState::Yes, {fixture.slot(0)})));
    QVERIFY(isDone(ann->paint(SlotState::Yes, {fixture.slot(0)})));
    QTRY_COMPARE(ann->room().position.revision, before + 1);
    QCOMPARE(ann->gaps(), 0);
    QVERIFY(ann->room().answers.contains(ann->me()));
    QVERIFY(!ann->room().answers.contains(fixture.host->me()));
}

QTEST_GUILESS_MAIN(EnteringTest)
#include "entering_test.moc"
