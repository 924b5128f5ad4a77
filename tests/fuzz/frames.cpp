#include "frames.h"

#include "treemutation.h"

// libFuzzer's own.
extern "C" size_t LLVMFuzzerMutate(uint8_t *data, size_t size, size_t maxSize);

namespace yak::fuzz {

void expectRefusal(const wire::DecodeError &error)
{
    expect(!toText(error.code).isEmpty(), "a refusal has a code");
    expect(error.id >= 0 && error.id <= wire::kMaxInteger, "a refusal names a request that can be one");
}

size_t mutateFrame(uint8_t *data, size_t size, size_t maxSize, unsigned seed)
{
    if (size < 2 || seed % 4 == 0)
        return LLVMFuzzerMutate(data, size, maxSize);
    const FrameInput input = FrameInput::of(data, size);
    size_t length = size - 1;
    if (!mutateTree(data + 1, length, maxSize - 1, seed, input.encoding))
        return LLVMFuzzerMutate(data, size, maxSize);
    return length + 1;
}

} // namespace yak::fuzz
