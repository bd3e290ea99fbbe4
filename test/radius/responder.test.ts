import assert from 'node:assert/strict';
import { describe, mock, test } from 'node:test';
import { bytes, readBytes, text } from '../../src/radius/attributes.js';
import { verifyResponse } from '../../src/radius/authenticators.js';
import { Code } from '../../src/radius/codes.js';
import { Attr } from '../../src/radius/dictionary.js';
import { decodePacket } from '../../src/radius/packet.js';
import { OVERLOADED, type Reply, type Request } from '../../src/radius/responder.js';
import { accept, bench, CLIENT, codeOf, gate, PEER, SECRET, signed } from './support/fake-access-point.js';

const REJECT: Reply = { code: Code.AccessReject, attributes: [], delayMs: 1_000 };

/** Lets everything run that waits for no timer and no gate. */
const settle = () => new Promise((resolve) => setImmediate(resolve));

test('the reply is signed for its request and carries what the handler gave', async () => {
  const attributes = [text(Attr.ReplyMessage, 'Welcome')];
  const { responder, requests } = bench({ handle: async () => ({ code: Code.AccessAccept, attributes }) });
  const datagram = signed(Code.AccessRequest, [text(Attr.UserName, 'bob')]);
  const reply = await responder.answer(datagram, PEER);
  assert.ok(reply !== undefined);
  assert.ok(verifyResponse(decodePacket(reply), decodePacket(datagram), SECRET));
  assert.equal(readBytes(decodePacket(reply), Attr.ReplyMessage)?.toString(), 'Welcome');
  const [request] = requests;
  assert.equal(request?.client, CLIENT);
  assert.equal(request?.peer, PEER);
  assert.equal(request?.receivedAt, 1_000);
});

describe('duplicates (RFC 5080 s.2.2.2)', () => {
  const datagram = signed(Code.AccessRequest, [text(Attr.UserName, 'bob')]);

  test('after the answer: the same octets again, and the handler is not asked', async () => {
    const { responder, requests, reasons } = bench();
    const first = await responder.answer(datagram, PEER);
    const second = await responder.answer(Buffer.from(datagram), PEER);
    assert.ok(first !== undefined);
    assert.deepEqual(second, first);
    assert.equal(requests.length, 1);
    assert.deepEqual(reasons(), ['answer', 'repeat']);
  });

  test('a gateway that re-sends every 10 s, five times in all, is answered each time', async () => {
    const { responder, requests, clock } = bench();
    const first = await responder.answer(datagram, PEER);
    for (let again = 1; again < 5; again += 1) {
      clock.now += 10_000;
      assert.deepEqual(await responder.answer(datagram, PEER), first);
    }
    assert.equal(requests.length, 1);
  });

  test('long after the answer: a new request', async () => {
    const { responder, requests, clock } = bench();
    await responder.answer(datagram, PEER);
    clock.now += 50_000;
    await responder.answer(datagram, PEER);
    assert.equal(requests.length, 2);
  });

  test('while the answer is made: dropped', async () => {
    const { opened, open } = gate<Reply>();
    const { responder, requests, reasons } = bench({ handle: () => opened });
    const first = responder.answer(datagram, PEER);
    assert.equal(await responder.answer(datagram, PEER), undefined);
    assert.deepEqual(reasons(), ['in-progress']);
    open({ code: Code.AccessAccept, attributes: [] });
    assert.equal(codeOf(await first), Code.AccessAccept);
    assert.equal(requests.length, 1);
  });

  test('the same identifier with another authenticator: a new request', async () => {
    const { responder, requests } = bench();
    await responder.answer(datagram, PEER);
    await responder.answer(signed(Code.AccessRequest), PEER);
    assert.equal(requests.length, 2);
  });

  test('the same octets from another port, address or socket: a new request each', async () => {
    const { responder, requests } = bench({ clientsFor: () => [CLIENT] });
    await responder.answer(datagram, PEER);
    await responder.answer(datagram, { ...PEER, port: PEER.port + 1 });
    await responder.answer(datagram, { ...PEER, address: '192.0.2.11' });
    await responder.answer(datagram, { ...PEER, socket: 'other' });
    assert.equal(requests.length, 4);
  });

  test('a forged packet disturbs neither an answered request nor one in progress', async () => {
    const { opened, open } = gate<Reply>();
    const { responder, requests } = bench({ handle: () => opened });
    const forged = Buffer.from(datagram);
    forged[4] = forged.readUInt8(4) ^ 1;
    const first = responder.answer(datagram, PEER);
    assert.equal(await responder.answer(forged, PEER), undefined);
    open({ code: Code.AccessAccept, attributes: [] });
    const reply = await first;
    assert.equal(await responder.answer(forged, PEER), undefined);
    assert.deepEqual(await responder.answer(datagram, PEER), reply);
    assert.equal(requests.length, 1);
  });
});

describe('a handler that does not answer', () => {
  const failures: readonly (readonly [string, string, (request: Request) => Promise<Reply | undefined>])[] = [
    ['gives nothing', 'no-answer', () => Promise.resolve(undefined)],
    ['rejects', 'handler-failed', () => Promise.reject(new Error('the database is away'))],
    [
      'throws',
      'handler-failed',
      () => {
        throw new Error('a mistake');
      },
    ],
    [
      'gives more than fits a packet',
      'handler-failed',
      async () => ({ code: 2, attributes: Array.from({ length: 17 }, () => bytes(25, Buffer.alloc(253))) }),
    ],
  ];
  for (const [name, reason, handle] of failures) {
    test(`${name}: silence, said once, and the retransmission is tried afresh`, async () => {
      let handler = handle;
      const { responder, reasons } = bench({ handle: (request) => handler(request) });
      const datagram = signed(Code.AccessRequest);
      assert.equal(await responder.answer(datagram, PEER), undefined);
      assert.deepEqual(reasons(), [reason]);
      handler = accept;
      assert.equal(codeOf(await responder.answer(datagram, PEER)), Code.AccessAccept);
    });
  }

  test('what it threw is told with the client', async () => {
    const error = new Error('the database is away');
    const { responder, events } = bench({ handle: () => Promise.reject(error) });
    await responder.answer(signed(Code.AccessRequest), PEER);
    assert.deepEqual(events, [
      { kind: 'drop', reason: 'handler-failed', clientId: 'ap-1', peer: PEER, error },
    ]);
  });
});

describe('delayed replies', () => {
  test('come no earlier than the delay after the request, and hold no other up', async () => {
    mock.timers.enable({ apis: ['setTimeout'] });
    try {
      const handle = async ({ packet }: Request) =>
        packet.identifier === 1 ? REJECT : accept({ packet } as Request);
      const { responder } = bench({ handle });
      let rejected = false;
      const slow = Promise.resolve(responder.answer(signed(Code.AccessRequest), PEER)).finally(() => {
        rejected = true;
      });
      assert.equal(
        codeOf(await responder.answer(signed(Code.AccessRequest, [], 2), PEER)),
        Code.AccessAccept,
      );
      mock.timers.tick(999);
      await settle();
      assert.equal(rejected, false);
      mock.timers.tick(1);
      assert.equal(codeOf(await slow), Code.AccessReject);
    } finally {
      mock.timers.reset();
    }
  });

  test('time the handler took counts', async () => {
    const { responder, clock } = bench({
      handle: async () => {
        clock.now += 3_600_000;
        return { ...REJECT, delayMs: 3_600_000 };
      },
    });
    assert.equal(codeOf(await responder.answer(signed(Code.AccessRequest), PEER)), Code.AccessReject);
  });

  test('are told with the time they took without the delay', async () => {
    const { responder, clock, events } = bench({
      handle: async () => {
        clock.now += 12;
        return REJECT;
      },
    });
    const slow = responder.answer(signed(Code.AccessRequest), PEER);
    await settle();
    clock.now += 988;
    await responder.drain();
    await slow;
    assert.deepEqual(
      events.map((event) => event.kind === 'answer' && [event.asked, event.code, event.tookMs]),
      [[Code.AccessRequest, Code.AccessReject, 12]],
    );
  });

  test('are in progress until they are sent', async () => {
    const { responder, reasons } = bench({ handle: async () => REJECT });
    const datagram = signed(Code.AccessRequest);
    const slow = responder.answer(datagram, PEER);
    await settle();
    assert.equal(await responder.answer(datagram, PEER), undefined);
    assert.deepEqual(reasons(), ['in-progress']);
    await responder.drain();
    await slow;
  });
});

describe('draining', () => {
  test('sends delayed replies at once and takes nothing new', async () => {
    const { responder, reasons } = bench({ handle: async () => ({ ...REJECT, delayMs: 3_600_000 }) });
    const slow = responder.answer(signed(Code.AccessRequest), PEER);
    await settle();
    await responder.drain();
    assert.equal(codeOf(await slow), Code.AccessReject);
    assert.equal(await responder.answer(signed(Code.AccessRequest), PEER), undefined);
    assert.deepEqual(reasons(), ['answer', 'stopping']);
  });

  test('waits for what is in progress, and then delays nothing', async () => {
    const { opened, open } = gate<Reply>();
    const { responder } = bench({ handle: () => opened });
    const slow = responder.answer(signed(Code.AccessRequest), PEER);
    let drained = false;
    const done = responder.drain().then(() => {
      drained = true;
    });
    await settle();
    assert.equal(drained, false);
    open(REJECT);
    await done;
    assert.equal(codeOf(await slow), Code.AccessReject);
  });
});

test('a handler without room is silence, counted as overloaded, and the next copy is tried afresh', async () => {
  const answers = [OVERLOADED, { code: Code.AccessAccept, attributes: [] }] as const;
  let asked = 0;
  const { responder, reasons } = bench({ handle: async () => answers[asked++] });
  const datagram = signed(Code.AccessRequest);
  assert.equal(await responder.answer(datagram, PEER), undefined);
  assert.equal(codeOf(await responder.answer(datagram, PEER)), Code.AccessAccept);
  assert.deepEqual(reasons(), ['overloaded', 'answer']);
});

test('past its limit of work the responder drops the newest, and one client cannot take it all', async () => {
  const { opened, open } = gate<Reply>();
  const other = { ...CLIENT, id: 'ap-2' };
  const { responder, reasons } = bench({
    handle: () => opened,
    clientsFor: (address) => [address === PEER.address ? CLIENT : other],
    limits: { inProgress: 4, inProgressOfClient: 2 },
  });
  const send = async (identifier: number, address: string) =>
    responder.answer(signed(Code.AccessRequest, [], identifier), { ...PEER, address });
  const held = [send(1, PEER.address), send(2, PEER.address), send(3, '192.0.2.20'), send(4, '192.0.2.20')];
  assert.equal(await send(5, PEER.address), undefined);
  assert.deepEqual(reasons(), ['overloaded']);
  open({ code: Code.AccessAccept, attributes: [] });
  assert.deepEqual((await Promise.all(held)).map(codeOf), [2, 2, 2, 2]);
  assert.equal(codeOf(await send(6, PEER.address)), Code.AccessAccept);
});
