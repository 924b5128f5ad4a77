#pragma once

#include "postedroom.h"

#include <algorithm>
#include <array>

namespace yak {

/// Who may stand before a room.
enum class Who { Organizer, CoOrganizer, Participant, Viewer, Nobody, Removed };
inline constexpr std::array kEverybody{Who::Organizer, Who::CoOrganizer, Who::Participant,
                                       Who::Viewer,    Who::Nobody,      Who::Removed};

/// How far a room has come; Late is closed by its deadline.
enum class Stage { Open, Closed, Late, Settled, Archived };

/// A room with one of each kind before it, and a first organizer and a participant to whom things are done. Everybody
/// who holds a name has painted twice.
class RoomCast
{
public:
    RoomCast(PostedRoom &server, Stage stage, Visibility visibility) : m_server(server)
    {
        RoomSettings settings = sampleSettings();
        settings.visibility = visibility;
        settings.deadline = server.server.clock.now().plusSeconds(60);
        host = server.connected();
        m_room = host->create(settings);
        target = joined(QStringLiteral("Target"));
        (*this)[Who::Organizer] = joined(QStringLiteral("Organizer"));
        (*this)[Who::CoOrganizer] = joined(QStringLiteral("CoOrganizer"));
        (*this)[Who::Participant] = joined(QStringLiteral("Participant"));
        (*this)[Who::Removed] = joined(QStringLiteral("Removed"));
        (*this)[Who::Viewer] = server.connected();
        if ((*this)[Who::Viewer]->view(m_room))
            qFatal("the viewer is not let in");
        (*this)[Who::Nobody] = server.connected();
        give(Who::Organizer, Role::Organizer);
        give(Who::CoOrganizer, Role::CoOrganizer);
        for (ServerClient *who :
             {host.get(), target.get(), at(Who::Organizer), at(Who::CoOrganizer), at(Who::Participant)}) {
            paint(*who, 0);
            paint(*who, 1);
        }
        sendAway();
        bring(stage);
        (void)revision();
        m_before = host->room();
    }

    [[nodiscard]] std::unique_ptr<ServerClient> &operator[](Who who) { return m_cast.at(static_cast<size_t>(who)); }
    [[nodiscard]] ServerClient *at(Who who) { return (*this)[who].get(); }
    [[nodiscard]] const RoomId &room() const { return m_room; }

    /// How many events the room has.
    [[nodiscard]] qint64 revision() const
    {
        const auto page = std::get<wire::HistoryPage>(host->ask(wire::History{{}, 1}));
        return page.entries.first().revision;
    }

    /// Whether everybody is where they were, in a room in which nothing but answers is different.
    [[nodiscard]] bool isAsItWas()
    {
        (void)revision(); // what came before has come by then
        const Room &now = host->room();
        return now.settings == m_before.settings && now.flags == m_before.flags && now.people == m_before.people &&
               !at(Who::Nobody)->entered() && std::ranges::all_of(kEverybody, [this](Who who) {
                   return at(who)->isConnected() && (who == Who::Nobody || at(who)->entered()->room == m_room);
               });
    }

    std::unique_ptr<ServerClient> host;
    std::unique_ptr<ServerClient> target;

private:
    [[nodiscard]] std::unique_ptr<ServerClient> joined(const QString &name)
    {
        auto client = m_server.connected();
        client->join(m_room, name);
        return client;
    }
    void give(Who who, Role role) { host->must(wire::SetRole{at(who)->me(), role}); }
    static void paint(ServerClient &who, qsizetype slot)
    {
        if (!isDone(who.paint(SlotState::Yes, {who.room().slotTable.range(slot)})))
            qFatal("a stroke is refused");
    }
    /// Somebody is removed, and is back before the door with what they had.
    void sendAway()
    {
        ServerClient &gone = *at(Who::Removed);
        host->must(wire::Remove{gone.me()});
        if (!QTest::qWaitFor([&] { return !gone.isConnected(); }) || !gone.connectTo(m_server.server.url()))
            qFatal("whoever is removed stays");
    }
    void bring(Stage stage)
    {
        if (stage == Stage::Closed)
            host->must(wire::Close{});
        if (stage == Stage::Settled)
            host->must(wire::Settle{host->room().slotTable.key(0)});
        if (stage == Stage::Archived)
            host->must(wire::Archive{});
        if (stage != Stage::Late)
            return;
        m_server.server.clock.advanceSeconds(60);
        if (!QTest::qWaitFor([this] { return heard<DeadlinePassed>(*host) == 1; }))
            qFatal("the deadline is not told");
    }

    PostedRoom &m_server;
    RoomId m_room;
    Room m_before;
    std::array<std::unique_ptr<ServerClient>, kEverybody.size()> m_cast;
};

} // namespace yak
