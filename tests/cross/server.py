"""A server of Debian's python3-websockets that stands before a real one and misbehaves: server.py URL SCENARIO.

It says "port N" and passes frames on. The first connections of an app get what the scenario has for them; it says "spent"
when they have had it, and every later one is served as it should be.
"""

import asyncio
import sys

import cbor2
import websockets

SUBPROTOCOL = "yakjeong.v1.cbor"
SPOILT = 2  # connections that are misbehaved to


async def pass_on(source, target, change=None):
    """Frames of one side to the other; `change` makes a list of them of each."""
    async for frame in source:
        for changed in change(frame) if change else [frame]:
            await target.send(changed)


async def serve_well(app, upstream, change=None):
    ways = [asyncio.ensure_future(pass_on(app, upstream)), asyncio.ensure_future(pass_on(upstream, app, change))]
    try:
        await asyncio.wait(ways, return_when=asyncio.FIRST_COMPLETED)
    finally:
        for way in ways:
            way.cancel()
        await asyncio.gather(*ways, return_exceptions=True)  # an end that is gone is an end


def after_the_welcome(*frames):
    """The welcome, then these instead of everything else."""
    async def misbehave(app, upstream):
        await upstream.send(await app.recv())
        await app.send(await upstream.recv())
        for frame in frames:
            await app.send(frame)
        await asyncio.sleep(0.3)
    return misbehave


def spoiling(change):
    async def misbehave(app, upstream):
        await asyncio.wait_for(serve_well(app, upstream, change), 2)
    return misbehave


def closing(code):
    async def misbehave(app, upstream):
        await upstream.send(await app.recv())
        await app.send(await upstream.recv())
        await app.close(code)
    return misbehave


def raw(frame_bytes):
    """Bytes that are no frame, or half of one, and the end of the line."""
    async def misbehave(app, upstream):
        await app.recv()
        app.transport.write(frame_bytes)
        await asyncio.sleep(0.2)
        app.transport.abort()
    return misbehave


def other_numbers(frame):
    message = cbor2.loads(frame)
    if message["type"] == "events":
        message["previous"] += 5
    return [cbor2.dumps(message)]


def twice(frame):
    return [frame, frame] if cbor2.loads(frame)["type"] == "events" else [frame]


def lost(frame):
    return [] if cbor2.loads(frame)["type"] == "events" else [frame]


def not_what_was_asked(frame):
    message = cbor2.loads(frame)
    if "re" in message:
        message["re"] += 1000
    return [cbor2.dumps(message)]


def in_pieces(frame):
    return [iter([frame[i:i + 1] for i in range(len(frame))])]


async def never_answers(app, upstream):
    await app.recv()
    await asyncio.sleep(1)


MISBEHAVIOR = {
    "text_for_binary": after_the_welcome('{"type": "done", "re": 1}'),
    "garbage": after_the_welcome(bytes(range(256)) * 8, b"", b"\xff"),
    "floats_and_tags": after_the_welcome(cbor2.dumps({"type": "done", "re": 1.5}), cbor2.dumps({"type": b"done"})),
    "messages_of_tomorrow": after_the_welcome(cbor2.dumps({"type": "tomorrow", "re": 2})),
    "answers_to_nobody": after_the_welcome(cbor2.dumps({"type": "done", "re": 99999}),
                                           cbor2.dumps({"type": "refused", "re": 99999, "code": "forbidden"})),
    "events_before_the_room": after_the_welcome(
        cbor2.dumps({"type": "events", "previous": 7, "position": {"stream": "all", "revision": 8}, "events": []})),
    "eight_megabytes": after_the_welcome(bytes(8 * 1024 * 1024)),
    "another_numbering": spoiling(other_numbers),
    "everything_twice": spoiling(twice),
    "nothing_that_happens": spoiling(lost),
    "answers_to_others": spoiling(not_what_was_asked),
    "a_byte_a_fragment": spoiling(in_pieces),
    "half_a_frame": raw(b"\x82\x7e\x10\x00half"),
    "no_frame": raw(b"HTTP/1.1 500 Oops\r\n\r\n"),
    "reserved_bits": raw(b"\xf2\x01x"),
    "a_mask": raw(b"\x82\x81\x01\x02\x03\x04x"),
    "never_answers": never_answers,
    "another_subprotocol": None,
    **{"closes_with_%d" % code: closing(code) for code in (1000, 1002, 1008, 1011, 1012, 1013, 1014, 4000, 4999)},
}


async def main(url, scenario):
    misbehave = MISBEHAVIOR[scenario]
    spoilt = 0

    def count():
        nonlocal spoilt
        spoilt += 1
        if spoilt == SPOILT:
            print("spent", flush=True)

    def subprotocol(ours, offered):
        if scenario == "another_subprotocol" and spoilt < SPOILT:
            return None
        return SUBPROTOCOL

    async def meet(app, _path):
        if spoilt >= SPOILT:
            async with websockets.connect(url, subprotocols=[SUBPROTOCOL], max_size=None) as upstream:
                return await serve_well(app, upstream)
        try:
            if misbehave:
                async with websockets.connect(url, subprotocols=[SUBPROTOCOL], max_size=None) as upstream:
                    await misbehave(app, upstream)
        except (asyncio.TimeoutError, websockets.ConnectionClosed):
            pass  # the app has had enough of it, or it was time
        finally:
            count()

    server = await websockets.serve(meet, "127.0.0.1", 0, subprotocols=[SUBPROTOCOL], select_subprotocol=subprotocol,
                                    max_size=None, close_timeout=1)
    print("port", server.sockets[0].getsockname()[1], flush=True)
    await asyncio.sleep(120)


asyncio.run(main(sys.argv[1], sys.argv[2]))
