#include "kindrooms.h"
#include "roomrig.h"
#include "windows/elidedlabel.h"
#include "windows/segmentedcontrol.h"

#include <QAbstractButton>
#include <QLabel>
#include <QTest>

using namespace yak;
using namespace Qt::StringLiterals;

/// Times, colors and sizes change while the room is open.
class RoomLookTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void clockStyleChangesEverywhereAtOnce();
    void schemeChangesEverywhereAtOnce();
    void wideAndNarrowKeepTheGrid_data();
    void wideAndNarrowKeepTheGrid();
    void largeTextFitsASmallWindow();
    void distancesFollowTheText();
    void whereNothingIsSeenNothingExplainsIt();
    void whatCanBeUndoneHasItsButtonInEveryMode();
    void theFirstTabIsCalledByTheKindOfRoom();

private:
    static double lightness(const QImage &picture, QPoint at) { return picture.pixelColor(at).lightnessF(); }
};

void RoomLookTest::clockStyleChangesEverywhereAtOnce()
{
    RoomRig rig;
    const ParticipantId me = rig.add(u"지수"_s);
    rig.answer(me, 1, u"nnnnnnnnnnyyyn"_s);
    rig.open(me);
    const auto when = [&rig] {
        auto *label = rig.find<QLabel>("when");
        return label ? label->accessibleName() : QString();
    };
    QTRY_COMPARE(when(), u"Tue, Nov 24, 14:00–15:30"_s);
    rig.settings->setClockChoice(ClockChoice::AmPm);
    QCOMPARE(when(), u"Tue, Nov 24, 2:00–3:30 PM"_s);
    QVERIFY(rig.mine().scene().layout.row(0).label.contains(u"AM"_s));
}

void RoomLookTest::schemeChangesEverywhereAtOnce()
{
    RoomRig rig;
    const ParticipantId me = rig.add(u"지수"_s, Role::Organizer);
    rig.answer(me, 1, u"yyyn"_s);
    rig.open(me);
    QTRY_VERIFY(rig.find<QLabel>("when"));
    rig.settle();
    const QList<QPoint> grounds{{640, 12}, {5, 60}, {885, 60}, {1275, 440}, {1100, 490}, {640, 790}};
    const QImage light = rig.page().grab().toImage();
    rig.settings->setSchemeChoice(SchemeChoice::Dark);
    rig.settle();
    const QImage dark = rig.page().grab().toImage();
    for (const QPoint at : grounds) {
        QVERIFY2(lightness(light, at) > 0.8, qPrintable(u"light at %1,%2"_s.arg(at.x()).arg(at.y())));
        QVERIFY2(lightness(dark, at) < 0.35, qPrintable(u"dark at %1,%2"_s.arg(at.x()).arg(at.y())));
    }
}

void RoomLookTest::wideAndNarrowKeepTheGrid_data()
{
    QTest::addColumn<QSize>("size");
    QTest::newRow("large") << QSize(1920, 1080);
    QTest::newRow("usual") << QSize(1280, 800);
    QTest::newRow("narrow") << QSize(850, 700);
    QTest::newRow("small") << QSize(640, 480);
}

void RoomLookTest::wideAndNarrowKeepTheGrid()
{
    QFETCH(QSize, size);
    RoomRig rig;
    rig.open(rig.add(u"지수"_s), size);
    rig.settle();
    QCOMPARE(rig.page().size(), size);
    QVERIFY2(rig.mine().width() >= std::min(800, size.width()) - 20, "the grid is the hero");
    QVERIFY(rig.mine().height() > size.height() / 2);
    QCOMPARE(rig.body().hasDrawer(), size.width() < 900);
}

void RoomLookTest::largeTextFitsASmallWindow()
{
    RoomRig rig;
    rig.settings->setTextScale(200);
    rig.open(rig.add(u"지수"_s), {800, 600});
    rig.settle();
    QCOMPARE(rig.page().size(), QSize(800, 600));
    auto *share = rig.find<QAbstractButton>("share");
    QVERIFY2(share->text().isEmpty(), "an icon says it where words have no room");
    QCOMPARE(share->accessibleName(), u"Share"_s);
    QVERIFY(share->geometry().right() < rig.page().width());
    for (const LanguageChoice language : {LanguageChoice::English, LanguageChoice::Korean}) {
        rig.settings->setLanguageChoice(language);
        for (const RoomMode mode : {RoomMode::Mine, RoomMode::Everyone}) {
            rig.body().setMode(mode);
            rig.settle();
            const QString hint = rig.find<ElidedLabel>("message")->shownWords();
            QVERIFY2(!hint.isEmpty() && !hint.endsWith(u'…'), qPrintable(hint));
        }
    }
    rig.settings->setLanguageChoice(LanguageChoice::English);
    rig.page().resize(1600, 900);
    rig.settle();
    QCOMPARE(share->text(), u"Share"_s);
    rig.page().resize(800, 600);
    rig.settle();
    share->click();
    QCOMPARE(rig.find<ElidedLabel>("message")->shownWords(), u"The invitation is on the clipboard."_s);
}

void RoomLookTest::distancesFollowTheText()
{
    QRect wanted;
    {
        RoomRig opened;
        opened.settings->setTextScale(200);
        opened.open(opened.add(u"지수"_s));
        opened.settle();
        wanted = opened.find<QWidget>("none")->geometry();
    }
    RoomRig grown;
    grown.open(grown.add(u"지수"_s));
    grown.settings->setTextScale(200);
    grown.settle();
    QCOMPARE(grown.find<QWidget>("none")->geometry(), wanted);
    grown.settings->setTextScale(100);
    grown.settle();
    QVERIFY(grown.find<QWidget>("none")->x() < wanted.x());
}

void RoomLookTest::whereNothingIsSeenNothingExplainsIt()
{
    Room room = exampleRoom();
    room.settings.visibility = Visibility::OrganizersOnly;
    RoomRig rig(room);
    rig.open(rig.add(u"지수"_s));
    QVERIFY(rig.find<>("zoom")->isVisible());
    rig.body().setMode(RoomMode::Everyone);
    QVERIFY2(!rig.find<>("zoom")->isVisible(), "there is no grid to zoom");
    rig.body().setMode(RoomMode::SideBySide);
    QVERIFY(rig.find<>("zoom")->isVisible());
}

void RoomLookTest::whatCanBeUndoneHasItsButtonInEveryMode()
{
    RoomRig rig;
    rig.open(rig.add(u"지수"_s));
    rig.body().setMode(RoomMode::Everyone);
    QVERIFY2(!rig.find<>("undo")->isVisible(), "there is nothing to undo and no brush");
    rig.body().setMode(RoomMode::Mine);
    QVERIFY(rig.find<>("undo")->isVisible());
    rig.drag({1, 0}, {1, 3});
    rig.body().setMode(RoomMode::Everyone);
    QVERIFY(rig.find<>("undo")->isVisible());
    QTest::mouseClick(rig.find<>("undo"), Qt::LeftButton);
    QCOMPARE(rig.own(1, 0), SlotState::None);
    QVERIFY2(rig.find<>("redo")->isVisible(), "it can be had back");
}

void RoomLookTest::theFirstTabIsCalledByTheKindOfRoom()
{
    RoomRig rig(roomOfKind(RoomKind::Date));
    rig.open(rig.add(u"지수"_s));
    const auto *tabs = rig.find<SegmentedControl>("tabs");
    QCOMPARE(tabs->button(0)->text(), u"Best dates"_s);
    rig.settings->setLanguageChoice(LanguageChoice::Korean);
    QTRY_COMPARE(tabs->button(0)->text(), u"좋은 날"_s);
}

QTEST_MAIN(RoomLookTest)
#include "room_look_test.moc"
