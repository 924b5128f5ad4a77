#include "session/roomdigest.h"

#include "session/roommodel.h"
#include "session/storedvalue.h"

#include <algorithm>

namespace yak {

namespace {

struct StoredDigest
{
    int version = 1;
    RoomDigest digest;
};

struct StoredSettings
{
    int version = 1;
    RoomSettings settings;
};

} // namespace

namespace wire {

template<>
struct Wire<RoomDigest::OwnAnswer>
{
    static QCborValue write(RoomDigest::OwnAnswer value) { return static_cast<int>(value); }
    static bool read(const QCborValue &value, RoomDigest::OwnAnswer &out, ReadError &error)
    {
        int number = 0;
        const bool ok =
            Wire<int>::read(value, number, error, Between{0, static_cast<int>(RoomDigest::OwnAnswer::Whole)});
        out = static_cast<RoomDigest::OwnAnswer>(number);
        return ok;
    }
};

template<typename Io>
void fields(Io &io, As<RoomDigest, Io> &v)
{
    io.field("settings"_L1, v.settings);
    io.field("flags"_L1, v.flags);
    io.field("names"_L1, v.names, Max{limits::kParticipants});
    io.optional("ownDeadline"_L1, v.ownDeadline);
    io.field("ownAnswer"_L1, v.ownAnswer);
    io.optional("seenDecision"_L1, v.seenDecision);
    io.optional("inStepAt"_L1, v.inStepAt);
    io.optional("seenReminder"_L1, v.seenReminder);
}

template<typename Io>
void fields(Io &io, As<StoredDigest, Io> &v)
{
    io.field("version"_L1, v.version, Between{1, 1});
    io.field("digest"_L1, v.digest);
}

template<typename Io>
void fields(Io &io, As<StoredSettings, Io> &v)
{
    io.field("version"_L1, v.version, Between{1, 1});
    io.field("settings"_L1, v.settings);
}

} // namespace wire

RoomDigest digestOf(const RoomModel &model)
{
    const Room &room = model.room();
    RoomDigest digest;
    digest.settings = room.settings;
    digest.flags = room.flags;
    for (const Person &person : room.people)
        digest.names.append(person.name);
    if (const Person *me = room.person(model.me()))
        digest.ownDeadline = me->deadline;
    const Answer own = model.ownAnswer();
    if (own.isEmpty())
        return digest;
    const auto states = own.over(room.slotTable);
    const bool hasGap = std::ranges::find(states, SlotState::None) != states.end();
    digest.ownAnswer = hasGap ? RoomDigest::OwnAnswer::Partial : RoomDigest::OwnAnswer::Whole;
    return digest;
}

QByteArray encodeDigest(const RoomDigest &digest)
{
    return encodeValue(StoredDigest{1, digest});
}

std::optional<RoomDigest> decodeDigest(QByteArrayView bytes)
{
    if (bytes.isEmpty())
        return std::nullopt;
    auto stored = decodeValue<StoredDigest>(bytes);
    return stored ? std::optional(std::move(stored->digest)) : std::nullopt;
}

QByteArray encodeSettings(const RoomSettings &settings)
{
    return encodeValue(StoredSettings{1, settings});
}

std::optional<RoomSettings> decodeSettings(QByteArrayView bytes)
{
    auto stored = decodeValue<StoredSettings>(bytes);
    return stored ? std::optional(std::move(stored->settings)) : std::nullopt;
}

} // namespace yak
