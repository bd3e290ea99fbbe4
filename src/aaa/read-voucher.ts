import { timingSafeEqual } from 'node:crypto';
import type { Secret } from '../base/secrets.js';
import { readVoucherCode, writeVoucherCode } from '../guests/voucher-code.js';
import { type Attribute, readBytes, readText } from '../radius/attributes.js';
import { verifyChap } from '../radius/chap.js';
import { Attr } from '../radius/dictionary.js';
import { decryptUserPassword } from '../radius/hidden-values.js';
import type { Packet } from '../radius/packet.js';
import { answerMsChap2, msChapVersion } from './ms-chap.js';

/** A code that came with itself as the password: whoever sends it knows it. Whether there is such a voucher is another matter. */
export interface PresentedVoucher {
  readonly kind: 'voucher';
  readonly code: Secret<string>;
  /** With what the Accept proves that we know the password too; nothing but in MS-CHAPv2. */
  readonly proof: readonly Attribute[];
}

/** Nothing where the request is none of a voucher: ten letters are a name as well, and then the password differs. */
export function readVoucher(packet: Packet, secret: Buffer): PresentedVoucher | undefined {
  const userName = readText(packet, Attr.UserName);
  const code = userName === undefined ? undefined : readVoucherCode(userName);
  if (userName === undefined || !code) return undefined;
  for (const password of [userName, code.reveal(), writeVoucherCode(code)]) {
    const proof = proofOf({ packet, secret, userName, password });
    if (proof) return { kind: 'voucher', code, proof };
  }
  return undefined;
}

function proofOf(login: {
  readonly packet: Packet;
  readonly secret: Buffer;
  readonly userName: string;
  readonly password: string;
}): readonly Attribute[] | undefined {
  const { packet, secret, password } = login;
  const version = msChapVersion(packet);
  if (version !== undefined) return version === 2 ? answerMsChap2(login) : undefined;
  const chapPassword = readBytes(packet, Attr.ChapPassword);
  if (chapPassword !== undefined) {
    const challenge = readBytes(packet, Attr.ChapChallenge) ?? packet.authenticator;
    return verifyChap({ chapPassword, challenge, password }) ? [] : undefined;
  }
  const hidden = readBytes(packet, Attr.UserPassword);
  const presented = hidden && decryptUserPassword(hidden, packet.authenticator, secret);
  return presented && isSame(presented, password) ? [] : undefined;
}

function isSame(presented: Buffer, password: string): boolean {
  const own = Buffer.from(password);
  return own.length === presented.length && timingSafeEqual(own, presented);
}
