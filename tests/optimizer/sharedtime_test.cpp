#include "optimizer/sharedtime.h"
#include "randomroom.h"
#include "rooms.h"

#include <QTest>
#include <rapidcheck.h>

using namespace yak;
using namespace yak::test;
using namespace Qt::StringLiterals;

/// Who shares time with whom.
class SharedTimeTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void countsWhatBothCanDo();
    void thoseWhoHaveNotAnsweredAreNoPair();
    void aPairStandsAtOneEndOnly();
    void everySharedSlotIsCountedInAnyRoom();
    void aStopIsHeeded();
};

void SharedTimeTest::countsWhatBothCanDo()
{
    const Availability availability(roomOf({u"yyiin"_s, u"yiyin"_s, u"nnnnn"_s}));
    const auto times = sharedTimes(availability, {2, 1});
    QCOMPARE(times->pairs, 3);
    QCOMPARE(times->most, (QList<SharedTime>{{0, 1, 1, 4}, {0, 2, 0, 0}}));
    QCOMPARE(times->least, (QList<SharedTime>{{1, 2, 0, 0}}));
    QCOMPARE(sharedTimesOf(availability, 1, {5, 5})->most, (QList<SharedTime>{{0, 1, 1, 4}, {1, 2, 0, 0}}));
}

void SharedTimeTest::thoseWhoHaveNotAnsweredAreNoPair()
{
    // case 28
    const Availability availability(roomOf({u"yy"_s, u".."_s, u"nn"_s}));
    QCOMPARE(sharedTimes(availability, {})->most, (QList<SharedTime>{{0, 2, 0, 0}}));
    QCOMPARE(sharedTimesOf(availability, 1, {})->pairs, 0);
    QCOMPARE(sharedTimesOf(availability, -1, {})->pairs, 0);
    QCOMPARE(sharedTimes(Availability(), {})->pairs, 0);
}

void SharedTimeTest::aPairStandsAtOneEndOnly()
{
    const Availability availability(roomOf({u"yyy"_s, u"yyn"_s, u"ynn"_s}));
    const auto times = sharedTimes(availability, {2, 3});
    QCOMPARE(times->most.size(), 2);
    QCOMPARE(times->least, (QList<SharedTime>{{1, 2, 1, 1}}));
}

void SharedTimeTest::everySharedSlotIsCountedInAnyRoom()
{
    QVERIFY(rc::check([] {
        const Availability availability(drawRoom(SlotTable::Shape::Line).room);
        const auto times = sharedTimes(availability, {10'000, 0});
        for (const SharedTime &pair : times->most) {
            SharedTime counted{pair.first, pair.second, 0, 0};
            for (qsizetype slot = 0; slot < availability.table().size(); ++slot) {
                const SlotState worst =
                    std::min(availability.state(pair.first, slot), availability.state(pair.second, slot));
                const bool bothAble = worst >= SlotState::IfNeeded;
                counted.able += bothAble ? 1 : 0;
                counted.yes += bothAble && worst == SlotState::Yes ? 1 : 0;
            }
            RC_ASSERT(counted == pair);
        }
        const int people = bits::count(availability.respondents());
        RC_ASSERT(times->pairs == static_cast<qint64>(people) * (people - 1) / 2);
    }));
}

void SharedTimeTest::aStopIsHeeded()
{
    std::stop_source stop;
    stop.request_stop();
    QVERIFY(!sharedTimes(Availability(roomOf({u"yy"_s, u"yn"_s})), {}, stop.get_token()));
}

QTEST_GUILESS_MAIN(SharedTimeTest)
#include "sharedtime_test.moc"
