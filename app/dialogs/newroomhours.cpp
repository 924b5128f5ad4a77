#include "dialogs/newroomhours.h"

#include "dialogs/hourseditor.h"
#include "dialogs/textlabel.h"
#include "i18n/timetext.h"
#include "i18n/wordlist.h"
#include "settings/appsettings.h"
#include "settings/icons.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QToolButton>

#include <algorithm>

namespace yak {

using namespace Qt::StringLiterals;

namespace {

constexpr WallRange kWholeDay{0, 24 * 60};
constexpr qsizetype kNamedDates = 2; // more of them are counted

QList<qint64> numbersOf(const QList<QDate> &dates)
{
    QList<qint64> numbers;
    for (const QDate date : dates)
        numbers.append(date.toJulianDay());
    return numbers;
}

QList<qint64> numbersOf(const QList<int> &weekdays)
{
    return QList<qint64>(weekdays.cbegin(), weekdays.cend());
}

QList<QDate> datesOf(const QList<qint64> &numbers)
{
    QList<QDate> dates;
    for (const qint64 number : numbers)
        dates.append(QDate::fromJulianDay(number));
    return dates;
}

} // namespace

NewRoomHours::NewRoomHours(const AppSettings &settings, QWidget *parent)
    : QWidget(parent),
      m_settings(settings),
      m_column(new QVBoxLayout(this)),
      m_editor(new HoursEditor(settings, this)),
      m_add(new QToolButton(this))
{
    m_column->setContentsMargins(0, 0, 0, 0);
    m_column->setSpacing(settings.theme().space(Space::Small));
    m_add->setAutoRaise(true);
    m_add->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    m_add->setFocusPolicy(Qt::StrongFocus);
    m_add->setObjectName(u"addOwnHours"_s);
    connect(m_editor, &HoursEditor::rangesChanged, this, &NewRoomHours::takeEdited);
    connect(m_add, &QToolButton::clicked, this, &NewRoomHours::addOwn);
    connect(&settings, &AppSettings::lookChanged, this, &NewRoomHours::showWords);
    connect(&settings, &AppSettings::timeStyleChanged, this, &NewRoomHours::showWords);
    rebuild();
}

void NewRoomHours::setHours(const QList<WallRange> &usual, const QList<OwnHours> &own,
                            const QList<WeekdayHours> &ownWeekdays)
{
    m_usual = usual;
    m_dates.own.clear();
    for (const OwnHours &ofSome : own)
        m_dates.own.append({numbersOf(ofSome.dates), ofSome.hours});
    m_weekdays.own.clear();
    for (const WeekdayHours &day : ownWeekdays) {
        const auto same = std::ranges::find(m_weekdays.own, day.hours, &OwnSet::hours);
        if (same == m_weekdays.own.end())
            m_weekdays.own.append({{day.weekday}, day.hours});
        else
            same->days.append(day.weekday);
    }
    m_edited = -1;
    rebuild();
}

QList<OwnHours> NewRoomHours::own() const
{
    QList<OwnHours> all;
    for (const OwnSet &set : m_dates.own)
        all.append({datesOf(set.days), set.hours});
    return all;
}

QList<WeekdayHours> NewRoomHours::ownWeekdays() const
{
    QList<WeekdayHours> all;
    for (const OwnSet &set : m_weekdays.own) {
        for (const qint64 day : set.days)
            all.append({static_cast<int>(day), set.hours});
    }
    std::ranges::sort(all, {}, &WeekdayHours::weekday);
    return all;
}

void NewRoomHours::setSlotMinutes(int minutes)
{
    m_editor->setSlotMinutes(minutes);
}

void NewRoomHours::setDates(const QList<QDate> &dates)
{
    setDaysOf(m_dates, numbersOf(dates));
}

void NewRoomHours::setWeekdays(const QList<int> &weekdays)
{
    setDaysOf(m_weekdays, numbersOf(weekdays));
}

void NewRoomHours::setDaysOf(Side &side, const QList<qint64> &days)
{
    side.days = days;
    for (OwnSet &set : side.own)
        set.days.removeIf([&days](qint64 day) { return !days.contains(day); });
    if (&side != &this->side())
        side.own.removeIf([](const OwnSet &set) { return set.days.isEmpty(); });
    dropEmpty();
    showWords();
}

void NewRoomHours::setDays(Days days)
{
    if (m_days == days)
        return;
    edit(-1);
    m_days = days;
    rebuild();
}

void NewRoomHours::edit(int index)
{
    if (m_edited == index)
        return;
    m_edited = index;
    dropEmpty();
    rebuild();
    Q_EMIT editedChanged();
}

QList<qint64> NewRoomHours::editedDays() const
{
    return m_edited < 0 ? QList<qint64>() : side().own[m_edited].days;
}

QList<QDate> NewRoomHours::editedDates() const
{
    return m_days == Days::Dates ? datesOf(editedDays()) : QList<QDate>();
}

QList<int> NewRoomHours::editedWeekdays() const
{
    const QList<qint64> days = m_days == Days::Weekdays ? editedDays() : QList<qint64>();
    return QList<int>(days.cbegin(), days.cend());
}

void NewRoomHours::setEditedDates(const QList<QDate> &dates)
{
    if (m_days == Days::Dates)
        setEditedDays(numbersOf(dates));
}

void NewRoomHours::setEditedWeekdays(const QList<int> &weekdays)
{
    if (m_days == Days::Weekdays)
        setEditedDays(numbersOf(weekdays));
}

void NewRoomHours::setEditedDays(const QList<qint64> &days)
{
    if (m_edited < 0)
        return;
    for (OwnSet &set : side().own)
        set.days.removeIf([&days](qint64 day) { return days.contains(day); });
    side().own[m_edited].days = days;
    showWords();
    Q_EMIT hoursChanged();
}

void NewRoomHours::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        showWords();
    QWidget::changeEvent(event);
}

void NewRoomHours::addOwn()
{
    side().own.append({{}, m_usual});
    m_edited = static_cast<int>(side().own.size()) - 1;
    rebuild();
    Q_EMIT editedChanged();
}

void NewRoomHours::removeOwn(int index)
{
    side().own.removeAt(index);
    m_edited = -1;
    rebuild();
    Q_EMIT editedChanged();
    Q_EMIT hoursChanged();
}

void NewRoomHours::dropEmpty()
{
    for (int i = static_cast<int>(side().own.size()) - 1; i >= 0; --i) {
        if (i == m_edited || !side().own[i].days.isEmpty())
            continue;
        side().own.removeAt(i);
        if (i < m_edited)
            --m_edited;
    }
    if (m_headers.size() != static_cast<size_t>(side().own.size()) + 1)
        rebuild();
}

void NewRoomHours::takeEdited()
{
    (m_edited < 0 ? m_usual : side().own[m_edited].hours) = m_editor->ranges();
    showWords();
    Q_EMIT hoursChanged();
}

NewRoomHours::Header NewRoomHours::makeHeader(int index)
{
    Header header;
    header.widget = new QWidget(this);
    header.title = new QToolButton(header.widget);
    header.hours = new TextLabel(m_settings, {TextLabel::Tone::Muted, TextSize::Small}, header.widget);
    header.remove = new QToolButton(header.widget);
    header.title->setAutoRaise(true);
    header.title->setCheckable(true);
    header.title->setFocusPolicy(Qt::StrongFocus);
    header.remove->setAutoRaise(true);
    header.remove->setFocusPolicy(Qt::StrongFocus);
    header.remove->setVisible(index >= 0);
    header.title->setObjectName(index < 0 ? u"usualHours"_s : u"ownHours"_s);
    auto *line = new QHBoxLayout(header.widget);
    line->setContentsMargins(0, 0, 0, 0);
    line->addWidget(header.title);
    line->addWidget(header.hours, 1);
    line->addWidget(header.remove);
    connect(header.title, &QToolButton::clicked, this, [this, index] {
        edit(index);
        showWords();
    });
    connect(header.remove, &QToolButton::clicked, this, [this, index] { removeOwn(index); });
    return header;
}

void NewRoomHours::rebuild()
{
    for (const Header &header : m_headers) {
        header.widget->hide(); // a header may be removed by a click on its own button
        header.widget->deleteLater();
    }
    m_headers.clear();
    while (QLayoutItem *item = m_column->takeAt(0))
        delete item;
    for (int index = -1; index < side().own.size(); ++index) {
        m_headers.push_back(makeHeader(index));
        m_column->addWidget(m_headers.back().widget);
        if (index == m_edited)
            m_column->addWidget(m_editor);
    }
    m_column->addWidget(m_add, 0, Qt::AlignLeft);
    const QSignalBlocker quiet(m_editor);
    m_editor->setRanges(m_edited < 0 ? m_usual : side().own[m_edited].hours);
    orderFocus();
    showWords();
}

void NewRoomHours::orderFocus()
{
    QList<QWidget *> order{this};
    for (size_t i = 0; i < m_headers.size(); ++i) {
        order << m_headers[i].title << m_headers[i].remove;
        if (static_cast<int>(i) - 1 == m_edited)
            order += m_editor->focusOrder();
    }
    order << m_add;
    for (qsizetype i = 1; i < order.size(); ++i)
        setTabOrder(order[i - 1], order[i]);
}

void NewRoomHours::showWords()
{
    m_add->setText(m_days == Days::Dates ? tr("Other hours on some dates") : tr("Other hours on some weekdays"));
    m_add->setIcon(iconOf(Icon::Plus, m_settings.theme()));
    m_add->setEnabled(side().days.size() > 1);
    for (size_t i = 0; i < m_headers.size(); ++i) {
        const Header &header = m_headers[i];
        const int index = static_cast<int>(i) - 1;
        header.title->setText(titleOf(index));
        header.title->setChecked(index == m_edited);
        header.remove->setIcon(iconOf(Icon::Cross, m_settings.theme()));
        header.remove->setToolTip(tr("Remove these own hours"));
        header.remove->setAccessibleName(header.remove->toolTip());
        header.hours->setWords(index == m_edited ? QString()
                                                 : hoursText(index < 0 ? m_usual : side().own[index].hours));
        // With one set there is nothing to choose.
        header.widget->setVisible(!side().own.isEmpty());
    }
}

QString NewRoomHours::titleOf(int index) const
{
    if (index < 0)
        return tr("Usual hours");
    const QList<qint64> &days = side().own[index].days;
    const bool hasDates = m_days == Days::Dates;
    if (days.isEmpty())
        return hasDates ? tr("Pick dates above") : tr("Pick weekdays above");
    if (hasDates && days.size() > kNamedDates)
        return tr("%n date(s)", nullptr, static_cast<int>(days.size()));
    const TimeText times(m_settings);
    QStringList names;
    for (const qint64 day : days)
        names.append(hasDates ? times.date(QDate::fromJulianDay(day)) : times.weekday(static_cast<Qt::DayOfWeek>(day)));
    return wordList(m_settings.locale(), names);
}

QString NewRoomHours::hoursText(const QList<WallRange> &hours) const
{
    if (hours == QList{kWholeDay})
        return tr("All day");
    const TimeText times(m_settings);
    QStringList texts;
    for (const WallRange range : hours)
        texts.append(times.timeRange(range.from, range.to));
    return texts.join(u", "_s);
}

} // namespace yak
