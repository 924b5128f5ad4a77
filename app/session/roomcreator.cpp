#include "cache/roomstore.h"
#include "model/life.h"
#include "protocol/codec.h"
#include "session/roomsession.h"

#include <QPointer>

namespace yak {

using namespace Qt::StringLiterals;

namespace {

/// Of whoever is in no room yet, servers take 32 KB in all and hang up where it is more; a little of it goes before.
constexpr qsizetype kMostBytes = 31 * 1024;

} // namespace

class RoomCreator::Private final : public QObject
{
public:
    Private(RoomCreator &creator, const QUrl &server, RoomStore &roomStore, const NetworkParts &network)
        : q(creator), url(server), store(roomStore), clock(network.clock), connection(server, network)
    {
    }

    void create(const wire::Create &request)
    {
        if (url.scheme() != "wss"_L1 && !(url.scheme() == "ws"_L1 && isPrivateHost(url.host()))) {
            fail(u"plain only within a private network"_s);
            return;
        }
        if (wire::encode(wire::ClientFrame{1, request}, wire::Encoding::Cbor).size() > kMostBytes) {
            wire::Refused refusal;
            refusal.code = ErrorCode::TooLarge;
            refusal.field = u"settings"_s;
            // Later, as all that a server says.
            QMetaObject::invokeMethod(
                this, [this, refusal] { refuse(refusal); }, Qt::QueuedConnection);
            return;
        }
        connect(&connection, &Connection::ready, this, [this, request] {
            connection.send(request, [this, request](const Connection::Reply &reply) { onReply(request, reply); });
        });
        connect(&connection, &Connection::lost, this, &Private::fail);
        connection.start();
    }

private:
    void onReply(const wire::Create &request, const Connection::Reply &reply)
    {
        if (isDone)
            return;
        if (!reply) {
            refuse(reply.error());
            return;
        }
        const auto *entered = std::get_if<wire::Entered>(&*reply);
        if (!entered || !entered->person || !entered->device || entered->secret.isEmpty()) {
            fail(u"not the reply to a create"_s);
            return;
        }
        keep(request, *entered);
    }

    void keep(const wire::Create &request, const wire::Entered &entered)
    {
        const auto security = url.scheme() == "ws"_L1 ? RoomLink::Security::Plain : RoomLink::Security::Tls;
        const RoomLink link{url.host(), static_cast<quint16>(url.port(wire::kDefaultPort)), entered.room, security};
        const Created made{link, {*entered.device, entered.secret}};
        KnownRoom known;
        known.link = link.text();
        known.title = request.settings.title;
        known.phase = u"open"_s;
        known.person = *entered.person;
        known.personName = request.me.name;
        known.device = *entered.device;
        known.secret = entered.secret;
        known.role = toText(entered.role);
        known.deadline = deadlineOf(request.settings);
        known.openedAt = clock.now();
        isDone = true;
        connection.stop();
        store.save(known, [self = QPointer(this), made](bool ok) {
            if (!self)
                return;
            if (!ok) {
                self->isDone = false;
                self->fail(u"the key to the room could not be kept"_s);
                return;
            }
            self->q.deleteLater();
            Q_EMIT self->q.created(made);
        });
    }

    void refuse(const wire::Refused &refusal)
    {
        if (isDone)
            return;
        finish();
        Q_EMIT q.refused(refusal);
    }

    void fail(const QString &detail)
    {
        if (isDone)
            return;
        finish();
        Q_EMIT q.failed(detail);
    }

    void finish()
    {
        isDone = true;
        connection.stop();
        q.deleteLater();
    }

    RoomCreator &q;
    QUrl url;
    RoomStore &store;
    const Clock &clock;
    Connection connection;
    bool isDone = false;
};

RoomCreator::RoomCreator(QUrl server, RoomStore &store, const Clock &clock, QObject *parent)
    : RoomCreator(std::move(server), store, NetworkParts::native(clock), parent)
{
}

RoomCreator::RoomCreator(QUrl server, RoomStore &store, NetworkParts network, QObject *parent)
    : QObject(parent), d(std::make_unique<Private>(*this, server, store, network))
{
}

RoomCreator::~RoomCreator() = default;

void RoomCreator::create(const wire::Create &request)
{
    d->create(request);
}

} // namespace yak
