#include "manyrooms.h"
#include "roomuse.h"
#include "serverharness.h"
#include "storage/connection.h"
#include "storage/stores.h"
#include "upkeep/checking.h"

#include <QTest>

using namespace yak;
using namespace Qt::StringLiterals;

namespace {

constexpr int kFew = 1'000; // enough that each of a room's rows is on a page of its own
constexpr int kMany = 8'000;
constexpr double kMorePages = 2;

} // namespace

/// What is done in one room costs the same however many others there are.
class GrowthTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void theRoomsAreSuchAsAServerMakes();
    void manyTimesTheRoomsReadHardlyMorePages();

private:
    const ManualClock m_clock;
    PostgresCluster m_cluster{PostgresCluster::Durability::None, settingsForManyRooms()};
};

void GrowthTest::initTestCase()
{
    fillWithRooms(m_cluster, u"few"_s, kFew, m_clock);
    fillWithRooms(m_cluster, u"many"_s, kMany, m_clock);
}

void GrowthTest::theRoomsAreSuchAsAServerMakes()
{
    const auto connection = storage::Connection::open(m_cluster.address(u"many"_s));
    QVERIFY(connection);
    storage::Stores stores(**connection);
    for (const int room : {1, 42, kMany}) {
        const auto findings = server::checkRoom(stores, manyRoom(room));
        QVERIFY(findings);
        QCOMPARE(*findings, QStringList());
    }
}

void GrowthTest::manyTimesTheRoomsReadHardlyMorePages()
{
    RoomUse few(m_cluster.address(u"few"_s), m_clock);
    RoomUse many(m_cluster.address(u"many"_s), m_clock);
    for (const auto use : {&RoomUse::open, &RoomUse::since, &RoomUse::save}) {
        for (int i = 1; i <= 7; ++i) {
            const int room = i * 40;
            // The first time, a connection also looks at what there is in the database at all.
            (void)(few.*use)(room);
            (void)(many.*use)(room);
            const RoomUse::Cost ofFew = (few.*use)(room);
            const RoomUse::More more = RoomUse::more(ofFew, (many.*use)(room));
            QVERIFY(ofFew.allPages() > 0);
            QVERIFY2(more.pages <= kMorePages, qPrintable(u"%1 more: %2"_s.arg(more.pages).arg(more.statement)));
        }
    }
}

QTEST_GUILESS_MAIN(GrowthTest)
#include "growth_test.moc"
