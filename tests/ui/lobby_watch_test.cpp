#include "controllers/appcontroller.h"
#include "controllers/lobbywatch.h"
#include "fakepeer.h"
#include "faketime.h"
#include "lobbyrig.h"
#include "windows/lobbynote.h"
#include "windows/quietbutton.h"

#include <QTest>

using namespace yak;
using namespace Qt::StringLiterals;

/// The list of rooms comes up to date by itself, and says honestly where it could not.
class LobbyWatchTest : public QObject
{
    Q_OBJECT

private:
    struct Stage
    {
        explicit Stage(FakePeer::Reach reach) : peer(time)
        {
            peer.setReach(reach);
            lobby.app.settings.setZoneId(u"Asia/Seoul"_s);
        }
        void open()
        {
            lobby.open();
            lobby.page().setWatch(&watch);
            watch.setAttention(LobbyWatch::Attention::Looking);
        }
        [[nodiscard]] NetworkParts parts() { return {time, time.timers(), peer.factory()}; }

        LobbyRig lobby;
        FakeTime time{lobby.app.clock.now()};
        FakePeer peer;
        AppController controller{lobby.store, lobby.app.settings, parts()};
        LobbyWatch watch{{lobby.rooms, controller, lobby.store, parts()}};
    };
    static LobbyNote *trouble(Stage &stage)
    {
        for (auto *note : stage.lobby.page().findChildren<LobbyNote *>()) {
            if (note->isVisible())
                return note;
        }
        return nullptr;
    }

private Q_SLOTS:
    void aSilentServerIsToldOnce();
    void tryingAgainBringsThemBack();
    void whatWaitsToBeSentIsTold();
    void enteringARoomEndsTheGlance();
    void nobodyLookingAsksNothing();
};

void LobbyWatchTest::aSilentServerIsToldOnce()
{
    Stage stage(FakePeer::Reach::Refusing);
    for (int i = 0; i < 3; ++i)
        stage.lobby.add(stage.lobby.room(u"room %1"_s.arg(i), i));
    stage.open();
    QTRY_VERIFY(trouble(stage));
    QCOMPARE(trouble(stage)->words(), u"rooms.example.org does not answer. Its 3 rooms are shown as last seen."_s);
    for (int row = 0; row < 3; ++row)
        QCOMPARE(standingOf(stage.lobby.row(row)), Standing::Silent);
    QVERIFY(stage.lobby.lobby().model()->words().details(stage.lobby.row(0)).contains(u"offline, as last seen"_s));
    QCOMPARE(stage.peer.connections(), 1);
}

void LobbyWatchTest::tryingAgainBringsThemBack()
{
    Stage stage(FakePeer::Reach::Refusing);
    stage.lobby.add(stage.lobby.room(u"gone by now"_s));
    stage.open();
    QTRY_VERIFY(trouble(stage));
    stage.peer.setReach(FakePeer::Reach::Open);
    QTest::mouseClick(trouble(stage)->deed(), Qt::LeftButton);
    QTRY_VERIFY(!stage.peer.received().isEmpty());
    QVERIFY(stage.peer.take<wire::Open>());
    wire::Refused refusal;
    refusal.code = ErrorCode::NotFound;
    stage.peer.reply(refusal);
    QTRY_COMPARE(standingOf(stage.lobby.row(0)), Standing::Gone);
    QVERIFY(!trouble(stage));
    QCOMPARE(stage.lobby.lobby().model()->words().state(stage.lobby.row(0)), u"not there any more"_s);
}

void LobbyWatchTest::whatWaitsToBeSentIsTold()
{
    LobbyRig lobby;
    lobby.add(lobby.room(u"Retro"_s));
    lobby.store.settle();
    const QString link = lobby.store.rooms().firstKey();
    for (const qint64 operation : {1, 2, 3})
        lobby.store.addStroke(link, {operation, "painted offline"}, {});
    lobby.open();
    QCOMPARE(lobby.lobby().model()->words().details(lobby.row(0)),
             u"3 changes wait to be sent · 지수 · rooms.example.org"_s);
    // A glance at the room has sent all but one of them.
    lobby.store.removeStroke(link, 1);
    lobby.store.removeStroke(link, 2);
    lobby.rooms.reload();
    QTRY_COMPARE(lobby.lobby().model()->words().details(lobby.row(0)),
                 u"1 change waits to be sent · 지수 · rooms.example.org"_s);
}

void LobbyWatchTest::enteringARoomEndsTheGlance()
{
    Stage stage(FakePeer::Reach::Open);
    stage.lobby.add(stage.lobby.room(u"room"_s));
    stage.open();
    QTRY_VERIFY(!stage.peer.received().isEmpty());
    QVERIFY(stage.peer.take<wire::Open>());
    QVERIFY(stage.watch.isBusy());
    stage.controller.enter(*RoomLink::parse(stage.lobby.rooms.room(0).link));
    QVERIFY(!stage.watch.isBusy());
    QTRY_VERIFY(!stage.peer.received().isEmpty());
    QVERIFY(stage.peer.take<wire::Open>());
    stage.watch.refreshNow();
    QVERIFY2(!stage.watch.isBusy(), "a room that is open is not looked into");
}

void LobbyWatchTest::nobodyLookingAsksNothing()
{
    Stage stage(FakePeer::Reach::Refusing);
    stage.lobby.add(stage.lobby.room(u"room"_s));
    stage.open();
    QTRY_COMPARE(stage.peer.connections(), 1);
    QTRY_VERIFY(!stage.watch.isBusy());
    stage.time.advance(3 * 60'000); // not so far that the glance would give up in the same breath
    QTRY_COMPARE(stage.peer.connections(), 2);
    QTRY_VERIFY(!stage.watch.isBusy());
    stage.watch.setAttention(LobbyWatch::Attention::Away);
    stage.time.advance(60 * 60'000);
    QCOMPARE(stage.peer.connections(), 2);
    // The next glance there is is the one of somebody who is back.
    stage.watch.setAttention(LobbyWatch::Attention::Looking);
    QTRY_VERIFY(stage.peer.connections() > 2);
    QTRY_VERIFY(!stage.watch.isBusy());
    QCOMPARE(stage.peer.connections(), 3);
}

QTEST_MAIN(LobbyWatchTest)
#include "lobby_watch_test.moc"
