#include "serverharness.h"
#include "sessionrig.h"

#include <QSignalSpy>
#include <QTest>

using namespace yak;
using namespace Qt::StringLiterals;

/// What views hear: only what changed, once, with whose doing it was.
class RoomModelTest : public QObject
{
    Q_OBJECT

private:
    const ParticipantId m_me = ParticipantId::random();
    const ParticipantId m_other = ParticipantId::random();

    Room room() const
    {
        Room room;
        room.id = Example::link().room;
        room.settings = Example::settings();
        room.slotTable = SlotTable::fromRanges(Example::slotRanges(), Example::kSlotMinutes);
        room.people.insert(m_me, Example::person(m_me, u"지수"_s));
        room.people.insert(m_other, Example::person(m_other, u"Ann"_s));
        room.position = {StreamKind::All, 5};
        return room;
    }
    void fill(RoomModel &model) const
    {
        model.setMe(m_me);
        model.reset(room());
    }
    static Ranges ranges(const QSignalSpy &spy, int at) { return spy[at][1].value<Ranges>(); }
    static RoomModel::Origin origin(const QSignalSpy &spy, int at) { return spy[at][2].value<RoomModel::Origin>(); }

private Q_SLOTS:
    void ownPaintIsToldAsOwnAndJustWhatChanged();
    void aRefusalTellsJustWhatItTakesBack();
    void othersAreToldAsRemoteOnceForABatch();
    void theConfirmationOfOwnPaintRepaintsNothing();
    void anotherDevicesPaintUnderAPendingStrokeRepaintsOnlyAround();
    void pendingChangesCountStrokes();
    void peopleSettingsAndFlagsAreToldApart();
    void somebodyRemovedTakesTheirAnswerAlong();
    void acknowledgementsInAnyOrderConverge();
    void freePlacesCountOwnPendingStrokes();
    void placesOfSlotsThatAreNoneAreNotKept();
};

void RoomModelTest::ownPaintIsToldAsOwnAndJustWhatChanged()
{
    RoomModel model;
    fill(model);
    model.addPending({1, {Example::stroke(SlotState::Yes, {1})}});
    QSignalSpy changed(&model, &RoomModel::answersChanged);
    model.addPending({2, {Example::stroke(SlotState::Yes, {1, 2})}});
    QCOMPARE(changed.size(), 1);
    QCOMPARE(changed[0][0].value<ParticipantId>(), m_me);
    QCOMPARE(ranges(changed, 0), Ranges{Example::slot(2)});
    QCOMPARE(origin(changed, 0), RoomModel::Origin::Own);
}

void RoomModelTest::aRefusalTellsJustWhatItTakesBack()
{
    RoomModel model;
    fill(model);
    model.addPending({1, {Example::stroke(SlotState::Yes, {1, 2})}});
    model.addPending({2, {Example::stroke(SlotState::IfNeeded, {2, 3})}});
    QSignalSpy changed(&model, &RoomModel::answersChanged);
    model.refuse(2);
    QCOMPARE(changed.size(), 1);
    QCOMPARE(ranges(changed, 0), (Ranges{{Example::slot(2).from, Example::slot(3).to}}));
    QCOMPARE(model.ownAnswer().over(Example::slot(2)), SlotState::Yes);
    model.refuse(7);
    QCOMPARE(changed.size(), 1);
}

void RoomModelTest::othersAreToldAsRemoteOnceForABatch()
{
    RoomModel model;
    fill(model);
    QSignalSpy changed(&model, &RoomModel::answersChanged);
    model.applyConfirmed({Example::painted(m_other, {{SlotState::Yes, {Example::slot(0)}}}),
                          Example::painted(m_other, {{SlotState::No, {Example::slot(1)}}})},
                         {StreamKind::All, 7});
    QCOMPARE(changed.size(), 1);
    QCOMPARE(changed[0][0].value<ParticipantId>(), m_other);
    QCOMPARE(ranges(changed, 0), (Ranges{{Example::slot(0).from, Example::slot(1).to}}));
    QCOMPARE(origin(changed, 0), RoomModel::Origin::Remote);
    QCOMPARE(model.room().position.revision, 7);
}

void RoomModelTest::theConfirmationOfOwnPaintRepaintsNothing()
{
    RoomModel model;
    fill(model);
    const AnswerChange change = model.addPending({1, {Example::stroke(SlotState::Yes, {1})}});
    QSignalSpy changed(&model, &RoomModel::answersChanged);
    model.acknowledge(1, 6);
    model.applyConfirmed({Example::painted(m_me, change.effect)}, {StreamKind::All, 6});
    QCOMPARE(changed.size(), 0);
    QVERIFY(model.pending().isEmpty());
}

void RoomModelTest::anotherDevicesPaintUnderAPendingStrokeRepaintsOnlyAround()
{
    RoomModel model;
    fill(model);
    model.applyConfirmed({Example::painted(m_me, {{SlotState::No, Example::slotRanges()}})}, {StreamKind::All, 6});
    model.addPending({1, {Example::stroke(SlotState::Yes, {1})}});
    QSignalSpy changed(&model, &RoomModel::answersChanged);
    model.applyConfirmed({Example::painted(m_me, Example::stroke(SlotState::IfNeeded, {0, 1, 2}))},
                         {StreamKind::All, 7});
    QCOMPARE(changed.size(), 1);
    QCOMPARE(ranges(changed, 0), (Ranges{Example::slot(0), Example::slot(2)}));
    QCOMPARE(origin(changed, 0), RoomModel::Origin::Remote);
}

void RoomModelTest::pendingChangesCountStrokes()
{
    RoomModel model;
    fill(model);
    QSignalSpy pending(&model, &RoomModel::pendingChanged);
    model.addPending({1, {Example::stroke(SlotState::Yes, {1}), Example::stroke(SlotState::Yes, {2})}});
    model.addPending({2, {Example::stroke(SlotState::Yes, {3})}});
    model.replaceUnanswered({{1,
                              {Example::stroke(SlotState::Yes, {1}), Example::stroke(SlotState::Yes, {2}),
                               Example::stroke(SlotState::Yes, {3})}}});
    model.acknowledge(1, 0);
    QList<int> counts;
    for (const auto &one : pending)
        counts.append(one[0].toInt());
    QCOMPARE(counts, (QList<int>{2, 3, 0}));
}

void RoomModelTest::peopleSettingsAndFlagsAreToldApart()
{
    RoomModel model;
    fill(model);
    QSignalSpy people(&model, &RoomModel::peopleChanged);
    QSignalSpy settings(&model, &RoomModel::settingsChanged);
    QSignalSpy slotTable(&model, &RoomModel::slotsChanged);
    QSignalSpy flags(&model, &RoomModel::flagsChanged);
    QSignalSpy answers(&model, &RoomModel::answersChanged);
    SettingsPatch patch;
    patch.title = u"새 제목"_s;
    model.applyConfirmed({{PersonRenamed{m_other, u"Anna"_s}, m_other, {}},
                          {PersonSet{m_other, true, 2, {}}, m_me, {}},
                          {SettingsChanged{patch, {}, {}, 2}, m_me, {}},
                          {RoomClosed{}, m_me, {}}},
                         {StreamKind::All, 9});
    QCOMPARE(people.size(), 1);
    QCOMPARE(settings.size(), 1);
    QCOMPARE(slotTable.size(), 0);
    QCOMPARE(flags.size(), 1);
    QCOMPARE(answers.size(), 0);
    QCOMPARE(model.room().settings.title, u"새 제목"_s);
    QCOMPARE(model.room().person(m_other)->name, u"Anna"_s);
}

void RoomModelTest::somebodyRemovedTakesTheirAnswerAlong()
{
    RoomModel model;
    fill(model);
    model.applyConfirmed({Example::painted(m_other, Example::stroke(SlotState::Yes, {0}))}, {StreamKind::All, 6});
    model.addPending({1, {Example::stroke(SlotState::Yes, {1})}});
    model.applyConfirmed({{PersonRemoved{m_other}, m_me, {}}, {PersonRemoved{m_me}, m_other, {}}},
                         {StreamKind::All, 8});
    QVERIFY(model.room().answers.isEmpty());
    QCOMPARE(model.role(), Role::Viewer);
}

void RoomModelTest::acknowledgementsInAnyOrderConverge()
{
    // Every order in which two acknowledgements and the events behind them can come.
    QList<int> order{0, 1, 2, 3};
    int orders = 0;
    do {
        // Events come in order, and the second stroke is sent after the first was acknowledged.
        if (order.indexOf(2) > order.indexOf(3) || order.indexOf(0) > order.indexOf(1) ||
            order.indexOf(0) > order.indexOf(3))
            continue;
        RoomModel model;
        fill(model);
        const AnswerChange first = model.addPending({1, {Example::stroke(SlotState::Yes, {1})}});
        const AnswerChange second = model.addPending({2, {Example::stroke(SlotState::IfNeeded, {1, 2})}});
        const Answer painted = model.ownAnswer();
        for (const int step : order) {
            if (step < 2)
                model.acknowledge(step + 1, step + 6);
            else
                model.applyConfirmed({Example::painted(m_me, step == 2 ? first.effect : second.effect)},
                                     {StreamKind::All, step + 4});
            QCOMPARE(model.ownAnswer(), painted); // nothing ever flickers
        }
        QVERIFY(model.pending().isEmpty());
        QCOMPARE(model.confirmed(), model.room());
        ++orders;
    } while (std::next_permutation(order.begin(), order.end()));
    QCOMPARE(orders, 5);
}

void RoomModelTest::freePlacesCountOwnPendingStrokes()
{
    const SlotKey evening = blockKey({2027, 2, 1}, 2);
    const SlotKey lunch = blockKey({2027, 2, 1}, 4);
    RoomModel model;
    model.setMe(m_me);
    Room blocks = room();
    blocks.settings = sampleBlocks();
    blocks.slotTable = makeSlots(blocks.settings.plan)->table;
    model.reset(blocks);
    QSignalSpy changed(&model, &RoomModel::placesChanged);
    QCOMPARE(model.freePlaces(evening), 1);
    QCOMPARE(model.freePlaces(lunch), std::nullopt);
    const Stroke yes{{SlotState::Yes, {{evening, evening + 1}}}};
    model.addPending({1, {yes}});
    QCOMPARE(model.freePlaces(evening), 0);
    model.applyConfirmed({Example::painted(m_me, yes)}, {StreamKind::All, 6});
    model.setTaken({{evening, 1}});
    model.acknowledge(1, 6);
    QCOMPARE(model.freePlaces(evening), 0);
    QCOMPARE(changed.size(), 1);
    QCOMPARE(changed[0][0].value<Ranges>(), (Ranges{{evening, evening + 1}}));
    // Said again, it is no news; given back, the place is free at once.
    model.setTaken({{evening, 1}});
    QCOMPARE(changed.size(), 1);
    model.addPending({2, {{{SlotState::No, {{evening, evening + 1}}}}}});
    QCOMPARE(model.freePlaces(evening), 1);
    // More than there is room for, where the capacity was lowered.
    model.setTaken({{evening, 5}});
    QCOMPARE(model.freePlaces(evening), 0);
}

void RoomModelTest::placesOfSlotsThatAreNoneAreNotKept()
{
    RoomModel model;
    fill(model);
    QSignalSpy changed(&model, &RoomModel::placesChanged);
    model.setTaken({{-7, 3}});
    QVERIFY(model.room().taken.isEmpty());
    QCOMPARE(changed.size(), 0);
}

QTEST_GUILESS_MAIN(RoomModelTest)
#include "roommodel_test.moc"
