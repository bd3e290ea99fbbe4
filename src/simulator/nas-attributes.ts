import type { WireAttribute } from './package-codec.js';
import type { Settings } from './settings.js';
import { portId, type Terminal } from './terminal.js';
import { Chilli, Vendor, Wispr } from './vendor-attributes.js';

const VERSION = '1.8';

/** Opens every packet of the gateway. */
export function versionAttribute(): WireAttribute {
  return vendorText(Vendor.Chilli, Chilli.Version, VERSION);
}

/** Where the terminal hangs: NAS-Port-Type (19 is Wireless-802.11), port and its address. */
export function portAttributes(terminal: Terminal): WireAttribute[] {
  return [
    ['NAS-Port-Type', 19],
    ['NAS-Port', terminal.number],
    ['NAS-Port-Id', portId(terminal.number)],
    ['Calling-Station-Id', terminal.mac],
  ];
}

/** Who the gateway is and where it stands. */
export function placeAttributes(settings: Settings): WireAttribute[] {
  return [
    ['Called-Station-Id', settings.calledStationId],
    ['NAS-IP-Address', settings.nasAddress],
    ['NAS-Identifier', settings.nasIdentifier],
    vendorText(Vendor.Wispr, Wispr.LocationId, `isocc=,cc=,ac=,network=${settings.ssid}`),
    vendorText(Vendor.Wispr, Wispr.LocationName, settings.locationName),
  ];
}

export function vendorText(vendor: number, type: number, value: string): WireAttribute {
  return vendorOctets(vendor, type, Buffer.from(value));
}

export function vendorOctets(vendor: number, type: number, value: Buffer): WireAttribute {
  return ['Vendor-Specific', vendor, [[type, value]]];
}

export function vendorInteger(vendor: number, type: number, value: number): WireAttribute {
  const octets = Buffer.alloc(4);
  octets.writeUInt32BE(value);
  return vendorOctets(vendor, type, octets);
}
