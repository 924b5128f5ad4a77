#pragma once

#include "export/sheetprinter.h"

#include <QDialog>
#include <QTimer>

class QCheckBox;
class QComboBox;
class QLabel;
class QProgressBar;
class QPushButton;

namespace yak {

class AccentButton;
class AppSettings;
class SheetView;
class TextLabel;

/// The room as it will be on paper, with what can be chosen of it: paper, direction and parts. Prints or saves a PDF.
/// Opened with open(); deletes itself.
class SheetDialog final : public QDialog
{
    Q_OBJECT

public:
    /// What it was opened for; the other is there too.
    enum class Purpose { Print, Pdf };

    struct Sources
    {
        SheetPrinter &printer;
        const AppSettings &settings;
    };

    /// The sources must outlive this.
    SheetDialog(SheetContent content, Purpose purpose, const Sources &sources, QWidget *parent);
    ~SheetDialog() override;

    [[nodiscard]] const RoomSheet &sheet() const { return *m_sheet; }
    [[nodiscard]] SheetView *view() const { return m_view; }

Q_SIGNALS:
    /// It is on its way to the printer.
    void printed();
    /// This is to be saved as a PDF, above this dialog.
    void pdfRequested(const std::shared_ptr<const yak::RoomSheet> &sheet);

private:
    QWidget *makeChoices();
    QWidget *makeButtons(Purpose purpose);
    QCheckBox *addPart(const QString &words, SheetPart part);
    void rebuild();
    void showPageNumber();
    QWidget *makeProgress();
    void print();
    void cancelPrinting();
    void followPrinting(SheetPrinter::Stage stage);
    [[nodiscard]] QPageLayout paper() const;
    [[nodiscard]] SheetParts parts() const;

    SheetContent m_content;
    SheetPrinter &m_printer;
    const AppSettings &m_settings;
    std::shared_ptr<const RoomSheet> m_sheet;
    SheetView *m_view;
    QComboBox *m_size;
    QComboBox *m_direction;
    QList<std::pair<QCheckBox *, SheetPart>> m_parts;
    TextLabel *m_pages;
    TextLabel *m_printing; ///< what the printer does
    QProgressBar *m_bar = nullptr;
    QPushButton *m_cancel = nullptr;
    QPushButton *m_print = nullptr;
    QTimer m_progressDelay;
    std::shared_ptr<std::atomic<bool>> m_isWanted; ///< what is being printed
};

} // namespace yak
