import { createHash, createHmac, timingSafeEqual } from 'node:crypto';
import { createSocket } from 'node:dgram';
import { Code } from '../src/radius/codes.js';

/*
 * The least a Node program can do and still be a RADIUS server: authentic requests in, signed replies out, no
 * attribute read and nothing stored. What the product needs beyond this is its own doing.
 *
 *   least-server.ts <port> <secret>
 */

const ZEROS = Buffer.alloc(16);
/** Message-Authenticator first, then Session-Timeout, Acct-Interim-Interval and a Class of 16 octets. */
const ACCEPT = Buffer.from(
  `02000032${'00'.repeat(16)}5012${'00'.repeat(16)}1b0600001c20550600000258`.concat(`1912${'c1'.repeat(16)}`),
  'hex',
);
ACCEPT.writeUInt16BE(ACCEPT.length, 2);
const ACKNOWLEDGED = Buffer.from(`05000014${'00'.repeat(16)}`, 'hex');

const [port, secretText = ''] = process.argv.slice(2);
const secret = Buffer.from(secretText);
const socket = createSocket('udp4');

socket.on('message', (request, from) => {
  const reply = request[0] === Code.AccessRequest ? accept(request) : acknowledge(request);
  if (reply) socket.send(reply, from.port, from.address);
});
socket.on('listening', () => socket.setRecvBufferSize(4 * 1024 * 1024));
socket.bind(Number(port), '127.0.0.1', () => process.stdout.write('ready\n'));
process.once('SIGTERM', () => socket.close());

/** The bench sends the Message-Authenticator first, so its value stands at octet 22. */
function accept(request: Buffer): Buffer | undefined {
  const signed = Buffer.from(request).fill(0, 22, 38);
  const expected = createHmac('md5', secret).update(signed).digest();
  if (!timingSafeEqual(expected, request.subarray(22, 38))) return undefined;
  const reply = replyTo(request, ACCEPT);
  createHmac('md5', secret).update(reply).digest().copy(reply, 22);
  return sign(reply);
}

function acknowledge(request: Buffer): Buffer | undefined {
  const digest = createHash('md5').update(request.subarray(0, 4)).update(ZEROS).update(request.subarray(20));
  const expected = digest.update(secret).digest();
  return timingSafeEqual(expected, request.subarray(4, 20))
    ? sign(replyTo(request, ACKNOWLEDGED))
    : undefined;
}

function replyTo(request: Buffer, form: Buffer): Buffer {
  const reply = Buffer.from(form);
  reply[1] = request[1] ?? 0;
  request.copy(reply, 4, 4, 20);
  return reply;
}

function sign(reply: Buffer): Buffer {
  createHash('md5').update(reply).update(secret).digest().copy(reply, 4);
  return reply;
}
