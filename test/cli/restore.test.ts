import assert from 'node:assert/strict';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { test, type TestContext } from 'node:test';
import { gunzipSync, gzipSync } from 'node:zlib';
import { cancelGuest } from '../../src/access/cancel-guest.js';
import { bytes, readBytes, text } from '../../src/radius/attributes.js';
import { Code } from '../../src/radius/codes.js';
import { Attr } from '../../src/radius/dictionary.js';
import { nameOf, onEachDatabase, settingsOf, sqliteFor, type TestDatabases } from '../support/databases.js';
import { newGuest, ticketFor } from '../support/guests.js';
import { openGateway } from '../support/radius-gateway.js';
import { counters, pap, phone, report } from '../support/radius-packets.js';
import { type CliRun, runCli, runWell } from '../support/run-cli.js';
import { sampleVenue } from '../support/sample-venue.js';
import { startApp, type TestApp } from '../support/start-app.js';
import { emptyBeside, storedIn } from '../support/stored.js';

const MAC = '02-CC-00-00-00-01';

/** A venue with a guest who is online, backed up, and the program ended. */
async function backedUp(t: TestContext, databases: TestDatabases) {
  const app = await startApp(t, databases);
  await app.applyVenue(sampleVenue());
  const guestId = await newGuest(app);
  const login = [...pap(await ticketFor(app, guestId)), ...phone(MAC)];
  const accept = await openGateway(t, app).access(login);
  assert.equal(accept.code, Code.AccessAccept);
  const file = join(databases.dataDir, 'venue.backup');
  const { code, complained } = await runCli(['backup', file], { env: settingsOf(databases) });
  assert.equal(code, 0, complained);
  return { app, guestId, file, class: bytes(Attr.Class, readBytes(accept, Attr.Class) ?? Buffer.alloc(0)) };
}

function restore(databases: TestDatabases, file: string, ...options: string[]): Promise<CliRun> {
  return runCli(['restore', file, ...options], { env: settingsOf(databases) });
}

async function cancel({ domain, foundation }: TestApp, guestId: string): Promise<void> {
  await cancelGuest({ ...domain, db: foundation.databases.main, now: Date.now }, guestId);
}

onEachDatabase('F16: the restored server goes on where the backup was made', async (databases, t) => {
  const { app, file, class: session } = await backedUp(t, databases);
  await app.app.stop();
  const target = await emptyBeside(databases);
  await runWell(target, 'restore', file);
  const anew = await startApp(t, target);
  const gateway = openGateway(t, anew);
  const stop = report('stop', [...phone(MAC), session, ...counters(60, 100, 900)]);
  assert.equal((await gateway.account(stop)).code, Code.AccountingResponse);
  const [row] = (await anew.foundation.databases.main
    .read('sessions')
    .select('end_cause', 'seconds')) as object[];
  assert.deepEqual({ ...row }, { end_cause: 'stop', seconds: 60 });
  const { said } = await runCli(['doctor', '--json'], { env: settingsOf(target) });
  assert.match(said, /"The master key opens them."/);
});

onEachDatabase('P8: who cancelled after the backup is not in what is restored', async (databases, t) => {
  const { app, guestId, file } = await backedUp(t, databases);
  const another = await newGuest(app);
  await runCli(['backup', file, '--overwrite'], { env: settingsOf(databases) });
  await cancel(app, guestId);
  await app.app.stop();
  const target = await emptyBeside(databases);
  assert.match(await runWell(target, 'restore', file), /^Guests who went after .*: 1$/m);
  const { guests, sessions, devices, consents, tickets } = await storedIn(target);
  assert.ok(guests?.length === 1 && guests[0]?.includes(another));
  assert.deepEqual([sessions, devices, tickets], [[], [], []]);
  assert.equal(
    consents?.some((row) => row.includes(guestId)),
    false,
  );
});

onEachDatabase(
  'what is there is replaced only by its name, and by nothing while it serves',
  async (databases, t) => {
    const { app, file } = await backedUp(t, databases);
    const name = nameOf(databases);
    const serving = await restore(databases, file, '--replace', name);
    assert.equal(serving.code, 3);
    assert.match(serving.complained, /^Portico serves from this database \(.+\); stop it first\.$/);
    await newGuest(app);
    await app.app.stop();
    const before = await storedIn(databases);
    const unnamed = await restore(databases, file);
    assert.deepEqual(
      [unnamed.code, unnamed.complained],
      [3, `There is data already. To have it replaced, add: --replace ${name}`],
    );
    assert.equal((await restore(databases, file, '--replace', 'another')).code, 2);
    assert.deepEqual(await storedIn(databases), before);
    await runWell(databases, 'restore', file, '--replace', name);
    assert.equal((await storedIn(databases)).guests?.length, 1);
  },
);

onEachDatabase(
  'F16: a file cut short or changed anywhere is refused, and nothing is changed',
  async (databases, t) => {
    const { app, file } = await backedUp(t, databases);
    await app.app.stop();
    const target = await emptyBeside(databases);
    const whole = await readFile(file);
    const text = gunzipSync(whole).toString();
    const lines = text.split('\n');
    const altered: readonly [string, Buffer][] = [
      ...[0, 1, whole.length >> 1, whole.length - 1].map(
        (length) => ['cut', whole.subarray(0, length)] as const,
      ),
      ...[20, whole.length >> 1, whole.length - 12].map((at) => ['a bit', withBitTurned(whole, at)] as const),
      ['without its end', gzipSync(lines.slice(0, -2).join('\n'))],
      ['a value', gzipSync(text.replace('"linden"', '"linde2"'))],
      ['a row less', gzipSync(lines.filter((line) => !line.includes('"terms"')).join('\n'))],
      ['more after its end', gzipSync(`${text}[1]\n`)],
      ['something else', Buffer.from('something else')],
      ['other lines', gzipSync('one\ntwo\n')],
    ].map(([what, content]) => [what as string, content as Buffer]);
    const path = join(target.dataDir, 'altered.backup');
    for (const [what, content] of altered) {
      await writeFile(path, content);
      const { code, complained } = await restore(target, path);
      assert.equal(code, 3, what);
      assert.match(complained, /Nothing was changed\.$/, what);
    }
    assert.equal((await restore(target, join(target.dataDir, 'absent'))).code, 3);
    await runWell(target, 'restore', file);
  },
);

function withBitTurned(content: Buffer, at: number): Buffer {
  const copy = Buffer.from(content);
  copy[at] = (copy[at] ?? 0) ^ 1;
  return copy;
}

test('F16: without the master key it was made under, a backup is refused', async (t) => {
  const databases = await sqliteFor();
  const { app, file } = await backedUp(t, databases);
  await app.app.stop();
  const target = await sqliteFor();
  const without = await restore(target, file);
  assert.equal(without.code, 3);
  assert.match(without.complained, /^There is no master key here/);
  await writeFile(join(target.dataDir, 'master.key'), `${'5e'.repeat(32)}\n`);
  const wrong = await restore(target, file);
  assert.equal(wrong.code, 3);
  assert.match(wrong.complained, /^The master key does not open this backup\. .* Nothing was changed\.$/);
});

test('F16: a backup of a later version is refused by the name of what is unknown', async (t) => {
  const databases = await sqliteFor();
  const { file } = await backedUp(t, databases);
  const text = gunzipSync(await readFile(file)).toString();
  await writeFile(file, gzipSync(text.replace('"0020-deployment"', '"0020-deployment","9999-later"')));
  const { code, complained } = await restore(await emptyBeside(databases), file);
  assert.equal(code, 3);
  assert.match(
    complained,
    /was made by a later version of Portico \(it has "9999-later"\)\. Nothing was changed\.$/,
  );
});

test('P8: a key store without most of the keys is taken for the wrong one, until somebody has looked', async (t) => {
  const databases = await sqliteFor();
  const { app, file } = await backedUp(t, databases);
  for (let guests = 0; guests < 12; guests += 1) await newGuest(app);
  await runCli(['backup', file, '--overwrite'], { env: settingsOf(databases) });
  await app.foundation.databases.keys.write('guest_keys').delete();
  await app.app.stop();
  const target = await emptyBeside(databases);
  const refused = await restore(target, file);
  assert.equal(refused.code, 3);
  assert.match(refused.complained, /^13 guests of the backup have no key: is the key store the right one\?/);
  assert.deepEqual((await storedIn(target)).venues, []);
  await runWell(target, 'restore', file, '--erase-keyless');
  const { guests, venues } = await storedIn(target);
  assert.deepEqual([guests?.length, venues?.length], [0, 1]);
});

test('F16 R27: a backup from before the master key was replaced needs the old one, once', async (t) => {
  const databases = await sqliteFor();
  const { app, file } = await backedUp(t, databases);
  await app.app.stop();
  const files = { 'old.key': await readFile(join(databases.dataDir, 'master.key'), 'utf8') };
  assert.equal((await runCli(['rotate-key'], { env: settingsOf(databases) })).code, 0);
  const target = await emptyBeside(databases);
  const without = await restore(target, file);
  assert.match(without.complained, /^The master key does not open this backup\. .*--former-key/);
  const args = ['restore', file, '--former-key', 'old.key'];
  const { code, complained } = await runCli(args, { env: settingsOf(target), files });
  assert.equal(code, 0, complained);
  // Under another address the notice is another, and the guest would have to accept it first.
  const anew = await startApp(t, target, { PORTICO_PUBLIC_URL: app.publicUrl });
  const byMac = [text(Attr.UserName, MAC), text(Attr.CallingStationId, MAC)];
  assert.equal((await openGateway(t, anew).access(byMac)).code, Code.AccessAccept);
});
