import { BlockList, isIP } from 'node:net';

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

/** Whether two networks share an address. */
export function networksOverlap(a: string, b: string): boolean {
  const first = (network: string) => network.split('/')[0] ?? '';
  return networkMatcher(a)(first(b)) || networkMatcher(b)(first(a));
}
