#include "generators.h"
#include "model/event.h"

#include <QTest>

using namespace Qt::StringLiterals;

namespace yak {

using namespace small;

namespace {

TimePlan plan(int slotMinutes)
{
    return {u"Asia/Seoul"_s, slotMinutes, {{{2026, 6, 1}, {{540, 780}}}}};
}

Person person(const QString &name)
{
    Person made;
    made.id = ParticipantId::random();
    made.name = name;
    return made;
}

/// A room with Ann, who organizes it and has answered, and Ben, who has not.
struct Scene
{
    Room room;
    Person ann = person(u"Ann"_s);
    Person ben = person(u"Ben"_s);

    Scene()
    {
        ann.role = Role::Organizer;
        room.id = RoomId::random();
        room.settings.title = u"Sprint retro"_s;
        room.settings.plan = plan(60);
        room.slotTable = makeSlots(room.settings.plan)->table;
        room.people = {{ann.id, ann}, {ben.id, ben}};
        room.answers[ann.id].set(SlotState::Yes, room.slotTable.ranges());
    }

    [[nodiscard]] Ranges slotRanges() const { return room.slotTable.ranges(); }
    RoomChange happen(EventBody body) { return apply(room, Event{std::move(body), ann.id, {1}}); }
};

/// One event of every kind that changes the scene's room.
QList<EventBody> oneOfEach(const Scene &scene)
{
    const Decision decision{
        scene.slotRanges().constFirst().from, scene.slotRanges().constFirst().from + 60, scene.ann.id, {5}};
    SettingsPatch patch;
    patch.title = u"Other"_s;
    patch.deadline = std::optional(Instant{9'000});
    return {RoomOpened{RoomSettings(), scene.slotRanges(), u"2026a"_s},
            PersonJoined{person(u"Cho"_s)},
            PersonRenamed{scene.ben.id, u"Benjamin"_s},
            RoleSet{scene.ben.id, Role::CoOrganizer},
            PersonSet{scene.ben.id, true, 7, Instant{77}},
            PersonLeft{scene.ben.id},
            PersonRemoved{scene.ann.id},
            AnswerPainted{scene.ben.id, {{SlotState::IfNeeded, scene.slotRanges()}}},
            SettingsChanged{patch, Ranges{{0, 60}}, u"2026a"_s, 2},
            RoomClosed{},
            RoomReopened{},
            RoomSettled{decision},
            RoomUnsettled{},
            RoomArchived{},
            RoomUnarchived{},
            DeadlinePassed{Instant{7}},
            EveryoneAnswered{},
            Reminded{},
            PurgeAnnounced{Instant{8}},
            RoomKept{}};
}

} // namespace

class EventTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void thereIsOneOfEveryEventHere();
    void applyingTwiceIsApplyingOnce();
    void anEventAboutSomebodyUnknownChangesNothing();
    void applyingLeavesThePositionAlone();
    void aPaintedAnswerSaysWhoseAndWhere();
    void anAnswerTakenBackWhollyIsNoAnswer();
    void whoLeavesTakesTheirAnswerAlong();
    void newSlotsComeWithTheSettings();
    void aNewSlotLengthCutsTheSameRangesAnew();
    void settingsWithoutSlotsLeaveTheSlots();
    void answersStayWhenSlotsGoAndComeBack(); // case 26
    void flagsGoAndComeBack();
    void remindersAndAnnouncedDeletionsAreKnownUntilCalledOff();
    void whatTellsOfAllAnswersIsHiddenLikeAnAnswer();
    void aDecisionTakenBackIsStillKnown();
    void aDecisionThatMovesIsTheNewer();
    void onlyAPaintedAnswerIsSomebodysOwn();
    void replicasThatSawTheSameEventsAreEqual();
};

void EventTest::thereIsOneOfEveryEventHere()
{
    const auto bodies = oneOfEach(Scene());
    QCOMPARE(static_cast<size_t>(bodies.size()), std::variant_size_v<EventBody>);
    for (qsizetype i = 0; i < bodies.size(); ++i)
        QCOMPARE(bodies[i].index(), static_cast<size_t>(i));
}

void EventTest::applyingTwiceIsApplyingOnce()
{
    for (const EventBody &body : oneOfEach(Scene())) {
        Scene scene;
        const EventBody own = oneOfEach(scene).at(static_cast<qsizetype>(body.index()));
        scene.happen(own);
        const Room once = scene.room;
        scene.happen(own);
        QVERIFY2(scene.room == once, qPrintable(QString::number(body.index())));
    }
}

void EventTest::anEventAboutSomebodyUnknownChangesNothing()
{
    const ParticipantId nobody = ParticipantId::random();
    Scene scene;
    const Room before = scene.room;
    const QList<EventBody> bodies{
        PersonRenamed{nobody, u"X"_s},  RoleSet{nobody, Role::Organizer},
        PersonSet{nobody, true, 9, {}}, PersonLeft{nobody},
        PersonRemoved{nobody},          AnswerPainted{nobody, {{SlotState::Yes, scene.slotRanges()}}}};
    for (const EventBody &body : bodies) {
        const RoomChange change = scene.happen(body);
        QVERIFY2(scene.room == before, qPrintable(QString::number(body.index())));
        QVERIFY2(change.aspects == RoomChange::Nothing, qPrintable(QString::number(body.index())));
    }
}

void EventTest::applyingLeavesThePositionAlone()
{
    Scene scene;
    scene.room.position = {StreamKind::Own, 41};
    for (const EventBody &body : oneOfEach(scene))
        scene.happen(body);
    QCOMPARE(scene.room.position, (StreamPosition{StreamKind::Own, 41}));
}

void EventTest::aPaintedAnswerSaysWhoseAndWhere()
{
    Scene scene;
    const qint64 start = scene.slotRanges().constFirst().from;
    const RoomChange change = scene.happen(AnswerPainted{
        scene.ben.id, {{SlotState::No, {{start, start + 60}}}, {SlotState::Yes, {{start + 60, start + 120}}}}});
    QCOMPARE(change.aspects, static_cast<int>(RoomChange::Answers));
    QCOMPARE(change.person, scene.ben.id);
    QCOMPARE(change.ranges, (Ranges{{start, start + 120}}));
    using enum SlotState;
    QCOMPARE(scene.room.answerOf(scene.ben.id).over(scene.room.slotTable), (std::vector{No, Yes, None, None}));
}

void EventTest::anAnswerTakenBackWhollyIsNoAnswer()
{
    Scene scene;
    scene.happen(AnswerPainted{scene.ann.id, {{SlotState::None, scene.slotRanges()}}});
    QVERIFY(!scene.room.answers.contains(scene.ann.id));
}

void EventTest::whoLeavesTakesTheirAnswerAlong()
{
    for (const EventBody &body : oneOfEach(Scene())) {
        Scene scene;
        if (std::holds_alternative<PersonLeft>(body))
            scene.happen(PersonLeft{scene.ann.id});
        else if (std::holds_alternative<PersonRemoved>(body))
            scene.happen(PersonRemoved{scene.ann.id});
        else
            continue;
        QVERIFY(!scene.room.person(scene.ann.id));
        QVERIFY(scene.room.answers.isEmpty());
        QVERIFY(scene.room.person(scene.ben.id));
    }
}

void EventTest::newSlotsComeWithTheSettings()
{
    Scene scene;
    SettingsPatch patch;
    patch.title = u"Later"_s;
    const RoomChange change = scene.happen(SettingsChanged{patch, Ranges{{600, 720}}, u"2026a"_s, 8});
    QCOMPARE(change.aspects, RoomChange::Settings | RoomChange::Slots);
    QCOMPARE(scene.room.slotTable, SlotTable({600, 660}, 60));
    QCOMPARE(scene.room.zoneRules, u"2026a"_s);
    QCOMPARE(scene.room.settingsRevision, qint64{8});
    QCOMPARE(scene.room.settings.title, u"Later"_s);
}

void EventTest::aNewSlotLengthCutsTheSameRangesAnew()
{
    Scene scene;
    const Ranges same = scene.slotRanges();
    SettingsPatch patch;
    patch.plan = plan(15);
    scene.happen(SettingsChanged{patch, same, {}, 2});
    QCOMPARE(scene.room.slotTable.unitsPerSlot(), qint64{15});
    QCOMPARE(scene.room.slotTable.ranges(), same);
    const auto states = scene.room.answerOf(scene.ann.id).over(scene.room.slotTable);
    QCOMPARE(states, std::vector(16, SlotState::Yes));
}

void EventTest::settingsWithoutSlotsLeaveTheSlots()
{
    Scene scene;
    const SlotTable before = scene.room.slotTable;
    SettingsPatch patch;
    patch.duration = 120;
    QCOMPARE(scene.happen(SettingsChanged{patch, {}, {}, 2}).aspects, static_cast<int>(RoomChange::Settings));
    QCOMPARE(scene.room.slotTable, before);
    QCOMPARE(scene.room.settings.duration, qint64{120});
}

void EventTest::answersStayWhenSlotsGoAndComeBack()
{
    Scene scene;
    const Ranges all = scene.slotRanges();
    const qint64 start = all.constFirst().from;
    const Answer before = scene.room.answerOf(scene.ann.id);
    const SettingsPatch patch;
    scene.happen(SettingsChanged{patch, Ranges{{start, start + 60}}, {}, 2});
    QCOMPARE(scene.room.slotTable.size(), 1);
    scene.happen(SettingsChanged{patch, all, {}, 3});
    QCOMPARE(scene.room.answerOf(scene.ann.id), before);
    QCOMPARE(scene.room.answerOf(scene.ann.id).over(scene.room.slotTable), std::vector(4, SlotState::Yes));
}

void EventTest::flagsGoAndComeBack()
{
    Scene scene;
    const Room open = scene.room;
    QCOMPARE(scene.happen(RoomClosed{}).aspects, static_cast<int>(RoomChange::Flags));
    QVERIFY(scene.room.flags.closed);
    scene.happen(RoomReopened{});
    scene.happen(RoomArchived{});
    QVERIFY(scene.room.flags.archived);
    scene.happen(RoomUnarchived{});
    QCOMPARE(scene.room, open);
}

void EventTest::remindersAndAnnouncedDeletionsAreKnownUntilCalledOff()
{
    Scene scene;
    const Room open = scene.room;
    apply(scene.room, {Reminded{}, {}, {40}});
    QVERIFY(scene.room.flags.remindedAt == Instant{40});
    scene.room = open;
    QCOMPARE(scene.happen(PurgeAnnounced{Instant{900}}).aspects, static_cast<int>(RoomChange::Flags));
    QVERIFY(scene.room.flags.purgeAt == Instant{900});
    scene.happen(RoomKept{});
    QCOMPARE(scene.room, open);
}

void EventTest::whatTellsOfAllAnswersIsHiddenLikeAnAnswer()
{
    Scene scene;
    QVERIFY(answeringPerson(EveryoneAnswered{}) == everybody());
    QVERIFY(!everybody().isNull());
    QVERIFY(!answeringPerson(DeadlinePassed{}));
    const Room before = scene.room;
    scene.happen(EveryoneAnswered{});
    scene.happen(DeadlinePassed{Instant{7}});
    QCOMPARE(scene.room, before);
}

void EventTest::aDecisionTakenBackIsStillKnown()
{
    Scene scene;
    const Decision decision{600, 650, scene.ben.id, {5}, 3};
    scene.happen(RoomSettled{decision});
    QVERIFY(scene.room.flags.decision == decision);
    scene.happen(RoomUnsettled{});
    QVERIFY(!scene.room.flags.decision);
    // Who took it back, when, and as which number: what a calendar is told of it.
    QVERIFY(scene.room.flags.withdrawn == (Decision{600, 650, scene.ann.id, {1}, 4}));
    scene.happen(RoomSettled{{700, 750, scene.ann.id, {6}, 5}});
    QVERIFY(!scene.room.flags.withdrawn);
}

void EventTest::aDecisionThatMovesIsTheNewer()
{
    Scene scene;
    scene.happen(RoomSettled{{600, 650, scene.ben.id, {5}, 3}});
    SettingsChanged moving;
    moving.slotRanges = scene.room.slotTable.ranges();
    moving.move = {{{0, 1'000}, 100}};
    scene.happen(moving);
    QVERIFY(scene.room.flags.decision == (Decision{700, 750, scene.ben.id, {5}, 4}));
    // To no place at all: it is taken back, and still known.
    moving.move = {{{0, 100}, 100}};
    scene.happen(moving);
    QVERIFY(!scene.room.flags.decision);
    QVERIFY(scene.room.flags.withdrawn == (Decision{700, 750, scene.ann.id, {1}, 5}));
}

void EventTest::onlyAPaintedAnswerIsSomebodysOwn()
{
    const Scene scene;
    for (const EventBody &body : oneOfEach(scene)) {
        const auto whose = answeringPerson(body);
        const bool tellsOfAll = std::holds_alternative<EveryoneAnswered>(body);
        QCOMPARE(whose.has_value(), tellsOfAll || std::holds_alternative<AnswerPainted>(body));
        if (whose)
            QCOMPARE(*whose, tellsOfAll ? everybody() : scene.ben.id);
    }
}

void EventTest::replicasThatSawTheSameEventsAreEqual()
{
    QVERIFY(rc::check("the author's answer and a reader's, told by effects, are one", [] {
        const SlotTable table = anyTable();
        Room reader;
        const Person ann = person(u"Ann"_s);
        reader.people.insert(ann.id, ann);
        Answer author;
        for (int left = *rc::gen::inRange(0, 6); left > 0; --left) {
            const AnswerChange change = applyStrokes(author, {anyStroke()}, table);
            author = change.after;
            if (!change.isEmpty())
                apply(reader, Event{AnswerPainted{ann.id, change.effect}, ann.id, {}});
        }
        RC_ASSERT(reader.answerOf(ann.id) == author);
    }));
}

} // namespace yak

QTEST_GUILESS_MAIN(yak::EventTest)
#include "event_test.moc"
