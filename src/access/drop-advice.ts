import type { DropReason } from '../radius/responder.js';

const ADVICE = {
  'not-authentic': 'The shared secret differs: enter the same on the access point and in the venue file.',
  'message-authenticator-missing':
    'It signs no Access-Requests (CVE-2024-3596): update it, or set messageAuthenticator to auto or off.',
  'proxy-state-unprotected': 'A RADIUS proxy on the way strips signatures: update it.',
  'ambiguous-client':
    'Several entries fit its packets: give each its nasIdentifier or calledStationId, or other secrets.',
  'other-nas':
    'It calls itself something else: make its NAS-Identifier and Called-Station-Id those of its entry, or leave them out there.',
  'wrong-port': 'Authentication and accounting are swapped: check the two ports on it.',
  malformed: 'Something other than RADIUS, or RADIUS over TLS, is sent to these ports.',
  'wrong-attribute-size': 'Its accounting breaks RFC 2866: update its firmware.',
  'proxy-state-too-long':
    'Its packets go through more RADIUS proxies than a reply has room for: look for proxies that send in a circle.',
  'eap-with-password':
    'It sends two proofs of identity at once: use MAC authentication or the portal, not 802.1X.',
  flooding: 'More came from its address than could be looked at: something there sends junk.',
  overloaded: 'It asked faster than could be answered: see the metrics for which queue was long.',
  'handler-failed': 'The database was away or failed; the log says more.',
} as const satisfies Partial<Record<DropReason, string>>;

type Trouble = keyof typeof ADVICE;

/** Reasons for drops that somebody can do something about. */
export const TROUBLES = Object.keys(ADVICE) as readonly Trouble[];

export function adviceFor(reason: Trouble): string {
  return ADVICE[reason];
}
