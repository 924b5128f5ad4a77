#include "optimizer/ranking.h"
#include "optimizer/reasons.h"
#include "rooms.h"

#include <QTest>

using namespace yak;
using namespace yak::test;
using namespace Qt::StringLiterals;

/// What the ranking says besides the order: stretches, who and why not, and what comes near where nothing fits.
class ExplainingTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void neighborsWithTheSamePeopleAreOneStretch();
    void aStretchIsRepresentedByItsBestWindow();
    void aGapOrOtherPeopleEndAStretch();
    void aStretchGoesAroundTheEndOfAWeek();
    void everybodyIsInOneOfTheLists();
    void somebodyWhoNeverPaintedIsWaitedFor();
    void noneOfTheseWorkIsAnAnswer();
    void slotsNobodyHasAreWaitedFor();
    void theSmallestChangeNamesPersonAndTime();
    void theSmallestChangeEndsWithTheMeeting();
    void thoseWhoLackLeastComeFirst();
    void withoutRespondentsThereIsNothingToRank();
    void withoutOverlapItSaysSo();
    void overlapThatIsTooShortNamesTheLongest();
    void theLongestOverlapGoesAroundTheEndOfAWeek();
    void whereNobodyFitsTheNearestMissesAreTold();
    void nearMissesOfDifferentPeopleAreApart();
    void aNearMissIsNeverACandidate();
    void withNothingButNoThereIsNoNearMiss();
    void noStretchAsLongAsTheMeetingIsItsOwnOutcome();
};

namespace {

Ranking ranked(const Room &room, qint64 duration)
{
    return *rank(Availability(room), {duration, 1000});
}

} // namespace

void ExplainingTest::neighborsWithTheSamePeopleAreOneStretch()
{
    const Ranking ranking = ranked(roomOf({u"yyyyn"_s, u"nyyyy"_s}), 60);
    QCOMPARE(ranking.candidates.size(), 3);
    QCOMPARE(ranking.candidates[0].starts, (QList<SlotKey>{keyOf(1), keyOf(2)}));
    QCOMPARE(ranking.candidates[0].people.in, 2);
    QCOMPARE(ranking.candidates[1].starts, (QList<SlotKey>{keyOf(0)}));
    QCOMPARE(ranking.candidates[2].starts, (QList<SlotKey>{keyOf(3)}));
}

void ExplainingTest::aStretchIsRepresentedByItsBestWindow()
{
    // The second is if needed in each window, but for the shortest time in the last.
    const Ranking ranking = ranked(roomOf({u"yyyyy"_s, u"iiiyy"_s}), 90);
    QCOMPARE(ranking.candidates.size(), 1);
    QCOMPARE(ranking.candidates[0].start(), keyOf(2));
    QCOMPARE(ranking.candidates[0].end, keyOf(5));
    QCOMPARE(ranking.candidates[0].starts, (QList<SlotKey>{keyOf(0), keyOf(1), keyOf(2)}));
}

void ExplainingTest::aGapOrOtherPeopleEndAStretch()
{
    QCOMPARE(ranked(roomOf({u"yy|yy"_s}), 30).candidates.size(), 2);
    QCOMPARE(ranked(roomOf({u"yn"_s, u"ny"_s}), 30).candidates.size(), 2);
    // In and if needed are not the same.
    QCOMPARE(ranked(roomOf({u"yi"_s}), 30).candidates.size(), 2);
    // Who is not there either way makes no difference.
    QCOMPARE(ranked(roomOf({u"yy"_s, u"n."_s}), 30).candidates.size(), 1);
}

void ExplainingTest::aStretchGoesAroundTheEndOfAWeek()
{
    const Ranking ranking = ranked(ringOf({u"yynnyy"_s}), 30);
    QCOMPARE(ranking.candidates.size(), 1);
    QCOMPARE(ranking.candidates[0].start(), 0);
    QCOMPARE(ranking.candidates[0].starts, (QList<SlotKey>{120, 150, 0, 30}));
}

void ExplainingTest::everybodyIsInOneOfTheLists()
{
    const Availability availability(roomOf({u"yy"_s, u"yi"_s, u"in"_s, u"y."_s, u".n"_s, u".."_s}));
    const WindowPeople people = peopleOf(availability, keyOf(0), 60);
    QCOMPARE(people.in, idsOf({0}));
    QCOMPARE(people.ifNeeded, idsOf({1}));
    QCOMPARE(people.out, idsOf({2, 4}));
    QCOMPARE(people.waiting, idsOf({3, 5}));
}

// Case 28: joined, never painted: not a respondent, listed under "waiting for".
void ExplainingTest::somebodyWhoNeverPaintedIsWaitedFor()
{
    const Room room = roomOf({u"yy"_s, u".."_s});
    const Ranking ranking = ranked(room, 60);
    QCOMPARE(ranking.overlap, Overlap::Window); // all who have answered
    QCOMPARE(ranking.candidates[0].people, (Headcount{1, 0, 0, 1}));
    QCOMPARE(peopleOf(Availability(room), keyOf(0), 60).waiting, idsOf({1}));
}

// Case 28: "None of these work": a respondent, out of every window.
void ExplainingTest::noneOfTheseWorkIsAnAnswer()
{
    const Room room = roomOf({u"yy"_s, u"nn"_s});
    const Ranking ranking = ranked(room, 60);
    QCOMPARE(ranking.overlap, Overlap::NoSlot);
    QCOMPARE(ranking.candidates[0].people, (Headcount{1, 0, 1, 0}));
    QCOMPARE(peopleOf(Availability(room), keyOf(0), 60).out, idsOf({1}));
}

void ExplainingTest::slotsNobodyHasAreWaitedFor()
{
    const Availability availability(roomOf({u"yy|y"_s, u"yn|y"_s}));
    const WindowPeople beyond = peopleOf(availability, keyOf(0), 90);
    QCOMPARE(beyond.in, QList<ParticipantId>());
    QCOMPARE(beyond.waiting, idsOf({0}));
    QCOMPARE(beyond.out, idsOf({1}));
    QCOMPARE(peopleOf(availability, keyOf(0) + 1, 30).waiting, idsOf({0, 1}));
    QCOMPARE(obstaclesOf(availability, keyOf(0), 90)[0], (Obstacle{idOf(0), {}, {{keyOf(2), keyOf(3)}}}));
}

void ExplainingTest::theSmallestChangeNamesPersonAndTime()
{
    const Availability availability(roomOf({u"yyyy"_s, u"iyyy"_s, u"ynny"_s}));
    const QList<Obstacle> obstacles = obstaclesOf(availability, keyOf(0), 120);
    QCOMPARE(obstacles, (QList<Obstacle>{{idOf(2), {{keyOf(1), keyOf(3)}}, {}}}));
    QVERIFY(obstaclesOf(availability, keyOf(0), 30).isEmpty());
}

void ExplainingTest::theSmallestChangeEndsWithTheMeeting()
{
    const Availability availability(roomOf({u"nyn"_s}));
    const QList<Obstacle> obstacles = obstaclesOf(availability, keyOf(0), 70);
    QCOMPARE(obstacles[0].no, (Ranges{{keyOf(0), keyOf(1)}, {keyOf(2), keyOf(2) + 10}}));
    QCOMPARE(obstacles[0].units(), 40);
}

void ExplainingTest::thoseWhoLackLeastComeFirst()
{
    const Availability availability(roomOf({u"nn"_s, u"yy"_s, u".y"_s, u"yn"_s}));
    const QList<Obstacle> obstacles = obstaclesOf(availability, keyOf(0), 60);
    QCOMPARE(obstacles, (QList<Obstacle>{{idOf(2), {}, {{keyOf(0), keyOf(1)}}},
                                         {idOf(3), {{keyOf(1), keyOf(2)}}, {}},
                                         {idOf(0), {{keyOf(0), keyOf(2)}}, {}}}));
}

// Case 29, zero respondents.
void ExplainingTest::withoutRespondentsThereIsNothingToRank()
{
    for (const QStringList &nobody : {QStringList{u".."_s, u".."_s}, QStringList{u".."_s}}) {
        const Ranking ranking = ranked(roomOf(nobody), 30);
        QCOMPARE(ranking.overlap, Overlap::NoRespondents);
        QVERIFY(ranking.nobodyFits());
        QVERIFY(ranking.nearMisses.isEmpty());
    }
    Room empty = roomOf({u".."_s});
    empty.people.clear();
    QCOMPARE(ranked(empty, 30).overlap, Overlap::NoRespondents);
}

// Case 29, zero overlap.
void ExplainingTest::withoutOverlapItSaysSo()
{
    const Ranking ranking = ranked(roomOf({u"ynn"_s, u"nyy"_s}), 30);
    QCOMPARE(ranking.overlap, Overlap::NoSlot);
    QVERIFY(!ranking.longestCommon);
    QCOMPARE(ranking.candidates.size(), 2); // the nearest alternatives: one of the two
    QCOMPARE(ranking.candidates[0].people, (Headcount{1, 0, 1, 0}));
}

// Case 29, no stretch long enough in common.
void ExplainingTest::overlapThatIsTooShortNamesTheLongest()
{
    const Ranking ranking = ranked(roomOf({u"yyn|yyyn"_s, u"nyy|niyy"_s}), 90);
    QCOMPARE(ranking.overlap, Overlap::TooShort);
    QCOMPARE(ranking.longestCommon, (Range{keyOf(5), keyOf(7)}));
    for (const Candidate &candidate : ranking.candidates)
        QVERIFY(candidate.people.in + candidate.people.ifNeeded < 2);
}

void ExplainingTest::theLongestOverlapGoesAroundTheEndOfAWeek()
{
    const Ranking ranking = ranked(ringOf({u"ynyny"_s, u"ynyny"_s}), 90);
    QCOMPARE(ranking.overlap, Overlap::TooShort);
    QCOMPARE(ranking.longestCommon, (Range{120, 180}));
}

// Case 29: nobody fits, so the nearest alternatives, and never a #1.
void ExplainingTest::whereNobodyFitsTheNearestMissesAreTold()
{
    const Room room = roomOf({u"nyyn|nyn"_s, u"nnyn|nnn"_s});
    const Ranking ranking = ranked(room, 90);
    QVERIFY(ranking.nobodyFits());
    QCOMPARE(ranking.overlap, Overlap::TooShort);
    QCOMPARE(ranking.nearMisses.size(), 2);
    QCOMPARE(ranking.nearMisses[0], (NearMiss{keyOf(0), keyOf(3), 90, idsOf({0, 1}), {keyOf(0), keyOf(1)}}));
    QCOMPARE(ranking.nearMisses[1], (NearMiss{keyOf(5), keyOf(8), 30, idsOf({0}), {keyOf(5)}}));
    QCOMPARE(obstaclesOf(Availability(room), keyOf(1), 90)[0], (Obstacle{idOf(0), {{keyOf(3), keyOf(4)}}, {}}));
}

void ExplainingTest::nearMissesOfDifferentPeopleAreApart()
{
    const Ranking ranking = ranked(roomOf({u"ynnn"_s, u"nnyn"_s}), 60);
    QCOMPARE(ranking.nearMisses, (QList<NearMiss>{{keyOf(0), keyOf(2), 30, idsOf({0}), {keyOf(0)}},
                                                  {keyOf(1), keyOf(3), 30, idsOf({1}), {keyOf(1), keyOf(2)}}}));
}

void ExplainingTest::aNearMissIsNeverACandidate()
{
    // One slot for which somebody has more than a near miss is enough for there to be none.
    QVERIFY(ranked(roomOf({u"yn"_s, u"ny"_s, u"ii"_s}), 60).nearMisses.isEmpty());
    const Ranking ranking = ranked(roomOf({u"yn"_s, u"ny"_s}), 60);
    QVERIFY(ranking.candidates.isEmpty());
    QCOMPARE(ranking.nearMisses.size(), 1);
}

void ExplainingTest::withNothingButNoThereIsNoNearMiss()
{
    const Ranking ranking = ranked(roomOf({u"nn"_s, u"nn"_s, u".."_s}), 30);
    QCOMPARE(ranking.overlap, Overlap::NoSlot);
    QVERIFY(ranking.nobodyFits());
    QVERIFY(ranking.nearMisses.isEmpty());
}

void ExplainingTest::noStretchAsLongAsTheMeetingIsItsOwnOutcome()
{
    const Ranking ranking = ranked(roomOf({u"yy|y"_s}), 61);
    QCOMPARE(ranking.overlap, Overlap::NoWindow);
    QVERIFY(ranking.nobodyFits());
    QVERIFY(ranking.nearMisses.isEmpty());
}

QTEST_GUILESS_MAIN(ExplainingTest)
#include "explaining_test.moc"
