#include "roomfixture.h"

using namespace yak;
using namespace Qt::StringLiterals;

namespace {

constexpr qint64 kDay = 24 * 60 * 60;

/// A room of the week, which has no dates that lie ahead.
RoomSettings weekly(const QString &title)
{
    RoomSettings settings = sampleSettingsOfAllKinds().last();
    settings.title = title;
    return settings;
}

} // namespace

/// Rooms that nobody uses any more are deleted, but not without a word.
class PurgeTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void anIdleRoomIsAnnouncedAndThenDeleted();
    void whatPeopleDoCallsItOff();
    void whoWantsARoomToStayCallsItOff();
    void hiddenAnswersKeepTheRoomWithoutAWord();
    void whatLiesAheadIsNotIdle();
    void aServerThatWasAwayAnnouncesAnew();
    void whereRoomsAreKeptForEverNoneIsDeleted();
};

void PurgeTest::anIdleRoomIsAnnouncedAndThenDeleted()
{
    RoomFixture fixture(weekly(u"Weekly"_s));
    const auto ann = fixture.joined(u"Ann"_s);
    fixture.server.clock.advanceSeconds(179 * kDay);
    QVERIFY(isDone(ann->paint(SlotState::Yes, {fixture.slot(0)})));
    fixture.server.clock.advanceSeconds(180 * kDay);
    QTRY_VERIFY(ann->room().flags.purgeAt);
    QCOMPARE(*ann->room().flags.purgeAt, fixture.server.clock.now().plusSeconds(14 * kDay));
    QVERIFY(!ann->reopen());
    QCOMPARE(*ann->room().flags.purgeAt, fixture.server.clock.now().plusSeconds(14 * kDay));
    fixture.server.clock.advanceSeconds(14 * kDay);
    QTRY_COMPARE(ann->goodbye(), wire::GoodbyeReason::Deleted);
    QVERIFY(ann->connectTo(fixture.server.url()));
    QCOMPARE(ann->reopen(), ErrorCode::NotFound);
}

void PurgeTest::whatPeopleDoCallsItOff()
{
    RoomFixture fixture(weekly(u"Kept"_s));
    const auto ann = fixture.joined(u"Ann"_s);
    const auto other = fixture.connected(); // in a room that is deleted when this one would be
    other->create(weekly(u"Other"_s));
    fixture.server.clock.advanceSeconds(180 * kDay);
    QTRY_VERIFY(ann->room().flags.purgeAt);
    QTRY_VERIFY(other->room().flags.purgeAt);
    const qint64 revision = ann->room().position.revision;
    const auto painted = ann->paint(SlotState::Yes, {fixture.slot(0)});
    QTRY_VERIFY(!fixture.host->room().flags.purgeAt);
    // The acknowledgement names the stroke, which comes after.
    QCOMPARE(std::get<wire::Done>(painted).revision, revision + 2);
    QVERIFY(told<RoomKept>(*fixture.host).first().by.isNull());
    fixture.server.clock.advanceSeconds(14 * kDay);
    QTRY_COMPARE(other->goodbye(), wire::GoodbyeReason::Deleted);
    QVERIFY(isDone(ann->paint(SlotState::Yes, {fixture.slot(1)})));
    fixture.server.clock.advanceSeconds(180 * kDay);
    QTRY_VERIFY(ann->room().flags.purgeAt);
}

void PurgeTest::whoWantsARoomToStayCallsItOff()
{
    RoomFixture fixture(weekly(u"Kept"_s));
    const auto ann = fixture.joined(u"Ann"_s);
    QVERIFY(!ann->must(wire::KeepRoom{}).revision); // nobody is about to delete it
    fixture.host->must(wire::Archive{});
    fixture.server.clock.advanceSeconds(180 * kDay);
    QTRY_VERIFY(ann->room().flags.purgeAt);
    ann->must(wire::KeepRoom{});
    QTRY_VERIFY(!fixture.host->room().flags.purgeAt);
    QCOMPARE(told<RoomKept>(*fixture.host).first().by, ann->me());
}

void PurgeTest::hiddenAnswersKeepTheRoomWithoutAWord()
{
    RoomSettings settings = weekly(u"Secret"_s);
    settings.visibility = Visibility::OrganizersOnly;
    RoomFixture fixture(settings);
    const auto ann = fixture.joined(u"Ann"_s);
    const auto ben = fixture.joined(u"Ben"_s);
    // An answer does not move the day on which the deletion is announced.
    fixture.server.clock.advanceSeconds(100 * kDay);
    QVERIFY(isDone(ann->paint(SlotState::Yes, {fixture.slot(0)})));
    fixture.server.clock.advanceSeconds(80 * kDay);
    QTRY_VERIFY(ben->room().flags.purgeAt);
    const Instant purgeAt = fixture.server.clock.now().plusSeconds(14 * kDay);
    QCOMPARE(*ben->room().flags.purgeAt, purgeAt);
    // Nor does one call it off that anybody hears of before the day itself.
    const Room before = ben->room();
    fixture.server.clock.advanceSeconds(13 * kDay);
    QVERIFY(isDone(ann->paint(SlotState::Yes, {fixture.slot(1)})));
    QTRY_COMPARE(fixture.host->stateOf(ann->me(), fixture.slot(1).from), SlotState::Yes);
    QVERIFY(!ben->reopen());
    QCOMPARE(ben->room(), before);
    fixture.server.clock.advanceSeconds(kDay);
    QTRY_VERIFY(!ben->room().flags.purgeAt);
    QCOMPARE(told<RoomKept>(*ben).size(), 1);
    QVERIFY(told<RoomKept>(*ben).first().by.isNull());
    // It begins anew, and a room that nobody used for as long is deleted.
    fixture.server.clock.advanceSeconds(180 * kDay);
    QTRY_VERIFY(ben->room().flags.purgeAt);
    fixture.server.clock.advanceSeconds(14 * kDay);
    QTRY_COMPARE(ben->goodbye(), wire::GoodbyeReason::Deleted);
}

void PurgeTest::whatLiesAheadIsNotIdle()
{
    RoomFixture fixture(sampleSettings()); // three days from 1 February, half a month after it was made
    const auto other = fixture.connected();
    other->create(weekly(u"Other"_s));
    fixture.server.clock.advanceSeconds(180 * kDay);
    QTRY_VERIFY(other->room().flags.purgeAt);
    fixture.server.clock.advanceSeconds(14 * kDay);
    QTRY_COMPARE(other->goodbye(), wire::GoodbyeReason::Deleted);
    QVERIFY(!fixture.host->room().flags.purgeAt);
    fixture.server.clock.advanceSeconds(6 * kDay);
    QTRY_VERIFY(fixture.host->room().flags.purgeAt);
}

void PurgeTest::aServerThatWasAwayAnnouncesAnew()
{
    RoomFixture fixture(weekly(u"Weekly"_s));
    fixture.server.clock.advanceSeconds(180 * kDay);
    QTRY_VERIFY(fixture.host->room().flags.purgeAt);
    fixture.server.stop();
    fixture.server.clock.advanceSeconds(60 * kDay);
    fixture.server.start();
    QVERIFY(fixture.host->connectTo(fixture.server.url()));
    QVERIFY(!fixture.host->reopen());
    QTRY_COMPARE(*fixture.host->room().flags.purgeAt, fixture.server.clock.now().plusSeconds(14 * kDay));
}

void PurgeTest::whereRoomsAreKeptForEverNoneIsDeleted()
{
    RoomFixture fixture(RoomFixture::Start::Later);
    fixture.open(weekly(u"Weekly"_s));
    fixture.server.clock.advanceSeconds(180 * kDay);
    QTRY_VERIFY(fixture.host->room().flags.purgeAt);
    // Another configuration counts from then on.
    fixture.server.stop();
    fixture.server.options.jobRules.purgeAfterDays = 0;
    fixture.server.clock.advanceSeconds(14 * kDay);
    fixture.server.start();
    QVERIFY(fixture.host->connectTo(fixture.server.url()));
    QVERIFY(!fixture.host->reopen());
    QTRY_VERIFY(!fixture.host->room().flags.purgeAt);
}

QTEST_GUILESS_MAIN(PurgeTest)
#include "purge_test.moc"
