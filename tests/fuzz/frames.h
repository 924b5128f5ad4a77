#pragma once

#include "fuzzing.h"

/// What holds of a frame from either end, whatever was received.
namespace yak::fuzz {

/// What could be decoded is the same again after a way there and back, in both encodings.
template<typename Frame, typename Decode>
void expectRoundTrip(const Frame &frame, Decode decode, qsizetype mostBytes)
{
    for (const wire::Encoding encoding : kEncodings) {
        const QByteArray bytes = wire::encode(frame, encoding);
        const wire::Decoded<Frame> again = decode(bytes, encoding);
        // What was short enough in the one encoding may be too long in the other.
        const bool isTooLong = bytes.size() > mostBytes;
        expect(isTooLong != again.has_value(), "what was decoded is understood again");
        expect(isTooLong || *again == frame, "what was decoded is the same again");
    }
}

/// What could not be decoded is refused with what a peer can be told.
void expectRefusal(const wire::DecodeError &error);

/// A step of libFuzzer's for inputs that are one frame: mostly of the tree, sometimes of the bytes.
[[nodiscard]] size_t mutateFrame(uint8_t *data, size_t size, size_t maxSize, unsigned seed);

} // namespace yak::fuzz
