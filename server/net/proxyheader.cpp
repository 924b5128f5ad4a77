#include "net/proxyheader.h"

#include "net/trustedproxies.h"

#include <QtEndian>

#include <algorithm>

namespace yak::server {

namespace {

using State = ProxyHeader::State;

constexpr QByteArrayView kText = "PROXY ";
constexpr qsizetype kLongestText = 107;
constexpr char kSignature[] = "\r\n\r\n\0\r\nQUIT\n";
constexpr QByteArrayView kBinary(kSignature, 12);
constexpr qsizetype kBinaryHead = 16;
constexpr qsizetype kLongestBinary = 2'048; // addresses and what else proxies tell, names of certificates for example

bool couldBecome(QByteArrayView bytes, QByteArrayView wanted)
{
    const qsizetype size = std::min(bytes.size(), wanted.size());
    return bytes.first(size) == wanted.first(size);
}

bool isPort(const QByteArray &text)
{
    bool ok = false;
    const int port = text.toInt(&ok);
    return ok && port >= 0 && port <= 65'535;
}

/// "PROXY TCP4 192.0.2.7 198.51.100.1 5000 7423".
ProxyHeader readText(QByteArrayView bytes)
{
    const qsizetype end = bytes.first(std::min(bytes.size(), kLongestText)).indexOf("\r\n");
    if (end < 0)
        return {bytes.size() < kLongestText ? State::Incomplete : State::Broken, 0, {}};
    const QList<QByteArray> words = bytes.first(end).toByteArray().split(' ');
    const qsizetype size = end + 2;
    if (words.value(1) == "UNKNOWN")
        return {State::Complete, size, {}};
    const bool isIpv4 = words.value(1) == "TCP4";
    const auto client = numericAddress(QString::fromLatin1(words.value(2)));
    const auto server = numericAddress(QString::fromLatin1(words.value(3)));
    const bool isWell = (isIpv4 || words.value(1) == "TCP6") && words.size() == 6 && client && server &&
                        words[2].contains(':') != isIpv4 && isPort(words[4]) && isPort(words[5]);
    return isWell ? ProxyHeader{State::Complete, size, *client} : ProxyHeader{State::Broken, 0, {}};
}

ProxyHeader readBinary(QByteArrayView bytes)
{
    if (bytes.size() < kBinaryHead)
        return {};
    const auto version = static_cast<quint8>(bytes[12]);
    const auto family = static_cast<quint8>(bytes[13]);
    const qsizetype size = kBinaryHead + qFromBigEndian<quint16>(bytes.data() + 14);
    constexpr quint8 kSpeaksForItself = 0x20;
    constexpr quint8 kPassesOn = 0x21;
    if ((version != kSpeaksForItself && version != kPassesOn) || size > kLongestBinary)
        return {State::Broken, 0, {}};
    const QByteArrayView addresses = bytes.sliced(kBinaryHead);
    constexpr quint8 kIpv4Stream = 0x11;
    constexpr quint8 kIpv6Stream = 0x21;
    const qsizetype needed = family == kIpv4Stream ? 12 : (family == kIpv6Stream ? 36 : 0);
    if (version == kPassesOn && size - kBinaryHead < needed)
        return {State::Broken, 0, {}};
    if (bytes.size() < size)
        return {};
    if (version == kSpeaksForItself || needed == 0)
        return {State::Complete, size, {}};
    const QHostAddress client = family == kIpv4Stream
                                    ? QHostAddress(qFromBigEndian<quint32>(addresses.data()))
                                    : QHostAddress(reinterpret_cast<const quint8 *>(addresses.data()));
    return {State::Complete, size, plainAddress(client)};
}

} // namespace

ProxyHeader ProxyHeader::read(QByteArrayView bytes)
{
    if (couldBecome(bytes, kText))
        return bytes.size() < kText.size() ? ProxyHeader{} : readText(bytes);
    if (couldBecome(bytes, kBinary))
        return readBinary(bytes);
    return {State::Broken, 0, {}};
}

} // namespace yak::server
