#include "posts/posthost.h"

#include "protocol/wirelimits.h"

#include <QHostAddress>

namespace yak::server {

using namespace Qt::StringLiterals;

namespace {

constexpr quint16 kUsualPort = 443;

} // namespace

QString PostHost::text() const
{
    return port == kUsualPort ? name : u"%1:%2"_s.arg(name).arg(port);
}

Result<PostHost> parsePostHost(const QString &text)
{
    const QUrl url(u"https://"_s + text.trimmed(), QUrl::StrictMode);
    const QString name = url.host(QUrl::FullyEncoded);
    const bool isBare = url.path().isEmpty() && !url.hasQuery() && !url.hasFragment() && url.userInfo().isEmpty();
    if (!url.isValid() || name.isEmpty() || !isBare || !QHostAddress(name).isNull())
        return failure(ErrorCode::BadValue, u"\"%1\" is not the name of a host"_s.arg(text.trimmed()));
    return PostHost{name, static_cast<quint16>(url.port(kUsualPort))};
}

Result<QUrl> parsePostUrl(const QString &typed, const QList<PostHost> &hosts)
{
    const QUrl url(typed.trimmed(), QUrl::StrictMode);
    if (!url.isValid() || url.scheme() != "https"_L1 || !url.userInfo().isEmpty())
        return failure(ErrorCode::BadValue, u"not an https address"_s);
    if (url.toEncoded().size() > wire::kUrlBytes)
        return failure(ErrorCode::BadValue, u"too long an address"_s);
    const PostHost host{url.host(QUrl::FullyEncoded), static_cast<quint16>(url.port(kUsualPort))};
    if (!hosts.contains(host))
        return failure(ErrorCode::BadValue, u"not a host of this server's"_s);
    return url;
}

} // namespace yak::server
