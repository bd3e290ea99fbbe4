import type { ReceivedPacket } from './package-codec.js';

/** Enterprise numbers. */
export const Vendor = { Microsoft: 311, Chilli: 14559, Wispr: 14122 } as const;

/** Microsoft, vendor 311. */
export const Microsoft = {
  ChapError: 2,
  MppeEncryptionPolicy: 7,
  MppeEncryptionTypes: 8,
  ChapChallenge: 11,
  MppeSendKey: 16,
  MppeRecvKey: 17,
  Chap2Response: 25,
  Chap2Success: 26,
} as const;

/** ChilliSpot/CoovaChilli, vendor 14559. */
export const Chilli = {
  MaxInputOctets: 1,
  MaxOutputOctets: 2,
  MaxTotalOctets: 3,
  BandwidthMaxUp: 4,
  BandwidthMaxDown: 5,
  Version: 8,
  AcctViewPoint: 10,
  SessionState: 15,
  MaxInputGigawords: 21,
  MaxOutputGigawords: 22,
  MaxTotalGigawords: 23,
} as const;

/** WISPr, vendor 14122. */
export const Wispr = {
  LocationId: 1,
  LocationName: 2,
  LogoffUrl: 3,
  RedirectionUrl: 4,
  BandwidthMaxUp: 7,
  BandwidthMaxDown: 8,
} as const;

const VENDOR_SPECIFIC = 26;
const TEXTS: Readonly<Record<number, readonly number[]>> = {
  [Vendor.Chilli]: [Chilli.Version],
  [Vendor.Wispr]: [Wispr.LocationId, Wispr.LocationName, Wispr.LogoffUrl, Wispr.RedirectionUrl],
};
const NAMES: Readonly<Record<number, readonly [vendor: string, table: Readonly<Record<string, number>>]>> = {
  [Vendor.Microsoft]: ['MS', Microsoft],
  [Vendor.Chilli]: ['ChilliSpot', Chilli],
  [Vendor.Wispr]: ['WISPr', Wispr],
};

interface VendorAttribute {
  readonly vendor: number;
  readonly type: number;
  readonly value: Buffer;
}

/** All vendor attributes of a packet (RFC 2865 s.5.26); what does not parse is passed over. */
export function vendorAttributes(packet: ReceivedPacket): readonly VendorAttribute[] {
  return packet.attributes
    .filter(({ type }) => type === VENDOR_SPECIFIC)
    .flatMap(({ value }) => split(value));
}

function split(value: Buffer): VendorAttribute[] {
  const found: VendorAttribute[] = [];
  for (let at = 4; at + 2 <= value.length; ) {
    const type = value.readUInt8(at);
    const length = value.readUInt8(at + 1);
    if (length < 2 || at + length > value.length) return [];
    found.push({ vendor: value.readUInt32BE(), type, value: value.subarray(at + 2, at + length) });
    at += length;
  }
  return found;
}

function find(packet: ReceivedPacket, vendor: number, type: number): Buffer | undefined {
  return vendorAttributes(packet).find((one) => one.vendor === vendor && one.type === type)?.value;
}

export function readVendorInteger(packet: ReceivedPacket, vendor: number, type: number): number | undefined {
  const value = find(packet, vendor, type);
  return value?.length === 4 ? value.readUInt32BE() : undefined;
}

export function readVendorText(packet: ReceivedPacket, vendor: number, type: number): string | undefined {
  return find(packet, vendor, type)?.toString('utf8');
}

/** Name and value as a person reads them, e.g. `WISPr-LocationName: Rig Cafe`. */
export function describeVendorAttribute({ vendor, type, value }: VendorAttribute): readonly [string, string] {
  const [maker, table] = NAMES[vendor] ?? [`Vendor-${vendor}`, {}];
  const name = Object.entries(table).find(([, number]) => number === type)?.[0] ?? String(type);
  return [`${maker}-${name}`, describeValue({ vendor, type, value })];
}

function describeValue({ vendor, type, value }: VendorAttribute): string {
  if (TEXTS[vendor]?.includes(type)) return value.toString('utf8');
  return value.length === 4 ? String(value.readUInt32BE()) : value.toString('hex');
}
