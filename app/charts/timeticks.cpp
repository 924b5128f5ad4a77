#include "charts/timeticks.h"

#include <array>

namespace yak {

namespace {

constexpr int kDay = 1440;
constexpr std::array kSteps{1, 2, 5, 10, 15, 30, 60, 120, 180, 360, 720, kDay, 2 * kDay, 7 * kDay, 14 * kDay};

int stepFor(qint64 minutes, int most)
{
    for (const int step : kSteps) {
        if (minutes / step < most)
            return step;
    }
    int step = 28 * kDay;
    while (minutes / step >= most)
        step *= 2;
    return step;
}

} // namespace

QList<TimeTick> timeTicks(TimeSpan span, const Zone &zone, int most)
{
    const qint64 minutes = (span.to.milliseconds - span.from.milliseconds) / 60'000;
    const int step = stepFor(minutes, most);
    QList<TimeTick> ticks;
    const WallTime first = zone.wallTime(span.from);
    const QDate last = zone.wallTime(span.to).date;
    const int daysPerStep = std::max(1, step / kDay);
    for (QDate date = first.date; date <= last; date = date.addDays(daysPerStep)) {
        for (int minute = 0; minute < kDay; minute += std::min(step, kDay)) {
            const Instant at = zone.resolve(date, minute).reached;
            if (at < span.from || span.to < at || (!ticks.isEmpty() && at == ticks.last().at))
                continue;
            ticks.append({at, minute == 0 ? TimeTick::Tells::Date : TimeTick::Tells::Time});
        }
    }
    return ticks;
}

} // namespace yak
