import { z } from 'zod';
import { Secret } from '../base/secrets.js';
import { isMailAddress } from '../mail/mail-address.js';

/** The kinds of values settings have. Each reads a text and says in one phrase what it would have accepted. */

export const port = wholeNumber(65_535, 'must be a port number, 0 to 65535 (0: a free one)');
export const hops = wholeNumber(10, 'must be a number of proxies, 0 to 10');
export const messages = wholeNumber(1_000_000, 'must be a number of messages, 1 to 1000000', 1);
export const seconds = wholeNumber(3_600, 'must be a number of seconds, 1 to 3600', 1);
export const text = z.string();

export const onOff = z.enum(['on', 'off'], { error: 'must be on or off' }).transform((word) => word === 'on');

export function oneOf<const T extends readonly [string, ...string[]]>(words: T) {
  return z.enum(words, { error: `must be one of ${words.join(', ')}` });
}

export const origin = z
  .string()
  .refine(isOrigin, 'must be an address without a path, such as https://wifi.example.org')
  .transform((url) => new URL(url).origin);

export const webAddress = z
  .string()
  .refine(isWebAddress, 'must be an address such as https://accounts.example.org/authorize');

export const webhook = z
  .string()
  .refine(
    isWebhook,
    'must be an https address such as https://sms.example.org/send (http only on this machine)',
  );

export const secretText = z.string().transform((secret) => new Secret(secret));

export const postgresUrl = z
  .string()
  .refine(isPostgresUrl, 'must be an address such as postgres://user:password@host/database')
  .transform((url) => new Secret(url));

export const smtpUrl = z
  .string()
  .refine(isSmtpUrl, 'must be an address such as smtps://user:password@mail.example.org')
  .transform((url) => new Secret(url));

export const mailAddress = z
  .string()
  .refine(isMailAddress, 'must be an e-mail address alone, such as wifi@example.org');

export const keyOf32Bytes = z
  .string()
  .regex(/^(?:[0-9a-f]{64}|[A-Za-z0-9+/_-]{43}=?)$/i, 'must be 32 bytes in base64 or hexadecimal')
  .transform((key) => new Secret(key));

function wholeNumber(most: number, error: string, least = 0) {
  return z
    .string()
    .refine((digits) => /^\d{1,7}$/.test(digits) && Number(digits) <= most && Number(digits) >= least, error)
    .transform(Number);
}

function isOrigin(value: string): boolean {
  if (!URL.canParse(value)) return false;
  const url = new URL(value);
  const bare = url.pathname === '/' && url.search === '' && url.hash === '' && url.username === '';
  return bare && (url.protocol === 'http:' || url.protocol === 'https:');
}

function isWebAddress(value: string): boolean {
  return URL.canParse(value) && /^https?:$/.test(new URL(value).protocol);
}

function isPostgresUrl(value: string): boolean {
  return /^postgres(?:ql)?:\/\//.test(value) && URL.canParse(value);
}

function isSmtpUrl(value: string): boolean {
  return /^smtps?:\/\/[^/?#]+\/?$/.test(value) && URL.canParse(value) && isDecodable(value);
}

/** A password may hold anything, percent-encoded. */
function isDecodable(url: string): boolean {
  try {
    return decodeURIComponent(url) !== '';
  } catch {
    return false;
  }
}

const OWN_HOSTS = ['localhost', '127.0.0.1', '[::1]'];

/** What is sent there is nobody else's, so it goes encrypted or stays on this machine. */
function isWebhook(text: string): boolean {
  if (!URL.canParse(text)) return false;
  const { protocol, hostname, username } = new URL(text);
  return username === '' && (protocol === 'https:' || (protocol === 'http:' && OWN_HOSTS.includes(hostname)));
}
