#pragma once

#include "protocol/codec.h"

#include <QByteArray>

#include <array>
#include <cstddef>
#include <cstdint>

/// What all fuzzers share. They begin with a Qt application without windows and a quiet log.
namespace yak::fuzz {

/// Ends the program where something does not hold: libFuzzer then keeps the input and tells where it was.
void expect(bool holds, const char *what);

inline constexpr std::array kEncodings{wire::Encoding::Cbor, wire::Encoding::Json};

/// An input that is one frame: its first byte picks the encoding, the rest is the frame.
struct FrameInput
{
    wire::Encoding encoding = wire::Encoding::Cbor;
    QByteArray bytes;

    [[nodiscard]] static FrameInput of(const uint8_t *data, size_t size);
    [[nodiscard]] QByteArray text() const { return (encoding == wire::Encoding::Json ? 'j' : 'c') + bytes; }
};

/// Does in turn what the event loop has to do, until there is nothing more or it goes on for too long.
void runEvents();

} // namespace yak::fuzz
