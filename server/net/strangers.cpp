#include "net/strangers.h"

#include "core/logging.h"

#include <utility>

namespace yak::server {

quint64 Strangers::come(std::function<void()> sendAway)
{
    while (count() >= m_limits.strangers) {
        const auto sendOldestAway = std::exchange(m_places.begin()->second, {});
        m_places.erase(m_places.begin());
        qCInfo(logNet) << "too many connections in no room; the oldest goes";
        sendOldestAway();
    }
    m_places.emplace(++m_last, std::move(sendAway));
    return m_last;
}

void Strangers::handOver(quint64 place, std::function<void()> sendAway)
{
    if (const auto found = m_places.find(place); found != m_places.end())
        found->second = std::move(sendAway);
}

} // namespace yak::server
