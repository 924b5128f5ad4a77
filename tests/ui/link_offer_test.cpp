#include "controllers/appcontroller.h"
#include "controllers/appstartup.h"
#include "controllers/serveraddress.h"
#include "fakepeer.h"
#include "faketime.h"
#include "lobbyrig.h"
#include "windows/linkoffer.h"

#include <QMessageBox>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>

namespace yak {

using namespace Qt::StringLiterals;

namespace {

RoomLink linkTo(const QString &host, const QString &id = u"0123456789abcdefghjkmnpqrs"_s)
{
    return {host, wire::kDefaultPort, *RoomId::parse(id), RoomLink::Security::Tls};
}

struct Scene
{
    Scene() { window.show(); }

    [[nodiscard]] QMessageBox *box() const { return window.findChild<QMessageBox *>(); }
    [[nodiscard]] QString words() const { return box() ? box()->text() + u' ' + box()->informativeText() : QString(); }
    void answer(QMessageBox::ButtonRole role) const
    {
        for (QAbstractButton *button : box()->buttons()) {
            if (box()->buttonRole(button) == role)
                return button->click();
        }
    }

    LobbyRig rig;
    FakeTime time{rig.app.clock.now()};
    FakePeer line{time};
    AppController controller{rig.store, rig.app.settings, {time, time.timers(), line.factory()}};
    QWidget window;
    LinkOffer *offer = new LinkOffer(controller, rig.rooms, &window);
    QSignalSpy entering{&controller, &AppController::enteringStarted};
};

} // namespace

/// A link from outside does nothing before somebody has said yes to it.
class LinkOfferTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void nothingHappensBeforeAYes();
    void aNoIsTheEndOfIt();
    void anUnknownServerIsNamed();
    void aKnownRoomIsNamedAndStillAskedAbout();
    void whatLooksLikeAnotherServerIsSeen();
    void theCommandLineOffersToo();
    void oneIsAskedAboutAtATime();
};

void LinkOfferTest::nothingHappensBeforeAYes()
{
    Scene scene;
    scene.rig.add(scene.rig.room(u"Retro"_s));
    scene.offer->offer(linkTo(u"rooms.example.org"_s));
    QVERIFY(!scene.box()); // the list says first whether the room is known
    scene.rig.rooms.reload();
    QTRY_VERIFY(scene.box());
    QCOMPARE(scene.entering.size(), 0);
    QVERIFY(!scene.controller.entering());
    scene.answer(QMessageBox::AcceptRole);
    QTRY_COMPARE(scene.entering.size(), 1);
    QCOMPARE(scene.entering[0][0].value<RoomLink>(), linkTo(u"rooms.example.org"_s));
}

void LinkOfferTest::aNoIsTheEndOfIt()
{
    Scene scene;
    scene.rig.rooms.reload();
    scene.offer->offer(linkTo(u"a.example.org"_s));
    QTRY_VERIFY(scene.box());
    scene.answer(QMessageBox::RejectRole);
    QTRY_VERIFY(!scene.box());
    QCOMPARE(scene.entering.size(), 0);
    scene.offer->offer(linkTo(u"b.example.org"_s)); // another may be asked about
    QVERIFY(scene.words().contains(u"b.example.org"_s));
}

void LinkOfferTest::anUnknownServerIsNamed()
{
    Scene scene;
    scene.rig.add(scene.rig.room(u"Retro"_s));
    scene.rig.rooms.reload();
    scene.offer->offer(linkTo(u"rooms.example.net"_s));
    QTRY_VERIFY(scene.box());
    QVERIFY2(scene.words().contains(u"rooms.example.net"_s), qPrintable(scene.words()));
    QVERIFY2(scene.words().contains(u"no room on this server"_s), qPrintable(scene.words()));
}

void LinkOfferTest::aKnownRoomIsNamedAndStillAskedAbout()
{
    Scene scene;
    scene.rig.add(scene.rig.room(u"Retro <b>x</b>"_s));
    scene.rig.rooms.reload();
    QTRY_VERIFY(scene.rig.rooms.isLoaded());
    scene.offer->offer(*RoomLink::parse(scene.rig.rooms.rooms().first().link));
    QTRY_VERIFY(scene.box());
    QVERIFY2(scene.words().contains(u"“Retro <b>x</b>”"_s), qPrintable(scene.words()));
    QVERIFY2(!scene.words().contains(u"no room on this server"_s), qPrintable(scene.words()));
    QCOMPARE(scene.entering.size(), 0);
}

void LinkOfferTest::whatLooksLikeAnotherServerIsSeen()
{
    // The first letter is Cyrillic.
    const ServerAddress alike{u"\u0430pple.example"_s, wire::kDefaultPort, RoomLink::Security::Tls};
    QVERIFY2(alike.shown().contains("xn--"_L1), qPrintable(alike.shown()));
    const ServerAddress plain{u"apple.example"_s, wire::kDefaultPort, RoomLink::Security::Tls};
    QCOMPARE(plain.shown(), u"apple.example"_s);
    const auto link = RoomLink::parse(u"yakjeong://xn--pple-43d.example/0123456789abcdefghjkmnpqrs"_s);
    QVERIFY(link && ServerAddress::of(*link).shown().contains("xn--"_L1));
    const ServerAddress number{u"::1"_s, wire::kDefaultPort, RoomLink::Security::Plain};
    QCOMPARE(number.shown(), number.text());
}

void LinkOfferTest::theCommandLineOffersToo()
{
    Scene scene;
    AppOptions options;
    options.room = linkTo(u"rooms.example.org"_s);
    AppStartup startup(
        {scene.controller, scene.rig.rooms, scene.rig.store, scene.rig.app.settings, scene.rig.app.clock}, options);
    QSignalSpy asked(&startup, &AppStartup::roomAskedFor);
    startup.start();
    QTRY_COMPARE(asked.size(), 1);
    QCOMPARE(scene.entering.size(), 0);
}

void LinkOfferTest::oneIsAskedAboutAtATime()
{
    Scene scene;
    scene.rig.rooms.reload();
    scene.offer->offer(linkTo(u"a.example.org"_s));
    scene.offer->offer(linkTo(u"b.example.org"_s));
    QTRY_VERIFY(scene.box());
    scene.answer(QMessageBox::RejectRole);
    QTRY_VERIFY(!scene.box());
}

} // namespace yak

QTEST_MAIN(yak::LinkOfferTest)
#include "link_offer_test.moc"
