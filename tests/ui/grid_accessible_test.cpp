#include "gridfixture.h"
#include "roomrig.h"

#include <QAccessible>
#include <QTest>

namespace yak {

using namespace Qt::StringLiterals;

namespace {

QAccessibleTableInterface *tableOf(GridFixture &room)
{
    auto *interface = QAccessible::queryAccessibleInterface(&room.grid());
    return interface ? interface->tableInterface() : nullptr;
}

QString nameAt(GridFixture &room, int column, int row)
{
    return tableOf(room)->cellAt(row, column)->text(QAccessible::Name);
}

} // namespace

/// The grid as assistive technology sees it.
class GridAccessibleTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theGridIsATable()
    {
        GridFixture room;
        auto *interface = QAccessible::queryAccessibleInterface(&room.grid());
        QVERIFY(interface && interface->isValid());
        QCOMPARE(interface->role(), QAccessible::Table);
        QVERIFY(tableOf(room));
        QCOMPARE(tableOf(room)->columnCount(), 7);
        QCOMPARE(tableOf(room)->rowCount(), 8);
        QCOMPARE(tableOf(room)->columnDescription(1), u"Tuesday, June 2, 2026"_s);
        QCOMPARE(tableOf(room)->rowDescription(1), u"09:30–10:00"_s);
    }

    void eachGridOfARoomHasItsName()
    {
        RoomRig rig;
        rig.open(rig.add(u"지수"_s));
        const auto nameOf = [](GridWidget &grid) {
            return QAccessible::queryAccessibleInterface(&grid)->text(QAccessible::Name);
        };
        QCOMPARE(nameOf(rig.mine()), u"Your answer"_s);
        QCOMPARE(nameOf(rig.everyone()), u"How many can come"_s);
        rig.settings->setLanguageChoice(LanguageChoice::Korean);
        QTRY_VERIFY(nameOf(rig.mine()) != u"Your answer"_s);
    }

    void aCellSaysDayTimeAndState()
    {
        GridFixture room;
        QCOMPARE(nameAt(room, 1, 1), u"Tuesday, June 2, 2026, 09:30–10:00, not answered"_s);
        room.answerNo();
        QCOMPARE(nameAt(room, 1, 1), u"Tuesday, June 2, 2026, 09:30–10:00, no"_s);
        room.set(1, 1, SlotState::Yes);
        QCOMPARE(nameAt(room, 1, 1), u"Tuesday, June 2, 2026, 09:30–10:00, yes"_s);
        room.set(1, 1, SlotState::IfNeeded);
        QCOMPARE(nameAt(room, 1, 1), u"Tuesday, June 2, 2026, 09:30–10:00, if needed"_s);
        QCOMPARE(tableOf(room)->cellAt(1, 1)->text(QAccessible::Value), u"if needed"_s);
    }

    void aCellOfEveryoneSaysItsCounts()
    {
        GridFixture room;
        room.grid().setMode(GridMode::Everyone);
        QList<Headcount> counts(room.grid().scene().layout.slotCount());
        counts[0] = {5, 0, 2, 0};
        counts[1] = {4, 2, 1, 0};
        room.grid().setHeadcounts(counts, 7);
        QCOMPARE(nameAt(room, 0, 0), u"Monday, June 1, 2026, 09:00–09:30, 5 of 7 in"_s);
        QCOMPARE(nameAt(room, 0, 1), u"Monday, June 1, 2026, 09:30–10:00, 4 of 7 in, 2 more if needed"_s);
    }

    void aCellKnowsItsPlaceItsHeadersAndItsRectangle()
    {
        GridFixture room;
        auto *cell = tableOf(room)->cellAt(3, 2);
        QCOMPARE(cell->role(), QAccessible::Cell);
        auto *place = cell->tableCellInterface();
        QCOMPARE(place->rowIndex(), 3);
        QCOMPARE(place->columnIndex(), 2);
        QCOMPARE(place->columnHeaderCells().first()->text(QAccessible::Name), u"Wednesday, June 3, 2026"_s);
        QCOMPARE(place->columnHeaderCells().first()->role(), QAccessible::ColumnHeader);
        QCOMPARE(place->rowHeaderCells().first()->text(QAccessible::Name), u"10:30–11:00"_s);
        const QPoint middle = room.grid().viewport()->mapToGlobal(room.middleOf(2, 3));
        QVERIFY(cell->rect().contains(middle));
        auto *interface = QAccessible::queryAccessibleInterface(&room.grid());
        QCOMPARE(interface->childAt(middle.x(), middle.y()), cell);
        QCOMPARE(interface->child(interface->indexOfChild(cell)), cell);
        QCOMPARE(cell->parent(), interface);
    }

    void theFocusIsTheCurrentCell()
    {
        GridFixture room;
        auto *interface = QAccessible::queryAccessibleInterface(&room.grid());
        room.key(Qt::Key_Right);
        QVERIFY(interface->focusChild());
        QCOMPARE(interface->focusChild(), tableOf(room)->cellAt(0, 1));
        QVERIFY(interface->focusChild()->state().focused);
        QVERIFY(!tableOf(room)->cellAt(0, 0)->state().focused);
    }

    void theSelectionIsKnown()
    {
        GridFixture room;
        QVERIFY(tableOf(room)->selectColumn(2));
        QCOMPARE(tableOf(room)->selectedCellCount(), 8);
        QCOMPARE(tableOf(room)->selectedColumns(), QList<int>{2});
        QVERIFY(tableOf(room)->isColumnSelected(2));
        QVERIFY(!tableOf(room)->isRowSelected(0));
        QVERIFY(tableOf(room)->cellAt(0, 2)->state().selected);
        QCOMPARE(tableOf(room)->selectedCells().size(), 8);
    }

    void pressingACellUsesTheBrush()
    {
        GridFixture room;
        room.answerNo();
        auto *action = tableOf(room)->cellAt(2, 3)->actionInterface();
        QVERIFY(action->actionNames().contains(QAccessibleActionInterface::pressAction()));
        action->doAction(QAccessibleActionInterface::pressAction());
        QCOMPARE(room.at(3, 2), SlotState::Yes);
    }

    void aPlaceWithoutASlotSaysNothing()
    {
        GridFixture room(slotsOf(u"Asia/Seoul"_s, {{{2026, 6, 1}, {{540, 600}}}, {{2026, 6, 2}, {{570, 630}}}}, 30));
        auto *hole = tableOf(room)->cellAt(2, 0);
        QVERIFY(hole->text(QAccessible::Name).isEmpty());
        QVERIFY(hole->state().disabled);
        QVERIFY(hole->actionInterface()->actionNames().isEmpty());
    }

    void anotherRoomMakesAnotherTable()
    {
        GridFixture room;
        for (int row = 0; row < 8; ++row)
            QVERIFY(tableOf(room)->cellAt(row, 6));
        QVERIFY(tableOf(room)->cellAt(0, 2));
        room.grid().setLayout(
            timeLayout(slotsOf(u"Asia/Seoul"_s, daysFrom({2026, 7, 1}, 2, {540, 600}), 30), seenFrom(u"Asia/Seoul"_s)));
        QCOMPARE(tableOf(room)->columnCount(), 2);
        QVERIFY(!tableOf(room)->cellAt(7, 6));
        QCOMPARE(nameAt(room, 1, 0), u"Thursday, July 2, 2026, 09:00–09:30, not answered"_s);
        QCOMPARE(nameAt(room, 0, 1), u"Wednesday, July 1, 2026, 09:30–10:00, not answered"_s);
    }
};

} // namespace yak

QTEST_MAIN(yak::GridAccessibleTest)
#include "grid_accessible_test.moc"
