#include "apprig.h"
#include "roomrig.h"
#include "screens.h"
#include "windows/historypanel.h"
#include "windows/quietbutton.h"
#include "windows/replaybar.h"
#include "windows/roombanner.h"
#include "windows/roomstatusline.h"

#include <QScreen>
#include <QSlider>
#include <QtTest>

using namespace yak;
using namespace Qt::StringLiterals;

namespace {

constexpr QSize kSmallest(800, 600);
constexpr QSize kLarge(1600, 1200);

/// A room of two, who both have answered, with large text.
struct Fixture
{
    explicit Fixture(QSize size)
    {
        rig.settings->setTextScale(200);
        boss = rig.add(u"김민준"_s, Role::Organizer);
        amir = rig.add(u"Amir"_s);
        rig.open(boss, size);
        rig.answer(boss, 0, u"yyyyii"_s);
        rig.answer(amir, 1, u"yyyynnnn"_s);
        rig.body().setMode(RoomMode::Everyone);
        (void)RoomRig::waitUntil([this] { return !banner("allAnsweredBanner")->words().isEmpty(); });
        RoomRig::settle();
    }

    [[nodiscard]] RoomBanner *banner(const char *name) { return rig.find<RoomBanner>(name); }
    [[nodiscard]] QuietButton *fold() { return banner("allAnsweredBanner")->findChild<QuietButton *>(u"fold"_s); }
    void showMoreBanners()
    {
        rig.settings->setZoneId(u"Asia/Kathmandu"_s);
        rig.peer.happen(PurgeAnnounced{rig.time.now().plusSeconds(14 * 86'400)});
        (void)RoomRig::waitUntil([this] { return !banner("vanishingBanner")->words().isEmpty(); });
        RoomRig::settle();
    }
    /// How many whole rows of the grid are in view.
    [[nodiscard]] int rowsInView()
    {
        const GridGeometry &geometry = rig.everyone().geometryOfCells();
        const QRect body = geometry.bodyRect();
        int rows = 0;
        for (int row = 0; row < rig.everyone().scene().layout.rowCount(); ++row)
            rows += body.contains(geometry.cellRect({0, row}).center()) ? 1 : 0;
        return rows;
    }

    RoomRig rig;
    ParticipantId boss;
    ParticipantId amir;
};

} // namespace

/// In the smallest window with text twice as large there still is a grid to look at and to paint.
class RoomLowTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void whatIsToldFoldsIntoALineAndUnfolds();
    void allThatIsToldShowsWhereThereIsRoom();
    void theReplayIsARowAndSaysInTheStatusLineWhatHappened();
    void zoomingTakesNoLineOfItsOwn();
    void dialogsOpenWithinTheScreen_data();
    void dialogsOpenWithinTheScreen();
    void aDialogCanBeMadeAsLowAsASmallScreen_data();
    void aDialogCanBeMadeAsLowAsASmallScreen();
};

void RoomLowTest::whatIsToldFoldsIntoALineAndUnfolds()
{
    Fixture f(kSmallest);
    QVERIFY2(!f.fold()->isVisible(), "one line is not worth folding");
    f.showMoreBanners();
    QTRY_COMPARE(f.fold()->text(), u"2 more"_s);
    QVERIFY(f.banner("allAnsweredBanner")->isVisible());
    QVERIFY(!f.banner("vanishingBanner")->isVisible());
    QVERIFY(!f.banner("zoneBanner")->isVisible());
    RoomRig::settle();
    QVERIFY2(f.rowsInView() >= 4, qPrintable(QString::number(f.rowsInView())));
    QTest::mouseClick(f.fold(), Qt::LeftButton);
    QTRY_VERIFY(f.banner("vanishingBanner")->isVisible() && f.banner("zoneBanner")->isVisible());
    QCOMPARE(f.fold()->text(), u"Less"_s);
    QTest::mouseClick(f.fold(), Qt::LeftButton);
    QTRY_VERIFY(!f.banner("vanishingBanner")->isVisible());
    // What is put away makes place for what comes after it.
    Q_EMIT f.banner("allAnsweredBanner")->dismissed();
    QTRY_VERIFY(f.banner("vanishingBanner")->isVisible());
    QTRY_VERIFY(!f.banner("zoneBanner")->isVisible());
}

void RoomLowTest::allThatIsToldShowsWhereThereIsRoom()
{
    Fixture f(kLarge);
    f.rig.page().resize(kLarge.width(), 2'400);
    f.showMoreBanners();
    for (const char *name : {"allAnsweredBanner", "vanishingBanner", "zoneBanner"})
        QVERIFY2(f.banner(name)->isVisible(), name);
    QVERIFY(!f.fold()->isVisible());
    f.rig.page().resize(kSmallest);
    QTRY_VERIFY(!f.banner("zoneBanner")->isVisible());
    QVERIFY(f.fold()->isVisible());
}

void RoomLowTest::theReplayIsARowAndSaysInTheStatusLineWhatHappened()
{
    Fixture f(kSmallest);
    ReplayBar *bar = f.rig.body().replayBar();
    Q_EMIT f.rig.body().history()->replayRequested();
    QTRY_VERIFY(bar->slider()->isVisible());
    bar->slider()->setValue(bar->slider()->maximum());
    RoomRig::settle();
    QVERIFY2(f.rowsInView() >= 3, qPrintable(QString::number(f.rowsInView())));
    const QString happened = u"Amir: answered: 4 yes, 86 no"_s;
    QTRY_COMPARE(f.rig.body().hint().words, happened);
    QVERIFY(!visibleWords(*bar).contains(happened));
    QVERIFY(f.rig.find<>("replayMoment")->isVisible());
    QVERIFY(bar->slider()->width() > 60);
    QVERIFY(clippedWords(*bar).isEmpty());
    f.rig.page().resize(kLarge);
    QTRY_VERIFY(visibleWords(*bar).contains(happened));
    QVERIFY(!f.rig.body().hint().words.contains(happened));
}

void RoomLowTest::zoomingTakesNoLineOfItsOwn()
{
    Fixture f(kSmallest);
    const auto *zoom = f.rig.find<>("zoom");
    QVERIFY(!zoom->isVisible());
    f.rig.everyone().setZoom(0.8); // as the wheel and Ctrl+minus do
    QCOMPARE(f.rig.everyone().zoom(), 0.8);
    f.rig.page().resize(kLarge);
    QTRY_VERIFY(zoom->isVisible());
    f.rig.page().resize(kSmallest);
    QTRY_VERIFY(!zoom->isVisible());
    f.rig.settings->setTextScale(100);
    QTRY_VERIFY(zoom->isVisible());
}

void RoomLowTest::dialogsOpenWithinTheScreen_data()
{
    QTest::addColumn<QString>("name");
    for (const QString &name :
         {u"keyboard"_s, u"remind"_s, u"room settings"_s, u"settle?"_s, u"rename"_s, u"webhook"_s})
        QTest::newRow(qUtf8Printable(name)) << name;
}

void RoomLowTest::dialogsOpenWithinTheScreen()
{
    QFETCH(const QString, name);
    const std::unique_ptr<Screen> screen = openScreen(name, {LanguageChoice::Korean, 200});
    RoomRig::settle();
    const QSize there = screen->widget().screen()->availableSize();
    QVERIFY(screen->widget().width() <= there.width() && screen->widget().height() <= there.height());
}

void RoomLowTest::aDialogCanBeMadeAsLowAsASmallScreen_data()
{
    QTest::addColumn<QString>("name");
    for (const QString &name : {u"remind"_s, u"webhook"_s})
        QTest::newRow(qUtf8Printable(name)) << name;
}

void RoomLowTest::aDialogCanBeMadeAsLowAsASmallScreen()
{
    QFETCH(const QString, name);
    const std::unique_ptr<Screen> screen = openScreen(name, {LanguageChoice::Korean, 200});
    screen->widget().resize(760, 540);
    RoomRig::settle();
    QVERIFY2(screen->widget().minimumSizeHint().height() <= 540,
             qPrintable(QString::number(screen->widget().minimumSizeHint().height())));
    QVERIFY(screen->widget().findChild<QWidget *>(u"accept"_s)->isVisible());
}

QTEST_MAIN(RoomLowTest)
#include "room_low_test.moc"
