#include "optimizer/setkernels.h"
#include "setpaths.h"

#include <QTest>

#include <random>
#include <vector>

using namespace yak;
using namespace yak::test;

namespace {

/// Above what the widest vectors count at once, twice, and some more.
constexpr size_t kSets = 19;
/// Below, at and above every width of vectors, and past what a byte can count.
constexpr size_t kSizes[] = {0, 1, 2, 3, 4, 5, 7, 8, 9, 15, 16, 17, 24, 31, 32, 35, 61, 63, 65, 124, 157, 253, 400};

std::vector<bits::Word> randomWords(size_t size, std::mt19937_64 &random)
{
    std::vector<bits::Word> words(size);
    for (bits::Word &word : words) {
        // Full words too: they are what overflows.
        word = random() % 4 == 0 ? ~bits::Word{0} : random();
    }
    return words;
}

bits::Set setOf(const std::vector<bits::Word> &sets, size_t words, size_t number)
{
    return std::span(sets).subspan(number * words, words);
}

/// Bit by bit, as nothing else does it.
int countOf(bits::Set set)
{
    int count = 0;
    for (qsizetype person = 0; person < std::ssize(set) * bits::kWordBits; ++person)
        count += bits::contains(set, person) ? 1 : 0;
    return count;
}

std::vector<bits::Word> common(bits::Set a, bits::Set b)
{
    std::vector<bits::Word> both(a.begin(), a.end());
    for (size_t i = 0; i < both.size(); ++i)
        both[i] &= b[i];
    return both;
}

} // namespace

/// Every path that this processor has, with sets of every size that a path has a case for.
class SetKernelsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void sizesOnEveryPath_data();
    void sizesOnEveryPath();
    void intersectionsMayOverlap_data() { sizesOnEveryPath_data(); }
    void intersectionsMayOverlap();
    void fullSetsOfManyPeopleAreCounted_data() { sizesOnEveryPath_data(); }
    void fullSetsOfManyPeopleAreCounted();
};

void SetKernelsTest::sizesOnEveryPath_data()
{
    QTest::addColumn<qsizetype>("path");
    const QList<SetPath> paths = setPaths();
    QVERIFY(!paths.isEmpty());
    for (qsizetype path = 0; path < paths.size(); ++path)
        QTest::newRow(qPrintable(paths[path].name)) << path;
}

void SetKernelsTest::sizesOnEveryPath()
{
    QFETCH(const qsizetype, path);
    const OnSetPath on(setPaths()[path]);
    std::mt19937_64 random(20260302);
    for (const size_t words : kSizes) {
        const std::vector<bits::Word> able = randomWords(kSets * words, random);
        const std::vector<bits::Word> firm = randomWords(kSets * words, random);
        const std::vector<bits::Word> people = randomWords(words, random);
        const int everybody = static_cast<int>(words) * 64 + 3;
        std::vector<int> counts(kSets, -1);
        std::vector<int> commonCounts(kSets, -1);
        std::vector<Headcount> headcounts(kSets);
        kernels::countSets(able, counts);
        kernels::countCommon(able, people, commonCounts);
        kernels::countSlots(able, firm, everybody, headcounts);
        for (size_t i = 0; i < kSets; ++i) {
            const bits::Set ableThen = setOf(able, words, i);
            const bits::Set firmThen = setOf(firm, words, i);
            const int in = countOf(common(ableThen, firmThen));
            const int out = countOf(firmThen) - in;
            QCOMPARE(counts[i], countOf(ableThen));
            QCOMPARE(commonCounts[i], countOf(common(ableThen, people)));
            QCOMPARE(headcounts[i], (Headcount{in, countOf(ableThen) - in, out, everybody - countOf(ableThen) - out}));
        }
    }
}

void SetKernelsTest::intersectionsMayOverlap()
{
    QFETCH(const qsizetype, path);
    const OnSetPath on(setPaths()[path]);
    std::mt19937_64 random(20260303);
    for (const size_t size : kSizes) {
        for (size_t step = 1; step < 12; ++step) {
            std::vector<bits::Word> words = randomWords(size + step, random);
            const std::vector<bits::Word> before = words;
            kernels::intersect(words, std::span(words).subspan(step), std::span(words).first(size));
            for (size_t i = 0; i < words.size(); ++i)
                QCOMPARE(words[i], i < size ? before[i] & before[i + step] : before[i]);
        }
    }
}

void SetKernelsTest::fullSetsOfManyPeopleAreCounted()
{
    QFETCH(const qsizetype, path);
    const OnSetPath on(setPaths()[path]);
    constexpr int kPeople = 64'000;
    const std::vector<bits::Word> full(kSets * (kPeople / bits::kWordBits), ~bits::Word{0});
    std::vector<Headcount> headcounts(kSets);
    std::vector<int> counts(kSets);
    kernels::countSlots(full, full, kPeople, headcounts);
    kernels::countSets(full, counts);
    for (size_t i = 0; i < kSets; ++i) {
        QCOMPARE(headcounts[i], (Headcount{kPeople, 0, 0, 0}));
        QCOMPARE(counts[i], kPeople);
    }
}

QTEST_APPLESS_MAIN(SetKernelsTest)
#include "setkernels_test.moc"
