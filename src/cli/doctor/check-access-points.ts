import { isIP } from 'node:net';
import { adviceFor, TROUBLES } from '../../access/drop-advice.js';
import { probeDisconnect } from '../../access/probe-disconnect.js';
import { DAY, systemClock } from '../../base/clock.js';
import type { Database } from '../../db/database.js';
import type { Sealer } from '../../keys/sealing.js';
import { createRadiusClient, type RadiusClient } from '../../radius/client.js';
import { createAccessPointEventStore } from '../../venues/access-point-event-store.js';
import { type AccessPointRow, createAccessPointStore } from '../../venues/access-point-store.js';
import { openAccessPoint } from '../../venues/open-venue.js';
import { fault, type Finding, ok, warning } from './finding.js';

const QUIET_FOR = DAY;

interface Surroundings {
  readonly main: Database;
  readonly sealer: Sealer;
  readonly now: () => number;
}

/** Of each access point: does it reach us, is it understood, and can we reach it. All are asked at once. */
export async function checkAccessPoints({ main, sealer, now }: Surroundings): Promise<readonly Finding[]> {
  const rows = await createAccessPointStore(main.read).all();
  if (rows.length === 0)
    return [warning('access points', 'None is registered.', '`portico apply` registers them.')];
  const drops = await createAccessPointEventStore(main.read).since(now() - DAY);
  const client = createRadiusClient({ now });
  try {
    const found = await Promise.all(
      rows.map(async (row) => [
        checkSeen(row, now()),
        ...checkDrops(row, drops.get(row.id) ?? new Map()),
        ...(await checkDisconnects(row, sealer, client)),
      ]),
    );
    return found.flat();
  } finally {
    await client.close();
  }
}

function checkSeen({ name, network, lastSeenAt }: AccessPointRow, now: number): Finding {
  const check = `access point "${name}"`;
  const advice = `Check on it: this server's address, ports and shared secret, that its packets come from ${network}, and that the firewall lets UDP pass.`;
  if (lastSeenAt === null) return warning(check, 'Nothing authentic ever came from it.', advice);
  const says = `Last heard of ${new Date(lastSeenAt).toISOString()}.`;
  return now - lastSeenAt > QUIET_FOR ? warning(check, says, advice) : ok(check, says);
}

function checkDrops({ name }: AccessPointRow, counts: ReadonlyMap<string, number>): readonly Finding[] {
  const check = `access point "${name}"`;
  return TROUBLES.filter((reason) => counts.has(reason)).map((reason) =>
    warning(check, `Packets dropped within a day: ${counts.get(reason)} ${reason}.`, adviceFor(reason)),
  );
}

async function checkDisconnects(
  row: AccessPointRow,
  sealer: Sealer,
  client: RadiusClient,
): Promise<readonly Finding[]> {
  const check = `Disconnect to "${row.name}"`;
  if (row.coaPort === null) return [];
  if (isIP(row.network) === 0) return [ok(check, `Not tried: ${row.network} is a network, not one address.`)];
  const { secret } = openAccessPoint(row, sealer);
  const to = { address: row.network, port: row.coaPort, secret };
  const { kind } = await probeDisconnect(client, to, systemClock.monotonic);
  if (kind === 'unreachable')
    return [fault(check, `Nothing can be sent to ${row.network}.`, 'Check the route to it.')];
  if (kind === 'untrusted')
    return [
      warning(
        check,
        'It answers, but not with the shared secret.',
        'Enter the same secret where it takes Disconnect-Requests (CoA): equipment often has one of its own for them.',
      ),
    ];
  if (kind !== 'silent') return [ok(check, 'It answers.')];
  const advice = `Let it take Disconnect-Requests on UDP ${row.coaPort} from here with the same secret, or set its coaPort to null.`;
  return [
    warning(check, `No answer from UDP ${row.coaPort}: log-outs wait for the session's own end.`, advice),
  ];
}
