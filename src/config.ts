import { OperatorError } from './base/errors.js';
import type { LogLevel } from './base/log.js';
import type { Secret } from './base/secrets.js';
import { type Environment, gatherValues, type ReadFile } from './config/gather-values.js';
import { originFaults } from './config/origin-faults.js';
import { providerFaults, type ProviderSettings, providersOf } from './config/provider-settings.js';
import { SECRET_SETTINGS, type SettingValues, settings } from './config/settings.js';

/** The program's settings, checked. `docs/settings.md` says what each means. */
export interface Config {
  readonly dataDir: string;
  readonly databaseUrl: Secret<string> | undefined;
  readonly keysDatabaseUrl: Secret<string> | undefined;
  /** How long PostgreSQL may leave a query unanswered. Seconds. */
  readonly databaseTimeout: number;
  /** 32 bytes in base64 or hexadecimal. */
  readonly masterKey: Secret<string> | undefined;
  /** The one that is to take its place. */
  readonly masterKeyNext: Secret<string> | undefined;
  /** Scheme, host and port, without a trailing slash. */
  readonly publicUrl: string;
  /** Scheme, host and port of the console, if there is to be one. */
  readonly consoleUrl: string | undefined;
  /** Who can make an account of the console. */
  readonly registration: 'open' | 'invitation' | 'closed';
  /** A file with the terms owners accept; undefined: those Portico comes with. */
  readonly ownerTerms: string | undefined;
  readonly httpHost: string;
  readonly httpPort: number;
  /** Undefined: the console shares the guests' port. */
  readonly consolePort: number | undefined;
  /** Where a console with a port of its own listens. */
  readonly consoleHost: string;
  /** PEM files; undefined: plain HTTP. */
  readonly tls: { readonly cert: string; readonly key: string } | undefined;
  readonly radiusHost: string;
  readonly radiusAuthPort: number;
  readonly radiusAcctPort: number;
  /** Whether owners may bind access points inside private networks. */
  readonly privateAccessPoints: boolean;
  readonly opsHost: string;
  readonly opsPort: number;
  /** Undefined: mails are kept in the outbox. */
  readonly smtpUrl: Secret<string> | undefined;
  readonly mailFrom: string;
  /** Where text messages are posted to. */
  readonly sms:
    | { readonly url: string; readonly secret: Secret<string>; readonly perDay: number }
    | undefined;
  readonly demo: boolean;
  readonly demoPort: number;
  readonly logLevel: LogLevel;
  /** Number of proxies believed about a browser's address. */
  readonly trustProxy: number;
  readonly region: string | undefined;
  readonly providers: ProviderSettings;
}

/**
 * Reads all settings from the environment and the JSON file it may name.
 * Throws one OperatorError (exit code 2) that lists every fault; values of secrets are never part of it.
 */
export function readConfig(env: Environment, readFile: ReadFile): Config {
  const { values, faults } = gatherValues(env, readFile);
  const parsed = settings.safeParse(values);
  const production = env.NODE_ENV === 'production';
  const misread = parsed.error?.issues.map((issue) => faultOf(issue, values)) ?? [];
  const all = [...faults, ...misread, ...contradictions(values, production)];
  if (parsed.data === undefined || all.length > 0) throw new OperatorError(listOf(all), 2);
  return configOf(parsed.data, production);
}

function contradictions(values: Readonly<Record<string, string>>, production: boolean): string[] {
  const faults = [];
  const keys = values.PORTICO_KEYS_DATABASE_URL;
  if (production && values.PORTICO_DEMO === 'on') {
    faults.push('PORTICO_DEMO cannot be on when NODE_ENV is production');
  }
  if (keys !== undefined && keys === values.PORTICO_DATABASE_URL) {
    faults.push('PORTICO_KEYS_DATABASE_URL must be another database than PORTICO_DATABASE_URL');
  }
  if (values.PORTICO_SMTP_URL !== undefined && values.PORTICO_MAIL_FROM === undefined) {
    faults.push('PORTICO_SMTP_URL needs PORTICO_MAIL_FROM, the address mails come from');
  }
  const { PORTICO_SMS_URL: smsUrl, PORTICO_SMS_SECRET: smsSecret } = values;
  if (smsUrl !== undefined && (smsSecret?.length ?? 0) < 16) {
    faults.push('PORTICO_SMS_URL needs PORTICO_SMS_SECRET, at least 16 characters');
  }
  return [...faults, ...keyFaults(values), ...originFaults(values), ...providerFaults(values)];
}

function keyFaults(values: Readonly<Record<string, string>>): string[] {
  const { PORTICO_MASTER_KEY: key, PORTICO_MASTER_KEY_NEXT: next } = values;
  if (next === undefined) return [];
  if (key === undefined)
    return ['PORTICO_MASTER_KEY_NEXT needs PORTICO_MASTER_KEY; a key in a file is replaced without it'];
  return key === next ? ['PORTICO_MASTER_KEY_NEXT must be another key than PORTICO_MASTER_KEY'] : [];
}

function configOf(values: SettingValues, production: boolean): Config {
  return {
    dataDir: values.PORTICO_DATA_DIR,
    databaseUrl: values.PORTICO_DATABASE_URL,
    keysDatabaseUrl: values.PORTICO_KEYS_DATABASE_URL,
    databaseTimeout: values.PORTICO_DATABASE_TIMEOUT,
    masterKey: values.PORTICO_MASTER_KEY,
    masterKeyNext: values.PORTICO_MASTER_KEY_NEXT,
    publicUrl: publicUrlOf(values),
    ...consoleOf(values, values.PORTICO_DEMO ?? !production),
    registration: values.PORTICO_REGISTRATION,
    ownerTerms: values.PORTICO_OWNER_TERMS,
    httpHost: values.PORTICO_HTTP_HOST,
    httpPort: values.PORTICO_HTTP_PORT,
    tls: tlsOf(values),
    radiusHost: values.PORTICO_RADIUS_HOST,
    radiusAuthPort: values.PORTICO_RADIUS_AUTH_PORT,
    radiusAcctPort: values.PORTICO_RADIUS_ACCT_PORT,
    privateAccessPoints: values.PORTICO_PRIVATE_ACCESS_POINTS ?? values.PORTICO_DEMO ?? !production,
    opsHost: values.PORTICO_OPS_HOST,
    opsPort: values.PORTICO_OPS_PORT,
    smtpUrl: values.PORTICO_SMTP_URL,
    mailFrom: values.PORTICO_MAIL_FROM ?? 'portico@localhost.invalid',
    sms: smsOf(values),
    demo: values.PORTICO_DEMO ?? !production,
    demoPort: values.PORTICO_DEMO_PORT,
    logLevel: values.PORTICO_LOG_LEVEL,
    trustProxy: values.PORTICO_TRUST_PROXY,
    region: values.PORTICO_REGION,
    providers: providersOf(values),
  };
}

function smsOf(values: SettingValues): Config['sms'] {
  const { PORTICO_SMS_URL: url, PORTICO_SMS_SECRET: secret, PORTICO_SMS_PER_DAY: perDay } = values;
  return url === undefined || secret === undefined ? undefined : { url, secret, perDay };
}

const LOOPBACK = '127.0.0.1';

/**
 * The demonstration has a console without being told: on the port after the guests', for this machine alone, and by
 * another host name than theirs, since browsers keep cookies by host whatever the port.
 */
function consoleOf(
  values: SettingValues,
  demo: boolean,
): Pick<Config, 'consoleUrl' | 'consolePort' | 'consoleHost'> {
  const { PORTICO_CONSOLE_URL: consoleUrl, PORTICO_CONSOLE_PORT: consolePort } = values;
  if (consoleUrl !== undefined || !demo) {
    return { consoleUrl, consolePort, consoleHost: values.PORTICO_HTTP_HOST };
  }
  const port = values.PORTICO_HTTP_PORT === 0 ? 0 : values.PORTICO_HTTP_PORT + 1;
  const scheme = tlsOf(values) ? 'https' : 'http';
  return { consoleUrl: `${scheme}://${LOOPBACK}:${port}`, consolePort: port, consoleHost: LOOPBACK };
}

function tlsOf({ PORTICO_TLS_CERT: cert, PORTICO_TLS_KEY: key }: SettingValues): Config['tls'] {
  return cert === undefined || key === undefined ? undefined : { cert, key };
}

function publicUrlOf(values: SettingValues): string {
  const scheme = tlsOf(values) ? 'https' : 'http';
  return values.PORTICO_PUBLIC_URL ?? new URL(`${scheme}://localhost:${values.PORTICO_HTTP_PORT}`).origin;
}

function faultOf(
  issue: { path: readonly PropertyKey[]; message: string },
  values: Readonly<Record<string, string>>,
): string {
  const name = String(issue.path[0]);
  const hidden = SECRET_SETTINGS.some((secret) => secret === name);
  return `${name} ${issue.message}${hidden ? '' : `, not "${values[name]}"`}`;
}

function listOf(faults: readonly string[]): string {
  const heading = faults.length === 1 ? 'One setting is wrong' : `${faults.length} settings are wrong`;
  return [`${heading}:`, ...faults.map((fault) => `  ${fault}`)].join('\n');
}
