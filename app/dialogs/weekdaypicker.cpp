#include "dialogs/weekdaypicker.h"

#include "i18n/timetext.h"
#include "settings/appsettings.h"

#include <QHBoxLayout>
#include <QToolButton>

namespace yak {

using namespace Qt::StringLiterals;

WeekdayPicker::WeekdayPicker(const AppSettings &settings, QWidget *parent) : QWidget(parent), m_settings(settings)
{
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(settings.theme().space(Space::Hair));
    for (int i = 0; i < 7; ++i) {
        auto *button = new QToolButton(this);
        button->setCheckable(true);
        button->setFocusPolicy(Qt::StrongFocus);
        button->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
        button->setObjectName(u"weekday"_s + QString::number(i + 1));
        connect(button, &QToolButton::clicked, this, &WeekdayPicker::weekdaysChanged);
        m_buttons[static_cast<size_t>(i)] = button;
    }
    connect(&settings, &AppSettings::timeStyleChanged, this, &WeekdayPicker::arrange);
    arrange();
}

QList<int> WeekdayPicker::weekdays() const
{
    QList<int> all;
    for (int i = 0; i < 7; ++i) {
        if (m_buttons[static_cast<size_t>(i)]->isChecked())
            all.append(i + 1);
    }
    return all;
}

void WeekdayPicker::setWeekdays(const QList<int> &weekdays)
{
    for (int i = 0; i < 7; ++i)
        m_buttons[static_cast<size_t>(i)]->setChecked(weekdays.contains(i + 1));
}

void WeekdayPicker::setChoices(const std::optional<QList<int>> &choices)
{
    for (int i = 0; i < 7; ++i)
        m_buttons[static_cast<size_t>(i)]->setEnabled(!choices || choices->contains(i + 1));
}

void WeekdayPicker::arrange()
{
    const TimeText times(m_settings);
    auto *row = qobject_cast<QHBoxLayout *>(layout());
    QToolButton *before = nullptr;
    for (int i = 0; i < 7; ++i) {
        const int day = (m_settings.weekStart() - 1 + i) % 7 + 1;
        QToolButton *button = m_buttons[static_cast<size_t>(day - 1)];
        button->setText(times.weekday(static_cast<Qt::DayOfWeek>(day)));
        button->setAccessibleName(times.locale().standaloneDayName(day));
        row->removeWidget(button);
        row->addWidget(button, 1);
        if (before)
            setTabOrder(before, button);
        before = button;
    }
}

} // namespace yak
