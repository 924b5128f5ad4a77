#include "optimizer/windowsweep.h"

#include "optimizer/setkernels.h"

#include <algorithm>

namespace yak {

namespace {

/// The sets of both kinds and what is made of them lie in the nearest cache together.
constexpr qsizetype kWordsAtOnce = 2048;

/// Windows before the last `width` - 1 slots are found twice; so much longer than a window is what is loaded at once.
constexpr qsizetype kWidthsAtOnce = 4;

bool isInARow(std::span<const qsizetype> path)
{
    return std::ranges::adjacent_find(path, [](qsizetype a, qsizetype b) { return b != a + 1; }) == path.end();
}

} // namespace

WindowSweep::WindowSweep(const Availability &availability, qsizetype width)
    : m_availability(availability),
      m_words(static_cast<size_t>(availability.wordsPerSet())),
      m_width(static_cast<size_t>(width)),
      m_windowsAtOnce(
          std::max(kWordsAtOnce / std::max<qsizetype>(1, availability.wordsPerSet()), kWidthsAtOnce * width))
{
}

void WindowSweep::load(std::span<const qsizetype> path)
{
    Q_ASSERT(path.size() >= m_width);
    intersectWindows(m_availability.ableSets(), path, m_able);
    intersectWindows(m_availability.firmSets(), path, m_yes);
    kernels::intersect(m_yes, m_able, m_yes);
    const size_t windows = path.size() - m_width + 1;
    m_weightsIn.resize(windows);
    m_weightsAble.resize(windows);
    m_availability.weigh(m_yes, m_weightsIn);
    m_availability.weigh(m_able, m_weightsAble);
}

void WindowSweep::intersectWindows(std::span<const bits::Word> sets, std::span<const qsizetype> path,
                                   std::vector<bits::Word> &to)
{
    std::span<const bits::Word> from;
    if (isInARow(path)) {
        from = sets.subspan(static_cast<size_t>(path.front()) * m_words, path.size() * m_words);
    } else {
        m_gathered.resize(path.size() * m_words);
        auto end = m_gathered.begin();
        for (const qsizetype slot : path)
            end = std::ranges::copy(sets.subspan(static_cast<size_t>(slot) * m_words, m_words), end).out;
        from = m_gathered;
    }
    to.resize(from.size());
    size_t covered = 1; // slots that each set of `from` stands for
    while (covered < m_width) {
        const size_t step = std::min(covered, m_width - covered);
        const size_t words = from.size() - step * m_words;
        kernels::intersect(from, from.subspan(step * m_words), std::span(to).first(words));
        from = std::span(to).first(words);
        covered += step;
    }
    if (m_width == 1)
        std::ranges::copy(from, to.begin());
    to.resize(from.size());
}

} // namespace yak
