import assert from 'node:assert/strict';
import { text } from '../../src/radius/attributes.js';
import { Code } from '../../src/radius/codes.js';
import { Attr } from '../../src/radius/dictionary.js';
import { onEachDatabase } from '../support/databases.js';
import { newGuest, sessionOf, ticketFor } from '../support/guests.js';
import { openGateway } from '../support/radius-gateway.js';
import { counters, pap, phone, report } from '../support/radius-packets.js';
import { sampleVenue } from '../support/sample-venue.js';
import { startApp, type TestApp } from '../support/start-app.js';

const REQUESTS = 500;
const GUESTS = 10;

/** The statements `work` had the database run. */
async function statementsOf(app: TestApp, work: () => Promise<unknown>): Promise<string[]> {
  const { main } = app.foundation.databases;
  const statements: string[] = [];
  const note = ({ sql }: { sql: string }) => void statements.push(sql);
  const pools = new Set([main.read, main.write]);
  for (const pool of pools) pool.on('query', note);
  await work();
  for (const pool of pools) pool.removeListener('query', note);
  return statements;
}

onEachDatabase('requests that arrive together share their statements', async (databases, t) => {
  const app = await startApp(t, databases);
  await app.applyVenue(sampleVenue());
  const gateways = [1, 2, 3, 4].map(() => openGateway(t, app));
  const [gateway] = gateways;
  assert.ok(gateway);
  const phones = Array.from({ length: GUESTS }, (_, index) =>
    phone(`02-CC-00-00-00-0${index}`, `session-${index}`),
  );
  const guests = await Promise.all(phones.map(() => newGuest(app)));
  const tickets = await Promise.all(guests.map((guestId) => ticketFor(app, guestId)));
  await Promise.all(
    phones.map((asPhone, n) => gateway.access([...pap(tickets[n] ?? assert.fail()), ...asPhone])),
  );

  const all = Array.from({ length: REQUESTS }, (_, index) => index);
  const at = (index: number) => gateways[index % gateways.length] ?? gateway;
  const accounting = await statementsOf(app, () =>
    Promise.all(
      all.map((n) =>
        at(n).account(report('interim', [...(phones[n % GUESTS] ?? []), ...counters(n + 1, n, n)])),
      ),
    ),
  );
  const commits = accounting.filter((sql) => /^begin/i.test(sql)).length;
  assert.ok(commits > 0 && commits < 60, `${commits} transactions for ${REQUESTS} records`);
  assert.ok(accounting.length < 8 * commits, `${accounting.length} statements in ${commits} transactions`);
  const last = await Promise.all(guests.map((guestId) => sessionOf(app, guestId)));
  assert.deepEqual(
    last.map(({ seconds }) => seconds),
    phones.map((_, index) => REQUESTS - GUESTS + index + 1),
  );

  const asking = await statementsOf(app, async () => {
    const answers = await Promise.all(
      all.map((n) => {
        const stranger = `02-DD-00-00-${String(n)
          .padStart(4, '0')
          .replace(/(..)(..)/, '$1-$2')}`;
        return at(n).access([text(Attr.UserName, stranger), ...phone(stranger)]);
      }),
    );
    assert.ok(answers.every(({ code }) => code === Code.AccessReject));
  });
  assert.ok(asking.length < 60, `${asking.length} statements for ${REQUESTS} strangers`);
});
