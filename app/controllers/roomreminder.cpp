#include "controllers/roomreminder.h"

#include "controllers/roomview.h"
#include "i18n/plaintext.h"
#include "protocol/roomlink.h"
#include "session/roommodel.h"

#include <QCoreApplication>

#include <algorithm>
#include <tuple>

namespace yak {

namespace {

constexpr qsizetype kNames = 20;

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(yak::Reminder)
};

} // namespace

QStringList namesWaitedFor(const RoomModel &model, Instant now)
{
    if (!model.seesAnswers())
        return {};
    const Room &room = model.room();
    QList<Person> people;
    for (const Person &person : room.people) {
        const bool isOther = person.id != model.me();
        if (isOther && room.answerOf(person.id).isEmpty() && !paintRefusal(room.flags, room.settings, person, now))
            people.append(person);
    }
    std::ranges::sort(people, {}, [](const Person &person) { return std::tie(person.joinedAt, person.id); });
    QStringList names;
    for (const Person &person : std::as_const(people))
        names.append(person.name);
    return names;
}

QString reminderMessage(const RoomModel &model, const QStringList &names, const RoomLink &link, const RoomView &view)
{
    const RoomSettings &settings = model.room().settings;
    QStringList lines;
    if (!settings.title.isEmpty())
        lines.append(withoutLink(settings.title));
    //: %1 are names
    lines.append(Words::tr("Still without an answer: %1. When can you come? Paint it here:")
                     .arg(withoutLink(view.names(names, kNames))));
    lines.append(link.text());
    if (settings.deadline) {
        const Zone zone = view.roomZone();
        //: %1 is a day with a time, %2 the name of its time zone
        lines.append(Words::tr("Answers are taken until %1 (%2).")
                         .arg(view.words().dateTime(*settings.deadline, zone), view.zoneName(zone)));
    }
    return lines.join(u'\n');
}

} // namespace yak
