#include "core/clock.h"
#include "core/zone.h"

#include <QRegularExpression>
#include <QTest>
#include <rapidcheck.h>

using namespace Qt::StringLiterals;

namespace yak {

namespace {

Zone zone(const QString &id)
{
    const auto found = Zone::find(id);
    Q_ASSERT(found);
    return *found;
}

Instant utc(const QString &text)
{
    const QDateTime time = QDateTime::fromString(text, Qt::ISODate);
    Q_ASSERT(time.isValid());
    return {time.toMSecsSinceEpoch()};
}

TimeSpan years(int from, int to)
{
    return {utc(u"%1-01-01T00:00:00Z"_s.arg(from)), utc(u"%1-01-01T00:00:00Z"_s.arg(to))};
}

} // namespace

class ZoneTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aDeadlineInAGapMovesPastIt();                       // case 6
    void aWallTimeShownTwiceIsItsFirstWithTheSecondAtHand(); // case 6
    void aStretchThatBeginsInAGapBeginsWhereTheGapEnds();
    void theMinuteAfterTheLastIsTheNextMidnight();
    void aSkippedCivilDayIsAnError(); // case 4
    void aDayWithoutMidnightBeginsLater();
    void civilDaysFollowEachOther();
    void halfAndQuarterOffsetsAreKept_data(); // case 7
    void halfAndQuarterOffsetsAreKept();
    void wallTimesBeforeTheEpochRoundDown();
    void anotherNameOfAZoneAgreesWithIt(); // case 14
    void zonesThatDifferForPartOfAYearDisagree();
    void anUnknownZoneIsATypedErrorAndNeverUtc_data(); // case 14
    void anUnknownZoneIsATypedErrorAndNeverUtc();
    void everyListedZoneIsFound();
    void theRulesHaveAVersion();
    void theWallTimeOfAnInstantResolvesToIt();
    void minutesRoundDownAlsoBeforeTheEpoch();
    void theSystemsClockIsTheMachines();
};

void ZoneTest::aDeadlineInAGapMovesPastIt()
{
    const WallResolution found = zone(u"Europe/Berlin"_s).resolve({2026, 3, 29}, 2 * 60 + 30);
    QCOMPARE(found.kind, WallResolution::Kind::Gap);
    QCOMPARE(found.first, utc(u"2026-03-29T01:30:00Z"_s)); // 03:30 in Berlin
    QCOMPARE(found.second, found.first);
    QCOMPARE(zone(u"Europe/Berlin"_s).wallTime(found.first), (WallTime{{2026, 3, 29}, 3 * 60 + 30, 120}));
}

void ZoneTest::aWallTimeShownTwiceIsItsFirstWithTheSecondAtHand()
{
    const WallResolution found = zone(u"Europe/Berlin"_s).resolve({2026, 10, 25}, 2 * 60 + 30);
    QCOMPARE(found.kind, WallResolution::Kind::Overlap);
    QCOMPARE(found.first, utc(u"2026-10-25T00:30:00Z"_s));
    QCOMPARE(found.second, utc(u"2026-10-25T01:30:00Z"_s));
}

void ZoneTest::aStretchThatBeginsInAGapBeginsWhereTheGapEnds()
{
    const Zone berlin = zone(u"Europe/Berlin"_s);
    QCOMPARE(berlin.resolve({2026, 3, 29}, 2 * 60 + 30).reached, utc(u"2026-03-29T01:00:00Z"_s));
    QCOMPARE(berlin.resolve({2026, 10, 25}, 2 * 60 + 30).reached, utc(u"2026-10-25T00:30:00Z"_s));
    QCOMPARE(berlin.resolve({2026, 6, 1}, 0).reached, berlin.resolve({2026, 6, 1}, 0).first);
}

void ZoneTest::theMinuteAfterTheLastIsTheNextMidnight()
{
    const Zone seoul = zone(u"Asia/Seoul"_s);
    QCOMPARE(seoul.resolve({2026, 6, 1}, 1440), seoul.resolve({2026, 6, 2}, 0));
    QCOMPARE(seoul.resolve({2026, 6, 1}, 26 * 60), seoul.resolve({2026, 6, 2}, 120));
    QCOMPARE(seoul.resolve({2026, 6, 1}, 1440).first, utc(u"2026-06-01T15:00:00Z"_s));
}

void ZoneTest::aSkippedCivilDayIsAnError()
{
    const auto day = zone(u"Pacific/Apia"_s).civilDay({2011, 12, 30});
    QVERIFY(!day);
    QCOMPARE(day.error().code, ErrorCode::SkippedDay);
    QVERIFY(zone(u"Pacific/Apia"_s).civilDay({2011, 12, 29}));
    QVERIFY(zone(u"Pacific/Apia"_s).civilDay({2011, 12, 31}));
    QVERIFY(!zone(u"Pacific/Apia"_s).civilDay(QDate()));
}

void ZoneTest::aDayWithoutMidnightBeginsLater()
{
    const auto day = zone(u"Africa/Cairo"_s).civilDay({2026, 4, 24}); // case 2
    QVERIFY(day);
    QCOMPARE(zone(u"Africa/Cairo"_s).wallTime(day->from).minuteOfDay, 60);
    QCOMPARE(day->to.minutes() - day->from.minutes(), qint64{23 * 60});
}

void ZoneTest::civilDaysFollowEachOther()
{
    for (const QString &id : {u"Pacific/Apia"_s, u"Africa/Cairo"_s, u"America/Havana"_s, u"Australia/Lord_Howe"_s}) {
        const Zone here = zone(id);
        std::optional<Instant> last;
        for (QDate date(2011, 1, 1); date.year() < 2028; date = date.addDays(1)) {
            const auto day = here.civilDay(date);
            if (!day)
                continue;
            QVERIFY(!last || *last == day->from);
            last = day->to;
        }
    }
}

void ZoneTest::halfAndQuarterOffsetsAreKept_data()
{
    QTest::addColumn<QString>("id");
    QTest::addColumn<int>("offset");
    QTest::newRow("Kolkata") << u"Asia/Kolkata"_s << 330;
    QTest::newRow("Kathmandu") << u"Asia/Kathmandu"_s << 345;
    QTest::newRow("Chatham in winter") << u"Pacific/Chatham"_s << 765;
    QTest::newRow("St. John's in summer") << u"America/St_Johns"_s << -150;
    QTest::newRow("Kiritimati") << u"Pacific/Kiritimati"_s << 840;
    QTest::newRow("Baker Island") << u"Etc/GMT+12"_s << -720;
}

void ZoneTest::halfAndQuarterOffsetsAreKept()
{
    QFETCH(const QString, id);
    QFETCH(const int, offset);
    const Instant july = utc(u"2026-07-01T12:00:00Z"_s);
    QCOMPARE(zone(id).offsetMinutes(july), offset);
    QCOMPARE(zone(id).wallTime(july).offsetMinutes, offset);
}

void ZoneTest::wallTimesBeforeTheEpochRoundDown()
{
    QCOMPARE(Zone::utc().wallTime({-1}), (WallTime{{1969, 12, 31}, 1439, 0}));
}

void ZoneTest::anotherNameOfAZoneAgreesWithIt()
{
    QVERIFY(zone(u"Asia/Calcutta"_s).agreesWith(zone(u"Asia/Kolkata"_s), years(2020, 2037)));
    QVERIFY(zone(u"Asia/Kolkata"_s).agreesWith(zone(u"Asia/Calcutta"_s), years(2020, 2037)));
    QCOMPARE(zone(u"Asia/Calcutta"_s).id(), u"Asia/Calcutta"_s);
    QVERIFY(zone(u"Asia/Seoul"_s).agreesWith(zone(u"Asia/Tokyo"_s), years(2020, 2037)));
}

void ZoneTest::zonesThatDifferForPartOfAYearDisagree()
{
    const Zone phoenix = zone(u"America/Phoenix"_s);
    const Zone denver = zone(u"America/Denver"_s);
    QVERIFY(!phoenix.agreesWith(denver, years(2026, 2027)));
    QVERIFY(phoenix.agreesWith(denver, {utc(u"2026-12-01T00:00:00Z"_s), utc(u"2026-12-31T00:00:00Z"_s)}));
    QVERIFY(!zone(u"Asia/Seoul"_s).agreesWith(zone(u"Asia/Kolkata"_s), years(2026, 2027)));
}

void ZoneTest::anUnknownZoneIsATypedErrorAndNeverUtc_data()
{
    QTest::addColumn<QString>("id");
    QTest::newRow("nothing") << QString();
    QTest::newRow("a word") << u"Mars/Olympus"_s;
    QTest::newRow("a path") << u"../../etc/passwd"_s;
    QTest::newRow("an absolute path") << u"/usr/share/zoneinfo/Asia/Seoul"_s;
    QTest::newRow("a folder") << u"Europe"_s;
    QTest::newRow("other case") << u"asia/seoul"_s;
    QTest::newRow("a space") << u"Asia/Seoul "_s;
    QTest::newRow("NUL") << u"Asia/Seoul"_s + QChar(u'\0');
    QTest::newRow("Hangul") << u"아시아/서울"_s;
    QTest::newRow("a Windows name") << u"Korea Standard Time"_s;
    QTest::newRow("no zone but a file beside them") << u"tzdata.zi"_s;
}

void ZoneTest::anUnknownZoneIsATypedErrorAndNeverUtc()
{
    QFETCH(const QString, id);
    const auto found = Zone::find(id);
    QVERIFY(!found);
    QCOMPARE(found.error().code, ErrorCode::UnknownZone);
}

void ZoneTest::everyListedZoneIsFound()
{
    const QStringList ids = Zone::ids();
    QVERIFY(ids.size() > 400);
    QVERIFY(std::is_sorted(ids.begin(), ids.end()));
    for (const QString &id : ids)
        QVERIFY2(Zone::find(id), qPrintable(id));
    for (const QString &id : {u"Asia/Seoul"_s, u"Asia/Calcutta"_s, u"Etc/UTC"_s, u"UTC"_s})
        QVERIFY2(ids.contains(id), qPrintable(id));
}

void ZoneTest::theRulesHaveAVersion()
{
    static const QRegularExpression version(u"^20\\d\\d[a-z]"_s);
    QVERIFY2(version.match(Zone::databaseVersion()).hasMatch(), qPrintable(Zone::databaseVersion()));
}

void ZoneTest::theWallTimeOfAnInstantResolvesToIt()
{
    const QStringList ids = Zone::ids();
    QVERIFY(rc::check("an instant is one of those its wall time stands for", [&ids] {
        const Zone here = zone(ids[*rc::gen::inRange<int>(0, static_cast<int>(ids.size()))]);
        const Instant at = Instant::fromMinutes(*rc::gen::inRange<qint64>(26'297'280, 35'765'280)); // 2020 … 2037
        const WallTime wall = here.wallTime(at);
        const WallResolution back = here.resolve(wall.date, wall.minuteOfDay);
        RC_LOG() << here.id().toStdString() << " " << at.minutes();
        RC_ASSERT(back.kind != WallResolution::Kind::Gap);
        RC_ASSERT(back.first == at || back.second == at);
        RC_ASSERT(here.offsetMinutes(at) == wall.offsetMinutes);
    }));
}

void ZoneTest::minutesRoundDownAlsoBeforeTheEpoch()
{
    QCOMPARE(Instant{59'999}.minutes(), qint64{0});
    QCOMPARE(Instant{60'000}.minutes(), qint64{1});
    QCOMPARE(Instant{-1}.minutes(), qint64{-1});
    QCOMPARE(Instant{-60'000}.minutes(), qint64{-1});
    QCOMPARE(Instant{-60'001}.minutes(), qint64{-2});
}

void ZoneTest::theSystemsClockIsTheMachines()
{
    const qint64 before = QDateTime::currentMSecsSinceEpoch();
    const Instant now = SystemClock().now();
    QVERIFY(before <= now.milliseconds && now.milliseconds <= QDateTime::currentMSecsSinceEpoch());
}

} // namespace yak

QTEST_GUILESS_MAIN(yak::ZoneTest)
#include "zone_test.moc"
