import assert from 'node:assert/strict';
import { randomBytes } from 'node:crypto';
import { mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type TestContext, test } from 'node:test';
import { OperatorError } from '../../src/base/errors.js';
import { Secret } from '../../src/base/secrets.js';
import { loadMasterKeys } from '../../src/keys/master-key.js';

async function newFolder(t: TestContext): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'portico-test-'));
  t.after(() => rm(folder, { recursive: true }));
  return folder;
}

async function load(dataDir: string, setting?: string): Promise<string> {
  const masterKey = setting === undefined ? setting : new Secret(setting);
  const [key, another] = await loadMasterKeys({ dataDir, masterKey, masterKeyNext: undefined });
  assert.ok(key && !another, 'one key');
  return key.reveal().toString('hex');
}

test('the master key is made once, for the server’s own eyes, and read again', async (t) => {
  const [dataDir, another] = [await newFolder(t), await newFolder(t)];
  const made = await load(dataDir);
  assert.match(made, /^[0-9a-f]{64}$/);
  const file = join(dataDir, 'master.key');
  assert.equal((await stat(file)).mode & 0o777, 0o600);
  assert.equal(await readFile(file, 'utf8'), `${made}\n`);
  assert.equal(await load(dataDir), made);
  assert.notEqual(await load(another), made, 'no two servers have the same');
});

test('processes that start together have one master key', async (t) => {
  const dataDir = await newFolder(t);
  const loaded = await Promise.all(Array.from({ length: 8 }, () => load(dataDir)));
  assert.equal(new Set(loaded).size, 1);
});

test('a key given by setting is used in either notation, and no file is made', async (t) => {
  const dataDir = await newFolder(t);
  const key = randomBytes(32);
  for (const notation of ['hex', 'base64'] as const)
    assert.equal(await load(dataDir, key.toString(notation)), key.toString('hex'));
  assert.deepEqual(await readdir(dataDir), []);
});

test('a file that holds no key is never written over', async (t) => {
  const dataDir = await newFolder(t);
  const file = join(dataDir, 'master.key');
  for (const content of ['', 'abc\n', `${'0'.repeat(62)}\n`]) {
    await writeFile(file, content);
    await assert.rejects(load(dataDir), OperatorError);
    assert.equal(await readFile(file, 'utf8'), content);
  }
});
