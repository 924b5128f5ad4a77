#include "model/life.h"
#include "model/policy.h"

#include <QSet>
#include <QTest>

using namespace Qt::StringLiterals;

namespace yak {

namespace {

constexpr Instant kDeadline = Instant::fromMinutes(29'000'000);
constexpr Instant kBefore = kDeadline.plusMilliseconds(-1);

RoomSettings due()
{
    RoomSettings settings;
    settings.deadline = kDeadline;
    return settings;
}

RoomFlags settled()
{
    RoomFlags flags;
    flags.decision = Decision{};
    return flags;
}

QString refusal(const RoomFlags &flags, const RoomSettings &settings, const Person &person, Instant now)
{
    const auto code = paintRefusal(flags, settings, person, now);
    return code ? QString(toText(*code)) : u"none"_s;
}

constexpr std::array kRoles{Role::Organizer, Role::CoOrganizer, Role::Participant, Role::Viewer};

} // namespace

class LifeTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aRoomIsClosedAtTheVeryInstantOfItsDeadline(); // case 25
    void aRoomIsClosedByHandWhateverItsDeadline();
    void settledStandsAboveClosedAndArchivedAboveAll();
    void paintingEndsAtTheDeadline(); // case 25
    void ownMoreTimeCountsInsteadOfTheRooms();
    void ownLessTimeCountsToo();
    void moreTimeDoesNotOpenWhatIsClosedSettledOrArchived(); // case 27
    void eachRoleMayDoWhatTheTableSays_data();
    void eachRoleMayDoWhatTheTableSays();
    void onlyAnOrganizerTouchesAnOrganizer();
    void visibilityDecidesWhoSeesOthersAnswers_data();
    void visibilityDecidesWhoSeesOthersAnswers();
    void namesOfRolesAndPhasesAndTheRestAreReadBack();
};

void LifeTest::aRoomIsClosedAtTheVeryInstantOfItsDeadline()
{
    QCOMPARE(phaseAt({}, due(), kBefore), Phase::Open);
    QCOMPARE(phaseAt({}, due(), kDeadline), Phase::Closed);
    QCOMPARE(phaseAt({}, RoomSettings(), kDeadline), Phase::Open);
}

void LifeTest::aRoomIsClosedByHandWhateverItsDeadline()
{
    RoomFlags flags;
    flags.closed = true;
    QCOMPARE(phaseAt(flags, due(), kBefore), Phase::Closed);
}

void LifeTest::settledStandsAboveClosedAndArchivedAboveAll()
{
    RoomFlags flags = settled();
    QCOMPARE(phaseAt(flags, due(), kBefore), Phase::Settled);
    flags.closed = true;
    QCOMPARE(phaseAt(flags, due(), kDeadline), Phase::Settled);
    flags.archived = true;
    QCOMPARE(phaseAt(flags, due(), kDeadline), Phase::Archived);
}

void LifeTest::paintingEndsAtTheDeadline()
{
    QCOMPARE(refusal({}, due(), {}, kDeadline.plusSeconds(-1)), u"none"_s);
    QCOMPARE(refusal({}, due(), {}, kBefore), u"none"_s);
    QCOMPARE(refusal({}, due(), {}, kDeadline), u"late"_s);
}

void LifeTest::ownMoreTimeCountsInsteadOfTheRooms()
{
    Person person;
    person.deadline = kDeadline.plusSeconds(60);
    QCOMPARE(refusal({}, due(), person, kDeadline.plusSeconds(59)), u"none"_s);
    QCOMPARE(refusal({}, due(), person, kDeadline.plusSeconds(60)), u"late"_s);
}

void LifeTest::ownLessTimeCountsToo()
{
    Person person;
    person.deadline = kDeadline.plusSeconds(-60);
    QCOMPARE(refusal({}, due(), person, kBefore), u"late"_s);
    QCOMPARE(refusal({}, RoomSettings(), person, kBefore), u"late"_s);
}

void LifeTest::moreTimeDoesNotOpenWhatIsClosedSettledOrArchived()
{
    Person person;
    person.deadline = kDeadline.plusSeconds(60);
    RoomFlags flags;
    flags.closed = true;
    QCOMPARE(refusal(flags, due(), person, kBefore), u"closed"_s);
    QCOMPARE(refusal(settled(), due(), person, kBefore), u"settled"_s);
    flags = settled();
    flags.archived = true;
    QCOMPARE(refusal(flags, due(), person, kBefore), u"archived"_s);
}

void LifeTest::eachRoleMayDoWhatTheTableSays_data()
{
    QTest::addColumn<Action>("action");
    QTest::addColumn<QString>("whoMay"); // organizer, co-organizer, participant, viewer
    QTest::newRow("see") << Action::See << u"ocpv"_s;
    QTest::newRow("paint") << Action::Paint << u"ocp"_s;
    QTest::newRow("rename self") << Action::RenameSelf << u"ocp"_s;
    QTest::newRow("leave") << Action::Leave << u"ocp"_s;
    QTest::newRow("change settings") << Action::ChangeSettings << u"oc"_s;
    QTest::newRow("rename others") << Action::RenameOthers << u"oc"_s;
    QTest::newRow("set a person") << Action::SetPerson << u"oc"_s;
    QTest::newRow("close") << Action::Close << u"oc"_s;
    QTest::newRow("settle") << Action::Settle << u"oc"_s;
    QTest::newRow("remove") << Action::RemovePerson << u"oc"_s;
    QTest::newRow("set a role") << Action::SetRole << u"o"_s;
    QTest::newRow("archive") << Action::Archive << u"o"_s;
    QTest::newRow("delete") << Action::DeleteRoom << u"o"_s;
}

void LifeTest::eachRoleMayDoWhatTheTableSays()
{
    QFETCH(const Action, action);
    QFETCH(const QString, whoMay);
    QString found;
    for (const Role role : kRoles) {
        if (may(role, action))
            found += toText(role).front();
    }
    QCOMPARE(found, whoMay);
}

void LifeTest::onlyAnOrganizerTouchesAnOrganizer()
{
    for (const Role target : kRoles) {
        QVERIFY(mayTouch(Role::Organizer, target));
        QCOMPARE(mayTouch(Role::CoOrganizer, target), target != Role::Organizer);
        QVERIFY(!mayTouch(Role::Participant, target));
        QVERIFY(!mayTouch(Role::Viewer, target));
    }
}

void LifeTest::visibilityDecidesWhoSeesOthersAnswers_data()
{
    QTest::addColumn<Visibility>("visibility");
    QTest::addColumn<QString>("answered");
    QTest::addColumn<QString>("silent");
    QTest::newRow("everyone") << Visibility::Everyone << u"ocpv"_s << u"ocpv"_s;
    QTest::newRow("after own answer") << Visibility::AfterOwnAnswer << u"ocpv"_s << u"oc"_s;
    QTest::newRow("organizers only") << Visibility::OrganizersOnly << u"oc"_s << u"oc"_s;
}

void LifeTest::visibilityDecidesWhoSeesOthersAnswers()
{
    QFETCH(const Visibility, visibility);
    QString answered;
    QString silent;
    for (const Role role : kRoles) {
        if (seesAnswers(role, visibility, true))
            answered += toText(role).front();
        if (seesAnswers(role, visibility, false))
            silent += toText(role).front();
        for (const bool hasAnswered : {true, false}) {
            const bool sees = seesAnswers(role, visibility, hasAnswered);
            QCOMPARE(streamFor(role, visibility, hasAnswered), sees ? StreamKind::All : StreamKind::Own);
        }
    }
    QTEST(answered, "answered");
    QTEST(silent, "silent");
}

void LifeTest::namesOfRolesAndPhasesAndTheRestAreReadBack()
{
    for (const Role role : kRoles)
        QVERIFY(roleFromText(QString(toText(role))) == role);
    for (const Visibility v : {Visibility::Everyone, Visibility::AfterOwnAnswer, Visibility::OrganizersOnly})
        QVERIFY(visibilityFromText(QString(toText(v))) == v);
    for (const Viewers v : {Viewers::Welcome, Viewers::Refused})
        QVERIFY(viewersFromText(QString(toText(v))) == v);
    for (const StreamKind kind : {StreamKind::All, StreamKind::Own})
        QVERIFY(streamKindFromText(QString(toText(kind))) == kind);
    for (const SlotState state : kSlotStates)
        QVERIFY(slotStateFromText(QString(toText(state))) == state);
    QVERIFY(!roleFromText(u"Organizer"));
    QVERIFY(!slotStateFromText(u"maybe"));
    QSet<QString> phases;
    for (const Phase phase : {Phase::Open, Phase::Closed, Phase::Settled, Phase::Archived})
        phases.insert(toText(phase));
    QCOMPARE(phases.size(), 4);
}

} // namespace yak

QTEST_GUILESS_MAIN(yak::LifeTest)
#include "life_test.moc"
