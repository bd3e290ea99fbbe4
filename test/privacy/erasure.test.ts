import assert from 'node:assert/strict';
import { test } from 'node:test';
import { ACCOUNTS, createAccount } from '../support/accounts.js';
import { sqliteFor } from '../support/databases.js';
import {
  handBackOf,
  linkTo,
  openPortal,
  personalLinkOn,
  redirectTo,
  register,
} from '../support/guest-portal.js';
import type { TestApp } from '../support/start-app.js';
import { openUamGateway } from '../support/uam-gateway.js';
import { createWebClient } from '../support/web-client.js';
import { filesIn } from './raw-bytes.js';

/** Long enough to reach over several pages of the file. */
const ANSWERS = { name: 'N'.repeat(80), email: `${'e'.repeat(60)}@example.org` };
const PIECE = 32;

/** A sealed text in pieces: a long one is spread over pages, each of which must be clean. */
function pieces(sealed: string): string[] {
  return sealed.match(new RegExp(`.{${PIECE}}`, 'g')) ?? [];
}

/** Pieces of these texts that stand in any file of the folder. */
function traces(dataDir: string, texts: readonly string[]): string[] {
  const files = [...filesIn(dataDir).values()];
  return texts.flatMap(pieces).filter((piece) => files.some((bytes) => bytes.includes(piece)));
}

function holds(dataDir: string, text: string): boolean {
  return [...filesIn(dataDir).values()].some((bytes) => bytes.includes(text));
}

async function column({ foundation }: TestApp, from: 'main' | 'keys', path: string): Promise<string[]> {
  const [table = '', name = ''] = path.split('.');
  const rows = (await foundation.databases[from].read(table).select(name)) as Record<string, string>[];
  return rows.map((row) => row[name] ?? '').filter((value) => value !== '');
}

test('P5: after cancelling, answers, key and session are gone from the bytes of every file', async (t) => {
  const databases = await sqliteFor();
  const app = await openPortal(t, databases);
  const browser = createWebClient();
  const ready = await register(browser, await browser.get(redirectTo(app)), ANSWERS);
  await openUamGateway(t, app).logOn(await handBackOf(browser, ready));
  const link = personalLinkOn(ready);
  const sealed = [
    ...(await column(app, 'main', 'guests.vault')),
    ...(await column(app, 'keys', 'guest_keys.sealed')),
    ...(await column(app, 'main', 'sessions.sealed')),
  ];
  assert.equal(sealed.length, 3);
  assert.equal(
    traces(databases.dataDir, sealed).length,
    sealed.flatMap(pieces).length,
    'they are there before',
  );
  await createWebClient().post(`${link}/cancel`, {});
  assert.deepEqual(traces(databases.dataDir, sealed), []);
});

test('R6: a terminal removed leaves no trace of its name and address', async (t) => {
  const databases = await sqliteFor();
  const app = await openPortal(t, databases);
  const browser = createWebClient();
  const ready = await register(browser, await browser.get(redirectTo(app)), ANSWERS);
  await openUamGateway(t, app).logOn(await handBackOf(browser, ready));
  const device = new URL(linkTo(await browser.get(personalLinkOn(ready)), '/devices/'));
  const below = (step: string) => `${device.origin}${device.pathname}/${step}`;
  const name = 'The phone of Ada Lovelace, in her pocket';
  await browser.post(below('name'), { name });
  const [hash = ''] = await column(app, 'main', 'devices.terminal_hash');
  const held = () => [name, hash].filter((text) => holds(databases.dataDir, text));
  assert.deepEqual(held(), [name, hash], 'they are there before');
  await browser.post(below('remove'), {});
  assert.deepEqual(held(), []);
});

test('R6: answers corrected are gone from the bytes of every file', async (t) => {
  const databases = await sqliteFor();
  const app = await openPortal(t, databases);
  const browser = createWebClient();
  const ready = await register(browser, await browser.get(redirectTo(app)), ANSWERS);
  const before = await column(app, 'main', 'guests.vault');
  const corrected = { 'a.name': 'Ada', 'a.email': '' };
  assert.equal((await createWebClient().post(personalLinkOn(ready), corrected)).status, 200);
  assert.deepEqual(traces(databases.dataDir, before), []);
});

test('R6: answers given anew at a later sign-in leave nothing of the earlier ones', async (t) => {
  const databases = await sqliteFor();
  const app = await openPortal(t, databases);
  const browser = createWebClient();
  const welcome = await browser.get(redirectTo(app));
  await register(browser, welcome, ANSWERS);
  const before = await column(app, 'main', 'guests.vault');
  await register(browser, welcome, { name: 'Ada' });
  assert.equal((await column(app, 'main', 'guests.vault')).length, 1);
  assert.deepEqual(traces(databases.dataDir, before), []);
});

test('P5: a password changed, and later the account, are gone from the bytes of every file', async (t) => {
  const databases = await sqliteFor();
  const app = await openPortal(t, databases, { venue: ACCOUNTS });
  const account = { name: 'Anna', password: 'a quiet place' };
  const welcome = await createWebClient().get(redirectTo(app));
  const link = personalLinkOn(await createAccount(createWebClient(), welcome, account));
  const before = await column(app, 'main', 'guests.password_hash');
  const change = { password: account.password, 'new-password': 'another quiet place' };
  assert.equal((await createWebClient().post(`${link}/password`, change)).status, 200);
  const parts = before.flatMap((hash) => hash.split('$').slice(-2));
  assert.equal(parts.length, 2, 'salt and digest');
  assert.deepEqual(traces(databases.dataDir, parts), []);
  const held = [
    ...(await column(app, 'main', 'guests.password_hash')).flatMap((hash) => hash.split('$').slice(-1)),
    ...(await column(app, 'main', 'guests.name_hash')),
  ];
  assert.equal(held.length, 2);
  await createWebClient().post(`${link}/cancel`, {});
  for (const hash of held)
    assert.ok(
      [...filesIn(databases.dataDir).values()].every((bytes) => !bytes.includes(hash)),
      hash,
    );
});
