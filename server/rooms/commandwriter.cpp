#include "rooms/commandwriter.h"

#include "core/namekey.h"
#include "core/overloaded.h"
#include "rooms/admission.h"
#include "rooms/devices.h"
#include "rooms/jobs.h"
#include "rooms/life.h"
#include "rooms/painting.h"
#include "rooms/people.h"
#include "rooms/settingschange.h"
#include "rooms/webhooks.h"

namespace yak::server {

namespace {

bool isEntering(const CommandBody &body)
{
    return std::holds_alternative<MakeRoom>(body) || std::holds_alternative<ClaimName>(body) ||
           std::holds_alternative<AddDevice>(body);
}

/// Loads the rows that a command is decided on.
Result<void> loadFor(const Command &command, RoomState &state, storage::Stores &stores)
{
    if (auto done = state.load(stores, command.asker.person); !done)
        return done;
    if (auto done = state.load(stores, command.asker.device); !done)
        return done;
    const auto person = [&](const ParticipantId &id) { return state.load(stores, id); };
    const auto holder = [&](const QString &name) { return state.loadHolder(stores, nameKey(name)); };
    return std::visit(Overloaded{
                          [&](const ClaimName &claim) { return holder(claim.name); },
                          [&](const AddDevice &add) { return person(add.person); },
                          [&](const wire::Rename &rename) {
                              const auto done = person(rename.person);
                              return done ? holder(rename.name) : done;
                          },
                          [&](const wire::ChangeSettings &change) {
                              return change.patch.plan ? state.loadAll(stores) : Result<void>{};
                          },
                          [&](const wire::PaintAnswer &paint) {
                              const bool isOld = paint.base && *paint.base < state.room().settingsRevision;
                              return isOld ? state.loadMoves(stores) : Result<void>{};
                          },
                          [&](const wire::SetRole &set) { return person(set.person); },
                          [&](const wire::SetPerson &set) { return person(set.person); },
                          [&](const wire::Remove &remove) { return person(remove.person); },
                          [&](const wire::Restore &restore) {
                              const auto done = person(restore.person);
                              if (!done)
                                  return done;
                              const auto moves = state.loadMoves(stores);
                              return moves ? state.loadPast(stores, command.asker.person, restore) : moves;
                          },
                          [&](const wire::RevokeDevice &revoke) { return state.load(stores, revoke.device); },
                          [&](const wire::Remind &) { return state.loadAll(stores); },
                          [&](const RunJob &run) { return state.loadJob(stores, run); },
                          [&](const SetHook &) { return state.loadPosting(stores); },
                          [&](const PostTried &) { return state.loadPosting(stores); },
                          [](const auto &) { return Result<void>{}; },
                      },
                      command.body);
}

/// Whether the asker need not be in the room: is about to enter it, or is the server.
bool isFromOutside(const CommandBody &body)
{
    return isEntering(body) || std::holds_alternative<RunJob>(body) || std::holds_alternative<PostTried>(body);
}

/// Whether the asker is still in the room, by a device that is still theirs.
bool isPresent(RoomState &state, const Asker &asker)
{
    const storage::DeviceRow *device = state.device(asker.device);
    return device && device->revoked.isEmpty() && device->person == asker.person && state.person(asker.person);
}

wire::Refused refusalFor(const CommandBody &body, ErrorCode code)
{
    wire::Refused refused;
    refused.code = code;
    refused.operation = wire::operationOf(body);
    return refused;
}

Outcome refused(const Command &command, const wire::Refused &why)
{
    return {command.replyTo, command.room, why, std::nullopt};
}

Verdict decideIn(Case open, const CommandBody &command)
{
    return std::visit([&open](const auto &body) { return decide(open, body); }, command);
}

/// The acknowledgement counts in the asker's own stream; somebody who has just left has none.
wire::Done doneFor(const RoomState &state, const Command &command, qsizetype eventsBefore)
{
    wire::Done done;
    if (state.eventCount() > eventsBefore && state.person(command.asker.person))
        done.revision = state.positionFor(command.asker.person).revision;
    return done;
}

} // namespace

Result<void> CommandWriter::apply(storage::Stores &stores, std::span<Command> commands)
{
    m_now = m_clock.now();
    m_result = {};
    m_rooms.clear();
    if (auto done = loadRooms(stores, commands); !done)
        return done;
    for (const Command &command : commands) {
        auto outcome = run(stores, command);
        if (!outcome)
            return tl::unexpected<Error>(outcome.error());
        m_result.outcomes.append(*std::move(outcome));
    }
    storage::Changes changes;
    for (const auto &[id, state] : m_rooms) {
        if (auto done = state->flush(stores, changes, m_now); !done)
            return done;
        RoomNews news{id, state->events(), state->fate(), state->revokedDevices()};
        if (!news.events.isEmpty() || !news.revoked.isEmpty() || news.fate == RoomNews::Fate::Deleted)
            m_result.news.append(std::move(news));
        noteScheduled(*state);
    }
    return stores.write(changes);
}

void CommandWriter::noteScheduled(RoomState &state)
{
    const std::optional<Instant> due = state.schedule().earliest();
    if (due && (!m_result.nextDue || *due < *m_result.nextDue))
        m_result.nextDue = due;
}

void CommandWriter::committed(std::span<Command>)
{
    // Whoever asks now is told by the database; nobody could be while it was away.
    for (const RoomId &id : std::exchange(m_unsure, {}))
        m_result.news.prepend({id, {}, RoomNews::Fate::Unsure, {}});
    m_deliver(std::exchange(m_result, {}));
    for (auto &[id, state] : m_rooms) {
        if (state->fate() == RoomNews::Fate::Deleted)
            continue;
        state->settle();
        const qsizetype weight = state->weight();
        m_kept.insert(id, state.release(), weight);
    }
    m_rooms.clear();
}

void CommandWriter::failed(std::span<Command> commands, const Error &error)
{
    qCWarning(logStorage) << commands.size() << "commands are unavailable:" << error.detail;
    BatchResult result;
    for (const Command &command : commands) {
        result.outcomes.append(refused(command, refusalFor(command.body, ErrorCode::Unavailable)));
        m_unsure.insert(command.room);
    }
    m_deliver(std::move(result));
}

Result<void> CommandWriter::loadRooms(storage::Stores &stores, std::span<const Command> commands)
{
    std::vector<RoomId> ids;
    for (const Command &command : commands) {
        if (!std::holds_alternative<MakeRoom>(command.body))
            ids.push_back(command.room);
    }
    std::sort(ids.begin(), ids.end());
    ids.erase(std::unique(ids.begin(), ids.end()), ids.end());
    if (ids.empty())
        return {};
    const auto versions = stores.rooms.versions(ids);
    if (!versions)
        return tl::unexpected<Error>(versions.error());
    for (const RoomId &id : ids) {
        if (auto done = loadRoom(stores, id, versions->value(id)); !done)
            return done;
    }
    return {};
}

Result<void> CommandWriter::loadRoom(storage::Stores &stores, const RoomId &id, qint64 version)
{
    // Taken out: if this batch fails, what it did to the room goes with it.
    std::unique_ptr<RoomState> kept(m_kept.take(id));
    if (version == 0)
        return {}; // there is no such room
    if (!kept || kept->head().version != version) {
        auto read = readRoom(stores, id);
        if (!read)
            return tl::unexpected<Error>(read.error());
        kept = *std::move(read);
    }
    m_rooms.emplace(id, std::move(kept));
    return {};
}

Result<std::unique_ptr<RoomState>> CommandWriter::readRoom(storage::Stores &stores, const RoomId &id)
{
    const auto head = stores.rooms.head(id);
    if (!head)
        return tl::unexpected<Error>(head.error());
    const auto body = stores.rooms.body(id);
    if (!body)
        return tl::unexpected<Error>(body.error());
    if (!*head || !*body)
        return failure(ErrorCode::OutOfData, QStringLiteral("a room without its settings"));
    const auto parsed = parseSettings(**body);
    if (!parsed)
        return tl::unexpected<Error>(parsed.error());
    auto state = std::make_unique<RoomState>(**head, *parsed);
    if (auto loaded = state->loadPlaces(stores); !loaded)
        return tl::unexpected<Error>(loaded.error());
    return state;
}

Result<Outcome> CommandWriter::run(storage::Stores &stores, const Command &command)
{
    if (const auto *make = std::get_if<MakeRoom>(&command.body)) {
        const auto planned = planRoom(*make, m_now);
        if (!planned)
            return refused(command, planned.error());
        m_rooms.emplace(command.room, std::make_unique<RoomState>(command.room, *planned, make->passwordHash));
    }
    const auto found = m_rooms.find(command.room);
    if (found == m_rooms.end() || found->second->fate() == RoomNews::Fate::Deleted)
        return refused(command, refusalFor(command.body, ErrorCode::NotFound));
    RoomState &state = *found->second;
    if (auto loaded = loadFor(command, state, stores); !loaded)
        return tl::unexpected<Error>(loaded.error());
    if (!isFromOutside(command.body) && !isPresent(state, command.asker))
        return refused(command, refusalFor(command.body, ErrorCode::BadToken));
    const qsizetype before = state.eventCount();
    const Verdict verdict = decideIn({state, command.asker, m_now, m_rules}, command.body);
    if (!verdict)
        return refused(command, verdict.error());
    if (verdict->webhook)
        return Outcome{command.replyTo, command.room, *verdict->webhook, std::nullopt};
    const wire::Done done = verdict->done ? *verdict->done : doneFor(state, command, before);
    return Outcome{command.replyTo, command.room, done, verdict->admission};
}

} // namespace yak::server
