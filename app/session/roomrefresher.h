#pragma once

#include "cache/roomstore.h"
#include "session/roomsession.h"

#include <QHash>
#include <QObject>
#include <QUrl>

#include <memory>
#include <vector>

namespace yak {

/// Looks into rooms nobody is in, so that a list can say how they stand now: a glance at each, a few at a time, and
/// only one at a server until that has answered. What is seen is kept in the store. A glance costs the server a socket
/// and the events since the last one; it also sends the strokes that wait. Everything happens in its own thread.
class RoomRefresher final : public QObject
{
    Q_OBJECT

public:
    /// What a glance found.
    enum class Outcome {
        Fresh,    ///< the store has it as it is now
        Silent,   ///< its server does not answer
        Gone,     ///< there is no such room any more
        NoMember, ///< one is not in it any more
        NoKey,    ///< this device's key to it cannot be read
        Refused,  ///< it is there, and does not let one look just so
    };
    Q_ENUM(Outcome)

    /// The store must outlive it.
    RoomRefresher(RoomStore &store, NetworkParts network, QObject *parent = nullptr);
    ~RoomRefresher() override;

    /// Looks into these, in this order; one that waits or is looked into already is not asked twice.
    void refresh(const QList<KnownRoom> &rooms);
    /// Does not look into this one after all. Nothing more is written of it, and looked() does not come.
    void giveUp(const QString &link);
    void stop();
    [[nodiscard]] bool isBusy() const { return !m_waiting.isEmpty() || !m_glances.empty(); }
    /// Of those that were asked for since it was last idle.
    [[nodiscard]] int total() const { return m_total; }
    [[nodiscard]] int done() const;

Q_SIGNALS:
    /// A room that was asked for has been looked into, or could not be; `isBusy()` tells whether it was the last.
    void looked(const QString &link, yak::RoomRefresher::Outcome outcome);

private:
    struct Glance;
    enum class ServerState { Unknown, Answering };

    void startMore();
    [[nodiscard]] bool mayStart(const QUrl &server) const;
    void start(const KnownRoom &room, const RoomLink &link);
    void follow(Glance &glance);
    void lookAsViewer(Glance &glance);
    void finish(Glance &glance, Outcome outcome);
    void close(Glance &glance);

    RoomStore &m_store;
    NetworkParts m_network;
    QList<KnownRoom> m_waiting;
    std::vector<std::unique_ptr<Glance>> m_glances;
    QHash<QUrl, ServerState> m_servers;
    int m_total = 0;
};

} // namespace yak
