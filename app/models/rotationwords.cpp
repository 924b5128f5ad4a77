#include "models/rotationwords.h"

#include "controllers/roomview.h"
#include "model/room.h"
#include "models/zoneplaces.h"

#include <QCoreApplication>

#include <algorithm>

namespace yak {

using namespace Qt::StringLiterals;

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(yak::RotationWords)
};

constexpr qsizetype kNamed = 8;

Language languageOf(const QLocale &locale)
{
    return locale.language() == QLocale::Korean ? Language::Korean : Language::English;
}

} // namespace

QString RotationWords::nameOf(const RotationAnswer &answer, qsizetype person) const
{
    const Person *present = m_room.person(answer.question.people[person].person);
    return present ? present->name : QString();
}

QList<RotationPlace> RotationWords::places(const RotationAnswer &answer) const
{
    QList<RotationPlace> places;
    QList<int> headcounts;
    const QList<RotationMember> &people = answer.question.people;
    for (qsizetype person = 0; person < people.size(); ++person) {
        const auto known = std::ranges::find(places, people[person].zone, &RotationPlace::zone);
        if (known != places.end()) {
            ++headcounts[known - places.begin()];
        } else if (Zone::find(people[person].zone)) {
            places.append({people[person].zone, {}, person});
            headcounts.append(1);
        }
    }
    for (qsizetype i = 0; i < places.size(); ++i) {
        const QString city = zoneCity(places[i].zone, languageOf(m_view.locale()));
        //: A place and how many people are there: "Seoul (3)"
        places[i].title = Words::tr("%1 (%2)").arg(city, m_view.locale().toString(headcounts[i]));
    }
    const Instant first = answer.plan.weeks.constFirst().at;
    const auto offset = [first](const RotationPlace &place) {
        return Zone::find(place.zone)->wallTime(first).offsetMinutes;
    };
    std::ranges::stable_sort(places, {}, offset);
    return places;
}

QString RotationWords::when(const RotationWeek &week) const
{
    return m_view.words().dateTime(week.at, m_view.zone());
}

QString RotationWords::clockAt(const RotationWeek &week, const RotationPlace &place) const
{
    const WallTime there = Zone::find(place.zone)->wallTime(week.at);
    const TimeText &words = m_view.words();
    //: %1 is a short weekday, %2 a time of the day
    return Words::tr("%1 %2").arg(words.weekday(static_cast<Qt::DayOfWeek>(there.date.dayOfWeek())),
                                  words.time(there.minuteOfDay));
}

QString RotationWords::nightAt(const RotationWeek &week, const RotationPlace &place) const
{
    const qint64 night = week.nightUnits[place.person];
    //: %1 is a length of time
    return night > 0 ? Words::tr("%1 at night").arg(TimeText::duration(night)) : QString();
}

QString RotationWords::summary(const RotationAnswer &answer) const
{
    if (places(answer).isEmpty())
        return Words::tr("Nobody's time zone is known, so no hour is night for anybody.");
    if (answer.plan.worst == 0)
        return Words::tr("Nobody has to meet at night.");
    //: %1 is a length of time
    return Words::tr("Nobody meets at night for more than this in all: %1").arg(TimeText::duration(answer.plan.worst));
}

QString RotationWords::proof(const RotationAnswer &answer) const
{
    if (places(answer).isEmpty() || answer.plan.worst == 0)
        return {};
    if (answer.plan.isProven)
        return Words::tr("No other rotation is fairer.");
    if (answer.plan.bound >= answer.plan.worst)
        return Words::tr("In no other rotation does the one who bears most bear less.");
    //: %1 is a length of time
    return Words::tr("The search ended before it was sure. In every rotation somebody bears at least this: %1")
        .arg(TimeText::duration(answer.plan.bound));
}

QString RotationWords::placeless(const RotationAnswer &answer) const
{
    QStringList names;
    for (qsizetype person = 0; person < answer.question.people.size(); ++person) {
        if (!Zone::find(answer.question.people[person].zone))
            names.append(nameOf(answer, person));
    }
    //: %1 are names
    return names.isEmpty() ? QString() : Words::tr("Time zone not known: %1").arg(m_view.names(names, kNamed));
}

QString RotationWords::text(const RotationAnswer &answer) const
{
    const QList<RotationPlace> all = places(answer);
    QStringList lines{m_room.settings.title};
    for (const RotationWeek &week : answer.plan.weeks) {
        QStringList clocks;
        for (const RotationPlace &place : all)
            clocks.append(zoneCity(place.zone, languageOf(m_view.locale())) + u' ' + clockAt(week, place));
        lines.append(clocks.isEmpty() ? when(week) : when(week) + u" · "_s + clocks.join(u", "_s));
    }
    return lines.join(u'\n');
}

} // namespace yak
