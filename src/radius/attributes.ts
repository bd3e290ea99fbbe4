import { isUtf8 } from 'node:buffer';
import { addressBytes, addressText } from './addresses.js';
import { Attr } from './dictionary.js';

/** One attribute as it stands in a packet; `value` is the octets after Type and Length (RFC 2865 s.5). */
export interface Attribute {
  readonly type: number;
  readonly value: Buffer;
}

/** Anything with attributes: a packet, a request, a reply being built. */
export interface Attributed {
  readonly attributes: readonly Attribute[];
}

const MAX_VALUE = 253;
const MAX_INTEGER = 0xffff_ffff;
const VENDOR_HEADER = 4;
const IPV6_TYPES: ReadonlySet<number> = new Set([
  Attr.NasIpv6Address,
  Attr.LoginIpv6Host,
  Attr.FramedIpv6Address,
  Attr.DnsServerIpv6Address,
]);

// Readers. An attribute that is absent or of the wrong size is undefined, never an error (RFC 6929 s.2.8).

/** The first value of this type, of whatever size, possibly empty. */
export function readBytes(p: Attributed, type: number): Buffer | undefined {
  for (const attribute of p.attributes) if (attribute.type === type) return attribute.value;
  return undefined;
}

/** Every value of this type, in packet order. */
export function readEvery(p: Attributed, type: number): readonly Buffer[] {
  return p.attributes.filter((attribute) => attribute.type === type).map((attribute) => attribute.value);
}

/** The first value of this type as text: valid UTF-8, not empty, no control characters; else undefined. */
export function readText(p: Attributed, type: number): string | undefined {
  return asText(readBytes(p, type));
}

/** The first value of this type as an unsigned 32-bit integer (also the `time` type, in Unix seconds). */
export function readInteger(p: Attributed, type: number): number | undefined {
  return asInteger(readBytes(p, type));
}

/** The first value of this type as an address: IPv6 for the types defined so (RFC 3162, RFC 6911), else IPv4. */
export function readAddress(p: Attributed, type: number): string | undefined {
  const value = readBytes(p, type);
  const size = IPV6_TYPES.has(type) ? 16 : 4;
  return value?.length === size ? addressText(value) : undefined;
}

/**
 * The first vendor attribute of this vendor and type (RFC 2865 s.5.26).
 * A Vendor-Specific attribute whose inner lengths do not add up is passed over as a whole.
 */
export function readVendorBytes(p: Attributed, vendor: number, type: number): Buffer | undefined {
  for (const attribute of p.attributes) {
    if (attribute.type !== Attr.VendorSpecific) continue;
    const found = findInVendorSpecific(attribute.value, vendor, type);
    if (found !== undefined) return found;
  }
  return undefined;
}

/** `readVendorBytes` as text, under the rules of `readText`. */
export function readVendorText(p: Attributed, vendor: number, type: number): string | undefined {
  return asText(readVendorBytes(p, vendor, type));
}

/** `readVendorBytes` as an unsigned 32-bit integer. */
export function readVendorInteger(p: Attributed, vendor: number, type: number): number | undefined {
  return asInteger(readVendorBytes(p, vendor, type));
}

// Builders. A value that does not fit its attribute is a programming mistake: RangeError.

/** An attribute of raw octets, at most 253. */
export function bytes(type: number, value: Buffer): Attribute {
  if (value.length > MAX_VALUE) throw new RangeError(`attribute ${type}: more than ${MAX_VALUE} octets`);
  return { type, value };
}

/** A text attribute; at most 253 octets of UTF-8. */
export function text(type: number, value: string): Attribute {
  return bytes(type, Buffer.from(value));
}

/** An integer attribute, 0 to 2^32-1. */
export function integer(type: number, value: number): Attribute {
  return { type, value: integerBytes(value) };
}

/** An address attribute, 4 octets for IPv4 text and 16 for IPv6. */
export function address(type: number, value: string): Attribute {
  return { type, value: addressBytes(value) };
}

/** One vendor attribute in a Vendor-Specific of its own; at most 247 octets. */
export function vendorBytes(vendor: number, type: number, value: Buffer): Attribute {
  const header = Buffer.alloc(VENDOR_HEADER + 2);
  header.writeUInt32BE(vendor);
  header[VENDOR_HEADER] = type;
  header[VENDOR_HEADER + 1] = value.length + 2;
  return bytes(Attr.VendorSpecific, Buffer.concat([header, value]));
}

/** A vendor's text attribute; at most 247 octets of UTF-8. */
export function vendorText(vendor: number, type: number, value: string): Attribute {
  return vendorBytes(vendor, type, Buffer.from(value));
}

/** A vendor's integer attribute, 0 to 2^32-1. */
export function vendorInteger(vendor: number, type: number, value: number): Attribute {
  return vendorBytes(vendor, type, integerBytes(value));
}

function asText(value: Buffer | undefined): string | undefined {
  if (value === undefined || value.length === 0 || !isUtf8(value)) return undefined;
  return value.some((octet, at) => isControl(value, octet, at)) ? undefined : value.toString();
}

/** C0 controls and DEL, and in UTF-8 the C1 controls U+0080 to U+009F, spelt C2 80 to C2 9F. */
function isControl(value: Buffer, octet: number, at: number): boolean {
  return octet < 0x20 || octet === 0x7f || (octet === 0xc2 && (value[at + 1] ?? 0xff) < 0xa0);
}

function asInteger(value: Buffer | undefined): number | undefined {
  return value?.length === 4 ? value.readUInt32BE() : undefined;
}

function integerBytes(value: number): Buffer {
  if (!Number.isInteger(value) || value < 0 || value > MAX_INTEGER) {
    throw new RangeError('not an unsigned 32-bit integer');
  }
  const octets = Buffer.alloc(4);
  octets.writeUInt32BE(value);
  return octets;
}

function findInVendorSpecific(value: Buffer, vendor: number, type: number): Buffer | undefined {
  if (value.length < VENDOR_HEADER || value.readUInt32BE() !== vendor) return undefined;
  let found: Buffer | undefined;
  for (let at = VENDOR_HEADER; at < value.length; ) {
    const length = value[at + 1] ?? 0;
    if (length < 2 || at + length > value.length) return undefined;
    if (value[at] === type) found ??= value.subarray(at + 2, at + length);
    at += length;
  }
  return found;
}
