#include "handshakecase.h"

#include "framecase.h"

#include <QCryptographicHash>
#include <QTest>

namespace yak {

using namespace Qt::StringLiterals;

namespace {

bool isCalled(const QByteArray &line, const QByteArray &name)
{
    return line.left(line.indexOf(':')).trimmed().compare(name, Qt::CaseInsensitive) == 0;
}

QByteArray headOf(const QByteArray &answer)
{
    const qsizetype end = answer.indexOf("\r\n\r\n");
    return end < 0 ? QByteArray() : answer.first(end + 2);
}

QByteArray valueOf(const QByteArray &head, const QByteArray &name)
{
    for (const QByteArray &line : head.split('\n')) {
        if (line.contains(':') && isCalled(line, name))
            return line.mid(line.indexOf(':') + 1).trimmed();
    }
    return {};
}

/// What the server has to answer a key with.
QByteArray acceptOf(const QByteArray &key)
{
    constexpr QByteArrayView kMagic = "258EAFA5-E914-47DA-95CA-C5AB0DC85B11";
    return QCryptographicHash::hash(key + kMagic.toByteArray(), QCryptographicHash::Sha1).toBase64();
}

QString upgradedTo(const QByteArray &request, const QByteArray &head)
{
    if (valueOf(head, "Upgrade").compare("websocket", Qt::CaseInsensitive) != 0 ||
        valueOf(head, "Connection").compare("Upgrade", Qt::CaseInsensitive) != 0)
        return u"no upgrade"_s;
    if (valueOf(head, "Sec-WebSocket-Accept") != acceptOf(valueOf(request, "Sec-WebSocket-Key")))
        return u"a wrong key"_s;
    if (!valueOf(head, "Sec-WebSocket-Extensions").isEmpty())
        return u"an extension"_s;
    const QByteArray protocol = valueOf(head, "Sec-WebSocket-Protocol");
    return protocol.isEmpty() ? u"none"_s : QString::fromLatin1(protocol.mid(protocol.lastIndexOf('.') + 1));
}

/// Whether the connection is good for something.
bool greets(RawSocket &socket, const QString &protocol)
{
    const bool isJson = protocol == "json"_L1;
    socket.sendFrame(isJson ? 0x81 : 0x82,
                     isJson ? greeting()
                            : wire::encode(wire::ClientFrame{1, wire::Hello{u"raw"_s, {}}}, wire::Encoding::Cbor));
    return QTest::qWaitFor([&socket] { return socket.received().contains("welcome"); }, 2'000);
}

} // namespace

RawRequest RawRequest::without(const QByteArray &name) const
{
    RawRequest other = *this;
    other.lines.removeIf([&name](const QByteArray &line) { return isCalled(line, name); });
    return other;
}

RawRequest RawRequest::with(const QByteArray &line) const
{
    RawRequest other = *this;
    other.lines.append(line);
    return other;
}

RawRequest RawRequest::saying(const QByteArray &line) const
{
    return without(line.first(line.indexOf(':'))).with(line);
}

RawRequest RawRequest::asking(const QByteArray &firstLine) const
{
    RawRequest other = *this;
    other.first = firstLine;
    return other;
}

QByteArray RawRequest::bytes(const QByteArray &lineEnd) const
{
    QByteArray text = first + lineEnd;
    for (const QByteArray &line : lines)
        text += line + lineEnd;
    return text + lineEnd;
}

QString HandshakeOutcome::of(const ServerHarness &server, const QList<QByteArray> &pieces, const QString &expected)
{
    RawSocket socket;
    if (!socket.connectTo(server.url()))
        return u"no connection"_s;
    for (const QByteArray &piece : pieces) {
        socket.sendRaw(piece);
        socket.tcp().flush();
        if (pieces.size() > 1)
            QCoreApplication::processEvents();
    }
    const auto isAnswered = [&socket] { return !headOf(socket.received()).isEmpty() || !socket.isOpen(); };
    if (!QTest::qWaitFor(isAnswered, expected == "waits"_L1 ? 100 : 2'000))
        return u"waits"_s;
    const QByteArray head = headOf(socket.received());
    if (head.isEmpty())
        return u"gone"_s;
    const QString status = QString::fromLatin1(head.mid(9, 3));
    if (status != "101"_L1)
        return QTest::qWaitFor([&socket] { return !socket.isOpen(); }, 2'000) ? status : status + u", open"_s;
    const QString protocol = upgradedTo(pieces.join(), head);
    if (protocol == "none"_L1)
        return QTest::qWaitFor([&socket] { return socket.closeCode() == 1008; }, 2'000) ? u"refused later"_s : protocol;
    if (protocol != "json"_L1 && protocol != "cbor"_L1)
        return protocol;
    return greets(socket, protocol) ? protocol : u"no welcome"_s;
}

QByteArray HandshakeOutcome::answerTo(const ServerHarness &server, const QByteArray &request)
{
    RawSocket socket;
    if (!socket.connectTo(server.url()))
        return {};
    socket.sendRaw(request);
    const bool isOver = QTest::qWaitFor([&socket] { return !socket.isOpen(); });
    return isOver ? socket.received() : QByteArray();
}

} // namespace yak
