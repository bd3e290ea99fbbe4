import assert from 'node:assert/strict';
import { test } from 'node:test';
import { onEachDatabase, settingsOf, sqliteFor } from '../support/databases.js';
import { runCli } from '../support/run-cli.js';
import { accessPoint, venueFile } from '../support/venue-file.js';

const SECRET = /^Shared secret of "counter", shown this once: ([a-z0-9]{32})$/m;

onEachDatabase(
  'apply adds a venue, shows the secret it made once, and changes nothing twice',
  async (store) => {
    const run = { env: settingsOf(store), files: { 'venue.json': venueFile() } };
    const first = await runCli(['apply', 'venue.json'], run);
    assert.equal(first.code, 0, first.complained);
    assert.match(first.said, /^added: venue "harbour-cafe"\nadded: access point "counter"\n/);
    assert.match(first.said, SECRET);
    const second = await runCli(['apply', 'venue.json'], run);
    assert.deepEqual(second, { code: 0, said: 'Nothing changes.', complained: '' });
  },
);

onEachDatabase('apply tells what changed and what is gone', async (store) => {
  const env = settingsOf(store);
  await runCli(['apply', 'venue.json'], { env, files: { 'venue.json': venueFile() } });
  const changed = venueFile({ name: 'Harbour Bar', accessPoints: [accessPoint({ coaPort: null })] });
  const change = await runCli(['apply', 'venue.json'], { env, files: { 'venue.json': changed } });
  assert.equal(
    change.said,
    'changed: venue "harbour-cafe" (name)\nchanged: access point "counter" (coaPort)',
  );
  const bare = await runCli(['apply', 'venue.json'], {
    env,
    files: { 'venue.json': venueFile({ accessPoints: [] }) },
  });
  assert.match(bare.said, /removed: access point "counter"/);
});

onEachDatabase('a dry run tells the same and stores nothing', async (store) => {
  const run = { env: settingsOf(store), files: { 'venue.json': venueFile() } };
  const dry = await runCli(['apply', 'venue.json', '--dry-run'], run);
  assert.match(dry.said, /^added: venue "harbour-cafe"\n[^]*Nothing was stored/);
  assert.doesNotMatch(dry.said, /secret/i);
  assert.match((await runCli(['show'], run)).said, /no venues yet/);
});

test('codes that nothing sends are a warning of apply and of the doctor, until there is something', async () => {
  const waysIn = {
    email: { plan: 'hour' },
    sms: { plan: 'hour', countries: ['DE'] },
  };
  const files = { 'venue.json': venueFile({ waysIn }) };
  const env = { ...settingsOf(await sqliteFor()), PORTICO_DEMO: 'off' };
  const told = async (further: Readonly<Record<string, string>>) => {
    const run = { env: { ...env, ...further }, files };
    const applied = await runCli(['apply', 'venue.json'], run);
    assert.equal(applied.code, 0, applied.complained);
    const { said } = await runCli(['doctor'], run);
    return [
      applied.said.split('\n').filter((line) => line.startsWith('warning: codes')),
      said.split('\n').filter((line) => /^warning +codes/.test(line)),
    ];
  };
  const [applied = [], examined = []] = await told({});
  assert.match(applied[0] ?? '', /codes by e-mail are offered, but no mail server is set.*PORTICO_SMTP_URL/);
  assert.match(applied[1] ?? '', /codes by text message are offered, but nobody.*PORTICO_SMS_URL/);
  assert.match(examined[0] ?? '', /codes by e-mail: Offered by the venue "harbour-cafe", but no mail server/);
  assert.match(examined[1] ?? '', /codes by text message: .*PORTICO_SMS_SECRET/);
  const sending = {
    PORTICO_SMTP_URL: 'smtp://127.0.0.1:9',
    PORTICO_MAIL_FROM: 'wifi@example.net',
    PORTICO_SMS_URL: 'http://127.0.0.1:9/',
    PORTICO_SMS_SECRET: 'long enough a secret',
  };
  assert.deepEqual(await told(sending), [[], []]);
});

test('a VLAN that equipment will ignore is a warning, and applied all the same', async () => {
  const plans = [{ name: 'hour', vlan: 20 }];
  const run = { env: settingsOf(await sqliteFor()), files: { 'venue.json': venueFile({ plans }) } };
  const { code, said } = await runCli(['apply', 'venue.json'], run);
  assert.equal(code, 0);
  assert.match(said, /^warning: access point "counter" takes no VLAN by RADIUS: .* plan "hour"$/m);
});

for (const vlan of [0, 4095, 1.5, '20']) {
  test(`the VLAN ${JSON.stringify(vlan)} is refused`, async () => {
    const files = { 'venue.json': venueFile({ plans: [{ name: 'hour', vlan }] }) };
    const { code, complained } = await runCli(['apply', 'venue.json'], {
      env: settingsOf(await sqliteFor()),
      files,
    });
    assert.equal(code, 2);
    assert.match(complained, /^ {2}plans\[0\]\.vlan: /m);
  });
}

test('a venue file with faults is refused with all of them, by place', async () => {
  const file = venueFile({
    venue: 'Harbour Café',
    waysIn: { terms: { plan: 'day' } },
    wifi: true,
    controller: undefined,
  });
  const run = { env: settingsOf(await sqliteFor()), files: { 'venue.json': file } };
  const { code, complained } = await runCli(['apply', 'venue.json'], run);
  assert.equal(code, 2);
  assert.match(complained, /^venue\.json is not a venue file:/);
  assert.match(complained, /^ {2}venue: lower-case letters/m);
  assert.match(complained, /^ {2}controller: is missing$/m);
  assert.match(complained, /^ {2}\(the file\): .*"wifi"/m);
});

test('a file that is missing or no JSON is one sentence, without its content', async () => {
  const run = { env: settingsOf(await sqliteFor()), files: { 'broken.json': '{"secret": hush' } };
  const missing = await runCli(['apply', 'missing.json'], run);
  assert.deepEqual([missing.code, missing.complained], [3, 'missing.json does not exist.']);
  const broken = await runCli(['apply', 'broken.json'], run);
  assert.deepEqual([broken.code, broken.complained], [2, 'broken.json is not valid JSON.']);
});

test('another master key is refused before anything is read', async () => {
  const env = settingsOf(await sqliteFor());
  await runCli(['apply', 'venue.json'], { env, files: { 'venue.json': venueFile() } });
  const other = { ...env, PORTICO_MASTER_KEY: 'ab'.repeat(32) };
  const { code, complained } = await runCli(['show'], { env: other });
  assert.equal(code, 3);
  assert.match(complained, /^The master key is not the one/);
});
