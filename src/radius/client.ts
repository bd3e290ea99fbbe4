import { createSocket, type RemoteInfo, type Socket, type SocketType } from 'node:dgram';
import { once } from 'node:events';
import { isIPv4 } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import { canonicalAddress } from './addresses.js';
import { type Attribute, integer, readInteger } from './attributes.js';
import { Code } from './codes.js';
import { Attr } from './dictionary.js';
import { createIdentifiers, type Identifiers } from './identifiers.js';
import { decodePacket, encodeRequest, type Packet } from './packet.js';
import { readAnswer } from './read-answer.js';
import { RFC5080, type Retransmission, waits } from './retransmission.js';

export interface RadiusClientOptions {
  /** Wall clock in Unix milliseconds, for Event-Timestamp. */
  readonly now: () => number;
  /** Defaults to RFC 5080 s.2.2.1: 2 s, doubling to 16 s, given up after 30 s. */
  readonly retransmission?: Partial<Retransmission>;
}

export interface Sending {
  /** An IP address; names are for the caller to resolve. */
  readonly address: string;
  readonly port: number;
  readonly secret: Buffer;
  readonly code: number;
  /** User-Password in clear text. Authenticators and, for Disconnect and CoA, Event-Timestamp are added. */
  readonly attributes: readonly Attribute[];
  readonly retransmission?: Partial<Retransmission>;
  readonly signal?: AbortSignal;
}

/** An authentic answer, or none within the retransmission's time; `untrusted`: one came that does not prove the secret. */
export type Outcome =
  | { readonly kind: 'answer'; readonly packet: Packet }
  | { readonly kind: 'timeout'; readonly untrusted: boolean };

export interface RadiusClient {
  /**
   * Sends a request until it is answered, each time the same octets. Only an authentic answer from the address and port
   * asked ends it. Rejects when the system cannot send, when `signal` aborts, and at `close`.
   */
  readonly send: (sending: Sending) => Promise<Outcome>;
  /** Datagrams ignored so far: forged, malformed, late or not asked for. */
  readonly junk: () => number;
  /** Ends what is open by an exception and frees the sockets. */
  readonly close: () => Promise<void>;
}

interface Pending {
  readonly request: Packet;
  readonly secret: Buffer;
  /** An answer came that does not prove the secret. */
  untrusted: boolean;
  readonly resolve: (outcome: Outcome) => void;
  readonly reject: (error: Error) => void;
}

interface Destination {
  readonly identifiers: Identifiers;
  readonly pending: Map<number, Pending>;
}

/** Why a Disconnect- or CoA-Request was refused (RFC 5176 s.3.5): a value of `ErrorCause`, when the NAK gives one. */
export function readErrorCause(answer: Packet): number | undefined {
  return readInteger(answer, Attr.ErrorCause);
}

/** A client with one socket for IPv4 and one for IPv6, opened when first needed. */
export function createRadiusClient(options: RadiusClientOptions): RadiusClient {
  const sockets = new Map<SocketType, Promise<Socket>>();
  const destinations = new Map<string, Destination>();
  let ignored = 0;
  let isClosed = false;

  async function send(sending: Sending): Promise<Outcome> {
    const destination = destinationFor(canonicalAddress(sending.address), sending.port);
    const identifier = await destination.identifiers.take();
    try {
      if (isClosed) throw closedError();
      sending.signal?.throwIfAborted();
      return await exchange(sending, destination, identifier);
    } finally {
      destination.identifiers.release(identifier);
    }
  }

  async function exchange(sending: Sending, { pending }: Destination, identifier: number): Promise<Outcome> {
    const { code, secret } = sending;
    const raw = encodeRequest({ code, identifier, secret, attributes: attributesOf(sending, options.now()) });
    const request = decodePacket(raw);
    const answered = new Promise<Outcome>((resolve, reject) => {
      pending.set(identifier, { request, secret, untrusted: false, resolve, reject });
    });
    const abort = () => pending.get(identifier)?.reject(sending.signal?.reason);
    sending.signal?.addEventListener('abort', abort);
    const over = new AbortController();
    try {
      const silence = transmit(raw, sending, over.signal).then((): Outcome => {
        return { kind: 'timeout', untrusted: pending.get(identifier)?.untrusted ?? false };
      });
      return await Promise.race([answered, silence]);
    } finally {
      over.abort();
      sending.signal?.removeEventListener('abort', abort);
      pending.delete(identifier);
    }
  }

  async function transmit(raw: Buffer, sending: Sending, over: AbortSignal): Promise<void> {
    const socket = await socketFor(isIPv4(sending.address) ? 'udp4' : 'udp6');
    for (const wait of waits({ ...RFC5080, ...options.retransmission, ...sending.retransmission })) {
      over.throwIfAborted();
      await sendDatagram(socket, raw, sending);
      await sleep(wait, undefined, { signal: over });
    }
  }

  function receive(bytes: Buffer, from: RemoteInfo): void {
    const pending = destinations.get(keyOf(from.address, from.port))?.pending.get(bytes[1] ?? 0);
    const packet = pending && readAnswer(bytes, pending.request, pending.secret);
    if (packet !== undefined) return pending?.resolve({ kind: 'answer', packet });
    ignored += 1;
    if (pending) pending.untrusted = true;
  }

  function destinationFor(address: string, port: number): Destination {
    const known = destinations.get(keyOf(address, port));
    if (known !== undefined) return known;
    const destination = { identifiers: createIdentifiers(), pending: new Map<number, Pending>() };
    destinations.set(keyOf(address, port), destination);
    return destination;
  }

  function socketFor(type: SocketType): Promise<Socket> {
    const known = sockets.get(type);
    if (known !== undefined) return known;
    const opening = openSocket(type, receive, failAll);
    sockets.set(type, opening);
    // Whoever asked for it hears why; the next request tries again.
    opening.catch(() => sockets.delete(type));
    return opening;
  }

  function failAll(error: Error): void {
    for (const { pending } of destinations.values()) for (const { reject } of pending.values()) reject(error);
  }

  async function close(): Promise<void> {
    isClosed = true;
    failAll(closedError());
    const opened = await Promise.allSettled(sockets.values());
    for (const socket of opened) if (socket.status === 'fulfilled') socket.value.close();
    sockets.clear();
  }

  return { send, junk: () => ignored, close };
}

function closedError(): Error {
  return new Error('RADIUS client closed');
}

function keyOf(address: string, port: number): string {
  return `${address} ${port}`;
}

/** Disconnect and CoA carry the time they were made, against replay (RFC 5176 s.3.3). */
function attributesOf({ code, attributes }: Sending, now: number): readonly Attribute[] {
  if (code !== Code.DisconnectRequest && code !== Code.CoaRequest) return attributes;
  return [integer(Attr.EventTimestamp, Math.floor(now / 1_000)), ...attributes];
}

async function openSocket(
  type: SocketType,
  onMessage: (bytes: Buffer, from: RemoteInfo) => void,
  onError: (error: Error) => void,
): Promise<Socket> {
  const socket = createSocket({ type });
  try {
    socket.bind(0);
    await once(socket, 'listening');
  } catch (error) {
    socket.close();
    throw error;
  }
  return socket.on('message', onMessage).on('error', onError);
}

function sendDatagram(socket: Socket, raw: Buffer, { address, port }: Sending): Promise<void> {
  return new Promise((resolve, reject) => {
    socket.send(raw, port, address, (error) => (error ? reject(error) : resolve()));
  });
}
