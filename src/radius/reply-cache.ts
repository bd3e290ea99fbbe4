/** A request in the cache's terms. */
export interface Asked {
  /** Source address, source port, socket and identifier in one string (RFC 5080 s.2.2.2). */
  readonly key: string;
  readonly authenticator: Buffer;
  readonly clientId: string;
}

/** The right to answer one request; to be settled exactly once. */
export type Claim = Asked;

/** What the cache knows about a request that came in. */
export type Found =
  | { readonly kind: 'new'; readonly claim: Claim }
  | { readonly kind: 'answered'; readonly reply: Buffer }
  | { readonly kind: 'in-progress' }
  | { readonly kind: 'overloaded' };

export interface ReplyCacheOptions {
  /** Monotonic milliseconds. */
  readonly now: () => number;
  /** How long after the answer the same octets are sent again. */
  readonly lifeMs: number;
  /** Replies remembered at most; the latest half of them is never forgotten before its time. */
  readonly replies: number;
  /** Requests being answered at a time, by all clients and by one. */
  readonly inProgress: number;
  readonly inProgressOfClient: number;
}

/**
 * Duplicate detection (RFC 5080 s.2.2.2). Only authentic requests may be shown to it. Equal key and authenticator make
 * a duplicate; an equal key with another authenticator is a new request and takes the place of the old one.
 * Memory is bounded by the two limits; nothing needs a timer.
 */
export interface ReplyCache {
  readonly find: (asked: Asked) => Found;
  /** Ends a claim: with the reply to be repeated, or with none, so that the next copy is tried afresh. */
  readonly settle: (claim: Claim, reply: Buffer | undefined) => void;
}

/** As text, one octet a character: tens of thousands of small Buffers would hold four times the memory. */
interface Remembered {
  readonly authenticator: string;
  readonly reply: string;
  readonly until: number;
}

export function createReplyCache(options: ReplyCacheOptions): ReplyCache {
  const claims = new Map<string, Claim>();
  // Two generations, forgotten as a whole: deleting singly from the front of a large Map is slow.
  let young = new Map<string, Remembered>();
  let old = young;
  let youngSince = options.now();
  const openByClient = new Map<string, number>();
  let open = 0;

  function find(asked: Asked): Found {
    if (claims.get(asked.key)?.authenticator.equals(asked.authenticator)) return { kind: 'in-progress' };
    const remembered = young.get(asked.key) ?? old.get(asked.key);
    if (remembered?.authenticator === textOf(asked.authenticator) && remembered.until > options.now()) {
      return { kind: 'answered', reply: Buffer.from(remembered.reply, 'latin1') };
    }
    const openOfClient = openByClient.get(asked.clientId) ?? 0;
    if (open >= options.inProgress || openOfClient >= options.inProgressOfClient)
      return { kind: 'overloaded' };
    return { kind: 'new', claim: claimFor(asked, openOfClient) };
  }

  function claimFor(asked: Asked, openOfClient: number): Claim {
    // A copy, because the authenticator is a view that would keep the whole datagram alive.
    const claim = { ...asked, authenticator: Buffer.from(asked.authenticator) };
    claims.set(asked.key, claim);
    openByClient.set(asked.clientId, openOfClient + 1);
    open += 1;
    return claim;
  }

  function settle(claim: Claim, reply: Buffer | undefined): void {
    release(claim.clientId);
    // Superseded by a newer request with the same key: this one's reply is nobody's duplicate any more.
    if (claims.get(claim.key) !== claim) return;
    claims.delete(claim.key);
    if (reply !== undefined) remember(claim, reply);
  }

  function release(clientId: string): void {
    open -= 1;
    const left = (openByClient.get(clientId) ?? 1) - 1;
    if (left > 0) openByClient.set(clientId, left);
    else openByClient.delete(clientId);
  }

  function remember({ key, authenticator }: Claim, reply: Buffer): void {
    const now = options.now();
    // By time as well, so that quiet hours do not fill memory with what nobody asks for again.
    if (young.size >= options.replies / 2 || now - youngSince >= options.lifeMs) {
      old = young;
      young = new Map();
      youngSince = now;
    }
    young.set(key, {
      authenticator: textOf(authenticator),
      reply: textOf(reply),
      until: Math.ceil(now + options.lifeMs),
    });
  }

  return { find, settle };
}

const textOf = (octets: Buffer) => octets.toString('latin1');
