#pragma once

#include "cache/sqliteroomstore.h"
#include "relay.h"
#include "serverharness.h"
#include "session/roomsession.h"

#include <QTemporaryDir>
#include <QTest>

namespace yak {

/// One device: a disk of its own, a line of its own to the server, and a session over both.
class Device
{
public:
    explicit Device(ServerHarness &harness) : m_store(std::make_unique<SqliteRoomStore>(path()))
    {
        m_relay.setTarget(harness.port());
    }

    [[nodiscard]] QUrl url() const { return QUrl(QStringLiteral("ws://127.0.0.1:%1/").arg(m_relay.port())); }
    [[nodiscard]] Relay &relay() { return m_relay; }
    [[nodiscard]] RoomSession &session() { return *m_session; }
    [[nodiscard]] RoomModel &model() { return m_session->model(); }

    void open(const RoomId &room)
    {
        const RoomLink link{QStringLiteral("127.0.0.1"), m_relay.port(), room, RoomLink::Security::Plain};
        m_session = std::make_unique<RoomSession>(link, *m_store, m_clock);
        m_session->open();
    }

    /// Makes a room and goes in.
    std::optional<RoomId> create(const RoomSettings &settings, const QString &name)
    {
        auto *creator = new RoomCreator(url(), *m_store, m_clock);
        std::optional<RoomId> made;
        QObject::connect(creator, &RoomCreator::created, creator,
                         [&made](const RoomCreator::Created &created) { made = created.link.room; });
        wire::Create request;
        request.settings = settings;
        request.me.name = name;
        creator->create(request);
        if (!QTest::qWaitFor([&made] { return made.has_value(); }))
            return std::nullopt;
        open(*made);
        return isLive() ? made : std::nullopt;
    }

    bool join(const RoomId &room, const QString &name, const QString &pin = {})
    {
        open(room);
        if (!QTest::qWaitFor([this] { return session().state() == RoomSession::State::NeedsName; }))
            return false;
        wire::Introduction me;
        me.name = name;
        me.pin = pin;
        session().join(me, {}, {});
        return isLive();
    }

    [[nodiscard]] bool isLive()
    {
        const auto comesBack = [this] {
            session().retryNow();
            return session().state() == RoomSession::State::Live;
        };
        return QTest::qWaitFor(comesBack, 10'000);
    }
    [[nodiscard]] bool isSaved()
    {
        return isLive() && QTest::qWaitFor([this] { return model().pending().isEmpty(); }, 20'000);
    }

    /// The app dies and is started anew on the same disk.
    void restart()
    {
        const RoomId room = session().link().room;
        m_session.reset();
        m_store.reset();
        m_store = std::make_unique<SqliteRoomStore>(path());
        open(room);
    }

    void paint(SlotState state, int from, int to)
    {
        const SlotTable &table = model().room().slotTable;
        if (!table.isEmpty()) // as long as the disk has not been read there is nothing to paint on
            session().submit({{state, {{table.range(from).from, table.range(to - 1).to}}}});
    }
    [[nodiscard]] SlotState own(int slot) { return model().ownAnswer().over(model().room().slotTable.range(slot)); }

private:
    [[nodiscard]] QString path() const { return m_folder.filePath(QStringLiteral("rooms.sqlite")); }

    QTemporaryDir m_folder;
    SystemClock m_clock;
    Relay m_relay;
    std::unique_ptr<SqliteRoomStore> m_store;
    std::unique_ptr<RoomSession> m_session;
};

} // namespace yak
