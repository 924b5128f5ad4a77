#pragma once

#include "dialogs/sheetdialog.h"
#include "export/filesaver.h"
#include "export/sheetprinter.h"

#include <QObject>
#include <QPointer>

class QMenu;

namespace yak {

class Modules;
struct RoomDesk;

/// Takes a room out of the app: tables, a calendar file, paper. What cannot be had yet stands in the menu all the same,
/// with the reason. GUI thread.
class RoomExports final : public QObject
{
    Q_OBJECT

public:
    struct Ways
    {
        std::unique_ptr<FileSaver> saver;
        std::unique_ptr<SheetPrinter> printer;
    };

    /// The disk and the printers of the system.
    [[nodiscard]] static Ways systemWays(Modules &modules);

    /// The desk and the window must outlive this.
    RoomExports(RoomDesk &desk, Ways ways, QWidget *window);

    /// Puts all of it into a menu, as it stands now.
    void fill(QMenu &menu);

    void saveAnswers();
    void saveCandidates();
    void saveCalendar();
    void openSheet(SheetDialog::Purpose purpose);
    /// Saves something that somebody else made, above the window.
    void saveFile(const FileOffer &offer, const FileSaver::Content &content);

    /// The preview that is open; null where none is.
    [[nodiscard]] SheetDialog *sheetDialog() const { return m_sheet; }

Q_SIGNALS:
    /// A file is saved or pages are on their way: what to say of it.
    void told(const QString &words);

private:
    /// Whether it is a room of dates, which has no times.
    [[nodiscard]] bool hasDates() const;
    [[nodiscard]] QString noAnswersReason() const;
    [[nodiscard]] QString noCandidatesReason() const;
    [[nodiscard]] QString noCalendarReason() const;
    [[nodiscard]] QString calendarWords() const;
    void save(QWidget *above, const FileOffer &offer, const FileSaver::Content &content);
    void tellTrouble(QWidget *above, const FileTrouble &trouble, std::function<void()> again);

    RoomDesk &m_desk;
    Ways m_ways;
    QWidget *m_window;
    QPointer<SheetDialog> m_sheet;
};

} // namespace yak
