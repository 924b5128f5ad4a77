#include "apprig.h"
#include "dialogs/zonepicker.h"
#include "dialogs/zonepopup.h"
#include "models/zonesmodel.h"

#include <QAbstractItemModelTester>
#include <QLineEdit>
#include <QListView>
#include <QSignalSpy>
#include <QtTest>

using namespace yak;
using namespace Qt::StringLiterals;

namespace {

const Instant kWinter = Instant::fromSeconds(1'794'970'800); // 2026-11-18

QString firstFor(const QString &query, Language language = Language::English)
{
    ZonesModel model(kWinter, language);
    model.setQuery(query);
    return model.index(0).data(ZonesModel::IdRole).toString();
}

} // namespace

class NewRoomZonesTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aZoneIsFoundByWhatPeopleCallIt_data();
    void aZoneIsFoundByWhatPeopleCallIt();
    void halfASyllableIsEnough();
    void offsetsFindAllZonesThatHaveThem();
    void nothingIsFoundForWhatIsNoPlace();
    void otherNamesOfAZoneAreTakenWhenTypedWhole();
    void rowsReadInTheLanguage();
    void offsetsAreThoseOfTheGivenTime();
    void everyPlaceIsAZoneWithNamesInBothLanguages();
    void theModelKeepsItsPromises();
    void theListIsSearchedAndChosenFromByKeyboard();
    void aClickChooses();
    void escapeLeavesTheZone();
    void emptySearchSaysWhatToDo();
};

void NewRoomZonesTest::aZoneIsFoundByWhatPeopleCallIt_data()
{
    QTest::addColumn<QString>("query");
    QTest::addColumn<QString>("id");
    const QList<std::pair<QString, QString>> cases{
        {u"seoul"_s, u"Asia/Seoul"_s},
        {u"서울"_s, u"Asia/Seoul"_s},
        {u"busan"_s, u"Asia/Seoul"_s},
        {u"부산"_s, u"Asia/Seoul"_s},
        {u"South Korea"_s, u"Asia/Seoul"_s},
        {u"대한민국"_s, u"Asia/Seoul"_s},
        {u"new york"_s, u"America/New_York"_s},
        {u"뉴욕"_s, u"America/New_York"_s},
        {u"NewYork"_s, u"America/New_York"_s},
        {u"San Francisco"_s, u"America/Los_Angeles"_s},
        {u"샌프란"_s, u"America/Los_Angeles"_s},
        {u"sao paulo"_s, u"America/Sao_Paulo"_s},
        {u"뉴델리"_s, u"Asia/Kolkata"_s},
        {u"베이징"_s, u"Asia/Shanghai"_s},
        {u"UTC"_s, u"Etc/UTC"_s},
        {u"Asia/Kathmandu"_s, u"Asia/Kathmandu"_s},
        {u"+5:45"_s, u"Asia/Kathmandu"_s},
        {u"UTC+9:30"_s, u"Australia/Darwin"_s},
    };
    for (const auto &[query, id] : cases)
        QTest::newRow(qUtf8Printable(query)) << query << id;
}

void NewRoomZonesTest::aZoneIsFoundByWhatPeopleCallIt()
{
    QFETCH(const QString, query);
    QFETCH(const QString, id);
    QCOMPARE(firstFor(query), id);
    QCOMPARE(firstFor(query, Language::Korean), id);
}

void NewRoomZonesTest::halfASyllableIsEnough()
{
    QCOMPARE(firstFor(u"서우"_s, Language::Korean), u"Asia/Seoul"_s);
    QCOMPARE(firstFor(u"베를리"_s, Language::Korean), u"Europe/Berlin"_s);
}

void NewRoomZonesTest::offsetsFindAllZonesThatHaveThem()
{
    ZonesModel model(kWinter, Language::English);
    model.setQuery(u"+9"_s);
    QVERIFY(model.rowOf(u"Asia/Seoul"_s) >= 0);
    QVERIFY(model.rowOf(u"Asia/Tokyo"_s) >= 0);
    QCOMPARE(model.rowOf(u"Asia/Shanghai"_s), -1);
    for (int row = 0; row < model.rowCount(); ++row)
        QCOMPARE(model.index(row).data(ZonesModel::OffsetRole).toString(), u"UTC+9"_s);
}

void NewRoomZonesTest::nothingIsFoundForWhatIsNoPlace()
{
    ZonesModel model(kWinter, Language::English);
    model.setQuery(u"Atlantis"_s);
    QCOMPARE(model.rowCount(), 0);
}

void NewRoomZonesTest::otherNamesOfAZoneAreTakenWhenTypedWhole()
{
    QCOMPARE(firstFor(u"Asia/Calcutta"_s), u"Asia/Calcutta"_s);
    QCOMPARE(firstFor(u"Asia/Calcutt"_s), QString());
}

void NewRoomZonesTest::rowsReadInTheLanguage()
{
    ZonesModel model(kWinter, Language::Korean);
    model.setQuery(u"berlin"_s);
    QCOMPARE(model.index(0).data().toString(), u"베를린"_s);
    QCOMPARE(model.index(0).data(ZonesModel::CountryRole).toString(), u"독일"_s);
    model.setLanguage(Language::English);
    QCOMPARE(model.index(0).data().toString(), u"Berlin"_s);
    QCOMPARE(model.index(0).data(Qt::AccessibleTextRole).toString(), u"Berlin, Germany, UTC+1"_s);
}

void NewRoomZonesTest::offsetsAreThoseOfTheGivenTime()
{
    const Instant summer = Instant::fromSeconds(1'783'000'000); // July 2026
    const ZonesModel model(summer, Language::English);
    const QModelIndex berlin = model.index(model.rowOf(u"Europe/Berlin"_s));
    QCOMPARE(berlin.data(ZonesModel::OffsetRole).toString(), u"UTC+2"_s);
    QCOMPARE(zoneLabel(*Zone::find(u"Europe/Berlin"_s), kWinter, Language::English), u"Berlin (UTC+1)"_s);
}

void NewRoomZonesTest::everyPlaceIsAZoneWithNamesInBothLanguages()
{
    QVERIFY(zonePlaces().size() > 400);
    for (const ZonePlace &place : zonePlaces()) {
        QVERIFY2(Zone::find(place.id), qUtf8Printable(place.id));
        QVERIFY2(!place.english.city.isEmpty() && !place.korean.city.isEmpty(), qUtf8Printable(place.id));
        QCOMPARE(matchRank(place, 0, place.korean.city), 0);
    }
}

void NewRoomZonesTest::theModelKeepsItsPromises()
{
    ZonesModel model(kWinter, Language::English);
    const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    for (const QString &query : {u"s"_s, u"se"_s, u"seo"_s, u"seoz"_s, u"+9"_s, QString()})
        model.setQuery(query);
    model.setLanguage(Language::Korean);
    QVERIFY(model.rowCount() > 400);
}

struct PickerFixture
{
    AppRig rig;
    ZonePicker picker{rig.settings, rig.clock};
    QSignalSpy changed{&picker, &ZonePicker::zoneChanged};

    PickerFixture()
    {
        picker.setZoneId(u"Asia/Seoul"_s);
        picker.show();
        QTest::mouseClick(&picker, Qt::LeftButton);
    }

    [[nodiscard]] ZonePopup *popup() const { return picker.findChild<ZonePopup *>(); }
    [[nodiscard]] QLineEdit *search() const { return popup()->findChild<QLineEdit *>(); }
    [[nodiscard]] QListView *list() const { return popup()->findChild<QListView *>(); }
};

void NewRoomZonesTest::theListIsSearchedAndChosenFromByKeyboard()
{
    PickerFixture f;
    QCOMPARE(f.picker.text(), u"Seoul (UTC+9)"_s);
    QCOMPARE(f.list()->currentIndex().data(ZonesModel::IdRole).toString(), u"Asia/Seoul"_s);
    typeText(f.search(), u"germ"_s);
    QTest::keyClick(f.search(), Qt::Key_Down);
    QTest::keyClick(f.search(), Qt::Key_Up);
    QTest::keyClick(f.search(), Qt::Key_Return);
    QCOMPARE(f.changed.size(), 1);
    QCOMPARE(f.picker.zoneId(), u"Europe/Berlin"_s);
    QCOMPARE(f.picker.text(), u"Berlin (UTC+1)"_s);
    QTRY_VERIFY(!f.popup());
}

void NewRoomZonesTest::aClickChooses()
{
    PickerFixture f;
    typeText(f.search(), u"kathmandu"_s);
    const QRect row = f.list()->visualRect(f.list()->model()->index(0, 0));
    QTest::mouseClick(f.list()->viewport(), Qt::LeftButton, {}, row.center());
    QCOMPARE(f.picker.text(), u"Kathmandu (UTC+5:45)"_s);
}

void NewRoomZonesTest::escapeLeavesTheZone()
{
    PickerFixture f;
    typeText(f.search(), u"berlin"_s);
    QTest::keyClick(f.search(), Qt::Key_Escape);
    QTRY_VERIFY(!f.popup());
    QCOMPARE(f.picker.zoneId(), u"Asia/Seoul"_s);
    QCOMPARE(f.changed.size(), 0);
}

void NewRoomZonesTest::emptySearchSaysWhatToDo()
{
    PickerFixture f;
    typeText(f.search(), u"atlantis"_s);
    QVERIFY(!f.list()->isVisible());
    QCOMPARE(visibleWords(*f.popup()), QStringList{u"No city or country is called so. Try the largest city nearby."_s});
    QTest::keyClick(f.search(), Qt::Key_Return);
    QCOMPARE(f.picker.zoneId(), u"Asia/Seoul"_s);
}

QTEST_MAIN(NewRoomZonesTest)
#include "newroom_zones_test.moc"
