#include "verdict.h"

#include <QTest>

using namespace yak;
using namespace yak::faults;
using namespace Qt::StringLiterals;

/// The judge of the fault runs has to see each way a promise can be broken.
class VerdictTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void whatWasKeptIsNotBlamed();
    void aLostStrokeIsSeen();
    void aDoubleIsSeen();
    void anotherEffectIsSeen();
    void aGapInHistoryIsSeen();
    void answersThatDoNotFollowAreSeen();
    void anEventThatWasShownDifferentlyIsSeen();
    void anotherRoomOnTheScreenIsSeen();

private:
    void happen(const EventBody &body);

    Truth m_truth;
    Record m_client;
};

/// 지수 joins, and paints twice: a first answer, which says no to the rest, and a stroke more.
void VerdictTest::init()
{
    m_truth = {};
    m_client = {};
    m_client.me = ParticipantId::random();
    Person person;
    person.id = m_client.me;
    person.name = u"지수"_s;
    happen(PersonJoined{person});
    happen(AnswerPainted{m_client.me, {{SlotState::No, {{60, 120}}}, {SlotState::Yes, {{0, 60}}}}});
    happen(AnswerPainted{m_client.me, {{SlotState::Yes, {{60, 90}}}}});
    m_client.answered = {{1, {{SlotState::Yes, {{0, 60}}}}, 2, {}},
                         {2, {{SlotState::Yes, {{30, 90}}}}, 3, {}},
                         {3, {{SlotState::Yes, {{30, 90}}}}, {}, {}}};
    m_client.room = m_truth.room;
    for (const wire::HistoryEntry &entry : m_truth.history)
        m_client.seen.insert(entry.revision, entry.event);
}

void VerdictTest::happen(const EventBody &body)
{
    const qint64 revision = ++m_truth.room.position.revision;
    const Event event{body, m_client.me, Instant{1'800'000'000'000 + revision}};
    apply(m_truth.room, event);
    m_truth.history.append({revision, event, {}});
}

void VerdictTest::whatWasKeptIsNotBlamed()
{
    QCOMPARE(verdict(m_truth), QStringList());
    QCOMPARE(verdict(m_truth, m_client), QStringList());
}

void VerdictTest::aLostStrokeIsSeen()
{
    m_truth.history.removeLast();
    QVERIFY(verdict(m_truth, m_client).join(u'\n').contains(u"is lost"_s));
}

void VerdictTest::aDoubleIsSeen()
{
    happen(AnswerPainted{m_client.me, {{SlotState::Yes, {{90, 120}}}}});
    QVERIFY(verdict(m_truth, m_client).join(u'\n').contains(u"double"_s));
}

void VerdictTest::anotherEffectIsSeen()
{
    m_client.answered[1].stroke = {{SlotState::IfNeeded, {{30, 90}}}};
    QVERIFY(verdict(m_truth, m_client).join(u'\n').contains(u"another event"_s));
}

void VerdictTest::aGapInHistoryIsSeen()
{
    m_truth.history.removeAt(1);
    QVERIFY(verdict(m_truth).join(u'\n').contains(u"where 2 should be"_s));
}

void VerdictTest::answersThatDoNotFollowAreSeen()
{
    m_truth.room.answers[m_client.me].set(SlotState::No, {{0, 30}});
    QVERIFY(verdict(m_truth).join(u'\n').contains(u"not what their history comes to"_s));
}

void VerdictTest::anEventThatWasShownDifferentlyIsSeen()
{
    m_client.seen[3].body = AnswerPainted{m_client.me, {{SlotState::No, {{60, 90}}}}};
    QVERIFY(verdict(m_truth, m_client).join(u'\n').contains(u"not what history says"_s));
}

void VerdictTest::anotherRoomOnTheScreenIsSeen()
{
    m_client.room.answers.clear();
    QVERIFY(verdict(m_truth, m_client).join(u'\n').contains(u"another room"_s));
}

QTEST_GUILESS_MAIN(VerdictTest)
#include "verdict_test.moc"
