#include "posts/newswords.h"

#include "core/overloaded.h"
#include "model/life.h"
#include "model/window.h"
#include "posts/news.h"

#include <QLocale>

namespace yak::server {

using namespace Qt::StringLiterals;

namespace {

QString dateText(QDate date)
{
    return QLocale::c().toString(date, u"ddd d MMM yyyy"_s);
}

QString clockText(qint64 minuteOfDay)
{
    return u"%1:%2"_s.arg(minuteOfDay / 60, 2, 10, QChar(u'0')).arg(minuteOfDay % 60, 2, 10, QChar(u'0'));
}

QString spanText(const Zone &zone, TimeSpan span)
{
    const WallTime from = zone.wallTime(span.from);
    const WallTime to = zone.wallTime(span.to);
    const QString end = from.date == to.date ? u'–' + clockText(to.minuteOfDay)
                                             : u" – %1, %2"_s.arg(dateText(to.date), clockText(to.minuteOfDay));
    return u"%1, %2%3 (%4)"_s.arg(dateText(from.date), clockText(from.minuteOfDay), end, zone.id());
}

QString weekText(const WeekdayPlan &plan, Range window)
{
    static const QStringList kDays{u"Mondays"_s, u"Tuesdays"_s,  u"Wednesdays"_s, u"Thursdays"_s,
                                   u"Fridays"_s, u"Saturdays"_s, u"Sundays"_s};
    const qint64 from = window.from % kMinutesPerWeek;
    return u"%1, %2–%3 (%4)"_s.arg(kDays.value(from / kMinutesPerDay), clockText(from % kMinutesPerDay),
                                   clockText(window.to % kMinutesPerDay), plan.zone);
}

QString blockText(const Room &room, const BlockPlan &plan, Range window)
{
    const auto span = blockSpanOf(plan, room.slotTable, window);
    if (!span)
        return {};
    const bool isOne = span->first.id == span->last.id;
    return u"%1, %2"_s.arg(dateText(span->date),
                           isOne ? span->first.name : u"%1–%2"_s.arg(span->first.name, span->last.name));
}

QString daysText(Range window)
{
    const QString first = dateText(dateOfEpochDay(window.from));
    return window.length() == 1 ? first : u"%1 – %2"_s.arg(first, dateText(dateOfEpochDay(window.to - 1)));
}

/// What happened, without the room's title.
QString happened(const Room &room, const EventBody &body)
{
    return std::visit(
        Overloaded{
            [](const DeadlinePassed &) { return u"the deadline has passed."_s; },
            [](const EveryoneAnswered &) { return u"everyone has answered."_s; },
            [&](const Reminded &) {
                const auto deadline = deadlineOf(room.settings);
                return deadline ? u"please answer until %1."_s.arg(momentText(room, *deadline))
                                : u"please answer, if you have not yet."_s;
            },
            [&](const RoomSettled &settled) {
                return u"settled: %1"_s.arg(windowText(room, {settled.decision.start, settled.decision.end}));
            },
            [](const RoomUnsettled &) { return u"the settled time was taken back."_s; },
            [](const RoomClosed &) { return u"closed, no more answers are taken."_s; },
            [](const RoomReopened &) { return u"open again, answers are taken."_s; },
            [&](const PurgeAnnounced &announced) {
                return u"will be deleted on %1, unless something happens in it."_s.arg(
                    momentText(room, announced.purgeAt));
            },
            [](const auto &) { return QString(); },
        },
        body);
}

QString titled(const Room &room, const QString &words)
{
    return u"%1: %2"_s.arg(room.settings.title.simplified(), words);
}

} // namespace

QString windowText(const Room &room, Range window)
{
    return std::visit(
        Overloaded{
            [&](const TimePlan &plan) {
                const Zone zone = Zone::find(plan.zone).value_or(Zone::utc());
                return spanText(zone, {Instant::fromMinutes(window.from), Instant::fromMinutes(window.to)});
            },
            [&](const BlockPlan &plan) { return blockText(room, plan, window); },
            [&](const DatePlan &) { return daysText(window); },
            [&](const WeekdayPlan &plan) { return weekText(plan, window); },
        },
        room.settings.plan);
}

QString momentText(const Room &room, Instant moment)
{
    const Zone zone = Zone::find(zoneId(room.settings.plan)).value_or(Zone::utc());
    const WallTime wall = zone.wallTime(moment);
    return u"%1, %2 (%3)"_s.arg(dateText(wall.date), clockText(wall.minuteOfDay), zone.id());
}

QString testText(const Room &room)
{
    return titled(room, u"its news will be posted here."_s);
}

bool isNews(const EventBody &body)
{
    return std::holds_alternative<DeadlinePassed>(body) || std::holds_alternative<EveryoneAnswered>(body) ||
           std::holds_alternative<Reminded>(body) || std::holds_alternative<RoomSettled>(body) ||
           std::holds_alternative<RoomUnsettled>(body) || std::holds_alternative<RoomClosed>(body) ||
           std::holds_alternative<RoomReopened>(body) || std::holds_alternative<PurgeAnnounced>(body);
}

QString newsText(const Room &room, const Event &event)
{
    return titled(room, happened(room, event.body));
}

} // namespace yak::server
