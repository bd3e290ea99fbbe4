import assert from 'node:assert/strict';
import { mkdir, mkdtemp, rename, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test, type TestContext } from 'node:test';
import { createLog } from '../../src/base/log.js';
import { followCertificate } from '../../src/http/certificate.js';
import { readTlsPair, type TlsFiles, type TlsPair } from '../../src/http/tls-pair.js';
import { makeCertificate, type TestCertificate } from '../support/certificate.js';

async function newFolder(t: TestContext): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'portico-tls-'));
  t.after(() => rm(folder, { recursive: true, force: true }));
  return folder;
}

const filesIn = (folder: string): TlsFiles => ({
  cert: join(folder, 'tls.crt'),
  key: join(folder, 'tls.key'),
});

async function write(files: TlsFiles, pair: TestCertificate): Promise<void> {
  await writeFile(files.cert, pair.cert);
  await writeFile(files.key, pair.key);
}

/** Follows a pair; `taken` are those put to use since, `lines` what was logged. */
async function follow(files: TlsFiles, onChange: (pair: TlsPair) => void = () => {}) {
  const reading = await readTlsPair(files);
  assert.ok(reading.kind === 'pair');
  const lines: string[] = [];
  const taken: string[] = [];
  const certificate = followCertificate(reading.pair, {
    files,
    log: createLog('info', { write: (line) => void lines.push(line) }),
    now: Date.now,
    onChange(pair) {
      onChange(pair);
      taken.push(pair.cert);
    },
  });
  return { certificate, lines, taken };
}

test('F19: files overwritten, or renamed over one after the other, are taken up once', async (t) => {
  const files = filesIn(await newFolder(t));
  await write(files, makeCertificate());
  const { certificate, taken, lines } = await follow(files);
  await certificate.refresh();
  assert.deepEqual([taken, lines], [[], []], 'nothing new, nothing done');
  const [second, third] = [makeCertificate(), makeCertificate()];
  await write(files, second);
  await certificate.refresh();
  await write({ cert: `${files.cert}.new`, key: `${files.key}.new` }, third);
  await rename(`${files.cert}.new`, files.cert);
  await certificate.refresh();
  assert.deepEqual(taken, [second.cert], 'half a pair is passed over');
  await rename(`${files.key}.new`, files.key);
  await certificate.refresh();
  await certificate.refresh();
  assert.deepEqual(taken, [second.cert, third.cert]);
  assert.equal(certificate.current().cert, third.cert);
  assert.ok(lines.every((line) => line.includes('A new certificate is in use')));
});

test('F19: a pair behind a turned link is found, as Kubernetes mounts secrets', async (t) => {
  const folder = await newFolder(t);
  const files = filesIn(folder);
  const next = makeCertificate();
  for (const [name, pair] of Object.entries({ one: makeCertificate(), two: next })) {
    await mkdir(join(folder, name));
    await write(filesIn(join(folder, name)), pair);
  }
  await symlink('one', join(folder, '..data'));
  for (const file of ['tls.crt', 'tls.key']) await symlink(join('..data', file), join(folder, file));
  const { certificate, taken } = await follow(files);
  await symlink('two', join(folder, '..next'));
  await rename(join(folder, '..next'), join(folder, '..data'));
  await certificate.refresh();
  assert.deepEqual(taken, [next.cert]);
});

test('F19: what does not serve leaves the old pair in use, and the log says why, once', async (t) => {
  const files = filesIn(await newFolder(t));
  const first = makeCertificate();
  const [stranger, expired] = [makeCertificate(), makeCertificate({ until: new Date('2021-01-01') })];
  await write(files, first);
  const { certificate, taken, lines } = await follow(files);
  const faults: Readonly<Record<string, () => Promise<void>>> = {
    'certificate-invalid': () => writeFile(files.cert, 'not a certificate'),
    'key-invalid': () => write(files, { ...stranger, key: 'not a key' }),
    mismatch: () => write(files, { ...stranger, key: first.key }),
    'key-unreadable': () => rm(files.key),
    expired: () => write(files, expired),
    'certificate-unreadable': () => rm(files.cert),
  };
  for (const [reason, spoil] of Object.entries(faults)) {
    lines.splice(0);
    await spoil();
    await certificate.refresh();
    assert.equal(lines.length, 0, `${reason}: perhaps it is being written`);
    for (let look = 0; look < 3; look += 1) await certificate.refresh();
    assert.equal(lines.length, 1, reason);
    assert.match(lines[0] ?? '', new RegExp(`"level":"error".*"reason":"${reason}"`));
    for (const { key } of [first, stranger, expired])
      assert.ok(!lines[0]?.includes(key.split('\n')[1] ?? ''));
  }
  assert.deepEqual(taken, []);
  assert.equal(certificate.current().cert, first.cert);
  await write(files, stranger);
  await certificate.refresh();
  assert.deepEqual(taken, [stranger.cert], 'and it recovers');
});

test('F19: a pair the server refuses is not in use', async (t) => {
  const files = filesIn(await newFolder(t));
  const first = makeCertificate();
  await write(files, first);
  const { certificate, lines } = await follow(files, () => {
    throw new Error('key too small');
  });
  await write(files, makeCertificate());
  await certificate.refresh();
  await certificate.refresh();
  assert.equal(certificate.current().cert, first.cert);
  assert.match(lines.join(), /"reason":"refused"/);
});
