#include "core/zone.h"
#include "model/plan.h"
#include "zonelaws.h"

#include <QTest>
#include <rapidcheck.h>

using namespace Qt::StringLiterals;

namespace yak {

namespace {

constexpr WallRange kWholeDay{0, 1440};

WallRange hours(int from, int to)
{
    return {from * 60, to * 60};
}

PlannedSlots planned(const QString &zone, int slotMinutes, const QList<PlanDay> &days)
{
    const auto made = makeSlots(TimePlan{zone, slotMinutes, days});
    if (!made)
        qFatal("%s", qPrintable(made.error().detail));
    return *made;
}

SlotTable table(const QString &zone, int slotMinutes, const QList<PlanDay> &days)
{
    return planned(zone, slotMinutes, days).table;
}

/// "2026-03-29 01:45+60": what a viewer in the zone reads at a slot's start.
QString label(const SlotTable &slotTable, qsizetype index, const QString &zone)
{
    const WallTime wall = Zone::find(zone)->wallTime(Instant::fromMinutes(slotTable.key(index)));
    const QString clock = QTime(wall.minuteOfDay / 60, wall.minuteOfDay % 60).toString(u"hh:mm"_s);
    const QString sign = wall.offsetMinutes < 0 ? QString() : u"+"_s;
    return wall.date.toString(Qt::ISODate) + u' ' + clock + sign + QString::number(wall.offsetMinutes);
}

QStringList labels(const SlotTable &slotTable, const QString &zone)
{
    QStringList all;
    for (qsizetype i = 0; i < slotTable.size(); ++i)
        all.append(label(slotTable, i, zone));
    return all;
}

/// How many slots go on without a break from one.
qsizetype runFrom(const SlotTable &slotTable, qsizetype index)
{
    qsizetype run = 1;
    for (qsizetype at = slotTable.next(index); at >= 0; at = slotTable.next(at))
        ++run;
    return run;
}

const QString kBerlin = u"Europe/Berlin"_s;
const QString kSeoul = u"Asia/Seoul"_s;

} // namespace

class TimeSlotsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theShortDayInBerlinHas92Slots();                     // case 1
    void theLongDayInBerlinHas100SlotsWithAnHourShownTwice(); // case 1
    void newYorksShortAndLongDays();                          // case 2
    void aDayInCairoThatHasNoMidnightBeginsAtOne();           // case 2
    void aSkippedDayHasNoSlotsAndIsRefused();                 // case 4
    void anHourOverTheGapIsOneWindow();                       // case 5
    void anHourOverTheRepeatedHourEndsAtTheSameWallTime();    // case 5
    void kolkatasHoursBeginAtHalfPastInUtc();                 // case 7
    void kathmandusHoursAreAtQuarterPastInSeoul();            // case 7
    void eachDayCarriesItsOwnOffset();                        // case 8
    void aRangeOverMidnightIsOneRun();                        // case 9
    void rangesOverMidnightOnTwoDaysShareNoSlot();            // case 9
    void aDayBetweenIsNoBridge();                             // case 10
    void wholeDaysSideBySideAreOneRun();                      // case 10, 30
    void anotherZonesMidnightSplitsTheRangeAndKeepsTheKeys(); // case 11
    void slotsMayStartAtAQuarter();
    void severalRangesADay();
    void rangesThatFitTogetherShareTheirSlots();
    void rangesMayTouch();
    void theRestOfAShortenedDayIsDroppedAndTold();
    void aRangeWithinTheGapHasNoSlots();
    void aRangeThatBeginsInTheGapBeginsAtItsEnd();
    void slotsNeverReachBeyondTheirHours();
    void slotsFillEveryStretchThatTheWallShows();
};

void TimeSlotsTest::theShortDayInBerlinHas92Slots()
{
    const SlotTable day = table(kBerlin, 15, {{{2026, 3, 29}, {kWholeDay}}});
    QCOMPARE(day.size(), 92);
    QCOMPARE(label(day, 0, kBerlin), u"2026-03-29 00:00+60"_s);
    QCOMPARE(label(day, 7, kBerlin), u"2026-03-29 01:45+60"_s);
    QCOMPARE(label(day, 8, kBerlin), u"2026-03-29 03:00+120"_s);
    QCOMPARE(label(day, 91, kBerlin), u"2026-03-29 23:45+120"_s);
    QCOMPARE(day.longestRun(), 92);
}

void TimeSlotsTest::theLongDayInBerlinHas100SlotsWithAnHourShownTwice()
{
    const SlotTable day = table(kBerlin, 15, {{{2026, 10, 25}, {kWholeDay}}});
    QCOMPARE(day.size(), 100);
    QCOMPARE(labels(day, kBerlin).mid(8, 9),
             (QStringList{u"2026-10-25 02:00+120"_s, u"2026-10-25 02:15+120"_s, u"2026-10-25 02:30+120"_s,
                          u"2026-10-25 02:45+120"_s, u"2026-10-25 02:00+60"_s, u"2026-10-25 02:15+60"_s,
                          u"2026-10-25 02:30+60"_s, u"2026-10-25 02:45+60"_s, u"2026-10-25 03:00+60"_s}));
    QVERIFY(day.key(8) != day.key(12)); // so that painting one copy leaves the other
    QCOMPARE(day.longestRun(), 100);
}

void TimeSlotsTest::newYorksShortAndLongDays()
{
    const QString newYork = u"America/New_York"_s;
    QCOMPARE(table(newYork, 15, {{{2026, 3, 8}, {kWholeDay}}}).size(), 92);
    QCOMPARE(table(newYork, 15, {{{2026, 11, 1}, {kWholeDay}}}).size(), 100);
    QCOMPARE(table(newYork, 15, {{{2026, 11, 2}, {kWholeDay}}}).size(), 96);
}

void TimeSlotsTest::aDayInCairoThatHasNoMidnightBeginsAtOne()
{
    const SlotTable day = table(u"Africa/Cairo"_s, 15, {{{2026, 4, 24}, {kWholeDay}}});
    QCOMPARE(day.size(), 92);
    QCOMPARE(label(day, 0, u"Africa/Cairo"_s), u"2026-04-24 01:00+180"_s);
}

void TimeSlotsTest::aSkippedDayHasNoSlotsAndIsRefused()
{
    const TimePlan plan{u"Pacific/Apia"_s, 30, {{{2011, 12, 29}, {hours(9, 17)}}, {{2011, 12, 30}, {hours(9, 17)}}}};
    const auto made = makeSlots(plan);
    QVERIFY(!made);
    QCOMPARE(made.error().code, ErrorCode::SkippedDay);
    QCOMPARE(problemsOf(Plan(plan)), (QList<Problem>{{u"days"_s, ProblemKind::SkippedDay, 0, u"2011-12-30"_s}}));
}

void TimeSlotsTest::anHourOverTheGapIsOneWindow()
{
    const SlotTable day = table(kBerlin, 15, {{{2026, 3, 29}, {kWholeDay}}});
    const qsizetype start = 6;
    QCOMPARE(label(day, start, kBerlin), u"2026-03-29 01:30+60"_s);
    QVERIFY(runFrom(day, start) >= 4);
    const WallTime end = Zone::find(kBerlin)->wallTime(Instant::fromMinutes(day.key(start) + 60));
    QCOMPARE(end, (WallTime{{2026, 3, 29}, 3 * 60 + 30, 120}));
}

void TimeSlotsTest::anHourOverTheRepeatedHourEndsAtTheSameWallTime()
{
    const SlotTable day = table(kBerlin, 15, {{{2026, 10, 25}, {kWholeDay}}});
    const qsizetype start = 10;
    QCOMPARE(label(day, start, kBerlin), u"2026-10-25 02:30+120"_s);
    QVERIFY(runFrom(day, start) >= 4);
    QCOMPARE(label(day, start + 4, kBerlin), u"2026-10-25 02:30+60"_s);
    QCOMPARE(day.key(start) + 60, day.key(start + 4));
}

void TimeSlotsTest::kolkatasHoursBeginAtHalfPastInUtc()
{
    const SlotTable day = table(u"Asia/Kolkata"_s, 15, {{{2026, 6, 1}, {hours(9, 17)}}});
    QCOMPARE(day.size(), 32);
    QCOMPARE(label(day, 0, u"Etc/UTC"_s), u"2026-06-01 03:30+0"_s);
}

void TimeSlotsTest::kathmandusHoursAreAtQuarterPastInSeoul()
{
    const SlotTable day = table(u"Asia/Kathmandu"_s, 60, {{{2026, 6, 1}, {hours(9, 17)}}});
    QCOMPARE(day.size(), 8);
    const QStringList seen = labels(day, kSeoul);
    QCOMPARE(seen.constFirst(), u"2026-06-01 12:15+540"_s);
    QCOMPARE(seen.at(1), u"2026-06-01 13:15+540"_s);
    QCOMPARE(seen.constLast(), u"2026-06-01 19:15+540"_s);
}

void TimeSlotsTest::eachDayCarriesItsOwnOffset()
{
    const SlotTable days =
        table(kBerlin, 60,
              {{{2026, 10, 24}, {hours(9, 17)}}, {{2026, 10, 26}, {hours(9, 17)}}, {{2026, 11, 2}, {hours(9, 17)}}});
    QCOMPARE(days.size(), 24);
    QCOMPARE(label(days, 0, kSeoul), u"2026-10-24 16:00+540"_s);
    QCOMPARE(label(days, 8, kSeoul), u"2026-10-26 17:00+540"_s);
    QCOMPARE(label(days, 16, kSeoul), u"2026-11-02 17:00+540"_s);
}

void TimeSlotsTest::aRangeOverMidnightIsOneRun()
{
    const SlotTable night = table(kSeoul, 15, {{{2026, 6, 1}, {hours(22, 26)}}});
    QCOMPARE(night.size(), 16);
    QCOMPARE(night.longestRun(), 16);
    QCOMPARE(label(night, 0, kSeoul), u"2026-06-01 22:00+540"_s);
    QCOMPARE(label(night, 15, kSeoul), u"2026-06-02 01:45+540"_s);
    QVERIFY(runFrom(night, 4) >= 12); // 23:00 for three hours, over two dates
}

void TimeSlotsTest::rangesOverMidnightOnTwoDaysShareNoSlot()
{
    const SlotTable nights = table(kSeoul, 15, {{{2026, 6, 1}, {hours(22, 26)}}, {{2026, 6, 2}, {hours(22, 26)}}});
    QCOMPARE(nights.size(), 32);
    QCOMPARE(nights.longestRun(), 16);
}

void TimeSlotsTest::aDayBetweenIsNoBridge()
{
    const SlotTable days = table(kSeoul, 60, {{{2026, 6, 1}, {kWholeDay}}, {{2026, 6, 3}, {kWholeDay}}});
    QCOMPARE(days.size(), 48);
    QCOMPARE(days.longestRun(), 24);
    QCOMPARE(days.next(23), -1);
}

void TimeSlotsTest::wholeDaysSideBySideAreOneRun()
{
    const SlotTable days = table(kBerlin, 60, {{{2026, 3, 28}, {kWholeDay}}, {{2026, 3, 29}, {kWholeDay}}});
    QCOMPARE(days.size(), 24 + 23);
    QCOMPARE(days.longestRun(), 47);
}

void TimeSlotsTest::anotherZonesMidnightSplitsTheRangeAndKeepsTheKeys()
{
    const SlotTable day = table(kBerlin, 60, {{{2026, 6, 1}, {hours(15, 20)}}});
    QCOMPARE(labels(day, kSeoul),
             (QStringList{u"2026-06-01 22:00+540"_s, u"2026-06-01 23:00+540"_s, u"2026-06-02 00:00+540"_s,
                          u"2026-06-02 01:00+540"_s, u"2026-06-02 02:00+540"_s}));
    QCOMPARE(day.longestRun(), 5);
}

void TimeSlotsTest::slotsMayStartAtAQuarter()
{
    const SlotTable day = table(kSeoul, 30, {{{2026, 6, 1}, {{9 * 60 + 15, 10 * 60 + 45}}}});
    QCOMPARE(labels(day, kSeoul),
             (QStringList{u"2026-06-01 09:15+540"_s, u"2026-06-01 09:45+540"_s, u"2026-06-01 10:15+540"_s}));
}

void TimeSlotsTest::severalRangesADay()
{
    const SlotTable day = table(kSeoul, 60, {{{2026, 6, 1}, {hours(9, 12), hours(14, 18)}}});
    QCOMPARE(day.size(), 7);
    QCOMPARE(day.longestRun(), 4);
    QCOMPARE(day.next(2), -1);
}

void TimeSlotsTest::rangesThatFitTogetherShareTheirSlots()
{
    const SlotTable day = table(kSeoul, 60, {{{2026, 6, 1}, {hours(9, 12), hours(11, 14)}}});
    QCOMPARE(day.size(), 5);
    QCOMPARE(day.longestRun(), 5);
}

void TimeSlotsTest::rangesMayTouch()
{
    const SlotTable days = table(kSeoul, 30, {{{2026, 6, 1}, {hours(22, 24)}}, {{2026, 6, 2}, {hours(0, 1)}}});
    QCOMPARE(days.longestRun(), 6);
}

void TimeSlotsTest::theRestOfAShortenedDayIsDroppedAndTold()
{
    // 02:00-04:00 lasts an hour in real time, and three on the day that repeats 02:00-03:00.
    const QDate spring(2026, 3, 29);
    const PlannedSlots shortened = planned(kBerlin, 60, {{spring, {{60, 4 * 60}}}, {{2026, 3, 30}, {{60, 4 * 60}}}});
    QCOMPARE(shortened.table.size(), 2 + 3);
    QVERIFY(shortened.shortened.isEmpty());
    // On Lord Howe the gap is half an hour, so the last half hour is no slot.
    const QDate howe(2026, 10, 4);
    const PlannedSlots half = planned(u"Australia/Lord_Howe"_s, 60, {{howe, {hours(0, 6)}}});
    QCOMPARE(half.table.size(), 5);
    QCOMPARE(half.shortened, QList<QDate>{howe});
}

void TimeSlotsTest::aRangeWithinTheGapHasNoSlots()
{
    const QDate spring(2026, 3, 29);
    for (const WallRange range : {hours(2, 3), WallRange{120, 150}, WallRange{135, 165}, WallRange{150, 180}}) {
        const QList<Problem> problems = problemsOf(Plan(TimePlan{kBerlin, 15, {{spring, {range}}}}));
        QCOMPARE(problems, (QList<Problem>{{u"hours"_s, ProblemKind::NoSlots, 0, {}}}));
        const SlotTable twoDays = table(kBerlin, 15, {{spring, {range}}, {spring.addDays(1), {range}}});
        QCOMPARE(twoDays.size(), (range.to - range.from) / 15);
    }
}

void TimeSlotsTest::aRangeThatBeginsInTheGapBeginsAtItsEnd()
{
    const SlotTable day = table(kBerlin, 30, {{{2026, 3, 29}, {{2 * 60 + 30, 5 * 60}}}});
    QCOMPARE(labels(day, kBerlin), (QStringList{u"2026-03-29 03:00+120"_s, u"2026-03-29 03:30+120"_s,
                                                u"2026-03-29 04:00+120"_s, u"2026-03-29 04:30+120"_s}));
}

void TimeSlotsTest::slotsNeverReachBeyondTheirHours()
{
    // From 01:50 only ten minutes are left before the gap, and the hours end within it.
    QCOMPARE(labels(table(kBerlin, 20, {{{2026, 3, 29}, {{90, 150}}}}), kBerlin),
             QStringList{u"2026-03-29 01:30+60"_s});
    // The second time, 02:00-02:30 holds one slot and ten minutes.
    QCOMPARE(labels(table(kBerlin, 20, {{{2026, 10, 25}, {{90, 150}}}}), kBerlin),
             (QStringList{u"2026-10-25 01:30+120"_s, u"2026-10-25 01:50+120"_s, u"2026-10-25 02:10+120"_s,
                          u"2026-10-25 02:00+60"_s}));
    // Hours that end where the repeated hour begins have nothing of it.
    QCOMPARE(table(kBerlin, 60, {{{2026, 10, 25}, {hours(0, 2)}}}).size(), 2);
}

void TimeSlotsTest::slotsFillEveryStretchThatTheWallShows()
{
    std::vector<std::pair<Zone, QDate>> days;
    for (const QString &id : {kBerlin, u"America/Havana"_s, u"Africa/Cairo"_s, u"Australia/Lord_Howe"_s,
                              u"Antarctica/Troll"_s, u"Africa/Casablanca"_s}) {
        for (const QDate date : zonelaws::tellingDates(*Zone::find(id)))
            days.emplace_back(*Zone::find(id), date);
    }
    QVERIFY(rc::check("slots = the whole slots of each run of minutes that show a time of the hours", [&days] {
        const auto &[zone, date] = days.at(*rc::gen::inRange<size_t>(0, days.size()));
        const int slotMinutes = *rc::gen::element(5, 10, 15, 20, 30, 60);
        const int from = 5 * *rc::gen::inRange(0, 60);
        const int to = from + slotMinutes * *rc::gen::inRange(1, 300 / slotMinutes + 1);
        RC_LOG() << qPrintable(zone.id()) << " " << qPrintable(date.toString(Qt::ISODate)) << " " << from << "-" << to;

        std::vector<SlotKey> expected;
        const qint64 midnight = QDateTime(date, QTime(0, 0), Qt::UTC).toSecsSinceEpoch() / 60;
        qint64 run = 0;
        for (qint64 minute = midnight - 1440; minute < midnight + 3 * 1440; ++minute) {
            const WallTime wall = zone.wallTime(Instant::fromMinutes(minute));
            const qint64 ofDay = date.daysTo(wall.date) * 1440 + wall.minuteOfDay;
            run = ofDay >= from && ofDay < to ? run + 1 : 0;
            if (run > 0 && run % slotMinutes == 0)
                expected.push_back(minute + 1 - slotMinutes);
        }
        const auto made = makeSlots(TimePlan{zone.id(), slotMinutes, {{date, {{from, to}}}}});
        RC_ASSERT(made.has_value() == !expected.empty());
        if (made)
            RC_ASSERT(std::vector<SlotKey>(made->table.keys().begin(), made->table.keys().end()) == expected);
    }));
}

} // namespace yak

QTEST_GUILESS_MAIN(yak::TimeSlotsTest)
#include "timeslots_test.moc"
