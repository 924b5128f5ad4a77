#include "charts/answertimeline.h"

#include <QHash>

namespace yak {

namespace {

Ranges ableRangesOf(const Stroke &stroke)
{
    Ranges ranges;
    for (const Paint &paint : stroke) {
        if (paint.state == SlotState::Yes || paint.state == SlotState::IfNeeded)
            ranges += paint.ranges;
    }
    return normalized(ranges);
}

} // namespace

std::optional<AnswerMark> answerMarkOf(const wire::HistoryEntry &entry)
{
    const auto *painted = std::get_if<AnswerPainted>(&entry.event.body);
    if (!painted)
        return std::nullopt;
    const Ranges before = ableRangesOf(entry.before);
    const Ranges after = ableRangesOf(painted->effect);
    return AnswerMark{entry.revision, painted->person, entry.event.at, totalLength(subtracted(after, before)),
                      totalLength(subtracted(before, after))};
}

QList<AnswerRow> answerRowsOf(const QList<AnswerMark> &newestFirst, const QSet<ParticipantId> &present)
{
    QList<AnswerRow> rows;
    QHash<ParticipantId, qsizetype> rowOf;
    for (auto mark = newestFirst.crbegin(); mark != newestFirst.crend(); ++mark) {
        if (!present.contains(mark->person))
            continue;
        const auto known = rowOf.constFind(mark->person);
        if (known != rowOf.cend()) {
            rows[*known].marks.append(*mark);
            continue;
        }
        rowOf.insert(mark->person, rows.size());
        rows.append({mark->person, {*mark}});
    }
    return rows;
}

} // namespace yak
