#include "dialogs/blockseditor.h"

#include "core/namekey.h"
#include "dialogs/blockpresets.h"
#include "dialogs/textlabel.h"
#include "dialogs/walltimeedit.h"
#include "i18n/wordlist.h"
#include "model/limits.h"
#include "settings/appsettings.h"
#include "settings/icons.h"

#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLineEdit>
#include <QMenu>
#include <QSpinBox>
#include <QToolButton>

#include <algorithm>
#include <utility>

namespace yak {

using namespace Qt::StringLiterals;

namespace {

constexpr WallRange kUsual{9 * 60, 10 * 60};

} // namespace

BlocksEditor::BlocksEditor(const AppSettings &settings, QWidget *parent)
    : QWidget(parent),
      m_settings(settings),
      m_column(new QVBoxLayout),
      m_add(new QToolButton(this)),
      m_presets(new QToolButton(this)),
      m_menu(new QMenu(this))
{
    auto *column = new QVBoxLayout(this);
    auto *footer = new QHBoxLayout;
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(settings.theme().space(Space::Small));
    column->addLayout(m_column);
    column->addLayout(footer);
    m_column->setSpacing(settings.theme().space(Space::Hair));
    footer->addWidget(m_add);
    footer->addStretch();
    footer->addWidget(m_presets);
    for (QToolButton *button : {m_add, m_presets}) {
        button->setAutoRaise(true);
        button->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
        button->setFocusPolicy(Qt::StrongFocus);
    }
    m_add->setObjectName(u"addBlock"_s);
    m_presets->setObjectName(u"blockPresets"_s);
    m_presets->setPopupMode(QToolButton::InstantPopup);
    m_presets->setMenu(m_menu);
    connect(m_add, &QToolButton::clicked, this, &BlocksEditor::add);
    connect(&settings, &AppSettings::lookChanged, this, &BlocksEditor::applyLook);
    applyLook();
    retranslate();
}

void BlocksEditor::setBlocks(const QList<Block> &blocks, int nextBlockId)
{
    m_blocks = blocks;
    m_nextId = nextBlockId;
    const QStringList presets = blockpresets::all();
    m_presetOf.removeIf([&](const QHash<int, qsizetype>::iterator &known) {
        return std::ranges::none_of(
            blocks, [&](const Block &one) { return one.id == known.key() && one.name == presets[known.value()]; });
    });
    rebuild();
}

void BlocksEditor::setProblems(const QHash<int, QString> &problems)
{
    for (size_t i = 0; i < m_rows.size(); ++i) {
        const QString words = problems.value(m_blocks[static_cast<qsizetype>(i)].id);
        m_rows[i].problem->setWords(words);
        m_rows[i].problem->setVisible(!words.isEmpty());
        m_rows[i].name->setAccessibleDescription(words);
    }
}

void BlocksEditor::useNames(const QStringList &names)
{
    QList<Block> blocks;
    for (const QString &name : names) {
        const auto present = std::ranges::find_if(
            m_blocks, [&name](const Block &block) { return nameKey(block.name) == nameKey(name); });
        if (present != m_blocks.end()) {
            blocks.append(*present);
            continue;
        }
        if (const qsizetype preset = blockpresets::all().indexOf(name); preset >= 0)
            m_presetOf.insert(m_nextId, preset);
        blocks.append({m_nextId++, name, {}, {}});
    }
    m_blocks = blocks;
    rebuild();
    Q_EMIT blocksChanged();
}

void BlocksEditor::useUsual()
{
    useNames(blockpresets::dayParts());
}

void BlocksEditor::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QWidget::changeEvent(event);
}

bool BlocksEditor::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() != QEvent::KeyPress)
        return QWidget::eventFilter(watched, event);
    const auto &key = *static_cast<QKeyEvent *>(event);
    const int by = key.key() == Qt::Key_Up ? -1 : key.key() == Qt::Key_Down ? 1 : 0;
    if (by == 0 || !(key.modifiers() & Qt::AltModifier))
        return QWidget::eventFilter(watched, event);
    const auto row = std::ranges::find(m_rows, watched, [](const Row &one) -> QObject * { return one.name; });
    if (row != m_rows.end())
        move(static_cast<int>(row - m_rows.begin()), by);
    return true;
}

void BlocksEditor::add()
{
    m_blocks.append({m_nextId++, {}, {}, {}});
    rebuild();
    m_rows.back().name->setFocus(Qt::OtherFocusReason);
    Q_EMIT blocksChanged();
}

void BlocksEditor::remove(int index)
{
    m_blocks.removeAt(index);
    rebuild();
    if (m_rows.empty())
        m_add->setFocus(Qt::OtherFocusReason);
    else
        m_rows[std::min(static_cast<size_t>(index), m_rows.size() - 1)].name->setFocus(Qt::OtherFocusReason);
    Q_EMIT blocksChanged();
}

void BlocksEditor::move(int index, int by)
{
    const int to = index + by;
    if (to < 0 || to >= m_blocks.size())
        return;
    m_blocks.move(index, to);
    for (size_t i = 0; i < m_rows.size(); ++i)
        showRow(m_rows[i], static_cast<int>(i));
    // What was being used goes along with the block.
    const Row &before = m_rows[static_cast<size_t>(index)];
    const Row &after = m_rows[static_cast<size_t>(to)];
    if (before.name->hasFocus())
        after.name->setFocus(Qt::OtherFocusReason);
    else if (before.up->hasFocus())
        (after.up->isEnabled() ? after.up : after.down)->setFocus(Qt::OtherFocusReason);
    else if (before.down->hasFocus())
        (after.down->isEnabled() ? after.down : after.up)->setFocus(Qt::OtherFocusReason);
    Q_EMIT blocksChanged();
}

void BlocksEditor::take(int index)
{
    const Row &row = m_rows[static_cast<size_t>(index)];
    Block &block = m_blocks[index];
    if (std::exchange(block.name, row.name->text()) != block.name)
        m_presetOf.remove(block.id);
    block.capacity = row.places->value() == 0 ? std::nullopt : std::optional(row.places->value());
    if (block.hours) {
        const int from = row.from->minute();
        const int to = row.to->minute();
        // What ends before it starts goes on after midnight; what ends when it starts is told to be wrong.
        block.hours = WallRange{from, to < from ? to + kMinutesPerDay : to};
    }
    Q_EMIT blocksChanged();
}

void BlocksEditor::setTimed(int index, bool isTimed)
{
    Block &block = m_blocks[index];
    if (isTimed == block.hours.has_value())
        return;
    block.hours.reset();
    if (isTimed) {
        // After the block before it, where that has hours.
        const auto before = index > 0 ? m_blocks[index - 1].hours : std::nullopt;
        const bool fits = before && before->to + 60 <= kMinutesPerDay;
        block.hours = fits ? WallRange{before->to, before->to + 60} : kUsual;
    }
    showRow(m_rows[static_cast<size_t>(index)], index);
    Q_EMIT blocksChanged();
}

BlocksEditor::Row BlocksEditor::makeRow(int index)
{
    Row row;
    row.widget = new QWidget(this);
    row.name = new QLineEdit(row.widget);
    row.places = new QSpinBox(row.widget);
    row.timed = new QToolButton(row.widget);
    row.up = new QToolButton(row.widget);
    row.down = new QToolButton(row.widget);
    row.remove = new QToolButton(row.widget);
    row.hours = new QWidget(row.widget);
    row.from = new WallTimeEdit(m_settings, WallTimeEdit::Edge::Start, row.hours);
    row.to = new WallTimeEdit(m_settings, WallTimeEdit::Edge::End, row.hours);
    row.problem = new TextLabel(m_settings, {TextLabel::Tone::Bad, TextSize::Small}, row.widget);
    auto *dash = new TextLabel(m_settings, {TextLabel::Tone::Muted}, row.hours);
    dash->setWordWrap(false);
    dash->setWords(u"–"_s);
    auto *column = new QVBoxLayout(row.widget);
    auto *line = new QHBoxLayout;
    auto *hours = new QHBoxLayout(row.hours);
    for (QLayout *layout : {static_cast<QLayout *>(column), static_cast<QLayout *>(hours)})
        layout->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(m_settings.theme().space(Space::Hair));
    line->setSpacing(m_settings.theme().space(Space::Hair));
    column->addLayout(line);
    column->addWidget(row.hours);
    column->addWidget(row.problem);
    line->addWidget(row.name, 1);
    line->addWidget(row.places);
    for (QToolButton *button : {row.timed, row.up, row.down, row.remove}) {
        button->setAutoRaise(true);
        button->setFocusPolicy(Qt::StrongFocus);
        line->addWidget(button);
    }
    hours->addWidget(row.from);
    hours->addWidget(dash);
    hours->addWidget(row.to);
    hours->addStretch();
    row.timed->setCheckable(true);
    row.places->setRange(0, static_cast<int>(limits::kParticipants));
    row.name->setObjectName(u"blockName"_s);
    row.places->setObjectName(u"blockPlaces"_s);
    row.timed->setObjectName(u"blockTimed"_s);
    row.up->setObjectName(u"blockUp"_s);
    row.down->setObjectName(u"blockDown"_s);
    row.remove->setObjectName(u"blockRemove"_s);
    row.name->installEventFilter(this);
    row.problem->hide();
    connectRow(row, index);
    return row;
}

void BlocksEditor::connectRow(const Row &row, int index)
{
    connect(row.name, &QLineEdit::textEdited, this, [this, index] { take(index); });
    connect(row.places, &QSpinBox::valueChanged, this, [this, index] { take(index); });
    connect(row.from, &WallTimeEdit::minuteChanged, this, [this, index] { take(index); });
    connect(row.to, &WallTimeEdit::minuteChanged, this, [this, index] { take(index); });
    connect(row.timed, &QToolButton::toggled, this, [this, index](bool isOn) { setTimed(index, isOn); });
    connect(row.up, &QToolButton::clicked, this, [this, index] { move(index, -1); });
    connect(row.down, &QToolButton::clicked, this, [this, index] { move(index, 1); });
    connect(row.remove, &QToolButton::clicked, this, [this, index] { remove(index); });
}

void BlocksEditor::rebuild()
{
    while (m_rows.size() > static_cast<size_t>(m_blocks.size())) {
        m_rows.back().widget->hide(); // a row may be removed by a click on its own button
        m_rows.back().widget->deleteLater();
        m_rows.pop_back();
    }
    while (m_rows.size() < static_cast<size_t>(m_blocks.size())) {
        m_rows.push_back(makeRow(static_cast<int>(m_rows.size())));
        m_column->addWidget(m_rows.back().widget);
    }
    QWidget *before = this;
    for (size_t i = 0; i < m_rows.size(); ++i) {
        showRow(m_rows[i], static_cast<int>(i));
        const Row &row = m_rows[i];
        for (QWidget *part :
             QList<QWidget *>{row.name, row.places, row.timed, row.up, row.down, row.remove, row.from, row.to}) {
            setTabOrder(before, part);
            before = part;
        }
    }
    setTabOrder(before, m_add);
    setTabOrder(m_add, m_presets);
    m_add->setEnabled(m_blocks.size() < limits::kBlocks);
    applyLook();
}

void BlocksEditor::showRow(const Row &row, int index)
{
    const Block &block = m_blocks[index];
    const QSignalBlocker quietPlaces(row.places);
    const QSignalBlocker quietTimed(row.timed);
    if (row.name->text() != block.name)
        row.name->setText(block.name);
    row.places->setValue(block.capacity.value_or(0));
    row.timed->setChecked(block.hours.has_value());
    row.hours->setVisible(block.hours.has_value());
    if (block.hours) {
        row.from->setMinute(block.hours->from);
        row.to->setMinute(block.hours->to > kMinutesPerDay ? block.hours->to - kMinutesPerDay : block.hours->to);
    }
    row.up->setEnabled(index > 0);
    row.down->setEnabled(index + 1 < m_blocks.size());
    nameParts(row, index);
}

void BlocksEditor::nameParts(const Row &row, int index)
{
    //: %1 is a number: "Block 2"
    const QString which = tr("Block %1").arg(m_settings.locale().toString(index + 1));
    row.name->setPlaceholderText(which);
    row.name->setAccessibleName(which);
    row.places->setSpecialValueText(tr("Any number"));
    row.places->setToolTip(tr("How many people may say yes to it on one date"));
    //: %1 is "Block 2"
    row.places->setAccessibleName(tr("%1: places").arg(which));
    row.timed->setToolTip(tr("Give it hours"));
    row.up->setToolTip(tr("Move up (Alt+Up)"));
    row.down->setToolTip(tr("Move down (Alt+Down)"));
    row.remove->setToolTip(tr("Remove this block"));
    for (QToolButton *button : {row.timed, row.up, row.down, row.remove}) {
        //: %1 is "Block 2", %2 what a button does with it
        button->setAccessibleName(tr("%1: %2").arg(which, button->toolTip()));
    }
    row.from->setAccessibleName(tr("Hours from"));
    row.to->setAccessibleName(tr("Hours to"));
}

void BlocksEditor::translateNames()
{
    const QStringList presets = blockpresets::all();
    bool isOther = false;
    for (Block &block : m_blocks) {
        const auto preset = m_presetOf.constFind(block.id);
        if (preset == m_presetOf.constEnd() || block.name == presets[*preset])
            continue;
        block.name = presets[*preset];
        isOther = true;
    }
    if (!isOther)
        return;
    rebuild();
    Q_EMIT blocksChanged();
}

void BlocksEditor::fillPresets()
{
    m_menu->clear();
    const auto offer = [this](const QStringList &names, const QString &label) {
        m_menu->addAction(label, this, [this, names] { useNames(names); });
    };
    const QStringList day = blockpresets::dayParts();
    const QStringList meals = blockpresets::meals();
    const QStringList periods = blockpresets::periods();
    const QLocale locale = m_settings.locale();
    offer(day, wordList(locale, day));
    //: Two school lessons, the first and the last of a row: "Period 1 – Period 7"
    offer(periods, tr("%1 – %2", "first and last").arg(periods.first(), periods.last()));
    offer(meals, wordList(locale, meals));
}

void BlocksEditor::applyLook()
{
    const Theme &theme = m_settings.theme();
    m_add->setIcon(iconOf(Icon::Plus, theme));
    for (const Row &row : m_rows) {
        row.timed->setIcon(iconOf(Icon::Clock, theme));
        row.up->setIcon(iconOf(Icon::Up, theme));
        row.down->setIcon(iconOf(Icon::Down, theme));
        row.remove->setIcon(iconOf(Icon::Cross, theme));
    }
}

void BlocksEditor::retranslate()
{
    m_add->setText(tr("Add a block"));
    m_presets->setText(tr("Usual blocks"));
    for (size_t i = 0; i < m_rows.size(); ++i)
        nameParts(m_rows[i], static_cast<int>(i));
    fillPresets();
    translateNames();
}

} // namespace yak
