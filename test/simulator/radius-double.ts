import { createSocket, type RemoteInfo, type Socket } from 'node:dgram';
import { once } from 'node:events';
import type { Attribute } from '../../src/radius/attributes.js';
import { Code } from '../../src/radius/codes.js';
import { decodePacket, encodeReply, type Packet } from '../../src/radius/packet.js';

export interface Answer {
  readonly code: number;
  readonly attributes: readonly Attribute[];
}

/** Undefined: silence. */
export type Decide = (request: Packet) => Answer | undefined;

export interface RadiusDouble {
  readonly authPort: number;
  readonly acctPort: number;
  readonly secret: string;
  /** How Access-Requests are answered from now on; accounting is always acknowledged unless `muted`. */
  decide: Decide;
  muted: boolean;
  /** Replaces the bytes of an answer on their way out. */
  tamper: (reply: Buffer) => Buffer;
  /** The next packet of this code that was not taken yet, waiting for it if need be. */
  take(code: number): Promise<Packet>;
  /** All packets of this code not taken yet. */
  seen(code: number): readonly Packet[];
  close(): Promise<void>;
}

export const accept = (...attributes: Attribute[]): Answer => ({ code: Code.AccessAccept, attributes });
export const reject = (...attributes: Attribute[]): Answer => ({ code: Code.AccessReject, attributes });

/** A packet that does not come shall fail its test, not hang it. */
const PATIENCE_MS = 60_000;

/** A RADIUS server of the product's codec on two free ports, which says what the test tells it to. */
export async function createRadiusDouble(secret: string): Promise<RadiusDouble> {
  const packets: Packet[] = [];
  const takers: { code: number; take: (packet: Packet) => void }[] = [];
  const reports = new Set<string>();
  const auth = createSocket('udp4');
  const acct = createSocket('udp4');

  function arrived(packet: Packet): void {
    const index = takers.findIndex(({ code }) => code === packet.code);
    const [taker] = index < 0 ? [] : takers.splice(index, 1);
    if (taker) taker.take(packet);
    else packets.push(packet);
  }

  function receive(socket: Socket, bytes: Buffer, peer: RemoteInfo): void {
    const request = decodePacket(bytes);
    const answer = double.muted ? undefined : decideOn(request);
    if (answer) {
      const reply = encodeReply({ ...answer, request, secret: Buffer.from(secret) });
      socket.send(double.tamper(reply), peer.port, peer.address);
    }
    // A report sent again, because the test's clock ran ahead of the answer, is the same report.
    if (socket === acct && reports.has(request.raw.toString('hex'))) return;
    reports.add(request.raw.toString('hex'));
    arrived(request);
  }

  function decideOn(request: Packet): Answer | undefined {
    if (request.code === Code.AccountingRequest) return { code: Code.AccountingResponse, attributes: [] };
    return double.decide(request);
  }

  for (const socket of [auth, acct]) {
    socket.bind(0, '127.0.0.1');
    await once(socket, 'listening');
    socket.on('message', (bytes, peer) => receive(socket, bytes, peer));
  }

  const double: RadiusDouble = {
    authPort: auth.address().port,
    acctPort: acct.address().port,
    secret,
    decide: () => reject(),
    muted: false,
    tamper: (reply) => reply,
    take(code) {
      const index = packets.findIndex((packet) => packet.code === code);
      const [packet] = index < 0 ? [] : packets.splice(index, 1);
      if (packet) return Promise.resolve(packet);
      return new Promise((take, fail) => {
        const giveUp = setTimeout(() => fail(new Error(`no packet of code ${code} came`)), PATIENCE_MS);
        takers.push({
          code,
          take: (taken) => {
            clearTimeout(giveUp);
            take(taken);
          },
        });
      });
    },
    seen: (code) => packets.filter((packet) => packet.code === code),
    close: async () => {
      await Promise.all([auth, acct].map((socket) => new Promise<void>((closed) => socket.close(closed))));
    },
  };
  return double;
}
