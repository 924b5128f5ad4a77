#include "framecase.h"

#include <QTest>

#include <algorithm>

namespace yak {

using namespace Qt::StringLiterals;

namespace {

QByteArray bigEndian(quint64 value, int bytes)
{
    QByteArray text;
    for (int i = bytes - 1; i >= 0; --i)
        text += static_cast<char>(value >> (8 * i));
    return text;
}

bool isThere(const RawSocket &socket, const QString &expected)
{
    if (expected == "welcome"_L1 || expected == "open"_L1)
        return socket.received().contains("welcome");
    if (expected.startsWith("pong "_L1)) {
        const QByteArray payload = QByteArray::fromHex(expected.mid(5).toLatin1());
        const QByteArray frame = QByteArray("\x8a", 1) + static_cast<char>(payload.size()) + payload;
        return socket.received().contains(frame);
    }
    return false;
}

} // namespace

QByteArray RawFrame::bytes() const
{
    QByteArray text(1, static_cast<char>(first));
    const int bit = masked == Masked::Yes ? 0x80 : 0;
    const auto size = static_cast<quint64>(payload.size());
    if (length == Length::Eight || (length == Length::Shortest && size > 65'535))
        text += static_cast<char>(bit | 127) + bigEndian(size, 8);
    else if (length == Length::Two || size > 125)
        text += static_cast<char>(bit | 126) + bigEndian(size, 2);
    else
        text += static_cast<char>(bit | static_cast<int>(size));
    if (masked == Masked::No)
        return text + payload;
    text += mask;
    for (qsizetype i = 0; i < payload.size(); ++i)
        text += static_cast<char>(payload[i] ^ mask[i % 4]);
    return text;
}

QString FrameOutcome::of(const ServerHarness &server, const QByteArray &subprotocol, const QList<QByteArray> &pieces,
                         const QString &expected)
{
    RawSocket socket;
    if (!socket.upgrade(server.url(), subprotocol))
        return u"no upgrade"_s;
    for (const QByteArray &piece : pieces) {
        socket.sendRaw(piece);
        socket.tcp().flush();
        if (pieces.size() > 1)
            QCoreApplication::processEvents();
    }
    if (expected == "open"_L1)
        socket.sendRaw(RawFrame{0x81, greeting()}.bytes());
    const auto isOver = [&socket] { return socket.closeCode() >= 0 || socket.hasCloseFrame() || !socket.isOpen(); };
    if (!QTest::qWaitFor([&] { return isThere(socket, expected) || isOver(); }, 2'000))
        return u"silence"_s;
    if (isThere(socket, expected))
        return expected;
    if (socket.closeCode() >= 0)
        return u"close %1"_s.arg(socket.closeCode());
    return socket.hasCloseFrame() ? u"close"_s : u"gone"_s;
}

QByteArray greeting(const QByteArray &client)
{
    return "{\"id\":1,\"type\":\"hello\",\"client\":\"" + client + "\"}";
}

} // namespace yak
