#include "dialogs/reminderedit.h"

#include "i18n/timetext.h"

#include <QEvent>

#include <algorithm>
#include <array>

namespace yak {

namespace {

constexpr int kHour = 60;
constexpr int kDay = 24 * kHour;
constexpr std::array kUsual{kHour, kDay, 3 * kDay};

} // namespace

ReminderEdit::ReminderEdit(QWidget *parent) : QComboBox(parent)
{
    fill({});
}

std::optional<int> ReminderEdit::minutes() const
{
    const QVariant chosen = currentData();
    return chosen.isValid() ? std::optional(chosen.toInt()) : std::nullopt;
}

void ReminderEdit::setMinutes(std::optional<int> minutes)
{
    fill(minutes);
}

void ReminderEdit::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        fill(minutes());
    QComboBox::changeEvent(event);
}

void ReminderEdit::fill(std::optional<int> chosen)
{
    const QSignalBlocker quiet(this);
    clear();
    addItem(reminderText({}));
    QList<int> offered(kUsual.begin(), kUsual.end());
    if (chosen && !offered.contains(*chosen))
        offered.insert(std::ranges::upper_bound(offered, *chosen), *chosen);
    for (const int minutes : std::as_const(offered))
        addItem(reminderText(minutes), minutes);
    setCurrentIndex(chosen ? findData(*chosen) : 0);
}

QString reminderText(std::optional<int> minutes)
{
    if (!minutes)
        return ReminderEdit::tr("Not at all");
    if (*minutes == kHour)
        return ReminderEdit::tr("1 hour before");
    if (*minutes % kDay == 0)
        return ReminderEdit::tr("%n day(s) before", nullptr, *minutes / kDay);
    //: How long before a deadline: %1 is a length of time
    return ReminderEdit::tr("%1 before").arg(TimeText::duration(*minutes));
}

std::optional<int> usualReminder(qint64 minutesToDeadline)
{
    if (minutesToDeadline > kDay)
        return kDay;
    return minutesToDeadline > kHour ? std::optional(kHour) : std::nullopt;
}

} // namespace yak
