import { type Attribute, integer, text, vendorInteger } from '../radius/attributes.js';
import { Attr, TunnelMediumType, TunnelType, Vendor, Wispr } from '../radius/dictionary.js';
import type { Limits } from './family.js';

const GIGAWORD = 2 ** 32;

/** In bit/s, the most an integer of 32 bits can carry: 4.29 Gbit/s are as good as no limit. */
export const ENDLESS = GIGAWORD - 1;

function capped(bitsPerSecond: number): number {
  return Math.min(bitsPerSecond, ENDLESS);
}

/** Session-Timeout and Idle-Timeout as a CoA-Request carries them; seconds. */
export function timeoutAttributes(limits: Limits): readonly Attribute[] {
  return [
    integer(Attr.SessionTimeout, limits.sessionSeconds),
    ...given(limits.idleSeconds, Attr.IdleTimeout),
  ];
}

function given(seconds: number | undefined, type: number): readonly Attribute[] {
  return seconds === undefined ? [] : [integer(type, seconds)];
}

/** WISPr's bandwidths: bit/s, down being towards the guest. */
export function wisprBandwidth({
  downBitsPerSecond: down,
  upBitsPerSecond: up,
}: Limits): readonly Attribute[] {
  return [
    ...(down === undefined ? [] : [vendorInteger(Vendor.Wispr, Wispr.BandwidthMaxDown, capped(down))]),
    ...(up === undefined ? [] : [vendorInteger(Vendor.Wispr, Wispr.BandwidthMaxUp, capped(up))]),
  ];
}

/** A volume as octets below 2^32 and, where there are any, whole gigawords. */
export function volumeAttributes(
  bytes: number | undefined,
  types: { readonly vendor: number; readonly octets: number; readonly gigawords: number },
): readonly Attribute[] {
  if (bytes === undefined) return [];
  const gigawords = Math.floor(bytes / GIGAWORD);
  return [
    vendorInteger(types.vendor, types.octets, bytes % GIGAWORD),
    ...(gigawords === 0 ? [] : [vendorInteger(types.vendor, types.gigawords, gigawords)]),
  ];
}

/**
 * The VLAN of a session (RFC 3580 s.3.31). Tag 0 is an octet of the two numbers, which leaves them as they are, and not
 * written before the text, where it would be taken for a character of the name (RFC 2868 s.3.6).
 */
export function tunnelVlan(vlan: number | undefined): readonly Attribute[] {
  if (vlan === undefined) return [];
  return [
    integer(Attr.TunnelType, TunnelType.Vlan),
    integer(Attr.TunnelMediumType, TunnelMediumType.Ieee802),
    text(Attr.TunnelPrivateGroupId, String(vlan)),
  ];
}
