#include "dialogs/shortcutsdialog.h"

#include "dialogs/textlabel.h"
#include "settings/appsettings.h"

#include <QDialogButtonBox>
#include <QEvent>
#include <QGridLayout>
#include <QPushButton>
#include <QScreen>
#include <QScrollArea>

namespace yak {

using namespace Qt::StringLiterals;

ShortcutsDialog::ShortcutsDialog(const AppSettings &settings, QWidget *parent)
    : QDialog(parent), m_settings(settings), m_table(new QGridLayout)
{
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowModality(Qt::WindowModal);
    const Theme &theme = settings.theme();
    m_table->setHorizontalSpacing(theme.space(Space::Huge));
    m_table->setVerticalSpacing(theme.space(Space::Hair));
    m_table->setColumnStretch(1, 1);

    addSection([] { return tr("In the grid"); });
    addKeys([] { return tr("Arrow keys"); }, [] { return tr("Move"); });
    addKeys([] { return tr("Shift + arrow keys"); }, [] { return tr("Select"); });
    addKeys(u"1"_s, [] { return tr("Yes"); });
    addKeys(u"2"_s, [] { return tr("If needed"); });
    addKeys(u"0"_s, [] { return tr("Erase"); });
    addKeys([] { return tr("Space"); }, [] { return tr("What the brush does"); });
    addKeys(u"R"_s, [] { return tr("Rectangle or free"); });
    addKeys(u"Ctrl+A"_s, [] { return tr("Select all"); });
    addKeys(u"Ctrl+I"_s, [] { return tr("Select what is not selected"); });
    addKeys([] { return tr("Ctrl+Space, Shift+Space"); }, [] { return tr("Select the day, select the hour"); });
    addKeys([] { return tr("Home, End, Page Up, Page Down"); }, [] { return tr("Go far"); });
    addKeys(u"Ctrl++  Ctrl+−  Ctrl+0"_s, [] { return tr("Zoom"); });
    addKeys(u"Esc"_s, [] { return tr("Abandon a drag or a selection"); });
    addSection([] { return tr("In the room"); });
    addKeys(u"Ctrl+Z  Ctrl+Y"_s, [] { return tr("Undo, redo"); });
    addKeys(u"Ctrl+1  Ctrl+2  Ctrl+3"_s, [] { return tr("Mine, everyone, side by side"); });
    addKeys(u"Alt+PgUp  Alt+PgDn"_s, [] { return tr("Earlier or later dates"); });
    addKeys(u"F6"_s, [] { return tr("To the grid, the panel and back"); });
    addKeys(u"F9"_s, [] { return tr("The panel with results and people, in a narrow window"); });
    addKeys(u"F1"_s, [] { return tr("This list"); });

    auto *sheet = new QWidget;
    sheet->setLayout(m_table);
    auto *scroll = new QScrollArea(this);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setWidgetResizable(true);
    scroll->setWidget(sheet);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    auto *buttons = new QDialogButtonBox(this);
    m_close = buttons->addButton(QString(), QDialogButtonBox::RejectRole);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    auto *column = new QVBoxLayout(this);
    column->addWidget(scroll, 1);
    column->addWidget(buttons);
    resize(QSize(theme.scaled(460), theme.scaled(560)).boundedTo(screen()->availableSize() - QSize(40, 60)));
    retranslate();
}

void ShortcutsDialog::retranslate()
{
    setWindowTitle(tr("Keyboard"));
    m_close->setText(tr("Close"));
}

void ShortcutsDialog::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QDialog::changeEvent(event);
}

void ShortcutsDialog::addSection(const Saying &title)
{
    auto *label = new TextLabel(m_settings, {TextLabel::Tone::Plain, TextSize::Large, TextLabel::Weight::Strong}, this);
    label->setWords(title);
    label->setContentsMargins(0, m_row == 0 ? 0 : m_settings.theme().space(Space::Medium), 0, 0);
    m_table->addWidget(label, m_row++, 0, 1, 2);
}

void ShortcutsDialog::addKeys(const Saying &keys, const Saying &deed)
{
    auto *left = new TextLabel(m_settings, {TextLabel::Tone::Plain, TextSize::Body, TextLabel::Weight::Strong}, this);
    left->setWordWrap(false);
    left->setWords(keys);
    auto *right = new TextLabel(m_settings, {}, this);
    right->setWords(deed);
    m_table->addWidget(left, m_row, 0);
    m_table->addWidget(right, m_row++, 1);
}

} // namespace yak
