#include "roomfixture.h"

using namespace yak;
using namespace Qt::StringLiterals;

namespace {

RoomSettings fineRoom(int days)
{
    RoomSettings settings = sampleSettings();
    TimePlan plan;
    plan.zone = u"UTC"_s;
    plan.slotMinutes = 5;
    for (int day = 0; day < days; ++day)
        plan.days.append({QDate(2027, 2, 1).addDays(day), {{0, 1440}}});
    settings.plan = plan;
    return settings;
}

/// Paints every other slot, in as many messages as the limits ask for.
void paintComb(ServerClient &client, const SlotTable &table)
{
    for (qsizetype from = 0; from < table.size(); from += 4'000) {
        Ranges ranges;
        for (qsizetype i = from; i < std::min(from + 4'000, table.size()); i += 2)
            ranges.append(table.range(i));
        QVERIFY(isDone(client.paint(SlotState::Yes, ranges)));
    }
}

} // namespace

/// Catching up: by the missing events where they are few, by a snapshot otherwise.
class ResyncTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void knownPositionsBringJustTheMissingEvents();
    void beingUpToDateBringsAnEmptyWord();
    void positionsOfAnotherStreamOrTheFutureBringASnapshot();
    void case22TooManyMissingEventsBringASnapshot();
    void tooLargeMissingEventsBringASnapshot();
    void sinceAnswersTheRequestAndEventsGoOn();
    void hugeAnswersAreSplitAndEveryFrameFits_data();
    void hugeAnswersAreSplitAndEveryFrameFits();
    void eventsDuringTheSnapshotAreNotLost();
    void historyGoesBackPageByPage();
    void anEntryOfHistoryTooLargeForAFrameIsShortened();
    void presenceTellsWhoIsThere();
};

void ResyncTest::knownPositionsBringJustTheMissingEvents()
{
    RoomFixture fixture;
    const auto ann = fixture.joined(u"Ann"_s);
    const Room before = ann->room();
    ann->disconnectNow();
    for (int i = 0; i < 10; ++i)
        QVERIFY(isDone(fixture.host->paint(i / 3 % 2 ? SlotState::No : SlotState::Yes, {fixture.slot(i % 3)})));
    QTRY_COMPARE(fixture.host->room().position.revision, before.position.revision + 10);
    ann->forgetInbox();
    QVERIFY(ann->connectTo(fixture.server.url()));
    QVERIFY(!ann->reopen(before.position));
    QCOMPARE(ann->all<wire::Events>().size(), 1);
    QCOMPARE(ann->snapshots(), 1);
    QCOMPARE(ann->room(), fixture.host->room());
    // From there on live.
    QVERIFY(isDone(fixture.host->paint(SlotState::IfNeeded, {fixture.slot(7)})));
    QTRY_COMPARE(ann->room(), fixture.host->room());
    QCOMPARE(ann->gaps(), 0);
}

void ResyncTest::beingUpToDateBringsAnEmptyWord()
{
    RoomFixture fixture;
    const StreamPosition position = fixture.host->room().position;
    fixture.host->forgetInbox();
    QVERIFY(!fixture.host->reopen(position));
    const auto events = fixture.host->all<wire::Events>();
    QCOMPARE(events.size(), 1);
    QVERIFY(events.first().events.isEmpty());
    QCOMPARE(events.first().previous, position.revision);
    QCOMPARE(events.first().position, position);
}

void ResyncTest::positionsOfAnotherStreamOrTheFutureBringASnapshot()
{
    RoomFixture fixture;
    const StreamPosition position = fixture.host->room().position;
    for (const StreamPosition known :
         {StreamPosition{StreamKind::Own, position.revision}, StreamPosition{StreamKind::All, position.revision + 1}}) {
        const int snapshots = fixture.host->snapshots();
        QVERIFY(!fixture.host->reopen(known));
        QCOMPARE(fixture.host->snapshots(), snapshots + 1);
    }
}

void ResyncTest::case22TooManyMissingEventsBringASnapshot()
{
    RoomFixture fixture(RoomFixture::Start::Later);
    fixture.server.options.limits.messages = {100'000, 100'000};
    fixture.open();
    const auto ann = fixture.joined(u"Ann"_s);
    const Room before = ann->room();
    ann->disconnectNow();
    qint64 last = 0;
    for (int i = 0; i < 2'001; ++i)
        last = fixture.host->post(fixture.host->nextPaint(i % 2 ? SlotState::No : SlotState::Yes, {fixture.slot(0)}));
    QVERIFY(isDone(fixture.host->replyTo(last)));
    const qint64 target = before.position.revision + 2'001;
    QTRY_COMPARE(fixture.host->room().position.revision, target);
    QVERIFY(ann->connectTo(fixture.server.url()));
    const int snapshots = ann->snapshots();
    QVERIFY(!ann->reopen(before.position));
    QCOMPARE(ann->snapshots(), snapshots + 1);
    QCOMPARE(ann->room(), fixture.host->room());
    // Fewer are still told event by event.
    Room recent = ann->room();
    recent.position.revision = target - 1'000;
    ann->setRoom(recent);
    QVERIFY(!ann->reopen(recent.position));
    QCOMPARE(ann->snapshots(), snapshots + 1);
}

void ResyncTest::tooLargeMissingEventsBringASnapshot()
{
    RoomFixture fixture(fineRoom(14));
    const auto ann = fixture.joined(u"Ann"_s);
    const Room before = ann->room();
    ann->disconnectNow();
    // Some 25 KB each time, 20 times.
    for (int i = 0; i < 10; ++i) {
        Ranges ranges;
        for (qsizetype k = i % 2; k < 4'000; k += 2)
            ranges.append(fixture.slot(k));
        QVERIFY(isDone(fixture.host->paint(SlotState::Yes, ranges)));
        QVERIFY(isDone(fixture.host->paint(SlotState::No, ranges)));
    }
    QVERIFY(ann->connectTo(fixture.server.url()));
    const int snapshots = ann->snapshots();
    QVERIFY(!ann->reopen(before.position));
    QCOMPARE(ann->snapshots(), snapshots + 1);
    QTRY_COMPARE(fixture.host->room().position, ann->room().position);
    QCOMPARE(ann->room(), fixture.host->room());
    QVERIFY(ann->largestFrame() <= wire::kServerFrameBytes);
}

void ResyncTest::sinceAnswersTheRequestAndEventsGoOn()
{
    RoomFixture fixture;
    const Room before = fixture.host->room();
    QVERIFY(isDone(fixture.host->paint(SlotState::Yes, {fixture.slot(0)})));
    QTRY_VERIFY(fixture.host->room().position.revision > before.position.revision);
    const auto events = fixture.host->ask(wire::Since{before.position});
    QVERIFY(std::holds_alternative<wire::Events>(events));
    QCOMPARE(std::get<wire::Events>(events).events.size(), 1);
    const auto snapshot = fixture.host->ask(wire::Since{{StreamKind::Own, 0}});
    QVERIFY(std::holds_alternative<wire::SnapshotBegin>(snapshot));
    QVERIFY(isDone(fixture.host->paint(SlotState::No, {fixture.slot(0)})));
    QTRY_COMPARE(fixture.host->stateOf(fixture.host->me(), fixture.slot(0).from), SlotState::No);
}

void ResyncTest::hugeAnswersAreSplitAndEveryFrameFits_data()
{
    QTest::addColumn<wire::Encoding>("encoding");
    QTest::newRow("cbor") << wire::Encoding::Cbor;
    QTest::newRow("json") << wire::Encoding::Json;
}

void ResyncTest::hugeAnswersAreSplitAndEveryFrameFits()
{
    QFETCH(wire::Encoding, encoding);
    RoomFixture fixture(RoomFixture::Start::Later);
    fixture.server.options.limits.bytes = {1e9, 1e9};
    fixture.open(fineRoom(69)); // 19,872 slots
    const auto ann = fixture.joined(u"Ann"_s);
    paintComb(*ann, fixture.host->room().slotTable);
    paintComb(*fixture.host, fixture.host->room().slotTable);
    QTRY_COMPARE(fixture.host->room().answers.size(), 2);
    QTRY_COMPARE(fixture.host->room().position, ann->room().position);
    const auto later = fixture.connected(encoding);
    QVERIFY(!later->view(fixture.room));
    QCOMPARE(later->room(), fixture.host->room());
    QVERIFY(later->largestFrame() <= wire::kServerFrameBytes);
    QVERIFY(later->all<wire::SnapshotPart>().size() > 1);
    QCOMPARE(later->all<wire::SnapshotBegin>().first().people, 2);
    const auto page = later->ask(wire::History{{}, 200});
    QVERIFY(std::holds_alternative<wire::HistoryPage>(page));
    QVERIFY(later->largestFrame() <= wire::kServerFrameBytes);
}

void ResyncTest::eventsDuringTheSnapshotAreNotLost()
{
    RoomFixture fixture(RoomFixture::Start::Later);
    fixture.server.options.limits.messages = {100'000, 100'000};
    fixture.open();
    const auto painter = fixture.joined(u"Painter"_s);
    std::vector<std::unique_ptr<ServerClient>> guests;
    for (int i = 0; i < 8; ++i)
        guests.push_back(fixture.connected());
    for (int round = 0; round < 20; ++round) {
        for (auto &guest : guests)
            guest->post(wire::Open{fixture.room, {}, {}, {}, {}, {}});
        for (int i = 0; i < 10; ++i)
            painter->post(painter->nextPaint(round % 2 ? SlotState::Yes : SlotState::No, {fixture.slot(i)}));
    }
    QVERIFY(isDone(painter->paint(SlotState::IfNeeded, {fixture.slot(0)})));
    for (auto &guest : guests) {
        QTRY_COMPARE(guest->room(), fixture.host->room());
        QTRY_COMPARE(guest->room().position, painter->room().position);
    }
}

void ResyncTest::historyGoesBackPageByPage()
{
    RoomFixture fixture;
    for (int i = 0; i < 12; ++i)
        QVERIFY(isDone(fixture.host->paint(i % 2 ? SlotState::Yes : SlotState::No, {fixture.slot(0)})));
    QList<qint64> revisions;
    std::optional<qint64> before;
    bool more = true;
    while (more) {
        const auto page = std::get<wire::HistoryPage>(fixture.host->ask(wire::History{before, 5}));
        for (const wire::HistoryEntry &entry : page.entries)
            revisions.append(entry.revision);
        more = page.more;
        before = revisions.last();
    }
    QCOMPARE(revisions.size(), 14);
    QCOMPARE(revisions.first(), 14);
    QCOMPARE(revisions.last(), 1);
    QVERIFY(std::is_sorted(revisions.rbegin(), revisions.rend()));
    const auto newest = std::get<wire::HistoryPage>(fixture.host->ask(wire::History{{}, 1})).entries.first();
    QCOMPARE(newest.event.by, fixture.host->me());
    QCOMPARE(newest.before, (Stroke{{SlotState::No, {fixture.slot(0)}}}));
    QCOMPARE(fixture.host->refused(wire::History{{}, 201}), ErrorCode::BadValue);
}

void ResyncTest::anEntryOfHistoryTooLargeForAFrameIsShortened()
{
    RoomFixture fixture(fineRoom(68));
    ServerClient &host = *fixture.host;
    const qint64 empty = host.room().position.revision;
    paintComb(host, host.room().slotTable);
    const auto reader = fixture.connected(wire::Encoding::Json);
    QVERIFY(!reader->view(fixture.room));
    const auto newest = [&] { return std::get<wire::HistoryPage>(reader->ask(wire::History{{}, 1})).entries.first(); };
    const auto restore = [&](qint64 revision) {
        const qint64 operation = host.nextPaint(SlotState::Yes, {}).operation;
        return *host.must(wire::Restore{operation, host.me(), {StreamKind::All, revision}, RestoreWay::Moment})
                    .revision;
    };
    // Each slot of the comb is a range of what was before.
    const qint64 taken = restore(empty);
    wire::HistoryEntry entry = newest();
    QCOMPARE(entry.revision, taken);
    QVERIFY(entry.before.isEmpty());
    const Range whole = host.room().slotTable.ranges().first();
    QCOMPARE(std::get<AnswerPainted>(entry.event.body).effect, (Stroke{{SlotState::None, {whole}}}));
    // And a range of what it became.
    const qint64 brought = restore(taken - 1);
    entry = newest();
    QCOMPARE(entry.revision, brought);
    QVERIFY(entry.before.isEmpty());
    QVERIFY(std::get<AnswerPainted>(entry.event.body).effect.isEmpty());
    QCOMPARE(entry.event.by, host.me());
    QVERIFY(reader->largestFrame() <= wire::kServerFrameBytes);
}

void ResyncTest::presenceTellsWhoIsThere()
{
    RoomFixture fixture;
    const auto online = [&] {
        const auto said = fixture.host->all<wire::Presence>();
        return said.isEmpty() ? qsizetype{-1} : said.last().online.size();
    };
    const auto ann = fixture.joined(u"Ann"_s);
    QTRY_COMPARE(online(), 2);
    const auto second = fixture.connected();
    QVERIFY(!second->view(fixture.room));
    ann->disconnectNow();
    QTRY_COMPARE(online(), 1);
    QCOMPARE(fixture.host->all<wire::Presence>().last().online, QList{fixture.host->me()});
}

QTEST_GUILESS_MAIN(ResyncTest)
#include "resync_test.moc"
