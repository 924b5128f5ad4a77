#pragma once

#include "net/socketlimits.h"

#include <functional>
#include <map>

namespace yak::server {

/// The connections that are in no room, by when they came. There are so many places and no more: who comes gets one,
/// and where there is none left the oldest is sent away for it. So nobody keeps others out by just standing there.
class Strangers
{
public:
    explicit Strangers(const SocketLimits &limits) : m_limits(limits) {}

    /// Takes a place; its number. `sendAway` is called at most once, and not after leave().
    [[nodiscard]] quint64 come(std::function<void()> sendAway);

    /// From now on somebody else is to be told; the age of the place stays.
    void handOver(quint64 place, std::function<void()> sendAway);

    /// Gives a place up; a number that is no longer known does nothing.
    void leave(quint64 place) { m_places.erase(place); }

    [[nodiscard]] int count() const { return static_cast<int>(m_places.size()); }

private:
    const SocketLimits &m_limits;
    quint64 m_last = 0;
    std::map<quint64, std::function<void()>> m_places;
};

} // namespace yak::server
