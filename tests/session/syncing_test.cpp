#include "model/limits.h"
#include "sessionrig.h"

#include <QSignalSpy>
#include <QTest>

using namespace yak;
using namespace Qt::StringLiterals;

/// Staying in step with a room's stream: what continues it, what repeats it, what leaves a gap, what replaces it all.
class SyncingTest : public QObject
{
    Q_OBJECT

private:
    static wire::Events byOther(SessionRig &rig, qint64 previous, SlotState state, int slot)
    {
        return {
            previous, {StreamKind::All, previous + 1}, {Example::painted(rig.other, {{state, {Example::slot(slot)}}})}};
    }
    static SlotState others(SessionRig &rig, int slot)
    {
        return rig.model().room().answerOf(rig.other).over(Example::slot(slot));
    }

private Q_SLOTS:
    void whatIsKnownIsIgnored();
    void whatOverlapsIsAppliedFromWhereItIsNew();
    void aGapAsksForWhatIsMissing();
    void pushesWhileAskingAreNotLost();
    void whoIsBehindAsks();
    void aRefusedQuestionIsAskedAgain();
    void aSnapshotReplaces();
    void aSnapshotOlderThanWhatIsKnownIsBroughtUp();
    void eventsAmidASnapshotDoNoHarm();
    void aChangeOfStreamConfirmsWhatWasAcknowledged();
    void presenceShowsWhoIsThere();
    void garbageEndsTheConnectionAndNothingElse();
    void messagesOfANewerServerAreIgnored();
    void aServerThatTellsOfEndlessSlotsIsNotBelieved();
    void aServerThatOpensARoomWithEndlessSlotsIsNotBelieved();
    void aServerThatTellsOfEndlessPeopleIsNotBelieved();
};

void SyncingTest::whatIsKnownIsIgnored()
{
    SessionRig rig;
    QVERIFY(rig.joinAndEnter(5));
    rig.peer.push(byOther(rig, 5, SlotState::Yes, 0));
    rig.peer.push(byOther(rig, 6, SlotState::No, 0));
    QSignalSpy changed(&rig.model(), &RoomModel::answersChanged);
    rig.peer.push(byOther(rig, 5, SlotState::Yes, 0));
    QCOMPARE(changed.size(), 0);
    QCOMPARE(others(rig, 0), SlotState::No);
    SessionRig::idle();
    QVERIFY(rig.peer.received().isEmpty());
}

void SyncingTest::whatOverlapsIsAppliedFromWhereItIsNew()
{
    SessionRig rig;
    QVERIFY(rig.joinAndEnter(5));
    rig.peer.push(byOther(rig, 5, SlotState::Yes, 0));
    // Its first step is known already; applied again it would undo nothing here, but the last word on slot 1 is newer.
    QSignalSpy changed(&rig.model(), &RoomModel::answersChanged);
    wire::Events both = byOther(rig, 5, SlotState::Yes, 0);
    both.position.revision = 7;
    both.events += byOther(rig, 6, SlotState::IfNeeded, 1).events;
    rig.peer.push(both);
    QCOMPARE(changed.size(), 1);
    QCOMPARE(changed[0][1].value<Ranges>(), Ranges{Example::slot(1)});
    QCOMPARE(rig.model().confirmed().position.revision, 7);
}

void SyncingTest::aGapAsksForWhatIsMissing()
{
    SessionRig rig;
    QVERIFY(rig.joinAndEnter(5));
    rig.peer.push(byOther(rig, 6, SlotState::No, 1));
    QCOMPARE(others(rig, 1), SlotState::None);
    const auto since = rig.await<wire::Since>();
    QVERIFY(since);
    QCOMPARE(since->known, (StreamPosition{StreamKind::All, 5}));
    wire::Events missed = byOther(rig, 5, SlotState::Yes, 0);
    missed.position.revision = 7;
    missed.events += byOther(rig, 6, SlotState::No, 1).events;
    rig.peer.reply(missed);
    QCOMPARE(others(rig, 0), SlotState::Yes);
    QCOMPARE(others(rig, 1), SlotState::No);
    SessionRig::idle();
    QVERIFY(rig.peer.received().isEmpty());
}

void SyncingTest::pushesWhileAskingAreNotLost()
{
    SessionRig rig;
    QVERIFY(rig.joinAndEnter(5));
    rig.peer.push(byOther(rig, 6, SlotState::No, 1));
    QVERIFY(rig.await<wire::Since>());
    rig.peer.push(byOther(rig, 7, SlotState::No, 2)); // after the answer was made, before it came
    wire::Events missed = byOther(rig, 5, SlotState::Yes, 0);
    missed.position.revision = 7;
    missed.events += byOther(rig, 6, SlotState::No, 1).events;
    rig.peer.reply(missed);
    const auto again = rig.await<wire::Since>();
    QVERIFY(again);
    QCOMPARE(again->known.revision, 7);
    rig.peer.reply(byOther(rig, 7, SlotState::No, 2));
    QCOMPARE(rig.model().confirmed().position.revision, 8);
    SessionRig::idle();
    QVERIFY(rig.peer.received().isEmpty());
}

void SyncingTest::whoIsBehindAsks()
{
    SessionRig rig;
    QVERIFY(rig.joinAndEnter(5));
    rig.peer.push(wire::Behind{});
    QVERIFY(rig.await<wire::Since>());
    rig.peer.push(wire::Behind{}); // told again before the answer: there may be more
    rig.peer.reply(byOther(rig, 5, SlotState::Yes, 0));
    const auto again = rig.await<wire::Since>();
    QVERIFY(again);
    QCOMPARE(again->known.revision, 6);
}

void SyncingTest::aRefusedQuestionIsAskedAgain()
{
    SessionRig rig;
    QVERIFY(rig.joinAndEnter(5));
    rig.peer.push(wire::Behind{});
    QVERIFY(rig.await<wire::Since>());
    wire::Refused busy;
    busy.code = ErrorCode::Busy;
    rig.peer.reply(busy);
    SessionRig::idle();
    QVERIFY(rig.peer.received().isEmpty()); // not at once
    rig.time.advance(1'000);
    QVERIFY(rig.await<wire::Since>());
}

void SyncingTest::aSnapshotReplaces()
{
    SessionRig rig;
    QVERIFY(rig.joinAndEnter(5));
    rig.session().submit(Example::stroke(SlotState::Yes, {1}));
    rig.peer.push(wire::Behind{});
    QVERIFY(rig.waitUntil([&] { return rig.peer.received().size() == 2; }));
    QSignalSpy reset(&rig.model(), &RoomModel::wasReset);
    const Stroke theirs = Example::stroke(SlotState::Yes, {0, 4});
    rig.sendSnapshot({StreamKind::All, 4'000}, rig.people({}, theirs));
    QCOMPARE(reset.size(), 1);
    QCOMPARE(others(rig, 4), SlotState::Yes);
    QCOMPARE(rig.own(1), SlotState::Yes); // pending strokes stay on top
    QCOMPARE(rig.model().confirmed().position.revision, 4'000);
}

void SyncingTest::aSnapshotOlderThanWhatIsKnownIsBroughtUp()
{
    SessionRig rig;
    QVERIFY(rig.joinAndEnter(5));
    rig.peer.push(byOther(rig, 5, SlotState::Yes, 0));
    rig.sendSnapshot({StreamKind::All, 5}, rig.people());
    const auto since = rig.await<wire::Since>();
    QVERIFY(since);
    QCOMPARE(since->known.revision, 5);
    rig.peer.reply(byOther(rig, 5, SlotState::Yes, 0));
    QCOMPARE(others(rig, 0), SlotState::Yes);
}

void SyncingTest::eventsAmidASnapshotDoNoHarm()
{
    SessionRig rig;
    QVERIFY(rig.joinAndEnter(5));
    wire::SnapshotBegin begin;
    begin.room = Example::link().room;
    begin.settings = Example::settings();
    begin.slotRanges = Example::slotRanges();
    begin.unitsPerSlot = Example::kSlotMinutes;
    rig.peer.push(begin);
    rig.peer.push(wire::SnapshotPart{{rig.people().first()}});
    rig.peer.push(byOther(rig, 9, SlotState::No, 1));
    rig.peer.push(wire::SnapshotPart{{rig.people().last()}});
    SessionRig::idle();
    QVERIFY(rig.peer.received().isEmpty()); // what comes will do
    rig.peer.push(wire::SnapshotEnd{{StreamKind::All, 9}});
    const auto since = rig.await<wire::Since>(); // and what it lacks is asked for
    QVERIFY(since);
    QCOMPARE(since->known.revision, 9);
}

void SyncingTest::aChangeOfStreamConfirmsWhatWasAcknowledged()
{
    SessionRig rig;
    QVERIFY(rig.joinAndEnter(5));
    rig.sendSnapshot({StreamKind::Own, 5}, rig.people());
    const Stroke stroke = Example::stroke(SlotState::Yes, {1});
    const AnswerChange change = rig.session().submit(stroke);
    QVERIFY(rig.await<wire::PaintAnswer>());
    rig.peer.reply(wire::Done{1, 50}); // the first answer opens everybody's, in a stream that counts otherwise
    QCOMPARE(rig.model().pending().size(), 1);
    rig.sendSnapshot({StreamKind::All, 49}, rig.people(change.effect, stroke));
    QCOMPARE(rig.model().pending().size(), 0);
    QVERIFY(rig.model().seesAnswers());
    QCOMPARE(rig.model().room(), rig.model().confirmed());
}

void SyncingTest::presenceShowsWhoIsThere()
{
    SessionRig rig;
    QVERIFY(rig.joinAndEnter());
    rig.peer.push(wire::Presence{{rig.me, rig.other}});
    QCOMPARE(rig.model().online(), (QSet<ParticipantId>{rig.me, rig.other}));
    rig.peer.hangUp();
    QVERIFY(rig.model().online().isEmpty()); // nobody knows
}

void SyncingTest::garbageEndsTheConnectionAndNothingElse()
{
    SessionRig rig;
    QVERIFY(rig.joinAndEnter());
    rig.session().submit(Example::stroke(SlotState::Yes, {1}));
    QTest::ignoreMessage(QtWarningMsg, QRegularExpression(u"cannot be read"_s));
    rig.peer.sendBytes("not cbor at all");
    QCOMPARE(rig.session().state(), RoomSession::State::Reconnecting);
    QCOMPARE(rig.own(1), SlotState::Yes);
    rig.time.advance(500);
    QVERIFY(rig.answerOpen(0));
    QTRY_COMPARE(rig.session().state(), RoomSession::State::Live);
}

void SyncingTest::messagesOfANewerServerAreIgnored()
{
    SessionRig rig;
    QVERIFY(rig.joinAndEnter(5));
    rig.peer.sendBytes(QCborMap{{u"type"_s, u"fireworks"_s}, {u"color"_s, 3}}.toCborValue().toCbor());
    QCOMPARE(rig.session().state(), RoomSession::State::Live);
    rig.peer.push(byOther(rig, 5, SlotState::Yes, 0));
    QCOMPARE(others(rig, 0), SlotState::Yes);
}

void SyncingTest::aServerThatTellsOfEndlessSlotsIsNotBelieved()
{
    const Ranges endless{{0, wire::kMaxUnit}};
    SessionRig rig;
    QVERIFY(rig.joinAndEnter(5));
    rig.peer.push(wire::Events{5, {StreamKind::All, 6}, {{SettingsChanged{{}, endless, {}, 2}, rig.other, {}}}});
    QCOMPARE(rig.session().state(), RoomSession::State::Reconnecting);
    QCOMPARE(rig.model().room().slotTable.size(), Example::kSlots);
    rig.time.advance(rig.session().retryInMilliseconds());
    QVERIFY(rig.answerOpen(0));
    wire::SnapshotBegin begin;
    begin.room = Example::link().room;
    begin.settings = Example::settings();
    begin.slotRanges = endless;
    rig.peer.push(begin);
    QCOMPARE(rig.session().state(), RoomSession::State::Reconnecting);
    QCOMPARE(rig.model().confirmed().position.revision, 5);
}

void SyncingTest::aServerThatOpensARoomWithEndlessSlotsIsNotBelieved()
{
    SessionRig rig;
    QVERIFY(rig.joinAndEnter(5));
    const RoomOpened opened{Example::settings(), {{0, wire::kMaxUnit}}, {}};
    rig.peer.push(wire::Events{5, {StreamKind::All, 6}, {{opened, rig.other, {}}}});
    QCOMPARE(rig.session().state(), RoomSession::State::Reconnecting);
    QCOMPARE(rig.model().room().slotTable.size(), Example::kSlots);
}

void SyncingTest::aServerThatTellsOfEndlessPeopleIsNotBelieved()
{
    SessionRig rig;
    QVERIFY(rig.joinAndEnter(0));
    qint64 revision = 0;
    while (rig.session().state() == RoomSession::State::Live && revision < 2 * limits::kParticipants) {
        QList<Event> events;
        for (int i = 0; i < 1'000; ++i) {
            const Person person = Example::person(ParticipantId::random(), QString::number(revision + i));
            events.append({PersonJoined{person}, person.id, {}});
        }
        revision += events.size();
        rig.peer.push(wire::Events{revision - events.size(), {StreamKind::All, revision}, events});
    }
    QCOMPARE(rig.session().state(), RoomSession::State::Reconnecting);
    QVERIFY(rig.model().room().people.size() <= limits::kParticipants);
    QVERIFY(rig.model().room().people.size() > limits::kParticipants - 1'000);
}

QTEST_GUILESS_MAIN(SyncingTest)
#include "syncing_test.moc"
