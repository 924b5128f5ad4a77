#include "apprig.h"
#include "controllers/roomview.h"
#include "dialogs/messagebox.h"
#include "dialogs/textlabel.h"
#include "roomrig.h"
#include "windows/roomdesk.h"
#include "windows/roomexports.h"

#include <QMenu>
#include <QProgressBar>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>

namespace yak {

using namespace Qt::StringLiterals;

namespace {

/// Remembers what was to be saved, and says how it went.
class FakeSaver final : public FileSaver
{
public:
    void save(QWidget *, const FileOffer &what, Content content, Done done) override
    {
        offers.append(what);
        bytes = content();
        if (const auto kind = std::exchange(trouble, std::nullopt))
            done(tl::unexpected<FileTrouble>(FileTrouble{*kind, u"/x/a.csv"_s, {}}));
        else
            done(what.name);
    }

    QList<FileOffer> offers;
    QByteArray bytes;
    std::optional<FileTrouble::Kind> trouble;
};

class FakePrinter final : public SheetPrinter
{
public:
    [[nodiscard]] Readiness readiness() const override { return how; }
    void print(QWidget *, const QPageLayout &paper, Job job) override
    {
        job.tell(Stage::Began);
        printedPages = job.make(paper).pageCount();
        later = std::move(job.tell);
        isWanted = std::move(job.isWanted);
    }

    Readiness how = Readiness::Ready;
    int printedPages = 0;
    Tell later; // what became of it
    Wish isWanted;
};

/// A room with exports whose files and pages the test sees.
struct Scene
{
    explicit Scene(Room room = exampleRoom()) : rig(std::move(room)) {}

    void open(const ParticipantId &me)
    {
        rig.open(me);
        desk = std::make_unique<RoomDesk>(*rig.session, *rig.settings, rig.time, rig.modules);
        auto newSaver = std::make_unique<FakeSaver>();
        auto newPrinter = std::make_unique<FakePrinter>();
        saver = newSaver.get();
        printer = newPrinter.get();
        exports = new RoomExports(*desk, {std::move(newSaver), std::move(newPrinter)}, &window);
        RoomRig::waitUntil([this] { return desk->ranking.ranked() || !desk->model().seesAnswers(); });
    }

    ~Scene()
    {
        delete exports->sheetDialog();
        delete exports;
    }

    QAction *action(const char *name)
    {
        menu.clear();
        exports->fill(menu);
        return menu.findChild<QAction *>(QString::fromLatin1(name));
    }

    RoomRig rig;
    std::unique_ptr<RoomDesk> desk;
    QWidget window;
    QMenu menu;
    FakeSaver *saver = nullptr;
    FakePrinter *printer = nullptr;
    RoomExports *exports = nullptr;
};

} // namespace

/// What can be taken out of a room, what cannot and why, and what is said when it fails.
class ExportMenuTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void withoutADecisionTheCalendarSaysSo();
    void aDecisionGoesToTheCalendarWithItsWords();
    void theDescriptionOfAnHourThatIsShownTwiceHasBothOffsets();
    void aWithdrawnDecisionIsCalledOff();
    void hiddenAnswersHaveNoBestTimes();
    void bestTimesWaitForAnswers();
    void aFileThatCannotBeWrittenSaysWhyAndWhatToDo();
    void thePreviewPrintsWhatItShows();
    void aSlowPrintCanBeStopped();
    void withoutAPrinterThePdfIsWhatIsOffered();
};

void ExportMenuTest::withoutADecisionTheCalendarSaysSo()
{
    Scene scene;
    scene.open(scene.rig.add(u"Kim"_s, Role::Organizer));
    const QAction *calendar = scene.action("exportCalendar");
    QVERIFY(!calendar->isEnabled());
    QCOMPARE(calendar->toolTip(), u"No time is settled yet. Once one is, it can go into your calendar."_s);
    QVERIFY(scene.menu.toolTipsVisible());
    QVERIFY(scene.action("exportAnswers")->isEnabled());
    QVERIFY(scene.action("exportPdf")->isEnabled());
}

void ExportMenuTest::aDecisionGoesToTheCalendarWithItsWords()
{
    Room room = exampleRoom();
    const qint64 start = room.slotTable.key(2);
    room.flags.decision = Decision{start, start + 90, ParticipantId::random(), {}};
    Scene scene(room);
    scene.open(scene.rig.add(u"Kim"_s, Role::Organizer));
    scene.action("exportCalendar")->trigger();
    QCOMPARE(scene.saver->offers.constLast().name, u"Sprint retro – settled time.ics"_s);
    QVERIFY(scene.saver->bytes.contains("DTSTART;TZID=Asia/Seoul:20261123T100000\r\n"));
    QVERIFY(scene.saver->bytes.contains("DTEND;TZID=Asia/Seoul:20261123T113000\r\n"));
    QVERIFY(QString::fromUtf8(scene.saver->bytes).contains(u"DESCRIPTION:Mon\\, Nov 23\\, 10:00–11:30"_s));
}

void ExportMenuTest::theDescriptionOfAnHourThatIsShownTwiceHasBothOffsets()
{
    Room room = exampleRoom(); // case 5
    const TimePlan plan{u"Europe/Berlin"_s, 30, {{QDate(2026, 10, 25), {{0, 1440}}}}};
    room.settings.plan = plan;
    room.slotTable = makeSlots(plan)->table;
    const qint64 start = room.slotTable.key(5);
    room.flags.decision = Decision{start, start + 60, ParticipantId::random(), {}};
    Scene scene(room);
    scene.open(scene.rig.add(u"Kim"_s, Role::Organizer));
    scene.exports->saveCalendar();
    const QString unfolded = QString::fromUtf8(QByteArray(scene.saver->bytes).replace("\r\n ", ""));
    QVERIFY2(unfolded.contains(u"02:30 (UTC+2) – 02:30 (UTC+1)"_s), qPrintable(unfolded));
    QVERIFY(unfolded.contains(u"DTSTART:20261025T003000Z"_s));
}

void ExportMenuTest::aWithdrawnDecisionIsCalledOff()
{
    Room room = exampleRoom();
    const qint64 start = room.slotTable.key(2);
    room.flags.withdrawn = Decision{start, start + 90, ParticipantId::random(), {}, 2};
    Scene scene(room);
    scene.open(scene.rig.add(u"Kim"_s, Role::Organizer));
    QCOMPARE(scene.action("exportCalendar")->text(), u"Cancellation for the calendar (ICS)…"_s);
    scene.action("exportCalendar")->trigger();
    QVERIFY(scene.saver->bytes.contains("STATUS:CANCELLED\r\n"));
    QVERIFY(scene.saver->bytes.contains("SEQUENCE:1\r\n"));
}

void ExportMenuTest::hiddenAnswersHaveNoBestTimes()
{
    Room room = exampleRoom();
    room.settings.visibility = Visibility::OrganizersOnly;
    Scene scene(room);
    const ParticipantId host = scene.rig.add(u"Kim"_s, Role::Organizer);
    const ParticipantId ann = scene.rig.add(u"Ann"_s);
    scene.rig.answer(host, 0, u"yyyy"_s);
    scene.open(ann);
    const QAction *candidates = scene.action("exportCandidates");
    QVERIFY(!candidates->isEnabled());
    QCOMPARE(candidates->toolTip(), u"Only the organizers see the answers of others."_s);
    scene.exports->openSheet(SheetDialog::Purpose::Pdf);
    const QStringList words = scene.exports->sheetDialog()->sheet().wordsOn(0);
    QVERIFY(words.contains(u"My answer"_s));
    QVERIFY(!words.contains(u"Best times"_s));
}

void ExportMenuTest::bestTimesWaitForAnswers()
{
    Scene scene;
    const ParticipantId host = scene.rig.add(u"Kim"_s, Role::Organizer);
    scene.open(host);
    QVERIFY(!scene.action("exportCandidates")->isEnabled());
    QVERIFY(!scene.action("exportCandidates")->toolTip().isEmpty());
    scene.rig.answer(host, 0, u"yyyy"_s);
    QTRY_VERIFY(scene.action("exportCandidates")->isEnabled());
    scene.action("exportCandidates")->trigger();
    QVERIFY(scene.saver->bytes.contains("fits,1,2026-11-23T09:00:00+09:00,2026-11-23T10:30:00+09:00"));
}

void ExportMenuTest::aFileThatCannotBeWrittenSaysWhyAndWhatToDo()
{
    Scene scene;
    scene.open(scene.rig.add(u"Kim"_s, Role::Organizer));
    const QSignalSpy told(scene.exports, &RoomExports::told);
    scene.saver->trouble = FileTrouble::Kind::DiskFull;
    messagebox::setNextAnswer(messagebox::Answer::Accepted);
    scene.exports->saveAnswers();
    QCOMPARE(messagebox::lastQuestion()->text, u"There is no room left on the disk."_s);
    QVERIFY(messagebox::lastQuestion()->detail.startsWith(u"Delete something there, or choose another drive."_s));
    QCOMPARE(scene.saver->offers.size(), 2); // "Save elsewhere…" asks again
    QCOMPARE(told.size(), 1);
    QCOMPARE(told[0][0].toString(), u"Saved: Sprint retro – answers.csv"_s);
}

void ExportMenuTest::thePreviewPrintsWhatItShows()
{
    Scene scene;
    scene.open(scene.rig.add(u"Kim"_s, Role::Organizer));
    scene.exports->openSheet(SheetDialog::Purpose::Print);
    SheetDialog *dialog = scene.exports->sheetDialog();
    QSignalSpy told(scene.exports, &RoomExports::told);
    auto *print = dialog->findChild<QPushButton *>(u"print"_s);
    const auto *state = dialog->findChild<TextLabel *>(u"printing"_s);
    print->click();
    QCOMPARE(scene.printer->printedPages, dialog->sheet().pageCount());
    QVERIFY(!print->isEnabled());
    QCOMPARE(state->words(), u"On the way to the printer…"_s);
    scene.printer->later(SheetPrinter::Stage::Failed);
    QVERIFY(print->isEnabled());
    QCOMPARE(state->words(), u"The printer does not take it. Is it switched on and connected?"_s);
    QCOMPARE(told.size(), 0);
    print->click();
    scene.printer->later(SheetPrinter::Stage::Printed);
    QCOMPARE(told.size(), 1);
}

void ExportMenuTest::aSlowPrintCanBeStopped()
{
    Scene scene;
    scene.open(scene.rig.add(u"Kim"_s, Role::Organizer));
    scene.exports->openSheet(SheetDialog::Purpose::Print);
    SheetDialog *dialog = scene.exports->sheetDialog();
    const auto *bar = dialog->findChild<QProgressBar *>();
    auto *cancel = dialog->findChild<QPushButton *>(u"cancelPrinting"_s);
    auto *print = dialog->findChild<QPushButton *>(u"print"_s);
    print->click();
    QVERIFY2(!cancel->isVisible(), "what is quick needs no progress");
    QTRY_VERIFY(cancel->isVisible() && bar->isVisible());
    QVERIFY(scene.printer->isWanted->load());
    cancel->click();
    QVERIFY(!scene.printer->isWanted->load());
    scene.printer->later(SheetPrinter::Stage::Canceled);
    QVERIFY(visibleWords(*dialog).contains(u"Stopped. Pages that the printer has already may still come out."_s));
    QVERIFY(!cancel->isVisible() && !bar->isVisible());
    QVERIFY(dialog->isVisible() && print->isEnabled());
    print->click();
    QVERIFY2(scene.printer->isWanted->load(), "another print is wanted again");
    scene.printer->later(SheetPrinter::Stage::Printed);
    QVERIFY(!dialog->isVisible());
}

void ExportMenuTest::withoutAPrinterThePdfIsWhatIsOffered()
{
    Scene scene;
    scene.open(scene.rig.add(u"Kim"_s, Role::Organizer));
    scene.printer->how = SheetPrinter::Readiness::NoPrinter;
    scene.exports->openSheet(SheetDialog::Purpose::Print);
    SheetDialog *dialog = scene.exports->sheetDialog();
    QVERIFY(!dialog->findChild<QPushButton *>(u"print"_s)->isEnabled());
    QVERIFY(dialog->findChild<QPushButton *>(u"savePdf"_s)->isDefault());
    dialog->findChild<QPushButton *>(u"savePdf"_s)->click();
    QVERIFY(scene.saver->bytes.startsWith("%PDF-"));
    QCOMPARE(scene.saver->offers.constLast().name, u"Sprint retro – overview.pdf"_s);
}

} // namespace yak

QTEST_MAIN(yak::ExportMenuTest)
#include "export_menu_test.moc"
