#include "dialogs/devicesdialog.h"
#include "dialogs/messagebox.h"
#include "dialogs/roomdialogs.h"
#include "dialogs/textlabel.h"
#include "roomrig.h"
#include "windows/quietbutton.h"
#include "windows/roommenus.h"

#include <QMenu>
#include <QTest>

using namespace yak;
using namespace Qt::StringLiterals;

namespace {

DeviceId deviceId(char last)
{
    return *DeviceId::parse(u"0000000000000000000000000"_s + QLatin1Char(last));
}

struct Scene : RoomRig
{
    Scene()
    {
        const Instant now = time.now();
        peer.setDevices({{deviceId('7'), u"잃어버린 노트북"_s, now.plusSeconds(-3 * 24 * 3'600)},
                         {RoomPeer::device(), u"<b>desk</b>"_s, now.plusSeconds(-3'600)}});
        RoomRig::open(add(u"지수"_s));
    }
    [[nodiscard]] QAction *action()
    {
        QMenu *menu = page().menus()->roomMenu();
        Q_EMIT menu->aboutToShow();
        for (QAction *one : menu->actions()) {
            if (one->text() == u"Your devices…"_s)
                return one;
        }
        return nullptr;
    }
    DevicesDialog &open()
    {
        action()->trigger();
        dialog = qobject_cast<DevicesDialog *>(page().dialogs()->present());
        if (!dialog || !waitUntil([this] { return !labels().isEmpty(); }))
            qFatal("the dialog did not open");
        return *dialog;
    }
    [[nodiscard]] QStringList labels() const
    {
        QStringList found;
        for (const TextLabel *label : dialog->findChildren<TextLabel *>(u"label"_s))
            found.append(label->words());
        return found;
    }
    void signOut(qsizetype row)
    {
        QTest::mouseClick(dialog->findChildren<QuietButton *>(u"signOut"_s).at(row), Qt::LeftButton);
    }

    QPointer<DevicesDialog> dialog;
};

} // namespace

/// The dialog with one's own devices.
class DevicesUiTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void cleanup();

    void theDevicesAreThereAndThisOneIsMarked();
    void aLostDeviceIsSignedOutAndGoneFromTheList();
    void whoThinksAgainSignsNothingOut();
    void theLastDeviceIsWarnedAbout();
    void aRefusalIsToldAndTheListStays();
    void viewersHaveNoDevices();
    void koreanIsSpoken();
};

void DevicesUiTest::cleanup()
{
    messagebox::setNextAnswer(messagebox::Answer::Rejected);
}

void DevicesUiTest::theDevicesAreThereAndThisOneIsMarked()
{
    Scene scene;
    scene.open();
    QCOMPARE(scene.labels(), (QStringList{u"잃어버린 노트북"_s, u"<b>desk</b> (this device)"_s}));
    const auto buttons = scene.dialog->findChildren<QuietButton *>(u"signOut"_s);
    QCOMPARE(buttons.first()->accessibleName(), u"Sign out: 잃어버린 노트북"_s);
    QVERIFY(scene.dialog->note().isEmpty());
}

void DevicesUiTest::aLostDeviceIsSignedOutAndGoneFromTheList()
{
    Scene scene;
    scene.open();
    messagebox::setNextAnswer(messagebox::Answer::Accepted);
    scene.signOut(0);
    QTRY_COMPARE(scene.labels(), QStringList{u"<b>desk</b> (this device)"_s});
    const auto asked = messagebox::lastQuestion();
    QVERIFY(asked);
    QVERIFY(asked->text.contains(u"잃어버린 노트북"_s));
    QCOMPARE(asked->weight, Question::Weight::Destructive);
}

void DevicesUiTest::whoThinksAgainSignsNothingOut()
{
    Scene scene;
    scene.open();
    messagebox::setNextAnswer(messagebox::Answer::Rejected);
    scene.signOut(0);
    RoomRig::settle();
    QCOMPARE(scene.labels().size(), 2);
}

void DevicesUiTest::theLastDeviceIsWarnedAbout()
{
    Scene scene;
    scene.peer.setDevices({{RoomPeer::device(), u"desk"_s, scene.time.now()}});
    scene.open();
    messagebox::setNextAnswer(messagebox::Answer::Rejected);
    scene.signOut(0);
    QVERIFY(messagebox::lastQuestion()->detail.contains(u"without a PIN"_s));
}

void DevicesUiTest::aRefusalIsToldAndTheListStays()
{
    Scene scene;
    scene.open();
    // Somebody else ended it meanwhile.
    scene.peer.setDevices({{RoomPeer::device(), u"desk"_s, scene.time.now()}});
    messagebox::setNextAnswer(messagebox::Answer::Accepted);
    scene.signOut(0);
    QTRY_VERIFY(!scene.dialog->note().isEmpty());
    const auto buttons = scene.dialog->findChildren<QuietButton *>(u"signOut"_s);
    QCOMPARE(buttons.size(), 2);
    QVERIFY(buttons.first()->isEnabled());
}

void DevicesUiTest::viewersHaveNoDevices()
{
    Scene scene;
    QVERIFY(scene.action());
    RoomRig viewer;
    viewer.add(u"민준"_s, Role::Organizer);
    viewer.open({});
    viewer.session->openAsViewer({}, {});
    QTRY_VERIFY(viewer.model().isLoaded());
    QMenu *menu = viewer.page().menus()->roomMenu();
    Q_EMIT menu->aboutToShow();
    for (const QAction *one : menu->actions())
        QVERIFY(one->text() != u"Your devices…"_s);
}

void DevicesUiTest::koreanIsSpoken()
{
    Scene scene;
    scene.open();
    scene.settings->setLanguageChoice(LanguageChoice::Korean);
    QTRY_COMPARE(scene.dialog->windowTitle(), u"내 기기"_s);
    QCOMPARE(scene.labels().last(), u"<b>desk</b> (이 기기)"_s);
}

QTEST_MAIN(DevicesUiTest)
#include "devices_test.moc"
