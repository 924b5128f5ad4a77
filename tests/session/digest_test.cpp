#include "session/roomdigest.h"
#include "sessionrig.h"

#include <QTest>

using namespace yak;
using namespace Qt::StringLiterals;

/// What a list of rooms is told of a room, and when.
class DigestTest : public QObject
{
    Q_OBJECT

private:
    static std::optional<RoomDigest> onDisk(const SessionRig &rig)
    {
        return decodeDigest(rig.store.rooms().value(Example::link().text()).known.digest);
    }

private Q_SLOTS:
    void itComesBackAsItWas();
    void brokenBytesAreNoDigest();
    void aVisitLeavesOne();
    void addedSlotsMakeTheAnswerPartial();
    void aReminderCountsAsSeenByWhoLooks();
};

void DigestTest::itComesBackAsItWas()
{
    RoomDigest digest;
    digest.settings = Example::settings();
    digest.flags.decision = Decision{60, 120, ParticipantId::random(), Instant::fromSeconds(7)};
    digest.names = {u"지수"_s, u"민준"_s};
    digest.ownDeadline = Instant::fromSeconds(9);
    digest.ownAnswer = RoomDigest::OwnAnswer::Partial;
    digest.seenDecision = Instant::fromSeconds(7);
    digest.flags.remindedAt = Instant::fromSeconds(8);
    digest.flags.purgeAt = Instant::fromSeconds(11);
    digest.seenReminder = Instant::fromSeconds(6);
    QCOMPARE(decodeDigest(encodeDigest(digest)), digest);
    QCOMPARE(decodeSettings(encodeSettings(digest.settings)), digest.settings);
}

void DigestTest::brokenBytesAreNoDigest()
{
    const QByteArray whole = encodeDigest({Example::settings(), {}, {}, {}, {}, {}, {}, {}});
    for (qsizetype length = 0; length < whole.size(); ++length)
        QVERIFY(!decodeDigest(whole.first(length)));
}

void DigestTest::aVisitLeavesOne()
{
    SessionRig rig;
    rig.start();
    QVERIFY(rig.joinAndEnter());
    rig.session().shutdown();
    QTRY_VERIFY(onDisk(rig));
    QCOMPARE(onDisk(rig)->settings, rig.model().confirmed().settings);
    QStringList names = onDisk(rig)->names;
    names.sort();
    QCOMPARE(names, (QStringList{u"민준"_s, u"지수"_s}));
    QCOMPARE(onDisk(rig)->ownAnswer, RoomDigest::OwnAnswer::Missing);
}

void DigestTest::addedSlotsMakeTheAnswerPartial()
{
    RoomModel model;
    Room room;
    room.settings = Example::settings();
    room.slotTable = SlotTable::fromRanges(Example::slotRanges(), Example::kSlotMinutes);
    const ParticipantId me = ParticipantId::random();
    room.people.insert(me, Example::person(me, u"지수"_s));
    room.answers[me].set(SlotState::No, Example::slotRanges());
    model.setMe(me);
    model.reset(room);
    QCOMPARE(digestOf(model).ownAnswer, RoomDigest::OwnAnswer::Whole);
    Ranges more = Example::slotRanges();
    more.last().to += Example::kSlotMinutes;
    room.slotTable = SlotTable::fromRanges(more, Example::kSlotMinutes);
    model.reset(room);
    QCOMPARE(digestOf(model).ownAnswer, RoomDigest::OwnAnswer::Partial);
}

void DigestTest::aReminderCountsAsSeenByWhoLooks()
{
    SessionRig rig;
    rig.start();
    QVERIFY(rig.joinAndEnter());
    const auto remind = [&rig](qint64 seconds) {
        const StreamPosition at = rig.model().confirmed().position;
        rig.peer.push(wire::Events{
            at.revision, {at.kind, at.revision + 1}, {{Reminded{}, rig.other, Instant::fromSeconds(seconds)}}});
    };
    remind(70);
    rig.session().shutdown();
    QTRY_VERIFY(onDisk(rig) && onDisk(rig)->seenReminder == Instant::fromSeconds(70));
    rig.start();
    rig.session().glance();
    QVERIFY(rig.answerOpen(0));
    remind(80);
    rig.session().shutdown();
    QTRY_VERIFY(onDisk(rig)->flags.remindedAt == Instant::fromSeconds(80));
    QVERIFY(onDisk(rig)->seenReminder == Instant::fromSeconds(70));
}

QTEST_GUILESS_MAIN(DigestTest)
#include "digest_test.moc"
