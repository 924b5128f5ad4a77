#include "optimizer/availability.h"

#include "optimizer/answerfill.h"

#include <algorithm>

namespace yak {

namespace {

QList<WeightLayer> weightLayers(const QList<Attendee> &people, qsizetype words)
{
    QList<WeightLayer> layers;
    const auto heaviest = std::max_element(people.cbegin(), people.cend(),
                                           [](const Attendee &a, const Attendee &b) { return a.weight < b.weight; });
    for (int factor = 1; heaviest != people.cend() && factor <= heaviest->weight; factor *= 2) {
        WeightLayer layer{factor, QList<bits::Word>(words, 0)};
        for (qsizetype person = 0; person < people.size(); ++person) {
            if ((people[person].weight & factor) != 0)
                bits::insert(layer.people, person);
        }
        if (!bits::isEmpty(layer.people))
            layers.append(std::move(layer));
    }
    return layers;
}

} // namespace

Availability::Availability(const Room &room) : m_table(room.slotTable), m_nights(room)
{
    addPeople(room);
    const qsizetype words = m_table.size() * m_words;
    m_yes.fill(0, words);
    m_able.fill(0, words);
    m_no.fill(0, words);
    AnswerFill fill(m_table);
    for (qsizetype word = 0; word < m_words; ++word) {
        const qsizetype first = word * bits::kWordBits;
        const qsizetype end = std::min(first + bits::kWordBits, m_people.size());
        for (qsizetype person = first; person < end; ++person) {
            const auto answer = room.answers.constFind(m_people[person].id);
            if (answer == room.answers.cend() || answer->isEmpty())
                continue;
            bits::insert(m_respondents, person);
            fill.add(person - first, *answer);
        }
        fill.flush({m_yes.data() + word, m_words}, {m_able.data() + word, m_words}, {m_no.data() + word, m_words});
    }
    m_headcounts = recounted();
}

void Availability::addPeople(const Room &room)
{
    m_people.reserve(room.people.size());
    for (const Person &person : room.people)
        m_people.append({person.id, person.weight, person.required});
    m_words = bits::wordsFor(m_people.size());
    m_respondents.fill(0, m_words);
    m_required.fill(0, m_words);
    m_everybody.fill(0, m_words);
    for (qsizetype person = 0; person < m_people.size(); ++person) {
        bits::insert(m_everybody, person);
        if (m_people[person].required)
            bits::insert(m_required, person);
    }
    m_weights = weightLayers(m_people, m_words);
}

void Availability::follow(const Room &room, const RoomChange &change)
{
    if ((change.aspects & (RoomChange::People | RoomChange::Slots)) != 0)
        *this = Availability(room);
    else if ((change.aspects & RoomChange::Answers) != 0)
        setAnswer(change.person, room.answerOf(change.person), change.ranges);
}

void Availability::setAnswer(const ParticipantId &who, const Answer &answer, const Ranges &changed)
{
    const qsizetype person = indexOf(who);
    if (person < 0)
        return;
    if (answer.isEmpty())
        bits::remove(m_respondents, person);
    else
        bits::insert(m_respondents, person);
    for (const Range range : changed) {
        for (qsizetype slot = m_table.firstEndingAfter(range.from);
             slot < m_table.size() && m_table.key(slot) < range.to; ++slot)
            setState(person, slot, answer.over(m_table.range(slot)));
    }
}

void Availability::setState(qsizetype person, qsizetype slot, SlotState state)
{
    const auto countOf = [this, slot](SlotState which) -> int & {
        Headcount &headcount = m_headcounts[slot];
        switch (which) {
        case SlotState::None:
            return headcount.waiting;
        case SlotState::No:
            return headcount.out;
        case SlotState::IfNeeded:
            return headcount.ifNeeded;
        case SlotState::Yes:
            return headcount.in;
        }
        Q_UNREACHABLE();
    };
    const auto put = [person](bits::MutableSet set, bool member) {
        if (member)
            bits::insert(set, person);
        else
            bits::remove(set, person);
    };
    const SlotState before = this->state(person, slot);
    if (before == state)
        return;
    --countOf(before);
    ++countOf(state);
    put(mutableSetOf(m_yes, slot), state == SlotState::Yes);
    put(mutableSetOf(m_able, slot), state == SlotState::Yes || state == SlotState::IfNeeded);
    put(mutableSetOf(m_no, slot), state == SlotState::No);
}

qsizetype Availability::indexOf(const ParticipantId &who) const
{
    const auto found =
        std::lower_bound(m_people.cbegin(), m_people.cend(), who,
                         [](const Attendee &attendee, const ParticipantId &id) { return attendee.id < id; });
    return found != m_people.cend() && found->id == who ? found - m_people.cbegin() : -1;
}

SlotState Availability::state(qsizetype person, qsizetype slot) const
{
    if (bits::contains(yes(slot), person))
        return SlotState::Yes;
    if (bits::contains(able(slot), person))
        return SlotState::IfNeeded;
    return bits::contains(no(slot), person) ? SlotState::No : SlotState::None;
}

QList<Headcount> Availability::recounted() const
{
    QList<Headcount> headcounts(m_table.size());
    const int all = static_cast<int>(m_people.size());
    for (qsizetype slot = 0; slot < m_table.size(); ++slot) {
        const int in = bits::count(yes(slot));
        const int ableCount = bits::count(able(slot));
        const int out = bits::count(no(slot));
        headcounts[slot] = {in, ableCount - in, out, all - ableCount - out};
    }
    return headcounts;
}

qint64 Availability::weightOf(bits::Set people) const
{
    qint64 weight = 0;
    for (const WeightLayer &layer : m_weights)
        weight += static_cast<qint64>(layer.factor) * bits::countCommon(people, layer.people);
    return weight;
}

} // namespace yak
