#pragma once

#include <QObject>
#include <QUrl>

namespace yak {

/// A server that this app runs for itself, where nobody else's is at hand. An interface, because a browser cannot have
/// one. GUI thread.
class LocalServer : public QObject
{
    Q_OBJECT

public:
    using QObject::QObject;

    /// Starts it; ready() or failed() follows. Does nothing while it runs.
    virtual void start() = 0;
    /// Ends it in order and waits until it has ended, a few seconds at most.
    virtual void stop() = 0;
    /// Where it is; empty until it is ready.
    [[nodiscard]] virtual QUrl url() const = 0;

Q_SIGNALS:
    void ready(const QUrl &url);
    /// It did not start, or ended by itself. What it said last is for people who look for the reason.
    void failed(const QString &lastWords);
};

} // namespace yak
