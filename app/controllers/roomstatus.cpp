#include "controllers/roomstatus.h"

namespace yak {

namespace {
constexpr int kTickMilliseconds = 250;
} // namespace

RoomStatus::RoomStatus(const RoomSession &session, QObject *parent) : QObject(parent), m_session(session)
{
    m_tick.setInterval(kTickMilliseconds);
    connect(&m_tick, &QTimer::timeout, this, &RoomStatus::update);
    connect(&session, &RoomSession::stateChanged, this, &RoomStatus::update);
    connect(&session, &RoomSession::lateChanged, this, &RoomStatus::update);
    connect(&session.model(), &RoomModel::pendingChanged, this, &RoomStatus::update);
    connect(&session.model(), &RoomModel::wasReset, this, &RoomStatus::update);
    connect(&session, &RoomSession::diskFailed, this, [this] {
        m_diskFailed = true;
        update();
    });
    update();
}

void RoomStatus::update()
{
    if (m_session.model().pending().isEmpty())
        m_diskFailed = false;
    const RoomStatusValue now = valueNow();
    if (now.kind == RoomStatusValue::Kind::Offline && !m_tick.isActive())
        m_tick.start();
    else if (now.kind != RoomStatusValue::Kind::Offline)
        m_tick.stop();
    if (std::exchange(m_value, now) != now)
        Q_EMIT changed();
}

RoomStatusValue RoomStatus::valueNow() const
{
    using Kind = RoomStatusValue::Kind;
    int strokes = 0;
    for (const PendingStroke &pending : m_session.model().pending())
        strokes += static_cast<int>(pending.strokes.size());
    switch (m_session.state()) {
    case RoomSession::State::Ended:
        return {Kind::Ended, strokes, 0};
    case RoomSession::State::Idle:
    case RoomSession::State::Connecting:
        return {Kind::Connecting, strokes, 0};
    case RoomSession::State::NeedsName:
        return {Kind::Connected, strokes, 0};
    case RoomSession::State::Reconnecting:
        return {Kind::Offline, strokes, (m_session.retryInMilliseconds() + 999) / 1000};
    case RoomSession::State::Entering:
        if (!m_session.model().isLoaded())
            return {Kind::Connecting, strokes, 0};
        break;
    case RoomSession::State::Live:
        break;
    }
    if (strokes > 0)
        return {m_diskFailed ? Kind::DiskFailed : Kind::Saving, strokes, 0};
    const auto late = static_cast<int>(m_session.lateStrokes().size());
    if (late > 0)
        return {Kind::Late, late, 0};
    if (m_session.state() != RoomSession::State::Live)
        return {Kind::Connecting, 0, 0};
    // Who looks without a name has nothing to save.
    return {m_session.model().me().isNull() ? Kind::Connected : Kind::Saved, 0, 0};
}

} // namespace yak
