#include "posts/publicaddress.h"

#include <algorithm>
#include <array>
#include <span>

namespace yak::server {

namespace {

struct Net4
{
    quint32 address;
    int bits;
};

constexpr quint32 quad(quint32 a, quint32 b, quint32 c)
{
    return (a << 24) | (b << 16) | (c << 8);
}

/// Those of the registry of special purposes that are not reachable by everybody.
constexpr std::array kSpecial4{
    Net4{quad(0, 0, 0), 8},       // this network
    Net4{quad(10, 0, 0), 8},      // private
    Net4{quad(100, 64, 0), 10},   // between a carrier and its customers
    Net4{quad(127, 0, 0), 8},     // this machine
    Net4{quad(169, 254, 0), 16},  // this link
    Net4{quad(172, 16, 0), 12},   // private
    Net4{quad(192, 0, 0), 24},    // protocols
    Net4{quad(192, 0, 2), 24},    // documentation
    Net4{quad(192, 88, 99), 24},  // relays from IPv6
    Net4{quad(192, 168, 0), 16},  // private
    Net4{quad(198, 18, 0), 15},   // measurements
    Net4{quad(198, 51, 100), 24}, // documentation
    Net4{quad(203, 0, 113), 24},  // documentation
    Net4{quad(224, 0, 0), 4},     // many at once
    Net4{quad(240, 0, 0), 4},     // reserved, and all at once
};

struct Net6
{
    std::array<quint8, 6> prefix;
    int bits;
};

/// Of 2000::/3, all that is given out to anybody, those parts that are for something else.
constexpr std::array kSpecial6{
    Net6{{0x20, 0x01, 0x00}, 23},       // protocols, tunnels through IPv4 among them
    Net6{{0x20, 0x01, 0x0d, 0xb8}, 32}, // documentation
    Net6{{0x20, 0x02}, 16},             // tunnels through IPv4, to any address of it
    Net6{{0x3f, 0xff, 0x00}, 20},       // documentation
};
constexpr Net6 kGlobal6{{0x20}, 3};
constexpr std::array<quint8, 12> kMapped{0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0xff, 0xff};
constexpr std::array<quint8, 12> kTranslated{0x00, 0x64, 0xff, 0x9b};

bool isIn(quint32 address, const Net4 &net)
{
    return ((address ^ net.address) >> (32 - net.bits)) == 0;
}

bool isIn(std::span<const quint8> address, const Net6 &net)
{
    for (int bit = 0; bit < net.bits; ++bit) {
        const size_t byte = static_cast<size_t>(bit) / 8;
        if (((address[byte] ^ net.prefix[byte]) >> (7 - bit % 8)) & 1)
            return false;
    }
    return true;
}

bool isPublic4(quint32 address)
{
    return std::ranges::none_of(kSpecial4, [&](const Net4 &net) { return isIn(address, net); });
}

bool isPublic6(std::span<const quint8> address)
{
    // Other forms of an IPv4 address.
    if (std::ranges::equal(address.first(12), kMapped) || std::ranges::equal(address.first(12), kTranslated))
        return isPublic4(quad(address[12], address[13], address[14]) | address[15]);
    return isIn(address, kGlobal6) &&
           std::ranges::none_of(kSpecial6, [&](const Net6 &net) { return isIn(address, net); });
}

} // namespace

bool isPublic(const QHostAddress &address)
{
    switch (address.protocol()) {
    case QAbstractSocket::IPv4Protocol:
        return isPublic4(address.toIPv4Address());
    case QAbstractSocket::IPv6Protocol: {
        const Q_IPV6ADDR bytes = address.toIPv6Address();
        return isPublic6({bytes.c, sizeof bytes.c});
    }
    default:
        return false;
    }
}

} // namespace yak::server
