import assert from 'node:assert/strict';
import { createSocket, type Socket } from 'node:dgram';
import { once } from 'node:events';
import { test } from 'node:test';
import type { Peer } from '../../src/radius/responder.js';
import { listenUdp, type UdpListenerOptions } from '../../src/radius/udp-listener.js';
import { gate } from './support/fake-access-point.js';

const LOCALHOST = '127.0.0.1';

function listen(options: Partial<UdpListenerOptions> = {}) {
  return listenUdp({
    name: 'auth',
    port: 0,
    answer: async (bytes) => bytes,
    onError: (error) => assert.fail(error),
    ...options,
  });
}

/** A turn of the event loop: what has arrived on a socket is received. */
const settle = () => new Promise((resolve) => setImmediate(resolve));

async function openSocket(): Promise<Socket> {
  const socket = createSocket('udp4');
  socket.bind(0, LOCALHOST);
  await once(socket, 'listening');
  return socket;
}

test('octets come with their peer, and the reply goes back to it', async () => {
  const peers: Peer[] = [];
  const listener = await listen({
    address: LOCALHOST,
    answer: async (bytes, peer) => {
      peers.push(peer);
      return Buffer.concat([bytes, Buffer.from(' and back')]);
    },
  });
  const socket = await openSocket();
  socket.send('there', listener.port, LOCALHOST);
  const [reply] = await once(socket, 'message');
  assert.equal(String(reply), 'there and back');
  assert.deepEqual(peers, [{ address: LOCALHOST, port: socket.address().port, socket: 'auth' }]);
  socket.close();
  await listener.close();
});

test('without an address both families are served, and IPv4 peers look like IPv4', async () => {
  const { opened, open } = gate<Peer>();
  const listener = await listen({
    answer: async (_bytes, peer) => {
      open(peer);
      return undefined;
    },
  });
  const socket = await openSocket();
  socket.send('x', listener.port, LOCALHOST);
  assert.equal((await opened).address, LOCALHOST);
  socket.close();
  await listener.close();
});

test('a port in use is said when listening begins', async () => {
  const listener = await listen({ address: LOCALHOST });
  await assert.rejects(listen({ address: LOCALHOST, port: listener.port }), { code: 'EADDRINUSE' });
  await listener.close();
});

test('close sends what is being answered, and takes no more', async () => {
  const { opened: arrived, open: arrive } = gate<void>();
  const { opened: answered, open: answer } = gate<void>();
  let asked = 0;
  const listener = await listen({
    address: LOCALHOST,
    answer: async (bytes) => {
      asked += 1;
      arrive();
      await answered;
      return bytes;
    },
  });
  const socket = await openSocket();
  socket.send('slow', listener.port, LOCALHOST);
  await arrived;
  const closed = listener.close();
  await new Promise((resolve) => socket.send('late', listener.port, LOCALHOST, resolve));
  await settle();
  answer();
  const [reply] = await once(socket, 'message');
  assert.equal(String(reply), 'slow');
  await closed;
  assert.equal(asked, 1);
  const again = await listen({ address: LOCALHOST, port: listener.port });
  await again.close();
  socket.close();
});

test('an answer that fails and a reply that cannot be sent are told, and the next is served', async () => {
  const errors: Error[] = [];
  const { opened: told, open: tell } = gate<void>();
  const replies = [
    () => Promise.reject(new Error('out of order')),
    () => Promise.resolve(Buffer.alloc(70_000)),
    () => Promise.resolve(Buffer.from('fine')),
  ];
  const listener = await listen({
    address: LOCALHOST,
    answer: async () => replies.shift()?.(),
    onError: (error) => {
      errors.push(error);
      if (errors.length === 2) tell();
    },
  });
  const socket = await openSocket();
  socket.send('1', listener.port, LOCALHOST);
  socket.send('2', listener.port, LOCALHOST);
  await told;
  socket.send('3', listener.port, LOCALHOST);
  const [reply] = await once(socket, 'message');
  assert.equal(String(reply), 'fine');
  assert.equal(errors[0]?.message, 'out of order');
  assert.equal((errors[1] as NodeJS.ErrnoException).code, 'EMSGSIZE');
  assert.equal(listener.sendErrors(), 1);
  socket.close();
  await listener.close();
});

test('the receive buffer is more than the system’s default', async () => {
  const plain = await openSocket();
  const listener = await listen();
  assert.ok(listener.receiveBuffer >= plain.getRecvBufferSize());
  plain.close();
  await listener.close();
});
