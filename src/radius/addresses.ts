import { isIPv4, isIPv6, SocketAddress } from 'node:net';

const MAPPED_PREFIX = '::ffff:';

/** The 4 or 16 octets of an IP address. Throws RangeError for anything that is not one. */
export function addressBytes(text: string): Buffer {
  if (isIPv4(text)) return Buffer.from(text.split('.').map(Number));
  if (isIPv6(text) && !text.includes('%')) return ipv6Bytes(text);
  throw new RangeError('not an IP address');
}

/** Dotted quad for 4 octets, RFC 5952 text for 16, undefined for any other size. */
export function addressText(bytes: Buffer): string | undefined {
  if (bytes.length === 4) return bytes.join('.');
  if (bytes.length !== 16) return undefined;
  const groups = Array.from({ length: 8 }, (_, i) => bytes.readUInt16BE(2 * i).toString(16));
  return canonicalAddress(groups.join(':'));
}

/** IPv4 text for an IPv4-mapped address, as a dual-stack socket reports its IPv4 peers (RFC 4291 s.2.5.5.2). */
export function unmappedAddress(address: string): string {
  if (!address.startsWith(MAPPED_PREFIX)) return address;
  const tail = address.slice(MAPPED_PREFIX.length);
  return isIPv4(tail) ? tail : address;
}

/** The one spelling in which addresses are compared: unmapped, IPv6 as in RFC 5952. RangeError if it is none. */
export function canonicalAddress(address: string): string {
  if (isIPv4(address)) return address;
  if (!isIPv6(address)) throw new RangeError('not an IP address');
  return unmappedAddress(new SocketAddress({ address, family: 'ipv6' }).address);
}

function ipv6Bytes(text: string): Buffer {
  const [head = '', tail] = text.split('::');
  const front = groupsOf(head);
  const back = groupsOf(tail ?? '');
  const bytes = Buffer.alloc(16);
  Buffer.from(front).copy(bytes);
  Buffer.from(back).copy(bytes, 16 - back.length);
  return bytes;
}

function groupsOf(text: string): number[] {
  if (text === '') return [];
  return text.split(':').flatMap((group) => {
    if (group.includes('.')) return group.split('.').map(Number);
    const value = Number.parseInt(group, 16);
    return [value >> 8, value & 0xff];
  });
}
