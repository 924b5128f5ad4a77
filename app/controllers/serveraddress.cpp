#include "controllers/serveraddress.h"

#include "protocol/wirelimits.h"

namespace yak {

using namespace Qt::StringLiterals;

namespace {

std::optional<RoomLink::Security> securityOf(const QUrl &url)
{
    if (url.scheme() == "ws"_L1)
        return RoomLink::Security::Plain;
    if (url.scheme() == "wss"_L1)
        return RoomLink::Security::Tls;
    return std::nullopt;
}

bool hasMoreThanAHost(const QUrl &url)
{
    return !url.userInfo().isEmpty() || url.hasQuery() || url.hasFragment() || url.path().size() > 1;
}

} // namespace

Result<ServerAddress> ServerAddress::parse(const QString &typed)
{
    const QString text = typed.trimmed();
    const bool hasScheme = text.contains("://"_L1);
    const QUrl url(hasScheme ? text : u"wss://"_s + text, QUrl::StrictMode);
    const auto said = securityOf(url);
    if (!url.isValid() || !said || !hasUsableHost(url) || url.port(1) == 0 || hasMoreThanAHost(url))
        return failure(ErrorCode::BadValue, u"not a server's address"_s);
    const bool isPrivate = isPrivateHost(url.host());
    if (hasScheme && *said == RoomLink::Security::Plain && !isPrivate)
        return failure(ErrorCode::Forbidden, u"plain only within a private network"_s);
    const auto guessed = isPrivate ? RoomLink::Security::Plain : RoomLink::Security::Tls;
    return ServerAddress{url.host(), static_cast<quint16>(url.port(wire::kDefaultPort)), hasScheme ? *said : guessed};
}

ServerAddress ServerAddress::of(const RoomLink &link)
{
    return {link.host, link.port == 0 ? wire::kDefaultPort : link.port, link.security};
}

QString ServerAddress::text() const
{
    const QString shownHost = host.contains(u':') ? u'[' + host + u']' : host;
    const QString place = port == wire::kDefaultPort ? shownHost : shownHost + u':' + QString::number(port);
    const auto guessed = isPrivateHost(host) ? RoomLink::Security::Plain : RoomLink::Security::Tls;
    if (security == guessed)
        return place;
    return (security == RoomLink::Security::Plain ? u"ws://"_s : u"wss://"_s) + place;
}

QString ServerAddress::shown() const
{
    const QString ascii = QString::fromLatin1(QUrl::toAce(host));
    return ascii.isEmpty() || ascii == host ? text() : u"%1 (%2)"_s.arg(text(), ascii);
}

QUrl ServerAddress::url() const
{
    return linkTo(RoomId()).serverUrl();
}

} // namespace yak
