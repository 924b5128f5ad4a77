#pragma once

#include "postreceiver.h"
#include "roomfixture.h"

#include <QJsonObject>

namespace yak {

/// A room on a server that may post to a receiver.
class PostedRoom : public RoomFixture
{
public:
    explicit PostedRoom(const RoomSettings &settings = sampleSettings()) : PostedRoom(Start::Later) { open(settings); }
    /// With Start::Later, what the room needs to know can be asked before open().
    explicit PostedRoom(Start) : RoomFixture(Start::Later)
    {
        server.options.postHosts = {*server::parsePostHost(receiver.host())};
        server.options.postWays = receiver.ways();
    }

    wire::WebhookState set(const QString &path = QStringLiteral("/hook"),
                           wire::WebhookShape shape = wire::WebhookShape::Json)
    {
        const QString url = path.isEmpty() ? QString() : receiver.url(path).toString();
        return std::get<wire::WebhookState>(host->ask(wire::SetWebhook{url, shape}));
    }

    wire::WebhookState state() { return std::get<wire::WebhookState>(host->ask(wire::AskWebhook{})); }

    /// The types of what came, in order.
    [[nodiscard]] QStringList types() const
    {
        QStringList types;
        for (const PostReceiver::Received &one : receiver.received())
            types.append(one.json()[QStringLiteral("type")].toString());
        return types;
    }

    PostReceiver receiver;
};

} // namespace yak
