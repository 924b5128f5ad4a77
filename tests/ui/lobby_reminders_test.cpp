#include "lobbyrig.h"
#include "models/lobbymodel.h"
#include "models/lobbywords.h"

#include <QTest>

using namespace yak;
using namespace Qt::StringLiterals;

/// What the list of rooms says of reminders and of rooms that are to be deleted.
class LobbyRemindersTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void whoWasRemindedIsWaitedForUntilTheyLook();
    void remindersAreForWhoHasNotAnsweredOnly();
    void aRoomThatIsToBeDeletedStandsFirst();

private:
    static QList<Errand> errandsIn(LobbyRig &rig, int row) { return errandsOf(rig.row(row)); }
    static QString said(LobbyRig &rig, int row, Errand errand)
    {
        return rig.lobby().model()->words().errand(rig.row(row), errand);
    }
};

void LobbyRemindersTest::whoWasRemindedIsWaitedForUntilTheyLook()
{
    LobbyRig rig;
    LobbyRoom reminded = rig.room(u"reminded"_s, 1);
    reminded.digest.ownAnswer = RoomDigest::OwnAnswer::Missing;
    reminded.digest.flags.remindedAt = rig.app.clock.now();
    rig.add(reminded);
    LobbyRoom seen = rig.room(u"seen"_s, 2);
    seen.digest = reminded.digest;
    seen.digest.seenReminder = seen.digest.flags.remindedAt;
    rig.add(seen);
    LobbyRoom again = rig.room(u"again"_s, 3);
    again.digest = reminded.digest;
    again.digest.seenReminder = rig.app.clock.now().plusSeconds(-86'400);
    rig.add(again);
    rig.open();
    QCOMPARE(rig.titles(), (QStringList{u"reminded"_s, u"seen"_s, u"again"_s}));
    QCOMPARE(errandsIn(rig, 0), QList<Errand>{Errand::Reminded});
    QCOMPARE(said(rig, 0, Errand::Reminded), u"waiting for you"_s);
    QCOMPARE(errandsIn(rig, 1), QList<Errand>{Errand::NotAnswered});
    QCOMPARE(errandsIn(rig, 2), QList<Errand>{Errand::Reminded});
}

void LobbyRemindersTest::remindersAreForWhoHasNotAnsweredOnly()
{
    LobbyRig rig;
    LobbyRoom answered = rig.room(u"answered"_s, 0);
    answered.digest.flags.remindedAt = rig.app.clock.now();
    rig.add(answered);
    LobbyRoom closed = rig.room(u"closed"_s, 1);
    closed.digest.flags.remindedAt = rig.app.clock.now();
    closed.digest.flags.closed = true;
    closed.digest.ownAnswer = RoomDigest::OwnAnswer::Missing;
    rig.add(closed);
    rig.open();
    QCOMPARE(errandsIn(rig, 0), QList<Errand>{});
    QCOMPARE(errandsIn(rig, 1), QList<Errand>{});
}

void LobbyRemindersTest::aRoomThatIsToBeDeletedStandsFirst()
{
    LobbyRig rig;
    rig.add(rig.room(u"newest"_s, 0));
    LobbyRoom vanishing = rig.room(u"old"_s, 5);
    vanishing.digest.flags.closed = true;
    vanishing.digest.flags.purgeAt = Instant{QDateTime(QDate(2026, 12, 3), QTime(20, 0), Qt::UTC).toMSecsSinceEpoch()};
    rig.add(vanishing);
    rig.open();
    QCOMPARE(rig.titles(), (QStringList{u"old"_s, u"newest"_s}));
    QCOMPARE(errandsIn(rig, 0), QList<Errand>{Errand::Vanishing});
    QCOMPARE(said(rig, 0, Errand::Vanishing), u"deleted on Dec 4 unless used"_s); // it is the 4th in Seoul
}

QTEST_MAIN(LobbyRemindersTest)
#include "lobby_reminders_test.moc"
