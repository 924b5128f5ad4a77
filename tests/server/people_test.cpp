#include "roomfixture.h"

using namespace yak;
using namespace Qt::StringLiterals;

/// Roles, leaving and removing.
class PeopleTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void eachRoleMayWhatTheTableSays_data();
    void eachRoleMayWhatTheTableSays();
    void aRoleTakenAwayCountsAtOnce();
    void theLastOrganizerStays();
    void leavingGivesUpNameAndAnswer();
    void aCoOrganizerCannotTouchAnOrganizer();
    void weightAndRequiredAreSetAndSeen();
    void somebodyElsesIdIsNotFound();
};

void PeopleTest::eachRoleMayWhatTheTableSays_data()
{
    QTest::addColumn<Role>("role");
    QTest::addColumn<QList<bool>>("may"); // change, rename other, set person, close, settle, remove, set role, archive
    QTest::newRow("organizer") << Role::Organizer << QList<bool>{true, true, true, true, true, true, true, true};
    QTest::newRow("coOrganizer") << Role::CoOrganizer << QList<bool>{true, true, true, true, true, true, false, false};
    QTest::newRow("participant") << Role::Participant << QList<bool>(8, false);
}

void PeopleTest::eachRoleMayWhatTheTableSays()
{
    QFETCH(Role, role);
    QFETCH(QList<bool>, may);
    RoomFixture fixture;
    const auto who = fixture.joined(u"Who"_s);
    const auto other = fixture.joined(u"Other"_s);
    const auto third = fixture.joined(u"Third"_s);
    if (role != Role::Participant)
        fixture.host->must(wire::SetRole{who->me(), role});
    QTRY_COMPARE(who->room().person(who->me())->role, role);
    SettingsPatch patch;
    patch.title = u"Breakfast"_s;
    const QList<wire::ClientMessage> asked{
        wire::ChangeSettings{1, patch},
        wire::Rename{other->me(), u"Another"_s},
        wire::SetPerson{other->me(), true, 5, {}},
        wire::Close{},
        wire::Settle{fixture.slot(0).from},
        wire::Remove{other->me()},
        wire::SetRole{third->me(), Role::CoOrganizer},
        wire::Archive{},
    };
    for (qsizetype i = 0; i < asked.size(); ++i) {
        const auto reply = who->ask(asked.at(i));
        QVERIFY2(isDone(reply) == may.at(i), wire::nameOf(asked.at(i)).data());
        if (!may.at(i))
            QCOMPARE(codeOf(reply), ErrorCode::Forbidden);
    }
}

void PeopleTest::aRoleTakenAwayCountsAtOnce()
{
    RoomFixture fixture;
    const auto co = fixture.joined(u"Co"_s);
    fixture.host->must(wire::SetRole{co->me(), Role::CoOrganizer});
    co->must(wire::Close{});
    fixture.host->must(wire::SetRole{co->me(), Role::Participant});
    QCOMPARE(co->refused(wire::Reopen{}), ErrorCode::Forbidden);
    QCOMPARE(fixture.host->refusal(wire::SetRole{co->me(), Role::Viewer}).field, u"role"_s);
}

void PeopleTest::theLastOrganizerStays()
{
    RoomFixture fixture;
    const auto ann = fixture.joined(u"Ann"_s);
    const ParticipantId host = fixture.host->me();
    QCOMPARE(fixture.host->refused(wire::Leave{}), ErrorCode::LastOrganizer);
    QCOMPARE(fixture.host->refused(wire::SetRole{host, Role::Participant}), ErrorCode::LastOrganizer);
    QCOMPARE(fixture.host->refused(wire::Remove{host}), ErrorCode::LastOrganizer);
    fixture.host->must(wire::SetRole{ann->me(), Role::Organizer});
    fixture.host->must(wire::SetRole{host, Role::Participant});
    QCOMPARE(ann->refused(wire::Leave{}), ErrorCode::LastOrganizer);
    fixture.host->must(wire::Leave{});
    QTRY_COMPARE(ann->room().people.size(), 1);
}

void PeopleTest::leavingGivesUpNameAndAnswer()
{
    RoomFixture fixture;
    const auto phone = fixture.connected();
    const wire::Join join{fixture.room, {u"Ann"_s, {}, u"1234"_s, {}}, {}};
    QVERIFY(std::holds_alternative<wire::Entered>(phone->ask(join)));
    const auto laptop = fixture.connected();
    QVERIFY(std::holds_alternative<wire::Entered>(laptop->ask(join)));
    QVERIFY(isDone(phone->paint(SlotState::Yes, {fixture.slot(0)})));
    phone->must(wire::Leave{});
    QTRY_COMPARE(laptop->goodbye(), wire::GoodbyeReason::Revoked);
    QTRY_COMPARE(fixture.host->room().people.size(), 1);
    QVERIFY(fixture.host->room().answers.isEmpty());
    // The connection stays, outside of any room; the name is free.
    QCOMPARE(codeOf(phone->paint(SlotState::Yes, {fixture.slot(0)})), ErrorCode::NotEntered);
    QCOMPARE(phone->reopen(), ErrorCode::BadToken);
    phone->join(fixture.room, u"Ann"_s);
    QVERIFY(phone->room().answers.isEmpty());
}

void PeopleTest::aCoOrganizerCannotTouchAnOrganizer()
{
    RoomFixture fixture;
    const auto co = fixture.joined(u"Co"_s);
    fixture.host->must(wire::SetRole{co->me(), Role::CoOrganizer});
    QCOMPARE(co->refused(wire::Remove{fixture.host->me()}), ErrorCode::Forbidden);
    QCOMPARE(co->refused(wire::Rename{fixture.host->me(), u"Boss"_s}), ErrorCode::Forbidden);
    co->must(wire::SetPerson{fixture.host->me(), true, {}, {}});
}

void PeopleTest::weightAndRequiredAreSetAndSeen()
{
    RoomFixture fixture;
    const auto ann = fixture.joined(u"Ann"_s);
    fixture.host->must(wire::SetPerson{ann->me(), true, 40, {}});
    fixture.host->must(wire::SetPerson{ann->me(), {}, 50, {}});
    QTRY_COMPARE(ann->room().person(ann->me())->weight, 50);
    QVERIFY(ann->room().person(ann->me())->required);
    QVERIFY(!fixture.host->must(wire::SetPerson{ann->me(), true, 50, {}}).revision);
    QCOMPARE(fixture.host->refused(wire::SetPerson{ann->me(), {}, 101, {}}), ErrorCode::BadValue);
}

void PeopleTest::somebodyElsesIdIsNotFound()
{
    RoomFixture fixture;
    const ParticipantId nobody = ParticipantId::random();
    QCOMPARE(fixture.host->refused(wire::Remove{nobody}), ErrorCode::NotFound);
    QCOMPARE(fixture.host->refused(wire::SetRole{nobody, Role::CoOrganizer}), ErrorCode::NotFound);
    QCOMPARE(fixture.host->refused(wire::SetPerson{nobody, true, {}, {}}), ErrorCode::NotFound);
    QCOMPARE(fixture.host->refused(wire::Rename{nobody, u"X"_s}), ErrorCode::NotFound);
}

QTEST_GUILESS_MAIN(PeopleTest)
#include "people_test.moc"
