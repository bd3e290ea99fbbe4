import { randomBytes } from 'node:crypto';
import { type Attribute, vendorBytes, vendorInteger } from './attributes.js';
import { Microsoft, MppeEncryptionPolicy, MppeEncryptionTypes, Vendor } from './dictionary.js';
import { type Answered, encryptSalted } from './hidden-values.js';
import { deriveMppeKeys } from './mppe-keys.js';
import { authenticatorResponse, type MsChap2Proof } from './ms-chap.js';

/**
 * What an Accept answers a right MS-CHAPv2 login with: MS-CHAP2-Success (RFC 2548 s.2.3.3), without which the peer drops
 * the connection, and the keys of MPPE (s.2.4) for equipment that encrypts with them.
 */
export function msChap2Success(proof: MsChap2Proof, request: Answered): Attribute[] {
  const { send, recv } = deriveMppeKeys(proof);
  const salt = randomBytes(2);
  return [
    microsoft(Microsoft.Chap2Success, identified(proof.identifier, authenticatorResponse(proof))),
    vendorInteger(Vendor.Microsoft, Microsoft.MppeEncryptionPolicy, MppeEncryptionPolicy.Allowed),
    vendorInteger(Vendor.Microsoft, Microsoft.MppeEncryptionTypes, MppeEncryptionTypes.Rc4With40Or128Bits),
    microsoft(Microsoft.MppeSendKey, encryptSalted(send, saltFor(salt, 0), request)),
    microsoft(Microsoft.MppeRecvKey, encryptSalted(recv, saltFor(salt, 1), request)),
  ];
}

/** "Authentication failure, no retry" with a challenge that nobody is going to use (RFC 2759 s.6, RFC 2548 s.2.1.5). */
export function msChap2Error(identifier: number): Attribute {
  const challenge = randomBytes(16).toString('hex').toUpperCase();
  return microsoft(Microsoft.ChapError, identified(identifier, `E=691 R=0 C=${challenge} V=3`));
}

function microsoft(type: number, value: Buffer): Attribute {
  return vendorBytes(Vendor.Microsoft, type, value);
}

function identified(identifier: number, text: string): Buffer {
  return Buffer.concat([Buffer.of(identifier), Buffer.from(text)]);
}

/** RFC 2548 s.2.4.2: the first bit is set, and no two salts of a packet are the same. */
function saltFor(drawn: Buffer, index: 0 | 1): Buffer {
  return Buffer.of(drawn.readUInt8(0) | 0x80, (drawn.readUInt8(1) & 0xfe) | index);
}
