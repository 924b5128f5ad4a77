#include "export/roomtable.h"

#include "export/csvtable.h"
#include "export/whencolumns.h"
#include "session/roommodel.h"

#include <algorithm>

namespace yak {

using namespace Qt::StringLiterals;

namespace {

/// The state's name on the wire; nothing where nothing was said.
QString cellOf(SlotState state)
{
    return state == SlotState::None ? QString() : QString(toText(state));
}

QStringList namesOf(const RoomTable &table)
{
    QStringList names;
    for (const ParticipantId &who : table.people) {
        const Person *person = table.room.person(who);
        names.append(person ? person->name : QString());
    }
    return names;
}

/// The rows of one list of the ranking.
struct Section
{
    QString name;
    const QList<RankedWindow> &windows;
};

QString stateIn(const WindowPeople &people, const ParticipantId &who)
{
    if (people.in.contains(who))
        return toText(SlotState::Yes);
    if (people.ifNeeded.contains(who))
        return toText(SlotState::IfNeeded);
    return people.out.contains(who) ? QString(toText(SlotState::No)) : QString();
}

} // namespace

RoomTable roomTableOf(const RoomModel &model, const Zone &zone)
{
    RoomTable table{model.room(), zone, {}};
    if (!model.seesAnswers()) {
        if (model.room().person(model.me()))
            table.people = {model.me()};
        return table;
    }
    table.people = table.room.people.keys();
    std::sort(table.people.begin(), table.people.end(), [&table](const ParticipantId &a, const ParticipantId &b) {
        const Person &first = *table.room.person(a);
        const Person &second = *table.room.person(b);
        return std::tie(first.joinedAt, a) < std::tie(second.joinedAt, b);
    });
    return table;
}

QByteArray answersCsv(const RoomTable &table)
{
    const WhenColumns when(table.room, table.zone);
    CsvTable csv(when.header() + namesOf(table));
    std::vector<std::vector<SlotState>> columns;
    for (const ParticipantId &who : table.people)
        columns.push_back(table.room.answerOf(who).over(table.room.slotTable));
    for (qsizetype slot = 0; slot < table.room.slotTable.size(); ++slot) {
        QStringList row = when.cells(table.room.slotTable.range(slot));
        for (const std::vector<SlotState> &column : columns)
            row.append(cellOf(column[static_cast<size_t>(slot)]));
        csv.addRow(row);
    }
    return csv.bytes();
}

QByteArray candidatesCsv(const RoomTable &table, const RankedRoom &ranked)
{
    const WhenColumns when(table.room, table.zone);
    CsvTable csv(QStringList{u"list"_s, u"rank"_s} + when.header() +
                 QStringList{u"yes"_s, u"if_needed"_s, u"no"_s, u"waiting"_s} + namesOf(table));
    for (const Section &section :
         {Section{u"fits"_s, ranked.candidates}, Section{u"without_required"_s, ranked.withoutRequired},
          Section{u"near_miss"_s, ranked.nearMisses}}) {
        for (qsizetype i = 0; i < section.windows.size(); ++i) {
            const RankedWindow &window = section.windows[i];
            const WindowPeople &people = window.people;
            QStringList row{section.name, QString::number(i + 1)};
            row += when.cells(window.window);
            for (const auto *list : {&people.in, &people.ifNeeded, &people.out, &people.waiting})
                row.append(QString::number(list->size()));
            for (const ParticipantId &who : table.people)
                row.append(stateIn(people, who));
            csv.addRow(row);
        }
    }
    return csv.bytes();
}

} // namespace yak
