import { isIP } from 'node:net';
import { networksOverlap, prefixLength } from './network.js';

/** Why an owner cannot bind an access point at an address: the operator can, by the command line. */
type NetworkFault = 'too-wide' | 'reserved' | 'private';

/** A customer's line, or a few dozens of them; wider ones would take packets from strangers in. */
const WIDEST = { 4: 22, 6: 48 } as const;

/** Nobody's equipment: this machine, the link, groups, and what was never given out. */
const RESERVED = [
  '0.0.0.0/8',
  '127.0.0.0/8',
  '169.254.0.0/16',
  '224.0.0.0/3',
  '::/127',
  '::ffff:0:0/96',
  'fe80::/10',
  'ff00::/8',
] as const;

/** Networks inside a house (RFC 1918, RFC 4193), and carriers' own (RFC 6598). */
const PRIVATE = ['10.0.0.0/8', '172.16.0.0/12', '192.168.0.0/16', '100.64.0.0/10', 'fc00::/7'] as const;

/**
 * What is wrong with an address or network that an owner wants to bind. The server sends Disconnect-Requests there, so
 * those of this machine and of the networks inside are the operator's to allow.
 */
export function networkFault(
  network: string,
  { insideAllowed }: { readonly insideAllowed: boolean },
): NetworkFault | undefined {
  const family = isIP(network.split('/')[0] ?? '') === 6 ? 6 : 4;
  if (prefixLength(network) < WIDEST[family]) return 'too-wide';
  if (insideAllowed) return undefined;
  const isIn = (list: readonly string[]) =>
    list.some((one) => sameFamily(one, family) && networksOverlap(one, network));
  if (isIn(RESERVED)) return 'reserved';
  return isIn(PRIVATE) ? 'private' : undefined;
}

function sameFamily(network: string, family: 4 | 6): boolean {
  return network.includes(':') === (family === 6);
}
