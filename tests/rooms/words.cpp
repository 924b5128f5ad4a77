#include "words.h"

#include "trial.h"

#include <array>

namespace yak::test {

using namespace Qt::StringLiterals;

namespace {

QString number(const ParticipantId &id)
{
    return QString::number(id.text().toLongLong());
}

QString numbers(const QList<ParticipantId> &ids)
{
    QStringList texts;
    for (const ParticipantId &id : ids)
        texts.append(number(id));
    return texts.isEmpty() ? u"nobody"_s : texts.join(u' ');
}

template<typename Numbers>
QString keys(const Numbers &keys)
{
    QStringList texts;
    for (const SlotKey key : keys)
        texts.append(QString::number(key));
    return texts.join(u' ');
}

QString inWords(Range range)
{
    return u"[%1, %2)"_s.arg(range.from).arg(range.to);
}

QString inWords(const Ranges &ranges)
{
    QStringList texts;
    for (const Range range : ranges)
        texts.append(inWords(range));
    return texts.isEmpty() ? u"never"_s : texts.join(u' ');
}

QString inWords(const Answer &answer)
{
    QStringList texts;
    for (const Segment &segment : answer.segments())
        texts.append(toText(segment.state) + u' ' + inWords(segment.range));
    return texts.isEmpty() ? u"no answer"_s : texts.join(u", "_s);
}

QString inWords(const Candidate &candidate)
{
    const Score &score = candidate.score;
    return u"    %1 for %2: %3 quorums, weight %4 in and %5 able, %6 if needed, %7 of night; %8 in, %9 if needed, "_s
               .arg(score.start)
               .arg(candidate.end - score.start)
               .arg(score.quorumsMet)
               .arg(score.weightIn)
               .arg(score.weightAble)
               .arg(score.ifNeededUnits)
               .arg(score.nightUnits)
               .arg(candidate.people.in)
               .arg(candidate.people.ifNeeded) +
           u"%1 out, %2 waiting; without %3; starts %4"_s.arg(candidate.people.out)
               .arg(candidate.people.waiting)
               .arg(numbers(candidate.missingRequired), keys(candidate.starts));
}

QString inWords(const RankingQuestion &question)
{
    QStringList texts{u"question: %1 units"_s.arg(question.duration)};
    for (const qint64 other : question.otherDurations)
        texts.append(u"or %1"_s.arg(other));
    texts.append(u"at most %1"_s.arg(question.limit));
    for (const Quorum &quorum : question.quorums)
        texts.append(u"%1 of (%2)"_s.arg(quorum.atLeast).arg(numbers(quorum.people)));
    if (question.filter.within)
        texts.append(u"within "_s + inWords(*question.filter.within));
    texts.append(u"clear %1 before and %2 after"_s.arg(question.filter.clearBefore).arg(question.filter.clearAfter));
    return texts.join(u", "_s);
}

QStringList inWords(const WhatIf &whatIf, const Room &room)
{
    QStringList texts;
    for (const Person &person : room.people) {
        if (whatIf.leftOut.contains(person.id))
            texts.append(u"  without person %1"_s.arg(number(person.id)));
        if (whatIf.required.contains(person.id))
            texts.append(u"  person %1: required %2"_s.arg(number(person.id)).arg(whatIf.required.value(person.id)));
        if (whatIf.weights.contains(person.id))
            texts.append(u"  person %1: weight %2"_s.arg(number(person.id)).arg(whatIf.weights.value(person.id)));
    }
    if (whatIf.duration)
        texts.append(u"  %1 units"_s.arg(*whatIf.duration));
    if (!texts.isEmpty())
        texts.prepend(u"supposed:"_s);
    return texts;
}

} // namespace

QStringList inWords(const Trial &trial)
{
    const Room &room = trial.drawn.room;
    QStringList lines{u"slots of %1 units at %2"_s.arg(room.slotTable.unitsPerSlot()).arg(keys(room.slotTable.keys()))};
    if (trial.drawn.course.ringLength > 0)
        lines.append(u"on a ring of %1 units"_s.arg(trial.drawn.course.ringLength));
    for (const std::vector<SlotKey> &chain : trial.drawn.course.chains)
        lines.append(u"one after the other: "_s + keys(chain));
    for (const Person &person : room.people) {
        lines.append(u"person %1, weight %2%3%4: %5"_s.arg(number(person.id))
                         .arg(person.weight)
                         .arg(person.required ? u", required"_s : QString(),
                              person.zone.isEmpty() ? QString() : u", "_s + person.zone,
                              inWords(room.answerOf(person.id))));
    }
    for (const EventBody &event : trial.events)
        lines.append(u"then "_s + inWords(event));
    for (const RankingQuestion &question : trial.questions)
        lines.append(inWords(question));
    lines.append(inWords(trial.whatIf, room));
    return lines;
}

QString inWords(const EventBody &event)
{
    if (const auto *set = std::get_if<PersonSet>(&event)) {
        return u"person %1 has weight %2 and is %3"_s.arg(number(set->person))
            .arg(set->weight)
            .arg(set->required ? u"required"_s : u"not required"_s);
    }
    const auto *painted = std::get_if<AnswerPainted>(&event);
    if (!painted)
        return u"something else"_s;
    QStringList texts;
    for (const auto &part : painted->effect)
        texts.append(toText(part.state) + u' ' + inWords(part.ranges));
    return u"person %1 says: %2"_s.arg(number(painted->person), texts.join(u", "_s));
}

QStringList inWords(const Ranking &ranking)
{
    static constexpr std::array kOverlaps{"a window for all", "a window for all that is filtered out",
                                          "no window at all", "nobody has answered",
                                          "no slot for all",  "no window for all, but slots"};
    QStringList lines{u"  "_s + QString::fromLatin1(kOverlaps.at(static_cast<size_t>(ranking.overlap)))};
    if (ranking.longestCommon)
        lines.append(u"  the longest of these "_s + inWords(*ranking.longestCommon));
    for (const Candidate &candidate : ranking.candidates)
        lines.append(inWords(candidate));
    if (!ranking.withoutRequired.isEmpty())
        lines.append(u"  and without somebody required"_s);
    for (const Candidate &candidate : ranking.withoutRequired)
        lines.append(inWords(candidate));
    for (const NearMiss &miss : ranking.nearMisses) {
        lines.append(u"    near miss %1: %2 covered by %3; starts %4"_s.arg(inWords(Range{miss.start, miss.end}))
                         .arg(miss.coveredUnits)
                         .arg(numbers(miss.partly), keys(miss.starts)));
    }
    return lines;
}

} // namespace yak::test
