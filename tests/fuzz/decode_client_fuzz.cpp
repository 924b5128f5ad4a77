#include "frames.h"

using namespace yak;
using namespace yak::fuzz;

/// What anybody can send to a server.
extern "C" int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    const FrameInput input = FrameInput::of(data, size);
    const auto frame = wire::decodeClientFrame(input.bytes, input.encoding);
    if (!frame) {
        expectRefusal(frame.error());
        return 0;
    }
    expectRoundTrip(*frame, wire::decodeClientFrame, wire::kClientFrameBytes);
    return 0;
}

extern "C" size_t LLVMFuzzerCustomMutator(uint8_t *data, size_t size, size_t maxSize, unsigned seed)
{
    return mutateFrame(data, size, maxSize, seed);
}
