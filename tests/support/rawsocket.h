#pragma once

#include <QTcpSocket>
#include <QUrl>

namespace yak {

/// A WebSocket client down to the byte, for what no decent client would send or leave unread.
class RawSocket : public QObject
{
    Q_OBJECT

public:
    enum class Masking { Masked, Bare };

    /// Only the TCP connection.
    [[nodiscard]] bool connectTo(const QUrl &server);
    /// The connection and the upgrade; `headers` are more lines for the request, each ended by CRLF.
    [[nodiscard]] bool upgrade(const QUrl &server, const QByteArray &headers = kCbor);

    /// What upgrade() sends.
    [[nodiscard]] static QByteArray upgradeRequest(const QByteArray &headers = kCbor);
    /// How many bytes it took.
    [[nodiscard]] qsizetype sentToUpgrade() const { return m_sentToUpgrade; }

    inline static const QByteArray kCbor = "Sec-WebSocket-Protocol: yakjeong.v1.cbor\r\n";
    inline static const QByteArray kJson = "Sec-WebSocket-Protocol: yakjeong.v1.json\r\n";

    /// Sends a frame; `first` is its first byte: FIN, reserved bits and opcode.
    void sendFrame(quint8 first, const QByteArray &payload, Masking masking = Masking::Masked);
    void sendRaw(const QByteArray &bytes);

    /// Stops taking what comes, as a client that hangs does.
    void stopReading();
    void resumeReading();

    /// The close code of a close frame that came; -1 where none did.
    [[nodiscard]] int closeCode() const { return m_closeCode; }
    /// Whether any came, with a code or without.
    [[nodiscard]] bool hasCloseFrame() const { return m_hasCloseFrame; }
    [[nodiscard]] bool isOpen() const { return m_tcp.state() == QAbstractSocket::ConnectedState; }
    [[nodiscard]] const QByteArray &received() const { return m_all; }
    [[nodiscard]] int frames() const { return m_frames; }
    [[nodiscard]] QTcpSocket &tcp() { return m_tcp; }

private:
    void read();

    QByteArray m_all;
    QByteArray m_unread;
    int m_closeCode = -1;
    int m_frames = 0;
    bool m_hasCloseFrame = false;
    bool m_upgraded = false;
    bool m_reading = true;
    qsizetype m_sentToUpgrade = 0;
    QTcpSocket m_tcp;
};

} // namespace yak
