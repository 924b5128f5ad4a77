#include "optimizer/sessiondominance.h"

#include <algorithm>
#include <numeric>

namespace yak {

std::vector<size_t> largestWindows(const SessionWindows &windows, SessionSets by, SessionEffort &effort)
{
    std::vector<int> sizes(windows.size());
    for (size_t i = 0; i < sizes.size(); ++i)
        sizes[i] = bits::count(windows.able(i)) + (by == SessionSets::Yes ? bits::count(windows.yes(i)) : 0);
    std::vector<size_t> order(windows.size());
    std::iota(order.begin(), order.end(), size_t(0));
    // What has another's people and more comes before it.
    std::ranges::stable_sort(order, [&](size_t a, size_t b) { return sizes[a] > sizes[b]; });
    std::vector<size_t> largest;
    for (const size_t window : order) {
        const auto hasAllOf = [&](size_t other) {
            return bits::isSubset(windows.able(window), windows.able(other)) &&
                   (by == SessionSets::Able || bits::isSubset(windows.yes(window), windows.yes(other)));
        };
        static_cast<void>(effort.spend(std::ssize(largest)));
        if (!std::ranges::any_of(largest, hasAllOf))
            largest.push_back(window);
    }
    std::ranges::sort(largest);
    return largest;
}

} // namespace yak
