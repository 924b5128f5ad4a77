#pragma once

#include "controllers/serveraddress.h"
#include "session/roomsession.h"

#include <QObject>
#include <QPointer>

namespace yak {

class AppSettings;
class RoomStore;

/// Opens rooms and goes into them: one at a time is being entered, one at a time is open. It knows no widget; windows
/// call it and listen. GUI thread.
class AppController final : public QObject
{
    Q_OBJECT

public:
    /// Store and settings must outlive it.
    AppController(RoomStore &store, AppSettings &settings, NetworkParts network, QObject *parent = nullptr);
    ~AppController() override;

    /// The server for new rooms and bare codes, as typed or shown: the one set here, else the last one used. May be
    /// empty.
    [[nodiscard]] QString server() const;
    /// A server to be used instead of the last one, such as this computer's own.
    void setServer(const QString &server);

    /// Opens a room on a server, and enters it when it is there.
    void create(const ServerAddress &server, const wire::Create &request);
    void cancelCreate();

    /// Goes into a room; what was being entered before is given up. A room that is open already is ready at once.
    void enter(const RoomLink &link);
    void cancelEnter();
    /// The room being entered; empty where there is none.
    [[nodiscard]] std::optional<RoomLink> entering() const;

    /// The open room; null where there is none.
    [[nodiscard]] RoomSession *session() const { return m_session; }
    /// Closes the open room, once whoever shows it has been told by leaving().
    void leave();

    /// Gives up what is under way and closes the open room.
    void shutdown();

Q_SIGNALS:
    /// The server that new rooms are made on and codes belong to is another one.
    void serverChanged(const QString &server);
    void createRefused(const yak::wire::Refused &refusal);
    /// The server could not be reached.
    void createFailed(const yak::ServerAddress &server);
    void created(const yak::RoomLink &link);

    void enteringStarted(const yak::RoomLink &link);
    /// The server does not answer; it is tried again until cancelEnter().
    void serverSilent(const yak::RoomLink &link);
    void enterFailed(const yak::RoomLink &link, yak::ErrorCode why);
    /// The open room is about to be closed: what shows it lets go of it before it returns.
    void leaving();
    /// The room can be shown: it asks for a name, is on its way in, or is known from before. It is session() now.
    void roomReady(yak::RoomSession &session);

private:
    void follow(RoomSession::State state);
    void finishEntering();
    void failEntering(ErrorCode why);
    void remember(const ServerAddress &server);

    RoomStore &m_store;
    AppSettings &m_settings;
    NetworkParts m_network;
    QString m_server;
    QPointer<RoomCreator> m_creator;
    RoomSession *m_entering = nullptr;
    RoomSession *m_session = nullptr;
};

} // namespace yak
