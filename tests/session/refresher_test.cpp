#include "session/roomdigest.h"
#include "session/roomrefresher.h"
#include "sessionrig.h"

#include <QTest>

using namespace yak;
using namespace Qt::StringLiterals;
using Outcome = RoomRefresher::Outcome;

namespace {

/// A line to a server that never says a word; counts how many are open at once, and how many there ever were.
class MuteTransport final : public Transport
{
    Q_OBJECT

public:
    struct Count
    {
        int now = 0;
        int most = 0;
        int ever = 0;
    };

    explicit MuteTransport(Count &count) : m_count(count) {}
    ~MuteTransport() override { close(); }

    void open(const QUrl &) override
    {
        ++m_count.ever;
        m_isOpen = true;
        m_count.most = std::max(m_count.most, ++m_count.now);
    }
    void send(const QByteArray &) override {}
    void close() override { m_count.now -= std::exchange(m_isOpen, false) ? 1 : 0; }

private:
    Count &m_count;
    bool m_isOpen = false;
};

KnownRoom member(const QString &host)
{
    KnownRoom room;
    room.link = RoomLink{host, 7423, RoomId::random(), RoomLink::Security::Tls}.text();
    room.person = ParticipantId::random();
    room.device = DeviceId::random();
    room.secret = u"secret"_s;
    room.role = u"participant"_s;
    room.openedAt = Instant::fromSeconds(1);
    return room;
}

} // namespace

/// Glances at rooms nobody is in.
class RefresherTest : public QObject
{
    Q_OBJECT

private:
    /// What looked() told, by link.
    static QMap<QString, Outcome> &follow(RoomRefresher &refresher, QMap<QString, Outcome> &told)
    {
        connect(&refresher, &RoomRefresher::looked, &refresher,
                [&told](const QString &link, Outcome outcome) { told.insert(link, outcome); });
        return told;
    }
    static KnownRoom onDisk(const SessionRig &rig) { return rig.store.rooms().value(Example::link().text()).known; }
    /// Somebody who was in the room once and has left the app since.
    static bool leaveARoomBehind(SessionRig &rig)
    {
        rig.start();
        if (!rig.joinAndEnter())
            return false;
        rig.session().shutdown();
        rig.idle();
        return !onDisk(rig).device.isNull();
    }
    static NetworkParts parts(SessionRig &rig) { return {rig.time, rig.time.timers(), rig.peer.factory()}; }

private Q_SLOTS:
    void aRoomWasLastOpenWhenItWasLeft();
    void whatHappenedMeanwhileIsKept();
    void waitingStrokesAreSent();
    void whoWasRemovedIsToldSo_data();
    void whoWasRemovedIsToldSo();
    void oneLockedKeyStoreSpeaksForItsRooms();
    void oneSilenceSpeaksForTheServer();
    void onlyAFewAreLookedIntoAtOnce();
    void whatIsGivenUpIsNotWritten();
};

void RefresherTest::aRoomWasLastOpenWhenItWasLeft()
{
    SessionRig rig;
    rig.start();
    QVERIFY(rig.joinAndEnter());
    rig.time.advance(5'000); // what it is is on disk
    rig.idle();
    const Instant opened = onDisk(rig).openedAt;
    rig.time.advance(3'600'000);
    rig.session().shutdown();
    rig.idle();
    QCOMPARE((onDisk(rig).openedAt.milliseconds - opened.milliseconds) / 60'000, 60);
}

void RefresherTest::whatHappenedMeanwhileIsKept()
{
    SessionRig rig;
    QVERIFY(leaveARoomBehind(rig));
    const KnownRoom before = onDisk(rig);
    rig.time.advance(60'000);
    RoomRefresher refresher(rig.store, parts(rig));
    QMap<QString, Outcome> told;
    follow(refresher, told);
    refresher.refresh({before});
    QVERIFY(refresher.isBusy());
    const auto open = rig.await<wire::Open>();
    QVERIFY(open);
    QVERIFY2(open->known, "only what happened since is asked for");
    rig.peer.reply(wire::Entered{Example::link().room, Role::Participant, rig.me, rig.device, {}, u"token"_s, {}, 0});
    const Decision decision{Example::kStart, Example::kStart + 60, rig.other, rig.time.now()};
    wire::Events events{open->known->revision, *open->known, {{RoomSettled{decision}, rig.other, rig.time.now()}}};
    ++events.position.revision;
    rig.peer.push(events);
    QTRY_COMPARE(told.value(before.link, Outcome::Refused), Outcome::Fresh);
    QVERIFY(!refresher.isBusy());
    rig.idle();
    const KnownRoom after = onDisk(rig);
    QCOMPARE(after.phase, u"settled"_s);
    const auto digest = decodeDigest(after.digest);
    QCOMPARE(digest->flags.decision, decision);
    QVERIFY2(!digest->seenDecision, "nobody was there to see it");
    QCOMPARE(after.openedAt, before.openedAt);
}

void RefresherTest::waitingStrokesAreSent()
{
    SessionRig rig;
    rig.start();
    QVERIFY(rig.joinAndEnter());
    rig.time.advance(5'000); // the snapshot is on disk
    rig.idle();
    rig.peer.setReach(FakePeer::Reach::Refusing);
    rig.peer.hangUp();
    rig.idle();
    rig.session().submit(Example::stroke(SlotState::Yes, {0}));
    QTRY_COMPARE(rig.onDisk().pending.size(), 1);
    rig.kill();
    rig.peer.setReach(FakePeer::Reach::Open);
    RoomRefresher refresher(rig.store, parts(rig));
    QMap<QString, Outcome> told;
    follow(refresher, told);
    refresher.refresh({onDisk(rig)});
    QVERIFY(rig.answerOpen(0));
    const auto paint = rig.await<wire::PaintAnswer>();
    QVERIFY(paint);
    QCOMPARE(paint->strokes, QList<Stroke>{Example::stroke(SlotState::Yes, {0})});
    QVERIFY2(told.isEmpty(), "the room is as one knows it only with it");
    rig.peer.reply(wire::Done{paint->operation, std::nullopt});
    QTRY_COMPARE(told.size(), 1);
}

void RefresherTest::whoWasRemovedIsToldSo_data()
{
    QTest::addColumn<ErrorCode>("code");
    QTest::addColumn<Outcome>("outcome");
    QTest::newRow("deleted") << ErrorCode::NotFound << Outcome::Gone;
    QTest::newRow("removed") << ErrorCode::BadToken << Outcome::NoMember;
    QTest::newRow("lapsed") << ErrorCode::NameLapsed << Outcome::NoMember;
}

void RefresherTest::whoWasRemovedIsToldSo()
{
    QFETCH(ErrorCode, code);
    QFETCH(Outcome, outcome);
    SessionRig rig;
    QVERIFY(leaveARoomBehind(rig));
    RoomRefresher refresher(rig.store, parts(rig));
    QMap<QString, Outcome> told;
    follow(refresher, told);
    refresher.refresh({onDisk(rig)});
    QVERIFY(rig.await<wire::Open>());
    wire::Refused refusal;
    refusal.code = code;
    rig.peer.reply(refusal);
    QTRY_VERIFY(!told.isEmpty());
    QCOMPARE(told.first(), outcome);
}

void RefresherTest::oneLockedKeyStoreSpeaksForItsRooms()
{
    SessionRig rig;
    QVERIFY(leaveARoomBehind(rig));
    rig.store.withhold(KeyAccess::Locked);
    RoomRefresher refresher(rig.store, parts(rig));
    QMap<QString, Outcome> told;
    follow(refresher, told);
    KnownRoom first = onDisk(rig);
    first.secret.clear(); // as the list has it
    KnownRoom second = first;
    second.link =
        RoomLink{Example::link().host, Example::link().port, RoomId::random(), Example::link().security}.text();
    refresher.refresh({first, second});
    QTRY_COMPARE(told.size(), 2);
    QCOMPARE(told.value(first.link), Outcome::NoKey);
    QCOMPARE(told.value(second.link), Outcome::NoKey);
    QVERIFY2(!rig.store.rooms().contains(second.link), "nobody asked for its key");
}

void RefresherTest::oneSilenceSpeaksForTheServer()
{
    FakeTime time;
    FakeStore store;
    MuteTransport::Count lines;
    RoomRefresher refresher(store, {time, time.timers(), [&lines] { return std::make_unique<MuteTransport>(lines); }});
    QMap<QString, Outcome> told;
    follow(refresher, told);
    QList<KnownRoom> rooms;
    for (int i = 0; i < 40; ++i) {
        rooms.append(member(u"rooms.example.org"_s));
        store.save(rooms.last(), {});
    }
    refresher.refresh(rooms);
    QTRY_COMPARE(lines.now, 1);
    QCOMPARE(refresher.total(), 40);
    time.advance(20'000);
    QTRY_COMPARE(told.size(), 40);
    QCOMPARE(told.values().count(Outcome::Silent), 40);
    QCOMPARE(lines.ever, 1);
    QTRY_COMPARE(lines.now, 0);
}

void RefresherTest::onlyAFewAreLookedIntoAtOnce()
{
    FakeTime time;
    FakeStore store;
    MuteTransport::Count lines;
    RoomRefresher refresher(store, {time, time.timers(), [&lines] { return std::make_unique<MuteTransport>(lines); }});
    QMap<QString, Outcome> told;
    follow(refresher, told);
    QList<KnownRoom> rooms;
    for (int i = 0; i < 20; ++i) {
        rooms.append(member(u"rooms%1.example.org"_s.arg(i)));
        store.save(rooms.last(), {});
    }
    refresher.refresh(rooms);
    refresher.refresh(rooms); // nothing is asked twice
    while (told.size() < rooms.size()) {
        SessionRig::idle();
        time.advance(5'000);
        QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete); // lines that were given up
    }
    QCOMPARE(lines.ever, 20);
    QVERIFY2(lines.most <= 6, qPrintable(QString::number(lines.most)));
}

void RefresherTest::whatIsGivenUpIsNotWritten()
{
    SessionRig rig;
    QVERIFY(leaveARoomBehind(rig));
    RoomRefresher refresher(rig.store, parts(rig));
    QMap<QString, Outcome> told;
    follow(refresher, told);
    refresher.refresh({onDisk(rig)});
    QVERIFY(rig.await<wire::Open>());
    // It is forgotten while its server is about to answer.
    refresher.giveUp(Example::link().text());
    rig.store.forget(Example::link().text(), {});
    rig.peer.reply(wire::Entered{Example::link().room, Role::Participant, rig.me, rig.device, {}, u"token"_s, {}, 0});
    rig.idle();
    QVERIFY(rig.store.rooms().isEmpty());
    QVERIFY(told.isEmpty());
    QVERIFY(!refresher.isBusy());
}

QTEST_GUILESS_MAIN(RefresherTest)
#include "refresher_test.moc"
