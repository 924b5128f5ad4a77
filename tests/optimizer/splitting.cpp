#include "splitting.h"

namespace yak::test {

namespace {

Range scaled(Range range, Cut cut)
{
    return {range.from * cut.scale, range.to * cut.scale};
}

std::vector<SlotKey> partsOf(SlotKey key, qint64 unitsPerPart, Cut cut)
{
    std::vector<SlotKey> parts;
    for (qint64 part = 0; part < cut.parts; ++part)
        parts.push_back(key * cut.scale + part * unitsPerPart);
    return parts;
}

template<typename Keys>
std::vector<SlotKey> partsOfAll(const Keys &keys, qint64 unitsPerPart, Cut cut)
{
    std::vector<SlotKey> all;
    for (const SlotKey key : keys) {
        const std::vector<SlotKey> parts = partsOf(key, unitsPerPart, cut);
        all.insert(all.end(), parts.begin(), parts.end());
    }
    return all;
}

SlotTable split(const SlotTable &table, const Course &course, Cut cut)
{
    const qint64 unitsPerPart = table.unitsPerSlot() * cut.scale / cut.parts;
    if (course.chains.empty()) {
        const auto shape = course.ringLength > 0 ? SlotTable::Shape::Ring : SlotTable::Shape::Line;
        return SlotTable(partsOfAll(table.keys(), unitsPerPart, cut), unitsPerPart, shape,
                         course.ringLength * cut.scale);
    }
    std::vector<std::vector<SlotKey>> chains;
    for (const std::vector<SlotKey> &chain : course.chains)
        chains.push_back(partsOfAll(chain, unitsPerPart, cut));
    return SlotTable::fromChains(chains, unitsPerPart);
}

} // namespace

Room readBySlots(const Room &room)
{
    Room read = room;
    read.answers.clear();
    for (const Person &person : room.people) {
        Answer answer;
        const std::vector<SlotState> states = room.answerOf(person.id).over(room.slotTable);
        for (size_t slot = 0; slot < states.size(); ++slot)
            answer.set(states[slot], {room.slotTable.range(static_cast<qsizetype>(slot))});
        if (!answer.isEmpty())
            read.answers.insert(person.id, answer);
    }
    return read;
}

Room split(const RandomRoom &drawn, Cut cut)
{
    Room room = drawn.room;
    room.slotTable = split(drawn.room.slotTable, drawn.course, cut);
    for (Answer &answer : room.answers) {
        Answer finer;
        for (const Segment &segment : answer.segments())
            finer.set(segment.state, {scaled(segment.range, cut)});
        answer = finer;
    }
    return room;
}

RankingQuestion split(RankingQuestion question, Cut cut)
{
    question.duration *= cut.scale;
    for (qint64 &duration : question.otherDurations)
        duration *= cut.scale;
    question.filter.clearBefore *= cut.scale;
    question.filter.clearAfter *= cut.scale;
    if (question.filter.within) {
        for (Range &range : *question.filter.within)
            range = scaled(range, cut);
    }
    return question;
}

} // namespace yak::test
