#include "setcounts_control.h"

#include <algorithm>
#include <bit>
#include <tuple>

// Without this std::popcount calls a function on x86-64.
#if defined(__x86_64__) && defined(__GNUC__)
#define YAK_ONE_INSTRUCTION [[gnu::target("popcnt")]]
#else
#define YAK_ONE_INSTRUCTION
#endif

namespace yak::bench {

void countByPerson(const SlotSets &sets, std::span<Headcount> headcounts)
{
    for (size_t slot = 0; slot < headcounts.size(); ++slot) {
        const bits::Set able = sets.able.subspan(slot * sets.words, sets.words);
        const bits::Set firm = sets.firm.subspan(slot * sets.words, sets.words);
        Headcount count;
        for (int person = 0; person < sets.people; ++person) {
            const bool isAble = bits::contains(able, person);
            const bool isFirm = bits::contains(firm, person);
            count.in += static_cast<int>(isAble && isFirm);
            count.ifNeeded += static_cast<int>(isAble && !isFirm);
            count.out += static_cast<int>(!isAble && isFirm);
            count.waiting += static_cast<int>(!isAble && !isFirm);
        }
        headcounts[slot] = count;
    }
}

YAK_ONE_INSTRUCTION void countByWord(const SlotSets &sets, std::span<Headcount> headcounts)
{
    for (size_t slot = 0; slot < headcounts.size(); ++slot) {
        const bits::Word *able = &sets.able[slot * sets.words];
        const bits::Word *firm = &sets.firm[slot * sets.words];
        int in = 0;
        int ableCount = 0;
        int firmCount = 0;
        for (size_t i = 0; i < sets.words; ++i) {
            in += std::popcount(able[i] & firm[i]);
            ableCount += std::popcount(able[i]);
            firmCount += std::popcount(firm[i]);
        }
        const int out = firmCount - in;
        headcounts[slot] = {in, ableCount - in, out, sets.people - ableCount - out};
    }
}

YAK_ONE_INSTRUCTION std::vector<PlainWindow> rankByWord(const SlotSets &sets, size_t width, size_t limit)
{
    const size_t slotCount = sets.able.size() / sets.words;
    std::vector<PlainWindow> windows;
    for (size_t start = 0; start + width <= slotCount; ++start) {
        PlainWindow window{start, 0, 0};
        for (size_t i = 0; i < sets.words; ++i) {
            bits::Word able = ~bits::Word{0};
            bits::Word firm = ~bits::Word{0};
            for (size_t slot = start; slot < start + width; ++slot) {
                able &= sets.able[slot * sets.words + i];
                firm &= sets.firm[slot * sets.words + i];
            }
            window.in += std::popcount(able & firm);
            window.able += std::popcount(able);
        }
        windows.push_back(window);
    }
    const auto middle = windows.begin() + static_cast<std::ptrdiff_t>(std::min(limit, windows.size()));
    std::partial_sort(windows.begin(), middle, windows.end(), [](const PlainWindow &a, const PlainWindow &b) {
        return std::tuple(-a.in, -a.able, a.start) < std::tuple(-b.in, -b.able, b.start);
    });
    windows.erase(middle, windows.end());
    return windows;
}

} // namespace yak::bench
