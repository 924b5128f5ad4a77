#pragma once

#include "core/clock.h"
#include "posts/posthost.h"
#include "rooms/asyncreader.h"
#include "rooms/hub.h"
#include "rooms/invitations.h"
#include "rooms/passwords.h"
#include "rooms/tokens.h"
#include "rooms/trylimiter.h"
#include "storage/batchwriter.h"

namespace yak::server {

class ClientSession;

/// Finds the session of a connection that may have gone since it asked.
class SessionTable
{
public:
    void add(quint64 id, ClientSession &session) { m_sessions.insert(id, &session); }
    void remove(quint64 id) { m_sessions.remove(id); }
    [[nodiscard]] ClientSession *find(quint64 id) const { return m_sessions.value(id); }

private:
    QHash<quint64, ClientSession *> m_sessions;
};

/// What the features on the socket thread work with. All of it outlives them.
struct Services
{
    const Clock &clock;
    const SocketLimits &limits;
    storage::BatchWriter<Command> &writer;
    AsyncReader &reader;
    PasswordPool &passwords;
    TryLimiter &tries;
    Invitations &invitations;
    const Tokens &tokens;
    Hub &hub;
    SessionTable &sessions;
    const QList<PostHost> &postHosts; ///< where rooms may post to; none: nowhere
};

} // namespace yak::server
