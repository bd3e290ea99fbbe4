import { createSocket, type RemoteInfo, type Socket } from 'node:dgram';
import { once } from 'node:events';
import { isIPv4 } from 'node:net';
import { unmappedAddress } from './addresses.js';
import type { Answer, Peer } from './responder.js';

export interface UdpListenerOptions {
  /** Names this socket in `Peer.socket` and in events: `auth`, `acct`. */
  readonly name: string;
  /**
   * Address to bind; without it every address, IPv6 and IPv4 on one socket. On a host with several addresses bind to
   * one: from a wildcard socket the system chooses the source address of replies, and access points check it.
   */
  readonly address?: string | undefined;
  /** 0 takes a free port. */
  readonly port: number;
  readonly answer: (bytes: Buffer, peer: Peer) => Answer;
  /** A reply that could not be sent, an answer that failed, or a socket in trouble. The listener goes on. */
  readonly onError: (error: Error) => void;
}

/** A bound socket. */
export interface UdpListener {
  readonly address: string;
  readonly port: number;
  /** Octets the system really grants for waiting datagrams. */
  readonly receiveBuffer: number;
  /** Replies the system refused to send so far. */
  readonly sendErrors: () => number;
  /** Takes no more datagrams, sends what is being answered, then frees the port. */
  readonly close: () => Promise<void>;
}

/** Room for a burst of some ten thousand requests; the system cuts it to its own limit. */
const RECEIVE_BUFFER = 4 * 1024 * 1024;

/** Binds and begins to answer. Rejects with the system's error (EADDRINUSE, EACCES ...) when it cannot bind. */
export async function listenUdp(options: UdpListenerOptions): Promise<UdpListener> {
  const socket = await bind(options);
  const answering = new Set<Promise<void>>();
  let failed = 0;

  async function serve(answer: Answer, from: RemoteInfo): Promise<void> {
    const reply = await answer;
    if (reply !== undefined) await send(socket, reply, from).catch(countFailure);
  }

  function answerTo(bytes: Buffer, from: RemoteInfo): Answer {
    const peer = { address: unmappedAddress(from.address), port: from.port, socket: options.name };
    try {
      return options.answer(bytes, peer);
    } catch (error) {
      options.onError(error as Error);
      return undefined;
    }
  }

  function countFailure(error: Error): void {
    failed += 1;
    options.onError(error);
  }

  function receive(bytes: Buffer, from: RemoteInfo): void {
    const answer = answerTo(bytes, from);
    if (answer === undefined) return;
    const work: Promise<void> = serve(answer, from)
      .catch(options.onError)
      .finally(() => answering.delete(work));
    answering.add(work);
  }

  async function close(): Promise<void> {
    socket.off('message', receive);
    await Promise.all(answering);
    socket.close();
    await once(socket, 'close');
  }

  socket.on('message', receive);
  socket.on('error', options.onError);
  const { address, port } = socket.address();
  return { address, port, receiveBuffer: socket.getRecvBufferSize(), sendErrors: () => failed, close };
}

async function bind({ address, port }: UdpListenerOptions): Promise<Socket> {
  if (address !== undefined) return bindTo(address, port);
  try {
    return await bindTo('::', port);
  } catch (error) {
    if (isWithoutIpv6(error)) return bindTo('0.0.0.0', port);
    throw error;
  }
}

async function bindTo(address: string, port: number): Promise<Socket> {
  const socket = createSocket({ type: isIPv4(address) ? 'udp4' : 'udp6' });
  try {
    socket.bind(port, address);
    await once(socket, 'listening');
    socket.setRecvBufferSize(RECEIVE_BUFFER);
    return socket;
  } catch (error) {
    socket.close();
    throw error;
  }
}

function isWithoutIpv6(error: unknown): boolean {
  const code = error instanceof Error && 'code' in error ? error.code : undefined;
  return code === 'EAFNOSUPPORT' || code === 'EADDRNOTAVAIL';
}

function send(socket: Socket, reply: Buffer, to: RemoteInfo): Promise<void> {
  return new Promise((resolve, reject) => {
    socket.send(reply, to.port, to.address, (error) => (error ? reject(error) : resolve()));
  });
}
