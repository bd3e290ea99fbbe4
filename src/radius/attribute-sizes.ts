import type { Attributed } from './attributes.js';
import { Attr } from './dictionary.js';

const FOUR_OCTETS = [
  Attr.NasIpAddress,
  Attr.NasPort,
  Attr.ServiceType,
  Attr.FramedProtocol,
  Attr.FramedIpAddress,
  Attr.FramedIpNetmask,
  Attr.FramedMtu,
  Attr.SessionTimeout,
  Attr.IdleTimeout,
  Attr.AcctStatusType,
  Attr.AcctDelayTime,
  Attr.AcctInputOctets,
  Attr.AcctOutputOctets,
  Attr.AcctAuthentic,
  Attr.AcctSessionTime,
  Attr.AcctInputPackets,
  Attr.AcctOutputPackets,
  Attr.AcctTerminateCause,
  Attr.AcctLinkCount,
  Attr.AcctInputGigawords,
  Attr.AcctOutputGigawords,
  Attr.EventTimestamp,
  Attr.NasPortType,
  Attr.PortLimit,
  Attr.AcctInterimInterval,
];
const SIXTEEN_OCTETS = [Attr.NasIpv6Address, Attr.FramedIpv6Address];

const SIZES: ReadonlyMap<number, number> = new Map([
  ...FOUR_OCTETS.map((type) => [type, 4] as const),
  ...SIXTEEN_OCTETS.map((type) => [type, 16] as const),
]);

/**
 * Whether an attribute of fixed size has another, which condemns a whole Accounting-Request (RFC 2866 s.5).
 * Only what accounting carries is listed. Empty texts pass: they are read as absent, and no session is lost for them.
 */
export function hasWrongSize(p: Attributed): boolean {
  return p.attributes.some(({ type, value }) => (SIZES.get(type) ?? value.length) !== value.length);
}
