"""A client of Debian's python3-websockets: client.py URL SCENARIO. It ends with 0 where all was as it has to be."""

import asyncio
import json
import sys

import cbor2
import websockets

FRAME_BYTES = 65536
SETTINGS = {
    "title": "번개 모임 ⚡", "duration": 60, "visibility": "everyone", "viewers": "welcome", "rankingVersion": 1,
    "plan": {"kind": "time", "zone": "Asia/Seoul", "slotMinutes": 30,
             "days": [{"date": "2027-02-01", "hours": [[540, 720]]}, {"date": "2027-02-02", "hours": [[540, 720]]}]},
}


class Peer:
    """A connection that speaks the protocol in one of its encodings."""

    def __init__(self, socket):
        self.socket = socket
        self.is_json = socket.subprotocol == "yakjeong.v1.json"
        self.requests = 0

    def encoded(self, message):
        self.requests += 1
        message = {"id": self.requests, **message}
        return json.dumps(message, ensure_ascii=False) if self.is_json else cbor2.dumps(message)

    async def send(self, **message):
        await self.socket.send(self.encoded(message))

    async def next(self, kind):
        while True:
            frame = await asyncio.wait_for(self.socket.recv(), 10)
            assert isinstance(frame, str) == self.is_json
            message = json.loads(frame) if self.is_json else cbor2.loads(frame)
            if message["type"] == kind:
                return message
            assert message["type"] not in ("refused", "goodbye"), message

    async def greet(self):
        await self.send(type="hello", client="python")
        return await self.next("welcome")


async def connect(url, encoding="json", **options):
    socket = await websockets.connect(url, subprotocols=["yakjeong.v1." + encoding], max_size=262144, **options)
    return Peer(socket)


async def opened(url, encoding="json", **options):
    """Somebody in a new room, and the room."""
    host = await connect(url, encoding, **options)
    await host.greet()
    await host.send(type="create", settings=SETTINGS, me={"name": "김민준", "zone": "Asia/Seoul"})
    entered = await host.next("entered")
    begin = await host.next("snapshotBegin")
    await host.next("snapshotEnd")
    return host, entered["room"], begin["slotRanges"]


async def meet(url, encoding):
    host, room, slots = await opened(url, encoding)
    assert host.socket.subprotocol == "yakjeong.v1." + encoding
    assert len(slots) == 2, slots
    guest = await connect(url, encoding)
    await guest.greet()
    await guest.send(type="join", room=room, me={"name": "이지수"})
    person = (await guest.next("entered"))["person"]
    shown = await guest.next("snapshotBegin")
    assert shown["settings"]["title"] == SETTINGS["title"]
    assert shown["slotRanges"] == slots
    await guest.next("snapshotEnd")
    joined = (await host.next("events"))["events"][0]
    assert joined["by"] == person, joined
    morning = [slots[0][0], slots[0][0] + 60]
    stroke = [{"state": "yes", "ranges": [morning]}]
    await guest.send(type="paint", operation=1, strokes=[stroke])
    done = await guest.next("done")
    assert done["operation"] == 1
    painted = await host.next("events")
    assert painted["position"]["revision"] == done["revision"]
    assert painted["events"][0]["by"] == person
    assert any(part["state"] == "yes" and part["ranges"] == [morning] for part in painted["events"][0]["effect"])
    await guest.send(type="ping")
    await guest.next("pong")
    await host.socket.close()
    await guest.socket.close()
    assert host.socket.close_code == guest.socket.close_code == 1000


async def meet_in_json(url):
    await meet(url, "json")


async def meet_in_cbor(url):
    await meet(url, "cbor")


async def fragments(url):
    for encoding in ("json", "cbor"):
        peer = await connect(url, encoding)
        text = peer.encoded({"type": "hello", "client": "python"})
        await peer.socket.send([text[:1], text[1:2], text[2:2], text[2:20], text[20:]])
        await peer.next("welcome")
        await peer.socket.send([text[i:i + 1] for i in range(len(text))])
        await peer.next("welcome")
        await peer.socket.close()


async def pings(url):
    host, _, _ = await opened(url, ping_interval=0.02, ping_timeout=5)
    for payload in (b"", b"x", b"p" * 125):
        await asyncio.wait_for(await host.socket.ping(payload), 10)
    await host.socket.pong(b"unasked")
    await asyncio.sleep(0.3)
    await host.send(type="ping")
    await host.next("pong")
    await host.socket.close()


async def compression_is_declined(url):
    for offered in ("deflate", None):
        peer = await connect(url, compression=offered)
        assert peer.socket.extensions == []
        assert "Sec-WebSocket-Extensions" not in peer.socket.response_headers
        await peer.greet()
        await peer.socket.close()


async def closing_ourselves(url):
    for code in (1000, 1001, 3000, 4999):
        peer = await connect(url)
        await peer.greet()
        await asyncio.wait_for(peer.socket.close(code, "안녕"), 5)
        assert peer.socket.close_code == code and peer.socket.close_rcvd_then_sent is False, peer.socket.close_code
    peer = await connect(url)
    peer.socket.transport.abort()


async def being_closed(url):
    other = await connect(url, "json")
    await other.socket.send(b"binary")
    await ends(other.socket, 1003)
    none = await websockets.connect(url)
    assert none.subprotocol is None
    await ends(none, 1008)
    odd = await connect(url)
    await odd.socket.write_frame(True, 1, b"\xff\xfe")
    await ends(odd.socket, 1007)


async def ends(socket, code):
    await asyncio.wait_for(socket.wait_closed(), 10)
    assert socket.close_code == code, socket.close_code


def as_bytes(frame):
    return frame.encode() if isinstance(frame, str) else frame


async def large_messages(url):
    for encoding in ("json", "cbor"):
        host, _, _ = await opened(url, encoding)
        # Unknown fields are ignored, so only the length counts.
        empty = len(as_bytes(host.encoded({"type": "ping", "more": ["x" * 60000, "x" * 1000]}))) - 1000
        rest = FRAME_BYTES - empty
        await host.send(type="ping", more=["x" * 60000, "x" * rest])
        await host.next("pong")
        await host.send(type="ping", more=["x" * 60000, "x" * (rest + 1)])
        await ends(host.socket, 1009)


async def browsers_pages_are_refused(url):
    try:
        await connect(url, origin="https://evil.example")
    except websockets.InvalidStatusCode as refused:
        assert refused.status_code == 403, refused
        return
    raise AssertionError("let in")


async def many_at_once(url):
    peers = await asyncio.gather(*(connect(url) for _ in range(50)))
    await asyncio.gather(*(peer.greet() for peer in peers))
    await asyncio.gather(*(peer.socket.close() for peer in peers))


asyncio.run(asyncio.wait_for(globals()[sys.argv[2]](sys.argv[1]), 40))
