#pragma once

#include <QByteArray>
#include <QObject>
#include <QString>
#include <QUrl>

#include <functional>
#include <memory>

namespace yak {

/// One attempt at a connection that carries whole frames; it opens once and closes once. A WebSocket, or what a test or
/// a browser puts in its place. Lives in the thread of its owner.
class Transport : public QObject
{
    Q_OBJECT

public:
    using QObject::QObject;

    virtual void open(const QUrl &server) = 0;
    virtual void send(const QByteArray &frame) = 0;
    /// Closes in order: what was sent before still leaves. Destroying it closes at once.
    virtual void close() = 0;

Q_SIGNALS:
    void opened();
    void received(const QByteArray &frame);
    /// It is over, or never began; what is said is for the log.
    void closed(const QString &detail);
};

using TransportFactory = std::function<std::unique_ptr<Transport>()>;

} // namespace yak
