#include "dialogs/newroomproblems.h"

#include "i18n/problemtext.h"

#include <QCoreApplication>

namespace yak {

using namespace Qt::StringLiterals;

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(yak::NewRoomForm)
};

} // namespace

Saying problemWords(const QString &field, const NewRoomDraft &draft, const QList<Problem> &problems)
{
    QList<Problem> own = problems;
    own.removeIf([&](const Problem &problem) { return draft.formField(problem.field) != field; });
    if (own.isEmpty())
        return {};
    Problem first = own.first();
    if (first.field.startsWith("blocks."_L1)) // told in the block's own row
        return Saying([] { return Words::tr("Something is missing or wrong above."); });
    // What is wrong on every day is wrong with the usual hours, not with the first day.
    const bool isWeekly = draft.kind == RoomKind::Weekday;
    const qsizetype days = isWeekly ? draft.weekdays.size() : draft.dates.size();
    const bool hasOwnHours = isWeekly ? !draft.ownWeekdayHours.isEmpty() : !draft.ownHours.isEmpty();
    if (!hasOwnHours && own.size() >= days)
        first.subject.clear();
    return [first, kind = draft.kind] { return problemText(first, kind); };
}

QHash<int, QString> blockProblemWords(const QList<Problem> &problems)
{
    QHash<int, QString> words;
    for (const Problem &problem : problems) {
        const int id = problem.subject.toInt();
        if (problem.field.startsWith("blocks."_L1) && id > 0 && !words.contains(id))
            words.insert(id, problemText(problem, RoomKind::Block));
    }
    return words;
}

} // namespace yak
