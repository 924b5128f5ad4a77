#include "zonelaws.h"

#include <QTest>

using namespace Qt::StringLiterals;

namespace yak {

using namespace zonelaws;

class EveryZoneTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyZoneCutsItsTellingDaysRight(); // case 3; every day of every zone is the work of yakjeong-zones
    void lengthsThatDoNotDivideTheDayLoseOnlyTheRest();
};

void EveryZoneTest::everyZoneCutsItsTellingDaysRight()
{
    qint64 days = 0;
    const QStringList ids = Zone::ids();
    for (const QString &id : ids) {
        const Zone zone = *Zone::find(id);
        for (const QDate date : tellingDates(zone)) {
            const QString broken = brokenLaw(zone, date, 15);
            QVERIFY2(broken.isEmpty(), qPrintable(id + u' ' + date.toString(Qt::ISODate) + u": "_s + broken));
            ++days;
        }
    }
    // A day a month of each zone at least, and some zone that changes its clocks.
    QVERIFY(days > ids.size() * 12 * (kLastYear - kFirstYear + 1));
}

void EveryZoneTest::lengthsThatDoNotDivideTheDayLoseOnlyTheRest()
{
    const Zone lordHowe = *Zone::find(u"Australia/Lord_Howe"_s); // its clocks change by half an hour
    for (const int slotMinutes : {5, 10, 15, 20, 30, 60}) {
        for (const QDate date : tellingDates(lordHowe)) {
            const QString broken = brokenLaw(lordHowe, date, slotMinutes);
            QVERIFY2(broken.isEmpty(), qPrintable(date.toString(Qt::ISODate) + u": "_s + broken));
        }
    }
}

} // namespace yak

QTEST_GUILESS_MAIN(yak::EveryZoneTest)
#include "everyzone_test.moc"
