import { hash } from 'node:crypto';
import { z } from 'zod';
import { MINUTE } from '../../base/clock.js';
import { type Attribute, vendorText } from '../../radius/attributes.js';
import { ErrorCause, Mikrotik, Vendor } from '../../radius/dictionary.js';
import type { Arrival, ArrivalRequest, Equipment, Family, HandBackOptions, Limits } from '../family.js';
import { ENDLESS, timeoutAttributes, volumeAttributes } from '../limit-attributes.js';
import { readFormQuery, readWebAddress } from '../raw-query.js';
import { namedBy, type SessionName } from '../session-names.js';
import { readTerminalAddress } from '../terminal-address.js';

const settingsSchema = z.strictObject({
  /** How the ticket's password travels: `chap` wherever the login page gives a challenge, or `pap` in any case. */
  password: z.enum(['chap', 'pap']).default('chap'),
  /** Whose view the octet counters take; RFC 2866's is the access point's. */
  counters: z.enum(['access-point', 'client']).default('access-point'),
});

type Settings = z.infer<typeof settingsSchema>;

/** RouterOS hotspot, whose servlet pages are those of `docs/mikrotik`: they name the parameters of the redirect. */
export const mikrotik: Family = {
  name: 'mikrotik',
  title: 'MikroTik RouterOS hotspot',
  settingsSchema,
  equipment: (settings) => mikrotikWith(settingsSchema.parse(settings)),
};

function mikrotikWith(settings: Settings): Equipment {
  return {
    readArrival,
    // RouterOS signs nothing.
    verifyArrival: () => 'authentic',
    handBack: (options) => ({ kind: 'navigate', url: loginUrl(options, settings) }),
    freshChallengeUrl: (arrival, { landingUrl, challengeAge }) =>
      isSpent(arrival, challengeAge)
        ? servletUrl(arrival, `/login?dst=${encodeURIComponent(landingUrl)}`)
        : undefined,
    // The cookies would let the terminal in again at once.
    logOffUrl: (arrival) => servletUrl(arrival, '/logout?erase-cookie=on'),
    takesVlan: false,
    replyAttributes: (limits) => [...rateLimit(limits), ...volumeAttributes(limits.volumeBytes, TOTAL_LIMIT)],
    // Total-Limit is not among what a CoA-Request may change.
    changeAttributes: (session, limits) => [
      ...namedBy(session, NAMES),
      ...timeoutAttributes(limits),
      ...rateLimit(limits),
    ],
    disconnectAttributes: (session) => namedBy(session, NAMES),
    meansGone: (errorCause) => errorCause === ErrorCause.SessionContextNotFound,
    countsFromClientView: () => settings.counters === 'client',
  };
}

/** What keys RouterOS looks for is not documented; these are what integrations succeed with. */
const NAMES: readonly SessionName[] = ['userName', 'acctSessionId', 'framedIpAddress', 'callingStationId'];

const TOTAL_LIMIT = {
  vendor: Vendor.Mikrotik,
  octets: Mikrotik.TotalLimit,
  gigawords: Mikrotik.TotalLimitGigawords,
};

/** The servlet pages that lead here. */
const PAGES = ['login', 'status', 'logout'] as const;

function readArrival({ rawQuery }: ArrivalRequest): Arrival | undefined {
  const query = readFormQuery(rawQuery);
  const login = query.get('link-login-only');
  if (login === undefined) return undefined;
  const page = PAGES.find((name) => name === query.get('page')) ?? 'login';
  return {
    ...eventOf(page, query.get('error') ?? ''),
    terminal: readTerminalAddress(query.get('mac')),
    nasIdentifier: query.get('identity'),
    calledStationId: query.get('server-name'),
    handBackOrigin: originOf(readWebAddress(login)),
    state: { ...readChallenge(query), page },
    wantedUrl: readWebAddress(query.get('link-orig')),
  };
}

function eventOf(page: (typeof PAGES)[number], error: string): Pick<Arrival, 'event' | 'reason'> {
  if (page === 'status') return { event: 'already-online' };
  if (page === 'logout') return { event: 'logged-off' };
  return error === '' ? { event: 'captured' } : { event: 'failed', reason: reasonOf(error) };
}

/** RouterOS says it in words (`error-orig`, before errors.txt translates them). */
function reasonOf(error: string): NonNullable<Arrival['reason']> {
  if (/not responding/i.test(error)) return 'timeout';
  return /invalid (username or )?password|no more sessions/i.test(error) ? 'reject' : 'other';
}

function originOf(url: string | undefined): string | undefined {
  return url === undefined ? undefined : new URL(url).origin;
}

/** Both or neither: without http-chap RouterOS leaves them empty. */
function readChallenge(query: ReadonlyMap<string, string>): { chapId?: string; challenge?: string } {
  const chapId = readOctal(query.get('chap-id'));
  const challenge = readOctal(query.get('chap-challenge'));
  return chapId?.length === 1 && challenge !== undefined
    ? { chapId: chapId.toString('hex'), challenge: challenge.toString('hex') }
    : {};
}

/** Octets as RouterOS writes them: a backslash and three octal digits each; at most 64. */
function readOctal(text = ''): Buffer | undefined {
  if (!/^(?:\\[0-3][0-7]{2}){1,64}$/.test(text)) return undefined;
  return Buffer.from(
    text
      .slice(1)
      .split('\\')
      .map((digits) => Number.parseInt(digits, 8)),
  );
}

/** RouterOS makes a challenge for each page it shows and keeps it for a while that nobody wrote down. */
const CHALLENGE_LIFE = 2 * MINUTE;

/** Only the login page gives challenges, and only where http-chap is on. */
function isSpent({ state }: Arrival, challengeAge: number): boolean {
  return state.page !== 'login' || (state.challenge !== undefined && challengeAge > CHALLENGE_LIFE);
}

function servletUrl(arrival: Arrival, path: string): string | undefined {
  return arrival.handBackOrigin === undefined ? undefined : `${arrival.handBackOrigin}${path}`;
}

function loginUrl(options: HandBackOptions, settings: Settings): string {
  const query = new URLSearchParams({
    username: options.userName,
    password: passwordFor(options, settings),
    dst: options.landingUrl,
    popup: 'false',
  });
  return `${options.arrival.handBackOrigin}/login?${query.toString()}`;
}

function passwordFor({ arrival, password }: HandBackOptions, settings: Settings): string {
  const { chapId, challenge } = arrival.state;
  if (settings.password === 'pap' || chapId === undefined || challenge === undefined) return password;
  return chapResponse(password, Buffer.from(chapId, 'hex'), Buffer.from(challenge, 'hex'));
}

/** Hexadecimal CHAP response (RFC 1994 s.4.1), which RouterOS sends on as CHAP-Password. */
export function chapResponse(password: string, chapId: Buffer, challenge: Buffer): string {
  return hash('md5', Buffer.concat([chapId, Buffer.from(password), challenge]));
}

/** `rx/tx` in bit/s as the router sees it: rx is what guests send. A lone number would hold for both directions. */
function rateLimit({ upBitsPerSecond: up, downBitsPerSecond: down }: Limits): readonly Attribute[] {
  if (up === undefined && down === undefined) return [];
  return [vendorText(Vendor.Mikrotik, Mikrotik.RateLimit, `${rate(up)}/${rate(down)}`)];
}

function rate(bitsPerSecond = ENDLESS): number {
  return Math.min(bitsPerSecond, ENDLESS);
}
