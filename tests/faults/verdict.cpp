#include "verdict.h"

#include <QSet>

namespace yak::faults {

using namespace Qt::StringLiterals;

namespace {

const AnswerPainted *paintedBy(const wire::HistoryEntry &entry, const ParticipantId &person)
{
    const auto *painted = std::get_if<AnswerPainted>(&entry.event.body);
    return painted && painted->person == person ? painted : nullptr;
}

/// Whether an effect is part of what the stroke said. Somebody's first answer also says no to all it does not name.
bool isOf(const Stroke &effect, const Stroke &stroke, bool isFirst)
{
    for (const Paint &paint : effect) {
        if (isFirst && paint.state == SlotState::No)
            continue;
        Ranges allowed;
        for (const Paint &said : stroke) {
            if (said.state == paint.state)
                allowed += said.ranges;
        }
        if (!subtracted(paint.ranges, normalized(allowed)).isEmpty())
            return false;
    }
    return true;
}

QStringList brokenStrokes(const Truth &truth, const Record &client)
{
    QStringList broken;
    QSet<qint64> revisions;
    const QString name = client.room.person(client.me) ? client.room.person(client.me)->name : QString();
    for (const Answered &stroke : client.answered) {
        if (!stroke.revision)
            continue;
        const QString what =
            u"%1's stroke %2, acknowledged as event %3, "_s.arg(name).arg(stroke.operation).arg(*stroke.revision);
        if (*stroke.revision > truth.history.size()) {
            broken += what + u"is lost"_s;
            continue;
        }
        const AnswerPainted *painted = paintedBy(truth.history.at(*stroke.revision - 1), client.me);
        if (!painted || !isOf(painted->effect, stroke.stroke, revisions.isEmpty()))
            broken += what + u"is another event"_s;
        if (revisions.contains(*stroke.revision))
            broken += what + u"shares it with another"_s;
        revisions.insert(*stroke.revision);
    }
    for (const wire::HistoryEntry &entry : truth.history) {
        if (paintedBy(entry, client.me) && !revisions.contains(entry.revision))
            broken += u"event %1 of %2 is no stroke that was acknowledged: a double"_s.arg(entry.revision).arg(name);
    }
    return broken;
}

QStringList brokenView(const Truth &truth, const Record &client)
{
    QStringList broken = client.complaints;
    for (const auto &[revision, event] : client.seen.asKeyValueRange()) {
        if (revision > truth.history.size() || !(truth.history.at(revision - 1).event == event))
            broken += u"event %1 was shown and is not what history says"_s.arg(revision);
    }
    if (!(client.room == truth.room))
        broken += u"a painter shows another room than the server"_s;
    return broken;
}

} // namespace

QStringList verdict(const Truth &truth, const Record &client)
{
    return brokenStrokes(truth, client) + brokenView(truth, client);
}

QStringList verdict(const Truth &truth)
{
    QStringList broken;
    Room replayed;
    replayed.id = truth.room.id;
    qint64 expected = 0;
    for (const wire::HistoryEntry &entry : truth.history) {
        if (entry.revision != ++expected)
            return {u"history has event %1 where %2 should be"_s.arg(entry.revision).arg(expected)};
        apply(replayed, entry.event);
    }
    if (expected != truth.room.position.revision)
        broken += u"history ends at %1, the room stands at %2"_s.arg(expected).arg(truth.room.position.revision);
    if (replayed.answers != truth.room.answers)
        broken += u"the answers are not what their history comes to"_s;
    if (replayed.people != truth.room.people)
        broken += u"the people are not who history says"_s;
    return broken;
}

} // namespace yak::faults
