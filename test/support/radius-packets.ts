import { createHash, createHmac, randomBytes } from 'node:crypto';
import { type Attribute, bytes, integer, text, vendorBytes } from '../../src/radius/attributes.js';
import { AcctStatusType, Attr, Microsoft, Vendor } from '../../src/radius/dictionary.js';
import { encryptUserPassword } from '../../src/radius/hidden-values.js';
import { generateNtResponse } from '../../src/radius/ms-chap.js';
import { encodePacket } from '../../src/radius/packet.js';
import type { Ticket } from './guests.js';
import { SECRET } from './sample-venue.js';

/** A phone at a gateway, named as CoovaChilli 1.8 names it. */
export function phone(terminal: string, sessionId = '179536006100000001'): readonly Attribute[] {
  return [text(Attr.CallingStationId, terminal), text(Attr.AcctSessionId, sessionId)];
}

export function pap(ticket: Ticket): readonly Attribute[] {
  return [text(Attr.UserName, ticket.id), text(Attr.UserPassword, ticket.password)];
}

/** With a challenge of the gateway's own (RFC 2865 s.5.40). */
export function chap(ticket: Ticket, challenge: Buffer): readonly Attribute[] {
  return [
    text(Attr.UserName, ticket.id),
    bytes(Attr.ChapChallenge, challenge),
    bytes(Attr.ChapPassword, chapPassword(ticket.password, challenge)),
  ];
}

/** CHAP identifier 7, then MD5 over identifier, password and challenge (RFC 1994 s.4.1). */
export function chapPassword(password: string, challenge: Buffer): Buffer {
  const identifier = Buffer.of(7);
  return Buffer.concat([
    identifier,
    createHash('md5').update(identifier).update(password).update(challenge).digest(),
  ]);
}

/** MS-CHAP-Challenge and MS-CHAP2-Response (RFC 2548 s.2.3.2); the peer draws a challenge of its own. */
export function msChap2(
  ticket: Ticket,
  login: { readonly challenge: Buffer; readonly peerChallenge?: Buffer; readonly identifier?: number },
): readonly Attribute[] {
  const { challenge, peerChallenge = randomBytes(16), identifier = 7 } = login;
  const ntResponse = generateNtResponse({
    userName: ticket.id,
    password: ticket.password,
    challenge,
    peerChallenge,
  });
  const response = Buffer.concat([Buffer.of(identifier, 0), peerChallenge, Buffer.alloc(8), ntResponse]);
  return [
    text(Attr.UserName, ticket.id),
    vendorBytes(Vendor.Microsoft, Microsoft.ChapChallenge, challenge),
    vendorBytes(Vendor.Microsoft, Microsoft.Chap2Response, response),
  ];
}

const STATUS = {
  start: AcctStatusType.Start,
  interim: AcctStatusType.InterimUpdate,
  stop: AcctStatusType.Stop,
  on: AcctStatusType.AccountingOn,
  off: AcctStatusType.AccountingOff,
} as const;

export function report(
  status: keyof typeof STATUS,
  attributes: readonly Attribute[] = [],
): readonly Attribute[] {
  return [integer(Attr.AcctStatusType, STATUS[status]), ...attributes];
}

/** Session time in seconds and octets as the access point counts them. */
export function counters(seconds: number, input: number, output: number): readonly Attribute[] {
  return [
    integer(Attr.AcctSessionTime, seconds),
    integer(Attr.AcctInputOctets, input),
    integer(Attr.AcctOutputOctets, output),
  ];
}

export interface RawRequest {
  readonly code: number;
  readonly identifier: number;
  /** Access-Request: anything; other codes: zeros are replaced by the digest of the packet. */
  readonly authenticator: Buffer;
  /** A User-Password is given in clear text. */
  readonly attributes: readonly Attribute[];
  readonly secret?: string;
}

/** An Access-Request or Status-Server with a Message-Authenticator in the last place, as CoovaChilli puts it. */
export function signedRequest(request: RawRequest): Buffer {
  const unsigned = bytes(Attr.MessageAuthenticator, Buffer.alloc(16));
  const raw = unsignedRequest({ ...request, attributes: [...request.attributes, unsigned] });
  const digest = createHmac('md5', request.secret ?? SECRET)
    .update(raw)
    .digest();
  digest.copy(raw, raw.length - digest.length);
  return raw;
}

/** An Access-Request as gateways sent them before CVE-2024-3596: nothing in it proves the secret. */
export function unsignedRequest(request: RawRequest): Buffer {
  const secret = Buffer.from(request.secret ?? SECRET);
  const attributes = request.attributes.map((attribute) =>
    attribute.type === Attr.UserPassword
      ? { ...attribute, value: encryptUserPassword(attribute.value, request.authenticator, secret) }
      : attribute,
  );
  return encodePacket({ ...request, attributes });
}

/** An Accounting-Request with its Request Authenticator (RFC 2866 s.3). */
export function accountingRequest(request: Omit<RawRequest, 'code' | 'authenticator'>): Buffer {
  const raw = unsignedRequest({ ...request, code: 4, authenticator: Buffer.alloc(16) });
  createHash('md5')
    .update(raw)
    .update(request.secret ?? SECRET)
    .digest()
    .copy(raw, 4);
  return raw;
}
