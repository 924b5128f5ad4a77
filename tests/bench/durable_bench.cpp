#include "durable_bench.h"

#include "painters.h"
#include "serverprocess.h"
#include "storage/connection.h"
#include "storage/database.h"
#include "storage/stores.h"

#include <QTemporaryDir>

#include <memory>
#include <vector>

namespace yak::bench {

using namespace Qt::StringLiterals;

namespace {

constexpr qint64 kRoundMs = 2'000;

template<typename T>
T need(Result<T> result)
{
    if (!result)
        qFatal("control: %s", qUtf8Printable(result.error().detail));
    return *std::move(result);
}
void need(const Result<void> &result)
{
    if (!result)
        qFatal("control: %s", qUtf8Printable(result.error().detail));
}

/// The statements of a stroke, without network, decoding or deciding.
class ControlLoop
{
public:
    explicit ControlLoop(const storage::DatabaseAddress &address)
        : m_database(need(storage::prepareDatabase(address))),
          m_connection(need(storage::Connection::open(address))),
          m_stores(*m_connection)
    {
        for (int i = 0; i < Painters::kClients; ++i)
            addRoom();
    }

    double perSecond()
    {
        QElapsedTimer timer;
        timer.start();
        qint64 saved = 0;
        while (timer.elapsed() < kRoundMs)
            save(m_rooms[static_cast<size_t>(saved++ % Painters::kClients)]);
        return static_cast<double>(saved) * 1e9 / static_cast<double>(timer.nsecsElapsed());
    }

private:
    struct OneRoom
    {
        storage::RoomHead head;
        ParticipantId person;
        storage::DeviceRow device;
    };

    void addRoom()
    {
        OneRoom room;
        room.head.id = RoomId::random();
        room.person = ParticipantId::random();
        room.device.id = DeviceId::random();
        room.device.person = room.person;
        const storage::RoomBody body{"{}", "{}", "[]", 30, u"2025b"_s};
        storage::ParticipantRow row;
        row.person.id = room.person;
        row.person.name = u"client"_s;
        row.nameKey = u"client"_s;
        need(m_connection->beginWriting());
        need(m_stores.rooms.insert(room.head, body, {}));
        need(m_stores.participants.save(room.head.id, row));
        need(m_stores.devices.insert(room.head.id, room.device));
        need(m_connection->commit());
        m_rooms.push_back(room);
    }

    void save(OneRoom &room)
    {
        need(m_connection->beginWriting());
        if (need(m_stores.rooms.versions({&room.head.id, 1})).value(room.head.id) != room.head.version)
            qFatal("control: another version");
        ++room.head.version;
        ++room.head.revision;
        ++room.head.painted;
        ++room.device.lastOperation;
        room.device.lastRevision = room.head.revision;
        room.device.lastOwnRevision = room.head.revision;
        need(m_stores.rooms.updateCounters(room.head));
        need(m_stores.participants.saveResponse(room.head.id, room.person, {m_stored.answer, room.head.painted}));
        need(m_stores.devices.saveOperation(room.head.id, room.device));
        need(m_stores.history.append(room.head.id, {room.head.revision, room.person, room.person, u"painted"_s,
                                                    m_stored.event, m_stored.before, Instant{1'800'000'000'000}}));
        need(m_connection->commit());
    }

    const StoredStroke m_stored;
    storage::PreparedDatabase m_database;
    std::unique_ptr<storage::Connection> m_connection;
    storage::Stores m_stores;
    std::vector<OneRoom> m_rooms;
};

} // namespace

DurableFigures benchDurable(const QString &serverBinary, int rounds)
{
    const QTemporaryDir folder;
    ServerProcess server(serverBinary, folder.filePath(u"bench.sqlite"_s));
    // The most a disk takes comes from few who never rest: each stands for very many people, and says more than one
    // may.
    if (!server.start(QStringList{u"--messages-per-second"_s, u"1000000"_s, u"--messages-per-second-per-address"_s,
                                  u"1000000"_s} +
                      kManyAddresses))
        qFatal("the server does not start: %s", qUtf8Printable(server.errorOutput()));
    Painters painters(server.url(), Painters::Rooms::Own);
    ControlLoop control(storage::sqliteFile(folder.filePath(u"control.sqlite"_s)));
    QList<double> ours;
    QList<double> controls;
    for (int i = 0; i < rounds; ++i) {
        ours.append(painters.perSecond());
        controls.append(control.perSecond());
    }
    return {median(ours), median(controls)};
}

} // namespace yak::bench
