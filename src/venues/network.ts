import { BlockList, isIP } from 'node:net';

/** So many access points may share a source address: each costs a digest for every packet from there. */
export const SHARING_MAXIMUM = 16;

/** Whether `text` is an IP address or a network in CIDR notation. */
export function isNetwork(text: string): boolean {
  const [address = '', prefix, ...rest] = text.split('/');
  const family = isIP(address);
  if (family === 0 || rest.length > 0) return false;
  if (prefix === undefined) return true;
  return /^\d{1,3}$/.test(prefix) && Number(prefix) <= (family === 4 ? 32 : 128);
}

/** A test for addresses (IPv4 or IPv6 text) within a network that `isNetwork` accepts. */
export function networkMatcher(network: string): (address: string) => boolean {
  const [address = '', prefix] = network.split('/');
  const family = isIP(address) === 6 ? 'ipv6' : 'ipv4';
  const list = new BlockList();
  if (prefix === undefined) list.addAddress(address, family);
  else list.addSubnet(address, Number(prefix), family);
  return (candidate) => list.check(candidate, isIP(candidate) === 6 ? 'ipv6' : 'ipv4');
}

/** The one address it is, or undefined for a network of several. */
export function soleAddress(network: string): string | undefined {
  const [address = ''] = network.split('/');
  return prefixLength(network) === (isIP(address) === 6 ? 128 : 32) ? address : undefined;
}

/** An address of the network: the one it is written with. */
export function firstAddress(network: string): string {
  return network.split('/')[0] ?? '';
}

/** How many leading bits all addresses of the network share; a single address has 32 or 128. */
export function prefixLength(network: string): number {
  const [address = '', prefix] = network.split('/');
  return prefix === undefined ? (isIP(address) === 6 ? 128 : 32) : Number(prefix);
}

/** Whether every address of `inner` is one of `outer`. */
export function containsNetwork(outer: string, inner: string): boolean {
  const [first = ''] = inner.split('/');
  return prefixLength(outer) <= prefixLength(inner) && networkMatcher(outer)(first);
}

/** Whether two networks share an address: then one holds the other. */
export function networksOverlap(a: string, b: string): boolean {
  return containsNetwork(a, b) || containsNetwork(b, a);
}
