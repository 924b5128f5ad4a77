#pragma once

#include "optimizer/availability.h"

#include <span>
#include <vector>

namespace yak {

/// The people of many windows in a row, found at once: intersections of ever longer stretches of slots, of 1, 2, 4 …,
/// until two of them cover a window (the doubling of sparse tables for range minima: M. Bender and M. Farach-Colton,
/// LATIN 2000). log2(width) intersections a window, over memory in a row whatever a set's size.
class WindowSweep
{
public:
    /// `availability` must outlive this object; `width` is how many slots a window has, at least 1.
    WindowSweep(const Availability &availability, qsizetype width);

    /// How many windows one load() is best given, at least 1.
    [[nodiscard]] qsizetype windowsAtOnce() const { return m_windowsAtOnce; }

    /// Finds the windows that start at each slot of the path but its last `width` - 1.
    void load(std::span<const qsizetype> path);

    /// Who says yes to all of the window number `window` of those loaded. Valid until the next load().
    [[nodiscard]] bits::Set yes(qsizetype window) const { return setOf(m_yes, window); }
    /// Who is able to come for all of it.
    [[nodiscard]] bits::Set able(qsizetype window) const { return setOf(m_able, window); }
    /// The weights of these.
    [[nodiscard]] qint64 weightIn(qsizetype window) const { return m_weightsIn[static_cast<size_t>(window)]; }
    [[nodiscard]] qint64 weightAble(qsizetype window) const { return m_weightsAble[static_cast<size_t>(window)]; }

private:
    [[nodiscard]] bits::Set setOf(const std::vector<bits::Word> &sets, qsizetype window) const
    {
        return std::span(sets).subspan(static_cast<size_t>(window) * m_words, m_words);
    }
    void intersectWindows(std::span<const bits::Word> sets, std::span<const qsizetype> path,
                          std::vector<bits::Word> &to);

    const Availability &m_availability;
    size_t m_words;
    size_t m_width;
    qsizetype m_windowsAtOnce;
    std::vector<bits::Word> m_gathered;
    std::vector<bits::Word> m_yes;
    std::vector<bits::Word> m_able;
    std::vector<qint64> m_weightsIn;
    std::vector<qint64> m_weightsAble;
};

} // namespace yak
