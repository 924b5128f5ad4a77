#include "cacherig.h"

#include <QDir>
#include <QSqlDatabase>
#include <QSqlQuery>
#include <QTest>

using namespace yak;
using namespace Qt::StringLiterals;
using Condition = SqliteRoomStore::Condition;

/// What a person arranges by themselves: which rooms lie in the archive, and which templates there are.
class ShelvesTest : public QObject
{
    Q_OBJECT

private:
    static bool done(const std::function<void(RoomStore::Written)> &call)
    {
        std::optional<bool> answer;
        call([&answer](bool ok) { answer = ok; });
        return QTest::qWaitFor([&answer] { return answer.has_value(); }) && *answer;
    }
    static QList<RoomTemplate> templatesIn(SqliteRoomStore &store)
    {
        std::optional<QList<RoomTemplate>> found;
        store.loadTemplates([&found](QList<RoomTemplate> templates) { found = std::move(templates); });
        return QTest::qWaitFor([&found] { return found.has_value(); }) ? *found : QList<RoomTemplate>();
    }

private Q_SLOTS:
    void theArchiveOutlivesWhatASessionSaves();
    void aDigestComesBack();
    void templatesComeBackByName();
    void aTemplateTakesThePlaceOfItsNamesake();
    void aFileOfTheFirstVersionKeepsItsRooms();
};

void ShelvesTest::theArchiveOutlivesWhatASessionSaves()
{
    CacheRig rig;
    rig.open();
    KnownRoom room = CacheRig::room(u"a"_s);
    QVERIFY(rig.save(room));
    QCOMPARE(rig.load(room.link)->known.shelf, Shelf::Desk);
    QVERIFY(done([&](auto answered) { rig.store().setShelf(room.link, Shelf::Archive, answered); }));
    // A session read the room before it was put away, and saves what it knows of it.
    room.title = u"b"_s;
    QVERIFY(rig.save(room));
    rig.open();
    QCOMPARE(rig.loadAll().first().title, u"b"_s);
    QCOMPARE(rig.loadAll().first().shelf, Shelf::Archive);
}

void ShelvesTest::aDigestComesBack()
{
    CacheRig rig;
    rig.open();
    KnownRoom room = CacheRig::room(u"a"_s);
    room.digest = QByteArray("a\0b", 3);
    QVERIFY(rig.save(room));
    rig.open();
    QCOMPARE(rig.loadAll().first(), room);
}

void ShelvesTest::templatesComeBackByName()
{
    CacheRig rig;
    rig.open();
    const RoomTemplate weekly{u"주간 회의"_s, "settings", Instant::fromSeconds(1)};
    const RoomTemplate retro{u"Retro"_s, "more", Instant::fromSeconds(2)};
    QVERIFY(done([&](auto answered) { rig.store().saveTemplate(weekly, answered); }));
    QVERIFY(done([&](auto answered) { rig.store().saveTemplate(retro, answered); }));
    rig.open();
    QCOMPARE(templatesIn(rig.store()), (QList<RoomTemplate>{retro, weekly}));
    QVERIFY(done([&](auto answered) { rig.store().removeTemplate(u"Retro"_s, answered); }));
    QCOMPARE(templatesIn(rig.store()), QList<RoomTemplate>{weekly});
}

void ShelvesTest::aTemplateTakesThePlaceOfItsNamesake()
{
    CacheRig rig;
    rig.open();
    QVERIFY(done([&](auto answered) { rig.store().saveTemplate({u"Retro"_s, "old", {}}, answered); }));
    QVERIFY(done([&](auto answered) { rig.store().saveTemplate({u"Retro"_s, "new", {}}, answered); }));
    QCOMPARE(templatesIn(rig.store()), (QList<RoomTemplate>{{u"Retro"_s, "new", {}}}));
}

void ShelvesTest::aFileOfTheFirstVersionKeepsItsRooms()
{
    CacheRig rig;
    QVERIFY(QDir().mkpath(rig.folder()));
    {
        QSqlDatabase database = QSqlDatabase::addDatabase(u"QSQLITE"_s, u"first"_s);
        database.setDatabaseName(rig.path());
        QVERIFY(database.open());
        QSqlQuery query(database);
        for (const QString &statement :
             {u"CREATE TABLE rooms (link TEXT PRIMARY KEY, title TEXT NOT NULL, phase TEXT NOT NULL, person TEXT NOT "
              "NULL, person_name TEXT NOT NULL, device TEXT NOT NULL, secret TEXT NOT NULL, last_operation INTEGER "
              "NOT NULL, role TEXT NOT NULL, deadline INTEGER, opened_at INTEGER NOT NULL) WITHOUT ROWID"_s,
              u"CREATE TABLE snapshots (link TEXT PRIMARY KEY, body BLOB NOT NULL, saved_at INTEGER NOT NULL)"_s,
              u"CREATE TABLE strokes (link TEXT NOT NULL, late INTEGER NOT NULL, operation INTEGER NOT NULL, body BLOB "
              "NOT NULL, PRIMARY KEY (link, late, operation)) WITHOUT ROWID"_s,
              u"INSERT INTO rooms VALUES ('a link', 'Retro', 'open', '', '지수', '', 'a secret', 7, 'organizer', NULL, "
              "1800000000000)"_s,
              u"PRAGMA user_version=1"_s})
            QVERIFY(query.exec(statement));
    }
    QSqlDatabase::removeDatabase(u"first"_s);
    QCOMPARE(rig.open(), Condition::Good);
    KnownRoom kept;
    kept.link = u"a link"_s;
    kept.title = u"Retro"_s;
    kept.phase = u"open"_s;
    kept.personName = u"지수"_s;
    kept.secret = u"a secret"_s;
    kept.lastOperation = 7;
    kept.role = u"organizer"_s;
    kept.openedAt = Instant::fromSeconds(1'800'000'000);
    QCOMPARE(rig.loadAll(), QList<KnownRoom>{kept});
}

QTEST_GUILESS_MAIN(ShelvesTest)
#include "shelves_test.moc"
