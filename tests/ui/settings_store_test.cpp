#include "apprig.h"

#include <QSettings>
#include <QSignalSpy>
#include <QtTest>

using namespace yak;
using namespace Qt::StringLiterals;

namespace {

AppSettings::Files filesIn(const QTemporaryDir &folder)
{
    return {folder.filePath(u"personal.ini"_s), folder.filePath(u"machine.ini"_s)};
}

} // namespace

class SettingsStoreTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everySettingIsThereTheNextTime();
    void whatCannotBeReadCountsAsTheDefault();
    void machinesAndPeoplesSettingsLieApart();
    void settingWhatIsSoAlreadyTellsNobody();
    void eachChangeTellsWhatBecameDifferent();
    void koreanWeeksBeginOnSundayInTwentyFourHours();
    void textScaleChangesTheLook();
    void unknownZoneIsNeverUtc();
};

void SettingsStoreTest::everySettingIsThereTheNextTime()
{
    const QTemporaryDir folder;
    {
        AppSettings settings(filesIn(folder));
        settings.setLanguageChoice(LanguageChoice::Korean);
        settings.setSchemeChoice(SchemeChoice::Dark);
        settings.setTextScale(150);
        settings.setClockChoice(ClockChoice::AmPm);
        settings.setZoneId(u"Asia/Kathmandu"_s);
        settings.setPaintMode(PaintMode::Free);
        settings.setLastName(u"김민준 \"; %=#"_s);
        settings.setLastServer(u"example.org:7000"_s);
        settings.setLocalServer(u"127.0.0.1:4000"_s);
        settings.setWindowGeometry(QByteArray("\x00\x01\xff", 3));
    }
    const AppSettings settings(filesIn(folder));
    QCOMPARE(settings.languageChoice(), LanguageChoice::Korean);
    QCOMPARE(settings.schemeChoice(), SchemeChoice::Dark);
    QCOMPARE(settings.textScale(), 150);
    QCOMPARE(settings.clockChoice(), ClockChoice::AmPm);
    QCOMPARE(settings.zoneId(), u"Asia/Kathmandu"_s);
    QCOMPARE(settings.paintMode(), PaintMode::Free);
    QCOMPARE(settings.lastName(), u"김민준 \"; %=#"_s);
    QCOMPARE(settings.lastServer(), u"example.org:7000"_s);
    QCOMPARE(settings.localServer(), u"127.0.0.1:4000"_s);
    QCOMPARE(settings.windowGeometry(), QByteArray("\x00\x01\xff", 3));
    QCOMPARE(settings.theme().scheme(), Scheme::Dark);
}

void SettingsStoreTest::whatCannotBeReadCountsAsTheDefault()
{
    const QTemporaryDir folder;
    {
        QSettings personal(filesIn(folder).personal, QSettings::IniFormat);
        personal.setValue(u"language"_s, u"klingon"_s);
        personal.setValue(u"scheme"_s, 7);
        QSettings machine(filesIn(folder).machine, QSettings::IniFormat);
        machine.setValue(u"textScale"_s, u"huge"_s);
    }
    const AppSettings settings(filesIn(folder));
    QCOMPARE(settings.languageChoice(), LanguageChoice::System);
    QCOMPARE(settings.schemeChoice(), SchemeChoice::System);
    QCOMPARE(settings.textScale(), 100);
}

void SettingsStoreTest::machinesAndPeoplesSettingsLieApart()
{
    const QTemporaryDir folder;
    {
        AppSettings settings(filesIn(folder));
        settings.setLastName(u"지수"_s);
        settings.setLocalServer(u"127.0.0.1:4000"_s);
    }
    const QSettings personal(filesIn(folder).personal, QSettings::IniFormat);
    const QSettings machine(filesIn(folder).machine, QSettings::IniFormat);
    QCOMPARE(personal.allKeys(), QStringList{u"lastName"_s});
    QCOMPARE(machine.allKeys(), QStringList{u"localServer"_s});
}

void SettingsStoreTest::settingWhatIsSoAlreadyTellsNobody()
{
    AppRig rig;
    const QSignalSpy language(&rig.settings, &AppSettings::languageChanged);
    const QSignalSpy look(&rig.settings, &AppSettings::lookChanged);
    const QSignalSpy zone(&rig.settings, &AppSettings::zoneChanged);
    rig.settings.setLanguageChoice(LanguageChoice::English);
    rig.settings.setSchemeChoice(SchemeChoice::Light);
    rig.settings.setZoneId(u"Asia/Seoul"_s);
    QCOMPARE(language.size() + look.size() + zone.size(), 0);
}

void SettingsStoreTest::eachChangeTellsWhatBecameDifferent()
{
    AppRig rig;
    const QSignalSpy language(&rig.settings, &AppSettings::languageChanged);
    const QSignalSpy look(&rig.settings, &AppSettings::lookChanged);
    const QSignalSpy times(&rig.settings, &AppSettings::timeStyleChanged);
    const QSignalSpy mode(&rig.settings, &AppSettings::paintModeChanged);
    rig.settings.setLanguageChoice(LanguageChoice::Korean);
    QCOMPARE(language.size(), 1);
    QCOMPARE(times.size(), 1); // dates read differently too
    rig.settings.setClockChoice(ClockChoice::AmPm);
    QCOMPARE(times.size(), 2);
    rig.settings.setSchemeChoice(SchemeChoice::Dark);
    QCOMPARE(look.size(), 1);
    rig.settings.setPaintMode(PaintMode::Free);
    QCOMPARE(mode.size(), 1);
}

void SettingsStoreTest::koreanWeeksBeginOnSundayInTwentyFourHours()
{
    AppRig rig;
    rig.settings.setLanguageChoice(LanguageChoice::Korean);
    QCOMPARE(rig.settings.weekStart(), Qt::Sunday);
    QCOMPARE(rig.settings.clockFormat(), ClockFormat::Hours24);
    QCOMPARE(rig.settings.locale().language(), QLocale::Korean);
    rig.settings.setClockChoice(ClockChoice::AmPm);
    QCOMPARE(rig.settings.clockFormat(), ClockFormat::AmPm);
}

void SettingsStoreTest::textScaleChangesTheLook()
{
    AppRig rig;
    const int usual = rig.settings.theme().font(TextSize::Body).pixelSize();
    const int distance = rig.settings.theme().space(Space::Large);
    rig.settings.setTextScale(200);
    QCOMPARE(rig.settings.theme().font(TextSize::Body).pixelSize(), 2 * usual);
    QVERIFY(rig.settings.theme().space(Space::Large) > distance);
    QCOMPARE(QApplication::font().pixelSize(), 2 * usual);
    rig.settings.setTextScale(1000);
    QCOMPARE(rig.settings.textScale(), 200);
}

void SettingsStoreTest::unknownZoneIsNeverUtc()
{
    AppRig rig;
    rig.settings.setZoneId(u"Europe/Atlantis"_s);
    const auto zone = rig.settings.zone();
    QVERIFY(!zone);
    QCOMPARE(zone.error().code, ErrorCode::UnknownZone);
}

QTEST_MAIN(SettingsStoreTest)
#include "settings_store_test.moc"
