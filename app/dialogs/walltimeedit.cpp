#include "dialogs/walltimeedit.h"

#include "i18n/timetext.h"
#include "i18n/typedtime.h"
#include "settings/appsettings.h"

#include <QEvent>
#include <QKeyEvent>

namespace yak {

using namespace Qt::StringLiterals;

namespace {

constexpr int kDay = 24 * 60;

}

WallTimeEdit::WallTimeEdit(const AppSettings &settings, Edge edge, QWidget *parent)
    : QLineEdit(parent), m_settings(settings), m_edge(edge)
{
    setAlignment(Qt::AlignCenter);
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    connect(this, &QLineEdit::editingFinished, this, &WallTimeEdit::take);
    connect(&settings, &AppSettings::timeStyleChanged, this, &WallTimeEdit::showMinute);
    showMinute();
}

void WallTimeEdit::setMinute(int minute)
{
    m_minute = minute;
    showMinute();
}

QSize WallTimeEdit::sizeHint() const
{
    const TimeText times(m_settings);
    const int widest = fontMetrics().horizontalAdvance(
        times.clockFormat() == ClockFormat::Hours24 ? u"00:00"_s : times.time(22 * 60 + 28));
    const QSize usual = QLineEdit::sizeHint();
    return {widest + m_settings.theme().space(Space::Huge), usual.height()};
}

void WallTimeEdit::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Up || event->key() == Qt::Key_Down) {
        take();
        const int step = event->key() == Qt::Key_Up ? m_step : -m_step;
        const int first = m_edge == Edge::Start ? 0 : m_step;
        const int last = m_edge == Edge::Start ? kDay - m_step : kDay;
        // On to the next multiple, so that odd minutes come back into step.
        const int next = step > 0 ? (m_minute / m_step + 1) * m_step : (m_minute - 1) / m_step * m_step;
        change(m_minute == 0 && step < 0 ? last : (next > last ? first : std::max(first, next)));
        selectAll();
        return;
    }
    QLineEdit::keyPressEvent(event);
}

void WallTimeEdit::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange || event->type() == QEvent::FontChange) {
        showMinute();
        updateGeometry();
    }
    QLineEdit::changeEvent(event);
}

void WallTimeEdit::take()
{
    const TimeText times(m_settings);
    if (text() == times.time(m_minute))
        return;
    const auto typed = typedTime(text());
    if (!typed) {
        showMinute();
        return;
    }
    const bool isMidnight = *typed % kDay == 0;
    change(isMidnight ? (m_edge == Edge::Start ? 0 : kDay) : *typed);
}

void WallTimeEdit::change(int minute)
{
    const bool isOther = m_minute != minute;
    m_minute = minute;
    showMinute();
    if (isOther)
        Q_EMIT minuteChanged(minute);
}

void WallTimeEdit::showMinute()
{
    const TimeText times(m_settings);
    // The end of the day has a long name, which is none to edit.
    const bool isLong = m_minute == kDay && times.clockFormat() == ClockFormat::AmPm;
    setText(times.time(isLong ? 0 : m_minute));
    setCursorPosition(0);
}

} // namespace yak
