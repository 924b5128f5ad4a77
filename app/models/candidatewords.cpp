#include "models/candidatewords.h"

#include "controllers/roomview.h"
#include "i18n/shortlist.h"
#include "model/room.h"

#include <QCoreApplication>

namespace yak {

using namespace Qt::StringLiterals;

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(yak::CandidateWords)
};

} // namespace

QStringList CandidateWords::namesOf(const QList<ParticipantId> &people) const
{
    QStringList names;
    for (const ParticipantId &id : people) {
        if (const Person *person = m_room.person(id))
            names.append(person->name);
    }
    return names;
}

QString CandidateWords::fewNames(const QList<ParticipantId> &people) const
{
    constexpr qsizetype kNamed = 3;
    const QStringList names = namesOf(people);
    return names.size() <= kNamed ? m_view.names(names)
                                  : Words::tr("%n people", nullptr, static_cast<int>(names.size()));
}

QString CandidateWords::headline(const RankedRoom &ranked) const
{
    const bool nobody = ranked.candidates.isEmpty() && ranked.withoutRequired.isEmpty();
    const bool isOfDates = kindOf(m_room.settings.plan) == RoomKind::Date;
    const QString duration = m_view.length(ranked.duration);
    switch (ranked.overlap) {
    case Overlap::NoRespondents:
        return Words::tr("Nobody has answered yet. The ranking appears with the first answer.");
    case Overlap::NoWindow:
        return Words::tr("No stretch of this room is as long as the meeting (%1).").arg(duration);
    case Overlap::Window:
    case Overlap::Filtered:
    case Overlap::NoSlot:
    case Overlap::TooShort:
        break;
    }
    if (nobody && ranked.nearMisses.isEmpty())
        return isOfDates ? Words::tr("Nobody who has answered can come on any date.")
                         : Words::tr("Nobody who has answered can come at any time.");
    if (nobody)
        return Words::tr("Nobody can make all of it. Closest:");
    if (ranked.candidates.isEmpty())
        return isOfDates ? Words::tr("No date has everybody who is required.")
                         : Words::tr("No time has everybody who is required.");
    if (ranked.overlap == Overlap::NoSlot)
        return isOfDates ? Words::tr("No date suits everyone who has answered.")
                         : Words::tr("No time suits everyone who has answered.");
    if (ranked.overlap == Overlap::TooShort && ranked.longestCommon) {
        return Words::tr("Everyone who has answered shares %1 at most. The meeting takes %2.")
            .arg(m_view.length(ranked.longestCommon->length()), duration);
    }
    return {};
}

QString CandidateWords::reason(const RankedWindow &window) const
{
    QStringList parts;
    const auto add = [&](const QString &pattern, const QList<ParticipantId> &people) {
        if (!people.isEmpty())
            parts.append(pattern.arg(fewNames(people)));
    };
    if (!window.partly.isEmpty()) {
        add(Words::tr("For a part of it: %1"), window.partly);
        return parts.first();
    }
    const WindowPeople &people = window.people;
    if (people.out.isEmpty() && people.waiting.isEmpty() && people.ifNeeded.isEmpty())
        return Words::tr("Everyone can come");
    QList<ParticipantId> out = people.out;
    for (const ParticipantId &missing : window.missingRequired)
        out.removeOne(missing);
    //: %1 are names of people who must be there, but cannot
    add(Words::tr("Without %1 (required)"), window.missingRequired);
    //: %1 are names
    add(Words::tr("Without %1"), out);
    //: %1 are names
    add(Words::tr("%1 if needed"), people.ifNeeded);
    QList<ParticipantId> waiting = people.waiting;
    for (const ParticipantId &missing : window.missingRequired)
        waiting.removeOne(missing);
    //: %1 are names
    add(Words::tr("Waiting for %1"), waiting);
    return parts.join(u" · "_s);
}

QString CandidateWords::smallestChange(const RankedWindow &window) const
{
    const QString all = nearlyAll(window);
    return all.isEmpty() ? nearlyFirst(window) : all;
}

QString CandidateWords::nearlyFirst(const RankedWindow &window) const
{
    QStringList people;
    for (const Change &change : window.toBeFirst) {
        const Person *person = m_room.person(change.person);
        if (!person)
            return {};
        const bool isWhole = totalLength(change.toYes) == window.window.length();
        const QStringList times = m_view.stretches(change.toYes);
        //: %1 is a name, %2 are times at which they would have to be able to come
        people.append(isWhole ? person->name
                              : Words::tr("%1 (%2)").arg(person->name, shortList(times, 2, m_view.locale())));
    }
    //: %1 are names, each with times maybe: who would have to say yes so that this time ranks first
    return people.isEmpty() ? QString() : Words::tr("First with a yes of %1").arg(m_view.names(people));
}

QString CandidateWords::nearlyAll(const RankedWindow &window) const
{
    if (window.obstacles.size() != 1 || !window.partly.isEmpty())
        return {};
    const Obstacle &obstacle = window.obstacles.first();
    const Person *person = m_room.person(obstacle.person);
    if (!person || obstacle.units() >= window.window.length())
        return {};
    const Ranges missing = normalized(obstacle.no + obstacle.unanswered);
    const QStringList times = m_view.stretches(missing);
    //: %1 is a name, %2 are times: the one thing that keeps a time from suiting everybody
    return Words::tr("Only missing: %1, %2").arg(person->name, shortList(times, 2, m_view.locale()));
}

QString CandidateWords::alternatives(const RankedWindow &window) const
{
    QList<SlotKey> others = window.starts;
    others.removeAll(window.window.from);
    return m_view.alsoAt(others);
}

QString CandidateWords::counts(const RankedWindow &window) const
{
    const WindowPeople &people = window.people;
    const auto all = people.in.size() + people.ifNeeded.size() + people.out.size() + people.waiting.size();
    const QLocale &locale = m_view.locale();
    QStringList parts{Words::tr("%1 of %2 can come").arg(locale.toString(people.in.size()), locale.toString(all))};
    const auto count = [](const QList<ParticipantId> &list) { return static_cast<int>(list.size()); };
    if (!people.ifNeeded.isEmpty())
        parts.append(Words::tr("%n if needed", "people", count(people.ifNeeded)));
    if (!people.out.isEmpty())
        parts.append(Words::tr("%n cannot", "people", count(people.out)));
    if (!people.waiting.isEmpty())
        parts.append(Words::tr("%n not answered", "people", count(people.waiting)));
    return parts.join(u", "_s);
}

} // namespace yak
