#include "core/zone.h"
#include "model/plan.h"
#include "optimizer/ranking.h"
#include "rooms.h"

#include <QTest>

using namespace yak;
using namespace yak::test;
using namespace Qt::StringLiterals;

/// What stands at the top of the list and what must not, case by case.
class RankingTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void fiveYesBeatFourYesAndTenIfNeeded();
    void weightCountsBeforeHeads();
    void moreIfNeededBreaksATieOfYes();
    void fewerIfNeededMinutesBreakATieOfPeople();
    void theEarlierWindowBreaksATieOfAll();
    void aPersonsStateIsTheWorstOfTheWindow();
    void onlyRequiredPeopleMakeAWindowStandApart();
    void aRequiredPersonWhoHasNotAnsweredIsMissingEverywhere();
    void aMeetingInTheMissingHourEndsAnHourLaterOnTheClock();
    void aMeetingInTheDoubledHourTakesOneOfBoth();
    void aWindowAcrossMidnightIsOneCandidate();
    void noWindowJoinsDaysThatDoNotTouch();
    void fiftyMinutesTakeFourQuartersAndEndAfterFifty();
    void thirtyHoursOverTwoWholeDaysAreAllowed();
    void aWindowGoesAroundTheEndOfAWeek();
    void noWindowGoesAroundTwice();
    void aStopEndsTheRankingWithoutAnAnswer();
};

namespace {

Ranking ranked(const Room &room, qint64 duration)
{
    return *rank(Availability(room), {duration, 1000});
}

QList<SlotKey> startsOf(const QList<Candidate> &candidates)
{
    QList<SlotKey> starts;
    for (const Candidate &candidate : candidates)
        starts.append(candidate.start());
    return starts;
}

/// A room of one zone, with one person who says yes to all of it.
Room plannedRoom(const QString &zone, int slotMinutes, const QList<PlanDay> &days)
{
    Room room;
    room.slotTable = makeSlots(TimePlan{zone, slotMinutes, days})->table;
    addPerson(room, 0, QString(room.slotTable.size(), u'y'));
    return room;
}

SlotKey keyAt(const QString &zone, QDate date, int hour, int minute)
{
    return Zone::find(zone)->resolve(date, hour * 60 + minute).first.minutes();
}

QList<WallRange> wholeDay()
{
    return {{0, 1440}};
}

} // namespace

void RankingTest::fiveYesBeatFourYesAndTenIfNeeded()
{
    QStringList answers;
    for (int i = 0; i < 4; ++i)
        answers << u"y|y"_s;
    for (int i = 0; i < 10; ++i)
        answers << u"i|n"_s;
    answers << u"n|y"_s;
    const Ranking ranking = ranked(roomOf(answers), 30);
    QCOMPARE(startsOf(ranking.candidates), (QList<SlotKey>{keyOf(2), keyOf(0)}));
    QCOMPARE(ranking.candidates[0].people, (Headcount{5, 0, 10, 0}));
    QCOMPARE(ranking.candidates[1].people, (Headcount{4, 10, 1, 0}));
}

void RankingTest::weightCountsBeforeHeads()
{
    Room room = roomOf({u"yn"_s, u"yn"_s, u"ny"_s});
    QCOMPARE(ranked(room, 30).candidates[0].start(), keyOf(0));
    setWeight(room, 2, 3);
    const Candidate best = ranked(room, 30).candidates[0];
    QCOMPARE(best.start(), keyOf(1));
    QCOMPARE(best.score.weightIn, 3);
    QCOMPARE(best.people.in, 1);
}

void RankingTest::moreIfNeededBreaksATieOfYes()
{
    const Ranking ranking = ranked(roomOf({u"yy"_s, u"ni"_s}), 30);
    QCOMPARE(startsOf(ranking.candidates), (QList<SlotKey>{keyOf(1), keyOf(0)}));
}

void RankingTest::fewerIfNeededMinutesBreakATieOfPeople()
{
    // Both are in for one and if needed for the other; on the second day only half of it.
    const Ranking ranking = ranked(roomOf({u"yy|yy"_s, u"ii|yi"_s}), 60);
    QCOMPARE(startsOf(ranking.candidates), (QList<SlotKey>{keyOf(3), keyOf(0)}));
    QCOMPARE(ranking.candidates[0].score.ifNeededUnits, 30);
    QCOMPARE(ranking.candidates[1].score.ifNeededUnits, 60);
    // A meeting of 40 takes just 10 of the reluctant half hour.
    QCOMPARE(ranked(roomOf({u"yi"_s}), 40).candidates[0].score.ifNeededUnits, 10);
}

void RankingTest::theEarlierWindowBreaksATieOfAll()
{
    QCOMPARE(startsOf(ranked(roomOf({u"y|y|y"_s}), 30).candidates), (QList<SlotKey>{keyOf(0), keyOf(2), keyOf(4)}));
}

void RankingTest::aPersonsStateIsTheWorstOfTheWindow()
{
    const Ranking ranking = ranked(roomOf({u"yyyy"_s, u"yyyi"_s, u"yyi."_s, u"yi.n"_s}), 120);
    QCOMPARE(ranking.candidates.size(), 1);
    QCOMPARE(ranking.candidates[0].people, (Headcount{1, 1, 1, 1}));
}

// Case 31: a required person missing, only in "without X", even with more heads.
void RankingTest::onlyRequiredPeopleMakeAWindowStandApart()
{
    Room room = roomOf({u"yi|n"_s, u"nn|y"_s, u"nn|y"_s});
    setRequired(room, 0);
    const Ranking ranking = ranked(room, 30);
    QCOMPARE(startsOf(ranking.candidates), (QList<SlotKey>{keyOf(0), keyOf(1)}));
    QVERIFY(ranking.candidates[0].missingRequired.isEmpty());
    QCOMPARE(startsOf(ranking.withoutRequired), (QList<SlotKey>{keyOf(3)}));
    QCOMPARE(ranking.withoutRequired[0].missingRequired, idsOf({0}));
    QCOMPARE(ranking.withoutRequired[0].people.in, 2);
}

void RankingTest::aRequiredPersonWhoHasNotAnsweredIsMissingEverywhere()
{
    Room room = roomOf({u"y"_s, u"."_s, u"n"_s});
    setRequired(room, 1);
    setRequired(room, 2);
    const Ranking ranking = ranked(room, 30);
    QVERIFY(ranking.candidates.isEmpty());
    QVERIFY(!ranking.nobodyFits());
    QCOMPARE(ranking.withoutRequired[0].missingRequired, idsOf({1, 2}));
}

// Case 5, spring: 01:30 + 60 min is one window, 01:30–03:30 on the clock.
void RankingTest::aMeetingInTheMissingHourEndsAnHourLaterOnTheClock()
{
    const QString zone = u"Europe/Berlin"_s;
    const QDate date(2026, 3, 29);
    const Ranking ranking = ranked(plannedRoom(zone, 15, {{date, {{90, 210}}}}), 60);
    QCOMPARE(ranking.candidates.size(), 1);
    const Candidate &only = ranking.candidates[0];
    QCOMPARE(only.starts, (QList<SlotKey>{keyAt(zone, date, 1, 30)}));
    QCOMPARE(only.end, keyAt(zone, date, 3, 30));
}

// Case 5, autumn: from the first 02:30 (+02) 60 minutes end at the second 02:30 (+01).
void RankingTest::aMeetingInTheDoubledHourTakesOneOfBoth()
{
    const QString zone = u"Europe/Berlin"_s;
    const QDate date(2026, 10, 25);
    const WallResolution half = Zone::find(zone)->resolve(date, 150);
    QCOMPARE(half.kind, WallResolution::Kind::Overlap);
    const Candidate best = ranked(plannedRoom(zone, 15, {{date, wholeDay()}}), 60).candidates[0];
    const qsizetype place = best.starts.indexOf(half.first.minutes());
    QVERIFY(place >= 0);
    QCOMPARE(best.starts[place] + 60, half.second.minutes());
    QCOMPARE(best.starts[place + 4], half.second.minutes());
}

// Case 9: a 3-hour window 23:00–02:00 is one candidate across two columns.
void RankingTest::aWindowAcrossMidnightIsOneCandidate()
{
    const QString zone = u"Asia/Seoul"_s;
    const QDate june1(2026, 6, 1);
    Room room = plannedRoom(zone, 15, {{june1, {{1320, 1560}}}, {june1.addDays(1), {{1320, 1560}}}});
    QCOMPARE(room.slotTable.size(), 32);
    room.answers[idOf(0)].set(SlotState::No, {{keyAt(zone, june1, 22, 0), keyAt(zone, june1, 23, 0)}});
    room.answers[idOf(0)].set(SlotState::No,
                              {{keyAt(zone, june1.addDays(1), 0, 0) + 120, keyAt(zone, june1.addDays(3), 0, 0)}});
    const Ranking ranking = ranked(room, 180);
    QCOMPARE(ranking.candidates.size(), 1);
    QCOMPARE(ranking.candidates[0].starts, (QList<SlotKey>{keyAt(zone, june1, 23, 0)}));
    QCOMPARE(ranking.candidates[0].end, keyAt(zone, june1.addDays(1), 2, 0));
}

// Case 10: 1 and 3 June all day, no window joins them.
void RankingTest::noWindowJoinsDaysThatDoNotTouch()
{
    const QString zone = u"Asia/Seoul"_s;
    const QDate june1(2026, 6, 1);
    const Room room = plannedRoom(zone, 15, {{june1, wholeDay()}, {june1.addDays(2), wholeDay()}});
    const Ranking ranking = ranked(room, 120);
    QCOMPARE(ranking.candidates.size(), 2);
    QCOMPARE(ranking.candidates[0].starts.last(), keyAt(zone, june1, 22, 0));
    QCOMPARE(ranking.candidates[1].start(), keyAt(zone, june1.addDays(2), 0, 0));
    QCOMPARE(ranked(room, 1440 + 15).overlap, Overlap::NoWindow);
}

// Case 30: 50 min on a 15-min grid are 4 slots.
void RankingTest::fiftyMinutesTakeFourQuartersAndEndAfterFifty()
{
    const QString zone = u"Asia/Seoul"_s;
    const QDate date(2026, 6, 1);
    const Room room = plannedRoom(zone, 15, {{date, {{540, 615}}}});
    const Candidate best = ranked(room, 50).candidates[0];
    const SlotKey nine = keyAt(zone, date, 9, 0);
    QCOMPARE(best.starts, (QList<SlotKey>{nine, nine + 15}));
    QCOMPARE(best.end, nine + 50);
    QCOMPARE(ranked(room, 76).overlap, Overlap::NoWindow);
}

// Case 30: a 30-hour meeting over two whole days.
void RankingTest::thirtyHoursOverTwoWholeDaysAreAllowed()
{
    const QString zone = u"Asia/Seoul"_s;
    const QDate june1(2026, 6, 1);
    const Room room = plannedRoom(zone, 60, {{june1, wholeDay()}, {june1.addDays(1), wholeDay()}});
    const Candidate best = ranked(room, 30 * 60).candidates[0];
    QCOMPARE(best.start(), keyAt(zone, june1, 0, 0));
    QCOMPARE(best.end, keyAt(zone, june1.addDays(1), 6, 0));
    QCOMPARE(best.starts.size(), 19);
}

void RankingTest::aWindowGoesAroundTheEndOfAWeek()
{
    const Ranking ranking = ranked(ringOf({u"ynny"_s, u"yyny"_s}), 60);
    QCOMPARE(ranking.candidates[0].start(), 90);
    QCOMPARE(ranking.candidates[0].end, 150);
    QCOMPARE(ranking.candidates[0].people.in, 2);
    QCOMPARE(ranking.candidates[1].start(), 0);
}

void RankingTest::noWindowGoesAroundTwice()
{
    const Room room = ringOf({u"yyyy"_s});
    const Ranking whole = ranked(room, 120);
    QCOMPARE(whole.candidates.size(), 1);
    QCOMPARE(whole.candidates[0].starts, (QList<SlotKey>{0, 30, 60, 90}));
    QCOMPARE(ranked(room, 121).overlap, Overlap::NoWindow);
}

void RankingTest::aStopEndsTheRankingWithoutAnAnswer()
{
    const Availability availability(roomOf({u"yyyy"_s}));
    std::stop_source stop;
    QVERIFY(rank(availability, {30, 5}, stop.get_token()));
    stop.request_stop();
    QVERIFY(!rank(availability, {30, 5}, stop.get_token()));
}

QTEST_GUILESS_MAIN(RankingTest)
#include "ranking_test.moc"
