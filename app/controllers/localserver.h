#pragma once

#include "controllers/serveraddress.h"

#include <QObject>

namespace yak {

/// A server that belongs to this app: it comes and goes with it. An interface, because a browser has none.
class LocalServer : public QObject
{
    Q_OBJECT

public:
    using QObject::QObject;

    /// Why there is no server.
    enum class Trouble {
        CannotStart, ///< there is no such program, or it may not be run
        Refused,     ///< it ended before it was ready; `detail` is what it said
        Ended,       ///< it was ready and then ended by itself
    };
    Q_ENUM(Trouble)

    /// Answered by ready() or failed().
    virtual void start() = 0;
    /// Has it shut down in order; stopped() follows, at once where none runs.
    virtual void stop() = 0;

Q_SIGNALS:
    void ready(const yak::ServerAddress &address);
    void failed(yak::LocalServer::Trouble trouble, const QString &detail);
    void stopped();
};

} // namespace yak
