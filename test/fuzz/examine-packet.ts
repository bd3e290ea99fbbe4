import assert from 'node:assert/strict';
import { createHash, createHmac } from 'node:crypto';
import { readCredential } from '../../src/aaa/read-credential.js';
import { readSessionAttributes } from '../../src/aaa/read-session.js';
import { createTicketIssuer } from '../../src/guests/access-ticket.js';
import { admitRequest } from '../../src/radius/admit-request.js';
import {
  readAddress,
  readBytes,
  readEvery,
  readInteger,
  readText,
  readVendorBytes,
  readVendorInteger,
  readVendorText,
} from '../../src/radius/attributes.js';
import { Code } from '../../src/radius/codes.js';
import { Attr } from '../../src/radius/dictionary.js';
import { decryptUserPassword } from '../../src/radius/hidden-values.js';
import { encodePacket, encodeReply, type Packet, tryDecodePacket } from '../../src/radius/packet.js';
import { readAnswer } from '../../src/radius/read-answer.js';
import { Vendor } from '../../src/radius/vendors.js';

const SECRET = Buffer.from('a-secret-of-the-fuzzer');
const PEER = { address: '192.0.2.1', port: 1_024, socket: 'both' };
const CLIENTS = [
  { id: 'strict', secret: SECRET, messageAuthenticator: 'required' },
  { id: 'lenient', secret: Buffer.from('another-secret'), messageAuthenticator: 'off' },
] as const;
const TICKETS = createTicketIssuer({ id: 'a', key: () => Buffer.alloc(32, 7) });
const REQUESTS: readonly number[] = [Code.AccessRequest, Code.AccountingRequest, Code.StatusServer];

/** How far a packet came. */
export type Depth = 'refused' | 'decoded' | 'admitted';

/**
 * Shows a datagram to everything that reads packets: nothing may throw, what decodes must encode to the same octets,
 * and nothing that nobody signed may be admitted. Then the same packet signed, so that the deeper readers see it too.
 */
export function examinePacket(bytes: Buffer): Depth {
  const packet = tryDecodePacket(bytes);
  assertQuiet(bytes);
  if (packet instanceof Error) return 'refused';
  assert.deepEqual(encodePacket(packet), packet.raw, 'encodes to what it was read from');
  readEverything(packet);
  return examineSigned(packet) ? 'admitted' : 'decoded';
}

/** Only what the lenient client may send unsigned is admitted, and that is no other client's. */
function assertQuiet(bytes: Buffer): void {
  const admission = admitRequest(bytes, CLIENTS, 'both');
  if (admission.kind === 'admitted') assert.equal(admission.client.id, 'lenient');
}

function readEverything(packet: Packet): void {
  for (let type = 0; type < 256; type += 1) {
    readBytes(packet, type);
    readText(packet, type);
    readInteger(packet, type);
    readAddress(packet, type);
  }
  for (const vendor of Object.values(Vendor)) {
    for (let type = 0; type < 24; type += 1) {
      readVendorBytes(packet, vendor, type);
      readVendorText(packet, vendor, type);
      readVendorInteger(packet, vendor, type);
    }
  }
  for (const hidden of readEvery(packet, Attr.UserPassword)) {
    const password = decryptUserPassword(hidden, packet.authenticator, SECRET);
    assert.ok((password?.length ?? 0) <= hidden.length);
  }
}

function examineSigned(packet: Packet): boolean {
  if (!REQUESTS.includes(packet.code)) return false;
  const admission = admitRequest(signed(packet), CLIENTS, 'both');
  if (admission.kind !== 'admitted') return false;
  const request = admission.packet;
  readCredential(request, SECRET, TICKETS);
  readSessionAttributes(request, PEER);
  const code = request.code === Code.AccountingRequest ? Code.AccountingResponse : Code.AccessAccept;
  if (roomForReply(request)) {
    const reply = encodeReply({ code, request, secret: SECRET, attributes: [] });
    assert.ok(readAnswer(reply, request, SECRET), 'our own client takes the reply');
  }
  return true;
}

/** The request's Proxy-States come back, with a Message-Authenticator before them. */
function roomForReply(request: Packet): boolean {
  return request.raw.length <= 4_096 - 18;
}

/** As an access point that knows the secret would have sent it. */
function signed(packet: Packet): Buffer {
  const attributes = packet.attributes.filter(({ type }) => type !== Attr.MessageAuthenticator);
  if (packet.code === Code.AccountingRequest) return signedWhole({ ...packet, attributes });
  const unsigned = { type: Attr.MessageAuthenticator, value: Buffer.alloc(16) };
  const room = attributes.reduce((sum, { value }) => sum + 2 + value.length, 20) <= 4_096 - 18;
  const raw = encodePacket({ ...packet, attributes: room ? [unsigned, ...attributes] : attributes });
  if (room) createHmac('md5', SECRET).update(raw).digest().copy(raw, 22);
  return raw;
}

function signedWhole(packet: Omit<Packet, 'raw'>): Buffer {
  const raw = encodePacket({ ...packet, authenticator: Buffer.alloc(16) });
  createHash('md5').update(raw).update(SECRET).digest().copy(raw, 4);
  return raw;
}
