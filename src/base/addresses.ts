import { isIPv4, isIPv6, SocketAddress } from 'node:net';

/**
 * The network an address belongs to, as far as one customer line goes: `/24` for IPv4 (also IPv4-mapped), `/48` for IPv6.
 * What is no IP address comes back as it is.
 */
export function networkOf(address: string): string {
  const plain = unmapped(address);
  if (isIPv4(plain)) return `${plain.split('.').slice(0, 3).join('.')}.0/24`;
  return isIPv6(plain) ? `${groupsOf(plain).slice(0, 3).join(':')}::/48` : plain;
}

/** RFC 5952 text; IPv4 for an IPv4-mapped address (RFC 4291 s.2.5.5.2). */
function unmapped(address: string): string {
  const [withoutZone = ''] = address.split('%');
  if (!isIPv6(withoutZone)) return withoutZone;
  return new SocketAddress({ address: withoutZone, family: 'ipv6' }).address.replace(/^::ffff:(?=\d+\.)/, '');
}

function groupsOf(text: string): readonly string[] {
  const [front = [], back = []] = text.split('::').map((part) => part.split(':').filter(Boolean));
  const zeros = Array.from({ length: Math.max(0, 8 - front.length - back.length) }, () => '0');
  return [...front, ...zeros, ...back];
}
