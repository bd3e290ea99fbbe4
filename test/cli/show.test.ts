import assert from 'node:assert/strict';
import { test } from 'node:test';
import { settingsOf, sqliteFor } from '../support/databases.js';
import { runCli } from '../support/run-cli.js';
import { accessPoint, venueFile } from '../support/venue-file.js';

const SECRET = 'a-shared-secret-of-length';

async function withVenue() {
  const env = settingsOf(await sqliteFor());
  const file = venueFile({ accessPoints: [accessPoint({ secret: SECRET })] });
  const applied = await runCli(['apply', 'venue.json'], { env, files: { 'venue.json': file } });
  assert.equal(applied.code, 0, applied.complained);
  return env;
}

test('show lists venues with the address of their page', async () => {
  const { said } = await runCli(['show'], { env: await withVenue() });
  assert.equal(said, 'harbour-cafe  http://localhost:8080/p/harbour-cafe');
});

test('show venue tells no secret', async () => {
  const { said } = await runCli(['show', 'venue', 'harbour-cafe'], { env: await withVenue() });
  assert.equal(JSON.parse(said).name, 'Harbour Café');
  assert.doesNotMatch(said, new RegExp(`${SECRET}|greatsecret`));
});

test('what show venue --secrets prints, apply finds unchanged', async () => {
  const env = await withVenue();
  const { said } = await runCli(['show', 'venue', 'harbour-cafe', '--secrets'], { env });
  assert.match(said, new RegExp(SECRET));
  const again = await runCli(['apply', 'shown.json'], { env, files: { 'shown.json': said } });
  assert.deepEqual(again, { code: 0, said: 'Nothing changes.', complained: '' });
});

test('a venue that is not there is exit code 4', async () => {
  const env = await withVenue();
  for (const args of [['show', 'venue'], ['show', 'sessions'], ['disconnect', '--all'], ['simulate']]) {
    const { code, complained } = await runCli([...args, 'nowhere'], { env });
    assert.deepEqual([code, complained], [4, 'There is no venue "nowhere".'], args.join(' '));
  }
});

test('no open session is no failure', async () => {
  const env = await withVenue();
  assert.equal((await runCli(['show', 'sessions', 'harbour-cafe'], { env })).said, 'No session is open.');
  assert.equal((await runCli(['disconnect', 'harbour-cafe', '--all'], { env })).said, 'No session is open.');
});

test('disconnect wants to know which', async () => {
  const env = await withVenue();
  assert.equal((await runCli(['disconnect', 'harbour-cafe'], { env })).code, 2);
  assert.equal((await runCli(['disconnect', 'harbour-cafe', '--all', '--session', 'x'], { env })).code, 2);
  assert.equal((await runCli(['disconnect', 'harbour-cafe', '--session', 'x'], { env })).code, 4);
});
