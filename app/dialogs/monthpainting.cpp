#include "dialogs/monthgrid.h"
#include "i18n/timetext.h"
#include "settings/appsettings.h"
#include "settings/themecolor.h"

#include <QPainter>

// How a month looks; what is done with it is beside this, in monthgrid.cpp.

namespace yak {

QColor MonthGrid::inkOf(QDate date, bool isPicked) const
{
    const ThemeColors &colors = m_settings.theme().colors();
    if (isPicked)
        return colors.onAccent;
    if (!canPick(date) || !m_sheet.isOfMonth(date))
        return colors.muted;
    // Korean calendars print Sundays red and Saturdays blue.
    if (m_settings.language() == Language::Korean && date.dayOfWeek() == Qt::Sunday)
        return colors.sunday;
    if (m_settings.language() == Language::Korean && date.dayOfWeek() == Qt::Saturday)
        return colors.saturday;
    return colors.text;
}

void MonthGrid::paintDate(QPainter &painter, QDate date, bool isPicked) const
{
    const Theme &theme = m_settings.theme();
    const ThemeColors &colors = theme.colors();
    const QRectF cell = rectOf(date);
    const QRectF face = cell.adjusted(1.5, 1.5, -1.5, -1.5);
    painter.setPen(Qt::NoPen);
    painter.setBrush(Qt::NoBrush);
    if (isPicked)
        painter.setBrush(colors.accent);
    else if (date == m_hovered && canPick(date))
        painter.setBrush(colors.header);
    else if (m_choices && canPick(date))
        painter.setBrush(mixed(colors.window, colors.accent, 0.14));
    painter.drawRoundedRect(face, theme.radius(), theme.radius());
    if (hasFocus() && date == m_current) {
        painter.setBrush(Qt::NoBrush);
        painter.setPen(QPen(isPicked ? colors.onAccent : colors.accent, 1.5));
        painter.drawRoundedRect(isPicked ? face.adjusted(2.5, 2.5, -2.5, -2.5) : face, theme.radius() - 1,
                                theme.radius() - 1);
    }
    const QColor ink = inkOf(date, isPicked);
    painter.setFont(date == m_today ? theme.strongFont(TextSize::Body) : theme.font(TextSize::Body));
    const bool isFaint = !canPick(date) && !isPicked;
    const double whole = painter.opacity();
    painter.setOpacity(isFaint ? 0.55 * whole : whole);
    painter.setPen(ink);
    painter.drawText(cell, Qt::AlignCenter, QString::number(date.day()));
    painter.setOpacity(whole);
    painter.setPen(Qt::NoPen);
    painter.setBrush(isPicked ? ink : colors.accent);
    if (date == m_today)
        painter.drawRoundedRect(QRectF(cell.center().x() - 6, cell.bottom() - 5.5, 12, 2), 1, 1);
    if (m_marked.contains(date)) {
        painter.setBrush(isPicked ? ink : colors.warn);
        painter.drawEllipse(QPointF(face.right() - 6, face.top() + 6), 2.5, 2.5);
    }
}

void MonthGrid::paintEvent(QPaintEvent *)
{
    const Theme &theme = m_settings.theme();
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setOpacity(isEnabled() ? 1 : 0.5);
    const TimeText times(m_settings);
    painter.setFont(theme.font(TextSize::Small));
    for (int column = 0; column < MonthSheet::kDays; ++column) {
        const Qt::DayOfWeek day = m_sheet.weekdayOf(column);
        const bool isKorean = m_settings.language() == Language::Korean;
        const QColor ink = isKorean && day == Qt::Sunday     ? theme.colors().sunday
                           : isKorean && day == Qt::Saturday ? theme.colors().saturday
                                                             : theme.colors().muted;
        painter.setPen(ink);
        painter.drawText(headerRect(column), Qt::AlignCenter, times.weekday(day));
    }
    const QSet<QDate> shown = shownDates();
    for (int week = 0; week < MonthSheet::kWeeks; ++week) {
        for (int column = 0; column < MonthSheet::kDays; ++column) {
            const QDate date = m_sheet.dateAt({week, column});
            paintDate(painter, date, shown.contains(date));
        }
    }
}

} // namespace yak
