#pragma once

#include "net/tokenbucket.h"

#include <QHash>
#include <QHostAddress>
#include <QString>

#include <memory>

namespace yak::server {

/// What all sockets of one address share.
struct AddressBudget
{
    AddressBudget(const SocketLimits &limits, qint64 nowMs)
        : messages(limits.addressMessages, nowMs),
          bytes(limits.addressBytes, nowMs),
          joins(limits.addressJoins, nowMs),
          rooms(limits.addressRooms, nowMs)
    {
    }

    /// Whether it is as if nobody had ever come from there.
    [[nodiscard]] bool isWhole(qint64 nowMs)
    {
        return connections == 0 && messages.isFull(nowMs) && bytes.isFull(nowMs) && joins.isFull(nowMs) &&
               rooms.isFull(nowMs);
    }

    TokenBucket messages;
    TokenBucket bytes;
    TokenBucket joins;
    TokenBucket rooms;
    int connections = 0;
};

/// The form an address is counted under: an IPv6 network of 64 bits is one, as a household or a company has one;
/// an IPv4 address mapped into IPv6 is the IPv4 address.
[[nodiscard]] QString addressKey(const QHostAddress &address);

/// The budgets of the addresses that have sockets open, and for a while after.
class AddressBook
{
public:
    explicit AddressBook(const SocketLimits &limits) : m_limits(limits) {}

    [[nodiscard]] std::shared_ptr<AddressBudget> of(const QString &key, qint64 nowMs);

    /// Forgets addresses without sockets whose budgets are whole again.
    void forgetIdle(qint64 nowMs);

private:
    const SocketLimits &m_limits;
    QHash<QString, std::shared_ptr<AddressBudget>> m_budgets;
};

} // namespace yak::server
