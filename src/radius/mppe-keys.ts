import type { MsChap2Proof } from './ms-chap.js';
import { sha1 } from './sha1.js';

const KEY_SIZE = 16;
const PAD = [Buffer.alloc(40), Buffer.alloc(40, 0xf2)] as const;
const MASTER = 'This is the MPPE Master Key';
const TO_SERVER = 'On the client side, this is the send key; on the server side, it is the receive key.';
const TO_CLIENT = 'On the client side, this is the receive key; on the server side, it is the send key.';

/** The keys of a session, each of 16 octets, named as the access point uses them. */
export interface MppeKeys {
  readonly send: Buffer;
  readonly recv: Buffer;
}

/** The 128-bit start keys that follow from an MS-CHAPv2 login (RFC 3079 s.3.3). */
export function deriveMppeKeys({ passwordHashHash, ntResponse }: MsChap2Proof): MppeKeys {
  const master = key(passwordHashHash, ntResponse, MASTER);
  return {
    send: key(master, PAD[0], TO_CLIENT, PAD[1]),
    recv: key(master, PAD[0], TO_SERVER, PAD[1]),
  };
}

function key(...parts: readonly (Buffer | string)[]): Buffer {
  return sha1(...parts).subarray(0, KEY_SIZE);
}
