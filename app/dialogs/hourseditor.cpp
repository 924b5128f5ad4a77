#include "dialogs/hourseditor.h"

#include "dialogs/hoursslider.h"
#include "dialogs/textlabel.h"
#include "dialogs/walltimeedit.h"
#include "i18n/timetext.h"
#include "model/limits.h"
#include "settings/appsettings.h"
#include "settings/icons.h"

#include <QCheckBox>
#include <QEvent>
#include <QHBoxLayout>
#include <QToolButton>

namespace yak {

using namespace Qt::StringLiterals;

namespace {

constexpr int kDay = 24 * 60;
constexpr WallRange kWholeDay{0, kDay};
constexpr WallRange kUsual{9 * 60, 18 * 60};

/// Where a further stretch of hours has its place: an hour after the last, else before the first.
WallRange freeRange(const QList<WallRange> &ranges)
{
    if (ranges.isEmpty())
        return kUsual;
    const int after = ranges.last().to + 60;
    if (after + 60 <= kDay)
        return {after, std::min(after + 120, kDay)};
    const int before = ranges.first().from;
    if (before >= 120)
        return {before - 120, before - 60};
    return {ranges.last().to % kDay, ranges.last().to % kDay + 60};
}

} // namespace

HoursEditor::HoursEditor(const AppSettings &settings, QWidget *parent)
    : QWidget(parent),
      m_settings(settings),
      m_slider(new HoursSlider(settings, this)),
      m_rowColumn(new QVBoxLayout),
      m_add(new QToolButton(this)),
      m_wholeDay(new QCheckBox(this))
{
    auto *footer = new QHBoxLayout;
    footer->addWidget(m_add);
    footer->addStretch();
    footer->addWidget(m_wholeDay);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(settings.theme().space(Space::Small));
    column->addWidget(m_slider);
    column->addLayout(m_rowColumn);
    column->addLayout(footer);
    m_rowColumn->setSpacing(settings.theme().space(Space::Hair));
    m_add->setAutoRaise(true);
    m_add->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    m_add->setFocusPolicy(Qt::StrongFocus);
    m_add->setObjectName(u"addHours"_s);
    m_wholeDay->setObjectName(u"wholeDay"_s);
    connect(m_slider, &HoursSlider::rangesChanged, this, [this] { take(m_slider->ranges()); });
    connect(m_add, &QToolButton::clicked, this, &HoursEditor::addRange);
    connect(m_wholeDay, &QCheckBox::toggled, this, &HoursEditor::setWholeDay);
    connect(&settings, &AppSettings::lookChanged, this, &HoursEditor::applyLook);
    connect(&settings, &AppSettings::timeStyleChanged, this, &HoursEditor::retranslate);
    applyLook();
    retranslate();
    setRanges({kUsual});
}

void HoursEditor::setRanges(const QList<WallRange> &ranges)
{
    m_ranges = ranges;
    showRows();
}

void HoursEditor::setSlotMinutes(int minutes)
{
    m_step = minutes == 60 ? 30 : std::max(minutes, 10);
    m_slider->setStep(m_step);
    for (const Row &row : m_rows) {
        row.from->setStep(m_step);
        row.to->setStep(m_step);
    }
}

QList<QWidget *> HoursEditor::focusOrder() const
{
    QList<QWidget *> order{m_slider};
    for (const Row &row : m_rows)
        order << row.from << row.to << row.remove;
    return order << m_add << m_wholeDay;
}

void HoursEditor::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QWidget::changeEvent(event);
}

void HoursEditor::take(const QList<WallRange> &ranges)
{
    if (m_ranges == ranges)
        return;
    m_ranges = ranges;
    showRows();
    Q_EMIT rangesChanged();
}

void HoursEditor::setWholeDay(bool wholeDay)
{
    if (wholeDay == (m_ranges == QList{kWholeDay}))
        return;
    if (wholeDay) {
        m_rangesBeforeWholeDay = m_ranges;
        take({kWholeDay});
    } else {
        take(m_rangesBeforeWholeDay.isEmpty() ? QList{kUsual} : m_rangesBeforeWholeDay);
    }
}

void HoursEditor::addRange()
{
    QList<WallRange> ranges = m_ranges;
    const WallRange range = freeRange(m_ranges);
    ranges.append(range);
    std::ranges::sort(ranges);
    take(ranges);
    m_rows[static_cast<size_t>(m_ranges.indexOf(range))].from->setFocus(Qt::OtherFocusReason);
}

void HoursEditor::removeRange(int index)
{
    QList<WallRange> ranges = m_ranges;
    ranges.removeAt(index);
    take(ranges);
    m_add->setFocus(Qt::OtherFocusReason);
}

void HoursEditor::typed(int index)
{
    const Row &row = m_rows[static_cast<size_t>(index)];
    const int from = row.from->minute();
    const int to = row.to->minute();
    QList<WallRange> ranges = m_ranges;
    // What ends before it starts goes on after midnight; what ends when it starts is told to be wrong.
    ranges[index] = {from, to < from ? to + kDay : to};
    take(ranges);
}

HoursEditor::Row HoursEditor::makeRow(int index)
{
    Row row;
    row.widget = new QWidget(this);
    row.from = new WallTimeEdit(m_settings, WallTimeEdit::Edge::Start, row.widget);
    row.dash = new TextLabel(m_settings, {TextLabel::Tone::Muted}, row.widget);
    row.to = new WallTimeEdit(m_settings, WallTimeEdit::Edge::End, row.widget);
    row.note = new TextLabel(m_settings, {TextLabel::Tone::Muted, TextSize::Small}, row.widget);
    row.remove = new QToolButton(row.widget);
    row.dash->setWordWrap(false);
    row.dash->setWords(u"–"_s);
    row.remove->setAutoRaise(true);
    row.remove->setFocusPolicy(Qt::StrongFocus);
    row.remove->setIcon(iconOf(Icon::Cross, m_settings.theme()));
    row.from->setStep(m_step);
    row.to->setStep(m_step);
    nameParts(row);
    auto *line = new QHBoxLayout(row.widget);
    line->setContentsMargins(0, 0, 0, 0);
    line->setSpacing(m_settings.theme().space(Space::Small));
    line->addWidget(row.from);
    line->addWidget(row.dash);
    line->addWidget(row.to);
    line->addWidget(row.note, 1);
    line->addWidget(row.remove);
    connect(row.from, &WallTimeEdit::minuteChanged, this, [this, index] { typed(index); });
    connect(row.to, &WallTimeEdit::minuteChanged, this, [this, index] { typed(index); });
    connect(row.remove, &QToolButton::clicked, this, [this, index] { removeRange(index); });
    return row;
}

void HoursEditor::nameParts(const Row &row)
{
    row.remove->setToolTip(tr("Remove these hours"));
    row.remove->setAccessibleName(row.remove->toolTip());
    row.from->setAccessibleName(tr("Hours from"));
    row.to->setAccessibleName(tr("Hours to"));
}

void HoursEditor::showRows()
{
    const auto count = static_cast<size_t>(m_ranges.size());
    while (m_rows.size() < count) {
        m_rows.push_back(makeRow(static_cast<int>(m_rows.size())));
        m_rowColumn->addWidget(m_rows.back().widget);
    }
    while (m_rows.size() > count) {
        m_rows.back().widget->hide(); // a row may be removed by a click on its own button
        m_rows.back().widget->deleteLater();
        m_rows.pop_back();
    }
    const bool isWholeDay = m_ranges == QList{kWholeDay};
    for (size_t i = 0; i < count; ++i) {
        showRow(m_rows[i], m_ranges[static_cast<qsizetype>(i)]);
        m_rows[i].widget->setEnabled(!isWholeDay);
        m_rows[i].remove->setVisible(count > 1);
    }
    const QList<QWidget *> order = focusOrder();
    for (qsizetype i = 1; i < order.size(); ++i)
        setTabOrder(order[i - 1], order[i]);
    m_slider->setRanges(m_ranges);
    m_slider->setEnabled(!isWholeDay);
    m_add->setEnabled(!isWholeDay && m_ranges.size() < limits::kRangesPerDay);
    m_wholeDay->setChecked(isWholeDay);
}

void HoursEditor::showRow(const Row &row, WallRange range)
{
    row.from->setMinute(range.from);
    row.to->setMinute(range.to > kDay ? range.to - kDay : range.to);
    const QString length = range.to > range.from ? TimeText::duration(range.to - range.from) : QString();
    //: Behind two times: how long that is, and that it ends on the next day.
    row.note->setWords(range.to > kDay ? tr("%1, ends the next day").arg(length) : length);
}

void HoursEditor::applyLook()
{
    m_add->setIcon(iconOf(Icon::Plus, m_settings.theme()));
    for (const Row &row : m_rows)
        row.remove->setIcon(iconOf(Icon::Cross, m_settings.theme()));
}

void HoursEditor::retranslate()
{
    m_add->setText(tr("Add hours"));
    m_wholeDay->setText(tr("All day"));
    m_slider->setAccessibleName(tr("Hours of a day"));
    for (const Row &row : m_rows)
        nameParts(row);
    showRows();
}

} // namespace yak
