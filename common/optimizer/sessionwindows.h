#pragma once

#include "optimizer/meeting.h"

#include <span>
#include <vector>

namespace yak {

/// The windows that can be sessions, numbered in the order of their starts: who can come to them, and which two cannot
/// both be.
class SessionWindows
{
public:
    /// The windows that the meeting's filter lets through and that somebody is able to come to. `leastApart` as
    /// SessionQuestion has it.
    SessionWindows(const Meeting &meeting, qint64 leastApart);

    [[nodiscard]] size_t size() const { return m_places.size(); }
    [[nodiscard]] size_t words() const { return m_words; }
    [[nodiscard]] SlotKey start(size_t window) const { return m_places[window].start; }
    [[nodiscard]] bits::Set able(size_t window) const { return {m_able.data() + window * m_words, m_words}; }
    [[nodiscard]] bits::Set yes(size_t window) const { return {m_yes.data() + window * m_words, m_words}; }
    /// The sets of all windows, one after another.
    [[nodiscard]] std::span<const bits::Word> ableSets() const { return m_able; }
    [[nodiscard]] std::span<const bits::Word> yesSets() const { return m_yes; }

    /// Whether two windows overlap, or are less apart than they have to be. A window clashes with itself.
    [[nodiscard]] bool clash(size_t a, size_t b) const
    {
        if (m_places[a].run != m_places[b].run)
            return false;
        const qsizetype way =
            m_places[a].at < m_places[b].at ? m_places[b].at - m_places[a].at : m_places[a].at - m_places[b].at;
        return way < m_leastWay || (m_ringSlots > 0 && m_ringSlots - way < m_leastWay);
    }
    [[nodiscard]] bool clashesWithAny(size_t window, std::span<const size_t> others) const;

    /// As many windows as there can be beside those that are chosen, at most `count`. O(n log n); of a whole ring of
    /// which nothing is chosen O(n²).
    [[nodiscard]] std::vector<size_t> packed(std::span<const size_t> chosen, size_t count) const;

private:
    struct Place
    {
        SlotKey start = 0;
        qsizetype run = 0;
        qsizetype at = 0; // in the run's path
    };

    void add(const Meeting &meeting, qsizetype run, std::vector<Place> &places, std::vector<bits::Word> &able,
             std::vector<bits::Word> &yes) const;
    [[nodiscard]] std::vector<size_t> packedInTurn(std::span<const size_t> windows, size_t first, size_t count) const;

    size_t m_words;
    qsizetype m_leastWay;      // slots from one's start to another's
    qsizetype m_ringSlots = 0; // of a ring that is whole
    std::vector<Place> m_places;
    std::vector<bits::Word> m_able;
    std::vector<bits::Word> m_yes;
};

} // namespace yak
