#include "generators.h"
#include "model/replay.h"

#include <QTest>

using namespace yak;
using namespace Qt::StringLiterals;

/// A room as it was: the same at each event as it was then, however one gets there.
class ReplayTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void eachMomentIsTheRoomAsItWasThen();
    void aRoomOfAnEarlierServerHasTheSettingsOfNow();
    void beforeTheFirstEventNobodyIsThere();
    void whoLeftIsThereAgainBefore();
};

namespace {

Event happened(EventBody body, qint64 at)
{
    return {std::move(body), {}, {at}};
}

Person personWith(const ParticipantId &id)
{
    Person person;
    person.id = id;
    person.name = u"P"_s;
    return person;
}

/// A random past of a room with three people who come, paint, leave and come again.
struct Past
{
    QList<Event> events;
    std::vector<Room> rooms; // after each count of events

    Past()
    {
        const std::array ids{ParticipantId::random(), ParticipantId::random(), ParticipantId::random()};
        Room room;
        RoomSettings settings;
        settings.title = u"Then"_s;
        rooms.push_back(room);
        const auto happen = [&](EventBody body) {
            const Event event = happened(std::move(body), events.size());
            apply(room, event);
            ++room.position.revision;
            events.append(event);
            rooms.push_back(room);
        };
        happen(RoomOpened{settings, small::anyTable().ranges(), {}});
        const int count = *rc::gen::inRange(0, 400);
        for (int i = 0; i < count; ++i) {
            const ParticipantId who = ids[*rc::gen::inRange<size_t>(0, ids.size())];
            switch (*rc::gen::inRange(0, 12)) {
            case 0:
                happen(PersonLeft{who});
                break;
            case 1:
            case 2:
                happen(PersonJoined{personWith(who)});
                break;
            case 3: {
                SettingsPatch patch;
                patch.title = u"Now %1"_s.arg(i);
                patch.plan = settings.plan;
                happen(SettingsChanged{patch, small::anyTable().ranges(), {}, i + 2});
                break;
            }
            case 4:
                happen(RoomClosed{});
                break;
            case 5:
                happen(RoomReopened{});
                break;
            default:
                happen(AnswerPainted{who, small::anyStroke()});
            }
        }
    }
};

} // namespace

void ReplayTest::eachMomentIsTheRoomAsItWasThen()
{
    QVERIFY(rc::check("replay", [] {
        const Past past;
        Replay replay(past.rooms.back(), past.events);
        RC_ASSERT(replay.length() == past.events.size());
        for (int i = 0; i < 30; ++i) { // jumps in any direction, then steps
            const auto to = *rc::gen::inRange<qsizetype>(0, past.events.size() + 1);
            for (qsizetype at = to; at <= std::min<qsizetype>(to + 2, past.events.size()); ++at) {
                const Room &then = replay.roomAfter(at);
                if (at == 0)
                    continue; // the settings are told by the first event
                RC_ASSERT(then.people == past.rooms[at].people);
                RC_ASSERT(then.answers == past.rooms[at].answers);
                RC_ASSERT(then.flags == past.rooms[at].flags);
                RC_ASSERT(then.settings == past.rooms[at].settings);
                RC_ASSERT(then.slotTable == past.rooms[at].slotTable);
                RC_ASSERT(then.position.revision == at);
            }
        }
    }));
}

void ReplayTest::aRoomOfAnEarlierServerHasTheSettingsOfNow()
{
    Room present;
    present.settings.title = u"Now"_s;
    present.slotTable = SlotTable::fromRanges({{0, 60}}, 30);
    Replay replay(present, {happened(RoomOpened{}, 1)});
    QCOMPARE(replay.roomAfter(1).settings.title, u"Now"_s);
    QCOMPARE(replay.roomAfter(1).slotTable, present.slotTable);
}

void ReplayTest::beforeTheFirstEventNobodyIsThere()
{
    const ParticipantId ann = ParticipantId::random();
    Room present;
    present.people.insert(ann, personWith(ann));
    present.answers[ann].set(SlotState::Yes, {{0, 30}});
    Replay replay(present, {happened(PersonJoined{personWith(ann)}, 1)});
    QVERIFY(replay.roomAfter(0).people.isEmpty());
    QVERIFY(replay.roomAfter(1).answers.isEmpty());
    QVERIFY(replay.roomAfter(-5).people.isEmpty());
    QCOMPARE(replay.roomAfter(99).people.size(), 1);
}

void ReplayTest::whoLeftIsThereAgainBefore()
{
    const ParticipantId ann = ParticipantId::random();
    const Stroke yes{{SlotState::Yes, {{0, 30}}}};
    Replay replay({}, {happened(PersonJoined{personWith(ann)}, 1), happened(AnswerPainted{ann, yes}, 2),
                       happened(PersonLeft{ann}, 3)});
    QVERIFY(replay.roomAfter(3).answers.isEmpty());
    QCOMPARE(replay.roomAfter(2).answerOf(ann).ranges(SlotState::Yes), (Ranges{{0, 30}}));
}

QTEST_GUILESS_MAIN(ReplayTest)
#include "replay_test.moc"
