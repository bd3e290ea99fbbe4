import { type Attribute, readVendorBytes } from '../radius/attributes.js';
import { Microsoft, Vendor } from '../radius/dictionary.js';
import { verifyMsChap2 } from '../radius/ms-chap.js';
import { msChap2Error, msChap2Success } from '../radius/ms-chap-attributes.js';
import type { Packet } from '../radius/packet.js';

/** The version of MS-CHAP a request logs in with; nothing where it logs in otherwise. */
export function msChapVersion(packet: Packet): 1 | 2 | undefined {
  if (read(packet, Microsoft.Chap2Response) !== undefined) return 2;
  return read(packet, Microsoft.ChapResponse) === undefined ? undefined : 1;
}

/** The attributes that answer a right MS-CHAPv2 login in its Accept; nothing where the password is not proven. */
export function answerMsChap2(login: {
  readonly packet: Packet;
  readonly secret: Buffer;
  readonly userName: string;
  readonly password: string;
}): readonly Attribute[] | undefined {
  const { packet, secret, userName, password } = login;
  const challenge = read(packet, Microsoft.ChapChallenge);
  const response = read(packet, Microsoft.Chap2Response);
  if (!challenge || !response) return undefined;
  const proof = verifyMsChap2({ userName, challenge, response, password });
  return proof && msChap2Success(proof, { authenticator: packet.authenticator, secret });
}

/** What the Reject of an MS-CHAPv2 login says besides. */
export function msChapFailure(packet: Packet): readonly Attribute[] {
  const response = read(packet, Microsoft.Chap2Response);
  return response === undefined ? [] : [msChap2Error(response[0] ?? 0)];
}

function read(packet: Packet, type: number): Buffer | undefined {
  return readVendorBytes(packet, Vendor.Microsoft, type);
}
