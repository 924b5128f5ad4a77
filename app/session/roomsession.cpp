#include "session/roomsession.h"

#include "session/roomsession_p.h"

namespace yak {

RoomSession::RoomSession(RoomLink link, RoomStore &store, const Clock &clock, QObject *parent)
    : RoomSession(std::move(link), store, NetworkParts::native(clock), parent)
{
}

RoomSession::RoomSession(RoomLink link, RoomStore &store, const NetworkParts &network, QObject *parent)
    : QObject(parent), m_link(std::move(link)), m_model(std::make_unique<RoomModel>())
{
    d = std::make_unique<Private>(*this, store, network);
}

RoomSession::~RoomSession() = default;

int RoomSession::retryInMilliseconds() const
{
    return d->connection.retryInMilliseconds();
}

std::optional<Instant> RoomSession::inStepAt() const
{
    return d->keeper.inStepAt();
}

Instant RoomSession::serverNow() const
{
    return d->connection.serverNow();
}

bool RoomSession::hasFeature(QLatin1StringView feature) const
{
    return d->connection.features().contains(feature);
}

void RoomSession::open()
{
    d->keeper.setAudience(RoomKeeper::Audience::Somebody);
    d->open();
}

void RoomSession::glance()
{
    d->keeper.setAudience(RoomKeeper::Audience::Nobody);
    d->open();
}

DeviceId RoomSession::device() const
{
    return m_model->me().isNull() ? DeviceId() : d->keeper.known().device;
}

KeyAccess RoomSession::keyAccess() const
{
    return d->keyAccess();
}

void RoomSession::readKeyAgain()
{
    d->readKeyAgain();
}

void RoomSession::join(const wire::Introduction &me, const RoomKeys &keys, ReplyHandler done)
{
    d->join(me, keys, std::move(done));
}

void RoomSession::openAsViewer(const RoomKeys &keys, ReplyHandler done)
{
    d->openAsViewer(keys, std::move(done));
}

void RoomSession::retryNow()
{
    d->connection.retryNow();
}

void RoomSession::shutdown()
{
    d->shutdown();
}

AnswerChange RoomSession::submit(const Stroke &stroke)
{
    return d->sender.submit(stroke);
}

AnswerChange RoomSession::restore(const wire::Restore &restore, const Stroke &expected)
{
    return d->sender.restore(restore, expected);
}

QList<Stroke> RoomSession::lateStrokes() const
{
    return d->sender.lateStrokes();
}

void RoomSession::resendLate()
{
    d->sender.resendLate();
}

void RoomSession::discardLate()
{
    d->sender.discardLate();
}

void RoomSession::request(const wire::ClientMessage &message, ReplyHandler done)
{
    d->request(message, std::move(done));
}

} // namespace yak
