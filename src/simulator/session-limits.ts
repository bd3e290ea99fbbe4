import type { ReceivedPacket } from './package-codec.js';
import { Chilli, readVendorInteger, readVendorText, Vendor, Wispr } from './vendor-attributes.js';

/** What an Access-Accept (or a CoA-Request) allows. Seconds, octets, octets per second. */
export interface SessionLimits {
  readonly sessionSeconds?: number;
  readonly idleSeconds?: number;
  readonly interimSeconds?: number;
  readonly downPerSecond?: number;
  readonly upPerSecond?: number;
  readonly totalOctets?: number;
  readonly downOctets?: number;
  readonly upOctets?: number;
}

/** Whatever limits the packet carries; others are left out, so that they can be laid over earlier ones. */
export function readLimits(packet: ReceivedPacket): SessionLimits {
  const chilli = (type: number) => readVendorInteger(packet, Vendor.Chilli, type);
  const wispr = (type: number) => readVendorInteger(packet, Vendor.Wispr, type);
  const limits = {
    sessionSeconds: readInteger(packet, SESSION_TIMEOUT),
    idleSeconds: readInteger(packet, IDLE_TIMEOUT),
    interimSeconds: readInteger(packet, ACCT_INTERIM_INTERVAL),
    downPerSecond: perSecond(chilli(Chilli.BandwidthMaxDown), wispr(Wispr.BandwidthMaxDown)),
    upPerSecond: perSecond(chilli(Chilli.BandwidthMaxUp), wispr(Wispr.BandwidthMaxUp)),
    totalOctets: volume(chilli(Chilli.MaxTotalOctets), chilli(Chilli.MaxTotalGigawords)),
    downOctets: volume(chilli(Chilli.MaxOutputOctets), chilli(Chilli.MaxOutputGigawords)),
    upOctets: volume(chilli(Chilli.MaxInputOctets), chilli(Chilli.MaxInputGigawords)),
  };
  return Object.fromEntries(Object.entries(limits).filter(([, value]) => value !== undefined));
}

/** Where the Accept wants the browser instead of the portal, if it says so. */
export function readRedirection(packet: ReceivedPacket): string | undefined {
  return readVendorText(packet, Vendor.Wispr, Wispr.RedirectionUrl);
}

const SESSION_TIMEOUT = 27;
const IDLE_TIMEOUT = 28;
const ACCT_INTERIM_INTERVAL = 85;

function readInteger(packet: ReceivedPacket, type: number): number | undefined {
  const value = packet.attributes.find((attribute) => attribute.type === type)?.value;
  return value?.length === 4 ? value.readUInt32BE() : undefined;
}

/** Chilli's own attribute, in kbit/s, goes before WISPr's, in bit/s. */
function perSecond(kilobits: number | undefined, bits: number | undefined): number | undefined {
  if (kilobits !== undefined) return kilobits * 125;
  return bits === undefined ? undefined : Math.floor(bits / 8);
}

function volume(octets: number | undefined, gigawords: number | undefined): number | undefined {
  if (octets === undefined && gigawords === undefined) return undefined;
  return (octets ?? 0) + (gigawords ?? 0) * 2 ** 32;
}
