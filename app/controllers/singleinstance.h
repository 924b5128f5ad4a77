#pragma once

#include <QObject>
#include <QString>

class QLocalServer;

namespace yak {

/// One app for one store of rooms: who starts it again is led to the window that is there. GUI thread.
class SingleInstance final : public QObject
{
    Q_OBJECT

public:
    /// `store` is the file that only one app can keep rooms in.
    explicit SingleInstance(const QString &store, QObject *parent = nullptr);

    /// Asks the app that is running to show itself and, where `link` is not empty, that room. False where none is
    /// running or none answers, which is found out within a second.
    [[nodiscard]] bool handOver(const QString &link) const;

    /// Listens for others from now on.
    void listen();

Q_SIGNALS:
    /// Somebody started the app again; `link` is empty where they named no room.
    void startedAgain(const QString &link);

private:
    void take();

    QString m_store;
    QString m_name;
    QLocalServer *m_server = nullptr;
};

} // namespace yak
