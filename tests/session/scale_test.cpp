#include "optimizer/ranking.h"
#include "rooms/columns.h"
#include "rooms/snapshot.h"
#include "session/streamfollower.h"

#include <QElapsedTimer>
#include <QTest>

#include <random>

using namespace yak;
using namespace Qt::StringLiterals;

namespace {

constexpr int kPeople = 1'000;
/// Many times what it takes: the bench measures, this notices when something grows with the square.
constexpr int kMostMs = 5'000;
const QDate kMonday(2027, 2, 1);

QList<QDate> dates(int count)
{
    QList<QDate> all;
    for (int day = 0; day < count; ++day)
        all.append(kMonday.addDays(day));
    return all;
}

/// A week of 96 slots a day of every kind that has hours or blocks, and a year of dates.
QList<Plan> plans()
{
    TimePlan time{u"Asia/Seoul"_s, 15, {}};
    for (const QDate date : dates(7))
        time.days.append({date, {{0, kMinutesPerDay}}});
    BlockPlan blocks{{}, dates(7), {}, 97};
    for (int id = 1; id < 97; ++id)
        blocks.blocks.append({id, u"%1교시"_s.arg(id), {}, id % 2 == 0 ? std::optional(kPeople) : std::nullopt});
    WeekdayPlan week{u"Asia/Seoul"_s, 15, {}, kMonday};
    for (int weekday = 1; weekday <= 7; ++weekday)
        week.days.append({weekday, {{0, kMinutesPerDay}}});
    return {time, blocks, DatePlan{dates(366)}, week};
}

Room crowded(const Plan &plan)
{
    Room room;
    room.id = RoomId::random();
    room.settings.title = u"모두"_s;
    room.settings.plan = plan;
    room.settings.duration = 3 * unitsPerSlot(plan);
    room.slotTable = makeSlots(plan)->table;
    room.position = {StreamKind::All, 1};
    std::mt19937 random(20270201); // the same room at each run
    const auto slots_ = static_cast<quint32>(room.slotTable.size());
    for (int number = 0; number < kPeople; ++number) {
        Person person;
        person.id = ParticipantId::random();
        person.name = u"사람 %1"_s.arg(number);
        room.people.insert(person.id, person);
        Stroke stroke;
        for (const SlotState state : {SlotState::Yes, SlotState::IfNeeded, SlotState::Yes}) {
            const quint32 from = random() % slots_;
            Ranges ranges;
            for (quint32 slot = from; slot < std::min(from + slots_ / 6, slots_); ++slot)
                ranges.append(room.slotTable.range(slot));
            stroke.append({state, normalized(std::move(ranges))});
        }
        room.answers.insert(person.id, applyStrokes({}, {stroke}, room.slotTable).after);
    }
    room.taken = countTaken(room);
    return room;
}

/// The frames a server sends somebody who enters.
QList<QByteArray> framesOf(const Room &room)
{
    server::SnapshotWriter writer(wire::Encoding::Cbor, std::nullopt);
    wire::SnapshotBegin begin;
    begin.room = room.id;
    begin.settings = room.settings;
    begin.slotRanges = room.slotTable.ranges();
    begin.unitsPerSlot = room.slotTable.unitsPerSlot();
    begin.people = room.people.size();
    writer.begin(begin);
    for (const Person &person : room.people)
        writer.add(person, server::strokeOf(room.answerOf(person.id)));
    writer.add(room.taken);
    return writer.end(room.position);
}

} // namespace

/// Rooms of every kind with a thousand people in them.
class ScaleTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aThousandPeopleAreShownAndRankedAtOnce_data();
    void aThousandPeopleAreShownAndRankedAtOnce();
};

void ScaleTest::aThousandPeopleAreShownAndRankedAtOnce_data()
{
    QTest::addColumn<int>("index");
    const QList<Plan> all = plans();
    for (int i = 0; i < all.size(); ++i)
        QTest::newRow(qPrintable(kindName(all[i]))) << i;
}

void ScaleTest::aThousandPeopleAreShownAndRankedAtOnce()
{
    // Case 34.
    QFETCH(const int, index);
    const Room room = crowded(plans().at(index));
    const QList<QByteArray> frames = framesOf(room);
    QElapsedTimer timer;
    timer.start();
    RoomModel model;
    StreamFollower follower(model, {[](StreamPosition) {}, [] { QFAIL("it gave up"); }});
    for (const QByteArray &bytes : frames) {
        QVERIFY(bytes.size() <= wire::kServerFrameBytes);
        const auto frame = wire::decodeServerFrame(bytes, wire::Encoding::Cbor);
        QVERIFY(frame);
        std::visit(
            [&](const auto &message) {
                if constexpr (requires { follower.take(message); })
                    follower.take(message);
            },
            frame->message);
    }
    QVERIFY(model.room() == room);
    const auto ranking = rank(Availability(model.room()), {room.settings.duration, 20});
    QVERIFY(ranking && !ranking->nobodyFits());
    QVERIFY2(timer.elapsed() < kMostMs, qPrintable(QString::number(timer.elapsed())));
    for (const Candidate &candidate : ranking->candidates)
        QVERIFY(!room.slotTable.window(candidate.start(), room.settings.duration).isEmpty());
}

QTEST_GUILESS_MAIN(ScaleTest)
#include "scale_test.moc"
