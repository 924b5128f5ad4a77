#include "rooms/jobs.h"

#include "core/logging.h"
#include "model/ahead.h"
#include "model/life.h"
#include "optimizer/ranking.h"
#include "rooms/life.h"

#include <algorithm>
#include <array>

namespace yak::server {

namespace {

constexpr qint64 kDaySeconds = 24 * 60 * 60;
constexpr qint64 kNoticeSeconds = 14 * kDaySeconds;
constexpr qint64 kMostBetweenLooksSeconds = 30 * kDaySeconds; // so that another configuration soon counts
constexpr qint64 kRemindAgainSeconds = 60 * 60;

bool isAnybodyWaiting(const Case &open)
{
    return std::ranges::any_of(open.room().people,
                               [&](const Person &person) { return !open.state.hasAnswered(person.id); });
}

/// How long it is until people may be reminded again, in milliseconds; none where they may be.
std::optional<qint64> untilNextReminder(const Case &open)
{
    const std::optional<Instant> &last = open.room().flags.remindedAt;
    const qint64 wait = last ? last->plusSeconds(kRemindAgainSeconds).milliseconds - open.now.milliseconds : qint64{0};
    return wait > 0 ? std::optional(wait) : std::nullopt;
}

void passDeadline(Case &open)
{
    const Room &room = open.room();
    const std::optional<Instant> deadline = deadlineOf(room.settings);
    if (!deadline || room.flags.closed || room.flags.archived || room.flags.decision)
        return;
    open.state.record(DeadlinePassed{*deadline}, open.deed());
    // Where the dates are just over, there is none left to settle.
    if (!room.settings.deadline || room.settings.atDeadline != AtDeadline::SettleBest)
        return;
    // What has begun can no longer be attended: dates before the deadline, or the server was off when it came.
    Room ahead = room;
    ahead.slotTable = slotTableOf(room.settings.plan, slotsAhead(room, open.now));
    const auto ranking = rank(Availability(ahead), {room.settings.duration, 1});
    if (ranking && !ranking->candidates.isEmpty())
        settle(open, ranking->candidates.first().start());
}

void remindByItself(Case &open)
{
    if (phaseAt(open.room().flags, open.room().settings, open.now) != Phase::Open || untilNextReminder(open))
        return;
    // Where answers are hidden, that nobody is reminded would tell that all have answered.
    if (open.room().settings.visibility != Visibility::Everyone || isAnybodyWaiting(open))
        open.state.record(Reminded{}, open.deed());
}

void tellEveryoneAnswered(Case &open)
{
    const Room &room = open.room();
    if (room.people.size() >= 2 && !room.flags.archived && !room.flags.decision && !isAnybodyWaiting(open))
        open.state.record(EveryoneAnswered{}, open.deed());
}

/// Since when nobody did anything in the room, nor expects anything of it. When the deletion is announced tells this to
/// everybody, so answers that are hidden do not count.
Instant quietSince(const Case &open)
{
    const auto &last = open.state.hidesAnswers() ? open.state.lastOpenDeed() : open.state.lastDeed();
    Instant since = last.value_or(open.now);
    if (const auto deadline = deadlineOf(open.room().settings))
        since = std::max(since, *deadline);
    if (const QList<QDate> dates = datesOf(open.room().settings.plan); !dates.isEmpty())
        since = std::max(since, Instant::fromMinutes((epochDay(dates.last()) + 1) * kMinutesPerDay));
    return since;
}

void lookAgain(Case &open, Instant due)
{
    const Instant latest = open.now.plusSeconds(kMostBetweenLooksSeconds);
    open.state.schedule().putAt(job::kPurge, std::min(due, latest));
}

void announcePurge(Case &open)
{
    const Instant purgeAt = open.now.plusSeconds(kNoticeSeconds);
    open.state.record(PurgeAnnounced{purgeAt}, open.deed());
    lookAgain(open, purgeAt);
}

void purgeIfAnnounced(Case &open, Instant purgeAt)
{
    if (open.now < purgeAt)
        return lookAgain(open, purgeAt);
    // Somebody answered where that is hidden. That the room stays is everybody's business; who, when and what is not.
    if (open.state.lastDeed() >= purgeAt.plusSeconds(-open.rules.purgeAfterDays * kDaySeconds)) {
        open.state.record(RoomKept{}, open.deed());
        return planPurge(open);
    }
    // Where it is long past, the server was away, and nobody could have said that the room is to stay.
    if (open.now > purgeAt.plusSeconds(kDaySeconds))
        return announcePurge(open);
    qCInfo(logStorage) << "nobody has used the room" << open.room().id.text() << "for long: deleted as announced";
    open.state.deleteRoom();
}

void lookWhetherIdle(Case &open)
{
    const std::optional<Instant> purgeAt = open.room().flags.purgeAt;
    if (open.rules.purgeAfterDays == 0) {
        if (purgeAt)
            open.state.record(RoomKept{}, open.deed());
        return planPurge(open);
    }
    if (purgeAt)
        return purgeIfAnnounced(open, *purgeAt);
    const Instant due = quietSince(open).plusSeconds(open.rules.purgeAfterDays * kDaySeconds);
    if (due <= open.now)
        announcePurge(open);
    else
        lookAgain(open, due);
}

void planAll(Case &open)
{
    open.state.schedule().follow({}, ownTimesOf(open.room().settings), open.now);
    planPurge(open);
}

struct Way
{
    QString kind;
    void (*run)(Case &open);
};

} // namespace

void planPurge(Case &open)
{
    const qint64 days = open.rules.purgeAfterDays;
    lookAgain(open, open.now.plusSeconds(days == 0 ? kMostBetweenLooksSeconds : days * kDaySeconds));
}

Verdict decide(Case &open, const RunJob &run)
{
    static const std::array kWays{Way{job::kPlan, planAll}, Way{job::kDeadline, passDeadline},
                                  Way{job::kReminder, remindByItself}, Way{job::kAnswered, tellEveryoneAnswered},
                                  Way{job::kPurge, lookWhetherIdle}};
    const auto &found = open.state.job();
    if (!found || found->dueAt > open.now)
        return Granted{};
    open.state.schedule().remove(run.kind, run.key);
    if (const auto way = std::ranges::find(kWays, run.kind, &Way::kind); way != kWays.end())
        way->run(open);
    else
        qCWarning(logStorage) << "a job of an unknown kind is dropped:" << run.kind;
    return Granted{};
}

Verdict decide(Case &open, const wire::Remind &)
{
    if (!may(open.self().role, Action::Remind))
        return refuse(ErrorCode::Forbidden);
    // Somebody may have been given more time than the others.
    std::optional<ErrorCode> refusal;
    for (const Person &person : open.room().people) {
        refusal = paintRefusal(open.room().flags, open.room().settings, person, open.now);
        if (!refusal)
            break;
    }
    if (refusal)
        return refuse(*refusal);
    if (const auto wait = untilNextReminder(open)) {
        auto busy = refuse(ErrorCode::Busy);
        busy.value().retryAfter = wait;
        return busy;
    }
    open.state.record(Reminded{}, open.deed());
    return Granted{};
}

Verdict decide(Case &open, const wire::KeepRoom &)
{
    if (!may(open.self().role, Action::KeepRoom))
        return refuse(ErrorCode::Forbidden);
    if (open.room().flags.purgeAt)
        open.state.record(RoomKept{}, open.deed());
    return Granted{};
}

} // namespace yak::server
