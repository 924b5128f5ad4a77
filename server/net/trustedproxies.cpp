#include "net/trustedproxies.h"

#include <algorithm>

namespace yak::server {

using namespace Qt::StringLiterals;

namespace {

/// One entry of X-Forwarded-For; some proxies add the port.
std::optional<QHostAddress> forwardedAddress(const QByteArray &entry)
{
    const QString text = QString::fromLatin1(entry.trimmed());
    if (text.startsWith(u'[')) {
        const qsizetype end = text.indexOf(u']');
        const QString rest = text.mid(end + 1);
        const bool isWell = end > 0 && (rest.isEmpty() || rest.startsWith(u':'));
        return isWell ? numericAddress(text.mid(1, end - 1)) : std::nullopt;
    }
    return numericAddress(text.count(u':') == 1 ? text.section(u':', 0, 0) : text);
}

} // namespace

QHostAddress plainAddress(const QHostAddress &address)
{
    bool isIpv4 = false;
    const quint32 ipv4 = address.toIPv4Address(&isIpv4);
    return isIpv4 ? QHostAddress(ipv4) : address;
}

std::optional<QHostAddress> numericAddress(const QString &text)
{
    constexpr qsizetype kLongest = 45; // of IPv6 with the last part as IPv4
    if (text.size() > kLongest || text.contains(u'%') || (!text.contains(u':') && text.count(u'.') != 3))
        return std::nullopt;
    QHostAddress address;
    if (!address.setAddress(text))
        return std::nullopt;
    return plainAddress(address);
}

Result<void> TrustedProxies::add(const QString &text)
{
    const QString trimmed = text.trimmed();
    const auto address = numericAddress(trimmed.section(u'/', 0, 0));
    if (!address)
        return failure(ErrorCode::BadValue, u"no address or network"_s);
    const int whole = address->protocol() == QAbstractSocket::IPv4Protocol ? 32 : 128;
    bool ok = true;
    const int bits = trimmed.contains(u'/') ? trimmed.section(u'/', 1).toInt(&ok) : whole;
    if (!ok || bits < 0 || bits > whole)
        return failure(ErrorCode::BadValue, u"no number of bits"_s);
    m_networks.append({*address, bits});
    return {};
}

bool TrustedProxies::contains(const QHostAddress &address) const
{
    const QHostAddress plain = plainAddress(address);
    return std::ranges::any_of(m_networks,
                               [&plain](const Network &one) { return plain.isInSubnet(one.address, one.bits); });
}

QHostAddress TrustedProxies::clientOf(const QHostAddress &peer, const QList<QByteArray> &forwardedFor) const
{
    QHostAddress client = plainAddress(peer);
    const QList<QByteArray> entries = forwardedFor.join(',').split(',');
    for (auto entry = entries.crbegin(); entry != entries.crend() && contains(client); ++entry) {
        const auto named = forwardedAddress(*entry);
        if (!named)
            break;
        client = *named;
    }
    return client;
}

} // namespace yak::server
