import { createSocket, type RemoteInfo } from 'node:dgram';
import { once } from 'node:events';
import { isAuthenticReply, trimPacket } from './packet-authenticity.js';
import type { Timers } from './timers.js';

interface RadiusSocketOptions {
  /** Address and family of the RADIUS server. */
  readonly server: { readonly address: string; readonly family: number };
  readonly secret: string;
  readonly resendEveryMs: number;
  readonly sends: number;
  readonly timers: Timers;
  /** Asked for everything the server's address sends that is no answer; what it returns goes back. */
  readonly onRequest?: (packet: Buffer) => Buffer | undefined;
  /** Told when the system could not send or receive. */
  readonly onFault: (fault: Error) => void;
}

interface Exchange {
  /** The server's port. */
  readonly port: number;
  readonly encode: (identifier: number) => Buffer;
  /** Told before each sending, counted from 1. */
  readonly onSend: (packet: Buffer, count: number) => void;
}

export interface RadiusSocket {
  readonly port: number;
  /**
   * Sends one request, byte-identical again until an authentic answer comes; undefined when none came to the last
   * sending. Rejects when all 256 identifiers are waiting for answers.
   */
  exchange(exchange: Exchange): Promise<Buffer | undefined>;
  /** What still waits is given up. May be called again. */
  close(): Promise<void>;
}

interface Waiting {
  readonly packet: Buffer;
  finish(reply: Buffer | undefined): void;
}

/** Opens a UDP socket on `localPort` (0: a free one). Throws what the system throws when the port is taken. */
export async function openRadiusSocket(
  options: RadiusSocketOptions,
  localPort: number,
): Promise<RadiusSocket> {
  const { server, timers } = options;
  const socket = createSocket(server.family === 6 ? 'udp6' : 'udp4');
  const waiting = new Map<string, Waiting>();
  let next = 0;
  let closing: Promise<void> | undefined;

  socket.bind(localPort, bindAddress(server));
  await once(socket, 'listening');
  socket.on('error', options.onFault);
  socket.on('message', receive);

  function receive(datagram: Buffer, peer: RemoteInfo): void {
    const packet = trimPacket(datagram);
    // A gateway lets only its RADIUS server change sessions.
    if (packet === undefined || peer.address !== server.address) return;
    const asked = waiting.get(waitingKey(peer.port, packet.readUInt8(1)));
    if (asked && isAuthenticReply({ request: asked.packet, reply: packet, secret: options.secret })) {
      return asked.finish(packet);
    }
    const reply = options.onRequest?.(packet);
    if (reply) transmit(reply, peer.port);
  }

  function transmit(packet: Buffer, port: number): void {
    socket.send(packet, port, server.address, (fault) => fault && options.onFault(fault));
  }

  function freeIdentifier(port: number): number {
    for (let tried = 0; tried < 256; tried++) {
      next = (next + 1) % 256;
      if (!waiting.has(waitingKey(port, next))) return next;
    }
    throw new Error('All 256 RADIUS identifiers are waiting for answers.');
  }

  async function exchange({ port, encode, onSend }: Exchange): Promise<Buffer | undefined> {
    const identifier = freeIdentifier(port);
    const packet = encode(identifier);
    const key = waitingKey(port, identifier);
    return new Promise((resolve) => {
      let cancel = () => {};
      const finish = (reply: Buffer | undefined) => {
        cancel();
        waiting.delete(key);
        resolve(reply);
      };
      const send = (count: number) => {
        if (count > options.sends) return finish(undefined);
        onSend(packet, count);
        transmit(packet, port);
        cancel = timers.after(options.resendEveryMs, () => send(count + 1));
      };
      waiting.set(key, { packet, finish });
      send(1);
    });
  }

  function close(): Promise<void> {
    for (const asked of waiting.values()) asked.finish(undefined);
    closing ??= new Promise((closed) => socket.close(closed));
    return closing;
  }

  return { port: socket.address().port, exchange, close };
}

function waitingKey(port: number, identifier: number): string {
  return `${port}/${identifier}`;
}

/** Beside a server on this machine nobody else's packets are wanted. */
function bindAddress({ address, family }: { readonly address: string; readonly family: number }): string {
  if (address === '::1' || address.startsWith('127.')) return address === '::1' ? '::1' : '127.0.0.1';
  return family === 6 ? '::' : '0.0.0.0';
}
