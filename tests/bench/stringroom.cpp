#include "stringroom.h"

namespace yak::bench {

using namespace Qt::StringLiterals;

StringRoom::StringRoom(const Room &room)
{
    for (const SlotKey key : room.slotTable.keys()) {
        const QDateTime start = Instant::fromMinutes(key).toUtcDateTime();
        slotNames.push_back(start.toString(u"yyyy-MM-ddTHH:mm"_s).toStdString());
    }
    for (const Person &person : room.people) {
        const std::vector<SlotState> states = room.answerOf(person.id).over(room.slotTable);
        StringAnswer answer;
        for (size_t slot = 0; slot < states.size(); ++slot) {
            if (states[slot] == SlotState::Yes)
                answer.yes.push_back(slotNames[slot]);
            else if (states[slot] == SlotState::IfNeeded)
                answer.ifNeeded.push_back(slotNames[slot]);
        }
        answers.push_back(std::move(answer));
    }
}

bool isSame(const QList<Headcount> &headcounts, const StringRoom &room, const StringCounts &counts)
{
    for (qsizetype slot = 0; slot < headcounts.size(); ++slot) {
        const std::string &name = room.slotNames[static_cast<size_t>(slot)];
        if (headcounts[slot].in != countAt(counts.yes, name) ||
            headcounts[slot].ifNeeded != countAt(counts.ifNeeded, name))
            return false;
    }
    return true;
}

} // namespace yak::bench
