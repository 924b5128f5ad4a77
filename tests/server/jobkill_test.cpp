#include "core/clock.h"
#include "roomfixture.h"
#include "serverprocess.h"

using namespace yak;
using namespace Qt::StringLiterals;

namespace {

constexpr int kRooms = 20;

RoomSettings dueAt(Instant deadline)
{
    RoomSettings settings = sampleSettings();
    settings.deadline = deadline;
    settings.atDeadline = AtDeadline::SettleBest;
    return settings;
}

} // namespace

/// Deadlines come while the server is killed over and over.
class JobKillTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void noDeadlineIsLostAndNoneComesTwice();
};

void JobKillTest::noDeadlineIsLostAndNoneComesTwice()
{
    const TestDatabase database;
    ServerProcess server(QStringLiteral(YAK_SERVER_BINARY), database);
    QVERIFY(server.start());
    const SystemClock clock;
    QList<RoomId> rooms;
    Instant last;
    for (int i = 0; i < kRooms; ++i) {
        ServerClient host;
        QVERIFY(host.connectTo(server.url()));
        last = clock.now().plusMilliseconds(2'000 + 100 * i);
        rooms.append(host.create(dueAt(last)));
        QVERIFY(isDone(host.paint(SlotState::Yes, {host.room().slotTable.range(0), host.room().slotTable.range(1)})));
    }
    // Each life is a little longer than it takes to start, so that it ends amid what is due.
    for (int life = 0; clock.now() < last; ++life) {
        const auto isOver = [&, end = clock.now().plusMilliseconds(40 + 23 * (life % 7))] {
            return clock.now() >= end;
        };
        QTRY_VERIFY(isOver());
        server.kill();
        QVERIFY(server.start());
    }
    ServerClient viewer;
    QVERIFY(viewer.connectTo(server.url()));
    for (const RoomId &room : rooms) {
        QVERIFY(!viewer.view(room));
        QTRY_COMPARE(told<DeadlinePassed>(viewer).size(), 1);
        QCOMPARE(told<RoomSettled>(viewer).size(), 1);
    }
}

QTEST_GUILESS_MAIN(JobKillTest)
#include "jobkill_test.moc"
