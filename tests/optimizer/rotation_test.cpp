#include "core/zone.h"
#include "optimizer/rotation.h"
#include "optimizer/weekchoices.h"
#include "rooms.h"

#include <QTest>
#include <rapidcheck.h>

#include <algorithm>

using namespace yak;
using namespace yak::test;
using namespace Qt::StringLiterals;

namespace {

constexpr int kHour = 60;
const QString kSeoul = u"Asia/Seoul"_s;
const QString kNewYork = u"America/New_York"_s;
const QString kLondon = u"Europe/London"_s;

Instant at(const QString &zone, QDate date, int minuteOfDay)
{
    return Zone::find(zone)->resolve(date, minuteOfDay).first;
}

RotationPlan planOf(const RotationQuestion &question)
{
    return **rotationOf(question);
}

using Worth = std::pair<qint64, qint64>;

Worth bestOf(const std::vector<std::vector<WeekChoices::Costs>> &weeks, const std::vector<qint64> &headcounts,
             const WeekChoices::Costs &totals, size_t week = 0)
{
    if (week == weeks.size()) {
        Worth worth{0, 0};
        for (size_t i = 0; i < totals.size(); ++i) {
            worth.first = std::max(worth.first, totals[i]);
            worth.second += totals[i] * headcounts[i];
        }
        return worth;
    }
    Worth best{1'000'000, 0};
    for (const WeekChoices::Costs &costs : weeks[week]) {
        WeekChoices::Costs next = totals;
        for (size_t i = 0; i < next.size(); ++i)
            next[i] += costs[i];
        best = std::min(best, bestOf(weeks, headcounts, next, week + 1));
    }
    return best;
}

} // namespace

class RotationTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void nightIsWhatClocksShow();
    void whoBearsWhatFollowsChangesOfClocks();
    void nightsGoRound();
    void oneTimeForAllIsTakenWhereThereIsOne();
    void whoHasNoZoneBearsNothing();
    void noPlanIsBetter();
    void aBoundHoldsWhereTheSearchWasCutShort();
    void badQuestionsAreRefused();
    void aStopIsHeard();
};

void RotationTest::nightIsWhatClocksShow()
{
    const QDate monday(2027, 3, 8);
    QCOMPARE(nightMinutes(kSeoul, at(kSeoul, monday, 12 * kHour), kHour), 0);
    QCOMPARE(nightMinutes(kSeoul, at(kSeoul, monday, 21 * kHour + 30), kHour), 30);
    QCOMPARE(nightMinutes(kSeoul, at(kSeoul, monday, 6 * kHour + 45), kHour), 15);
    QCOMPARE(nightMinutes(kSeoul, at(kSeoul, monday, 21 * kHour), 11 * kHour), 9 * kHour);
    // The clocks skip 02:00 to 03:00, so that seven o'clock comes after six hours of a night.
    QCOMPARE(nightMinutes(kNewYork, at(kNewYork, {2027, 3, 14}, 0), 8 * kHour), 6 * kHour);
    QCOMPARE(nightMinutes(u"Mars/Phobos"_s, at(kSeoul, monday, 0), kHour), 0);
}

void RotationTest::whoBearsWhatFollowsChangesOfClocks()
{
    // Monday 11:00 in Seoul is Sunday 21:00 in New York, and 22:00 once summer time has begun there.
    const RotationPlan plan = planOf({.zone = kSeoul,
                                      .monday = {2027, 3, 8},
                                      .weeks = 2,
                                      .starts = {11 * kHour},
                                      .minutes = kHour,
                                      .people = {{idOf(0), kSeoul}, {idOf(1), kNewYork}}});
    QCOMPARE(plan.weeks[0].nightUnits, (QList<qint64>{0, 0}));
    QCOMPARE(plan.weeks[1].nightUnits, (QList<qint64>{0, kHour}));
    QCOMPARE(plan.totals, (QList<qint64>{0, kHour}));
    QCOMPARE(plan.worst, kHour);
    QVERIFY(plan.isProven);
    QCOMPARE(plan.weeks[1].at, at(kSeoul, {2027, 3, 15}, 11 * kHour));
}

void RotationTest::nightsGoRound()
{
    // Each of the three times is night for one of the three.
    const RotationPlan plan = planOf({.zone = u"UTC"_s,
                                      .monday = {2027, 1, 4},
                                      .weeks = 6,
                                      .starts = {4 * kHour, 14 * kHour, 22 * kHour},
                                      .minutes = kHour,
                                      .people = {{idOf(0), kSeoul}, {idOf(1), kNewYork}, {idOf(2), kLondon}}});
    // 04:00: night in New York and London; 14:00: in Seoul; 22:00: in London (in Seoul it is seven).
    QCOMPARE(plan.worst, 3 * kHour);
    QVERIFY(plan.isProven);
    QCOMPARE(plan.bound, plan.worst);
    QCOMPARE(std::count_if(plan.weeks.begin(), plan.weeks.end(),
                           [](const RotationWeek &week) { return week.start == 14 * kHour; }),
             3);
    QCOMPARE(plan.totals[2], 3 * kHour);
}

void RotationTest::oneTimeForAllIsTakenWhereThereIsOne()
{
    const RotationPlan plan = planOf({.zone = kLondon,
                                      .monday = {2027, 1, 4},
                                      .weeks = 4,
                                      .starts = {2 * kHour, 15 * kHour},
                                      .minutes = kHour,
                                      .people = {{idOf(0), kLondon}, {idOf(1), kNewYork}}});
    for (const RotationWeek &week : plan.weeks)
        QCOMPARE(week.start, 15 * kHour);
    QCOMPARE(plan.worst, 0);
}

void RotationTest::whoHasNoZoneBearsNothing()
{
    const RotationPlan plan = planOf({.zone = kSeoul,
                                      .monday = {2027, 1, 4},
                                      .weeks = 1,
                                      .starts = {3 * kHour},
                                      .minutes = kHour,
                                      .people = {{idOf(0), {}}, {idOf(1), kSeoul}}});
    QCOMPARE(plan.totals, (QList<qint64>{0, kHour}));
}

void RotationTest::noPlanIsBetter()
{
    const bool holds = rc::check("a rotation is as good as the best of all", [] {
        const auto parties = *rc::gen::inRange<size_t>(1, 5);
        const auto costs = rc::gen::container<WeekChoices::Costs>(parties, rc::gen::inRange<qint64>(0, 5));
        std::vector<qint64> headcounts(parties);
        for (qint64 &count : headcounts)
            count = *rc::gen::inRange<qint64>(1, 4);
        std::vector<std::vector<WeekChoices::Costs>> weeks;
        const int count = *rc::gen::inRange(1, 5);
        WeekChoices choices(headcounts);
        for (int week = 0; week < count; ++week) {
            const auto some = *rc::gen::inRange<size_t>(1, 6);
            weeks.push_back(*rc::gen::container<std::vector<WeekChoices::Costs>>(some, costs));
            choices.addWeek(weeks.back());
        }
        const auto best = choices.best(50'000, {});
        WeekChoices::Costs totals(parties);
        for (size_t week = 0; week < weeks.size(); ++week) {
            for (size_t party = 0; party < parties; ++party)
                totals[party] += choices.costs(week, best->choices[week])[party];
        }
        Worth found{*std::max_element(totals.begin(), totals.end()), 0};
        for (size_t party = 0; party < parties; ++party)
            found.second += totals[party] * headcounts[party];
        const Worth least = bestOf(weeks, headcounts, WeekChoices::Costs(parties));
        RC_ASSERT(best->isProven);
        RC_ASSERT(found == least);
        RC_ASSERT(best->bound == least.first);
        const auto hasty = choices.best(1, {});
        RC_ASSERT(hasty->bound <= least.first);
    });
    QVERIFY(holds);
}

void RotationTest::aBoundHoldsWhereTheSearchWasCutShort()
{
    RotationQuestion question{
        .zone = u"UTC"_s, .monday = {2027, 2, 1}, .weeks = 12, .starts = {}, .minutes = 90, .people = {}};
    for (int start = 0; start < 24 * kHour; start += 30)
        question.starts.append(start);
    const QStringList zones{
        kSeoul, kNewYork, kLondon, u"America/Los_Angeles"_s, u"Asia/Kolkata"_s, u"Pacific/Auckland"_s};
    for (qsizetype i = 0; i < zones.size(); ++i)
        question.people.append({idOf(i), zones[i]});
    const RotationPlan best = planOf(question);
    question.mostStates = 3;
    const RotationPlan hasty = planOf(question);
    QVERIFY(best.bound <= best.worst);
    QVERIFY(hasty.bound <= best.worst);
    QVERIFY(best.worst <= hasty.worst);
    QVERIFY2(best.isProven, qPrintable(u"%1 %2"_s.arg(best.bound).arg(best.worst)));
}

void RotationTest::badQuestionsAreRefused()
{
    RotationQuestion question{.zone = kSeoul, .monday = {2027, 1, 4}, .starts = {60}, .people = {}};
    QVERIFY(rotationOf(question));
    question.zone = u"Mars/Phobos"_s;
    QCOMPARE(rotationOf(question).error().code, ErrorCode::UnknownZone);
    question.zone = kSeoul;
    question.starts = {};
    QCOMPARE(rotationOf(question).error().code, ErrorCode::BadValue);
    question.starts = {7 * 24 * kHour};
    QVERIFY(!rotationOf(question));
    question.starts = {0};
    question.weeks = 0;
    QVERIFY(!rotationOf(question));
}

void RotationTest::aStopIsHeard()
{
    std::stop_source stop;
    stop.request_stop();
    QVERIFY(!*rotationOf({.zone = kSeoul, .monday = {2027, 1, 4}, .starts = {60}, .people = {{idOf(0), kSeoul}}},
                         stop.get_token()));
}

QTEST_GUILESS_MAIN(RotationTest)
#include "rotation_test.moc"
