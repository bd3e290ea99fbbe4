import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Equipment, Limits, SessionAttributes } from '../../src/access-points/family.js';
import { FAMILY_NAMES, familyNamed } from '../../src/access-points/index.js';
import type { Attribute } from '../../src/radius/attributes.js';
import { readMatrix } from '../support/attribute-matrix.js';

const SESSION: SessionAttributes = {
  userName: 'ticket7',
  callingStationId: '02:CC:00:00:00:01',
  calledStationId: 'hotspot1',
  nasIdentifier: 'rig-nas',
  nasIpAddress: '10.5.50.1',
  acctSessionId: '80300001',
  framedIpAddress: '10.5.50.2',
  sourceAddress: '192.0.2.10',
};

const LIMITS: Limits = {
  sessionSeconds: 1200,
  interimSeconds: 600,
  idleSeconds: 77,
  downBitsPerSecond: 5_000_000,
  upBitsPerSecond: 1_000_000,
  volumeBytes: 5_000_000_000,
  vlan: 20,
};

const LOGIN = { login: { url: 'http://10.1.0.1/' } };
const SETTINGS: Readonly<Record<string, object>> = { generic: { ...LOGIN, takesChanges: true } };

function equipmentOf(family: string): Equipment {
  return familyNamed(family).equipment(SETTINGS[family] ?? {});
}

function octets(attributes: readonly Attribute[] = []): readonly string[] {
  return attributes.map(
    ({ type, value }) => Buffer.of(type, value.length + 2).toString('hex') + value.toString('hex'),
  );
}

const ASKED: Readonly<Record<string, (equipment: Equipment) => readonly Attribute[] | undefined>> = {
  disconnect: (equipment) => equipment.disconnectAttributes(SESSION),
  change: (equipment) => equipment.changeAttributes(SESSION, LIMITS),
};

for (const { head, rows } of readMatrix('changes.txt')) {
  test(`${head}: the attributes of each family, octet for octet`, () => {
    assert.deepEqual(
      rows.map(({ family }) => family),
      FAMILY_NAMES,
    );
    for (const { family, attributes } of rows)
      assert.deepEqual(octets(ASKED[head]?.(equipmentOf(family))), attributes, family);
  });
}

test('what a session did not say is not said for it', () => {
  const bare = { ...SESSION, userName: undefined, framedIpAddress: undefined };
  const types = equipmentOf('mikrotik')
    .disconnectAttributes(bare)
    .map(({ type }) => type);
  assert.deepEqual(types, [44, 31]);
});

test('generic equipment names sessions as its settings say, and changes them only where it can', () => {
  const equipment = familyNamed('generic').equipment({
    ...LOGIN,
    disconnect: ['NAS-IP-Address', 'Called-Station-Id'],
  });
  assert.deepEqual(octets(equipment.disconnectAttributes(SESSION)), ['04060a053201', '1e0a686f7473706f7431']);
  assert.equal(equipment.changeAttributes(SESSION, LIMITS), undefined);
});

test('only CoovaChilli says by a NAK without Error-Cause that a session is gone', () => {
  const says = (errorCause: number | undefined) =>
    FAMILY_NAMES.filter((family) => equipmentOf(family).meansGone(errorCause));
  assert.deepEqual(says(undefined), ['coovachilli']);
  assert.deepEqual(says(503), FAMILY_NAMES);
  assert.deepEqual(says(506), []);
});
