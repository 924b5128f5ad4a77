#pragma once

#include "protocol/messagefields.h"
#include "protocol/wirevalue.h"

#include <optional>

namespace yak {

/// A value with a list of fields as the bytes that the store keeps.
template<typename T>
[[nodiscard]] QByteArray encodeValue(const T &value)
{
    return wire::writeTree(wire::Wire<T>::writeMap(value), wire::Encoding::Cbor);
}

/// Nothing where a field is missing, or out of its bounds.
template<typename T>
[[nodiscard]] std::optional<T> decodeValue(QByteArrayView bytes)
{
    const auto tree = wire::parseTree(bytes, wire::Encoding::Cbor);
    T value{};
    wire::ReadError error;
    if (!tree || !wire::Wire<T>::readMap(*tree, value, error))
        return std::nullopt;
    return value;
}

} // namespace yak
