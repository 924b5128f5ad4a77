#include "trial.h"

#include "rooms.h"
#include "words.h"

#include <algorithm>

namespace yak::test {

using namespace Qt::StringLiterals;

namespace {

ParticipantId drawPerson(const Room &room, const Draw &draw)
{
    return std::next(room.people.cbegin(), draw(0, room.people.size() - 1)).key();
}

/// What somebody who is there says or counts from now on.
EventBody drawEvent(const Room &room, const Draw &draw)
{
    const ParticipantId who = drawPerson(room, draw);
    if (draw(0, 7) == 0)
        return PersonSet{who, draw(0, 2) == 0, static_cast<int>(draw(1, 3)), {}};
    Stroke stroke;
    const Answer painted = drawAnswer(room, draw);
    for (const Segment &segment : painted.segments())
        stroke.append({segment.state, {segment.range}});
    return AnswerPainted{who, applyStrokes(room.answerOf(who), {stroke}, room.slotTable).effect};
}

WhatIf drawWhatIf(const Room &room, const Draw &draw)
{
    WhatIf whatIf;
    for (const Person &person : room.people) {
        switch (draw(0, 5)) {
        case 0:
            whatIf.leftOut.insert(person.id);
            break;
        case 1:
            whatIf.required.insert(person.id, draw(0, 1) == 1);
            break;
        case 2:
            whatIf.weights.insert(person.id, static_cast<int>(draw(1, 100)));
            break;
        default:
            break;
        }
    }
    if (draw(0, 2) == 0)
        whatIf.duration = draw(1, longestDuration(room));
    return whatIf;
}

Trial::Kind drawKind(const Draw &draw)
{
    if (draw(1, 100) == 1)
        return Trial::Kind::Long;
    return oneOf(draw, {Trial::Kind::Line, Trial::Kind::Ring, Trial::Kind::Chains, Trial::Kind::Zones});
}

RandomRoom drawRoomOf(Trial::Kind kind, const Draw &draw)
{
    switch (kind) {
    case Trial::Kind::Line:
        return drawRoom(SlotTable::Shape::Line, draw);
    case Trial::Kind::Ring:
        return drawRoom(SlotTable::Shape::Ring, draw);
    case Trial::Kind::Chains:
        return drawChainedRoom(draw);
    case Trial::Kind::Zones:
        return drawRoomOfZones(draw);
    case Trial::Kind::Long:
        return drawLongRoom(draw);
    }
    Q_UNREACHABLE();
}

/// A room that is as somebody supposes, put together here once more.
Room changedBy(const WhatIf &whatIf, const Room &room)
{
    Room changed = room;
    changed.people.clear();
    changed.answers.clear();
    for (Person person : room.people) {
        if (whatIf.leftOut.contains(person.id))
            continue;
        if (whatIf.required.contains(person.id))
            person.required = whatIf.required.value(person.id);
        if (whatIf.weights.contains(person.id))
            person.weight = whatIf.weights.value(person.id);
        changed.people.insert(person.id, person);
        if (room.answers.contains(person.id))
            changed.answers.insert(person.id, room.answerOf(person.id));
    }
    return changed;
}

RankingQuestion changedBy(const WhatIf &whatIf, RankingQuestion question)
{
    if (whatIf.duration) {
        question.duration = *whatIf.duration;
        question.otherDurations.clear();
    }
    return question;
}

void compareRankings(const QString &what, const std::optional<Ranking> &ranking, const Ranking &expected,
                     Verdict &verdict)
{
    verdict.entries += expected.candidates.size() + expected.withoutRequired.size() + expected.nearMisses.size();
    if (ranking == expected)
        return;
    QStringList &found = verdict.disagreements;
    found.append(what + u" is"_s);
    found.append(ranking ? inWords(*ranking) : QStringList{u"  nothing"_s});
    found.append(u"and has to be"_s);
    found.append(inWords(expected));
}

} // namespace

Trial drawTrial(quint64 seed, quint64 number)
{
    const Draw draw = drawnBySeed(seed, number);
    Trial trial;
    trial.kind = drawKind(draw);
    trial.drawn = drawRoomOf(trial.kind, draw);
    Room room = trial.drawn.room;
    if (!room.people.isEmpty()) {
        for (qint64 events = draw(0, 3); events > 0; --events) {
            trial.events.append(drawEvent(room, draw));
            apply(room, {trial.events.last(), {}, {}});
        }
    }
    // Most meetings of any length have nobody, or no window.
    const qint64 few = std::min(longestDuration(room), 4 * room.slotTable.unitsPerSlot());
    trial.questions.append(drawQuestionUpTo(few, room, draw));
    if (trial.kind == Trial::Kind::Long)
        return trial;
    trial.questions.append(drawQuestion(room, draw));
    if (draw(0, 3) == 0)
        trial.whatIf = drawWhatIf(room, draw);
    return trial;
}

Verdict judge(const Trial &trial)
{
    Verdict verdict;
    Room room = trial.drawn.room;
    Availability availability(room);
    for (const EventBody &event : trial.events) {
        availability.follow(room, apply(room, {event, {}, {}}));
        if (availability != Availability(room))
            verdict.disagreements.append(u"who can come is not as if built anew after: "_s + inWords(event));
        if (availability.headcounts() != availability.recounted())
            verdict.disagreements.append(u"headcounts are not as if counted afresh after: "_s + inWords(event));
    }
    const Course &course = trial.drawn.course;
    for (const RankingQuestion &question : trial.questions)
        compareRankings(u"the ranking"_s, rank(availability, question), bruteForce(room, question, course), verdict);
    const WhatIf &whatIf = trial.whatIf;
    if (!whatIf.isEmpty()) {
        const RankingQuestion &question = trial.questions.first();
        compareRankings(u"the ranking of what is supposed"_s,
                        rank(Availability(supposed(room, whatIf)), supposed(question, whatIf)),
                        bruteForce(changedBy(whatIf, room), changedBy(whatIf, question), course), verdict);
    }
    return verdict;
}

} // namespace yak::test
