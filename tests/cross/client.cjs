// A client of Debian's node-ws: client.cjs URL SCENARIO. It ends with 0 where all was as it has to be.
'use strict';

const assert = require('assert');
const { once } = require('events');
const WebSocket = require('ws');

const frameBytes = 65536;
const settings = {
  title: '번개 모임 ⚡', duration: 60, visibility: 'everyone', viewers: 'welcome', rankingVersion: 1,
  plan: {
    kind: 'time', zone: 'Asia/Seoul', slotMinutes: 30,
    days: [{ date: '2027-02-01', hours: [[540, 720]] }, { date: '2027-02-02', hours: [[540, 720]] }],
  },
};

// A connection that keeps what comes until somebody asks for it.
class Peer {
  constructor(url, protocols = ['yakjeong.v1.json'], options = {}) {
    this.requests = 0;
    this.inbox = [];
    this.socket = new WebSocket(url, protocols, options);
    this.socket.on('message', (data, isBinary) => {
      assert.strictEqual(isBinary, false);
      this.inbox.push(JSON.parse(data.toString()));
      if (this.wake) this.wake();
    });
    this.socket.on('upgrade', (response) => { this.head = response.headers; });
    this.closed = new Promise((resolve) => { this.socket.on('close', (code) => resolve(code)); });
    this.socket.on('error', (error) => { this.error = error; });
  }

  static async connect(...how) {
    const peer = new Peer(...how);
    await once(peer.socket, 'open');
    return peer;
  }

  encoded(message) {
    this.requests += 1;
    return JSON.stringify({ id: this.requests, ...message });
  }

  send(message) {
    this.socket.send(this.encoded(message));
  }

  async next(kind) {
    for (;;) {
      while (this.inbox.length > 0) {
        const message = this.inbox.shift();
        if (message.type === kind) return message;
        assert(!['refused', 'goodbye'].includes(message.type), JSON.stringify(message));
      }
      await new Promise((resolve) => { this.wake = resolve; });
    }
  }

  async greet() {
    this.send({ type: 'hello', client: 'node' });
    return this.next('welcome');
  }

  async close(code = 1000, reason = '') {
    this.socket.close(code, reason);
    assert.strictEqual(await this.closed, code);
  }
}

async function opened(url, options) {
  const host = await Peer.connect(url, undefined, options);
  await host.greet();
  host.send({ type: 'create', settings, me: { name: '김민준', zone: 'Asia/Seoul' } });
  const { room } = await host.next('entered');
  const { slotRanges } = await host.next('snapshotBegin');
  await host.next('snapshotEnd');
  return { host, room, slots: slotRanges };
}

const scenarios = {
  async meet_in_json(url) {
    const { host, room, slots } = await opened(url);
    assert.strictEqual(slots.length, 2);
    const guest = await Peer.connect(url, ['chat', 'yakjeong.v1.json', 'yakjeong.v1.cbor']);
    assert.strictEqual(guest.socket.protocol, 'yakjeong.v1.json');
    await guest.greet();
    guest.send({ type: 'join', room, me: { name: '이지수' } });
    const { person } = await guest.next('entered');
    const shown = await guest.next('snapshotBegin');
    assert.strictEqual(shown.settings.title, settings.title);
    assert.deepStrictEqual(shown.slotRanges, slots);
    await guest.next('snapshotEnd');
    assert.strictEqual((await host.next('events')).events[0].by, person);
    const morning = [slots[0][0], slots[0][0] + 60];
    guest.send({ type: 'paint', operation: 1, strokes: [[{ state: 'yes', ranges: [morning] }]] });
    const done = await guest.next('done');
    const painted = await host.next('events');
    assert.strictEqual(painted.position.revision, done.revision);
    const yes = painted.events[0].effect.find((part) => part.state === 'yes');
    assert.deepStrictEqual(yes.ranges, [morning]);
    await host.close();
    await guest.close();
  },

  async fragments(url) {
    const peer = await Peer.connect(url);
    const text = peer.encoded({ type: 'hello', client: 'node' });
    for (let i = 0; i < text.length; i += 1) peer.socket.send(text[i], { fin: i === text.length - 1 });
    await peer.next('welcome');
    peer.socket.send(text.slice(0, 10), { fin: false });
    peer.socket.ping('between');
    peer.socket.send('', { fin: false });
    peer.socket.send(text.slice(10), { fin: true });
    await peer.next('welcome');
    await peer.close();
  },

  async pings(url) {
    const { host } = await opened(url);
    for (const payload of ['', 'x', 'p'.repeat(125)]) {
      host.socket.ping(payload);
      const [answer] = await once(host.socket, 'pong');
      assert.strictEqual(answer.toString(), payload);
    }
    host.socket.pong('unasked');
    host.send({ type: 'ping' });
    await host.next('pong');
    await host.close();
  },

  async compression_is_declined(url) {
    for (const perMessageDeflate of [true, false, { threshold: 0 }]) {
      const peer = await Peer.connect(url, undefined, { perMessageDeflate });
      assert.strictEqual(peer.socket.extensions, '');
      assert(!('sec-websocket-extensions' in peer.head));
      await peer.greet();
      await peer.close();
    }
  },

  async closing_ourselves(url) {
    for (const code of [1000, 1001, 3000, 4999]) {
      const peer = await Peer.connect(url);
      await peer.greet();
      await peer.close(code, '안녕');
    }
    const silent = await Peer.connect(url);
    silent.socket.close();
    assert.strictEqual(await silent.closed, 1000); // the code where ours says none
    const rude = await Peer.connect(url);
    rude.socket.terminate();
    assert.strictEqual(await rude.closed, 1006);
  },

  async being_closed(url) {
    const other = await Peer.connect(url);
    other.socket.send(Buffer.from('binary'));
    assert.strictEqual(await other.closed, 1003);
    const odd = await Peer.connect(url);
    odd.socket.send(Buffer.from([0xff, 0xfe]), { binary: false });
    assert.strictEqual(await odd.closed, 1007);
    const compressed = await Peer.connect(url);
    compressed.socket._sender.sendFrame([Buffer.from([0xc1, 0x80, 0, 0, 0, 0])]);
    assert.strictEqual(await compressed.closed, 1002);
  },

  async large_messages(url) {
    const { host } = await opened(url);
    const filled = (size) => {
      const empty = Buffer.byteLength(host.encoded({ type: 'ping', more: ['x'.repeat(60000), ''] }));
      host.requests -= 1;
      return host.encoded({ type: 'ping', more: ['x'.repeat(60000), 'x'.repeat(size - empty)] });
    };
    const most = filled(frameBytes);
    assert.strictEqual(Buffer.byteLength(most), frameBytes);
    host.socket.send(most);
    await host.next('pong');
    host.socket.send(filled(frameBytes + 1));
    assert.strictEqual(await host.closed, 1009);
  },

  async browsers_pages_are_refused(url) {
    const page = new Peer(url, undefined, { origin: 'https://evil.example' });
    await page.closed;
    assert.match(page.error.message, /403/);
  },

  async many_at_once(url) {
    const peers = await Promise.all(Array.from({ length: 50 }, () => Peer.connect(url)));
    await Promise.all(peers.map((peer) => peer.greet()));
    await Promise.all(peers.map((peer) => peer.close()));
  },
};

const tooLong = setTimeout(() => { throw new Error('nothing more came'); }, 40000);
process.on('unhandledRejection', (reason) => { console.error(reason); process.exit(1); });
scenarios[process.argv[3]](process.argv[2]).then(() => clearTimeout(tooLong));
