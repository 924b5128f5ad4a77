#include "cache/keyedroomstore.h"
#include "controllers/appcontroller.h"
#include "dialogs/formfield.h"
#include "models/knownroomsmodel.h"
#include "newroomrig.h"
#include "windows/mainwindow.h"
#include "windows/roompage.h"

#include <QFile>
#include <QLineEdit>
#include <QtTest>

using namespace yak;
using namespace Qt::StringLiterals;

namespace {

/// The whole app, and a closed server of the test's own.
struct Fixture
{
    AppRig rig;
    ServerHarness server;
    SqliteRoomStore disk{rig.folder.filePath(u"rooms.sqlite"_s)};
    KeyedRoomStore store{disk, u"here"_s};
    AppController controller{store, rig.settings, NetworkParts::native(rig.clock)};
    KnownRoomsModel rooms{store, rig.clock};
    std::unique_ptr<MainWindow> window;

    Fixture()
    {
        write("가을-crisp-harbor-41\nsummer-party-2025\n");
        server.options.invitationFile = rig.folder.filePath(u"codes"_s);
        server.clock.set(rig.clock.now());
        server.start();
        store.use(nullptr);
        controller.setServer(u"127.0.0.1:%1"_s.arg(server.port()));
        MainWindow::Parts parts{controller, rooms, rig.settings, rig.clock, rig.modules};
        parts.keys = &store;
        window = std::make_unique<MainWindow>(parts);
        window->show();
        window->showStart();
    }
    void write(const QByteArray &codes) const
    {
        QFile file(rig.folder.filePath(u"codes"_s));
        if (!file.open(QIODevice::WriteOnly) || file.write(codes) != codes.size())
            qFatal("cannot write");
    }
    void fillIn() const
    {
        window->openNewRoom();
        NewRoomDraft draft = window->newRoomDialog()->draft();
        draft.title = u"Lunch"_s;
        draft.name = u"Amir"_s;
        draft.dates = {november(23), november(24)};
        draft.server = controller.server();
        window->newRoomDialog()->setDraft(draft);
    }
    [[nodiscard]] QLineEdit *field() const { return window->newRoomDialog()->findChild<QLineEdit *>(u"invitation"_s); }
    /// What stands beside the field, once that is to be seen.
    [[nodiscard]] QString problem() const
    {
        const auto *form = qobject_cast<FormField *>(field()->parentWidget());
        return form && field()->isVisible() ? form->problem() : QString();
    }
    void create(const QString &code = {}) const
    {
        if (!code.isNull())
            field()->setText(code);
        QTest::mouseClick(window->newRoomDialog()->findChild<AccentButton *>(), Qt::LeftButton);
    }
    [[nodiscard]] bool isIn() const
    {
        return QTest::qWaitFor([this] {
            const RoomSession *session = controller.session();
            return window->roomPage() && session && session->state() == RoomSession::State::Live;
        });
    }
};

} // namespace

/// A new room on a closed server, from the form to the server and back.
class NewRoomInvitationTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theFieldComesWhenItIsNeededAndSaysWhy();
    void aCodeThatEndedIsAskedForAnew();
};

void NewRoomInvitationTest::theFieldComesWhenItIsNeededAndSaysWhy()
{
    const Fixture f;
    f.fillIn();
    f.create();
    QTRY_VERIFY2(f.problem().contains(u"Ask whoever runs it"_s), "none was given");
    const QString needed = f.problem();
    QVERIFY(f.field()->hasFocus() || !f.window->isActiveWindow());
    f.create(u"wrong-wrong-wrong"_s);
    QTRY_VERIFY(f.problem() != needed && !f.problem().isEmpty());
    QVERIFY2(f.problem().contains(u"code"_s), qPrintable(f.problem()));
    QCOMPARE(f.window->newRoomDialog()->draft().title, u"Lunch"_s); // nothing that was typed is lost
    f.create(u" 가을-crisp-harbor-41 "_s);
    QVERIFY(f.isIn());
    QVERIFY(!f.window->newRoomDialog() || !f.window->newRoomDialog()->isVisible());
}

void NewRoomInvitationTest::aCodeThatEndedIsAskedForAnew()
{
    Fixture f;
    f.fillIn();
    f.create(u"summer-party-2025"_s);
    QVERIFY(f.isIn());
    f.window->showStart();
    QTRY_VERIFY(!f.window->newRoomDialog());
    f.fillIn();
    f.create(); // the app knows the code by now
    QVERIFY(f.isIn());
    f.window->showStart();
    QTRY_VERIFY(!f.window->newRoomDialog());
    f.write("가을-crisp-harbor-41\n"); // the party is over
    f.fillIn();
    f.create();
    QTRY_VERIFY(!f.problem().isEmpty());
    f.create(u"가을-crisp-harbor-41"_s);
    QVERIFY(f.isIn());
}

QTEST_MAIN(NewRoomInvitationTest)
#include "newroom_invitation_test.moc"
