#pragma once

#include "core/zone.h"
#include "model/range.h"
#include "settings/appsettings.h"

#include <QCoreApplication>
#include <QDate>
#include <QLocale>
#include <QString>

namespace yak {

/// Dates, times and lengths in the words of a language, as labels show them: "Wed, Nov 26", "11월 26일 (수)",
/// "2:00–3:30 PM", "오후 2:00–3:30", "14:00–15:30". A value; make it anew when the settings say timeStyleChanged().
class TimeText
{
    Q_DECLARE_TR_FUNCTIONS(yak::TimeText)

public:
    TimeText(const QLocale &locale, ClockFormat clock) : m_locale(locale), m_clock(clock) {}
    explicit TimeText(const AppSettings &settings) : TimeText(settings.locale(), settings.clockFormat()) {}

    [[nodiscard]] const QLocale &locale() const { return m_locale; }
    [[nodiscard]] ClockFormat clockFormat() const { return m_clock; }

    /// "Wed, Nov 26", "11월 26일 (수)".
    [[nodiscard]] QString date(QDate date) const;
    /// With the year: "Wed, Nov 26, 2025", "2025년 11월 26일 (수)".
    [[nodiscard]] QString dateWithYear(QDate date) const;
    /// "Nov 26", "11월 26일".
    [[nodiscard]] QString dayOfMonth(QDate date) const;
    /// "November 2025", "2025년 11월".
    [[nodiscard]] QString month(QDate date) const;
    /// "Wed", "수".
    [[nodiscard]] QString weekday(Qt::DayOfWeek day) const;
    /// From the first to the last of a stretch of days: "Nov 24–30", "11월 24–30일", "Nov 28 – Dec 2".
    [[nodiscard]] QString dateRange(QDate first, QDate last) const;

    /// Whole days from the first to the last: "Thu, Jul 2", "Thu, Jul 2 – Sat, Jul 4, 3 days",
    /// "7월 2일 (목)–4일 (토), 3일".
    [[nodiscard]] QString days(QDate first, QDate last) const;

    /// A minute of the day: "14:30", "2:30 PM", "오후 2:30". 1440 is the end of the day, 24:00; what lies past it is
    /// told as the next day's.
    [[nodiscard]] QString time(int minuteOfDay) const;
    /// As short as a column of hours wants it: "14", "2 PM", "오후 2" for whole hours, else time().
    [[nodiscard]] QString hour(int minuteOfDay) const;
    /// Of one day, `to` past 1440 being the next day's: "2:00–3:30 PM", "22:00–02:00 (+1)".
    [[nodiscard]] QString timeRange(int from, int to) const;

    /// An instant on the zone's clock: "Wed, Nov 26, 2:00 PM"; where that time is shown twice, with its offset.
    [[nodiscard]] QString dateTime(Instant instant, const Zone &zone) const;
    /// A stretch of UTC minutes on the zone's clock: "Wed, Nov 26, 2:00–3:30 PM"; both dates where it ends on another,
    /// both offsets where the clock changes within it.
    [[nodiscard]] QString window(Range minutes, const Zone &zone) const;

    /// "UTC+9", "UTC−3:30", "UTC".
    [[nodiscard]] static QString offset(int minutes);
    /// A length: "45 min", "1 h 30 min", "2 d 3 h"; "1시간 30분".
    [[nodiscard]] static QString duration(qint64 minutes);
    /// What is left of a stretch of time in its two largest units, never less than a minute: "2 d 3 h", "5 min".
    [[nodiscard]] static QString remaining(qint64 milliseconds);

private:
    [[nodiscard]] QString clockTime(int minuteOfDay) const;

    QLocale m_locale;
    ClockFormat m_clock;
};

} // namespace yak
