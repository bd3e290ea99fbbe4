import assert from 'node:assert/strict';
import { randomBytes } from 'node:crypto';
import { test, type TestContext } from 'node:test';
import { HOUR, MINUTE } from '../../src/base/clock.js';
import { type Attribute, readBytes, readInteger } from '../../src/radius/attributes.js';
import { Code } from '../../src/radius/codes.js';
import { Attr } from '../../src/radius/dictionary.js';
import { onEachDatabase, sqliteFor, type TestDatabases } from '../support/databases.js';
import { newAccount } from '../support/guests.js';
import { openGateway } from '../support/radius-gateway.js';
import { chap, msChap2, pap, phone } from '../support/radius-packets.js';
import { sampleVenue } from '../support/sample-venue.js';
import { startApp } from '../support/start-app.js';
import { makeVouchers, storedVouchers } from '../support/vouchers.js';

const PHONE = phone('02-CC-00-00-00-01');
const OTHER_PHONE = phone('02-CC-00-00-00-02', '179536006100000002');

async function openVenue(t: TestContext, databases: TestDatabases, voucher: object = { overRadius: true }) {
  const app = await startApp(t, databases);
  await app.applyVenue(sampleVenue({ waysIn: { account: { plan: 'guest' }, voucher } }));
  return { app, gateway: openGateway(t, app) };
}

const loginsWith = (id: string, password = id): readonly (readonly Attribute[])[] => [
  pap({ id, password }),
  chap({ id, password }, randomBytes(16)),
  msChap2({ id, password }, { challenge: randomBytes(16) }),
];

onEachDatabase('R20: a code is its own password, in PAP, CHAP and MS-CHAPv2', async (databases, t) => {
  const { app, gateway } = await openVenue(t, databases);
  const codes = await makeVouchers(app, { count: 6 });
  for (const [index, code] of codes.entries()) {
    const typed = code.toLowerCase();
    const password = index < 3 ? typed : code.replace('-', '');
    const login = loginsWith(typed, password)[index % 3] ?? [];
    const accept = await gateway.access([...login, ...phone(`02-CC-00-00-01-0${index}`, `session-${index}`)]);
    assert.equal(accept.code, Code.AccessAccept, `${index}`);
    const seconds = readInteger(accept, Attr.SessionTimeout) ?? 0;
    assert.ok(seconds > 7_000 && seconds <= 7_200, `${seconds} s`);
  }
  const { read } = app.foundation.databases.main;
  assert.deepEqual([...new Set(await read('sessions').pluck('method'))], ['voucher']);
  assert.deepEqual([...new Set(await read('consents').pluck('method'))], ['printed-voucher']);
  assert.ok((await storedVouchers(app)).every(({ usesLeft }) => usesLeft === 0));
});

onEachDatabase('T27: one use a terminal, however often it asks', async (databases, t) => {
  const { app, gateway } = await openVenue(t, databases);
  const [code = ''] = await makeVouchers(app, { uses: 2 });
  const ask = (terminal: readonly Attribute[]) =>
    gateway.access([...pap({ id: code, password: code }), ...terminal]);
  const [first, second] = await Promise.all([ask(PHONE), ask(PHONE)]);
  assert.deepEqual([first?.code, second?.code], [Code.AccessAccept, Code.AccessAccept]);
  const classOf = (packet: typeof first) => packet && readBytes(packet, Attr.Class)?.toString('hex');
  assert.equal(classOf(await ask(PHONE)), classOf(first), 'the same session');
  assert.deepEqual(
    (await storedVouchers(app)).map(({ usesLeft }) => usesLeft),
    [1],
  );
  assert.equal((await ask(OTHER_PHONE)).code, Code.AccessAccept);
  assert.equal((await ask(phone('02-CC-00-00-00-03', 'third'))).code, Code.AccessReject, 'used up');
  assert.equal(classOf(await ask(PHONE)), classOf(first), 'who is in already goes on');
  app.clock.advance(2 * HOUR + 11 * MINUTE);
  assert.equal((await ask(PHONE)).code, Code.AccessReject, 'its time is over');
});

test('a code lets nobody in by RADIUS where the venue does not say so', async (t) => {
  const { app, gateway } = await openVenue(t, await sqliteFor(), {});
  const [code = ''] = await makeVouchers(app);
  for (const login of loginsWith(code))
    assert.equal((await gateway.access([...login, ...PHONE])).code, Code.AccessReject);
  assert.deepEqual(
    (await storedVouchers(app)).map(({ usesLeft }) => usesLeft),
    [1],
  );
});

test('what is no voucher stays what it was, and a nameless terminal gets nothing', async (t) => {
  const { app, gateway } = await openVenue(t, await sqliteFor());
  const [code = ''] = await makeVouchers(app);
  await newAccount(app, { name: 'annabanana', password: 'a quiet place' });
  const account = pap({ id: 'annabanana', password: 'a quiet place' });
  assert.equal((await gateway.access([...account, ...PHONE])).code, Code.AccessAccept, 'ten letters, a name');
  const unknown = pap({ id: '00000-00000', password: '00000-00000' });
  assert.equal((await gateway.access([...unknown, ...OTHER_PHONE])).code, Code.AccessReject);
  const other = pap({ id: code, password: '00000-00000' });
  assert.equal((await gateway.access([...other, ...OTHER_PHONE])).code, Code.AccessReject);
  assert.equal((await gateway.access(pap({ id: code, password: code }))).code, Code.AccessReject);
  assert.deepEqual(
    (await storedVouchers(app)).map(({ usesLeft }) => usesLeft),
    [1],
  );
});
