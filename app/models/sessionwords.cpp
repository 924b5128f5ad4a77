#include "models/sessionwords.h"

#include "controllers/roomview.h"
#include "model/room.h"

#include <QCoreApplication>

#include <algorithm>

namespace yak {

using namespace Qt::StringLiterals;

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(yak::SessionWords)
};

constexpr qsizetype kNamed = 8;

} // namespace

QList<ParticipantId> turningAt(const SessionPlan &plan, qsizetype session)
{
    QList<ParticipantId> people = plan.sessions[session].turning;
    people.removeIf([&plan](const ParticipantId &id) { return plan.waiting.contains(id); });
    return people;
}

QString SessionWords::number(qint64 value) const
{
    return m_view.locale().toString(value);
}

QString SessionWords::names(const QList<ParticipantId> &people) const
{
    QStringList names;
    for (const ParticipantId &id : people) {
        if (const Person *person = m_room.person(id))
            names.append(person->name);
    }
    return m_view.names(names, kNamed);
}

SessionWords::Row SessionWords::row(const SessionPlan &plan, SessionGoal goal, qsizetype session) const
{
    const PlannedSession &one = plan.sessions[session];
    Row row;
    row.when = m_view.when({one.start, one.end});
    const QString able = number(one.in.size() + one.ifNeeded.size());
    if (one.ifNeeded.isEmpty())
        row.people = Words::tr("%1 can come").arg(able);
    else if (one.in.isEmpty())
        row.people = Words::tr("%1 can come if needed").arg(able);
    else
        //: %1 and %2 are numbers of people
        row.people = Words::tr("%1 can come, %2 of them if needed").arg(able, number(one.ifNeeded.size()));
    const QList<ParticipantId> turning = turningAt(plan, session);
    if (turning.isEmpty())
        return row;
    if (goal == SessionGoal::WholeSeries)
        //: %1 are names
        row.turning = Words::tr("Cannot come: %1").arg(names(turning));
    else if (session > 0)
        //: %1 are names of people who can come to this session and to none before it
        row.turning = Words::tr("Only from here on: %1").arg(names(turning));
    return row;
}

QString SessionWords::summary(const SessionPlan &plan, SessionGoal goal) const
{
    const auto hasAnswered = [this](const Person &person) { return !m_room.answerOf(person.id).isEmpty(); };
    if (std::none_of(m_room.people.cbegin(), m_room.people.cend(), hasAnswered))
        return Words::tr("Nobody has answered yet. The plan appears with the first answer.");
    if (plan.sessions.isEmpty() && plan.mostSessions == 0)
        return Words::tr("Nobody can make a session of this length (%1).").arg(m_view.length(m_room.settings.duration));
    if (plan.sessions.isEmpty())
        return Words::tr("Only so many sessions that somebody can make fit beside each other: %1. Ask for fewer.")
            .arg(number(plan.mostSessions));
    const QString able = number(plan.able.people);
    const QString all = number(plan.all.people);
    if (goal == SessionGoal::WholeSeries)
        //: %1 and %2 are numbers
        return Words::tr("%1 of %2 people can come to all of these.").arg(able, all);
    //: %1 and %2 are numbers
    return Words::tr("%1 of %2 people can come to one of these.").arg(able, all);
}

QString SessionWords::proof(const SessionPlan &plan) const
{
    if (plan.sessions.isEmpty())
        return {};
    if (plan.isProven)
        return Words::tr("No other choice of times is better.");
    if (plan.bound <= plan.able.weight)
        return Words::tr("No other choice reaches more; the search ended before it was sure that none is as good and "
                         "suits better.");
    const double share =
        100.0 * static_cast<double>(plan.bound) / static_cast<double>(qMax<qint64>(1, plan.all.weight));
    //: %1 is a share such as 95 %
    return Words::tr("The search ended before it was sure. No choice of times reaches more than %1 of the people.")
        .arg(m_view.locale().toString(qMin(100.0, share), 'f', 0) + u" %"_s);
}

QStringList SessionWords::missing(const SessionPlan &plan) const
{
    QStringList lines;
    if (plan.sessions.isEmpty())
        return lines;
    if (!plan.missingRequired.isEmpty())
        //: %1 are names
        lines.append(Words::tr("Required, but left out: %1").arg(names(plan.missingRequired)));
    if (!plan.leftOut.isEmpty())
        //: %1 are names
        lines.append(Words::tr("Left out: %1").arg(names(plan.leftOut)));
    if (!plan.waiting.isEmpty())
        //: %1 are names
        lines.append(Words::tr("Not answered: %1").arg(names(plan.waiting)));
    return lines;
}

QString SessionWords::text(const SessionPlan &plan, SessionGoal goal) const
{
    QStringList lines{m_room.settings.title};
    for (qsizetype i = 0; i < plan.sessions.size(); ++i) {
        const Row one = row(plan, goal, i);
        //: A line of a list: %1 is its number, %2 a time, %3 how many can come
        lines.append(Words::tr("%1. %2: %3").arg(number(i + 1), one.when, one.people));
    }
    lines.append(summary(plan, goal));
    lines.append(missing(plan));
    return lines.join(u'\n');
}

} // namespace yak
