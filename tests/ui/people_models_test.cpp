#include "fakestore.h"
#include "models/knownroomsmodel.h"
#include "roomrig.h"
#include "session/roomdigest.h"
#include "windows/roomdesk.h"

#include <QAbstractItemModelTester>
#include <QTest>

using namespace yak;
using namespace Qt::StringLiterals;

/// Every list of the app keeps the promises views rely on, while a room lives under it.
class PeopleModelsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void listsOfARoomAnnounceJustWhatChanges();
    void knownRoomsAnnounceJustWhatChanges();
    void manyLargeRoomsComeWhole();
};

void PeopleModelsTest::listsOfARoomAnnounceJustWhatChanges()
{
    RoomRig rig;
    const ParticipantId me = rig.add(u"김민준"_s, Role::Organizer);
    const ParticipantId ann = rig.add(u"Ann"_s);
    rig.answer(ann, 1, u"yyyyii"_s);
    rig.open(me);
    RoomDesk desk(*rig.session, *rig.settings, rig.time, rig.modules);
    using Tester = QAbstractItemModelTester;
    const Tester candidates(&desk.candidates, Tester::FailureReportingMode::QtTest);
    const Tester people(&desk.people, Tester::FailureReportingMode::QtTest);
    const Tester history(&desk.history, Tester::FailureReportingMode::QtTest);

    QCOMPARE(desk.people.rowCount(), 2);
    const Person late = examplePerson(u"지수"_s);
    rig.peer.happen(PersonJoined{late}, late.id);
    QTRY_COMPARE(desk.people.rowCount(), 3);
    rig.peer.paint(late.id, {{SlotState::Yes, {rig.slot(1, 0), rig.slot(1, 1), rig.slot(1, 2)}}});
    rig.session->submit({{SlotState::Yes, {rig.slot(1, 1), rig.slot(1, 2), rig.slot(1, 3)}}});
    QTRY_VERIFY(desk.candidates.rowCount() > 0);
    rig.peer.happen(PersonRenamed{late.id, u"이지수"_s}, late.id);
    rig.peer.happen(PersonSet{ann, true, 3, {}}, me);
    rig.peer.setOnline({me, ann});
    rig.peer.happen(PersonLeft{ann}, ann);
    QTRY_COMPARE(desk.people.rowCount(), 2);
}

void PeopleModelsTest::knownRoomsAnnounceJustWhatChanges()
{
    FakeStore store;
    const SystemClock clock;
    KnownRoomsModel rooms(store, clock);
    const QAbstractItemModelTester tester(&rooms, QAbstractItemModelTester::FailureReportingMode::QtTest);
    for (int i = 0; i < 3; ++i) {
        KnownRoom known;
        known.link = RoomLink{u"127.0.0.1"_s, 7423, RoomId::random(), RoomLink::Security::Plain}.text();
        known.title = u"Room %1"_s.arg(i);
        known.phase = u"open"_s;
        known.role = u"organizer"_s;
        known.openedAt = Instant::fromSeconds(1'000 + i);
        store.save(known, {});
        rooms.reload();
        QTRY_COMPARE(rooms.rowCount(), i + 1);
    }
    QCOMPARE(rooms.index(0).data().toString(), u"Room 2"_s); // the one opened last comes first
    rooms.forget(rooms.rooms().at(1).link);
    QCOMPARE(rooms.rowCount(), 2);
    rooms.reload();
    QTRY_COMPARE(rooms.rowCount(), 2);
}

void PeopleModelsTest::manyLargeRoomsComeWhole()
{
    constexpr int kRooms = 60;
    RoomDigest digest;
    digest.settings = exampleRoom().settings;
    for (int person = 0; person < 1'000; ++person)
        digest.names.append(u"김민준 %1"_s.arg(person));
    FakeStore store;
    QStringList links;
    for (int i = 0; i < kRooms; ++i) {
        KnownRoom known;
        known.link = RoomLink{u"127.0.0.1"_s, 7423, RoomId::random(), RoomLink::Security::Plain}.text();
        known.openedAt = Instant::fromSeconds(i);
        known.digest = encodeDigest(digest);
        links.prepend(known.link); // the last opened is the first
        store.save(known, {});
    }
    store.settle();
    const SystemClock clock;
    KnownRoomsModel rooms(store, clock);
    const QAbstractItemModelTester tester(&rooms, QAbstractItemModelTester::FailureReportingMode::QtTest);
    rooms.reload();
    store.settle();
    QVERIFY(rooms.rowCount() > 0);
    QVERIFY(!rooms.isLoaded()); // the window is not held until the last is there
    rooms.forget(links.takeFirst());
    rooms.setShelf(links.last(), Shelf::Archive);
    rooms.reload(); // meanwhile
    store.settle();
    QTRY_VERIFY(rooms.isLoaded());
    QCOMPARE(rooms.rowCount(), kRooms - 1);
    for (int row = 0; row < rooms.rowCount(); ++row)
        QCOMPARE(rooms.room(row).link, links[row]);
}

QTEST_MAIN(PeopleModelsTest)
#include "people_models_test.moc"
