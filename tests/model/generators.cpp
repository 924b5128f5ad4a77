#include "generators.h"

namespace yak::small {

namespace {

int below(int most)
{
    return *rc::gen::inRange(0, most);
}

} // namespace

Ranges anyRanges()
{
    Ranges ranges;
    for (int left = below(7); left > 0; --left)
        ranges.append({below(kUnits), below(kUnits + 1)});
    return ranges;
}

Ranges canonicalRanges()
{
    Ranges ranges;
    for (qint64 at = below(8); at < kUnits;) {
        const qint64 end = std::min<qint64>(kUnits, at + 1 + below(12));
        ranges.append({at, end});
        at = end + 1 + below(16);
    }
    return ranges;
}

SlotTable anyTable()
{
    const int length = 1 + below(6);
    std::vector<SlotKey> keys;
    for (int at = below(length + 3); at + length <= kUnits; at += length) {
        if (below(5) == 0)
            at += 1 + below(2 * length);
        else
            keys.push_back(at);
    }
    std::erase_if(keys, [length](SlotKey key) { return key + length > kUnits; });
    return SlotTable(std::move(keys), length);
}

Answer anyAnswer()
{
    Answer answer;
    for (int left = below(6); left > 0; --left)
        answer.set(kSlotStates.at(static_cast<size_t>(below(4))), anyRanges());
    return answer;
}

Stroke anyStroke(const std::vector<SlotState> &states)
{
    Stroke stroke;
    for (int left = below(5); left > 0; --left)
        stroke.append({states.at(static_cast<size_t>(below(static_cast<int>(states.size())))), anyRanges()});
    return stroke;
}

Stroke anyStroke()
{
    return anyStroke({kSlotStates.begin(), kSlotStates.end()});
}

Units unitsOf(const Ranges &ranges)
{
    Units units;
    for (const Range range : ranges) {
        for (qint64 unit = range.from; unit < range.to; ++unit)
            units.set(static_cast<size_t>(unit));
    }
    return units;
}

States statesOf(const Answer &answer)
{
    States states{};
    for (const Segment &segment : answer.segments()) {
        for (qint64 unit = segment.range.from; unit < segment.range.to; ++unit)
            states.at(static_cast<size_t>(unit)) = segment.state;
    }
    return states;
}

SlotState worstOf(const States &states, Range range)
{
    SlotState found = SlotState::Yes;
    for (qint64 unit = range.from; unit < range.to; ++unit)
        found = worst(found, states.at(static_cast<size_t>(unit)));
    return found;
}

bool isCanonical(const Ranges &ranges)
{
    for (qsizetype i = 0; i < ranges.size(); ++i) {
        if (ranges[i].isEmpty() || (i > 0 && ranges[i - 1].to >= ranges[i].from))
            return false;
    }
    return true;
}

} // namespace yak::small
