#include "i18n/timetext.h"

namespace yak {

using namespace Qt::StringLiterals;

namespace {

constexpr int kHour = 60;
constexpr int kDay = 24 * kHour;

bool isShownTwice(const Zone &zone, const WallTime &wall)
{
    return zone.resolve(wall.date, wall.minuteOfDay).kind == WallResolution::Kind::Overlap;
}

} // namespace

QString TimeText::date(QDate date) const
{
    //: A date pattern of QLocale, weekday and all: "Wed, Nov 26"
    return m_locale.toString(date, tr("ddd, MMM d"));
}

QString TimeText::dateWithYear(QDate date) const
{
    //: A date pattern of QLocale with the year: "Wed, Nov 26, 2025"
    return m_locale.toString(date, tr("ddd, MMM d, yyyy"));
}

QString TimeText::dayOfMonth(QDate date) const
{
    //: A date pattern of QLocale: "Nov 26"
    return m_locale.toString(date, tr("MMM d"));
}

QString TimeText::month(QDate date) const
{
    //: A date pattern of QLocale for the title of a calendar: "November 2025"
    return m_locale.toString(date, tr("MMMM yyyy"));
}

QString TimeText::weekday(Qt::DayOfWeek day) const
{
    return m_locale.standaloneDayName(day, QLocale::ShortFormat);
}

QString TimeText::dateRange(QDate first, QDate last) const
{
    if (first == last)
        return dayOfMonth(first);
    if (first.month() == last.month() && first.year() == last.year()) {
        //: Two days of one month. %1 is the first date ("Nov 24"), %2 the last day's number.
        return tr("%1–%2", "days of one month")
            .arg(m_locale.toString(first, tr("MMM d", "first of two days of one month")))
            .arg(last.day());
    }
    //: Two dates.
    return tr("%1 – %2").arg(dayOfMonth(first), dayOfMonth(last));
}

QString TimeText::days(QDate first, QDate last) const
{
    if (first == last)
        return date(first);
    const bool sameMonth = first.month() == last.month() && first.year() == last.year();
    //: A date pattern of QLocale for the last of some days of one month. Korean: "d일 (ddd)"
    const QString end =
        sameMonth ? m_locale.toString(last, tr("ddd, MMM d", "last of some days of one month")) : date(last);
    const int count = static_cast<int>(first.daysTo(last)) + 1;
    //: A stretch of days. %1 and %2 are dates, %n is how many days it has.
    return tr("%1 – %2, %n day(s)", "stretch of days", count).arg(date(first), end);
}

QString TimeText::clockTime(int minuteOfDay) const
{
    const QTime time(minuteOfDay / kHour % 24, minuteOfDay % kHour);
    if (m_clock == ClockFormat::Hours24)
        return time.toString(u"HH:mm"_s);
    //: A time pattern of QLocale with AM or PM: "2:30 PM"
    return m_locale.toString(time, tr("h:mm AP"));
}

QString TimeText::time(int minuteOfDay) const
{
    if (minuteOfDay < kDay)
        return clockTime(minuteOfDay);
    if (minuteOfDay == kDay)
        return m_clock == ClockFormat::Hours24 ? u"24:00"_s : tr("midnight (next day)");
    return tr("%1 (next day)").arg(clockTime(minuteOfDay - kDay));
}

QString TimeText::hour(int minuteOfDay) const
{
    if (minuteOfDay % kHour != 0)
        return clockTime(minuteOfDay);
    if (m_clock == ClockFormat::Hours24)
        return QString::number(minuteOfDay > kDay ? minuteOfDay / kHour - 24 : minuteOfDay / kHour);
    //: A time pattern of QLocale for a whole hour: "2 PM"
    return m_locale.toString(QTime(minuteOfDay / kHour % 24, 0), tr("h AP"));
}

QString TimeText::timeRange(int from, int to) const
{
    constexpr int kNoon = 12 * kHour;
    const bool sameHalf = to < kDay && from / kNoon == to / kNoon;
    if (m_clock == ClockFormat::AmPm && sameHalf) {
        const auto bare = [this](int minute) {
            return m_locale.toString(QTime(minute / kHour, minute % kHour), u"h:mm AP"_s).section(u' ', 0, 0);
        };
        //: A time range within one half of a day: %1 and %2 are times, %3 is AM or PM.
        return tr("%1–%2 %3").arg(bare(from), bare(to), from < kNoon ? m_locale.amText() : m_locale.pmText());
    }
    //: A time range.
    return tr("%1–%2", "times").arg(time(from), time(to));
}

QString TimeText::dateTime(Instant instant, const Zone &zone) const
{
    const WallTime wall = zone.wallTime(instant);
    //: A date and a time.
    const QString plain = tr("%1, %2", "date, time").arg(date(wall.date), clockTime(wall.minuteOfDay));
    //: A date and time with its offset in parentheses.
    return isShownTwice(zone, wall) ? tr("%1 (%2)", "date and time (offset)").arg(plain, offset(wall.offsetMinutes))
                                    : plain;
}

QString TimeText::window(Range minutes, const Zone &zone) const
{
    const Instant start = Instant::fromMinutes(minutes.from);
    const Instant end = Instant::fromMinutes(minutes.to);
    const WallTime from = zone.wallTime(start);
    const WallTime to = zone.wallTime(end);
    if (from.offsetMinutes != to.offsetMinutes || isShownTwice(zone, from) || isShownTwice(zone, to)) {
        const auto withOffset = [this](const WallTime &wall) {
            return tr("%1 (%2)", "time (offset)").arg(clockTime(wall.minuteOfDay), offset(wall.offsetMinutes));
        };
        const QString last =
            from.date == to.date ? withOffset(to) : tr("%1, %2", "date, time").arg(date(to.date), withOffset(to));
        return tr("%1, %2 – %3", "date, time – time or date and time").arg(date(from.date), withOffset(from), last);
    }
    const bool endsAtMidnight = to.minuteOfDay == 0 && from.date.addDays(1) == to.date;
    if (from.date == to.date || endsAtMidnight) {
        return tr("%1, %2", "date, time range")
            .arg(date(from.date), timeRange(from.minuteOfDay, endsAtMidnight ? kDay : to.minuteOfDay));
    }
    return tr("%1 – %2", "date and time – date and time").arg(dateTime(start, zone), dateTime(end, zone));
}

QString TimeText::offset(int minutes)
{
    if (minutes == 0)
        return u"UTC"_s;
    const int size = std::abs(minutes);
    const QChar sign = minutes < 0 ? QChar(0x2212) : u'+';
    const QString hours = u"UTC"_s + sign + QString::number(size / kHour);
    return size % kHour == 0 ? hours : hours + u':' + QString::number(size % kHour).rightJustified(2, u'0');
}

QString TimeText::duration(qint64 minutes)
{
    const qint64 days = minutes / kDay;
    const qint64 hours = minutes % kDay / kHour;
    const qint64 rest = minutes % kHour;
    QStringList parts;
    if (days > 0)
        parts += tr("%1 d", "days").arg(days);
    if (hours > 0)
        parts += tr("%1 h", "hours").arg(hours);
    if (rest > 0 || parts.isEmpty())
        parts += tr("%1 min", "minutes").arg(rest);
    return parts.join(u' ');
}

QString TimeText::remaining(qint64 milliseconds)
{
    const qint64 minutes = std::max<qint64>(1, (milliseconds + 59'999) / 60'000);
    if (minutes >= kDay)
        return duration(minutes - minutes % kHour);
    return duration(minutes);
}

} // namespace yak
