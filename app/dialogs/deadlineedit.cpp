#include "dialogs/deadlineedit.h"

#include "dialogs/datebutton.h"
#include "dialogs/textlabel.h"
#include "dialogs/walltimeedit.h"
#include "i18n/timetext.h"
#include "settings/appsettings.h"

#include <QCheckBox>
#include <QComboBox>
#include <QEvent>
#include <QHBoxLayout>

namespace yak {

using namespace Qt::StringLiterals;

DeadlineEdit::DeadlineEdit(const AppSettings &settings, QWidget *parent)
    : QWidget(parent),
      m_settings(settings),
      m_on(new QCheckBox(this)),
      m_date(new DateButton(settings, this)),
      m_time(new WallTimeEdit(settings, WallTimeEdit::Edge::Start, this)),
      m_which(new QComboBox(this)),
      m_note(new TextLabel(settings, {TextLabel::Tone::Warn, TextSize::Small}, this))
{
    const int gap = settings.theme().space(Space::Small);
    auto *line = new QHBoxLayout;
    line->setSpacing(gap);
    line->addWidget(m_date);
    line->addWidget(m_time);
    line->addWidget(m_which);
    line->addStretch();
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(settings.theme().space(Space::Hair));
    column->addWidget(m_on);
    column->addLayout(line);
    column->addWidget(m_note);
    m_on->setObjectName(u"deadlineOn"_s);
    m_date->setObjectName(u"deadlineDate"_s);
    m_time->setObjectName(u"deadlineTime"_s);
    m_which->setObjectName(u"deadlineWhich"_s);
    m_note->setObjectName(u"deadlineNote"_s);
    setFocusProxy(m_on);
    connect(m_on, &QCheckBox::toggled, this, &DeadlineEdit::setOn);
    const auto changed = [this] {
        m_which->setCurrentIndex(0);
        showResolution();
        Q_EMIT deadlineChanged();
    };
    connect(m_date, &DateButton::dateChanged, this, changed);
    connect(m_time, &WallTimeEdit::minuteChanged, this, changed);
    connect(m_which, &QComboBox::activated, this, &DeadlineEdit::deadlineChanged);
    connect(&settings, &AppSettings::timeStyleChanged, this, &DeadlineEdit::retranslate);
    retranslate();
}

std::optional<Instant> DeadlineEdit::deadline() const
{
    const auto resolved = resolution();
    if (!resolved)
        return std::nullopt;
    return m_which->currentIndex() == 1 ? resolved->second : resolved->first;
}

void DeadlineEdit::setDeadline(std::optional<Instant> deadline)
{
    const QSignalBlocker quiet(m_on);
    m_on->setChecked(deadline.has_value());
    if (deadline && m_zone) {
        const WallTime wall = m_zone->wallTime(*deadline);
        m_date->setDate(wall.date);
        m_time->setMinute(wall.minuteOfDay);
        showResolution();
        const auto resolved = resolution();
        m_which->setCurrentIndex(resolved && resolved->first != *deadline ? 1 : 0);
    }
    showResolution();
}

void DeadlineEdit::setZone(const std::optional<Zone> &zone)
{
    m_zone = zone;
    showResolution();
}

void DeadlineEdit::setToday(QDate today)
{
    m_date->setToday(today);
}

void DeadlineEdit::setSuggestion(QDate date, int minuteOfDay)
{
    m_suggestedDate = date;
    m_suggestedMinute = minuteOfDay;
}

void DeadlineEdit::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QWidget::changeEvent(event);
}

void DeadlineEdit::setOn(bool on)
{
    if (on && !m_date->date().isValid()) {
        m_date->setDate(m_suggestedDate);
        m_time->setMinute(m_suggestedMinute);
    }
    showResolution();
    Q_EMIT deadlineChanged();
}

std::optional<WallResolution> DeadlineEdit::resolution() const
{
    if (!m_on->isChecked() || !m_zone || !m_date->date().isValid())
        return std::nullopt;
    return m_zone->resolve(m_date->date(), m_time->minute());
}

void DeadlineEdit::showResolution()
{
    const bool isOn = m_on->isChecked();
    m_date->setVisible(isOn);
    m_time->setVisible(isOn);
    const auto resolved = resolution();
    const bool isTwice = resolved && resolved->kind == WallResolution::Kind::Overlap;
    const bool isSkipped = resolved && resolved->kind == WallResolution::Kind::Gap;
    m_which->setVisible(isTwice);
    m_note->setVisible(isTwice || isSkipped);
    const TimeText times(m_settings);
    if (isSkipped) {
        m_note->setWords(tr("The clock skips %1 on that day. The deadline is %2.")
                             .arg(times.time(m_time->minute()), times.dateTime(resolved->first, *m_zone)));
    }
    if (isTwice) {
        m_note->setWords(
            tr("The clock shows %1 twice on that day. Choose which one.").arg(times.time(m_time->minute())));
        const int which = std::max(0, m_which->currentIndex());
        m_which->clear();
        //: Of a time that the clock shows twice on a day; %1 is its offset from UTC.
        m_which->addItem(tr("first (%1)").arg(TimeText::offset(m_zone->offsetMinutes(resolved->first))));
        //: Of a time that the clock shows twice on a day; %1 is its offset from UTC.
        m_which->addItem(tr("second (%1)").arg(TimeText::offset(m_zone->offsetMinutes(resolved->second))));
        m_which->setCurrentIndex(which);
    }
}

void DeadlineEdit::retranslate()
{
    m_on->setText(tr("Take answers until a deadline"));
    m_date->setAccessibleName(tr("Date of the deadline"));
    m_time->setAccessibleName(tr("Time of the deadline"));
    m_which->setAccessibleName(tr("Which of the two"));
    showResolution();
}

} // namespace yak
