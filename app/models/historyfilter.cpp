#include "models/historyfilter.h"

#include <algorithm>

namespace yak {

ParticipantId subjectOf(const EventBody &body)
{
    return std::visit(
        [](const auto &one) -> ParticipantId {
            if constexpr (requires { one.person.id; })
                return one.person.id;
            else if constexpr (requires { one.person; })
                return one.person;
            else
                return {};
        },
        body);
}

bool HistoryFilter::matches(const wire::HistoryEntry &entry) const
{
    if (doer == Doer::Server && !entry.event.by.isNull())
        return false;
    if (!person.isNull() && entry.event.by != person && subjectOf(entry.event.body) != person)
        return false;
    if ((since && entry.event.at < *since) || (until && entry.event.at >= *until))
        return false;
    if (slot.isEmpty())
        return true;
    const auto *painted = std::get_if<AnswerPainted>(&entry.event.body);
    return painted && std::any_of(painted->effect.cbegin(), painted->effect.cend(), [this](const Paint &paint) {
               return std::any_of(paint.ranges.cbegin(), paint.ranges.cend(),
                                  [this](const Range range) { return range.from < slot.to && slot.from < range.to; });
           });
}

} // namespace yak
