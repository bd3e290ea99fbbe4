import { SECOND } from '../../base/clock.js';
import type { Database } from '../../db/database.js';
import { resultRows } from '../../db/recordset.js';
import { fault, type Finding, ok, warning } from './finding.js';

const CHECK = 'clock';
const NOTICEABLE = 2 * SECOND;
const TOO_MUCH = 60 * SECOND;

/** Whether the clock agrees with the database's, and with the times stored so far. */
export async function checkClock(main: Database, now: () => number): Promise<Finding> {
  const ahead = (await latestStored(main)) - now();
  if (ahead > TOO_MUCH) {
    const advice = 'Set the clock (NTP). Sessions and links made meanwhile may last longer than they should.';
    return fault(CHECK, `It is ${inWords(ahead)} behind times stored already: it was set back.`, advice);
  }
  if (main.kind === 'sqlite')
    return ok(CHECK, `${new Date(now()).toISOString()}, not behind what is stored.`);
  const apart = await apartFromDatabase(main, now);
  const says = `It is ${inWords(apart)} from the database's.`;
  if (apart <= NOTICEABLE) return ok(CHECK, says);
  const advice = 'Let both machines follow the same time servers (NTP).';
  return apart > TOO_MUCH ? fault(CHECK, says, advice) : warning(CHECK, says, advice);
}

/** Epoch ms of what was stored last, 0 where nothing was. */
async function latestStored({ read }: Database): Promise<number> {
  const result = await read.raw(
    `select max(latest) as latest from (
       select max(opened_at) as latest from sessions union all
       select max(last_seen_at) from guests union all select max(created_at) from server_keys) as times`,
  );
  return Number(resultRows<{ latest: number | string | null }>(result)[0]?.latest ?? 0);
}

/** At most: the way there and back counts as well. */
async function apartFromDatabase({ read }: Database, now: () => number): Promise<number> {
  const before = now();
  const result = await read.raw('select extract(epoch from clock_timestamp()) * 1000 as at');
  const after = now();
  const at = Number(resultRows<{ at: string }>(result)[0]?.at);
  return Math.max(0, before - at, at - after);
}

function inWords(ms: number): string {
  return ms < SECOND ? `${Math.round(ms)} ms` : `${Math.round(ms / SECOND)} s`;
}
