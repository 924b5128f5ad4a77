#include "dialogs/datebutton.h"

#include "dialogs/monthcalendar.h"
#include "i18n/timetext.h"
#include "settings/appsettings.h"
#include "settings/icons.h"

#include <QEvent>
#include <QFrame>
#include <QScreen>
#include <QVBoxLayout>

namespace yak {

DateButton::DateButton(const AppSettings &settings, QWidget *parent) : QPushButton(parent), m_settings(settings)
{
    setAutoDefault(false);
    connect(this, &QPushButton::clicked, this, &DateButton::openMonth);
    connect(&settings, &AppSettings::lookChanged, this, &DateButton::showDate);
    connect(&settings, &AppSettings::timeStyleChanged, this, &DateButton::showDate);
    showDate();
}

void DateButton::setDate(QDate date)
{
    m_date = date;
    showDate();
}

void DateButton::openMonth()
{
    auto *popup = new QFrame(this, Qt::Popup);
    popup->setAttribute(Qt::WA_DeleteOnClose);
    popup->setFrameShape(QFrame::StyledPanel);
    auto *calendar = new MonthCalendar(m_settings, MonthGrid::Picking::One, popup);
    auto *column = new QVBoxLayout(popup);
    const int margin = m_settings.theme().space(Space::Small);
    column->setContentsMargins(margin, margin, margin, margin);
    column->addWidget(calendar);
    calendar->grid().setToday(m_today);
    calendar->grid().setDates({m_date});
    calendar->grid().setCurrent(m_date);
    connect(&calendar->grid(), &MonthGrid::picked, this, [this, popup](QDate date) {
        setDate(date);
        popup->close();
        Q_EMIT dateChanged(date);
    });
    popup->adjustSize();
    QPoint place = mapToGlobal(QPoint(0, height()));
    if (place.y() + popup->height() > screen()->availableGeometry().bottom())
        place.setY(mapToGlobal(QPoint()).y() - popup->height());
    popup->move(place);
    popup->show();
    calendar->grid().setFocus(Qt::PopupFocusReason);
}

void DateButton::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        showDate();
    QPushButton::changeEvent(event);
}

void DateButton::showDate()
{
    setIcon(iconOf(Icon::Calendar, m_settings.theme()));
    setText(m_date.isValid() ? TimeText(m_settings).dateWithYear(m_date) : QString());
}

} // namespace yak
