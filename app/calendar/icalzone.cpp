#include "calendar/icalzone.h"

#include <algorithm>
#include <optional>
#include <vector>

namespace yak {

namespace {

/// The last year that the zone rules of every system know change by change.
constexpr int kLastKnownYear = 2037;
/// So many years in a row make a change a rule.
constexpr size_t kYearsOfARule = 4;
constexpr int kDaysOfAWeek = 7;

/// A change of the clock, at the wall time that it was before it.
struct Change
{
    QDate date;
    int secondOfDay = 0;
    qint64 from = 0; // offsets in seconds
    qint64 to = 0;
    QString name;
    ZonePeriod::Season season = ZonePeriod::Season::Standard;

    /// Whether it is the same change in another year, on some day of the month.
    [[nodiscard]] bool recursAs(const Change &other) const
    {
        return date.month() == other.date.month() && date.dayOfWeek() == other.date.dayOfWeek() &&
               secondOfDay == other.secondOfDay && from == other.from && to == other.to && name == other.name &&
               season == other.season;
    }
};

Change changeAt(Instant at, qint64 from, const ZonePeriod &after)
{
    const QDateTime wall = at.plusSeconds(from).toUtcDateTime();
    return {wall.date(), wall.time().msecsSinceStartOfDay() / 1000, from, after.offsetSeconds, after.abbreviation,
            after.season};
}

Instant startOfYear(int year)
{
    return {QDateTime(QDate(year, 1, 1), QTime(0, 0), Qt::UTC).toMSecsSinceEpoch()};
}

/// What is so when the first year begins, and each change until the last one ends.
std::vector<Change> changesIn(const Zone &zone, int firstYear, int lastYear)
{
    const Instant start = startOfYear(firstYear).plusSeconds(-86'400);
    const Instant end = startOfYear(lastYear + 1).plusSeconds(86'400);
    ZonePeriod period = zone.periodAt(start);
    std::vector<Change> changes{changeAt(startOfYear(std::min(firstYear, 1970)), period.offsetSeconds, period)};
    while (period.span.to < end) {
        const qint64 from = period.offsetSeconds;
        const Instant at = period.span.to;
        period = zone.periodAt(at);
        changes.push_back(changeAt(at, from, period));
    }
    return changes;
}

/// The days of a month on which a rule's weekday can fall, as RFC 5545 says them: "BYDAY=-1SU". Empty where no rule
/// fits.
QByteArray dayRule(const std::vector<Change> &years)
{
    static constexpr std::array kDays{"MO", "TU", "WE", "TH", "FR", "SA", "SU"};
    const QByteArray day = kDays[static_cast<size_t>(years.front().date.dayOfWeek() - 1)];
    const auto all = [&years](auto holds) { return std::all_of(years.begin(), years.end(), holds); };
    if (all([](const Change &change) { return change.date.day() + kDaysOfAWeek > change.date.daysInMonth(); }))
        return "BYDAY=-1" + day;
    const auto place = [](const Change &change) { return (change.date.day() - 1) / kDaysOfAWeek + 1; };
    if (all([&](const Change &change) { return place(change) == place(years.front()); }))
        return "BYDAY=" + QByteArray::number(place(years.front())) + day;
    const auto [least, most] = std::minmax_element(
        years.begin(), years.end(), [](const Change &a, const Change &b) { return a.date.day() < b.date.day(); });
    if (most->date.day() - least->date.day() != kDaysOfAWeek - 1)
        return {};
    QByteArray days;
    for (int number = least->date.day(); number <= most->date.day(); ++number)
        days += (days.isEmpty() ? "" : ",") + QByteArray::number(number);
    return "BYDAY=" + day + ";BYMONTHDAY=" + days;
}

/// A change and, where it comes back every year from then on, its rule.
struct Observance
{
    Change first;
    QByteArray rule;
};

/// The years from one on in which a change came back without a pause until the last known one.
std::vector<Change> yearsFrom(const std::vector<Change> &changes, size_t index)
{
    std::vector<Change> years;
    for (size_t i = index; i < changes.size(); ++i) {
        if (!changes[i].recursAs(changes[index]))
            continue;
        if (changes[i].date.year() != changes[index].date.year() + static_cast<int>(years.size()))
            return {};
        years.push_back(changes[i]);
    }
    const bool isLasting = !years.empty() && years.back().date.year() == kLastKnownYear;
    return isLasting && years.size() >= kYearsOfARule ? years : std::vector<Change>();
}

std::vector<Observance> observancesOf(const std::vector<Change> &changes, ZoneYears::Beyond beyond)
{
    std::vector<Observance> all;
    std::vector<bool> isTold(changes.size());
    for (size_t i = 0; i < changes.size(); ++i) {
        if (isTold[i])
            continue;
        all.push_back({changes[i], {}});
        if (beyond == ZoneYears::Beyond::Nothing || i == 0)
            continue;
        const std::vector<Change> years = yearsFrom(changes, i);
        const QByteArray rule = years.empty() ? QByteArray() : dayRule(years);
        if (rule.isEmpty())
            continue;
        all.back().rule = "FREQ=YEARLY;BYMONTH=" + QByteArray::number(changes[i].date.month()) + ';' + rule;
        for (size_t later = i; later < changes.size(); ++later) {
            if (changes[later].recursAs(changes[i]))
                isTold[later] = true;
        }
    }
    return all;
}

IcalPart partOf(const Observance &observance)
{
    const Change &change = observance.first;
    IcalPart part(icalcomponent_new(change.season == ZonePeriod::Season::Daylight ? ICAL_XDAYLIGHT_COMPONENT
                                                                                  : ICAL_XSTANDARD_COMPONENT));
    const auto put = [&part](icalproperty *property) { icalcomponent_add_property(part.get(), property); };
    put(icalproperty_new_dtstart(icalWallTime(change.date, change.secondOfDay)));
    put(icalproperty_new_tzoffsetfrom(static_cast<int>(change.from)));
    put(icalproperty_new_tzoffsetto(static_cast<int>(change.to)));
    put(icalproperty_new_tzname(change.name.toUtf8().constData()));
    if (!observance.rule.isEmpty())
        put(icalproperty_new_rrule(icalrecurrencetype_from_string(observance.rule.constData())));
    return part;
}

} // namespace

IcalPart icalZone(const Zone &zone, const ZoneYears &years)
{
    IcalPart part(icalcomponent_new(ICAL_VTIMEZONE_COMPONENT));
    icalcomponent_add_property(part.get(), icalproperty_new_tzid(zone.id().toUtf8().constData()));
    const int last = years.beyond == ZoneYears::Beyond::Rules ? std::max(years.last, kLastKnownYear) : years.last;
    for (const Observance &observance : observancesOf(changesIn(zone, years.first, last), years.beyond))
        add(part.get(), partOf(observance));
    return part;
}

} // namespace yak
