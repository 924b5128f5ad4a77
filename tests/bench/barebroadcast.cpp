#include "barebroadcast.h"

namespace yak::bench {

namespace {

constexpr qsizetype kMessageBytes = 160; // about what a stroke's event is

} // namespace

BareBroadcast::BareBroadcast(const QString &path, int clients) : m_server(new Broadcaster(path))
{
    m_server->moveToThread(&m_thread);
    QObject::connect(&m_thread, &QThread::finished, m_server, &QObject::deleteLater);
    m_thread.start();
    quint16 port = 0;
    QMetaObject::invokeMethod(
        m_server, [this, &port] { port = m_server->listen(); }, Qt::BlockingQueuedConnection);
    m_listeners = std::make_unique<BareListeners>(port, clients);
}

BareBroadcast::~BareBroadcast()
{
    m_listeners.reset();
    m_thread.quit();
    m_thread.wait();
}

void BareBroadcast::sendFrom(int client)
{
    m_listeners->sendFrom(client, kMessageBytes);
}

} // namespace yak::bench
