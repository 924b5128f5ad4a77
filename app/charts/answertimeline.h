#pragma once

#include "protocol/messages.h"

#include <QList>
#include <QSet>

namespace yak {

/// One painting of one person, as history tells it.
struct AnswerMark
{
    qint64 revision = 0;
    ParticipantId person;
    Instant at;
    qint64 gained = 0; ///< axis units that became yes or if needed
    qint64 lost = 0;   ///< axis units that were yes or if needed and are no more

    friend bool operator==(const AnswerMark &, const AnswerMark &) = default;
};

/// The mark an entry of history leaves; empty for what is no painting.
[[nodiscard]] std::optional<AnswerMark> answerMarkOf(const wire::HistoryEntry &entry);

/// Somebody who has answered, with all they painted, oldest first. The first mark is when they answered.
struct AnswerRow
{
    ParticipantId person;
    QList<AnswerMark> marks;

    friend bool operator==(const AnswerRow &, const AnswerRow &) = default;
};

/// Who has answered, in the order in which they first did: the row's place is how many had answered by then. Marks come
/// newest first, as history has them; those of people who are not `present` any more are left out.
[[nodiscard]] QList<AnswerRow> answerRowsOf(const QList<AnswerMark> &newestFirst, const QSet<ParticipantId> &present);

} // namespace yak
