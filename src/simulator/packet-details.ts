import { decodePacket, type ReceivedPacket } from './package-codec.js';
import { describeVendorAttribute, vendorAttributes } from './vendor-attributes.js';

const HIDDEN = 'hidden';
const CREDENTIALS: ReadonlySet<string> = new Set([
  'User-Password',
  'CHAP-Password',
  'MS-Chap2Response',
  'MS-Chap2Success',
  'MS-MppeSendKey',
  'MS-MppeRecvKey',
]);

/** A packet's attributes as a person reads them. What proves a guest's password is replaced by `hidden`. */
export function packetDetails(packet: Buffer): readonly (readonly [name: string, value: string])[] {
  return describeAttributes(decodePacket(packet));
}

export function describeAttributes(
  packet: ReceivedPacket,
): readonly (readonly [name: string, value: string])[] {
  const standard = Object.entries(packet.named)
    .filter(([name]) => name !== 'Vendor-Specific')
    .map(([name, value]) => [name, describeValue(value)] as const);
  const described = [...standard, ...vendorAttributes(packet).map(describeVendorAttribute)];
  return described.map(([name, value]) => [name, CREDENTIALS.has(name) ? HIDDEN : value]);
}

function describeValue(value: unknown): string {
  if (Buffer.isBuffer(value)) return value.toString('hex');
  if (value instanceof Date) return value.toISOString();
  if (Array.isArray(value)) return value.map(describeValue).join(', ');
  return typeof value === 'string' || typeof value === 'number' ? String(value) : HIDDEN;
}
