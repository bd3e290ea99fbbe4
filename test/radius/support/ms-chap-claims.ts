import assert from 'node:assert/strict';
import { readText, readVendorBytes } from '../../../src/radius/attributes.js';
import { Attr, Microsoft, Vendor } from '../../../src/radius/dictionary.js';
import { encryptSalted } from '../../../src/radius/hidden-values.js';
import { deriveMppeKeys } from '../../../src/radius/mppe-keys.js';
import { authenticatorResponse, type MsChap2Proof, verifyMsChap2 } from '../../../src/radius/ms-chap.js';
import { decodePacket, type Packet } from '../../../src/radius/packet.js';
import type { Vector } from './read-vectors.js';

const NONE = Buffer.alloc(0);

/** The request proves this password and no other. */
export function assertMsChap2(request: Packet, password: string): void {
  assert.ok(proofOf(request, password));
  assert.equal(proofOf(request, `${password}x`), undefined);
}

/** The Accept holds what we would have answered, octet for octet, but for the salts, which are its own. */
export function assertMsChap2Answer(accept: Packet, password: string, vector: Vector): void {
  const request = decodePacket(vector.request ?? NONE);
  const proof = proofOf(request, password);
  assert.ok(proof);
  const success = microsoft(accept, Microsoft.Chap2Success);
  assert.equal(success[0], proof.identifier);
  assert.equal(success.toString('latin1', 1), authenticatorResponse(proof));
  const keys = deriveMppeKeys(proof);
  const hidden = { authenticator: request.authenticator, secret: vector.secret ?? NONE };
  for (const [type, key] of [
    [Microsoft.MppeSendKey, keys.send],
    [Microsoft.MppeRecvKey, keys.recv],
  ] as const) {
    const value = microsoft(accept, type);
    assert.deepEqual(encryptSalted(key, value.subarray(0, 2), hidden), value);
  }
}

function proofOf(request: Packet, password: string): MsChap2Proof | undefined {
  return verifyMsChap2({
    userName: readText(request, Attr.UserName) ?? '',
    challenge: microsoft(request, Microsoft.ChapChallenge),
    response: microsoft(request, Microsoft.Chap2Response),
    password,
  });
}

function microsoft(packet: Packet, type: number): Buffer {
  return readVendorBytes(packet, Vendor.Microsoft, type) ?? NONE;
}
