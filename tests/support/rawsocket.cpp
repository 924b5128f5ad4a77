#include "rawsocket.h"

#include <QtEndian>
#include <QTest>

namespace yak {

bool RawSocket::connectTo(const QUrl &server)
{
    connect(&m_tcp, &QTcpSocket::readyRead, this, &RawSocket::read);
    m_tcp.connectToHost(server.host(), static_cast<quint16>(server.port()));
    return QTest::qWaitFor([this] { return isOpen(); });
}

QByteArray RawSocket::upgradeRequest(const QByteArray &headers)
{
    return "GET / HTTP/1.1\r\nHost: localhost\r\nUpgrade: websocket\r\nConnection: Upgrade\r\n"
           "Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\nSec-WebSocket-Version: 13\r\n" +
           headers + "\r\n";
}

bool RawSocket::upgrade(const QUrl &server, const QByteArray &headers)
{
    if (!connectTo(server))
        return false;
    const QByteArray request = upgradeRequest(headers);
    m_sentToUpgrade = request.size();
    m_tcp.write(request);
    return QTest::qWaitFor([this] { return m_upgraded || !isOpen(); }) && m_upgraded;
}

void RawSocket::sendFrame(quint8 first, const QByteArray &payload, Masking masking)
{
    QByteArray frame(1, static_cast<char>(first));
    const quint8 mask = masking == Masking::Masked ? 0x80 : 0;
    if (payload.size() < 126) {
        frame += static_cast<char>(mask | payload.size());
    } else if (payload.size() < 65'536) {
        frame += static_cast<char>(mask | 126);
        const quint16 size = qToBigEndian(static_cast<quint16>(payload.size()));
        frame.append(reinterpret_cast<const char *>(&size), sizeof size);
    } else {
        frame += static_cast<char>(mask | 127);
        const quint64 size = qToBigEndian(static_cast<quint64>(payload.size()));
        frame.append(reinterpret_cast<const char *>(&size), sizeof size);
    }
    if (masking == Masking::Masked)
        frame += QByteArray(4, '\0'); // a mask of zeros leaves the payload as it is
    sendRaw(frame + payload);
}

void RawSocket::sendRaw(const QByteArray &bytes)
{
    m_tcp.write(bytes);
}

void RawSocket::stopReading()
{
    m_reading = false;
    m_tcp.setReadBufferSize(1);
}

void RawSocket::resumeReading()
{
    m_reading = true;
    m_tcp.setReadBufferSize(0);
    read();
}

void RawSocket::read()
{
    if (!m_reading)
        return;
    const QByteArray bytes = m_tcp.readAll();
    m_all += bytes;
    m_unread += bytes;
    if (!m_upgraded) {
        const qsizetype end = m_unread.indexOf("\r\n\r\n");
        if (end < 0)
            return;
        m_upgraded = m_unread.startsWith("HTTP/1.1 101");
        m_unread.remove(0, end + 4);
    }
    while (m_unread.size() >= 2) {
        qsizetype size = static_cast<quint8>(m_unread[1]) & 0x7F;
        qsizetype header = 2;
        if (size == 126 && m_unread.size() >= 4) {
            size = qFromBigEndian<quint16>(m_unread.constData() + 2);
            header = 4;
        } else if (size == 127 && m_unread.size() >= 10) {
            size = static_cast<qsizetype>(qFromBigEndian<quint64>(m_unread.constData() + 2));
            header = 10;
        }
        if (m_unread.size() < header + size)
            return;
        ++m_frames;
        const bool isClose = (static_cast<quint8>(m_unread[0]) & 0x0F) == 8;
        m_hasCloseFrame = m_hasCloseFrame || isClose;
        if (isClose && size >= 2)
            m_closeCode = qFromBigEndian<quint16>(m_unread.constData() + header);
        m_unread.remove(0, header + size);
    }
}

} // namespace yak
