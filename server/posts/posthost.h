#pragma once

#include "core/result.h"

#include <QList>
#include <QString>
#include <QUrl>

namespace yak::server {

/// A host that the configuration lets rooms post to.
struct PostHost
{
    QString name; ///< lower case, ASCII
    quint16 port = 443;

    /// As it was given: "hooks.example.org", with ":8443" where the port is another than usual.
    [[nodiscard]] QString text() const;

    friend bool operator==(const PostHost &, const PostHost &) = default;
};

/// A host from the configuration. BadValue for what is no name of a host, an address in numbers among it.
[[nodiscard]] Result<PostHost> parsePostHost(const QString &text);

/// The address of a webhook as somebody typed it. BadValue where it is not https, is too long, has a user or password
/// in it, or its host is not among those.
[[nodiscard]] Result<QUrl> parsePostUrl(const QString &typed, const QList<PostHost> &hosts);

} // namespace yak::server
