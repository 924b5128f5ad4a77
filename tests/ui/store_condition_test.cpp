#include "apprig.h"
#include "controllers/appcontroller.h"
#include "models/knownroomsmodel.h"
#include "windows/mainwindow.h"

#include <QDir>
#include <QFile>
#include <QMessageBox>
#include <QTest>

using namespace yak;
using namespace Qt::StringLiterals;

namespace {

/// The app on a file of rooms and keys, opened when the test says so.
struct Fixture
{
    AppRig rig;
    QString path = rig.folder.filePath(u"kept/rooms.sqlite"_s);
    std::unique_ptr<SqliteRoomStore> disk;
    std::unique_ptr<AppController> controller;
    std::unique_ptr<KnownRoomsModel> rooms;
    std::unique_ptr<MainWindow> window;

    /// Leaves a file with one room in it.
    void keepARoom() const
    {
        SqliteRoomStore store(path);
        KnownRoom room;
        room.link = u"yakjeong://a.example/0123456789abcdefghjkmnpqrs"_s;
        room.title = u"Lunch"_s;
        room.device = DeviceId::random();
        room.secret = u"secret"_s;
        store.save(room, {});
        store.shutdown();
    }
    void start(LanguageChoice language = LanguageChoice::English)
    {
        rig.settings.setLanguageChoice(language);
        disk = std::make_unique<SqliteRoomStore>(path, SqliteRoomStore::Opening::Later);
        controller = std::make_unique<AppController>(*disk, rig.settings, NetworkParts::native(rig.clock));
        rooms = std::make_unique<KnownRoomsModel>(*disk, rig.clock);
        window =
            std::make_unique<MainWindow>(MainWindow::Parts{*controller, *rooms, rig.settings, rig.clock, rig.modules});
        QObject::connect(disk.get(), &SqliteRoomStore::opened, window.get(), &MainWindow::tellStoreCondition);
        QObject::connect(window.get(), &MainWindow::storeWanted, disk.get(), &SqliteRoomStore::open);
        window->show();
        window->showStart();
        disk->open();
    }
    [[nodiscard]] QMessageBox *box() const
    {
        QMessageBox *found = nullptr;
        (void)QTest::qWaitFor([&] {
            for (auto *one : window->findChildren<QMessageBox *>())
                found = one->isVisible() ? one : found;
            return found != nullptr;
        });
        return found;
    }
};

QAbstractButton *buttonOf(const QMessageBox &box, const QString &words)
{
    for (auto *button : box.buttons()) {
        if (button->text().remove(u'&') == words)
            return button;
    }
    return nullptr;
}

} // namespace

/// What the app says of the file that has the rooms and their keys, and what can be done about it there.
class StoreConditionTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aFileThatCannotBeReadIsTriedAgain_data();
    void aFileThatCannotBeReadIsTriedAgain();
    void aBrokenOneIsPutAsideAndNamed();
};

void StoreConditionTest::aFileThatCannotBeReadIsTriedAgain_data()
{
    QTest::addColumn<LanguageChoice>("language");
    QTest::addColumn<QString>("words");
    QTest::addColumn<QString>("button");
    QTest::newRow("English") << LanguageChoice::English << u"cannot be opened"_s << u"Try again"_s;
    QTest::newRow("Korean") << LanguageChoice::Korean << u"파일을 열 수 없어요"_s << u"다시 시도"_s;
}

void StoreConditionTest::aFileThatCannotBeReadIsTriedAgain()
{
    QFETCH(LanguageChoice, language);
    QFETCH(QString, words);
    QFETCH(QString, button);
    Fixture f;
    f.keepARoom();
    const QString away = f.path + u".away"_s;
    QVERIFY(QFile::rename(f.path, away) && QDir().mkdir(f.path)); // this no account can read as a file
    QTest::ignoreMessage(QtWarningMsg, QRegularExpression(u"Unavailable"_s));
    f.start(language);
    QMessageBox *box = f.box();
    QVERIFY(box);
    QVERIFY2(box->text().contains(words), qPrintable(box->text()));
    QVERIFY2(box->informativeText().contains(f.path), "which one it is");
    QTest::ignoreMessage(QtWarningMsg, QRegularExpression(u"Unavailable"_s));
    QTest::mouseClick(buttonOf(*box, button), Qt::LeftButton);
    QTRY_VERIFY(!box || !box->isVisible());
    box = f.box(); // it cannot be read still
    QVERIFY(box);
    QVERIFY(QDir().rmdir(f.path) && QFile::rename(away, f.path));
    QTest::mouseClick(buttonOf(*box, button), Qt::LeftButton);
    QTRY_COMPARE(f.rooms->rowCount(), 1);
    QCOMPARE(f.rooms->room(0).title, u"Lunch"_s);
    QCOMPARE(QFile::permissions(f.path) & (QFile::ReadGroup | QFile::ReadOther), QFile::Permissions());
}

void StoreConditionTest::aBrokenOneIsPutAsideAndNamed()
{
    Fixture f;
    QVERIFY(QDir().mkpath(QFileInfo(f.path).path()));
    QFile file(f.path);
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(QByteArray("This is no list of rooms. ").repeated(200));
    file.close();
    QTest::ignoreMessage(QtWarningMsg, QRegularExpression(u"SetAside"_s));
    f.start();
    const QMessageBox *box = f.box();
    QVERIFY(box);
    QVERIFY2(box->text().contains(u"was damaged"_s), qPrintable(box->text()));
    QVERIFY(box->informativeText().contains(u"name and PIN"_s));
    const QString aside = box->informativeText().section(u'\n', -1);
    QVERIFY2(QFile::exists(aside), qPrintable(aside)); // nothing was thrown away
}

QTEST_MAIN(StoreConditionTest)
#include "store_condition_test.moc"
