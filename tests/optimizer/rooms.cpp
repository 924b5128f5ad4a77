#include "rooms.h"

namespace yak::test {

using namespace Qt::StringLiterals;

namespace {

SlotState stateOf(QChar letter)
{
    switch (letter.unicode()) {
    case u'y':
        return SlotState::Yes;
    case u'i':
        return SlotState::IfNeeded;
    case u'n':
        return SlotState::No;
    default:
        Q_ASSERT(letter == u'.');
        return SlotState::None;
    }
}

QString lettersOf(QString answer)
{
    return answer.remove(u' ').remove(u'|');
}

SlotTable lineOf(QString answer)
{
    std::vector<SlotKey> keys;
    SlotKey key = kFirstKey;
    for (const QChar letter : answer.remove(u' ')) {
        if (letter != u'|')
            keys.push_back(key);
        key += kUnitsPerSlot;
    }
    return SlotTable(std::move(keys), kUnitsPerSlot);
}

Room roomWith(SlotTable table, const QStringList &answers)
{
    Room room;
    room.slotTable = std::move(table);
    for (qsizetype number = 0; number < answers.size(); ++number)
        addPerson(room, number, answers[number]);
    return room;
}

} // namespace

ParticipantId idOf(qsizetype number)
{
    return *ParticipantId::parse(u"%1"_s.arg(number, int{ParticipantId::kLetters}, 10, QChar(u'0')));
}

QList<ParticipantId> idsOf(const QList<qsizetype> &numbers)
{
    QList<ParticipantId> ids;
    for (const qsizetype number : numbers)
        ids.append(idOf(number));
    return ids;
}

Room roomOf(const QStringList &answers)
{
    return roomWith(answers.isEmpty() ? SlotTable() : lineOf(answers.constFirst()), answers);
}

Room ringOf(const QStringList &answers)
{
    const qsizetype size = lettersOf(answers.constFirst()).size();
    std::vector<SlotKey> keys;
    for (qsizetype slot = 0; slot < size; ++slot)
        keys.push_back(slot * kUnitsPerSlot);
    return roomWith(SlotTable(std::move(keys), kUnitsPerSlot, SlotTable::Shape::Ring, size * kUnitsPerSlot), answers);
}

void addPerson(Room &room, qsizetype number, const QString &answer)
{
    const QString letters = lettersOf(answer);
    Q_ASSERT(letters.size() == room.slotTable.size());
    Person person;
    person.id = idOf(number);
    person.name = person.id.text();
    room.people.insert(person.id, person);
    Answer said;
    for (qsizetype slot = 0; slot < letters.size(); ++slot)
        said.set(stateOf(letters[slot]), {room.slotTable.range(slot)});
    if (!said.isEmpty())
        room.answers.insert(person.id, said);
}

void setRequired(Room &room, qsizetype number)
{
    room.people[idOf(number)].required = true;
}

void setWeight(Room &room, qsizetype number, int weight)
{
    room.people[idOf(number)].weight = weight;
}

} // namespace yak::test
