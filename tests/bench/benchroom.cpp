#include "benchroom.h"

#include <random>

namespace yak::bench {

namespace {

constexpr qint64 kSlotsPerDay = 24 * 60 / kSlotMinutes;
constexpr SlotKey kMonday = 29'540'160; // 2026-03-02T00:00Z

ParticipantId someId(std::mt19937 &random)
{
    constexpr QLatin1StringView letters("0123456789ABCDEFGHJKMNPQRSTVWXYZ");
    QString text;
    for (int i = 0; i < ParticipantId::kLetters; ++i)
        text += letters[static_cast<qsizetype>(random() % 32)];
    return *ParticipantId::parse(text);
}

Answer someAnswer(Range whole, std::mt19937 &random)
{
    const auto draw = [&random](qint64 from, qint64 to) {
        return from + static_cast<qint64>(random() % static_cast<quint64>(to - from));
    };
    Ranges ifNeeded;
    Ranges yes;
    for (SlotKey midnight = whole.from; midnight < whole.to; midnight += kSlotsPerDay * kSlotMinutes) {
        for (Ranges *ranges : {&ifNeeded, &yes, &yes}) {
            const qint64 from = draw(0, kSlotsPerDay - 8);
            const qint64 to = std::min(kSlotsPerDay, from + draw(4, 36));
            ranges->append({midnight + from * kSlotMinutes, midnight + to * kSlotMinutes});
        }
    }
    Answer answer;
    answer.set(SlotState::No, {whole});
    answer.set(SlotState::IfNeeded, normalized(ifNeeded));
    answer.set(SlotState::Yes, normalized(yes));
    return answer;
}

} // namespace

Room makeBenchRoom(int people, qint64 slots)
{
    const Range whole{kMonday, kMonday + slots * kSlotMinutes};
    Room room;
    room.slotTable = SlotTable::fromRanges({whole}, kSlotMinutes);
    std::mt19937 random(20260302); // the same room at each run
    for (int number = 0; number < people; ++number) {
        Person person;
        person.id = someId(random);
        room.people.insert(person.id, person);
        room.answers.insert(person.id, someAnswer(whole, random));
    }
    return room;
}

} // namespace yak::bench
