import { readBytes } from './attributes.js';
import {
  hasMessageAuthenticator,
  verifyMessageAuthenticator,
  verifyRequestAuthenticator,
} from './authenticators.js';
import { Code } from './codes.js';
import { Attr } from './dictionary.js';
import type { Packet } from './packet.js';
import type { Client } from './responder.js';

export type SelectionRefusal =
  | 'not-authentic'
  | 'ambiguous-client'
  | 'other-nas'
  | 'message-authenticator-missing'
  | 'proxy-state-unprotected';

/** The one client an authentic request came from, or why there is none. */
export type Selection =
  | { readonly kind: 'client'; readonly client: Client }
  | { readonly kind: 'refused'; readonly reason: SelectionRefusal };

/** Bounds the digests one packet can cost. */
const MAX_CANDIDATES = 16;

/**
 * Finds the client whose secret made this request, among those registered for its source address.
 * A Message-Authenticator, when present, is verified in every kind of request.
 */
export function selectClient(packet: Packet, registered: readonly Client[]): Selection {
  const candidates = registered.slice(0, MAX_CANDIDATES);
  if (packet.code === Code.AccountingRequest) return selectByRequestAuthenticator(packet, candidates);
  if (hasMessageAuthenticator(packet)) return selectByMessageAuthenticator(packet, candidates);
  return selectUnprotected(packet, candidates);
}

function selectByRequestAuthenticator(packet: Packet, candidates: readonly Client[]): Selection {
  const isMessageSigned = hasMessageAuthenticator(packet);
  return theOne(
    packet,
    candidates.filter(
      ({ secret }) =>
        verifyRequestAuthenticator(packet, secret) &&
        (!isMessageSigned || verifyMessageAuthenticator(packet, secret)),
    ),
  );
}

function selectByMessageAuthenticator(packet: Packet, candidates: readonly Client[]): Selection {
  const fitting = candidates.filter(({ secret }) => verifyMessageAuthenticator(packet, secret));
  const selection = theOne(packet, fitting);
  const [first] = fitting;
  if (packet.code !== Code.StatusServer || first === undefined || selection.kind === 'client')
    return selection;
  // A proxy that asks for itself (FreeRADIUS as "Status Check 0. Are you alive?") takes silence for our death.
  return { kind: 'client', client: first };
}

/**
 * An Access-Request without Message-Authenticator proves nothing; it is taken only from a client registered so, never
 * with EAP (RFC 3579 s.3.2), and never with Proxy-State, the carrier of CVE-2024-3596.
 */
function selectUnprotected(packet: Packet, candidates: readonly Client[]): Selection {
  const lenient = candidates.filter((client) => client.messageAuthenticator === 'off');
  const needsProtection =
    packet.code === Code.StatusServer || readBytes(packet, Attr.EapMessage) !== undefined;
  if (needsProtection || lenient.length === 0) {
    return { kind: 'refused', reason: 'message-authenticator-missing' };
  }
  if (readBytes(packet, Attr.ProxyState) !== undefined)
    return { kind: 'refused', reason: 'proxy-state-unprotected' };
  return theOne(packet, lenient);
}

/** Several fit only behind a shared address; then the one that the packet names goes first. */
function theOne(packet: Packet, fitting: readonly Client[]): Selection {
  if (fitting.length === 0) return { kind: 'refused', reason: 'not-authentic' };
  const possible = fitting.filter((client) => client.names?.(packet) !== 'another');
  if (possible.length === 0) return { kind: 'refused', reason: 'other-nas' };
  const named = possible.filter((client) => client.names?.(packet) === 'this');
  const [client, second] = named.length > 0 ? named : possible;
  if (client === undefined || second !== undefined) return { kind: 'refused', reason: 'ambiguous-client' };
  return { kind: 'client', client };
}
