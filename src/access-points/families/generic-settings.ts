import { z } from 'zod';
import type { SessionName } from '../session-names.js';

/** Attributes a Disconnect- or CoA-Request may name a session by. */
export const SESSION_NAMES = {
  'User-Name': 'userName',
  'Acct-Session-Id': 'acctSessionId',
  'Calling-Station-Id': 'callingStationId',
  'Called-Station-Id': 'calledStationId',
  'Framed-IP-Address': 'framedIpAddress',
  'NAS-Identifier': 'nasIdentifier',
  'NAS-IP-Address': 'nasIpAddress',
} as const satisfies Readonly<Record<string, SessionName>>;

/** A parameter or field as equipment names them; it goes into addresses as it is. */
const name = z.string().regex(/^[\w.:-]{1,64}$/, 'letters, digits and _ . : -, at most 64');

const event = z.enum(['captured', 'online', 'already-online', 'failed', 'logged-off']);

const redirect = z.strictObject({
  /** The parameter with the terminal's MAC address, in any notation. */
  terminal: name.default('mac'),
  /** The parameter with the address the log-in goes to, where `login.url` does not fix it. */
  loginUrl: name.optional(),
  /** The parameter with the page the guest wanted. */
  wantedUrl: name.optional(),
  nasIdentifier: name.optional(),
  calledStationId: name.optional(),
  /** The parameter that tells what happened, by its values; absent or empty means `captured`. */
  outcome: z
    .strictObject({
      parameter: name,
      values: z.record(z.string(), event).default({}),
      /** Any other value: `failed` suits a parameter that carries an error text. */
      otherwise: event.default('captured'),
    })
    .optional(),
});

const login = z.strictObject({
  /** Where the log-in goes, if that is the same for everybody. Its origin must be among `handBack`. */
  url: z.url({ protocol: /^https?$/ }).optional(),
  method: z.enum(['get', 'post']).default('get'),
  userName: name.default('username'),
  password: name.default('password'),
  /** The field for the page to show next. */
  landing: name.optional(),
  /** Whatever else the form must say. */
  fields: z.record(name, z.string().max(1000)).default({}),
  /** Below the same origin, where a browser logs off by itself. */
  logOffPath: z.string().startsWith('/').max(500).optional(),
});

export const genericSettingsSchema = z
  .strictObject({
    redirect: redirect.prefault({}),
    login: login.prefault({}),
    /** `wispr`: WISPr-Bandwidth-Max-Up and -Down, bit/s. */
    bandwidth: z.enum(['wispr', 'none']).default('wispr'),
    /** `tunnel`: Tunnel-Type, -Medium-Type and -Private-Group-Id (RFC 3580 s.3.31). */
    vlan: z.enum(['tunnel', 'none']).default('tunnel'),
    /** What a Disconnect-Request names the session by. */
    disconnect: z
      .array(z.enum(Object.keys(SESSION_NAMES) as [keyof typeof SESSION_NAMES]))
      .min(1)
      .default(['User-Name', 'Acct-Session-Id', 'Calling-Station-Id']),
    /** Whether sessions go on past their Session-Timeout. */
    ignoresSessionTimeout: z.boolean().default(false),
    /** Whether it takes CoA-Requests that change time, idle time and bandwidth. */
    takesChanges: z.boolean().default(false),
    /** Whose view the octet counters take; RFC 2866's is the access point's. */
    counters: z.enum(['access-point', 'client']).default('access-point'),
  })
  .refine((value) => (value.login.url === undefined) !== (value.redirect.loginUrl === undefined), {
    path: ['login', 'url'],
    message: 'either this or redirect.loginUrl, so that it is clear where the log-in goes',
  });

export type GenericSettings = z.infer<typeof genericSettingsSchema>;
