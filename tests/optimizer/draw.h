#pragma once

#include <QtGlobal>

#include <functional>
#include <initializer_list>
#include <iterator>

namespace yak::test {

/// Where chance comes from: a number from `from` to `to`, both included.
using Draw = std::function<qint64(qint64 from, qint64 to)>;

/// Chance within a rapidcheck property, which then looks for a smaller case of what fails.
[[nodiscard]] qint64 drawnByProperty(qint64 from, qint64 to);

/// Chance that is the same whenever `seed` and `number` are, on every machine (SplitMix64: G. Steele, D. Lea,
/// C. Flood, Fast splittable pseudorandom number generators, OOPSLA 2014). Not to be shared by threads.
[[nodiscard]] Draw drawnBySeed(quint64 seed, quint64 number);

template<typename T>
[[nodiscard]] T oneOf(const Draw &draw, std::initializer_list<T> values)
{
    return *std::next(values.begin(), draw(0, std::ssize(values) - 1));
}

} // namespace yak::test
