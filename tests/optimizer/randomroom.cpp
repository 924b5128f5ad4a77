#include "randomroom.h"

#include "rooms.h"

#include <QDateTime>

#include <algorithm>

namespace yak::test {

using namespace Qt::StringLiterals;

namespace {

RandomRoom drawEmptyRoom(SlotTable::Shape shape, const Draw &draw)
{
    const qint64 length = oneOf<qint64>(draw, {1, 2, 3, 5});
    const bool ring = shape == SlotTable::Shape::Ring;
    const qint64 places = draw(1, 12);
    const int gapEvery = oneOf(draw, {2, 5, 1000});
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

RandomRoom drawEmptyChains(const Draw &draw)
{
    const qint64 length = oneOf<qint64>(draw, {1, 1, 3});
    RandomRoom drawn;
    std::vector<std::vector<SlotKey>> &chains = drawn.course.chains;
    for (qint64 chain = draw(1, 4); chain > 0; --chain) {
        std::vector<SlotKey> keys;
        for (qint64 place = draw(1, 4); place > 0; --place)
            keys.push_back((chain * 10 + place) * length);
        for (size_t i = keys.size(); i > 1; --i)
            std::swap(keys[i - 1], keys[static_cast<size_t>(draw(0, static_cast<qint64>(i) - 1))]);
        chains.push_back(std::move(keys));
    }
    drawn.room.slotTable = SlotTable::fromChains(chains, length);
    return drawn;
}

} // namespace

Answer drawAnswer(const Room &room, const Draw &draw)
{
    Answer answer;
    const qint64 from = room.slotTable.key(0) - 3;
    const qint64 to = room.slotTable.range(room.slotTable.size() - 1).to + 3;
    // Mostly of one mind over all, so that windows with several people come about.
    if (draw(0, 3) > 0)
        answer.set(oneOf(draw, {SlotState::Yes, SlotState::IfNeeded, SlotState::No}), {{from, to}});
    for (qint64 strokes = draw(0, 3); strokes > 0; --strokes) {
        const qint64 start = draw(from, to);
        const auto state = oneOf(draw, {SlotState::Yes, SlotState::IfNeeded, SlotState::No, SlotState::None});
        answer.set(state, {{start, draw(start, to)}});
    }
    return answer;
}

namespace {

void drawPeople(RandomRoom &drawn, const Draw &draw)
{
    const int heaviest = oneOf(draw, {1, 2, 100});
    const int requiredOneIn = oneOf(draw, {3, 1000});
    for (qint64 number = draw(0, 5); number > 0; --number) {
        Person person;
        person.id = idOf(draw(0, 50));
        person.weight = static_cast<int>(draw(1, heaviest));
        person.required = draw(1, requiredOneIn) == 1;
        drawn.room.people.insert(person.id, person);
        const Answer answer = drawAnswer(drawn.room, draw);
        if (!answer.isEmpty())
            drawn.room.answers.insert(person.id, answer);
    }
}

} // namespace

RandomRoom drawRoom(SlotTable::Shape shape, const Draw &draw)
{
    RandomRoom drawn = drawEmptyRoom(shape, draw);
    drawPeople(drawn, draw);
    return drawn;
}

RandomRoom drawChainedRoom(const Draw &draw)
{
    RandomRoom drawn = drawEmptyChains(draw);
    drawPeople(drawn, draw);
    return drawn;
}

RandomRoom drawAnyRoom(const Draw &draw)
{
    switch (draw(0, 2)) {
    case 0:
        return drawRoom(SlotTable::Shape::Line, draw);
    case 1:
        return drawRoom(SlotTable::Shape::Ring, draw);
    default:
        return drawChainedRoom(draw);
    }
}

RandomRoom drawRoomOfZones(const Draw &draw)
{
    // Hours before clocks were or will be set in Europe, North America, Chatham (by a quarter to three) and Lord Howe.
    const QDateTime changes[] = {QDateTime({2026, 3, 29}, {1, 0}, Qt::UTC), QDateTime({2026, 11, 1}, {6, 0}, Qt::UTC),
                                 QDateTime({2026, 4, 4}, {14, 0}, Qt::UTC),
                                 QDateTime({2026, 10, 3}, {15, 30}, Qt::UTC)};
    const SlotKey change = changes[draw(0, std::ssize(changes) - 1)].toSecsSinceEpoch() / 60;
    RandomRoom drawn;
    const qint64 length = oneOf<qint64>(draw, {15, 45, 60, 180});
    std::vector<SlotKey> keys;
    SlotKey key = change - 15 * draw(0, 4 * 24);
    for (qint64 place = draw(1, 12); place > 0; --place) {
        keys.push_back(key);
        key += draw(1, 4) > 1 ? length : length + 15;
    }
    drawn.room.slotTable = SlotTable(std::move(keys), length);
    drawPeople(drawn, draw);
    for (Person &person : drawn.room.people) {
        person.zone = oneOf(draw, {u"Europe/Berlin"_s, u"America/New_York"_s, u"Asia/Seoul"_s, u"Pacific/Chatham"_s,
                                   u"Australia/Lord_Howe"_s, u"Nowhere/At_All"_s, QString()});
    }
    return drawn;
}

namespace {

/// An answer that is another one every few units.
Answer drawRestlessAnswer(const Room &room, const Draw &draw)
{
    Answer answer;
    const qint64 to = room.slotTable.range(room.slotTable.size() - 1).to;
    for (qint64 unit = room.slotTable.key(0); unit < to;) {
        const qint64 length = draw(1, 4 * room.slotTable.unitsPerSlot());
        answer.set(oneOf(draw, {SlotState::Yes, SlotState::Yes, SlotState::IfNeeded, SlotState::No}),
                   {{unit, unit + length}});
        unit += length;
    }
    return answer;
}

} // namespace

RandomRoom drawLongRoom(const Draw &draw)
{
    const bool ring = draw(0, 1) == 1;
    const qint64 length = oneOf<qint64>(draw, {1, 3});
    const qint64 places = draw(100, 160);
    std::vector<SlotKey> keys;
    for (qint64 place = 0; place < places; ++place) {
        // Half of the rings are whole.
        if (place % 40 != 39 || (ring && places % 2 == 0))
            keys.push_back(place * length);
    }
    RandomRoom drawn;
    drawn.course.ringLength = ring ? places * length : 0;
    const auto shape = ring ? SlotTable::Shape::Ring : SlotTable::Shape::Line;
    drawn.room.slotTable = SlotTable(std::move(keys), length, shape, drawn.course.ringLength);
    drawPeople(drawn, draw);
    // By people, whose order is the same every time, as that of a hash is not.
    for (const Person &person : std::as_const(drawn.room.people)) {
        if (drawn.room.answers.contains(person.id))
            drawn.room.answers.insert(person.id, drawRestlessAnswer(drawn.room, draw));
    }
    return drawn;
}

RankingQuestion drawQuestionUpTo(qint64 longest, const Room &room, const Draw &draw)
{
    RankingQuestion question;
    question.duration = draw(1, longest);
    question.limit = oneOf<qsizetype>(draw, {1, 3, 1000});
    for (qint64 more = draw(0, 2); more > 0; --more)
        question.otherDurations.append(draw(1, longest));
    for (qint64 rules = draw(0, 2); rules > 0; --rules) {
        Quorum quorum{{}, static_cast<int>(draw(0, 3))};
        for (const Person &person : room.people) {
            if (draw(0, 1) > 0)
                quorum.people.append(person.id);
        }
        quorum.people.append(idOf(77)); // who is not there
        question.quorums.append(quorum);
    }
    const qint64 from = room.slotTable.key(0) - 3;
    const qint64 to = room.slotTable.range(room.slotTable.size() - 1).to + 3;
    if (draw(0, 2) == 0) {
        Ranges within;
        for (qint64 hours = draw(0, 2); hours > 0; --hours) {
            const qint64 begin = draw(from, to);
            within.append({begin, draw(begin, to)});
        }
        question.filter.within = normalized(within);
    }
    if (draw(0, 2) == 0)
        question.filter.clearBefore = draw(0, 2 * room.slotTable.unitsPerSlot());
    if (draw(0, 2) == 0)
        question.filter.clearAfter = draw(0, 2 * room.slotTable.unitsPerSlot());
    return question;
}

RankingQuestion drawQuestion(const Room &room, const Draw &draw)
{
    return drawQuestionUpTo(longestDuration(room), room, draw);
}

qint64 longestDuration(const Room &room)
{
    return (room.slotTable.size() + 1) * room.slotTable.unitsPerSlot();
}

} // namespace yak::test
