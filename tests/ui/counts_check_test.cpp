#include "controllers/countscheck.h"
#include "controllers/roomcounts.h"
#include "heldworker.h"
#include "roomrig.h"

#include <QSignalSpy>
#include <QTest>

using namespace yak;
using namespace Qt::StringLiterals;

namespace {

/// A room of two people whose counts are kept up and checked.
struct CountedRoom
{
    CountedRoom()
    {
        Room room = exampleRoom();
        for (const QString &name : {u"Amir"_s, u"지수"_s}) {
            people.append(examplePerson(name));
            room.people.insert(people.last().id, people.last());
        }
        model.reset(room);
        counts = std::make_unique<RoomCounts>(model);
        auto held = std::make_unique<HeldWorker>();
        worker = held.get();
        check = std::make_unique<CountsCheck>(model, *counts, std::move(held));
        spy = std::make_unique<QSignalSpy>(check.get(), &CountsCheck::checked);
        QCOMPARE(counts->availability().people().size(), 2); // as the grid asks for
    }

    void paint(int person, qsizetype slot, SlotState state)
    {
        const ParticipantId &who = people[person].id;
        const Stroke stroke{{state, {model.room().slotTable.range(slot)}}};
        const AnswerChange change = applyStrokes(model.room().answerOf(who), {stroke}, model.room().slotTable);
        StreamPosition next = model.confirmed().position;
        ++next.revision;
        model.applyConfirmed({{AnswerPainted{who, change.effect}, who, {}}}, next);
    }

    /// What is shown of a slot.
    [[nodiscard]] Headcount shown(qsizetype slot) const { return counts->availability().headcounts()[slot]; }

    RoomModel model;
    QList<Person> people;
    std::unique_ptr<RoomCounts> counts;
    HeldWorker *worker = nullptr;
    std::unique_ptr<CountsCheck> check;
    std::unique_ptr<QSignalSpy> spy;
};

} // namespace

/// The counts on the screen are those of the answers, whatever way they came about.
class CountsCheckTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void strokesKeepTheCountsRight();
    void aBurstIsCheckedOnce();
    void aStrokeThatWasMissedIsFoundAndShown();
    void nothingIsCheckedWhereAllIsCountedAnyway();
};

void CountsCheckTest::strokesKeepTheCountsRight()
{
    CountedRoom room;
    room.paint(0, 0, SlotState::Yes);
    room.paint(1, 0, SlotState::IfNeeded);
    room.paint(0, 1, SlotState::No);
    room.paint(0, 0, SlotState::None);
    QTRY_COMPARE(room.worker->starts, 1);
    room.worker->finish();
    QCOMPARE(room.spy->size(), 1);
    QVERIFY(room.spy->at(0).at(0).toBool());
    QCOMPARE(room.shown(0), (Headcount{0, 1, 0, 1}));
    QCOMPARE(room.shown(1), (Headcount{0, 0, 2, 0})); // who paints says no to the rest
}

void CountsCheckTest::aBurstIsCheckedOnce()
{
    CountedRoom room;
    for (qsizetype slot = 0; slot < 20; ++slot)
        room.paint(0, slot, SlotState::Yes);
    QTRY_COMPARE(room.worker->starts, 1);
    room.worker->finish();
    room.paint(1, 3, SlotState::Yes);
    QTRY_COMPARE(room.worker->starts, 2);
    room.worker->finish();
    QCOMPARE(room.spy->size(), 2);
    QCOMPARE(room.shown(3), (Headcount{2, 0, 0, 0}));
}

void CountsCheckTest::aStrokeThatWasMissedIsFoundAndShown()
{
    CountedRoom room;
    {
        const QSignalBlocker nobodyHears(room.model);
        room.paint(0, 5, SlotState::Yes);
    }
    QCOMPARE(room.shown(5).in, 0);
    room.paint(1, 6, SlotState::Yes);
    QTRY_COMPARE(room.worker->starts, 1);
    const QSignalSpy shownAnew(room.counts.get(), &RoomCounts::allChanged);
    QTest::ignoreMessage(QtCriticalMsg,
                         "the counts kept for a room were not those of its answers; they are counted again");
    room.worker->finish();
    QCOMPARE(room.spy->size(), 1);
    QVERIFY(!room.spy->at(0).at(0).toBool());
    QCOMPARE(shownAnew.size(), 1);
    QCOMPARE(room.shown(5).in, 1);
    QCOMPARE(room.shown(6).in, 1);
}

void CountsCheckTest::nothingIsCheckedWhereAllIsCountedAnyway()
{
    CountedRoom room;
    room.paint(0, 0, SlotState::Yes);
    room.model.reset(room.model.room());
    QTest::qWait(1500);
    QCOMPARE(room.worker->starts, 0);
    QCOMPARE(room.shown(0).in, 1);
}

QTEST_MAIN(CountsCheckTest)
#include "counts_check_test.moc"
