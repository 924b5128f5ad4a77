#include "rooms/life.h"

#include "core/namekey.h"
#include "model/life.h"

namespace yak::server {

using namespace Qt::StringLiterals;

namespace {

/// Why the asker cannot do this to the room as it is, if so.
std::optional<ErrorCode> refusalOf(const Case &open, Action action)
{
    if (!may(open.self().role, action))
        return ErrorCode::Forbidden;
    if (open.room().flags.archived)
        return ErrorCode::Archived;
    return std::nullopt;
}

} // namespace

void settle(Case &open, qint64 start)
{
    const RoomFlags &flags = open.room().flags;
    const auto &present = flags.decision;
    const auto &last = present ? present : flags.withdrawn;
    const qint64 end = start + open.room().settings.duration;
    if (!present || present->start != start || present->end != end)
        open.state.record(RoomSettled{{start, end, open.asker.person, open.now, last ? last->number + 1 : 1}},
                          open.deed());
}

Verdict decide(Case &open, const wire::Close &)
{
    if (const auto code = refusalOf(open, Action::Close))
        return refuse(*code);
    if (open.room().flags.decision)
        return refuse(ErrorCode::Settled);
    if (!open.room().flags.closed)
        open.state.record(RoomClosed{}, open.deed());
    return Granted{};
}

Verdict decide(Case &open, const wire::Reopen &)
{
    if (const auto code = refusalOf(open, Action::Close))
        return refuse(*code);
    if (open.room().flags.decision)
        return refuse(ErrorCode::Settled);
    const auto deadline = deadlineOf(open.room().settings);
    if (deadline && open.now >= *deadline)
        return refuse(ErrorCode::Late);
    if (open.room().flags.closed)
        open.state.record(RoomReopened{}, open.deed());
    return Granted{};
}

Verdict decide(Case &open, const wire::Settle &wanted)
{
    if (const auto code = refusalOf(open, Action::Settle))
        return refuse(*code);
    if (open.room().slotTable.window(wanted.start, open.room().settings.duration).isEmpty())
        return refuse(ErrorCode::BadValue, u"start"_s);
    settle(open, wanted.start);
    return Granted{};
}

Verdict decide(Case &open, const wire::Unsettle &)
{
    if (const auto code = refusalOf(open, Action::Settle))
        return refuse(*code);
    if (open.room().flags.decision)
        open.state.record(RoomUnsettled{}, open.deed());
    return Granted{};
}

Verdict decide(Case &open, const wire::Archive &)
{
    if (!may(open.self().role, Action::Archive))
        return refuse(ErrorCode::Forbidden);
    if (!open.room().flags.archived)
        open.state.record(RoomArchived{}, open.deed());
    return Granted{};
}

Verdict decide(Case &open, const wire::Unarchive &)
{
    if (!may(open.self().role, Action::Archive))
        return refuse(ErrorCode::Forbidden);
    if (open.room().flags.archived)
        open.state.record(RoomUnarchived{}, open.deed());
    return Granted{};
}

Verdict decide(Case &open, const wire::Delete &deletion)
{
    if (!may(open.self().role, Action::DeleteRoom))
        return refuse(ErrorCode::Forbidden);
    // What cannot be seen of a title cannot be typed.
    if (displayName(deletion.title) != displayName(open.room().settings.title))
        return refuse(ErrorCode::BadValue, u"title"_s);
    open.state.deleteRoom();
    return Granted{};
}

} // namespace yak::server
