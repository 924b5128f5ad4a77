#include "windows/roomsheetcontent.h"

#include "controllers/roomgrid.h"
#include "i18n/kindtext.h"
#include "windows/roomdesk.h"

#include <QCoreApplication>

namespace yak {

using namespace Qt::StringLiterals;

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(yak::RoomSheetContent)
};

bool hasClock(const Room &room)
{
    return !zoneId(room.settings.plan).isEmpty();
}

QStringList factsOf(const RoomDesk &desk)
{
    const Room &room = desk.room();
    const RoomView &view = desk.view;
    QStringList facts;
    if (room.flags.decision) {
        //: %1 is the settled time
        facts.append(Words::tr("Settled: %1").arg(view.when({room.flags.decision->start, room.flags.decision->end})));
    } else if (room.settings.deadline && desk.phase() == Phase::Open) {
        facts.append(Words::tr("Open for answers until %1").arg(view.moment(*room.settings.deadline)));
    } else {
        facts.append(desk.phase() == Phase::Open ? Words::tr("Open for answers") : Words::tr("Closed for answers"));
    }
    if (hasClock(room))
        facts.append(Words::tr("Times in %1").arg(view.zoneName(view.zone())));
    //: How long the meeting is
    facts.append(Words::tr("Length: %1").arg(view.length(room.settings.duration)));
    return facts;
}

GridScene sceneOf(const RoomDesk &desk)
{
    const RoomModel &model = desk.model();
    GridScene scene;
    scene.layout = layoutOf(model.room(), desk.view, desk.actions.now());
    if (model.room().flags.decision)
        scene.decision = {model.room().flags.decision->start, model.room().flags.decision->end};
    if (model.seesAnswers()) {
        scene.mode = GridMode::Everyone;
        const Availability &availability = desk.counts.availability();
        scene.headcounts = availability.headcounts();
        scene.people = static_cast<int>(availability.people().size());
    }
    scene.states = model.ownAnswer().over(model.room().slotTable);
    return scene;
}

QList<SheetPerson> peopleOn(const PeopleModel &people)
{
    QList<SheetPerson> all;
    for (int row = 0; row < people.rowCount(); ++row) {
        const QModelIndex index = people.index(row);
        QStringList notes{index.data(PeopleModel::AnswerTextRole).toString(),
                          index.data(PeopleModel::RequiredRole).toBool() ? Words::tr("required") : QString(),
                          index.data(PeopleModel::DetailRole).toString()};
        notes.removeAll(QString());
        all.append({index.data(PeopleModel::NameRole).toString(), notes.join(u" · "_s)});
    }
    return all;
}

} // namespace

SheetContent sheetContentOf(const RoomDesk &desk)
{
    SheetContent content;
    content.title = desk.room().settings.title;
    content.facts = factsOf(desk);
    content.description = desk.room().settings.description;
    content.scene = sceneOf(desk);
    const bool isOwn = content.scene.mode == GridMode::Mine;
    content.gridHeading = isOwn ? Words::tr("My answer") : Words::tr("Who can come when");
    content.legend =
        Words::tr("The number in a cell says how many can come, +1 that one more can if needed. The darker "
                  "a cell, the more people.");
    content.timesHeading = bestText(kindOf(desk.room().settings.plan));
    if (!isOwn) {
        content.headline = desk.candidates.headline();
        for (int row = 0; row < desk.candidates.rowCount(); ++row)
            content.times.append(desk.candidates.entry(row));
    }
    const qsizetype count = desk.room().people.size();
    const std::optional<int> answered = desk.people.answeredCount();
    content.peopleHeading =
        answered ? Words::tr("People: %1, answered: %2").arg(count).arg(*answered) : Words::tr("People: %1").arg(count);
    content.people = peopleOn(desk.people);
    //: At the foot of a printed page: %1 is when it was printed, %2 the zone of that time
    content.footer =
        Words::tr("As of %1 (%2)").arg(desk.view.moment(desk.actions.now()), desk.view.zoneName(desk.view.zone()));
    return content;
}

} // namespace yak
