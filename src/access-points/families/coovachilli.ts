import { hash } from 'node:crypto';
import { z } from 'zod';
import { MINUTE } from '../../base/clock.js';
import { sameText } from '../../base/secrets.js';
import { type Attribute, readVendorInteger } from '../../radius/attributes.js';
import { Chilli, ErrorCause, Vendor } from '../../radius/dictionary.js';
import { generateNtResponse } from '../../radius/ms-chap.js';
import type {
  Arrival,
  ArrivalRequest,
  Equipment,
  Family,
  HandBackOptions,
  Limits,
  Verdict,
} from '../family.js';
import { timeoutAttributes, volumeAttributes, wisprBandwidth } from '../limit-attributes.js';
import { readRawQuery, readWebAddress } from '../raw-query.js';
import { namedBy, type SessionName } from '../session-names.js';
import { readTerminalAddress } from '../terminal-address.js';

const settingsSchema = z.strictObject({
  /** The gateway's `uamsecret`; when set, redirects without a right `md` are refused. */
  uamSecret: z.string().min(1).max(128).optional(),
  /** Scheme and host of the gateway's `uamserver`, where it differs from the public address (`md` covers the text as typed there). */
  uamServerOrigin: z.url({ protocol: /^https?$/ }).optional(),
  /** How the ticket's password travels to the gateway. */
  password: z.enum(['chap', 'pap', 'mschapv2']).default('chap'),
});

type Settings = z.infer<typeof settingsSchema>;

const CLIENT_VIEW = 2;

/** The gateway's own default is ten minutes; a minute less leaves time for the hand-back itself. */
const CHALLENGE_LIFE = 9 * MINUTE;

/** CoovaChilli, ChilliSpot and their kin: the Universal Access Method (UAM). */
export const coovachilli: Family = {
  name: 'coovachilli',
  title: 'CoovaChilli / ChilliSpot (UAM)',
  settingsSchema,
  equipment: (settings) => coovachilliWith(settingsSchema.parse(settings)),
};

function coovachilliWith(settings: Settings): Equipment {
  return {
    readArrival,
    verifyArrival: (request) => verifyArrival(request, settings),
    handBack: (options) => ({ kind: 'navigate', url: logonUrl(options, settings) }),
    freshChallengeUrl: (arrival, { landingUrl, challengeAge }) =>
      challengeAge > CHALLENGE_LIFE
        ? gatewayUrl(arrival, `/prelogin?userurl=${encodeURIComponent(landingUrl)}`)
        : undefined,
    logOffUrl: (arrival) => gatewayUrl(arrival, '/logoff'),
    // It tells the terminal's VLAN (ChilliSpot-VLAN-Id), and takes none.
    takesVlan: false,
    replyAttributes,
    changeAttributes: (session, limits) => [
      ...namedBy(session, NAMES),
      ...timeoutAttributes(limits),
      ...replyAttributes(limits),
    ],
    disconnectAttributes: (session) => namedBy(session, NAMES),
    // An unknown session is a NAK without attributes; kin say it by the Error-Cause.
    meansGone: (errorCause) => errorCause === undefined || errorCause === ErrorCause.SessionContextNotFound,
    countsFromClientView: (packet) =>
      readVendorInteger(packet, Vendor.Chilli, Chilli.AcctViewPoint) === CLIENT_VIEW,
  };
}

/** User-Name is mandatory: without it the gateway does not answer at all. Acct-Session-Id narrows to the one session. */
const NAMES: readonly SessionName[] = ['userName', 'acctSessionId', 'callingStationId'];

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

function logonUrl(options: HandBackOptions, settings: Settings): string {
  const challenge = Buffer.from(options.arrival.state.challenge ?? '', 'hex');
  const parameters = [
    ['username', options.userName],
    passwordParameter(challenge, options, settings),
    ['userurl', options.landingUrl],
  ];
  // Spaces must travel as %20 and `+` is not a space to the gateway, so no form encoding here.
  const query = parameters.map(([name, value]) => `${name}=${encodeURIComponent(value ?? '')}`).join('&');
  return `${options.arrival.handBackOrigin}/logon?${query}`;
}

function passwordParameter(challenge: Buffer, options: HandBackOptions, settings: Settings): string[] {
  const { userName, password } = options;
  // A gateway with `nochallenge` wants the password as it is.
  if (challenge.length === 0) return ['password', password];
  const key = maskingKey(challenge, settings.uamSecret);
  switch (settings.password) {
    case 'chap':
      return ['response', chapResponse(password, key)];
    case 'pap':
      return ['password', maskedPassword(password, key)];
    case 'mschapv2':
      return ['ntresponse', ntResponse(userName, password, key)];
  }
}

/** What every form of the password is computed with: the challenge, or its digest with the secret. */
export function maskingKey(challenge: Buffer, uamSecret: string | undefined): Buffer {
  if (uamSecret === undefined) return challenge;
  return hash('md5', Buffer.concat([challenge, Buffer.from(uamSecret)]), 'buffer');
}

/** Hexadecimal CHAP response with identifier 0 (RFC 1994 s.4.1), which the gateway sends on as CHAP-Password. */
export function chapResponse(password: string, key: Buffer): string {
  return hash('md5', Buffer.concat([Buffer.of(0), Buffer.from(password), key]));
}

/** Hexadecimal NT-Response (RFC 2759 s.8.1). The gateway sends it on with the key as both sides' challenge. */
export function ntResponse(userName: string, password: string, key: Buffer): string {
  const response = generateNtResponse({ userName, password, challenge: key, peerChallenge: key });
  return response.toString('hex');
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

function replyAttributes(limits: Limits): readonly Attribute[] {
  return [...wisprBandwidth(limits), ...volumeAttributes(limits.volumeBytes, TOTAL)];
}

const TOTAL = {
  vendor: Vendor.Chilli,
  octets: Chilli.MaxTotalOctets,
  gigawords: Chilli.MaxTotalGigawords,
};
