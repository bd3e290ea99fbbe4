import { hash } from 'node:crypto';
import { Code } from '../src/radius/codes.js';

/** What came back: the name of an authentic reply's code, or `forged`. */
export type ReplyKind = 'accept' | 'reject' | 'acknowledged' | 'other' | 'forged';

const KINDS: Readonly<Record<number, ReplyKind>> = {
  [Code.AccessAccept]: 'accept',
  [Code.AccessReject]: 'reject',
  [Code.AccountingResponse]: 'acknowledged',
};

const LONGEST = 4096;
const scratch = Buffer.alloc(LONGEST + 128);

/** Checks the Response Authenticator (RFC 2865 s.3), which covers every octet of the reply. */
export function replyKind(reply: Buffer, request: Buffer, secret: Buffer): ReplyKind {
  if (reply.length < 20 || reply.length > LONGEST) return 'forged';
  reply.copy(scratch);
  request.copy(scratch, 4, 4, 20);
  secret.copy(scratch, reply.length);
  const digest = hash('md5', scratch.subarray(0, reply.length + secret.length), 'buffer');
  if (reply.compare(digest, 0, 16, 4, 20) !== 0) return 'forged';
  return KINDS[reply[0] ?? 0] ?? 'other';
}
