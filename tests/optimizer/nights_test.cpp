#include "optimizer/dailyhours.h"
#include "optimizer/nights.h"
#include "rooms.h"

#include <QTest>
#include <rapidcheck.h>

using namespace yak;
using namespace yak::test;
using namespace Qt::StringLiterals;

namespace {

const QStringList kZones{u"Europe/Berlin"_s,    u"America/New_York"_s,    u"Asia/Seoul"_s,  u"Pacific/Chatham"_s,
                         u"America/Santiago"_s, u"Australia/Lord_Howe"_s, u"Asia/Kolkata"_s};

QString drawZone()
{
    return kZones[*rc::gen::inRange<qsizetype>(0, kZones.size())];
}

bool shows(const Zone &zone, Instant instant, const DailyHours &hours)
{
    const int minute = zone.wallTime(instant).minuteOfDay;
    return (minute - hours.from + kMinutesPerDay) % kMinutesPerDay < hours.length;
}

/// The whole week, of slots of half an hour.
Room weekOf(const QString &zone, QDate monday)
{
    Room room;
    WeekdayPlan plan;
    plan.zone = zone;
    plan.referenceWeek = monday;
    room.settings.plan = plan;
    room.slotTable = SlotTable::fromRanges({{0, kMinutesPerWeek}}, 30, SlotTable::Shape::Ring, kMinutesPerWeek);
    return room;
}

} // namespace

/// When it is night for whom, and other hours of the day.
class NightsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void hoursOfAWeekAreThoseOnTheClocks();
    void hoursOfDatesAreThoseOnTheClocks();
    void hoursThatEndAtMidnightEndThere();
    void aMeetingAcrossTheEndOfTheWeekHasItsNight();
    void aNightCountsForThoseWhoAreInIt();
    void aBlockHasNoNight();
};

void NightsTest::hoursOfAWeekAreThoseOnTheClocks()
{
    QVERIFY(rc::check([] {
        const auto zone = Zone::find(drawZone());
        const auto viewer = Zone::find(drawZone());
        // Mondays around the year, those among them in whose week clocks are set.
        const QDate monday = QDate(2026, 1, 5).addDays(7 * *rc::gen::inRange(0, 60));
        const DailyHours hours{*rc::gen::inRange(0, kMinutesPerDay), *rc::gen::inRange(1, kMinutesPerDay + 1)};
        const Ranges found = unitsAt(hours, *viewer, weekOf(zone->id(), monday));
        for (qint64 unit = *rc::gen::inRange<qint64>(0, 7); unit < kMinutesPerWeek; unit += 7) {
            const bool isIn = std::ranges::any_of(found, [unit](Range range) { return range.contains(unit); });
            RC_ASSERT(isIn == shows(*viewer, instantInWeek(*zone, monday, unit), hours));
        }
    }));
}

void NightsTest::hoursOfDatesAreThoseOnTheClocks()
{
    QVERIFY(rc::check([] {
        const auto viewer = Zone::find(drawZone());
        Room room;
        const SlotKey first = 15 * *rc::gen::inRange<qint64>(1'971'000, 2'006'040); // within 2026
        room.slotTable = SlotTable::fromRanges({{first, first + 2'880}, {first + 4'320, first + 5'760}}, 15);
        const DailyHours hours{*rc::gen::inRange(0, kMinutesPerDay), *rc::gen::inRange(1, kMinutesPerDay + 1)};
        const Ranges found = unitsAt(hours, *viewer, room);
        for (const Range &range : room.slotTable.ranges()) {
            for (qint64 unit = range.from; unit < range.to; unit += 5) {
                const bool isIn = std::ranges::any_of(found, [unit](Range one) { return one.contains(unit); });
                RC_ASSERT(isIn == shows(*viewer, Instant::fromMinutes(unit), hours));
            }
        }
    }));
}

void NightsTest::hoursThatEndAtMidnightEndThere()
{
    const Room room = weekOf(u"Asia/Seoul"_s, {2026, 3, 2});
    const Ranges evenings = unitsAt({18 * 60, 6 * 60}, *Zone::find(u"Asia/Seoul"_s), room);
    QCOMPARE(evenings.size(), 7);
    QCOMPARE(evenings.first(), Range(18 * 60, 24 * 60));
    QCOMPARE(evenings.last(), Range(kMinutesPerWeek - 6 * 60, kMinutesPerWeek));
}

void NightsTest::aMeetingAcrossTheEndOfTheWeekHasItsNight()
{
    Room room = weekOf(u"Asia/Seoul"_s, {2026, 3, 2});
    Person person;
    person.id = idOf(1);
    person.zone = u"Asia/Seoul"_s;
    room.people.insert(person.id, person);
    const Nights nights(room);
    const std::vector<bits::Word> all{1};
    const auto units = [&](SlotKey start, qint64 duration) {
        return nights.units(nights.headcounts(all), start, duration);
    };
    QCOMPARE(units(kMinutesPerWeek - 60, 120), 120); // Sunday 23:00 to Monday 01:00
    QCOMPARE(units(kMinutesPerWeek - 180, 180), 120);
    QCOMPARE(units(kMinutesPerWeek - 60, 9 * 60), 8 * 60);
    QCOMPARE(units(12 * 60, 120), 0);
}

void NightsTest::aNightCountsForThoseWhoAreInIt()
{
    // 2026-03-29T00:00Z, an hour before Berlin's clocks go from 02:00 to 03:00; 09:00 in Seoul, 20:00 the day before in
    // New York.
    const SlotKey first = QDateTime({2026, 3, 29}, {0, 0}, Qt::UTC).toSecsSinceEpoch() / 60;
    Room room;
    room.slotTable = SlotTable::fromRanges({{first, first + 480}}, 60);
    const QStringList zones{u"Europe/Berlin"_s, u"Europe/Berlin"_s, u"Asia/Seoul"_s, u"America/New_York"_s, QString()};
    for (qsizetype i = 0; i < zones.size(); ++i) {
        Person person;
        person.id = idOf(i);
        person.zone = zones[i];
        room.people.insert(person.id, person);
    }
    const Nights nights(room);
    const auto units = [&](bits::Word who, qint64 from, qint64 duration) {
        const std::vector<bits::Word> set{who};
        return nights.units(nights.headcounts(set), first + from, duration);
    };
    QCOMPARE(units(0b00001, 0, 480), 300); // until 07:00, which is 05:00Z by then
    QCOMPARE(units(0b00011, 240, 120), 120);
    QCOMPARE(units(0b00100, 0, 480), 0);
    QCOMPARE(units(0b01000, 0, 480), 360); // from 22:00 on
    QCOMPARE(units(0b10000, 0, 480), 0);
    QCOMPARE(units(0b11111, 60, 90), 2 * 90 + 30);
}

void NightsTest::aBlockHasNoNight()
{
    Room room = roomOf({u"yy"_s});
    room.settings.plan = BlockPlan();
    room.people.begin()->zone = u"Asia/Seoul"_s;
    QVERIFY(Nights(room).isEmpty());
}

QTEST_GUILESS_MAIN(NightsTest)
#include "nights_test.moc"
