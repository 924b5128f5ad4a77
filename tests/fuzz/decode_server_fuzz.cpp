#include "frames.h"
#include "session/storedcodec.h"

using namespace yak;
using namespace yak::fuzz;

namespace {

/// What the app and the server keep of a frame's parts comes back from the disk.
void expectKept(const wire::ServerMessage &message)
{
    const auto *events = std::get_if<wire::Events>(&message);
    if (!events)
        return;
    for (const Event &event : events->events)
        expect(wire::eventBodyFromJson(wire::toJson(event.body)) == event.body, "an event is kept as it is");
}

/// Bytes on the app's disk may be anything too.
void readAsStored(const QByteArray &bytes)
{
    if (const auto room = decodeRoom(bytes))
        expect(decodeRoom(encodeRoom(*room)) == room, "a stored room is the same again");
    if (const auto strokes = decodeStrokes(bytes))
        expect(decodeStrokes(encodeStrokes(*strokes)) == strokes, "stored strokes are the same again");
}

} // namespace

/// What a hostile server can send to an app.
extern "C" int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    const FrameInput input = FrameInput::of(data, size);
    readAsStored(input.bytes);
    const auto frame = wire::decodeServerFrame(input.bytes, input.encoding);
    if (!frame) {
        expectRefusal(frame.error());
        return 0;
    }
    expectRoundTrip(*frame, wire::decodeServerFrame, wire::kServerFrameBytes);
    expectKept(frame->message);
    return 0;
}

extern "C" size_t LLVMFuzzerCustomMutator(uint8_t *data, size_t size, size_t maxSize, unsigned seed)
{
    return mutateFrame(data, size, maxSize, seed);
}
