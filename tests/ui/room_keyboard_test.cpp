#include "dialogs/roomdialogs.h"
#include "dialogs/shortcutsdialog.h"
#include "roomrig.h"
#include "windows/candidatecard.h"
#include "windows/candidatespanel.h"
#include "windows/quietbutton.h"
#include "windows/roomheader.h"
#include "windows/roomsidepanel.h"
#include "windows/roomstatusline.h"
#include "windows/roomtoolbar.h"

#include <QAbstractButton>
#include <QAccessible>
#include <QListView>
#include <QScrollBar>
#include <QSlider>
#include <QTest>

using namespace yak;
using namespace Qt::StringLiterals;

/// A room without a mouse, and as a screen reader finds it.
class RoomKeyboardTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void paintingAndUndoingByKeys();
    void viewsByKeys();
    void tabGoesThroughThePageInReadingOrder();
    void f6GoesBetweenGridAndPanel();
    void f1ListsTheKeys();
    void settlingByKeys();
    void drawerByKeys();
    void everythingThatTakesFocusHasAName();
};

void RoomKeyboardTest::paintingAndUndoingByKeys()
{
    RoomRig rig;
    rig.open(rig.add(u"지수"_s));
    QTRY_VERIFY2(rig.mine().hasFocus(), "a room opens with the grid in hand");
    QTest::keyClick(&rig.mine(), Qt::Key_Down);
    QTest::keyClick(&rig.mine(), Qt::Key_1);
    QTest::keyClick(&rig.mine(), Qt::Key_Down, Qt::ShiftModifier);
    QTest::keyClick(&rig.mine(), Qt::Key_2);
    QTRY_COMPARE(rig.peer.paints(), 2);
    const Answer painted = rig.model().ownAnswer();
    QVERIFY(!painted.isEmpty());
    QTest::keyClick(&rig.mine(), Qt::Key_Z, Qt::ControlModifier);
    QVERIFY(rig.model().ownAnswer() != painted);
    QTest::keyClick(&rig.mine(), Qt::Key_Y, Qt::ControlModifier);
    QCOMPARE(rig.model().ownAnswer(), painted);
    QTest::keyClick(&rig.mine(), Qt::Key_Z, Qt::ControlModifier);
    QTest::keyClick(&rig.mine(), Qt::Key_Z, Qt::ControlModifier | Qt::ShiftModifier);
    QCOMPARE(rig.model().ownAnswer(), painted);
    QTest::keyClick(&rig.mine(), Qt::Key_Z, Qt::ControlModifier);
    QTest::keyClick(&rig.mine(), Qt::Key_Z, Qt::ControlModifier);
    QVERIFY(rig.model().ownAnswer().isEmpty());
}

void RoomKeyboardTest::viewsByKeys()
{
    RoomRig rig;
    rig.open(rig.add(u"지수"_s));
    QTRY_VERIFY(rig.mine().hasFocus());
    QTest::keyClick(&rig.mine(), Qt::Key_2, Qt::ControlModifier);
    QVERIFY(!rig.mine().isVisible() && rig.everyone().isVisible());
    QVERIFY2(rig.everyone().hasFocus(), "the focus stays in the grid");
    QTest::keyClick(&rig.everyone(), Qt::Key_3, Qt::ControlModifier);
    QVERIFY(rig.mine().isVisible() && rig.everyone().isVisible());
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_1, Qt::ControlModifier);
    QVERIFY(rig.mine().isVisible() && !rig.everyone().isVisible());
    QVERIFY(rig.mine().hasFocus());
}

void RoomKeyboardTest::tabGoesThroughThePageInReadingOrder()
{
    RoomRig rig;
    const ParticipantId me = rig.add(u"민준"_s, Role::Organizer);
    rig.answer(me, 1, u"yyyn"_s);
    rig.open(me);
    QTRY_VERIFY(rig.page().findChild<CandidateCard *>());
    rig.find<QuietButton>("back")->setFocus();
    QStringList areas;
    for (int i = 0; i < 40; ++i) {
        QWidget *focus = QApplication::focusWidget();
        QVERIFY(focus);
        QString area;
        if (rig.page().findChild<RoomHeader *>()->isAncestorOf(focus))
            area = u"header"_s;
        else if (rig.body().toolbar()->isAncestorOf(focus))
            area = u"toolbar"_s;
        else if (rig.body().area()->isAncestorOf(focus))
            area = u"grid"_s;
        else if (rig.body().side()->isAncestorOf(focus))
            area = u"panel"_s;
        else if (rig.page().statusLine()->isAncestorOf(focus))
            area = u"status"_s;
        if (areas.isEmpty() || areas.last() != area)
            areas.append(area);
        if (i > 0 && focus == rig.find<QuietButton>("back"))
            break;
        QTest::keyClick(focus, Qt::Key_Tab);
    }
    QCOMPARE(areas, (QStringList{u"header"_s, u"toolbar"_s, u"grid"_s, u"panel"_s, u"status"_s, u"header"_s}));
}

void RoomKeyboardTest::f6GoesBetweenGridAndPanel()
{
    RoomRig rig;
    rig.open(rig.add(u"지수"_s));
    QTRY_VERIFY(rig.mine().hasFocus());
    QTest::keyClick(&rig.mine(), Qt::Key_F6);
    QVERIFY(rig.body().side()->isAncestorOf(QApplication::focusWidget()));
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_F6);
    QVERIFY(rig.mine().hasFocus());
}

void RoomKeyboardTest::f1ListsTheKeys()
{
    RoomRig rig;
    rig.open(rig.add(u"지수"_s));
    QTRY_VERIFY(rig.mine().hasFocus());
    QTest::keyClick(&rig.mine(), Qt::Key_F1);
    QVERIFY(qobject_cast<ShortcutsDialog *>(rig.page().dialogs()->present()));
    QTest::keyClick(rig.page().dialogs()->present(), Qt::Key_Escape);
    QTRY_VERIFY(!rig.page().dialogs()->present());
}

void RoomKeyboardTest::settlingByKeys()
{
    RoomRig rig;
    const ParticipantId me = rig.add(u"민준"_s, Role::Organizer);
    rig.answer(me, 1, u"yyyn"_s);
    rig.open(me);
    QTRY_VERIFY(rig.page().findChild<CandidateCard *>());
    auto *card = rig.page().findChild<CandidateCard *>();
    card->setFocus(Qt::TabFocusReason);
    QTest::keyClick(card, Qt::Key_Tab);
    QCOMPARE(QApplication::focusWidget(), card->settleButton());
    QTest::keyClick(card->settleButton(), Qt::Key_Space);
    QDialog *dialog = rig.page().dialogs()->present();
    QVERIFY(dialog);
    QTest::keyClick(dialog, Qt::Key_Return);
    QTRY_VERIFY(rig.peer.lastAsked<wire::Settle>());
}

void RoomKeyboardTest::drawerByKeys()
{
    RoomRig rig;
    rig.open(rig.add(u"지수"_s), {850, 700});
    QTRY_VERIFY(rig.mine().hasFocus());
    QVERIFY(!rig.body().side()->isVisible());
    QVERIFY(rig.find<QuietButton>("drawer")->isVisible());
    QTest::keyClick(&rig.mine(), Qt::Key_F9);
    QVERIFY(rig.body().side()->isVisible());
    QVERIFY2(rig.body().side()->isAncestorOf(QApplication::focusWidget()), "the focus goes along");
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Escape);
    QVERIFY(!rig.body().side()->isVisible());
    QVERIFY(rig.mine().hasFocus());
    rig.page().resize(1280, 800);
    QTRY_VERIFY2(rig.body().side()->isVisible(), "a wide window has the panel beside the grid");
    QVERIFY(!rig.find<QuietButton>("drawer")->isVisible());
}

void RoomKeyboardTest::everythingThatTakesFocusHasAName()
{
    RoomRig rig;
    const ParticipantId me = rig.add(u"민준"_s, Role::Organizer);
    rig.answer(me, 1, u"yyyn"_s);
    rig.open(me);
    rig.body().setMode(RoomMode::SideBySide);
    QTRY_VERIFY(rig.page().findChild<CandidateCard *>());
    for (QWidget *widget : rig.page().findChildren<QWidget *>()) {
        if (!widget->isVisible() || (widget->focusPolicy() & Qt::TabFocus) == 0 || qobject_cast<QScrollBar *>(widget))
            continue;
        const QAccessibleInterface *spoken = QAccessible::queryAccessibleInterface(widget);
        QVERIFY2(
            spoken && !spoken->text(QAccessible::Name).isEmpty(),
            qPrintable(u"%1 %2"_s.arg(QString::fromLatin1(widget->metaObject()->className()), widget->objectName())));
    }
}

QTEST_MAIN(RoomKeyboardTest)
#include "room_keyboard_test.moc"
