#include "apprig.h"
#include "controllers/appcontroller.h"
#include "dialogs/monthgrid.h"
#include "dialogs/newroomdialog.h"
#include "fakestore.h"
#include "models/knownroomsmodel.h"
#include "windows/mainwindow.h"
#include "windows/roombody.h"
#include "windows/roompage.h"
#include "windows/roomstatusline.h"

#include <QLineEdit>
#include <QMenuBar>
#include <QTest>

#include <algorithm>

using namespace yak;
using namespace Qt::StringLiterals;

namespace {

/// The whole app on a server of the test's own.
struct Fixture
{
    AppRig rig;
    ServerHarness server;
    FakeStore store;
    std::unique_ptr<AppController> controller;
    std::unique_ptr<KnownRoomsModel> rooms;
    std::unique_ptr<MainWindow> window;

    Fixture()
    {
        server.clock.set(rig.clock.now());
        server.start();
        controller = std::make_unique<AppController>(store, rig.settings, NetworkParts::native(rig.clock));
        controller->setServer(u"127.0.0.1:%1"_s.arg(server.port()));
        rooms = std::make_unique<KnownRoomsModel>(store, rig.clock);
        window =
            std::make_unique<MainWindow>(MainWindow::Parts{*controller, *rooms, rig.settings, rig.clock, rig.modules});
        window->resize(1280, 800);
        window->show();
        window->showStart();
        window->activateWindow();
        if (!QTest::qWaitForWindowActive(window.get()))
            qFatal("the window was not activated");
    }

    /// Presses a key where the focus is.
    static void key(Qt::Key key, Qt::KeyboardModifiers modifiers = {})
    {
        QTest::keyClick(QApplication::focusWidget(), key, modifiers);
    }
    /// Tab until something holds of what has the focus.
    template<typename Holds>
    static bool tabTo(Holds holds)
    {
        for (int stops = 0; stops < 30; ++stops) {
            if (QApplication::focusWidget() && holds(QApplication::focusWidget()))
                return true;
            QTest::keyClick(QApplication::focusWidget() ? QApplication::focusWidget() : QApplication::activeWindow(),
                            Qt::Key_Tab);
        }
        return false;
    }
    /// From the start page to a room that is open, without a mouse; tells how far it came.
    [[nodiscard]] QString makeRoomByKeys() const
    {
        if (!tabTo([](const QWidget *focus) { return focus->objectName() == u"newRoom"_s; }))
            return u"no way to the button"_s;
        key(Qt::Key_Return);
        if (!window->newRoomDialog())
            return u"no dialog"_s;
        if (!QTest::qWaitFor([this] { return window->newRoomDialog()->isAncestorOf(QApplication::focusWidget()); }))
            return u"no focus in the dialog"_s;
        if (!tabTo([](const QWidget *focus) { return focus->objectName() == u"title"_s; }))
            return u"no way to the title"_s;
        typeText(QApplication::focusWidget(), u"회식"_s);
        key(Qt::Key_Tab);
        typeText(QApplication::focusWidget(), u"지수"_s);
        if (!tabTo([](const QWidget *focus) { return qobject_cast<const MonthGrid *>(focus) != nullptr; }))
            return u"no way to the dates"_s;
        key(Qt::Key_Right);
        key(Qt::Key_Right, Qt::ShiftModifier);
        key(Qt::Key_Return);
        const bool isIn = QTest::qWaitFor([this] {
            const RoomSession *session = controller->session();
            return window->roomPage() && session && session->state() == RoomSession::State::Live;
        });
        if (!isIn)
            return u"no room"_s;
        // What a window system does when a dialog closes.
        window->activateWindow();
        return QTest::qWaitForWindowActive(window.get()) ? QString() : u"not active"_s;
    }
};

} // namespace

/// The one window: from the start page into a room and back.
class MainWindowTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aRoomIsMadeAndPaintedByKeysAlone();
    void theTitleIsTheRooms();
    void backIsTheStartPageWhichKnowsTheRoom();
    void leavingWhileAllIsLaidOutAnewIsCalm();
    void closingEndsTheSession();
};

void MainWindowTest::aRoomIsMadeAndPaintedByKeysAlone()
{
    const Fixture f;
    QCOMPARE(f.makeRoomByKeys(), QString());
    GridWidget &mine = f.window->roomPage()->body()->area()->mine();
    QTRY_VERIFY2(mine.hasFocus(), "one can paint at once");
    Fixture::key(Qt::Key_Down);
    Fixture::key(Qt::Key_Down, Qt::ShiftModifier);
    Fixture::key(Qt::Key_1);
    const RoomModel &model = f.controller->session()->model();
    const std::vector<SlotState> states = model.ownAnswer().over(model.room().slotTable);
    QCOMPARE(std::ranges::count(states, SlotState::Yes), 2);
    QTRY_COMPARE(f.window->roomPage()->statusLine()->state(), u"All changes saved"_s);
    QCOMPARE(model.room().people.size(), 1);
    QCOMPARE(model.room().people.first().name, u"지수"_s);
}

void MainWindowTest::theTitleIsTheRooms()
{
    const Fixture f;
    QCOMPARE(f.window->windowTitle(), u"Yakjeong"_s);
    QCOMPARE(f.makeRoomByKeys(), QString());
    QTRY_COMPARE(f.window->windowTitle(), u"회식 – Yakjeong"_s);
    f.window->showStart();
    QTRY_COMPARE(f.window->windowTitle(), u"Yakjeong"_s);
}

void MainWindowTest::backIsTheStartPageWhichKnowsTheRoom()
{
    const Fixture f;
    QCOMPARE(f.makeRoomByKeys(), QString());
    f.window->showStart();
    QTRY_VERIFY(!f.window->roomPage());
    QVERIFY(f.window->findChild<QLineEdit *>(u"joinText"_s)->isVisible());
    QTRY_COMPARE(f.rooms->rowCount(), 1);
    QCOMPARE(f.rooms->index(0).data().toString(), u"회식"_s);
    QVERIFY(Fixture::tabTo([](const QWidget *focus) { return focus->objectName() == u"search"_s; }));
    f.controller->enter(*RoomLink::parse(f.rooms->rooms().first().link));
    QTRY_VERIFY(f.window->roomPage() && f.controller->session()->state() == RoomSession::State::Live);
    QVERIFY2(!f.controller->session()->model().me().isNull(), "under the own name");
}

void MainWindowTest::leavingWhileAllIsLaidOutAnewIsCalm()
{
    const Fixture f;
    QCOMPARE(f.makeRoomByKeys(), QString());
    // As larger text in another language makes it; what is around the page is laid out when the page goes.
    f.window->menuBar()->setMinimumHeight(f.window->menuBar()->height() + 20);
    f.window->showStart();
    QVERIFY(!f.window->roomPage());
    QTRY_COMPARE(f.window->windowTitle(), u"Yakjeong"_s);
}

void MainWindowTest::closingEndsTheSession()
{
    const Fixture f;
    QCOMPARE(f.makeRoomByKeys(), QString());
    f.window->close();
    QVERIFY(!f.controller->session());
    QVERIFY2(!f.rig.settings.windowGeometry().isEmpty(), "the window comes back where it was");
}

QTEST_MAIN(MainWindowTest)
#include "main_window_test.moc"
