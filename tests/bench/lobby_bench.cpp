#include "lobby_bench.h"

#include "benchclient.h"
#include "core/clock.h"
#include "fakestore.h"
#include "model/plan.h"
#include "models/knownroomsmodel.h"
#include "session/roomdigest.h"
#include "turnwatch.h"

#include <QElapsedTimer>
#include <QTimer>

namespace yak::bench {

using namespace Qt::StringLiterals;

namespace {

constexpr int kRooms = 40;
constexpr int kPeople = 1'000;

QByteArray digestOfCrowd()
{
    RoomDigest digest;
    digest.settings = benchRoom();
    for (int person = 0; person < kPeople; ++person)
        digest.names.append(u"김민준 %1"_s.arg(person));
    return encodeDigest(digest);
}

void fill(FakeStore &store)
{
    const QByteArray digest = digestOfCrowd();
    for (int number = 0; number < kRooms; ++number) {
        KnownRoom room;
        room.link = u"yakjeong://127.0.0.1/%1"_s.arg(number, 26, 10, QChar(u'0'));
        room.title = u"Room %1"_s.arg(number);
        room.openedAt = Instant::fromSeconds(1'790'000'000 + number);
        room.digest = digest;
        store.save(room, {});
    }
    store.settle();
}

} // namespace

HeldFigures benchLobby(int rounds)
{
    const SystemClock clock;
    QList<double> ours;
    QList<double> controls;
    for (int round = 0; round < rounds; ++round) {
        FakeStore store;
        fill(store);
        KnownRoomsModel model(store, clock);
        TurnWatch::restart();
        QTimer::singleShot(0, [&] {
            model.reload();
            store.settle();
        });
        runUntil([&model] { return model.isLoaded(); });
        ours.append(TurnWatch::longest());

        const QByteArray digest = digestOfCrowd();
        QElapsedTimer timer;
        timer.start();
        for (int number = 0; number < kRooms; ++number)
            (void)decodeDigest(digest);
        controls.append(static_cast<double>(timer.nsecsElapsed()) / 1e6);
    }
    return {median(ours), median(controls)};
}

} // namespace yak::bench
