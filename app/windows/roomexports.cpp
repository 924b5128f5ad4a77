#include "windows/roomexports.h"

#include "calendar/decisionevent.h"
#include "calendar/icalfile.h"
#include "dialogs/messagebox.h"
#include "export/filewords.h"
#include "export/roomtable.h"
#include "export/sheetpaper.h"
#include "i18n/kindtext.h"
#include "settings/appsettings.h"
#include "windows/roomdesk.h"
#include "windows/roomsheetcontent.h"

#include <QMenu>

namespace yak {

using namespace Qt::StringLiterals;

RoomExports::Ways RoomExports::systemWays(Modules &modules)
{
    return {makeDiskSaver(), makeSystemPrinter(modules)};
}

RoomExports::RoomExports(RoomDesk &desk, Ways ways, QWidget *window)
    : QObject(window), m_desk(desk), m_ways(std::move(ways)), m_window(window)
{
}

void RoomExports::fill(QMenu &menu)
{
    menu.setToolTipsVisible(true);
    const auto add = [&](const QString &name, const QString &words, const QString &reason, auto &&run) {
        QAction *action = menu.addAction(words, this, run);
        action->setObjectName(name);
        action->setEnabled(reason.isEmpty());
        action->setToolTip(reason);
    };
    const QString loading = m_desk.model().isLoaded() ? QString() : tr("The room is still on its way.");
    const RoomFlags &flags = m_desk.room().flags;
    add(u"exportAnswers"_s, tr("Answers as a table (CSV)…"), noAnswersReason(), [this] { saveAnswers(); });
    add(u"exportCandidates"_s, hasDates() ? tr("Best dates as a table (CSV)…") : tr("Best times as a table (CSV)…"),
        noCandidatesReason(), [this] { saveCandidates(); });
    add(u"exportCalendar"_s,
        !flags.decision && flags.withdrawn ? tr("Cancellation for the calendar (ICS)…")
                                           : tr("Settled time for the calendar (ICS)…"),
        noCalendarReason(), [this] { saveCalendar(); });
    menu.addSeparator();
    add(u"exportPrint"_s, tr("Print…"), loading, [this] { openSheet(SheetDialog::Purpose::Print); });
    add(u"exportPdf"_s, tr("PDF…"), loading, [this] { openSheet(SheetDialog::Purpose::Pdf); });
}

bool RoomExports::hasDates() const
{
    return kindOf(m_desk.room().settings.plan) == RoomKind::Date;
}

QString RoomExports::noAnswersReason() const
{
    if (!m_desk.model().isLoaded())
        return tr("The room is still on its way.");
    return m_desk.model().me().isNull() ? m_desk.hiddenReason() : QString();
}

QString RoomExports::noCandidatesReason() const
{
    if (!m_desk.model().isLoaded())
        return tr("The room is still on its way.");
    if (const QString hidden = m_desk.hiddenReason(); !hidden.isEmpty())
        return hidden;
    if (m_desk.candidates.rowCount() > 0)
        return {};
    const QString headline = m_desk.candidates.headline();
    if (!headline.isEmpty())
        return headline;
    return hasDates() ? tr("There are no best dates yet.") : tr("There are no best times yet.");
}

QString RoomExports::noCalendarReason() const
{
    if (decisionEvent(m_desk.room()))
        return {};
    return tr("No time is settled yet. Once one is, it can go into your calendar.");
}

void RoomExports::saveAnswers()
{
    const RoomTable table = roomTableOf(m_desk.model(), m_desk.view.zone());
    const FileOffer offer{tr("Save the answers"), fileNameFor(table.room.settings.title, tr("answers"), u"csv"_s),
                          tr("Table (*.csv)")};
    save(m_window, offer, [table] { return answersCsv(table); });
}

void RoomExports::saveCandidates()
{
    if (!m_desk.ranking.ranked())
        return;
    const RoomTable table = roomTableOf(m_desk.model(), m_desk.view.zone());
    const FileOffer offer{
        hasDates() ? tr("Save the best dates") : tr("Save the best times"),
        fileNameFor(table.room.settings.title, hasDates() ? tr("best dates") : tr("best times"), u"csv"_s),
        tr("Table (*.csv)")};
    save(m_window, offer, [table, ranked = *m_desk.ranking.ranked()] { return candidatesCsv(table, ranked); });
}

QString RoomExports::calendarWords() const
{
    const Room &room = m_desk.room();
    const auto &decision = room.flags.decision ? room.flags.decision : room.flags.withdrawn;
    QStringList paragraphs;
    if (!room.settings.description.isEmpty())
        paragraphs.append(room.settings.description);
    const QString when = m_desk.view.when({decision->start, decision->end}, m_desk.view.roomZone());
    //: %1 is a time, %2 the name of its zone
    paragraphs.append(zoneId(room.settings.plan).isEmpty()
                          ? when
                          : tr("%1 (%2)", "time (zone)").arg(when, m_desk.view.zoneName(m_desk.view.roomZone())));
    return paragraphs.join(u"\n\n"_s);
}

void RoomExports::saveCalendar()
{
    auto event = decisionEvent(m_desk.room());
    if (!event)
        return;
    event->description = calendarWords();
    const FileOffer offer{tr("Save for the calendar"),
                          fileNameFor(m_desk.room().settings.title, tr("settled time"), u"ics"_s),
                          tr("Calendar (*.ics)")};
    save(m_window, offer, [event = *std::move(event)] { return icalFile(event); });
}

void RoomExports::openSheet(SheetDialog::Purpose purpose)
{
    m_sheet = new SheetDialog(sheetContentOf(m_desk), purpose, {*m_ways.printer, m_desk.settings}, m_window);
    connect(m_sheet, &SheetDialog::printed, this, [this] { Q_EMIT told(tr("Sent to the printer.")); });
    connect(m_sheet, &SheetDialog::pdfRequested, this, [this](const std::shared_ptr<const RoomSheet> &sheet) {
        const FileOffer offer{tr("Save as PDF"), fileNameFor(m_desk.room().settings.title, tr("overview"), u"pdf"_s),
                              tr("PDF (*.pdf)")};
        save(m_sheet, offer, [sheet] { return sheetPdf(*sheet); });
    });
    m_sheet->open();
}

void RoomExports::saveFile(const FileOffer &offer, const FileSaver::Content &content)
{
    save(m_window, offer, content);
}

void RoomExports::save(QWidget *above, const FileOffer &offer, const FileSaver::Content &content)
{
    m_ways.saver->save(above, offer, content, [this, above = QPointer(above), offer, content](const auto &outcome) {
        if (outcome) {
            //: %1 is a file's name
            Q_EMIT told(tr("Saved: %1").arg(*outcome));
            if (m_sheet && above == m_sheet)
                m_sheet->accept();
            return;
        }
        tellTrouble(above, outcome.error(), [=, this] {
            if (above)
                save(above, offer, content);
        });
    });
}

void RoomExports::tellTrouble(QWidget *above, const FileTrouble &trouble, std::function<void()> again)
{
    const auto question = [trouble] {
        const FileTroubleWords words = wordsOf(trouble);
        return Question{tr("Not saved"),       words.why,   words.advice,
                        tr("Save elsewhere…"), tr("Close"), Question::Weight::Usual};
    };
    messagebox::ask(above, question, [again = std::move(again)](messagebox::Answer answer) {
        if (answer == messagebox::Answer::Accepted)
            again();
    });
}

} // namespace yak
