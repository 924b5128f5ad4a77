#include "export/roomsheet.h"
#include "export/sheetpaper.h"
#include "grid/planlayout.h"
#include "kindrooms.h"

#include <QImage>
#include <QPainter>
#include <QSet>
#include <QTest>

#include <future>

namespace yak {

using namespace Qt::StringLiterals;

namespace {

const QPageLayout kPortrait(QPageSize(QPageSize::A4), QPageLayout::Portrait, {});
const QPageLayout kLandscape(QPageSize(QPageSize::A4), QPageLayout::Landscape, {});
const SheetParts kAll = SheetPart::Grid | SheetPart::Times | SheetPart::People;

/// A room with people and times.
SheetContent content(const Plan &plan, int people)
{
    SheetContent made;
    made.title = u"분기 계획 회의"_s;
    made.facts = {u"Open for answers"_s};
    made.gridHeading = u"Who can come when"_s;
    made.legend = u"The number says how many."_s;
    made.scene.mode = GridMode::Everyone;
    made.scene.layout =
        planLayout(plan, makeSlots(plan)->table, {*Zone::find(u"Asia/Seoul"_s), {QLocale(u"en"_s), {}}, {}});
    made.scene.people = people;
    for (qsizetype slot = 0; slot < made.scene.layout.slotCount(); ++slot)
        made.scene.headcounts.append({static_cast<int>(slot) % (people + 1), 0, 0, 0});
    made.scene.states.resize(static_cast<size_t>(made.scene.layout.slotCount()), SlotState::No);
    made.timesHeading = u"Best times"_s;
    CandidatesModel::Entry entry;
    entry.rank = 1;
    entry.when = u"Mon, Nov 23, 10:00–11:30"_s;
    entry.countsInWords = u"5 of 7 can come."_s;
    made.times = {entry};
    made.peopleHeading = u"People"_s;
    for (int i = 0; i < people; ++i)
        made.people.append({u"사람 %1"_s.arg(i), u"24 slots"_s});
    made.footer = u"As of today"_s;
    return made;
}

/// A room of so many days with so many hours each.
SheetContent content(int days, int hours, int people)
{
    TimePlan plan{u"Asia/Seoul"_s, 30, {}};
    for (int day = 0; day < days; ++day)
        plan.days.append({QDate(2026, 11, 23).addDays(day), {{0, hours * 60}}});
    return content(plan, people);
}

QStringList allWords(const RoomSheet &sheet)
{
    QStringList words;
    for (int page = 0; page < sheet.pageCount(); ++page)
        words += sheet.wordsOn(page);
    return words;
}

QImage pictureOf(const RoomSheet &sheet, int page)
{
    QImage image(sheet.pageSize(), QImage::Format_RGB32);
    image.fill(Qt::red);
    QPainter painter(&image);
    sheet.paintPage(painter, page);
    return image;
}

/// How high what is different on the first page is when a slot gets another color.
int heightOfSlot(SheetContent content, qsizetype slot)
{
    content.scene.headcounts[slot].in = 0;
    const QImage before = pictureOf(RoomSheet(content, SheetPart::Grid, kPortrait), 0);
    content.scene.headcounts[slot].in = content.scene.people;
    const QImage after = pictureOf(RoomSheet(content, SheetPart::Grid, kPortrait), 0);
    QSet<int> rows;
    for (int y = 0; y < before.height(); ++y) {
        for (int x = 0; x < before.width(); ++x) {
            if (before.pixel(x, y) != after.pixel(x, y))
                rows.insert(y);
        }
    }
    return static_cast<int>(rows.size());
}

/// How many of a PDF's objects are pages.
qsizetype pagesIn(const QByteArray &pdf)
{
    return pdf.count("/Type /Page\n");
}

} // namespace

/// A room on paper: everything once, nothing cut through, the same in the preview and in the PDF.
class ExportSheetTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aWeekFitsOnOnePage();
    void eachColumnOfManyDatesIsOnSomePage();
    void aWiderPageHasMoreDates();
    void theFirstPageHasMoreThanATitle();
    void eachKindIsWholeOnPaper_data();
    void eachKindIsWholeOnPaper();
    void aHeadingIsWithWhatItHeads();
    void manyPeopleGoOnOverPages();
    void nothingReachesIntoTheMargins();
    void partsCanBeLeftOut();
    void theHeatIsReadWithoutColor();
    void thePdfHasThePagesOfThePreview();
    void aPieceOfAGridHasItsOwnSlotsOnly();
    void paperIsWhatThePlaceUses();
};

void ExportSheetTest::aWeekFitsOnOnePage()
{
    const RoomSheet sheet(content(7, 9, 6), kAll, kPortrait);
    QCOMPARE(sheet.pageCount(), 1);
    const QStringList words = sheet.wordsOn(0);
    QVERIFY(words.contains(u"분기 계획 회의"_s));
    QVERIFY(words.contains(u"Mon, Nov 23, 10:00–11:30"_s));
    QVERIFY(words.contains(u"사람 5"_s));
}

void ExportSheetTest::eachColumnOfManyDatesIsOnSomePage()
{
    const SheetContent all = content(60, 24, 3);
    const RoomSheet sheet(all, SheetPart::Grid, kPortrait);
    QVERIFY(sheet.pageCount() > 2);
    const QStringList words = allWords(sheet);
    for (int column = 0; column < all.scene.layout.columnCount(); ++column)
        QVERIFY(words.contains(all.scene.layout.column(column).name));
}

void ExportSheetTest::aWiderPageHasMoreDates()
{
    const auto datesOnFirstPage = [](int days, const QPageLayout &paper) {
        const SheetContent all = content(days, 24, 3);
        const QStringList words = RoomSheet(all, SheetPart::Grid, paper).wordsOn(0);
        int count = 0;
        for (int column = 0; column < all.scene.layout.columnCount(); ++column)
            count += words.contains(all.scene.layout.column(column).name) ? 1 : 0;
        return count;
    };
    for (const int days : {25, 50, 75})
        QVERIFY2(datesOnFirstPage(days, kLandscape) > datesOnFirstPage(days, kPortrait),
                 qPrintable(QString::number(days)));
    // What both cut into two is cut in the middle by both: no page is left with a date or two.
    QCOMPARE(datesOnFirstPage(34, kPortrait), 17);
    QCOMPARE(datesOnFirstPage(34, kLandscape), 17);
}

void ExportSheetTest::theFirstPageHasMoreThanATitle()
{
    for (int hours = 1; hours <= 24; ++hours) {
        const SheetContent all = content(7, hours, 3);
        for (const QPageLayout &paper : {kPortrait, kLandscape}) {
            const RoomSheet sheet(all, SheetPart::Grid, paper);
            QVERIFY2(sheet.wordsOn(0).contains(all.scene.layout.column(0).name), qPrintable(QString::number(hours)));
        }
    }
}

void ExportSheetTest::eachKindIsWholeOnPaper_data()
{
    QTest::addColumn<int>("kind");
    QTest::newRow("time") << static_cast<int>(RoomKind::Time);
    QTest::newRow("block") << static_cast<int>(RoomKind::Block);
    QTest::newRow("date") << static_cast<int>(RoomKind::Date);
    QTest::newRow("weekday") << static_cast<int>(RoomKind::Weekday);
}

void ExportSheetTest::eachKindIsWholeOnPaper()
{
    QFETCH(int, kind);
    const SheetContent all = content(roomOfKind(static_cast<RoomKind>(kind)).settings.plan, 9);
    const int first = heightOfSlot(all, 0);
    QVERIFY(first > 10);
    QCOMPARE(heightOfSlot(all, all.scene.layout.slotCount() - 1), first);
}

void ExportSheetTest::aHeadingIsWithWhatItHeads()
{
    for (int lines = 0; lines < 40; ++lines) { // so that the times begin at every height of a page
        SheetContent all = content(5, 9, 0);
        all.description = u"a line\n"_s.repeated(lines);
        all.headline = u"Nobody can make all of it."_s;
        const RoomSheet sheet(all, kAll, kLandscape);
        for (int page = 0; page < sheet.pageCount(); ++page)
            QCOMPARE(sheet.wordsOn(page).contains(all.headline), sheet.wordsOn(page).contains(all.times.first().when));
    }
}

void ExportSheetTest::manyPeopleGoOnOverPages()
{
    const RoomSheet sheet(content(5, 9, 400), SheetPart::People, kPortrait);
    QVERIFY(sheet.pageCount() >= 4);
    const QStringList words = allWords(sheet);
    for (int i = 0; i < 400; ++i)
        QCOMPARE(words.count(u"사람 %1"_s.arg(i)), 1);
}

void ExportSheetTest::nothingReachesIntoTheMargins()
{
    const RoomSheet sheet(content(40, 24, 50), kAll, kPortrait);
    for (int page = 0; page < sheet.pageCount(); ++page) {
        const QImage image = pictureOf(sheet, page);
        for (int y = 0; y < image.height(); ++y) {
            for (const int x : {20, image.width() - 20})
                QCOMPARE(image.pixel(x, y), qRgb(255, 255, 255));
        }
        for (int x = 0; x < image.width(); ++x) {
            for (const int y : {20, image.height() - 20})
                QCOMPARE(image.pixel(x, y), qRgb(255, 255, 255));
        }
    }
}

void ExportSheetTest::partsCanBeLeftOut()
{
    const QStringList words = allWords(RoomSheet(content(5, 9, 3), SheetPart::People, kPortrait));
    QVERIFY(words.contains(u"People"_s));
    QVERIFY(!words.contains(u"Best times"_s));
    QVERIFY(!words.contains(u"Who can come when"_s));
}

void ExportSheetTest::theHeatIsReadWithoutColor()
{
    // Two rooms that differ in one number alone differ on gray paper too.
    SheetContent some = content(1, 2, 1'000);
    some.scene.headcounts[0].in = 500;
    const QImage before =
        pictureOf(RoomSheet(some, SheetPart::Grid, kPortrait), 0).convertToFormat(QImage::Format_Grayscale8);
    some.scene.headcounts[0].in = 501;
    const QImage after =
        pictureOf(RoomSheet(some, SheetPart::Grid, kPortrait), 0).convertToFormat(QImage::Format_Grayscale8);
    QVERIFY(before != after);
}

void ExportSheetTest::thePdfHasThePagesOfThePreview()
{
    const RoomSheet sheet(content(40, 24, 50), kAll, kLandscape);
    const QByteArray pdf = std::async(std::launch::async, [&sheet] { return sheetPdf(sheet); }).get();
    QVERIFY(pdf.startsWith("%PDF-"));
    QCOMPARE(pagesIn(pdf), sheet.pageCount());
    QVERIFY(pdf.contains("/MediaBox [0 0 842"));
    QVERIFY(pdf.contains("/FontFile")); // Korean is readable where no such font is
}

void ExportSheetTest::aPieceOfAGridHasItsOwnSlotsOnly()
{
    const GridScene all = content(5, 9, 3).scene;
    const GridScene piece = pieceOf(all, {1, 2}, {3, 5});
    QCOMPARE(piece.layout.columnCount(), 3);
    QCOMPARE(piece.layout.rowCount(), 4);
    QCOMPARE(piece.layout.slotCount(), 12);
    for (qsizetype slot = 0; slot < piece.layout.slotCount(); ++slot) {
        const GridCell cell = piece.layout.cellOf(slot);
        const qsizetype whole = all.layout.slotAt({cell.column + 1, cell.row + 2});
        QCOMPARE(piece.layout.table().key(slot), all.layout.table().key(whole));
        QCOMPARE(piece.headcounts[slot], all.headcounts[whole]);
    }
}

void ExportSheetTest::paperIsWhatThePlaceUses()
{
    QCOMPARE(paperOf(QLocale(QLocale::Korean, QLocale::SouthKorea)), QPageSize::A4);
    QCOMPARE(paperOf(QLocale(QLocale::English, QLocale::UnitedStates)), QPageSize::Letter);
    QCOMPARE(paperOf(QLocale(QLocale::English, QLocale::UnitedKingdom)), QPageSize::A4);
}

} // namespace yak

QTEST_MAIN(yak::ExportSheetTest)
#include "export_sheet_test.moc"
