#pragma once

#include "serverclient.h"
#include "serverharness.h"

#include <QTest>

#include <memory>
#include <vector>

namespace yak {

/// A running server with one room in it and its organizer inside, and a way to bring in more people.
class RoomFixture
{
public:
    enum class Start { Now, Later };

    explicit RoomFixture(const RoomSettings &settings = sampleSettings()) : RoomFixture(Start::Later)
    {
        open(settings);
    }
    /// With Start::Later, the options can be set before open().
    explicit RoomFixture(Start) {}

    void open(const RoomSettings &settings = sampleSettings())
    {
        server.start();
        host = connected();
        room = host->create(settings);
    }

    /// Somebody who has said hello and is in no room.
    [[nodiscard]] std::unique_ptr<ServerClient> connected(wire::Encoding encoding = wire::Encoding::Cbor)
    {
        auto client = std::make_unique<ServerClient>(encoding);
        if (!client->connectTo(server.url()))
            qFatal("cannot connect");
        return client;
    }

    /// Somebody who has joined by name.
    [[nodiscard]] std::unique_ptr<ServerClient> joined(const QString &name)
    {
        auto client = connected();
        client->join(room, name);
        return client;
    }

    /// The i-th slot as a range.
    [[nodiscard]] Range slot(qsizetype index) const { return host->room().slotTable.range(index); }

    /// Changes settings on the revision that is known.
    wire::ServerMessage change(ServerClient &who, const SettingsPatch &patch)
    {
        return who.ask(wire::ChangeSettings{who.room().settingsRevision, patch});
    }

    ServerHarness server;
    std::unique_ptr<ServerClient> host;
    RoomId room;
};

[[nodiscard]] inline bool isDone(const wire::ServerMessage &reply)
{
    return std::holds_alternative<wire::Done>(reply);
}

/// The code of a refusal; empty for anything else.
[[nodiscard]] inline std::optional<ErrorCode> codeOf(const wire::ServerMessage &reply)
{
    const auto *refused = std::get_if<wire::Refused>(&reply);
    return refused ? std::optional(refused->code) : std::nullopt;
}

/// The room's events of a kind, by its history; none where that cannot be read.
template<typename Body>
[[nodiscard]] QList<Event> told(ServerClient &reader)
{
    const auto reply = reader.ask(wire::History{{}, 200});
    const auto *page = std::get_if<wire::HistoryPage>(&reply);
    QList<Event> found;
    for (const wire::HistoryEntry &entry : page ? page->entries : QList<wire::HistoryEntry>()) {
        if (std::holds_alternative<Body>(entry.event.body))
            found.append(entry.event);
    }
    return found;
}

/// Those of a kind that came by themselves.
template<typename Body>
[[nodiscard]] qsizetype heard(const ServerClient &reader)
{
    qsizetype count = 0;
    for (const auto &frame : reader.all<wire::Events>()) {
        for (const Event &event : frame.events)
            count += std::holds_alternative<Body>(event.body) ? 1 : 0;
    }
    return count;
}

[[nodiscard]] inline SettingsPatch visibilityPatch(Visibility visibility)
{
    SettingsPatch patch;
    patch.visibility = visibility;
    return patch;
}

} // namespace yak

namespace QTest {

template<>
inline char *toString(const std::optional<yak::ErrorCode> &code)
{
    return qstrdup(code ? yak::toText(*code).data() : "none");
}
template<>
inline char *toString(const yak::ErrorCode &code)
{
    return qstrdup(yak::toText(code).data());
}

} // namespace QTest
