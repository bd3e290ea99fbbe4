import assert from 'node:assert/strict';
import { createSocket } from 'node:dgram';
import { on, once } from 'node:events';
import type { TestContext } from 'node:test';
import { setTimeout as sleep } from 'node:timers/promises';
import { type Attribute, text } from '../../src/radius/attributes.js';
import { createRadiusClient } from '../../src/radius/client.js';
import { Code } from '../../src/radius/codes.js';
import { Attr } from '../../src/radius/dictionary.js';
import type { Packet } from '../../src/radius/packet.js';
import type { Retransmission } from '../../src/radius/retransmission.js';
import { SECRET } from './sample-venue.js';
import type { TestApp } from './start-app.js';

export const LOCALHOST = '127.0.0.1';

/** A gateway as the RADIUS server sees it: real datagrams from this machine. What it resolves with is authentic. */
export interface Gateway {
  access(attributes: readonly Attribute[]): Promise<Packet>;
  account(attributes: readonly Attribute[]): Promise<Packet>;
  status(port: number): Promise<Packet>;
}

/** Patient, so that a slow machine never makes it ask twice. */
const PATIENT = { initialMs: 30_000, longestMs: 30_000, giveUpMs: 30_000 };

/** The sample venue's gateway, or another by its secret and NAS-Identifier; `null` says none. */
export function openGateway(
  t: Pick<TestContext, 'after'>,
  app: Pick<TestApp, 'authPort' | 'acctPort'>,
  options: {
    readonly secret?: string;
    readonly nasIdentifier?: string | null;
    readonly retransmission?: Partial<Retransmission>;
  } = {},
): Gateway {
  const { secret = SECRET, nasIdentifier = 'rig-nas', retransmission = PATIENT } = options;
  const client = createRadiusClient({ now: Date.now, retransmission });
  t.after(() => client.close());

  async function send(code: number, port: number, attributes: readonly Attribute[]): Promise<Packet> {
    const name = nasIdentifier === null ? [] : [text(Attr.NasIdentifier, nasIdentifier)];
    const named = [...name, ...attributes];
    const to = { address: LOCALHOST, port, secret: Buffer.from(secret) };
    const outcome = await client.send({ ...to, code, attributes: named });
    assert.ok(outcome.kind === 'answer', 'the server answers');
    return outcome.packet;
  }

  return {
    access: (attributes) => send(Code.AccessRequest, app.authPort, attributes),
    account: (attributes) => send(Code.AccountingRequest, app.acctPort, attributes),
    status: (port) => send(Code.StatusServer, port, []),
  };
}

/** A bare socket, for what has to be sent and received octet for octet. */
export interface Peer {
  readonly port: number;
  send(bytes: Buffer, port: number): void;
  /** The next datagram received, with where it came from. Fails where none comes for half a minute. */
  next(): Promise<{ readonly bytes: Buffer; readonly port: number }>;
}

const PATIENCE_MS = 30_000;

/** So that what never comes is a failed test with a sentence, not a run that stands still. */
async function within<T>(coming: Promise<T>): Promise<T> {
  const over = new AbortController();
  const missing = sleep(PATIENCE_MS, undefined, { signal: over.signal }).then(() =>
    assert.fail(`no datagram came within ${PATIENCE_MS / 1_000} s`),
  );
  try {
    return await Promise.race([coming, missing]);
  } finally {
    over.abort();
    missing.catch(() => undefined);
  }
}

export async function openPeer(t: TestContext): Promise<Peer> {
  const socket = createSocket('udp4').bind(0, LOCALHOST);
  await once(socket, 'listening');
  const messages = on(socket, 'message');
  t.after(() => socket.close());
  return {
    port: socket.address().port,
    send: (bytes, port) => socket.send(bytes, port, LOCALHOST),
    async next() {
      const [bytes, from] = (await within(messages.next())).value as [Buffer, { port: number }];
      return { bytes, port: from.port };
    },
  };
}
