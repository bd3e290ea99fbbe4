import { admitRequest, type RefusalReason, soleId } from './admit-request.js';
import type { Attribute } from './attributes.js';
import { hasMessageAuthenticator } from './authenticators.js';
import type { PacketFault } from './errors.js';
import { encodeReply, type Packet } from './packet.js';
import { type Claim, createReplyCache } from './reply-cache.js';
import { createReplyDelay } from './reply-delay.js';
import { createSourceAllowance } from './source-allowance.js';

/** Where a datagram came from, and on which of our sockets. */
export interface Peer {
  /** IPv4-mapped IPv6 already unmapped. */
  readonly address: string;
  readonly port: number;
  readonly socket: string;
}

/** A registered RADIUS client (access point, controller, gateway). */
export interface Client {
  readonly id: string;
  readonly secret: Buffer;
  /** `off`: an Access-Request may lack it, unless it carries Proxy-State or EAP. One that is present is verified. */
  readonly messageAuthenticator: 'required' | 'off';
  /** Whom the packet's own words name: tells apart what shares an address. What names another is never taken. */
  readonly names?: (packet: Packet) => 'this' | 'another' | 'nobody';
}

/** An authentic request, seen for the first time. */
export interface Request {
  readonly packet: Packet;
  readonly client: Client;
  readonly peer: Peer;
  readonly hadMessageAuthenticator: boolean;
  /** Monotonic milliseconds. */
  readonly receivedAt: number;
}

/** What to answer; `delayMs` counts from the arrival of the request. */
export interface Reply {
  readonly code: number;
  readonly attributes: readonly Attribute[];
  readonly delayMs?: number;
}

/** What a port is for: authentication, accounting, or both on one port. Status-Server is for all. */
export type PortKind = 'auth' | 'acct' | 'both';

/** Why a request was met with silence. */
export type DropReason =
  | RefusalReason
  | 'flooding'
  | 'in-progress'
  | typeof OVERLOADED
  | 'no-answer'
  | 'handler-failed'
  | 'stopping';

export interface DropEvent {
  readonly kind: 'drop';
  readonly reason: DropReason;
  readonly peer: Peer;
  /** The authentic client, else the only one registered for the address. */
  readonly clientId?: string | undefined;
  /** With `malformed`. */
  readonly fault?: PacketFault;
  /** With `handler-failed`: what the handler threw, or why its reply could not be written. */
  readonly error?: unknown;
}

/** A reply made (`answer`), or the same octets sent again for a retransmission (`repeat`). */
export interface AnswerEvent {
  readonly kind: 'answer' | 'repeat';
  readonly clientId: string;
  readonly peer: Peer;
  /** Codes of request and reply. */
  readonly asked: number;
  readonly code: number;
  /** Milliseconds from the packet's arrival to octets that can be sent; a delay on purpose is not in them. 0 with `repeat`. */
  readonly tookMs: number;
}

export interface ResponderLimits {
  /** How long the octets of a reply are kept for retransmissions. */
  readonly replyLifeMs: number;
  /** Replies kept at most; the latest half is never forgotten before its time. */
  readonly replies: number;
  /** Requests being answered, delayed replies included. */
  readonly inProgress: number;
  /** Of these, one client's: whoever asks most leaves the queue short enough for the others to be answered in time. */
  readonly inProgressOfClient: number;
  /** Packets a second that a registered address may send from ports nothing authentic came from yet. */
  readonly unprovenPerSecond: number;
}

/** A handler's word for "no room": silence, counted as such. */
export const OVERLOADED = 'overloaded';

export interface ResponderOptions {
  readonly kind: PortKind;
  /** The clients registered for a source address. Must be fast: it is asked before anything else. */
  readonly clientsFor: (address: string) => readonly Client[];
  /** `undefined`, `OVERLOADED` or an exception is silence, and the next retransmission is tried afresh. */
  readonly handle: (request: Request) => Promise<Reply | typeof OVERLOADED | undefined>;
  /** Monotonic milliseconds. */
  readonly now: () => number;
  readonly onEvent: (event: DropEvent | AnswerEvent) => void;
  readonly limits?: Partial<ResponderLimits>;
}

export type Answer = Promise<Buffer | undefined> | undefined;

export interface Responder {
  /**
   * The octets to send back, or undefined for silence: at once where nobody has to be asked, so that a flood of junk
   * costs no promises. Throws or rejects only when a function handed in throws, `handle` excepted.
   */
  readonly answer: (bytes: Buffer, peer: Peer) => Answer;
  /** Takes nothing new, sends delayed replies at once, and resolves when all that is in progress is answered. */
  readonly drain: () => Promise<void>;
}

/** Gateways were seen to re-send the same octets every 10 s, five times in all. */
const DEFAULT_LIMITS: ResponderLimits = {
  replyLifeMs: 50_000,
  replies: 65_536,
  inProgress: 16_384,
  inProgressOfClient: 2_048,
  unprovenPerSecond: 1_000,
};

/**
 * The server without its sockets. Answers authentic requests of registered clients once, repeats the octets for
 * retransmissions (RFC 5080 s.2.2.2), and is silent to everything else, with a reason to `onEvent`.
 */
export function createResponder(options: ResponderOptions): Responder {
  const limits = { ...DEFAULT_LIMITS, ...options.limits };
  const cache = createReplyCache({ ...limits, now: options.now, lifeMs: limits.replyLifeMs });
  const allowance = createSourceAllowance({ now: options.now, perSecond: limits.unprovenPerSecond });
  const delay = createReplyDelay();
  const running = new Set<Promise<unknown>>();
  let isStopping = false;

  function answer(bytes: Buffer, peer: Peer): Answer {
    const receivedAt = options.now();
    if (isStopping) return drop({ peer, reason: 'stopping' });
    const registered = options.clientsFor(peer.address);
    if (registered.length > 0 && !allowance.take(peer))
      return drop({ peer, reason: 'flooding', clientId: soleId(registered) });
    const admission = admitRequest(bytes, registered, options.kind);
    if (admission.kind === 'refused') return drop({ ...admission, peer });
    allowance.prove(peer);
    const { packet, client } = admission;
    const { authenticator } = packet;
    const found = cache.find({ key: keyOf(peer, packet), authenticator, clientId: client.id });
    if (found.kind === 'answered') return Promise.resolve(repeat(found.reply, peer, admission));
    if (found.kind !== 'new') return drop({ peer, reason: found.kind, clientId: client.id });
    const hadMessageAuthenticator = hasMessageAuthenticator(packet);
    return track(respond({ packet, client, peer, hadMessageAuthenticator, receivedAt }, found.claim));
  }

  async function respond(request: Request, claim: Claim): Promise<Buffer | undefined> {
    const { packet, client, peer, receivedAt } = request;
    let bytes: Buffer | undefined;
    try {
      const reply = await options.handle(request);
      if (reply === undefined) return drop({ peer, reason: 'no-answer', clientId: client.id });
      if (reply === OVERLOADED) return drop({ peer, reason: OVERLOADED, clientId: client.id });
      bytes = encodeReply({ ...reply, request: packet, secret: client.secret });
      const tookMs = options.now() - receivedAt;
      if (reply.delayMs !== undefined) await delay.wait(reply.delayMs - tookMs);
      const { code } = reply;
      options.onEvent({ kind: 'answer', clientId: client.id, peer, asked: packet.code, code, tookMs });
      return bytes;
    } catch (error) {
      return drop({ peer, reason: 'handler-failed', clientId: client.id, error });
    } finally {
      cache.settle(claim, bytes);
    }
  }

  function repeat(reply: Buffer, peer: Peer, { packet, client }: Pick<Request, 'packet' | 'client'>): Buffer {
    const code = reply.readUInt8(0);
    options.onEvent({ kind: 'repeat', clientId: client.id, peer, asked: packet.code, code, tookMs: 0 });
    return reply;
  }

  function drop(refusal: Omit<DropEvent, 'kind'>): undefined {
    options.onEvent({ ...refusal, kind: 'drop' });
  }

  async function track<T>(work: Promise<T>): Promise<T> {
    running.add(work);
    try {
      return await work;
    } finally {
      running.delete(work);
    }
  }

  async function drain(): Promise<void> {
    isStopping = true;
    delay.flush();
    await Promise.allSettled(running);
  }

  return { answer, drain };
}

/** RFC 5080 s.2.2.2: source address and port, identifier, and the socket it came in by. */
function keyOf(peer: Peer, packet: Packet): string {
  return `${peer.socket} ${peer.address} ${peer.port} ${packet.identifier}`;
}
