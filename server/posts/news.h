#pragma once

#include "model/event.h"
#include "protocol/messages.h"

#include <QByteArray>
#include <QList>
#include <QString>

#include <utility>

/// What is posted of a room, and how.
namespace yak::server {

/// Whether a room's webhook tells of it. Never of strokes.
[[nodiscard]] bool isNews(const EventBody &body);

/// Short English for people: a server has no language. Moments are told in the room's zone.
[[nodiscard]] QString newsText(const Room &room, const Event &event);

/// A piece of news as JSON, the way it waits to be posted. `id` names it for good: a post that comes twice has one id.
[[nodiscard]] QByteArray newsOf(const QString &id, const Room &room, const Event &event);

/// What is posted first to a new address, so that one sees whether it arrives.
[[nodiscard]] QByteArray testNews(const QString &id, const Room &room, Instant at);

/// The room's news as the body of a post.
[[nodiscard]] QByteArray bodyFor(wire::WebhookShape shape, const QByteArray &news);

/// HMAC-SHA256 over the timestamp's digits, a dot and the body, in lower-case hexadecimal. The key is the text of the
/// secret as it was told.
[[nodiscard]] QByteArray signatureOf(const QString &secret, Instant timestamp, const QByteArray &body);

/// The headers of a post beside those that any has. Only our own shape has them: the chat services neither look at
/// them nor need to know which room it is.
using Headers = QList<std::pair<QByteArray, QByteArray>>;
[[nodiscard]] Headers headersFor(wire::WebhookShape shape, const QByteArray &news, const QString &secret,
                                 Instant timestamp);

} // namespace yak::server
