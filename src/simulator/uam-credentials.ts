import { hash } from 'node:crypto';

/** What a browser handed back, as RADIUS will carry it. */
export type Credential =
  | { readonly kind: 'chap'; readonly ident: number; readonly challenge: Buffer; readonly response: Buffer }
  | { readonly kind: 'mschapv2'; readonly challenge: Buffer; readonly ntResponse: Buffer }
  | { readonly kind: 'pap'; readonly password: string };

/** The 16 octets that hide passwords: the challenge itself, or its MD5 with the uamsecret. */
export function challengeKey(challenge: Buffer, uamsecret: string | undefined): Buffer {
  if (uamsecret === undefined) return challenge;
  return hash('md5', Buffer.concat([challenge, Buffer.from(uamsecret)]), 'buffer');
}

/** Reads `response` (CHAP), `ntresponse` (MS-CHAPv2) or `password` (PAP, hidden by `key`) of a /logon, if one is of use. */
export function readCredential(query: ReadonlyMap<string, string>, key: Buffer): Credential | undefined {
  const response = fromHex(query.get('response'));
  if (response?.length === 16) {
    return { kind: 'chap', ident: readIdent(query.get('ident')), challenge: key, response };
  }
  const ntResponse = fromHex(query.get('ntresponse'));
  if (ntResponse?.length === 24) return { kind: 'mschapv2', challenge: key, ntResponse };
  const hidden = fromHex(query.get('password'));
  return hidden && { kind: 'pap', password: fitPassword(unhide(hidden, key)) };
}

/** Reads the password of a /logon as it stands, for gateways set to `nochallenge`. */
export function readPlainCredential(query: ReadonlyMap<string, string>): Credential | undefined {
  const password = query.get('password');
  return password ? { kind: 'pap', password: fitPassword(Buffer.from(password)) } : undefined;
}

function readIdent(ident: string | undefined): number {
  return ident !== undefined && /^\d{1,3}$/.test(ident) ? Number(ident) & 0xff : 0;
}

/** Chilli reads any text as hex; what is none becomes noise that RADIUS refuses. */
function fromHex(text: string | undefined): Buffer | undefined {
  if (!text) return undefined;
  return /^([0-9a-f]{2})+$/i.test(text) ? Buffer.from(text, 'hex') : Buffer.from(text);
}

function unhide(hidden: Buffer, key: Buffer): Buffer {
  return Buffer.from(hidden.map((octet, index) => octet ^ (key[index % key.length] ?? 0)));
}

/** RFC 2865 s.5.2: at most 128 octets. What is longer, or noise, only has to be refused. */
function fitPassword(password: Buffer): string {
  const text = password.toString('utf8');
  return Buffer.byteLength(text) <= 128 ? text : text.slice(0, 40);
}
