import assert from 'node:assert/strict';
import { test, type TestContext } from 'node:test';
import { FAMILY_NAMES } from '../../src/access-points/index.js';
import { Code } from '../../src/radius/codes.js';
import { Attr } from '../../src/radius/dictionary.js';
import { type MatrixTable, readMatrix } from '../support/attribute-matrix.js';
import { sqliteFor } from '../support/databases.js';
import { newGuest, ticketFor } from '../support/guests.js';
import { openGateway } from '../support/radius-gateway.js';
import { pap, phone } from '../support/radius-packets.js';
import { sampleAccessPoint, sampleVenue } from '../support/sample-venue.js';
import { startApp } from '../support/start-app.js';

const TABLES = readMatrix('limits.txt');
const GENERIC = { login: { url: 'http://10.1.0.1:3990/' } };
const OTHERWISE: readonly number[] = [Attr.MessageAuthenticator, Attr.Class];

/** `plan a=1 b=2` as the venue file has it. */
function planOf({ head }: MatrixTable, index: number): object {
  const limits = head
    .split(' ')
    .slice(1)
    .map((limit) => limit.split('='));
  const values = limits.map(([name, value]) => [name, Number(value)]);
  return { name: `plan-${index}`, ...Object.fromEntries(values) };
}

/** An access point of every family, and a plan for every table. */
async function openVenue(t: TestContext) {
  const app = await startApp(t, await sqliteFor());
  const accessPoints = FAMILY_NAMES.map((family) =>
    sampleAccessPoint({
      name: family,
      nasIdentifier: family,
      family,
      settings: family === 'generic' ? GENERIC : {},
    }),
  );
  const plans = TABLES.map(planOf);
  await app.applyVenue(sampleVenue({ accessPoints, plans, waysIn: { terms: { plan: 'plan-0' } } }));
  return app;
}

test('every family carries every limit in its own attributes, octet for octet', async (t) => {
  const app = await openVenue(t);
  const guestId = await newGuest(app);
  const gateways = new Map(
    FAMILY_NAMES.map((family) => [family, openGateway(t, app, { nasIdentifier: family })]),
  );
  for (const [index, { head, rows }] of TABLES.entries()) {
    assert.deepEqual(
      rows.map(({ family }) => family),
      FAMILY_NAMES,
      'each family has its line',
    );
    for (const { family, attributes } of rows) {
      const ticket = await ticketFor(app, guestId, { plan: `plan-${index}` });
      const accept = await gateways.get(family)?.access([...pap(ticket), ...phone('02-CC-00-00-00-01')]);
      assert.ok(accept?.code === Code.AccessAccept);
      const said = accept.attributes
        .filter(({ type }) => !OTHERWISE.includes(type))
        .map(({ type, value }) => Buffer.of(type, value.length + 2).toString('hex') + value.toString('hex'));
      assert.deepEqual(said, attributes, `${family}: ${head}`);
    }
  }
});
