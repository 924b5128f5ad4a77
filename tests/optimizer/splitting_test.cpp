#include "splitting.h"
#include "windowplaces.h"

#include <QTest>
#include <rapidcheck.h>

#include <algorithm>
#include <set>

using namespace yak;
using namespace yak::test;

/// What cutting every slot into parts does to a ranking: to the windows of before, nothing.
class SplittingTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theWindowsOfBeforeKeepTheirOrder();
    void theWindowsOfBeforeKeepTheirStretches();
};

namespace {

/// A room read by its slots, and how it is cut finer.
struct Splitting
{
    RandomRoom drawn;
    Cut cut;
};

Splitting drawSplitting()
{
    // Where a unit is a minute of somebody's night it stays one, and slots are long enough to be cut.
    if (drawnByProperty(0, 2) == 0) {
        RandomRoom drawn = drawRoomOfZones();
        drawn.room = readBySlots(drawn.room);
        return {drawn, {1, oneOf<qint64>(drawnByProperty, {3, 5, 15})}};
    }
    RandomRoom drawn = drawAnyRoom();
    drawn.room = readBySlots(drawn.room);
    const qint64 parts = drawnByProperty(2, 4);
    return {drawn, {parts * drawnByProperty(1, 2), parts}};
}

Place scaled(Place place, Cut cut)
{
    place.score.ifNeededUnits *= cut.scale;
    place.score.nightUnits *= cut.scale;
    place.score.duration *= cut.scale;
    place.score.start *= cut.scale;
    return place;
}

AnyWindow scaled(const AnyWindow &window, Cut cut)
{
    return {window.duration * cut.scale, window.start * cut.scale};
}

} // namespace

void SplittingTest::theWindowsOfBeforeKeepTheirOrder()
{
    QVERIFY(rc::check([] {
        const auto [drawn, cut] = drawSplitting();
        const RankingQuestion question = drawLimitlessQuestion(drawn.room);
        const Availability finer(split(drawn, cut));
        const RankingQuestion finerQuestion = split(question, cut);
        const std::map<AnyWindow, Place> places = placesOf(Availability(drawn.room), question);
        std::vector<std::pair<Place, Place>> beforeAndAfter;
        for (const auto &[window, place] : places) {
            const Place after = placeOf(finer, finerQuestion, scaled(window, cut));
            RC_ASSERT(after == scaled(place, cut));
            beforeAndAfter.emplace_back(place, after);
        }
        std::ranges::sort(beforeAndAfter,
                          [](const auto &a, const auto &b) { return std::is_lt(comparePlaces(a.first, b.first)); });
        RC_ASSERT(std::ranges::is_sorted(beforeAndAfter, [](const auto &a, const auto &b) {
            return std::is_lt(comparePlaces(a.second, b.second));
        }));
    }));
}

void SplittingTest::theWindowsOfBeforeKeepTheirStretches()
{
    QVERIFY(rc::check([] {
        const auto [drawn, cut] = drawSplitting();
        RankingQuestion question = drawLimitlessQuestion(drawn.room);
        question.filter = {}; // which may let windows through that are between those of before
        const Ranking before = *rank(Availability(drawn.room), question);
        const Ranking after = *rank(Availability(split(drawn, cut)), split(question, cut));
        RC_ASSERT(after.overlap == before.overlap);
        RC_ASSERT(after.longestCommon.has_value() == before.longestCommon.has_value());
        if (before.longestCommon) {
            RC_ASSERT(after.longestCommon->from == before.longestCommon->from * cut.scale);
            RC_ASSERT(after.longestCommon->to == before.longestCommon->to * cut.scale);
        }

        std::set<SlotKey> starts;
        for (const SlotKey key : drawn.room.slotTable.keys())
            starts.insert(key * cut.scale);
        using Stretches = std::set<std::pair<qint64, QList<SlotKey>>>;
        const auto stretchesOf = [&](const QList<Candidate> &candidates, qint64 scale) {
            Stretches stretches;
            for (const Candidate &candidate : candidates) {
                QList<SlotKey> old;
                for (const SlotKey start : candidate.starts) {
                    if (starts.contains(start * scale))
                        old.append(start * scale);
                }
                if (!old.isEmpty())
                    stretches.emplace(candidate.score.duration * scale, old);
            }
            return stretches;
        };
        RC_ASSERT(stretchesOf(after.candidates, 1) == stretchesOf(before.candidates, cut.scale));
        RC_ASSERT(stretchesOf(after.withoutRequired, 1) == stretchesOf(before.withoutRequired, cut.scale));
    }));
}

QTEST_GUILESS_MAIN(SplittingTest)
#include "splitting_test.moc"
