#include "net/addressbook.h"

namespace yak::server {

QString addressKey(const QHostAddress &address)
{
    bool isIpv4 = false;
    const quint32 ipv4 = address.toIPv4Address(&isIpv4);
    if (isIpv4)
        return QHostAddress(ipv4).toString();
    Q_IPV6ADDR network = address.toIPv6Address();
    std::fill(network.c + 8, network.c + 16, quint8{0});
    return QHostAddress(network).toString();
}

std::shared_ptr<AddressBudget> AddressBook::of(const QString &key, qint64 nowMs)
{
    std::shared_ptr<AddressBudget> &budget = m_budgets[key];
    if (!budget)
        budget = std::make_shared<AddressBudget>(m_limits, nowMs);
    return budget;
}

void AddressBook::forgetIdle(qint64 nowMs)
{
    m_budgets.removeIf([nowMs](const auto &entry) { return entry.value()->isWhole(nowMs); });
}

} // namespace yak::server
