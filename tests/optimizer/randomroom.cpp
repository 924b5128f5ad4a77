#include "randomroom.h"

#include "rooms.h"

#include <rapidcheck.h>

namespace yak::test {

namespace {

qint64 draw(qint64 from, qint64 to)
{
    return *rc::gen::inRange<qint64>(from, to + 1);
}

RandomRoom drawEmptyRoom(SlotTable::Shape shape)
{
    const qint64 length = *rc::gen::element<qint64>(1, 2, 3, 5);
    const bool ring = shape == SlotTable::Shape::Ring;
    const qint64 places = draw(1, 12);
    const int gapEvery = *rc::gen::element(2, 5, 1000);
    std::vector<SlotKey> keys;
    SlotKey key = ring ? 0 : draw(-20, 20);
    for (qint64 place = 0; place < places; ++place) {
        if (draw(1, gapEvery) > 1 || place == 0)
            keys.push_back(key);
        // On a line a gap may also be shorter than a slot.
        key += ring || draw(1, gapEvery) > 1 ? length : length + 1;
    }
    RandomRoom drawn;
    drawn.course.ringLength = ring ? places * length : 0;
    drawn.room.slotTable = SlotTable(std::move(keys), length, shape, drawn.course.ringLength);
    return drawn;
}

} // namespace

Answer drawAnswer(const Room &room)
{
    Answer answer;
    const qint64 from = room.slotTable.key(0) - 3;
    const qint64 to = room.slotTable.range(room.slotTable.size() - 1).to + 3;
    // Mostly of one mind over all, so that windows with several people come about.
    if (draw(0, 3) > 0)
        answer.set(*rc::gen::element(SlotState::Yes, SlotState::IfNeeded, SlotState::No), {{from, to}});
    for (qint64 strokes = draw(0, 3); strokes > 0; --strokes) {
        const qint64 start = draw(from, to);
        const auto state = *rc::gen::element(SlotState::Yes, SlotState::IfNeeded, SlotState::No, SlotState::None);
        answer.set(state, {{start, draw(start, to)}});
    }
    return answer;
}

RandomRoom drawRoom(SlotTable::Shape shape)
{
    RandomRoom drawn = drawEmptyRoom(shape);
    const int heaviest = *rc::gen::element(1, 2, 100);
    const int requiredOneIn = *rc::gen::element(3, 1000);
    for (qint64 number = draw(0, 5); number > 0; --number) {
        Person person;
        person.id = idOf(draw(0, 50));
        person.weight = static_cast<int>(draw(1, heaviest));
        person.required = draw(1, requiredOneIn) == 1;
        drawn.room.people.insert(person.id, person);
        const Answer answer = drawAnswer(drawn.room);
        if (!answer.isEmpty())
            drawn.room.answers.insert(person.id, answer);
    }
    return drawn;
}

qint64 longestDuration(const Room &room)
{
    return (room.slotTable.size() + 1) * room.slotTable.unitsPerSlot();
}

} // namespace yak::test
