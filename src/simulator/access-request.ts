import {
  placeAttributes,
  portAttributes,
  vendorOctets,
  vendorText,
  versionAttribute,
} from './nas-attributes.js';
import type { WireAttribute } from './package-codec.js';
import type { Settings } from './settings.js';
import type { Terminal } from './terminal.js';
import type { Credential } from './uam-credentials.js';
import { Microsoft, Vendor, Wispr } from './vendor-attributes.js';

/** One question to the RADIUS server: may this terminal come on? */
export interface AccessRequest {
  readonly terminal: Terminal;
  readonly userName: string;
  readonly credential: Credential;
  /** A guest's login, or MAC authentication: before the terminal has its address, or after. */
  readonly occasion: 'login' | 'discover' | 'request';
  readonly logoffUrl: string;
}

/** Attributes in the order a real gateway sends them; the codec appends Message-Authenticator. */
export function accessRequestAttributes(request: AccessRequest, settings: Settings): WireAttribute[] {
  const { terminal, occasion } = request;
  return [
    versionAttribute(),
    ['User-Name', request.userName],
    ...credentialAttributes(request.credential),
    ['Service-Type', occasion === 'login' ? 'Login-User' : 'Framed-User'],
    ['Acct-Session-Id', terminal.sessionId],
    ...(occasion === 'discover' ? [] : [['Framed-IP-Address', terminal.ip] as const]),
    ...portAttributes(terminal),
    ...placeAttributes(settings),
    ...(occasion === 'login' ? [vendorText(Vendor.Wispr, Wispr.LogoffUrl, request.logoffUrl)] : []),
  ];
}

function credentialAttributes(credential: Credential): WireAttribute[] {
  // RFC 2865 s.5.2: even an empty password is sixteen octets on the wire; the package needs one to start from.
  if (credential.kind === 'pap') return [['User-Password', credential.password || '\0']];
  if (credential.kind === 'mschapv2') return msChapAttributes(credential);
  const { challenge, ident, response } = credential;
  return [
    ['CHAP-Challenge', challenge],
    ['CHAP-Password', Buffer.concat([Buffer.from([ident]), response])],
  ];
}

/** One challenge for both sides, and identifier and flags as they were seen (RFC 2548 s.2.3.2). */
function msChapAttributes(credential: Credential & { readonly kind: 'mschapv2' }): WireAttribute[] {
  const { challenge, ntResponse } = credential;
  const response = Buffer.concat([Buffer.of(0, 0x40), challenge, Buffer.alloc(8), ntResponse]);
  return [
    vendorOctets(Vendor.Microsoft, Microsoft.ChapChallenge, challenge),
    vendorOctets(Vendor.Microsoft, Microsoft.Chap2Response, response),
  ];
}
