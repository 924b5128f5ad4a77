#pragma once

#include "controllers/appoptions.h"
#include "controllers/localserver.h"
#include "core/clock.h"
#include "protocol/messages.h"

#include <QObject>

namespace yak {

class AppController;
class KnownRoomsModel;
class RoomStore;

/// What happens between the start of the app and the first thing a person sees: a server of its own comes up, known
/// rooms follow it to its address, a room that was asked for is offered, and where there is none at all a first one is
/// made. And in the end the server is stopped. GUI thread.
class AppStartup final : public QObject
{
    Q_OBJECT

public:
    struct Parts
    {
        AppController &controller;
        KnownRoomsModel &rooms;
        RoomStore &store;
        AppSettings &settings;
        const Clock &clock;
        LocalServer *server = nullptr; ///< null: none of one's own; runs when it is wanted
    };

    AppStartup(const Parts &parts, const AppOptions &options, QObject *parent = nullptr);

    void start();
    /// Has the server of this computer run, and a first room on it, which is entered. Needs a server among the parts.
    void openOwnRoom();
    /// Stops the server, if there is one; finished() follows.
    void stop();

Q_SIGNALS:
    /// A link was given at the start; somebody has to say yes to it.
    void roomAskedFor(const yak::RoomLink &link);
    void serverFailed(yak::LocalServer::Trouble trouble, const QString &detail);
    void finished();

private:
    void serverReady(const ServerAddress &address);
    void enterFirst();
    void makeFirstRoom();
    [[nodiscard]] bool startsByItself() const;

    Parts m_parts;
    AppOptions m_options;
    bool m_hasBegun = false; // the first room has been seen to
    bool m_isReady = false;  // the server is
    bool m_wantsRoom = false;
};

/// The room that is there when somebody starts the app for the first time: the coming seven days from 9 to 18, in their
/// own zone.
[[nodiscard]] wire::Create firstRoom(const AppSettings &settings, const Clock &clock);

} // namespace yak
