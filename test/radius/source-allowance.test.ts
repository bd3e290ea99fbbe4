import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { Code } from '../../src/radius/codes.js';
import { bench, CLIENT, codeOf, PEER, signed, unsigned } from './support/fake-access-point.js';

describe('junk that borrows the address of a registered access point', () => {
  const junk = (port: number) => [unsigned(), { ...PEER, port }] as const;
  const limits = { unprovenPerSecond: 3 };

  test('is looked into so many times a second and no more', async () => {
    const { responder, reasons, clock } = bench({ limits });
    for (let port = 1; port <= 5; port += 1) await responder.answer(...junk(port));
    clock.now += 334;
    for (let port = 6; port <= 7; port += 1) await responder.answer(...junk(port));
    const looked = 'message-authenticator-missing';
    assert.deepEqual(reasons(), [looked, looked, looked, 'flooding', 'flooding', looked, 'flooding']);
  });

  test('does not silence the port the access point proved itself from', async () => {
    const { responder, reasons } = bench({ limits });
    await responder.answer(signed(Code.AccessRequest, [], 1), PEER);
    for (let port = 1; port <= 9; port += 1) await responder.answer(...junk(port));
    assert.equal(reasons().at(-1), 'flooding');
    assert.equal(codeOf(await responder.answer(signed(Code.AccessRequest, [], 2), PEER)), Code.AccessAccept);
  });

  test('takes nothing from other addresses', async () => {
    const { responder } = bench({ limits, clientsFor: () => [CLIENT] });
    for (let port = 1; port <= 9; port += 1) await responder.answer(...junk(port));
    const elsewhere = { ...PEER, address: '192.0.2.77' };
    assert.equal(codeOf(await responder.answer(signed(Code.AccessRequest), elsewhere)), Code.AccessAccept);
  });
});
