#include "dialogs/shortcutsdialog.h"

#include "dialogs/textlabel.h"
#include "settings/appsettings.h"

#include <QDialogButtonBox>
#include <QGridLayout>
#include <QPushButton>
#include <QScrollArea>

namespace yak {

using namespace Qt::StringLiterals;

ShortcutsDialog::ShortcutsDialog(const AppSettings &settings, QWidget *parent)
    : QDialog(parent), m_settings(settings), m_table(new QGridLayout)
{
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowModality(Qt::WindowModal);
    setWindowTitle(tr("Keyboard"));
    const Theme &theme = settings.theme();
    m_table->setHorizontalSpacing(theme.space(Space::Huge));
    m_table->setVerticalSpacing(theme.space(Space::Hair));
    m_table->setColumnStretch(1, 1);

    addSection(tr("In the grid"));
    addKeys(tr("Arrow keys"), tr("Move"));
    addKeys(tr("Shift + arrow keys"), tr("Select"));
    addKeys(u"1"_s, tr("Yes"));
    addKeys(u"2"_s, tr("If needed"));
    addKeys(u"0"_s, tr("Erase"));
    addKeys(tr("Space"), tr("What the brush does"));
    addKeys(u"R"_s, tr("Rectangle or free"));
    addKeys(u"Ctrl+A"_s, tr("Select all"));
    addKeys(u"Ctrl+I"_s, tr("Select what is not selected"));
    addKeys(tr("Ctrl+Space, Shift+Space"), tr("Select the day, select the hour"));
    addKeys(tr("Home, End, Page Up, Page Down"), tr("Go far"));
    addKeys(u"Ctrl++  Ctrl+−  Ctrl+0"_s, tr("Zoom"));
    addKeys(u"Esc"_s, tr("Abandon a drag or a selection"));
    addSection(tr("In the room"));
    addKeys(u"Ctrl+Z  Ctrl+Y"_s, tr("Undo, redo"));
    addKeys(u"Ctrl+1  Ctrl+2  Ctrl+3"_s, tr("Mine, everyone, side by side"));
    addKeys(u"Alt+PgUp  Alt+PgDn"_s, tr("Earlier or later dates"));
    addKeys(u"F6"_s, tr("To the grid, the panel and back"));
    addKeys(u"F9"_s, tr("Best times and people, in a narrow window"));
    addKeys(u"F1"_s, tr("This list"));

    auto *sheet = new QWidget;
    sheet->setLayout(m_table);
    auto *scroll = new QScrollArea(this);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setWidgetResizable(true);
    scroll->setWidget(sheet);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    auto *buttons = new QDialogButtonBox(this);
    buttons->addButton(tr("Close"), QDialogButtonBox::RejectRole);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    auto *column = new QVBoxLayout(this);
    column->addWidget(scroll, 1);
    column->addWidget(buttons);
    resize(theme.scaled(460), theme.scaled(560));
}

void ShortcutsDialog::addSection(const QString &title)
{
    auto *label = new TextLabel(m_settings, {TextLabel::Tone::Plain, TextSize::Large, TextLabel::Weight::Strong}, this);
    label->setWords(title);
    label->setContentsMargins(0, m_row == 0 ? 0 : m_settings.theme().space(Space::Medium), 0, 0);
    m_table->addWidget(label, m_row++, 0, 1, 2);
}

void ShortcutsDialog::addKeys(const QString &keys, const QString &deed)
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
