#include "model/limits.h"
#include "sessionrig.h"

#include <QPointer>
#include <QTest>

using namespace yak;
using namespace Qt::StringLiterals;

/// Opening a room on a server.
class CreatingTest : public QObject
{
    Q_OBJECT

private:
    struct Creation
    {
        explicit Creation(SessionRig &rig, const QUrl &server = Example::link().serverUrl(),
                          const RoomSettings &settings = Example::settings())
            : creator(new RoomCreator(server, rig.store, NetworkParts{rig.time, rig.time.timers(), rig.peer.factory()}))
        {
            QObject::connect(creator, &RoomCreator::created, creator,
                             [this](const RoomCreator::Created &one) { made = one; });
            QObject::connect(creator, &RoomCreator::refused, creator,
                             [this](const wire::Refused &one) { refused = one; });
            QObject::connect(creator, &RoomCreator::failed, creator, [this] { failed = true; });
            creator->create({settings, {u"민준"_s, u"desk"_s, {}, u"Asia/Seoul"_s}, {}});
        }
        ~Creation() { delete creator; }
        QPointer<RoomCreator> creator;
        std::optional<RoomCreator::Created> made;
        std::optional<wire::Refused> refused;
        bool failed = false;
    };
    static wire::Entered entered(const SessionRig &rig)
    {
        wire::Entered reply;
        reply.room = Example::link().room;
        reply.role = Role::Organizer;
        reply.person = rig.me;
        reply.device = rig.device;
        reply.secret = u"secret-of-the-laptop"_s;
        return reply;
    }

private Q_SLOTS:
    void aRoomIsMadeAndItsKeyKeptBeforeAnybodyIsTold();
    void aSessionThenOpensIt();
    void aRefusalNamesTheField();
    void aServerThatIsNotThereFails();
    void aServerThatHangsUpFails();
    void aKeyThatCannotBeKeptFails();
    void noPlainConnectionToAPublicHost();
    void whatAServerWouldHangUpAtIsToldBefore();
};

void CreatingTest::aRoomIsMadeAndItsKeyKeptBeforeAnybodyIsTold()
{
    SessionRig rig(FakeStore::Mode::Held);
    Creation creation(rig);
    const auto create = rig.await<wire::Create>();
    QVERIFY(create);
    QCOMPARE(create->settings, Example::settings());
    QCOMPARE(create->me.name, u"민준"_s);
    rig.peer.reply(entered(rig));
    SessionRig::idle();
    QVERIFY(!creation.made);
    rig.store.settle();
    QVERIFY(creation.made);
    QCOMPARE(creation.made->link, Example::link());
    QCOMPARE(creation.made->credentials, (Credentials{rig.device, u"secret-of-the-laptop"_s}));
    QCOMPARE(rig.store.rooms().value(Example::link().text()).known.secret, u"secret-of-the-laptop"_s);
    QTRY_VERIFY(creation.creator.isNull());
}

void CreatingTest::aSessionThenOpensIt()
{
    SessionRig rig;
    Creation creation(rig);
    QVERIFY(rig.await<wire::Create>());
    rig.peer.reply(entered(rig));
    QTRY_VERIFY(creation.made);
    rig.session().open();
    QVERIFY(rig.answerOpen(0));
    rig.sendSnapshot({StreamKind::All, 1}, {{Example::person(rig.me, u"민준"_s, Role::Organizer), {}}});
    QCOMPARE(rig.session().state(), RoomSession::State::Live);
    QCOMPARE(rig.model().role(), Role::Organizer);
}

void CreatingTest::aRefusalNamesTheField()
{
    SessionRig rig;
    Creation creation(rig);
    QVERIFY(rig.await<wire::Create>());
    wire::Refused refusal;
    refusal.code = ErrorCode::SkippedDay;
    refusal.field = u"plan.days"_s;
    refusal.subject = u"2011-12-30"_s;
    rig.peer.reply(refusal);
    QVERIFY(creation.refused);
    QCOMPARE(*creation.refused, refusal);
    QVERIFY(!creation.made && !creation.failed);
    QTRY_VERIFY(creation.creator.isNull());
    QVERIFY(rig.store.rooms().isEmpty());
}

void CreatingTest::aServerThatIsNotThereFails()
{
    SessionRig rig;
    rig.peer.setReach(FakePeer::Reach::Refusing);
    Creation creation(rig);
    QTRY_VERIFY(creation.failed);
    QTRY_VERIFY(creation.creator.isNull());
    QCOMPARE(rig.peer.connections(), 1);
}

void CreatingTest::aServerThatHangsUpFails()
{
    SessionRig rig;
    Creation creation(rig);
    QVERIFY(rig.await<wire::Create>());
    rig.peer.hangUp();
    QVERIFY(creation.failed);
    QVERIFY(!creation.refused);
}

void CreatingTest::aKeyThatCannotBeKeptFails()
{
    SessionRig rig;
    rig.store.breakDown();
    Creation creation(rig);
    QVERIFY(rig.await<wire::Create>());
    rig.peer.reply(entered(rig));
    QTRY_VERIFY(creation.failed);
    QVERIFY(!creation.made);
}

void CreatingTest::noPlainConnectionToAPublicHost()
{
    SessionRig rig;
    Creation creation(rig, QUrl(u"ws://rooms.example.org:7423/"_s));
    QVERIFY(creation.failed);
    QCOMPARE(rig.peer.connections(), 0);
}

void CreatingTest::whatAServerWouldHangUpAtIsToldBefore()
{
    // A year of days with a long description fits; a year whose every day has hours of its own many times over does
    // not.
    RoomSettings settings = Example::settings();
    TimePlan plan{u"Asia/Seoul"_s, 30, {}};
    for (int day = 0; day < limits::kDates; ++day)
        plan.days.append({QDate(2027, 1, 1).addDays(day), {{9 * 60, 12 * 60}}});
    settings.plan = plan;
    settings.description = u"가"_s.repeated(limits::kDescriptionGraphemes);
    SessionRig rig;
    {
        const Creation creation(rig, Example::link().serverUrl(), settings);
        QVERIFY(rig.await<wire::Create>());
        QVERIFY(!creation.refused);
    }
    for (PlanDay &day : plan.days) {
        day.hours.clear();
        for (int range = 0; range < limits::kRangesPerDay; ++range)
            day.hours.append({range * 120, range * 120 + 60});
    }
    settings.plan = plan;
    const Creation creation(rig, Example::link().serverUrl(), settings);
    QVERIFY(SessionRig::waitUntil([&] { return creation.refused.has_value(); }));
    QCOMPARE(creation.refused->code, ErrorCode::TooLarge);
    QVERIFY(!creation.failed && !rig.peer.take<wire::Create>());
}

QTEST_GUILESS_MAIN(CreatingTest)
#include "creating_test.moc"
