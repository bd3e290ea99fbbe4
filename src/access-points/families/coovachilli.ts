import { hash } from 'node:crypto';
import { z } from 'zod';
import { MINUTE } from '../../base/clock.js';
import { sameText } from '../../base/secrets.js';
import { type Attribute, readVendorInteger, text, vendorInteger } from '../../radius/attributes.js';
import { Attr, Chilli, Vendor, Wispr } from '../../radius/dictionary.js';
import type { Packet } from '../../radius/packet.js';
import type {
  Arrival,
  ArrivalRequest,
  Family,
  HandBackOptions,
  Limits,
  SessionAttributes,
  Verdict,
} from '../family.js';
import { readRawQuery, readWebAddress } from '../raw-query.js';
import { readTerminalAddress } from '../terminal-address.js';

const settingsSchema = z.strictObject({
  /** The gateway's `uamsecret`; when set, redirects without a right `md` are refused. */
  uamSecret: z.string().min(1).max(128).optional(),
  /** Scheme and host of the gateway's `uamserver`, where it differs from the public address (`md` covers the text as typed there). */
  uamServerOrigin: z.url({ protocol: /^https?$/ }).optional(),
  /** How the ticket's password travels to the gateway. */
  password: z.enum(['chap', 'pap']).default('chap'),
});

type Settings = z.infer<typeof settingsSchema>;

const CLIENT_VIEW = 2;

/** CoovaChilli, ChilliSpot and their kin: the Universal Access Method (UAM). */
export const coovachilli: Family<Settings> = {
  name: 'coovachilli',
  title: 'CoovaChilli / ChilliSpot (UAM)',
  settingsSchema: settingsSchema as z.ZodType<Settings>,
  readArrival,
  verifyArrival,
  handBackUrl,
  // The gateway's own default is ten minutes; a minute less leaves time for the hand-back itself.
  challengeLife: 9 * MINUTE,
  freshChallengeUrl: (arrival, landingUrl) =>
    gatewayUrl(arrival, `/prelogin?userurl=${encodeURIComponent(landingUrl)}`),
  logOffUrl: (arrival) => gatewayUrl(arrival, '/logoff'),
  replyAttributes,
  countsFromClientView: (packet: Packet) =>
    readVendorInteger(packet, Vendor.Chilli, Chilli.AcctViewPoint) === CLIENT_VIEW,
  disconnectAttributes,
};

const EVENTS: Readonly<Record<string, Arrival['event']>> = {
  notyet: 'captured',
  wispr: 'captured',
  splash: 'captured',
  challenge: 'captured',
  success: 'online',
  popup1: 'online',
  already: 'already-online',
  failed: 'failed',
  logoff: 'logged-off',
};

function readArrival(request: ArrivalRequest): Arrival | undefined {
  const query = readRawQuery(uamTarget(request).query);
  const event = EVENTS[query.get('res') ?? ''];
  if (event === undefined) return undefined;
  const challenge = /^[0-9a-f]{32}$/i.exec(query.get('challenge') ?? '')?.[0].toLowerCase();
  return {
    event,
    ...(event === 'failed' ? { reason: readReason(query.get('reason')) } : {}),
    terminal: readTerminalAddress(query.get('mac')),
    nasIdentifier: query.get('nasid'),
    calledStationId: query.get('called'),
    handBackOrigin: readOrigin(query.get('uamip'), query.get('uamport')),
    state: challenge === undefined ? {} : { challenge },
    wantedUrl: readWebAddress(query.get('userurl')),
  };
}

function readReason(reason: string | undefined): 'reject' | 'timeout' | 'other' {
  return reason === 'reject' || reason === 'timeout' ? reason : 'other';
}

function readOrigin(host: string | undefined, port: string | undefined): string | undefined {
  if (host === undefined || !/^[0-9a-zA-Z.-]{1,253}$/.test(host)) return undefined;
  if (port !== undefined && !/^\d{1,5}$/.test(port)) return undefined;
  const text = `http://${host}:${port ?? '3990'}`;
  return URL.canParse(text) ? new URL(text).origin : undefined;
}

/** With `uamhomepage` the whole portal address comes as one parameter, `loginurl`. */
function uamTarget(request: ArrivalRequest): { readonly url: string | undefined; readonly query: string } {
  const inner = readRawQuery(request.rawQuery).get('loginurl');
  if (inner === undefined) return { url: undefined, query: request.rawQuery };
  return { url: inner, query: inner.slice(inner.indexOf('?') + 1) };
}

function verifyArrival(request: ArrivalRequest, settings: Settings): Verdict {
  if (settings.uamSecret === undefined) return 'authentic';
  const target = uamTarget(request);
  const origin = settings.uamServerOrigin ? new URL(settings.uamServerOrigin).origin : request.publicOrigin;
  const url = target.url ?? `${origin}${request.rawTarget}`;
  const at = url.lastIndexOf('&md=');
  if (at < 0) return 'unsigned';
  const expected = hash('md5', `${url.slice(0, at)}${settings.uamSecret}`).toUpperCase();
  return sameText(url.slice(at + 4).toUpperCase(), expected) ? 'authentic' : 'forged';
}

function gatewayUrl(arrival: Arrival, path: string): string | undefined {
  return arrival.handBackOrigin === undefined ? undefined : `${arrival.handBackOrigin}${path}`;
}

function handBackUrl(options: HandBackOptions<Settings>): string {
  const challenge = Buffer.from(options.arrival.state.challenge ?? '', 'hex');
  const parameters = [
    ['username', options.userName],
    ...passwordParameter(challenge, options),
    ['userurl', options.landingUrl],
  ];
  // Spaces must travel as %20 and `+` is not a space to the gateway, so no form encoding here.
  const query = parameters.map(([name, value]) => `${name}=${encodeURIComponent(value ?? '')}`).join('&');
  return `${options.arrival.handBackOrigin}/logon?${query}`;
}

function passwordParameter(challenge: Buffer, options: HandBackOptions<Settings>): string[][] {
  // A gateway with `nochallenge` wants the password as it is.
  if (challenge.length === 0) return [['password', options.password]];
  const key = maskingKey(challenge, options.settings.uamSecret);
  return options.settings.password === 'pap'
    ? [['password', maskedPassword(options.password, key)]]
    : [['response', chapResponse(options.password, key)]];
}

/** What both password forms are computed with: the challenge, or its digest with the secret. */
export function maskingKey(challenge: Buffer, uamSecret: string | undefined): Buffer {
  if (uamSecret === undefined) return challenge;
  return hash('md5', Buffer.concat([challenge, Buffer.from(uamSecret)]), 'buffer');
}

/** Hexadecimal CHAP response with identifier 0 (RFC 1994 s.4.1), which the gateway sends on as CHAP-Password. */
export function chapResponse(password: string, key: Buffer): string {
  return hash('md5', Buffer.concat([Buffer.of(0), Buffer.from(password), key]));
}

/** The password padded to whole blocks of 16 octets, each XORed with the key, hexadecimal. */
export function maskedPassword(password: string, key: Buffer): string {
  const plain = Buffer.from(password);
  const masked = Buffer.alloc(Math.max(1, Math.ceil(plain.length / 16)) * 16);
  plain.copy(masked);
  for (let index = 0; index < masked.length; index += 1) {
    masked[index] = (masked[index] as number) ^ (key[index % key.length] as number);
  }
  return masked.toString('hex');
}

const GIGAWORD = 2 ** 32;

function replyAttributes(limits: Limits): readonly Attribute[] {
  const attributes: Attribute[] = [];
  // WISPr's are bit/s, down being towards the guest.
  if (limits.downBitsPerSecond !== undefined) {
    attributes.push(vendorInteger(Vendor.Wispr, Wispr.BandwidthMaxDown, capped(limits.downBitsPerSecond)));
  }
  if (limits.upBitsPerSecond !== undefined) {
    attributes.push(vendorInteger(Vendor.Wispr, Wispr.BandwidthMaxUp, capped(limits.upBitsPerSecond)));
  }
  if (limits.volumeBytes !== undefined) {
    attributes.push(vendorInteger(Vendor.Chilli, Chilli.MaxTotalOctets, limits.volumeBytes % GIGAWORD));
    const gigawords = Math.floor(limits.volumeBytes / GIGAWORD);
    if (gigawords > 0) attributes.push(vendorInteger(Vendor.Chilli, Chilli.MaxTotalGigawords, gigawords));
  }
  return attributes;
}

function capped(bitsPerSecond: number): number {
  return Math.min(bitsPerSecond, GIGAWORD - 1);
}

/** User-Name is mandatory: without it the gateway does not answer at all. Acct-Session-Id narrows to the one session. */
function disconnectAttributes(session: SessionAttributes): readonly Attribute[] {
  return [
    ...(session.userName === undefined ? [] : [text(Attr.UserName, session.userName)]),
    ...(session.acctSessionId === undefined ? [] : [text(Attr.AcctSessionId, session.acctSessionId)]),
    ...(session.callingStationId === undefined
      ? []
      : [text(Attr.CallingStationId, session.callingStationId)]),
  ];
}
