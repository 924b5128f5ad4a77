#include "growth_bench.h"

#include "benchclient.h"
#include "manyrooms.h"
#include "roomuse.h"
#include "serverharness.h"

namespace yak::bench {

using namespace Qt::StringLiterals;

namespace {

constexpr int kFew = 1'000;
constexpr int kMany = 1'000'000;
constexpr int kTimes = 7;

using Way = RoomUse::Cost (RoomUse::*)(int);

/// The same done in several rooms of one database.
class Database
{
public:
    Database(const PostgresCluster &cluster, const QString &name, int rooms)
        : m_rooms(filled(cluster, name, rooms)), m_use(cluster.address(name), m_clock)
    {
    }

    /// In the i-th of kTimes rooms.
    RoomUse::Cost doOnce(Way way, int i) { return (m_use.*way)(m_rooms / (kTimes + 1) * (i + 1)); }

private:
    int filled(const PostgresCluster &cluster, const QString &name, int rooms) const
    {
        fillWithRooms(cluster, name, rooms, m_clock);
        return rooms;
    }

    const ManualClock m_clock;
    int m_rooms;
    RoomUse m_use;
};

/// Once before it counts: how quick a disk is says nothing of how much there is to do.
void warmUp(Database &database, Way way)
{
    for (int i = 0; i < kTimes; ++i)
        (void)database.doOnce(way, i);
}

/// The same in a room of either database, in turn.
GrowthFigures compared(Database &few, Database &many, Way way)
{
    warmUp(few, way);
    warmUp(many, way);
    std::array<QList<double>, 2> milliseconds;
    std::array<QList<double>, 2> pages;
    QList<double> more;
    QString statement;
    for (int i = 0; i < kTimes; ++i) {
        const RoomUse::Cost ofFew = few.doOnce(way, i);
        const RoomUse::Cost ofMany = many.doOnce(way, i);
        milliseconds[0].append(ofFew.milliseconds);
        milliseconds[1].append(ofMany.milliseconds);
        pages[0].append(static_cast<double>(ofFew.allPages()));
        pages[1].append(static_cast<double>(ofMany.allPages()));
        const RoomUse::More most = RoomUse::more(ofFew, ofMany);
        more.append(most.pages);
        statement = most.statement;
    }
    return {
        median(milliseconds[0]), median(milliseconds[1]), median(pages[0]), median(pages[1]), median(more), statement};
}

} // namespace

QList<std::pair<QString, GrowthFigures>> benchGrowth()
{
    const PostgresCluster cluster(PostgresCluster::Durability::None, settingsForManyRooms());
    Database few(cluster, u"few"_s, kFew);
    Database many(cluster, u"many"_s, kMany);
    return {{u"opening a room"_s, compared(few, many, &RoomUse::open)},
            {u"reading on"_s, compared(few, many, &RoomUse::since)},
            {u"saving a stroke"_s, compared(few, many, &RoomUse::save)}};
}

} // namespace yak::bench
