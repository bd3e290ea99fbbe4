import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { text as readAll } from 'node:stream/consumers';
import { test } from 'node:test';
import { sqliteFor } from '../support/databases.js';
import { newGuest, sessionOf, ticketFor } from '../support/guests.js';
import { sampleVenue, SECRET } from '../support/sample-venue.js';
import { startApp } from '../support/start-app.js';
import { radclient } from '../support/system.js';

const { path = '', skip } = radclient();

/** What radclient prints of its request and of the answer, which it verifies. */
async function ask(port: number, type: string, attributes: readonly string[]): Promise<string> {
  const child = spawn(path, ['-x', '-r', '1', '-t', '10', `127.0.0.1:${port}`, type, SECRET]);
  child.stdin.end(attributes.join('\n'));
  const [printed, complained] = await Promise.all([readAll(child.stdout), readAll(child.stderr)]);
  return printed + complained;
}

test('a network engineer’s radclient signs a guest in and accounts for the session', { skip }, async (t) => {
  const app = await startApp(t, await sqliteFor());
  await app.applyVenue(sampleVenue());
  const guestId = await newGuest(app);
  const ticket = await ticketFor(app, guestId);
  const phone = [
    'NAS-Identifier="rig-nas"',
    'Calling-Station-Id="02-CC-00-00-00-01"',
    'Acct-Session-Id="77"',
  ];
  const signed = 'Message-Authenticator=0x00';

  assert.match(await ask(app.authPort, 'status', [signed]), /Received Access-Accept/);
  assert.match(await ask(app.acctPort, 'status', [signed]), /Received Accounting-Response/);

  const login = [`User-Name="${ticket.id}"`, `User-Password="${ticket.password}"`, ...phone, signed];
  const accept = await ask(app.authPort, 'auth', login);
  assert.match(accept, /Received Access-Accept/);
  assert.match(accept, /Session-Timeout = 7200/);
  assert.match(accept, /Acct-Interim-Interval = 600/);
  assert.match(accept, /WISPr-Bandwidth-Max-Down = 20000000/);
  const chap = [`User-Name="${ticket.id}"`, `CHAP-Password="${ticket.password}"`, ...phone, signed];
  assert.match(await ask(app.authPort, 'auth', chap), /Received Access-Accept/);

  const msChap = [`User-Name="${ticket.id}"`, `MS-CHAP-Password="${ticket.password}"`, ...phone, signed];
  assert.match(await ask(app.authPort, 'auth', msChap), /Received Access-Reject/, 'version 1 only');

  const received = /Class = (0x[0-9a-f]{32})/.exec(accept)?.[1];
  assert.ok(received);
  const counted = ['Acct-Session-Time=60', 'Acct-Input-Octets=1000', 'Acct-Output-Gigawords=1'];
  for (const report of [['Start'], ['Interim-Update', ...counted], ['Stop', ...counted]]) {
    const [status, ...counters] = report;
    const record = [`Acct-Status-Type=${status}`, `Class=${received}`, ...phone, ...counters];
    assert.match(await ask(app.acctPort, 'acct', record), /Received Accounting-Response/);
  }
  const { seconds, upBytes, downBytes, endCause } = await sessionOf(app, guestId);
  assert.deepEqual([seconds, upBytes, downBytes, endCause], [60, 1_000, 2 ** 32, 'stop']);

  const unsigned = await ask(app.authPort, 'auth', [
    'User-Name="bob"',
    'User-Password="x"',
    ...phone,
    signed,
  ]);
  assert.match(unsigned, /Received Access-Reject/);
});
