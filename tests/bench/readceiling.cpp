#include "readceiling.h"

#include <cstddef>
#include <cstdint>

// Compiled once for each path, as the kernels are.
#undef HWY_TARGET_INCLUDE
#define HWY_TARGET_INCLUDE "readceiling.cpp"
#include <hwy/foreach_target.h>
#include <hwy/highway.h>

HWY_BEFORE_NAMESPACE();
namespace yak::bench::HWY_NAMESPACE {

namespace hn = hwy::HWY_NAMESPACE;

std::uint64_t readAll(const std::uint64_t *words, std::size_t size)
{
    const hn::ScalableTag<std::uint64_t> d;
    const std::size_t lanes = hn::Lanes(d);
    auto a = hn::Zero(d);
    auto b = hn::Zero(d);
    auto c = hn::Zero(d);
    auto e = hn::Zero(d);
    std::size_t at = 0;
    for (; at + 4 * lanes <= size; at += 4 * lanes) {
        a = hn::Or(a, hn::LoadU(d, words + at));
        b = hn::Or(b, hn::LoadU(d, words + at + lanes));
        c = hn::Or(c, hn::LoadU(d, words + at + 2 * lanes));
        e = hn::Or(e, hn::LoadU(d, words + at + 3 * lanes));
    }
    std::uint64_t rest = hn::GetLane(hn::MaxOfLanes(d, hn::Or(hn::Or(a, b), hn::Or(c, e))));
    for (; at < size; ++at)
        rest |= words[at];
    return rest;
}

} // namespace yak::bench::HWY_NAMESPACE
HWY_AFTER_NAMESPACE();

#if HWY_ONCE
namespace yak::bench {

HWY_EXPORT(readAll);

bits::Word readAll(std::span<const bits::Word> words)
{
    return HWY_DYNAMIC_DISPATCH(readAll)(words.data(), words.size());
}

} // namespace yak::bench
#endif
