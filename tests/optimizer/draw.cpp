#include "draw.h"

#include <rapidcheck.h>

namespace yak::test {

namespace {

constexpr quint64 kGoldenGamma = 0x9E3779B97F4A7C15;

quint64 mixed(quint64 bits)
{
    bits = (bits ^ (bits >> 30)) * 0xBF58476D1CE4E5B9;
    bits = (bits ^ (bits >> 27)) * 0x94D049BB133111EB;
    return bits ^ (bits >> 31);
}

} // namespace

qint64 drawnByProperty(qint64 from, qint64 to)
{
    return *rc::gen::inRange<qint64>(from, to + 1);
}

Draw drawnBySeed(quint64 seed, quint64 number)
{
    // Mixed by itself, for numbers that follow each other must not begin the same sequence at another place.
    return [state = mixed(mixed(seed + kGoldenGamma) ^ number)](qint64 from, qint64 to) mutable {
        state += kGoldenGamma;
        return from + static_cast<qint64>(mixed(state) % static_cast<quint64>(to - from + 1));
    };
}

} // namespace yak::test
