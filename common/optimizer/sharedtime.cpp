#include "optimizer/sharedtime.h"

#include <algorithm>
#include <tuple>

namespace yak {

namespace {

/// A set of slots for each person, where the availability has a set of people for each slot.
class SlotsOfPeople
{
public:
    explicit SlotsOfPeople(const Availability &availability) : m_words(bits::wordsFor(availability.table().size()))
    {
        const qsizetype people = availability.people().size();
        m_yes.fill(0, people * m_words);
        m_able.fill(0, people * m_words);
        for (qsizetype slot = 0; slot < availability.table().size(); ++slot) {
            bits::forEach(availability.able(slot), [&](qsizetype person) {
                bits::insert(setOf(m_able, person), slot);
                if (bits::contains(availability.firm(slot), person))
                    bits::insert(setOf(m_yes, person), slot);
            });
        }
    }

    [[nodiscard]] SharedTime shared(qsizetype a, qsizetype b)
    {
        return {std::min(a, b), std::max(a, b), bits::countCommon(setOf(m_yes, a), setOf(m_yes, b)),
                bits::countCommon(setOf(m_able, a), setOf(m_able, b))};
    }

private:
    [[nodiscard]] bits::MutableSet setOf(QList<bits::Word> &sets, qsizetype person) const
    {
        return {sets.data() + person * m_words, static_cast<size_t>(m_words)};
    }

    qsizetype m_words;
    QList<bits::Word> m_yes; // person 0's slots, person 1's slots, …
    QList<bits::Word> m_able;
};

bool sharesMore(const SharedTime &a, const SharedTime &b)
{
    return std::tuple(-a.able, -a.yes, a.first, a.second) < std::tuple(-b.able, -b.yes, b.first, b.second);
}

/// The few best of many by an order, without keeping the many.
template<typename Before>
class Few
{
public:
    Few(qsizetype size, Before before) : m_size(size), m_before(before) {}

    void add(const SharedTime &pair)
    {
        if (m_pairs.size() == m_size && (m_size == 0 || !m_before(pair, m_pairs.last())))
            return;
        m_pairs.insert(std::upper_bound(m_pairs.begin(), m_pairs.end(), pair, m_before), pair);
        if (m_pairs.size() > m_size)
            m_pairs.removeLast();
    }

    [[nodiscard]] const QList<SharedTime> &pairs() const { return m_pairs; }

private:
    qsizetype m_size;
    Before m_before;
    QList<SharedTime> m_pairs;
};

class Ends
{
public:
    explicit Ends(SharedEnds ends) : m_most(ends.most, &sharesMore), m_least(ends.least, &sharesLess) {}

    void add(const SharedTime &pair)
    {
        ++m_count;
        m_most.add(pair);
        m_least.add(pair);
    }

    [[nodiscard]] SharedTimes found() const
    {
        SharedTimes times{m_most.pairs(), {}, m_count};
        for (auto pair = m_least.pairs().crbegin(); pair != m_least.pairs().crend(); ++pair) {
            if (!times.most.contains(*pair))
                times.least.append(*pair);
        }
        return times;
    }

private:
    static bool sharesLess(const SharedTime &a, const SharedTime &b) { return sharesMore(b, a); }

    using Order = bool (*)(const SharedTime &, const SharedTime &);
    Few<Order> m_most;
    Few<Order> m_least;
    qint64 m_count = 0;
};

QList<qsizetype> respondentsOf(const Availability &availability)
{
    QList<qsizetype> people;
    bits::forEach(availability.respondents(), [&people](qsizetype person) { people.append(person); });
    return people;
}

} // namespace

std::optional<SharedTimes> sharedTimes(const Availability &availability, SharedEnds ends, const std::stop_token &stop)
{
    SlotsOfPeople sets(availability);
    const QList<qsizetype> people = respondentsOf(availability);
    Ends found(ends);
    for (qsizetype i = 0; i < people.size(); ++i) {
        if (stop.stop_requested())
            return std::nullopt;
        for (qsizetype j = i + 1; j < people.size(); ++j)
            found.add(sets.shared(people[i], people[j]));
    }
    return found.found();
}

std::optional<SharedTimes> sharedTimesOf(const Availability &availability, qsizetype person, SharedEnds ends,
                                         const std::stop_token &stop)
{
    Ends found(ends);
    if (person < 0 || !bits::contains(availability.respondents(), person))
        return found.found();
    SlotsOfPeople sets(availability);
    for (const qsizetype other : respondentsOf(availability)) {
        if (stop.stop_requested())
            return std::nullopt;
        if (other != person)
            found.add(sets.shared(person, other));
    }
    return found.found();
}

} // namespace yak
