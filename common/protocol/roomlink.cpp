#include "protocol/roomlink.h"

#include "protocol/wirelimits.h"

#include <QRegularExpression>
#include <QUrlQuery>

#include <array>

namespace yak {

using namespace Qt::StringLiterals;

namespace {

/// The four bytes of a dotted address; empty for anything else.
std::optional<std::array<int, 4>> ipv4(const QString &host)
{
    const QStringList parts = host.split(u'.');
    if (parts.size() != 4)
        return std::nullopt;
    std::array<int, 4> bytes{};
    for (qsizetype i = 0; i < 4; ++i) {
        bool ok = false;
        const int byte = parts[i].toInt(&ok);
        if (!ok || byte < 0 || byte > 255)
            return std::nullopt;
        bytes[static_cast<size_t>(i)] = byte;
    }
    return bytes;
}

/// Loopback, unique local (fc00::/7) and link-local (fe80::/10) addresses.
bool isPrivateIpv6(const QString &host)
{
    bool isNumber = false;
    const uint head = host.section(u':', 0, 0).toUInt(&isNumber, 16);
    return host == "::1"_L1 || (isNumber && ((head & 0xfe00) == 0xfc00 || (head & 0xffc0) == 0xfe80));
}

} // namespace

bool isPrivateHost(const QString &host)
{
    if (host.compare("localhost"_L1, Qt::CaseInsensitive) == 0 || host.endsWith(".local"_L1, Qt::CaseInsensitive))
        return true;
    if (host.contains(u':'))
        return isPrivateIpv6(host);
    const auto bytes = ipv4(host);
    if (!bytes)
        return false;
    const auto [a, b, c, d] = *bytes;
    return a == 127 || a == 10 || (a == 192 && b == 168) || (a == 172 && b >= 16 && b <= 31) || (a == 169 && b == 254);
}

bool hasUsableHost(const QUrl &url)
{
    const QString host = url.host();
    const bool isVersioned = url.authority().contains(u'[') && host.startsWith(u'v', Qt::CaseInsensitive);
    return !host.isEmpty() && !isVersioned;
}

QString RoomLink::text() const
{
    QUrl url;
    url.setScheme(u"yakjeong"_s);
    url.setHost(host);
    if (port != 0 && port != wire::kDefaultPort)
        url.setPort(port);
    url.setPath(u'/' + room.text());
    if (security == Security::Plain)
        url.setQuery(u"plain"_s);
    return url.toString(QUrl::FullyEncoded);
}

QUrl RoomLink::serverUrl() const
{
    QUrl url;
    url.setScheme(security == Security::Plain ? u"ws"_s : u"wss"_s);
    url.setHost(host);
    url.setPort(port == 0 ? wire::kDefaultPort : port);
    url.setPath(u"/"_s);
    return url;
}

Result<RoomLink> RoomLink::parse(const QString &text)
{
    const QUrl url(text.trimmed(), QUrl::StrictMode);
    if (!url.isValid() || url.scheme() != "yakjeong"_L1 || !hasUsableHost(url) || !url.userInfo().isEmpty())
        return failure(ErrorCode::BadValue, u"not a room's link"_s);
    QString path = url.path();
    if (path.startsWith(u'/'))
        path.remove(0, 1);
    const auto room = RoomId::parse(path);
    if (!room)
        return failure(ErrorCode::BadValue, u"not a room's id"_s);
    const int port = url.port(wire::kDefaultPort);
    if (port == 0)
        return failure(ErrorCode::BadValue, u"no server listens on port 0"_s);
    const bool plain = QUrlQuery(url).hasQueryItem(u"plain"_s);
    if (plain && !isPrivateHost(url.host()))
        return failure(ErrorCode::Forbidden, u"plain only within a private network"_s);
    return RoomLink{url.host(), static_cast<quint16>(port), *room, plain ? Security::Plain : Security::Tls};
}

Result<RoomLink> RoomLink::findIn(const QString &message)
{
    // Ends at the first character no link of ours has, so that ")", "." or Hangul right behind it does no harm.
    static const QRegularExpression pattern(u"yakjeong://[A-Za-z0-9.:\\[\\]_-]+/[0-9A-Za-z-]+(?:\\?plain)?"_s,
                                            QRegularExpression::CaseInsensitiveOption);
    const auto match = pattern.match(message);
    if (!match.hasMatch())
        return failure(ErrorCode::NotFound, u"no link in it"_s);
    return parse(match.captured());
}

} // namespace yak
