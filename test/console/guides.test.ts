import assert from 'node:assert/strict';
import { test } from 'node:test';
import { FAMILIES } from '../../src/access-points/index.js';
import type { SheetFacts } from '../../src/console/access-points/guide.js';
import { guideOf, GUIDES } from '../../src/console/access-points/guides.js';
import { readForm } from '../../src/console/forms/form.js';

test('every family can be added in the console, and what a form shows is what it reads', () => {
  assert.deepEqual(GUIDES.map(({ family }) => family).sort(), FAMILIES.map(({ name }) => name).sort());
  for (const family of FAMILIES) {
    const guide = GUIDES.find((one) => one.family === family.name);
    assert.ok(guide);
    const { main, further, typed, settings } = guide.questions;
    const needed =
      family.name === 'generic' ? { login: { url: 'http://10.0.0.2/login', fields: { a: 'b' } } } : {};
    const before = family.settingsSchema.parse(needed);
    const shown = { ...typed(before) };
    const reading = readForm({ ...main, ...further }, shown);
    assert.ok(reading.kind === 'values', family.name);
    const after: unknown = JSON.parse(JSON.stringify(settings(reading.values, before)));
    assert.deepEqual(family.settingsSchema.parse(after), before, family.name);
  }
});

const FACTS: SheetFacts = {
  portalUrl: 'https://wifi.example.net/p/linden',
  server: 'wifi.example.net',
  authPort: 1812,
  acctPort: 1813,
  secret: 'a-secret',
  nasIdentifier: 'bar',
  signs: true,
  coaPort: 3799,
  interimSeconds: 300,
  walledGarden: ['wifi.example.net', 'accounts.google.com', 'www.google.com'],
  settings: {},
  handBack: [],
};

function sheetOf(family: string, changes: Partial<SheetFacts> = {}): string {
  return JSON.stringify(guideOf(family)?.sheet({ ...FACTS, ...changes }));
}

test('the sheet of a MikroTik follows how passwords travel, whether it signs, and its firewall', () => {
  const usual = sheetOf('mikrotik');
  assert.match(usual, /login-by=mac,http-chap https-redirect=no/);
  assert.match(usual, /require-message-auth=yes-for-request-resp/);
  assert.match(usual, /filter add chain=input .* dst-port=3799 src-address=\[:resolve wifi\.example\.net\]/);
  const old = sheetOf('mikrotik', { settings: { password: 'pap' }, signs: false, coaPort: undefined });
  assert.match(old, /login-by=mac,http-pap/);
  assert.doesNotMatch(old, /require-message-auth|firewall filter/);
});

test('names whose addresses change are looked up as guests do, at a CoovaChilli', () => {
  assert.match(sheetOf('coovachilli'), /HS_UAMDOMAINS=accounts\.google\.com,www\.google\.com/);
  assert.doesNotMatch(sheetOf('coovachilli', { walledGarden: ['wifi.example.net'] }), /HS_UAMDOMAINS/);
});
