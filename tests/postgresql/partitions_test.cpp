#include "postgrescluster.h"
#include "storage/connection.h"
#include "storage/stores.h"
#include "testdatabase.h"

#include <QRegularExpression>
#include <QSet>
#include <QTest>

using namespace yak;
using namespace yak::storage;
using namespace Qt::StringLiterals;

namespace {

/// What the database says it did for one statement.
struct Explained
{
    QString text;
    QSet<QString> partitions; ///< those it looked into, as "history_03"
};

/// A partition's number.
QString part(const QString &partition)
{
    return partition.section(u'_', -1);
}

/// A database that writes the plan of every statement, and of those the statement brings about, to its log.
class Watched
{
public:
    Watched()
    {
        QStringList settings{u"session_preload_libraries = auto_explain"_s};
        for (const QString &name : {u"log_min_duration = 0"_s, u"log_analyze = on"_s, u"log_nested_statements = on"_s})
            settings.append(u"auto_explain."_s + name);
        QStringList statements;
        for (const QString &setting : settings)
            statements.append(u"ALTER DATABASE %1 SET %2"_s.arg(m_database.address().name, setting));
        testCluster().run(m_database.address().name, statements);
        auto opened = Connection::open(m_database.address());
        if (!opened)
            qFatal("cannot connect");
        connection = *std::move(opened);
        stores = std::make_unique<Stores>(*connection);
    }

    /// The plans of what ran since this was last asked.
    QList<Explained> plans()
    {
        const QString log = testCluster().log();
        QStringList entries = log.mid(m_read).split(u"  plan:\n"_s);
        m_read = log.size();
        entries.removeFirst();
        static const QRegularExpression looked(u" on ((?:history|responses|slot_counts)_\\d\\d)\\b(.*)"_s);
        QList<Explained> found;
        for (const QString &entry : entries) {
            Explained plan{entry, {}};
            for (auto matches = looked.globalMatch(entry); matches.hasNext();) {
                const auto match = matches.next();
                if (!match.captured(2).contains(u"never executed"_s))
                    plan.partitions.insert(match.captured(1));
            }
            found.append(plan);
        }
        return found;
    }

    RoomHead addRoom()
    {
        RoomHead head;
        head.id = RoomId::random();
        if (!stores->rooms.insert(head, {"{}", "{}", "[]", 30, u"x"_s}, {1}))
            qFatal("no room");
        return head;
    }

private:
    TestDatabase m_database{TestDatabase::Schema::Present, Engine::Postgresql};
    qsizetype m_read = testCluster().log().size();

public:
    std::unique_ptr<Connection> connection;
    std::unique_ptr<Stores> stores;
};

ParticipantRow person()
{
    ParticipantRow row;
    row.person.id = ParticipantId::random();
    row.person.name = u"Ann"_s;
    row.nameKey = u"ann"_s;
    return row;
}

Changes strokeIn(RoomHead &head, const ParticipantId &who)
{
    ++head.version;
    ++head.revision;
    Changes changes;
    changes.counters = {head};
    changes.responses = {{head.id, who, {"{}", head.revision}}};
    changes.events = {{head.id, {head.revision, who, who, u"painted"_s, "{}", "{}", {1}}}};
    changes.places = {{head.id, 1, head.revision}};
    return changes;
}

Changes together(const QList<Changes> &all)
{
    Changes sum;
    for (const Changes &one : all) {
        sum.counters += one.counters;
        sum.responses += one.responses;
        sum.events += one.events;
        sum.places += one.places;
    }
    return sum;
}

/// Everything that is asked and done about one room.
void useRoom(Stores &stores, RoomHead &head)
{
    const ParticipantRow ann = person();
    QVERIFY(stores.participants.save(head.id, ann));
    QVERIFY(stores.write(strokeIn(head, ann.person.id)));
    QVERIFY(stores.participants.saveResponse(head.id, ann.person.id, {"{}", 9}));
    QVERIFY(stores.history.append(head.id, {++head.revision, {}, {}, u"closed"_s, "{}", {}, {1}}));
    QVERIFY(stores.slotCounts.save(head.id, {{1, 1}}));
    QVERIFY(stores.slotCounts.all(head.id));
    QVERIFY(stores.participants.find(head.id, ann.person.id));
    QVERIFY(stores.participants.findByName(head.id, ann.nameKey));
    QVERIFY(stores.participants.answer(head.id, ann.person.id));
    QVERIFY(stores.participants.all(head.id));
    QVERIFY(stores.history.newest(head.id, {}, 10));
    QVERIFY(stores.history.newest(head.id, {StreamKind::Own, ann.person.id}, 10));
    QVERIFY(stores.history.paintingsOf(head.id, ann.person.id, 0));
    QVERIFY(stores.history.ofAction(head.id, u"closed"_s));
    QVERIFY(stores.participants.remove(head.id, ann.person.id));
    QVERIFY(stores.rooms.remove(head.id));
}

/// How often each partition was read or written, by what the database has counted for this connection so far.
QHash<QString, qint64> uses(Connection &connection)
{
    auto rows = connection.execute(
        u"SELECT relname, n_tup_ins + n_tup_upd + n_tup_del + seq_scan + idx_scan FROM pg_stat_xact_user_tables "
        "WHERE relname ~ '^(history|responses|slot_counts)_[0-9]'"_s);
    QHash<QString, qint64> counts;
    while (rows && rows->next())
        counts.insert(rows->text(0), rows->number(1));
    return counts;
}

} // namespace

/// Answers, history and counts are spread by room: what one room needs is in one place.
class PartitionsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void whatIsAskedOfOneRoomLooksIntoOnePartition();
    void aBatchTouchesOnlyThePartitionsOfItsRooms();
};

void PartitionsTest::whatIsAskedOfOneRoomLooksIntoOnePartition()
{
    Watched db;
    // Often enough for the database to think about plans that fit any value.
    for (int i = 0; i < 12; ++i) {
        RoomHead head = db.addRoom();
        useRoom(*db.stores, head);
        QSet<QString> tables;
        QSet<QString> parts;
        for (const Explained &plan : db.plans()) {
            QSet<QString> ofPlan;
            for (const QString &partition : plan.partitions) {
                tables.insert(partition.section(u'_', 0, -2));
                ofPlan.insert(part(partition));
            }
            QVERIFY2(ofPlan.size() <= 1, qPrintable(plan.text));
            QVERIFY2(!plan.text.contains(u"Seq Scan"_s), qPrintable(plan.text));
            parts += ofPlan;
        }
        QCOMPARE(tables, (QSet<QString>{u"history"_s, u"responses"_s, u"slot_counts"_s}));
        QCOMPARE(parts.size(), 1);
    }
}

void PartitionsTest::aBatchTouchesOnlyThePartitionsOfItsRooms()
{
    Watched db;
    const ParticipantRow ann = person();
    QList<RoomHead> heads;
    for (int i = 0; i < 40; ++i) {
        heads.append(db.addRoom());
        QVERIFY(db.stores->participants.save(heads.last().id, ann));
    }
    for (int round = 0; round < 8; ++round) {
        QList<Changes> changes;
        QSet<QString> expected;
        QStringList ids;
        for (int i = 0; i < 3; ++i) {
            RoomHead &head = heads[(5 * round + i) % heads.size()];
            changes.append(strokeIn(head, ann.person.id));
            ids.append(u'\'' + head.id.text() + u'\'');
        }
        QVERIFY(db.connection->beginWriting());
        const QHash<QString, qint64> before = uses(*db.connection);
        QVERIFY(db.stores->write(together(changes)));
        QSet<QString> touched;
        for (const auto &[partition, count] : uses(*db.connection).asKeyValueRange()) {
            if (count != before.value(partition))
                touched.insert(partition);
        }
        for (const QString &table : {u"history"_s, u"responses"_s, u"slot_counts"_s}) {
            auto rows =
                db.connection->execute(u"SELECT DISTINCT tableoid::regclass::text FROM %1 WHERE room_id IN (%2)"_s.arg(
                    table, ids.join(u", "_s)));
            QVERIFY(rows);
            while (rows->next())
                expected.insert(rows->text(0));
        }
        QVERIFY(db.connection->commit());
        QCOMPARE(touched, expected);
    }
}

QTEST_GUILESS_MAIN(PartitionsTest)
#include "partitions_test.moc"
