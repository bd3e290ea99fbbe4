import assert from 'node:assert/strict';
import { test } from 'node:test';
import { settingsOf, sqliteFor } from '../support/databases.js';
import { runCli } from '../support/run-cli.js';
import { accessPoint, venueFile } from '../support/venue-file.js';

/** Entries of one network, each with a secret made for it. */
function crowd(count: number, address: string): object[] {
  return Array.from({ length: count }, (_, index) => accessPoint({ name: `ap-${index}`, address }));
}

test('sixteen access points may share an address, of whichever venue and network, and no more', async () => {
  const env = settingsOf(await sqliteFor());
  const apply = (file: string) => runCli(['apply', 'venue.json'], { env, files: { 'venue.json': file } });
  const first = venueFile({ accessPoints: crowd(15, '192.0.2.0/24') });
  assert.equal((await apply(first)).code, 0);

  const other = (address: string) =>
    venueFile({ venue: 'other', accessPoints: [accessPoint(), accessPoint({ name: 'roof', address })] });
  const refused = await apply(other('192.0.0.0/16'));
  assert.equal(refused.code, 2);
  assert.match(refused.complained, /^Access point "counter" would share an address with more than 15 others/);
  assert.doesNotMatch(refused.complained, /harbour|ap-/);
  assert.match((await runCli(['show'], { env })).said, /^(?![^]*other)/, 'nothing of it was stored');
  assert.equal((await apply(other('192.1.0.0/16'))).code, 0);

  const tooMany = await apply(venueFile({ accessPoints: crowd(17, '198.51.100.7') }));
  assert.match(tooMany.complained, /^Access point "ap-0" would share an address/);
});

test('stations are told apart as RADIUS tells them apart, not by how their address is written', async () => {
  const stations = (...ids: string[]) =>
    venueFile({
      accessPoints: ids.map((calledStationId) =>
        accessPoint({ name: calledStationId, calledStationId, secret: 'the same for both' }),
      ),
    });
  const env = settingsOf(await sqliteFor());
  const codeOf = async (file: string) =>
    (await runCli(['apply', 'venue.json', '--dry-run'], { env, files: { 'venue.json': file } })).code;
  assert.equal(await codeOf(stations('02-AA-00-00-00-01', '02-AA-00-00-00-02')), 0);
  assert.equal(await codeOf(stations('02-AA-00-00-00-01:bar', '02:aa:00:00:00:01:quay')), 0);
  assert.equal(await codeOf(stations('02-AA-00-00-00-01', '02:aa:00:00:00:01')), 2);
  assert.equal(await codeOf(stations('02-AA-00-00-00-01', '02aa.0000.0001:quay')), 2);
});

test('an address fixed for every hand-back has to be registered like any other', async () => {
  const settings = { login: { url: 'http://10.0.0.2:9997/login' } };
  const file = venueFile({ accessPoints: [accessPoint({ family: 'generic', settings })] });
  const run = { env: settingsOf(await sqliteFor()), files: { 'venue.json': file } };
  const { code, complained } = await runCli(['apply', 'venue.json'], run);
  assert.equal(code, 2);
  assert.match(complained, /accessPoints\[0\]\.handBack: must list http:\/\/10\.0\.0\.2:9997/);
});

test('only a CoovaChilli is simulated', async () => {
  const env = settingsOf(await sqliteFor());
  const hotspot = accessPoint({ family: 'mikrotik', settings: {} });
  await runCli(['apply', 'venue.json'], {
    env,
    files: { 'venue.json': venueFile({ accessPoints: [hotspot] }) },
  });
  const { code, complained } = await runCli(['simulate', 'harbour-cafe'], { env });
  assert.deepEqual([code, complained], [2, 'Only a CoovaChilli / ChilliSpot (UAM) can be simulated.']);
});

test('an access point that speaks from elsewhere is not simulated', async () => {
  const env = settingsOf(await sqliteFor());
  const elsewhere = accessPoint({ address: '192.0.2.10' });
  const files = { 'venue.json': venueFile({ accessPoints: [elsewhere] }) };
  await runCli(['apply', 'venue.json'], { env, files });
  const { code, complained } = await runCli(['simulate', 'harbour-cafe'], { env });
  assert.equal(code, 2);
  assert.match(
    complained,
    /is registered for another address; what is simulated speaks from 127\.0\.0\.1\.$/,
  );
});
