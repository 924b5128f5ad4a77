#include "cacherig.h"

#include <QDir>
#include <QFile>
#include <QProcess>
#include <QSqlDatabase>
#include <QSqlQuery>
#include <QTest>

using namespace yak;
using namespace Qt::StringLiterals;
using Condition = SqliteRoomStore::Condition;

/// Files that are broken, newer, locked or open to others.
class BrokenFilesTest : public QObject
{
    Q_OBJECT

private:
    static bool write(const QString &path, const QByteArray &bytes)
    {
        QFile file(path);
        return file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size();
    }
    static QByteArray read(const QString &path)
    {
        QFile file(path);
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }

private Q_SLOTS:
    void onlyTheOwnerCanRead();
    void aLooseModeIsTightened();
    void aFileThatIsNoDatabaseIsSetAside();
    void aDamagedDatabaseIsSetAside();
    void anEmptyFileIsANewOne();
    void aNewerFileIsLeftAlone();
    void aSecondProcessIsKeptOut();
    void aLockOfADeadProcessDoesNotKeepOut();
    void aFolderThatCannotBeMadeIsSaid();
    void aFileThatIsHeldIsNotSetAside();
    void whatCannotBeOpenedCanBeTriedAgain();
};

void BrokenFilesTest::onlyTheOwnerCanRead()
{
    CacheRig rig;
    QCOMPARE(rig.open(), Condition::Good);
    QVERIFY(rig.save(CacheRig::room(u"a"_s)));
    constexpr auto kOthers =
        QFile::ReadGroup | QFile::WriteGroup | QFile::ExeGroup | QFile::ReadOther | QFile::WriteOther | QFile::ExeOther;
    const QDir folder(rig.folder());
    const QStringList files = folder.entryList({u"rooms.sqlite*"_s}, QDir::Files);
    QVERIFY(files.contains(u"rooms.sqlite-wal"_s));
    for (const QString &file : files) {
        if (!file.endsWith(".lock"_L1)) // that one holds nothing but a process id
            QCOMPARE(QFile::permissions(folder.filePath(file)) & kOthers, QFile::Permissions());
    }
    QCOMPARE(QFile::permissions(rig.folder()) & kOthers, QFile::Permissions());
}

void BrokenFilesTest::aLooseModeIsTightened()
{
    CacheRig rig;
    rig.open();
    rig.close();
    QVERIFY(QFile::setPermissions(rig.path(), QFile::ReadOwner | QFile::WriteOwner | QFile::ReadOther));
    QCOMPARE(rig.open(), Condition::Good);
    QVERIFY(!(QFile::permissions(rig.path()) & QFile::ReadOther));
}

void BrokenFilesTest::aFileThatIsNoDatabaseIsSetAside()
{
    CacheRig rig;
    QVERIFY(QDir().mkpath(rig.folder()));
    const QByteArray text("Dear diary, this is certainly no database. ");
    QVERIFY(write(rig.path(), text.repeated(100)));
    QTest::ignoreMessage(QtWarningMsg, QRegularExpression(u"SetAside"_s));
    QCOMPARE(rig.open(), Condition::SetAside);
    QCOMPARE(read(rig.detail()), text.repeated(100));
    QVERIFY(rig.save(CacheRig::room(u"a"_s)));
    QCOMPARE(rig.open(), Condition::Good);
    QCOMPARE(rig.loadAll().size(), 1);
}

void BrokenFilesTest::aDamagedDatabaseIsSetAside()
{
    CacheRig rig;
    rig.open();
    const KnownRoom room = CacheRig::room(u"a"_s);
    QVERIFY(rig.save(room));
    for (int i = 1; i < 300; ++i)
        rig.store().addStroke(room.link, {i, QByteArray(500, 'x')}, {});
    rig.close();
    QByteArray bytes = read(rig.path());
    QVERIFY(bytes.size() > 40'000);
    bytes.replace(8'192, 20'000, QByteArray(20'000, '\x5a'));
    QVERIFY(write(rig.path(), bytes));
    QTest::ignoreMessage(QtWarningMsg, QRegularExpression(u"SetAside"_s));
    QCOMPARE(rig.open(), Condition::SetAside);
    QVERIFY(rig.loadAll().isEmpty());
    QCOMPARE(read(rig.detail()), bytes);
}

void BrokenFilesTest::anEmptyFileIsANewOne()
{
    CacheRig rig;
    QVERIFY(QDir().mkpath(rig.folder()));
    QVERIFY(write(rig.path(), {}));
    QCOMPARE(rig.open(), Condition::Good);
    QVERIFY(rig.save(CacheRig::room(u"a"_s)));
}

void BrokenFilesTest::aNewerFileIsLeftAlone()
{
    CacheRig rig;
    rig.open();
    QVERIFY(rig.save(CacheRig::room(u"a"_s)));
    rig.close();
    {
        QSqlDatabase database = QSqlDatabase::addDatabase(u"QSQLITE"_s, u"newer"_s);
        database.setDatabaseName(rig.path());
        QVERIFY(database.open());
        QVERIFY(QSqlQuery(database).exec(u"PRAGMA user_version=99"_s));
    }
    QSqlDatabase::removeDatabase(u"newer"_s);
    const QByteArray before = read(rig.path());
    QTest::ignoreMessage(QtWarningMsg, QRegularExpression(u"Newer"_s));
    QCOMPARE(rig.open(), Condition::Newer);
    QVERIFY(rig.loadAll().isEmpty());
    QVERIFY(!rig.save(CacheRig::room(u"b"_s)));
    rig.close();
    QCOMPARE(read(rig.path()), before);
}

void BrokenFilesTest::aSecondProcessIsKeptOut()
{
    CacheRig rig;
    rig.open();
    QTest::ignoreMessage(QtWarningMsg, QRegularExpression(u"InUse"_s));
    SqliteRoomStore second(rig.path());
    std::optional<Condition> found;
    QObject::connect(&second, &SqliteRoomStore::opened, &second,
                     [&found](Condition condition, const QString &) { found = condition; });
    QTRY_VERIFY(found);
    QCOMPARE(*found, Condition::InUse);
    std::optional<bool> written;
    second.save(CacheRig::room(u"b"_s), [&written](bool ok) { written = ok; });
    QTRY_COMPARE(written, false);
    QVERIFY(rig.save(CacheRig::room(u"a"_s)));
}

void BrokenFilesTest::aLockOfADeadProcessDoesNotKeepOut()
{
    CacheRig rig;
    QVERIFY(QDir().mkpath(rig.folder()));
    QProcess gone;
    gone.start(u"true"_s, {});
    QVERIFY(gone.waitForStarted());
    const QByteArray id = QByteArray::number(gone.processId());
    QVERIFY(gone.waitForFinished());
    QVERIFY(write(rig.path() + u".lock"_s, id + "\nyakjeong\n" + QSysInfo::machineHostName().toUtf8() + "\n"));
    QCOMPARE(rig.open(), Condition::Good);
}

void BrokenFilesTest::aFolderThatCannotBeMadeIsSaid()
{
    CacheRig rig;
    QVERIFY(write(rig.folder(), "a file where the folder should be"));
    QTest::ignoreMessage(QtWarningMsg, QRegularExpression(u"Unavailable"_s));
    QCOMPARE(rig.open(), Condition::Unavailable);
    QVERIFY(!rig.save(CacheRig::room(u"a"_s)));
}

void BrokenFilesTest::aFileThatIsHeldIsNotSetAside()
{
    CacheRig rig;
    rig.open();
    QVERIFY(rig.save(CacheRig::room(u"a"_s)));
    rig.close();
    {
        QSqlDatabase holder = QSqlDatabase::addDatabase(u"QSQLITE"_s, u"holder"_s); // a backup, say
        holder.setDatabaseName(rig.path());
        QVERIFY(holder.open());
        QVERIFY(QSqlQuery(holder).exec(u"PRAGMA locking_mode=EXCLUSIVE"_s));
        QVERIFY(QSqlQuery(holder).exec(u"BEGIN EXCLUSIVE"_s));
        QTest::ignoreMessage(QtWarningMsg, QRegularExpression(u"Unavailable"_s));
        QCOMPARE(rig.open(), Condition::Unavailable);
        QVERIFY2(rig.detail().startsWith(rig.path()), qPrintable(rig.detail()));
    }
    QSqlDatabase::removeDatabase(u"holder"_s);
    QCOMPARE(QDir(rig.folder()).entryList({u"*broken*"_s}), QStringList());
    QCOMPARE(rig.open(), Condition::Good);
    QCOMPARE(rig.loadAll().size(), 1);
}

void BrokenFilesTest::whatCannotBeOpenedCanBeTriedAgain()
{
    CacheRig rig;
    rig.open();
    QVERIFY(rig.save(CacheRig::room(u"a"_s)));
    rig.close();
    const QString away = rig.path() + u".away"_s;
    QVERIFY(QFile::rename(rig.path(), away));
    QVERIFY(QDir().mkpath(rig.path())); // nobody can read or write this as a file, not even root
    QTest::ignoreMessage(QtWarningMsg, QRegularExpression(u"Unavailable"_s));
    QCOMPARE(rig.open(), Condition::Unavailable);
    QVERIFY(!rig.save(CacheRig::room(u"b"_s)));
    QVERIFY(QDir().rmdir(rig.path()) && QFile::rename(away, rig.path()));
    std::optional<Condition> found;
    connect(&rig.store(), &SqliteRoomStore::opened, this, [&found](Condition condition) { found = condition; });
    rig.store().open();
    QTRY_VERIFY(found);
    QCOMPARE(*found, Condition::Good);
    QCOMPARE(rig.loadAll().size(), 1);
    QVERIFY(rig.save(CacheRig::room(u"b"_s)));
}

QTEST_GUILESS_MAIN(BrokenFilesTest)
#include "brokenfiles_test.moc"
