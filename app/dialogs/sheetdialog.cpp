#include "dialogs/sheetdialog.h"

#include "dialogs/accentbutton.h"
#include "dialogs/textlabel.h"
#include "export/sheetpaper.h"
#include "export/sheetview.h"
#include "settings/appsettings.h"

#include <QCheckBox>
#include <QComboBox>
#include <QFormLayout>
#include <QHBoxLayout>
#include <QProgressBar>
#include <QPushButton>
#include <QScreen>
#include <QVBoxLayout>

namespace yak {

using namespace Qt::StringLiterals;

namespace {

/// So many columns want a page that is wider than high.
constexpr int kColumnsOfPortrait = 9;
constexpr int kProgressDelayMs = 1'000;

} // namespace

SheetDialog::SheetDialog(SheetContent content, Purpose purpose, const Sources &sources, QWidget *parent)
    : QDialog(parent),
      m_content(std::move(content)),
      m_printer(sources.printer),
      m_settings(sources.settings),
      m_view(new SheetView(m_settings.theme(), this)),
      m_size(new QComboBox(this)),
      m_direction(new QComboBox(this)),
      m_pages(new TextLabel(m_settings, {TextLabel::Tone::Muted}, this)),
      m_printing(new TextLabel(m_settings, {TextLabel::Tone::Muted}, this))
{
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowModality(Qt::WindowModal);
    setWindowTitle(purpose == Purpose::Print ? tr("Print") : tr("Save as PDF"));
    const Theme &theme = m_settings.theme();
    auto *side = new QVBoxLayout;
    side->setContentsMargins(theme.space(Space::Large), theme.space(Space::Large), theme.space(Space::Large),
                             theme.space(Space::Large));
    side->addWidget(makeChoices());
    side->addStretch(1);
    side->addWidget(makeButtons(purpose));
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(0);
    row->addWidget(m_view, 1);
    row->addLayout(side);
    resize(QSize(theme.scaled(980), theme.scaled(720)).boundedTo(screen()->availableSize() - QSize(40, 60)));
    connect(m_view, &SheetView::currentPageChanged, this, &SheetDialog::showPageNumber);
    rebuild();
}

SheetDialog::~SheetDialog() = default;

QWidget *SheetDialog::makeChoices()
{
    auto *choices = new QWidget(this);
    auto *form = new QFormLayout(choices);
    form->setContentsMargins(0, 0, 0, 0);
    form->setRowWrapPolicy(QFormLayout::WrapAllRows);
    m_size->setObjectName(u"paperSize"_s);
    for (const auto &[id, name] :
         {std::pair(QPageSize::A4, u"A4"_s), std::pair(QPageSize::Letter, tr("Letter", "paper size")),
          std::pair(QPageSize::A3, u"A3"_s), std::pair(QPageSize::Legal, tr("Legal", "paper size"))})
        m_size->addItem(name, static_cast<int>(id));
    m_size->setCurrentIndex(m_size->findData(static_cast<int>(paperOf(QLocale::system()))));
    m_direction->setObjectName(u"paperDirection"_s);
    m_direction->addItem(tr("Portrait"), static_cast<int>(QPageLayout::Portrait));
    m_direction->addItem(tr("Landscape"), static_cast<int>(QPageLayout::Landscape));
    m_direction->setCurrentIndex(m_content.scene.layout.columnCount() > kColumnsOfPortrait ? 1 : 0);
    form->addRow(tr("Paper"), m_size);
    form->addRow(tr("Direction"), m_direction);
    form->addRow(tr("On it"), addPart(tr("Grid"), SheetPart::Grid));
    if (!m_content.times.isEmpty() || !m_content.headline.isEmpty())
        form->addRow(addPart(m_content.timesHeading, SheetPart::Times));
    form->addRow(addPart(tr("People"), SheetPart::People));
    form->addRow(m_pages);
    for (QComboBox *box : {m_size, m_direction})
        connect(box, &QComboBox::currentIndexChanged, this, &SheetDialog::rebuild);
    return choices;
}

QCheckBox *SheetDialog::addPart(const QString &words, SheetPart part)
{
    auto *box = new QCheckBox(words, this);
    box->setChecked(true);
    connect(box, &QCheckBox::toggled, this, &SheetDialog::rebuild);
    m_parts.append({box, part});
    return box;
}

QWidget *SheetDialog::makeButtons(Purpose purpose)
{
    auto *buttons = new QWidget(this);
    auto *column = new QVBoxLayout(buttons);
    column->setContentsMargins(0, 0, 0, 0);
    using Readiness = SheetPrinter::Readiness;
    const Readiness readiness = m_printer.readiness();
    const bool canPrint = readiness == Readiness::Ready;
    const bool isPdf = purpose == Purpose::Pdf || !canPrint;
    QPushButton *pdf = isPdf ? new AccentButton(m_settings, this) : new QPushButton(this);
    QPushButton *print = isPdf ? new QPushButton(this) : new AccentButton(m_settings, this);
    m_print = print;
    pdf->setObjectName(u"savePdf"_s);
    pdf->setText(tr("Save as PDF…"));
    print->setObjectName(u"print"_s);
    print->setText(tr("Print…"));
    print->setEnabled(canPrint);
    auto *close = new QPushButton(tr("Close"), this);
    (isPdf ? pdf : print)->setDefault(true);
    close->setAutoDefault(false);
    for (QPushButton *button : isPdf ? QList{pdf, print, close} : QList{print, pdf, close})
        column->addWidget(button);
    if (!canPrint) {
        auto *reason = new TextLabel(m_settings, {TextLabel::Tone::Muted, TextSize::Small}, this);
        reason->setWords(readiness == Readiness::NoPrinter
                             ? tr("No printer is set up on this computer. A PDF can be printed elsewhere.")
                             : tr("A part of Yakjeong that prints is missing on this computer. Install Yakjeong again "
                                  "and start it anew, or print a PDF elsewhere."));
        print->setToolTip(reason->words());
        column->insertWidget(2, reason);
    }
    column->insertWidget(0, makeProgress());
    connect(pdf, &QPushButton::clicked, this, [this] { Q_EMIT pdfRequested(m_sheet); });
    connect(print, &QPushButton::clicked, this, &SheetDialog::print);
    connect(close, &QPushButton::clicked, this, &QDialog::reject);
    return buttons;
}

QWidget *SheetDialog::makeProgress()
{
    auto *progress = new QWidget(this);
    auto *column = new QVBoxLayout(progress);
    column->setContentsMargins(0, 0, 0, 0);
    m_bar = new QProgressBar(progress);
    m_cancel = new QPushButton(tr("Stop printing"), progress);
    for (QWidget *part :
         {static_cast<QWidget *>(m_printing), static_cast<QWidget *>(m_bar), static_cast<QWidget *>(m_cancel)}) {
        column->addWidget(part);
        part->hide();
    }
    m_printing->setObjectName(u"printing"_s);
    m_bar->setRange(0, 0);
    m_bar->setTextVisible(false);
    m_bar->setAccessibleName(tr("Printing"));
    m_cancel->setObjectName(u"cancelPrinting"_s);
    m_cancel->setAutoDefault(false);
    m_progressDelay.setSingleShot(true);
    m_progressDelay.setInterval(kProgressDelayMs);
    connect(&m_progressDelay, &QTimer::timeout, this, [this] {
        m_bar->show();
        m_cancel->show();
    });
    connect(m_cancel, &QPushButton::clicked, this, &SheetDialog::cancelPrinting);
    return progress;
}

QPageLayout SheetDialog::paper() const
{
    const auto size = static_cast<QPageSize::PageSizeId>(m_size->currentData().toInt());
    const auto direction = static_cast<QPageLayout::Orientation>(m_direction->currentData().toInt());
    return {QPageSize(size), direction, {}};
}

SheetParts SheetDialog::parts() const
{
    SheetParts chosen;
    for (const auto &[box, part] : m_parts)
        chosen.setFlag(part, box->isChecked());
    return chosen;
}

void SheetDialog::rebuild()
{
    m_sheet = std::make_shared<const RoomSheet>(m_content, parts(), paper());
    m_view->setSheet(m_sheet);
    showPageNumber();
}

void SheetDialog::showPageNumber()
{
    //: %1 is the page in view, %2 how many there are.
    m_pages->setWords(tr("Page %1 of %2").arg(m_view->currentPage() + 1).arg(m_sheet->pageCount()));
}

void SheetDialog::print()
{
    const auto make = [content = m_content, chosen = parts()](const QPageLayout &paper) {
        return RoomSheet(content, chosen, paper);
    };
    m_isWanted = std::make_shared<std::atomic<bool>>(true);
    m_printer.print(this, paper(), {make, [this](SheetPrinter::Stage stage) { followPrinting(stage); }, m_isWanted});
}

void SheetDialog::cancelPrinting()
{
    *m_isWanted = false;
    m_cancel->setEnabled(false);
    m_printing->setWords(tr("Stopping after this page…"));
}

void SheetDialog::followPrinting(SheetPrinter::Stage stage)
{
    using Stage = SheetPrinter::Stage;
    m_print->setEnabled(stage == Stage::Failed || stage == Stage::Canceled);
    m_printing->show();
    m_printing->setTone(stage == Stage::Failed ? TextLabel::Tone::Bad : TextLabel::Tone::Muted);
    m_progressDelay.stop();
    m_cancel->setEnabled(true);
    m_cancel->hide();
    m_bar->hide();
    switch (stage) {
    case Stage::Began:
        m_progressDelay.start();
        m_printing->setWords(tr("On the way to the printer…"));
        return;
    case Stage::Canceled:
        m_printing->setWords(tr("Stopped. Pages that the printer has already may still come out."));
        return;
    case Stage::Failed:
        m_printing->setWords(tr("The printer does not take it. Is it switched on and connected?"));
        return;
    case Stage::Printed:
        Q_EMIT printed();
        accept();
        return;
    }
}

} // namespace yak
