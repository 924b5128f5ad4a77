#include "generators.h"

#include <QTest>

namespace yak {

using namespace small;

class RangesTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void anyListBecomesCanonicalAndKeepsItsUnits();
    void whatIsCanonicalStays();
    void intersectionIsThatOfTheSets();
    void subtractionIsThatOfTheSets();
    void theLengthCountsUnitsOnce();
    void touchingRangesBecomeOne();
    void emptyAndReversedRangesVanish();
    void aRangeEndsBeforeItsEnd();
};

void RangesTest::anyListBecomesCanonicalAndKeepsItsUnits()
{
    QVERIFY(rc::check("normalized() keeps the units and is canonical", [] {
        const Ranges any = anyRanges();
        const Ranges canonical = normalized(any);
        RC_ASSERT(isCanonical(canonical));
        RC_ASSERT(unitsOf(canonical) == unitsOf(any));
    }));
}

void RangesTest::whatIsCanonicalStays()
{
    QVERIFY(rc::check("normalized(canonical) = canonical", [] {
        const Ranges canonical = canonicalRanges();
        RC_ASSERT(normalized(canonical) == canonical);
    }));
}

void RangesTest::intersectionIsThatOfTheSets()
{
    QVERIFY(rc::check("intersected() = &", [] {
        const Ranges a = normalized(anyRanges());
        const Ranges b = canonicalRanges();
        const Ranges both = intersected(a, b);
        RC_ASSERT(isCanonical(both));
        RC_ASSERT(unitsOf(both) == (unitsOf(a) & unitsOf(b)));
        RC_ASSERT(both == intersected(b, a));
    }));
}

void RangesTest::subtractionIsThatOfTheSets()
{
    QVERIFY(rc::check("subtracted() = a & ~b", [] {
        const Ranges a = normalized(anyRanges());
        const Ranges b = canonicalRanges();
        const Ranges left = subtracted(a, b);
        RC_ASSERT(isCanonical(left));
        RC_ASSERT(unitsOf(left) == (unitsOf(a) & ~unitsOf(b)));
    }));
}

void RangesTest::theLengthCountsUnitsOnce()
{
    QVERIFY(rc::check("totalLength() = count", [] {
        const Ranges ranges = normalized(anyRanges());
        RC_ASSERT(totalLength(ranges) == static_cast<qint64>(unitsOf(ranges).count()));
    }));
}

void RangesTest::touchingRangesBecomeOne()
{
    QCOMPARE(normalized({{5, 9}, {0, 5}}), (Ranges{{0, 9}}));
    QCOMPARE(normalized({{0, 5}, {6, 9}}), (Ranges{{0, 5}, {6, 9}}));
}

void RangesTest::emptyAndReversedRangesVanish()
{
    QCOMPARE(normalized({{5, 5}, {9, 2}}), Ranges());
    QCOMPARE((Range{9, 2}.length()), qint64{0});
}

void RangesTest::aRangeEndsBeforeItsEnd()
{
    const Range range{3, 5};
    QVERIFY(range.contains(3) && range.contains(4));
    QVERIFY(!range.contains(2) && !range.contains(5));
}

} // namespace yak

QTEST_GUILESS_MAIN(yak::RangesTest)
#include "ranges_test.moc"
