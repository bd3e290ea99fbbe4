import { setTimeout as sleep } from 'node:timers/promises';
import { parseArgs } from 'node:util';
import { Code } from '../src/radius/codes.js';
import { decodePacket, encodeReply } from '../src/radius/packet.js';
import { listenUdp } from '../src/radius/udp-listener.js';
import { SECRET } from '../test/support/sample-venue.js';
import { openPostgresStorage } from './postgres-storage.js';
import type { NodeProcess } from './server-process.js';
import { sendJunk } from './soak-junk.js';
import { startGuests, type Guests } from './soak-guests.js';
import { startSoakServer } from './soak-server.js';
import { openSqliteStorage } from './sqlite-storage.js';

const USAGE = 'npm run soak -- [--minutes 30] [--database sqlite|postgres]';
const OPEN_STORAGE = { sqlite: openSqliteStorage, postgres: openPostgresStorage };
const MINUTE = 60_000;
const JUNK_A_SECOND = 500;

const say = (line: string) => process.stdout.write(`${line}\n`);

/** Guests come at a steady pace, junk with them; a line a minute says what the program holds. */
async function soak(minutes: number, database: keyof typeof OPEN_STORAGE): Promise<void> {
  const storage = await OPEN_STORAGE[database]();
  const coa = await listenUdp({
    name: 'coa',
    address: '127.0.0.1',
    port: 0,
    answer: acknowledge,
    onError: report,
  });
  try {
    const { server, publicUrl, authPort, acctPort } = await startSoakServer(storage, coa.port);
    const stopJunk = await sendJunk([authPort, acctPort], JUNK_A_SECOND);
    const guests = startGuests({ publicUrl, authPort, acctPort, say });
    say(`${storage.name}, Node ${process.versions.node}`);
    say('minute    RSS   heap handles  CPU s  guests failed underway');
    for (let minute = 0; minute < minutes; minute += 1) {
      await tell(minute, server, guests);
      await sleep(MINUTE);
    }
    await tell(minutes, server, guests);
    stopJunk();
    await guests.stop();
    await server.stop();
  } finally {
    await coa.close();
    await storage.close();
  }
}

/** The access point ends every session it is asked to end, and changes every limit. */
async function acknowledge(bytes: Buffer): Promise<Buffer> {
  const request = decodePacket(bytes);
  const code = request.code === Code.CoaRequest ? Code.CoaAck : Code.DisconnectAck;
  return encodeReply({ code, request, secret: Buffer.from(SECRET), attributes: [] });
}

function report(error: Error): void {
  say(String(error));
}

async function tell(minute: number, server: NodeProcess, guests: Guests): Promise<void> {
  const { residentBytes, heapBytes, handles, cpuMicroseconds } = await server.usage();
  const { stayed, failed, underway } = guests.tally();
  const cells: readonly [number | string, number][] = [
    [minute, 6],
    [(residentBytes / 2 ** 20).toFixed(1), 6],
    [(heapBytes / 2 ** 20).toFixed(1), 6],
    [handles, 7],
    [(cpuMicroseconds / 1e6).toFixed(1), 6],
    [stayed, 7],
    [failed, 6],
    [underway, 8],
  ];
  say(cells.map(([value, width]) => String(value).padStart(width)).join(' '));
}

const text = { type: 'string' } as const;
const { values } = parseArgs({ options: { minutes: text, database: text } });
const { minutes = '30', database = 'sqlite' } = values;
if (Number(minutes) > 0 && (database === 'sqlite' || database === 'postgres'))
  await soak(Number(minutes), database);
else {
  process.stderr.write(`${USAGE}\n`);
  process.exitCode = 2;
}
