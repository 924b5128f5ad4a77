#include "fakeserver.h"
#include "fakestore.h"
#include "faketime.h"
#include "serverharness.h"
#include "session/roomsession.h"
#include "session/storedcodec.h"
#include "sessionrig.h"

#include <QTest>
#include <rapidcheck.h>

using namespace yak;
using namespace Qt::StringLiterals;

namespace {

constexpr int kClients = 2;

/// What may happen, to whom, and with what.
struct Step
{
    int action = 0;
    int client = 0;
    int number = 0;
};

std::ostream &operator<<(std::ostream &out, const Step &step)
{
    return out << "{" << step.action << "," << step.client << "," << step.number << "}";
}

rc::Gen<Step> anyStep()
{
    return rc::gen::build<Step>(rc::gen::set(&Step::action, rc::gen::weightedElement<int>({{6, 0},
                                                                                           {8, 1},
                                                                                           {8, 2},
                                                                                           {5, 3},
                                                                                           {6, 4},
                                                                                           {1, 5},
                                                                                           {1, 6},
                                                                                           {2, 7},
                                                                                           {1, 8},
                                                                                           {1, 9},
                                                                                           {1, 10},
                                                                                           {1, 11},
                                                                                           {1, 12},
                                                                                           {1, 13}})),
                                rc::gen::set(&Step::client, rc::gen::inRange(0, kClients)),
                                rc::gen::set(&Step::number, rc::gen::inRange(0, 1 << 16)));
}

Stroke strokeOn(const SlotTable &table, int number)
{
    const SlotState state = kSlotStates[static_cast<size_t>(1 + number % 3)];
    const qsizetype from = number / 3 % table.size();
    const qsizetype to = from + 1 + number / 32 % (table.size() - from);
    Ranges ranges;
    for (qsizetype slot = from; slot < to; ++slot)
        ranges.append(table.range(slot));
    return {{state, normalized(std::move(ranges))}};
}

/// Two devices with disks of their own at one server; who they belong to, and who sees what, differs from run to run.
class World
{
public:
    World(bool sameperson, const RoomSettings &settings)
        : m_table(makeSlots(settings.plan)->table), m_server(roomFor(settings), m_time)
    {
        for (int i = 0; i < kClients; ++i) {
            const auto &person = m_people[sameperson ? 0 : i];
            m_members[i] = m_server.addDevice(person);
            KnownRoom known;
            known.link = Example::link().text();
            known.person = person;
            known.device = m_members[i].device;
            known.secret = m_members[i].secret;
            known.openedAt = m_time.now();
            m_stores[i].save(known, {});
            m_stores[i].settle();
            start(i);
        }
        quiet();
    }

    void take(const Step &step)
    {
        const int i = step.client;
        switch (step.action) {
        case 0:
            if (!m_sessions[i]->submit(strokeOn(m_table, step.number)).isEmpty())
                m_painted[i].append(strokeOn(m_table, step.number));
            break;
        case 1:
            m_server.deliverUp(i);
            break;
        case 2:
            m_server.deliverDown(i);
            break;
        case 3:
            m_server.deliverReply(i);
            break;
        case 4:
            m_stores[i].step();
            break;
        case 5:
            m_server.cut(i);
            break;
        case 6:
            kill(i);
            start(i);
            break;
        case 7:
            m_time.advance(step.number % 1'500);
            break;
        default:
            disturb(step);
        }
        QCoreApplication::sendPostedEvents();
        QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
        for (const auto &session : m_sessions)
            checkShown(session->model());
    }

    /// Everybody online, everything delivered.
    void quiet()
    {
        for (int i = 0; i < kClients; ++i)
            m_server.loseNoEvent(i);
        m_server.happen(RoomReopened{}, m_people[1]); // what was lost before shows by it
        for (int turn = 0; turn < 40; ++turn) {
            for (int i = 0; i < kClients; ++i) {
                m_server.tellBehind(i);
                m_stores[i].settle();
                m_sessions[i]->retryNow();
            }
            m_server.settle();
            QCoreApplication::sendPostedEvents();
            QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
            m_time.advance(500);
        }
    }

    void check() const
    {
        for (int i = 0; i < kClients; ++i) {
            const RoomModel &model = m_sessions[i]->model();
            RC_ASSERT(m_sessions[i]->state() == RoomSession::State::Live);
            RC_ASSERT(model.pending().isEmpty());
            // None lost, none twice, none out of turn.
            RC_ASSERT(m_server.decided(m_members[i].device) == m_painted[i]);
            RC_ASSERT(model.room() == m_server.viewOf(m_members[i].person));
            RC_ASSERT(model.confirmed() == model.room());
            RC_ASSERT(m_stores[i].rooms().first().strokes.pending.isEmpty());
        }
    }

private:
    static Room roomFor(const RoomSettings &settings)
    {
        Room room;
        room.id = Example::link().room;
        room.settings = settings;
        room.slotTable = makeSlots(settings.plan)->table;
        room.people.insert(m_people[0], Example::person(m_people[0], u"지수"_s));
        room.people.insert(m_people[1], Example::person(m_people[1], u"민준"_s, Role::Organizer));
        room.position = {StreamKind::All, 3};
        return room;
    }

    void start(int i)
    {
        m_sessions[i] = std::make_unique<RoomSession>(Example::link(), m_stores[i],
                                                      NetworkParts{m_time, m_time.timers(), m_server.factory(i)});
        m_sessions[i]->open();
    }

    /// What had neither reached the server nor the disk is lost, and nothing else.
    void kill(int i)
    {
        m_sessions[i].reset();
        m_stores[i].kill();
        const DeviceId device = m_members[i].device;
        m_painted[i] = m_server.decided(device);
        for (const StoredStroke &stored : m_stores[i].rooms().first().strokes.pending) {
            if (stored.operation > m_server.lastOperation(device))
                m_painted[i] += decodeStrokes(stored.strokes).value().strokes;
        }
    }

    /// What others do, and what goes wrong at the server.
    void disturb(const Step &step)
    {
        switch (step.action) {
        case 8:
            m_server.paintElsewhere(m_members[step.client].person, strokeOn(m_table, step.number));
            break;
        case 9:
            m_server.happen(RoomClosed{}, m_people[1]);
            break;
        case 10:
            m_server.happen(RoomReopened{}, m_people[1]);
            break;
        case 11:
            m_server.setBusy();
            break;
        case 12:
            step.number % 2 == 0 ? m_server.leaveBehind(step.client) : m_server.tellBehind(step.client);
            break;
        case 13:
            m_server.loseNextEvent(step.client);
            break;
        default: {
            // Slots go and come back.
            const Ranges ranges =
                step.number % 2 == 0 ? subtracted(m_table.ranges(), {m_table.range(1)}) : m_table.ranges();
            SettingsPatch patch;
            patch.plan = m_server.room().settings.plan;
            const qint64 revision = m_server.room().settingsRevision + 1;
            m_server.happen(SettingsChanged{patch, ranges, {}, revision}, m_people[1]);
            break;
        }
        }
    }

    /// The law of every moment: what is shown is what is confirmed with the pending strokes on top.
    static void checkShown(const RoomModel &model)
    {
        QList<Stroke> strokes;
        for (const PendingStroke &one : model.pending())
            strokes += one.strokes;
        const Room &confirmed = model.confirmed();
        const Answer expected = applyStrokes(confirmed.answerOf(model.me()), strokes, confirmed.slotTable).after;
        RC_ASSERT(model.ownAnswer() == expected);
    }

    static inline const ParticipantId m_people[2] = {ParticipantId::random(), ParticipantId::random()};

    FakeTime m_time;
    SlotTable m_table; // with all slots there ever are
    FakeServer m_server;
    FakeServer::Member m_members[kClients];
    FakeStore m_stores[kClients] = {FakeStore(FakeStore::Mode::Held), FakeStore(FakeStore::Mode::Held)};
    std::unique_ptr<RoomSession> m_sessions[kClients];
    QList<Stroke> m_painted[kClients];
};

} // namespace

class ConvergenceTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void anyInterleavingEndsEqualToTheServer();
};

void ConvergenceTest::anyInterleavingEndsEqualToTheServer()
{
    const QList<RoomSettings> kinds = sampleSettingsOfAllKinds();
    QVERIFY(rc::check("two devices, one server, a room of any kind, any order of everything", [&kinds] {
        const bool samePerson = *rc::gen::arbitrary<bool>();
        RoomSettings settings = kinds.at(*rc::gen::inRange<qsizetype>(0, kinds.size()));
        settings.visibility = *rc::gen::element(Visibility::Everyone, Visibility::AfterOwnAnswer);
        const auto steps = *rc::gen::resize(200, rc::gen::container<std::vector<Step>>(anyStep()));
        World world(samePerson, settings);
        for (const Step &step : steps)
            world.take(step);
        world.quiet();
        world.check();
    }));
}

QTEST_GUILESS_MAIN(ConvergenceTest)
#include "convergence_test.moc"
