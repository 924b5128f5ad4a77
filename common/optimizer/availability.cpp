#include "optimizer/availability.h"

#include "optimizer/answerfill.h"
#include "optimizer/setkernels.h"

#include <algorithm>
#include <vector>

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

/// The first letters of an id as a number, in the order of ids.
quint64 beginningOf(const ParticipantId &id)
{
    constexpr qsizetype kLetters = 4;
    quint64 beginning = 0;
    for (qsizetype i = 0; i < kLetters; ++i)
        beginning = beginning << 16 | (i < id.text().size() ? id.text()[i].unicode() : 0U);
    return beginning;
}

SlotState stateOf(bool able, bool firm)
{
    if (able)
        return firm ? SlotState::Yes : SlotState::IfNeeded;
    return firm ? SlotState::No : SlotState::None;
}

bits::Word withMember(bits::Word word, bits::Word mask, bool member)
{
    return member ? word | mask : word & ~mask;
}

int &countOf(Headcount &headcount, SlotState state)
{
    switch (state) {
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
}

} // namespace

Availability::Availability(const Room &room) : m_table(room.slotTable), m_nights(room)
{
    addPeople(room);
    const qsizetype words = m_table.size() * m_words;
    m_able.fill(0, words);
    m_firm.fill(0, words);
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
        fill.flush({m_able.data() + word, m_words}, {m_firm.data() + word, m_words});
    }
    m_headcounts = recounted();
}

void Availability::addPeople(const Room &room)
{
    m_people.reserve(room.people.size());
    m_beginnings.reserve(room.people.size());
    for (const Person &person : room.people) {
        m_people.append({person.id, person.weight, person.required});
        m_beginnings.append(beginningOf(person.id));
    }
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
    const bits::Word mask = bits::maskOf(person);
    bits::Word *const able = m_able.data() + person / bits::kWordBits;
    bits::Word *const firm = m_firm.data() + person / bits::kWordBits;
    Headcount *const headcounts = m_headcounts.data();
    for (const Range range : changed) {
        for (qsizetype slot = m_table.firstEndingAfter(range.from);
             slot < m_table.size() && m_table.key(slot) < range.to; ++slot) {
            bits::Word &ableWord = able[slot * m_words];
            bits::Word &firmWord = firm[slot * m_words];
            const SlotState before = stateOf((ableWord & mask) != 0, (firmWord & mask) != 0);
            const SlotState state = answer.over(m_table.range(slot));
            --countOf(headcounts[slot], before);
            ++countOf(headcounts[slot], state);
            ableWord = withMember(ableWord, mask, state == SlotState::Yes || state == SlotState::IfNeeded);
            firmWord = withMember(firmWord, mask, state == SlotState::Yes || state == SlotState::No);
        }
    }
}

qsizetype Availability::indexOf(const ParticipantId &who) const
{
    const auto [first, last] = std::equal_range(m_beginnings.cbegin(), m_beginnings.cend(), beginningOf(who));
    const auto end = m_people.cbegin() + (last - m_beginnings.cbegin());
    const auto found =
        std::lower_bound(m_people.cbegin() + (first - m_beginnings.cbegin()), end, who,
                         [](const Attendee &attendee, const ParticipantId &id) { return attendee.id < id; });
    return found != end && found->id == who ? found - m_people.cbegin() : -1;
}

SlotState Availability::state(qsizetype person, qsizetype slot) const
{
    return stateOf(bits::contains(able(slot), person), bits::contains(firm(slot), person));
}

bool Availability::isRefusedByAny(bits::Set people, qsizetype slot) const
{
    const bits::Set ableThen = able(slot);
    const bits::Set firmThen = firm(slot);
    for (size_t i = 0; i < people.size(); ++i) {
        if ((people[i] & firmThen[i] & ~ableThen[i]) != 0)
            return true;
    }
    return false;
}

QList<Headcount> Availability::recounted() const
{
    QList<Headcount> headcounts(m_table.size());
    kernels::countSlots(ableSets(), firmSets(), static_cast<int>(m_people.size()),
                        {headcounts.data(), static_cast<size_t>(headcounts.size())});
    return headcounts;
}

qint64 Availability::weightOf(bits::Set people) const
{
    qint64 weight = 0;
    for (const WeightLayer &layer : m_weights)
        weight += static_cast<qint64>(layer.factor) * bits::countCommon(people, layer.people);
    return weight;
}

void Availability::weigh(std::span<const bits::Word> sets, std::span<qint64> weights) const
{
    std::ranges::fill(weights, 0);
    std::vector<int> counts(weights.size());
    for (const WeightLayer &layer : m_weights) {
        if (layer.people == m_everybody)
            kernels::countSets(sets, counts);
        else
            kernels::countCommon(sets, allOf(layer.people), counts);
        for (size_t i = 0; i < counts.size(); ++i)
            weights[i] += static_cast<qint64>(layer.factor) * counts[i];
    }
}

} // namespace yak
