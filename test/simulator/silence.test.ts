import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Code } from '../../src/radius/codes.js';
import { accept } from './radius-double.js';
import { chapLogon, parametersOf, redirectOf, startRig } from './rig.js';

test('an unanswered Access-Request is sent five times, octet for octet the same, then the browser is told', async (t) => {
  const { simulator, radius, timers } = await startRig(t);
  radius.decide = () => undefined;
  const terminal = simulator.terminal(1);
  const captured = redirectOf(await terminal.join());
  const outcome = terminal.logon(chapLogon('alice', 'wonderland', captured));
  const first = await radius.take(Code.AccessRequest);
  for (let copy = 2; copy <= 5; copy++) {
    timers.advance(10_000);
    assert.deepEqual((await radius.take(Code.AccessRequest)).raw, first.raw);
  }
  timers.advance(10_000);
  const failed = await outcome;
  assert.equal(failed.kind, 'timeout');
  assert.equal(parametersOf(redirectOf(failed)).get('reason'), 'timeout');
  assert.notEqual(parametersOf(redirectOf(failed)).get('challenge'), parametersOf(captured).get('challenge'));
  assert.equal(radius.seen(Code.AccessRequest).length, 0);
});

test('an answer counts whichever sending it follows', async (t) => {
  const { simulator, radius, timers } = await startRig(t);
  radius.decide = () => undefined;
  const terminal = simulator.terminal(1);
  const outcome = terminal.logon(chapLogon('alice', 'wonderland', redirectOf(await terminal.join())));
  await radius.take(Code.AccessRequest);
  radius.decide = () => accept();
  timers.advance(10_000);
  assert.equal((await outcome).kind, 'accepted');
});

const FORGERIES: Readonly<Record<string, (reply: Buffer) => Buffer>> = {
  'a wrong Response Authenticator': (reply) => flipped(reply, 4),
  'a changed attribute': (reply) => flipped(reply, reply.length - 1),
  'a Length past its end': (reply) => flipped(reply, 2),
};

for (const [name, tamper] of Object.entries(FORGERIES)) {
  test(`an answer with ${name} is no answer`, async (t) => {
    const { simulator, radius, timers } = await startRig(t);
    radius.decide = () => accept();
    radius.tamper = tamper;
    const terminal = simulator.terminal(1);
    const outcome = terminal.logon(chapLogon('alice', 'wonderland', redirectOf(await terminal.join())));
    await radius.take(Code.AccessRequest);
    radius.tamper = (reply) => reply;
    radius.decide = () => ({ code: Code.AccessReject, attributes: [] });
    timers.advance(10_000);
    assert.equal((await outcome).kind, 'rejected');
  });
}

function flipped(reply: Buffer, at: number): Buffer {
  const copy = Buffer.from(reply);
  copy.writeUInt8(copy.readUInt8(at) ^ 0x55, at);
  return copy;
}
