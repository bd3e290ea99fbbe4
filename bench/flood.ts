import { createSocket } from 'node:dgram';
import { once } from 'node:events';
import { setTimeout as sleep } from 'node:timers/promises';
import { parseArgs } from 'node:util';
import { text } from '../src/radius/attributes.js';
import { createRadiusClient } from '../src/radius/client.js';
import { Code } from '../src/radius/codes.js';
import { Attr } from '../src/radius/dictionary.js';
import { signedRequest } from '../test/support/radius-packets.js';
import { SECRET } from '../test/support/sample-venue.js';
import { freePort } from './free-port.js';
import { startSoakServer } from './soak-server.js';
import { openSqliteStorage } from './sqlite-storage.js';

const USAGE = 'npm run flood -- [--seconds 20] [--junk 19000] [--valid 1000]';
const TURN_MS = 10;
const WITHIN = { initialMs: 1_000, longestMs: 1_000, giveUpMs: 1_000 };
const NAS = text(Attr.NasIdentifier, 'rig-nas');

const say = (line: string) => process.stdout.write(`${line}\n`);

/** MAC authentications that have to look into the database, while junk pours in from two addresses. */
async function flood(seconds: number, junkASecond: number, validASecond: number): Promise<void> {
  const storage = await openSqliteStorage();
  const { server, authPort, opsPort } = await startSoakServer(storage, await freePort());
  const client = createRadiusClient({ now: Date.now, retransmission: WITHIN });
  const tally = { asked: 0, answered: 0, junk: 0 };

  async function ask(number: number): Promise<void> {
    const terminal = number.toString(16).padStart(12, '0');
    const attributes = [NAS, text(Attr.UserName, terminal), text(Attr.CallingStationId, terminal)];
    const to = {
      address: '127.0.0.1',
      port: authPort,
      secret: Buffer.from(SECRET),
      code: Code.AccessRequest,
    };
    const outcome = await client.send({ ...to, attributes });
    if (outcome.kind === 'answer') tally.answered += 1;
  }

  try {
    const senders = [await openSender('127.0.0.1'), await openSender('127.0.0.2')];
    const junk = junkPackets();
    const before = await server.usage();
    const until = performance.now() + seconds * 1_000;
    const asked: Promise<void>[] = [];
    for (let next = performance.now(); next < until; next += TURN_MS) {
      for (let left = (junkASecond * TURN_MS) / 1_000; left > 0; left -= 1) {
        const packet = junk[tally.junk++ % junk.length] ?? Buffer.alloc(0);
        senders[tally.junk % 2]?.send(packet, authPort, '127.0.0.1');
      }
      for (let left = (validASecond * TURN_MS) / 1_000; left > 0; left -= 1) asked.push(ask(tally.asked++));
      await sleep(Math.max(0, next + TURN_MS - performance.now()));
    }
    await Promise.all(asked);
    const after = await server.usage();
    for (const sender of senders) sender.close();
    say(`${tally.junk / seconds} junk and ${tally.asked / seconds} valid packets a second for ${seconds} s`);
    say(`answered within a second: ${((100 * tally.answered) / tally.asked).toFixed(2)} %`);
    say(
      `CPU ${((after.cpuMicroseconds - before.cpuMicroseconds) / 1e6 / seconds).toFixed(2)} cores, RSS ${(before.residentBytes / 2 ** 20).toFixed(0)} to ${(after.residentBytes / 2 ** 20).toFixed(0)} MiB`,
    );
    const metrics = await (await fetch(`http://127.0.0.1:${opsPort}/metrics`)).text();
    for (const line of metrics.match(/^portico_radius_(?:drops|answers)_total\{.*$/gm) ?? []) say(line);
  } finally {
    await client.close();
    await server.stop();
    await storage.close();
  }
}

async function openSender(address: string) {
  const socket = createSocket('udp4').bind(0, address);
  await once(socket, 'listening');
  return socket;
}

/** Wrongly signed, cut short, not RADIUS at all. */
function junkPackets(): readonly Buffer[] {
  const attributes = [NAS, text(Attr.UserName, '02-dd-00-00-00-01')];
  const login = { code: Code.AccessRequest, identifier: 1, authenticator: Buffer.alloc(16, 1), attributes };
  const wrong = signedRequest({ ...login, secret: 'not-the-secret-of-the-venue' });
  return [wrong, wrong.subarray(0, 40), Buffer.alloc(200, 0xff)];
}

const word = { type: 'string' } as const;
const { values } = parseArgs({ options: { seconds: word, junk: word, valid: word } });
const numbers = [values.seconds ?? '20', values.junk ?? '19000', values.valid ?? '1000'].map(Number);
const [seconds = 0, junk = 0, valid = 0] = numbers;
if (numbers.every((number) => number > 0)) await flood(seconds, junk, valid);
else {
  process.stderr.write(`${USAGE}\n`);
  process.exitCode = 2;
}
