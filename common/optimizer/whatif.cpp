#include "optimizer/whatif.h"

namespace yak {

Room supposed(Room room, const WhatIf &whatIf)
{
    for (const ParticipantId &who : whatIf.leftOut) {
        room.people.remove(who);
        room.answers.remove(who);
    }
    for (const auto &[who, required] : whatIf.required.asKeyValueRange()) {
        if (const auto person = room.people.find(who); person != room.people.end())
            person->required = required;
    }
    for (const auto &[who, weight] : whatIf.weights.asKeyValueRange()) {
        if (const auto person = room.people.find(who); person != room.people.end())
            person->weight = weight;
    }
    return room;
}

RankingQuestion supposed(RankingQuestion question, const WhatIf &whatIf)
{
    if (whatIf.duration) {
        question.duration = *whatIf.duration;
        question.otherDurations.clear();
    }
    return question;
}

} // namespace yak
