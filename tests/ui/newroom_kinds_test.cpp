#include "apprig.h"
#include "dialogs/blockseditor.h"
#include "dialogs/kindpicker.h"
#include "dialogs/monthcalendar.h"
#include "dialogs/newroomdialog.h"
#include "dialogs/newroompreview.h"
#include "dialogs/roomsettingsdraft.h"
#include "grid/gridwidget.h"

#include <QLineEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QSpinBox>
#include <QToolButton>
#include <QtTest>

using namespace yak;
using namespace Qt::StringLiterals;

namespace {

const QList<QDate> kDates{{2026, 11, 23}, {2026, 11, 24}, {2026, 11, 25}};

struct Fixture
{
    AppRig rig;
    NewRoomDialog dialog{rig.settings, rig.clock};

    Fixture()
    {
        NewRoomDraft draft;
        draft.title = u"Retro"_s;
        draft.name = u"Ann"_s;
        draft.zone = u"Asia/Seoul"_s;
        draft.dates = kDates;
        dialog.setDraft(draft);
        dialog.open();
        (void)QTest::qWaitForWindowExposed(&dialog);
        dialog.activateWindow();
    }

    template<typename Widget = QWidget>
    [[nodiscard]] Widget *find(const char *name)
    {
        return dialog.findChild<Widget *>(QString::fromLatin1(name));
    }
    void choose(RoomKind kind)
    {
        for (auto *button : dialog.findChild<KindPicker *>()->findChildren<QToolButton *>()) {
            button->click();
            if (dialog.draft().kind == kind)
                return;
        }
    }
    [[nodiscard]] QString button() { return find<QPushButton>("create")->text(); }
    [[nodiscard]] BlocksEditor &blocks() { return *dialog.findChild<BlocksEditor *>(); }
    /// The buttons of this name, from the first block to the last.
    [[nodiscard]] QList<QToolButton *> buttons(const QString &name)
    {
        QList<QToolButton *> all = blocks().findChildren<QToolButton *>(name);
        all.removeIf([](const QToolButton *button) { return !button->isVisible(); });
        return all;
    }
    [[nodiscard]] QStringList blockNames()
    {
        QStringList all;
        for (const Block &block : dialog.draft().blocks)
            all.append(block.name);
        return all;
    }
    [[nodiscard]] const GridLayout &previewed() { return dialog.findChild<NewRoomPreview *>()->grid().scene().layout; }
};

} // namespace

/// The new-room dialog for each kind of room.
class NewRoomKindsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theFormHasTheFieldsOfTheKind_data();
    void theFormHasTheFieldsOfTheKind();
    void theButtonSaysWhatWillBeOpened();
    void thePreviewIsTheGridOfTheKind();
    void whatWasGivenInAnotherKindIsThereAgain();
    void blocksAreAddedNamedAndPutInOrderByKeys();
    void usualBlocksKeepWhatIsThereAlready();
    void usualNamesFollowTheLanguageUntilSomebodyChangesThem();
    void anIdIsNeverGivenTwice();
    void aBlockWithoutANameIsToldInItsRow();
    void aTripLongerThanTheDatesIsToldInDays();
    void aRoomThatIsThereComesIntoTheFormAndOutAgain_data();
    void aRoomThatIsThereComesIntoTheFormAndOutAgain();
};

void NewRoomKindsTest::theFormHasTheFieldsOfTheKind_data()
{
    QTest::addColumn<int>("kind");
    QTest::addColumn<QStringList>("labels");
    QTest::newRow("times") << static_cast<int>(RoomKind::Time) << QStringList{u"Dates"_s, u"Hours"_s, u"Slot length"_s};
    QTest::newRow("blocks") << static_cast<int>(RoomKind::Block) << QStringList{u"Dates"_s, u"Blocks of a day"_s};
    QTest::newRow("dates") << static_cast<int>(RoomKind::Date) << QStringList{u"Dates"_s};
    QTest::newRow("weekdays") << static_cast<int>(RoomKind::Weekday)
                              << QStringList{u"Weekdays"_s, u"Hours"_s, u"Slot length"_s};
}

void NewRoomKindsTest::theFormHasTheFieldsOfTheKind()
{
    QFETCH(int, kind);
    QFETCH(QStringList, labels);
    Fixture fixture;
    fixture.choose(static_cast<RoomKind>(kind));
    QStringList shown;
    for (const QString &words : visibleWords(fixture.dialog)) {
        if (QStringList{u"Hours"_s, u"Slot length"_s, u"Blocks of a day"_s}.contains(words))
            shown.append(words);
    }
    QStringList expected = labels;
    expected.removeAll(u"Dates"_s);
    expected.removeAll(u"Weekdays"_s);
    QCOMPARE(shown, expected);
    QCOMPARE(fixture.dialog.findChild<MonthCalendar *>()->isVisible(), labels.contains(u"Dates"_s));
    QCOMPARE(fixture.find("weekday1")->isVisible(), labels.contains(u"Weekdays"_s));
}

void NewRoomKindsTest::theButtonSaysWhatWillBeOpened()
{
    Fixture fixture;
    QCOMPARE(fixture.button(), u"Open room with 3 days × 18 slots"_s);
    fixture.choose(RoomKind::Date);
    QCOMPARE(fixture.button(), u"Open room with 3 days"_s);
    fixture.choose(RoomKind::Weekday);
    QCOMPARE(fixture.button(), u"Open room with 5 weekdays × 18 slots"_s);
    fixture.choose(RoomKind::Block);
    fixture.blocks().useNames({u"a"_s, u"b"_s, u"c"_s, u"d"_s});
    QCOMPARE(fixture.button(), u"Open room with 3 days × 4 blocks"_s);
    fixture.rig.settings.setLanguageChoice(LanguageChoice::Korean);
    QVERIFY2(fixture.button().contains(u"3일 × 블록 4개"_s), qPrintable(fixture.button()));
}

void NewRoomKindsTest::thePreviewIsTheGridOfTheKind()
{
    Fixture fixture;
    fixture.choose(RoomKind::Date);
    QCOMPARE(fixture.previewed().slotCount(), qsizetype(3));
    QCOMPARE(fixture.previewed().columnCount(), 7);
    fixture.choose(RoomKind::Weekday);
    QCOMPARE(fixture.previewed().columnCount(), 5);
    QCOMPARE(fixture.previewed().rowCount(), 18);
    fixture.choose(RoomKind::Block);
    fixture.blocks().useNames({u"Morning"_s, u"Evening"_s});
    QCOMPARE(fixture.previewed().row(1).label, u"Evening"_s);
    QCOMPARE(fixture.previewed().columnCount(), 3);
}

void NewRoomKindsTest::whatWasGivenInAnotherKindIsThereAgain()
{
    Fixture fixture;
    fixture.choose(RoomKind::Block);
    fixture.blocks().useNames({u"Lunch"_s});
    fixture.choose(RoomKind::Date);
    fixture.find<QSpinBox>("lengthInDays")->setValue(3);
    fixture.choose(RoomKind::Time);
    QCOMPARE(fixture.dialog.draft().dates, kDates);
    QCOMPARE(fixture.dialog.draft().duration, qint64(60));
    fixture.choose(RoomKind::Date);
    QCOMPARE(fixture.dialog.draft().duration, qint64(3));
    fixture.choose(RoomKind::Block);
    QCOMPARE(fixture.blockNames(), QStringList{u"Lunch"_s});
}

void NewRoomKindsTest::blocksAreAddedNamedAndPutInOrderByKeys()
{
    Fixture fixture;
    fixture.choose(RoomKind::Block);
    fixture.blocks().setBlocks({}, 1);
    for (const auto &name : {u"Lunch"_s, u"Dinner"_s, u"Breakfast"_s}) {
        fixture.find<QToolButton>("addBlock")->click();
        typeText(QApplication::focusWidget(), name);
    }
    QCOMPARE(fixture.blockNames(), (QStringList{u"Lunch"_s, u"Dinner"_s, u"Breakfast"_s}));
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Up, Qt::AltModifier);
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Up, Qt::AltModifier);
    QCOMPARE(fixture.blockNames(), (QStringList{u"Breakfast"_s, u"Lunch"_s, u"Dinner"_s}));
    QCOMPARE(qobject_cast<QLineEdit *>(QApplication::focusWidget())->text(), u"Breakfast"_s);
    QTRY_VERIFY(!fixture.buttons(u"blockDown"_s).isEmpty()); // new rows show with the next turn of the event loop
    QTest::mouseClick(fixture.buttons(u"blockDown"_s).first(), Qt::LeftButton);
    QCOMPARE(fixture.blockNames(), (QStringList{u"Lunch"_s, u"Breakfast"_s, u"Dinner"_s}));
    QTRY_VERIFY(!fixture.buttons(u"blockRemove"_s).isEmpty()); // new rows show with the next turn of the event loop
    QTest::mouseClick(fixture.buttons(u"blockRemove"_s).first(), Qt::LeftButton);
    QCOMPARE(fixture.blockNames(), (QStringList{u"Breakfast"_s, u"Dinner"_s}));
}

void NewRoomKindsTest::usualBlocksKeepWhatIsThereAlready()
{
    Fixture fixture;
    fixture.choose(RoomKind::Block);
    fixture.blocks().setBlocks({{4, u"Evening"_s, WallRange{1080, 1320}, 2}}, 5);
    fixture.blocks().useNames({u"Morning"_s, u"Evening"_s});
    const QList<Block> blocks = fixture.dialog.draft().blocks;
    QCOMPARE(blocks.size(), qsizetype(2));
    QCOMPARE(blocks[0].id, 5);
    QCOMPARE(blocks[1], (Block{4, u"Evening"_s, WallRange{1080, 1320}, 2}));
}

void NewRoomKindsTest::usualNamesFollowTheLanguageUntilSomebodyChangesThem()
{
    Fixture fixture;
    fixture.choose(RoomKind::Block);
    QCOMPARE(fixture.blockNames(), (QStringList{u"Morning"_s, u"Afternoon"_s, u"Evening"_s}));
    typeText(fixture.blocks().findChildren<QLineEdit *>(u"blockName"_s)[1], u"!"_s);
    fixture.rig.settings.setLanguageChoice(LanguageChoice::Korean);
    QTRY_COMPARE(fixture.blockNames(), (QStringList{u"오전"_s, u"Afternoon!"_s, u"저녁"_s}));
    QCOMPARE(fixture.blocks().findChildren<QLineEdit *>(u"blockName"_s)[0]->text(), u"오전"_s);
    // Names that came with a room are its own, also where they are usual ones.
    fixture.blocks().setBlocks({{7, u"저녁"_s, {}, {}}}, 8);
    fixture.rig.settings.setLanguageChoice(LanguageChoice::English);
    QTRY_COMPARE(fixture.find<QToolButton>("blockPresets")->text(), u"Usual blocks"_s);
    QCOMPARE(fixture.blockNames(), QStringList{u"저녁"_s});
}

void NewRoomKindsTest::anIdIsNeverGivenTwice()
{
    Fixture fixture;
    fixture.choose(RoomKind::Block);
    fixture.blocks().setBlocks({{1, u"a"_s, {}, {}}, {2, u"b"_s, {}, {}}}, 3);
    QTRY_VERIFY(!fixture.buttons(u"blockRemove"_s).isEmpty()); // new rows show with the next turn of the event loop
    QTest::mouseClick(fixture.buttons(u"blockRemove"_s).last(), Qt::LeftButton);
    fixture.find<QToolButton>("addBlock")->click();
    QCOMPARE(fixture.dialog.draft().blocks.last().id, 3);
    QCOMPARE(fixture.dialog.draft().nextBlockId, 4);
}

void NewRoomKindsTest::aBlockWithoutANameIsToldInItsRow()
{
    Fixture fixture;
    fixture.choose(RoomKind::Block);
    fixture.blocks().setBlocks({{1, u"a"_s, {}, {}}, {2, {}, {}, {}}}, 3);
    QSignalSpy asked(&fixture.dialog, &NewRoomDialog::createRequested);
    fixture.find<QPushButton>("create")->click();
    QCOMPARE(asked.count(), 0);
    QVERIFY(visibleWords(fixture.blocks()).contains(u"The block needs a name."_s));
}

void NewRoomKindsTest::aTripLongerThanTheDatesIsToldInDays()
{
    Fixture fixture;
    fixture.choose(RoomKind::Date);
    fixture.find<QToolButton>("more")->click();
    fixture.find<QSpinBox>("lengthInDays")->setValue(4);
    QVERIFY(visibleWords(fixture.dialog).contains(u"No dates follow each other for so long: at most 3 days."_s));
}

void NewRoomKindsTest::aRoomThatIsThereComesIntoTheFormAndOutAgain_data()
{
    QTest::addColumn<Plan>("plan");
    QTest::newRow("dates") << Plan(DatePlan{kDates});
    QTest::newRow("blocks") << Plan(
        BlockPlan{u"Asia/Seoul"_s, kDates, {{7, u"오전"_s, WallRange{540, 720}, 3}, {2, u"오후"_s, {}, {}}}, 9});
    QTest::newRow("weekdays") << Plan(
        WeekdayPlan{u"Asia/Seoul"_s, 30, {{1, {{540, 720}}}, {3, {{540, 720}}}, {6, {{600, 660}}}}, {2026, 11, 16}});
}

void NewRoomKindsTest::aRoomThatIsThereComesIntoTheFormAndOutAgain()
{
    QFETCH(Plan, plan);
    Fixture fixture;
    RoomSettings settings;
    settings.title = u"Retro"_s;
    settings.plan = plan;
    settings.duration = 1;
    fixture.dialog.setDraft(draftOf(settings));
    QCOMPARE(fixture.dialog.draft().plan(), plan);
    QCOMPARE(fixture.dialog.draft().duration, qint64(1));
}

QTEST_MAIN(NewRoomKindsTest)
#include "newroom_kinds_test.moc"
