import assert from 'node:assert/strict';
import { test } from 'node:test';
import { FAMILIES } from '../../src/access-points/index.js';
import { GUIDES } from '../../src/console/access-points/guides.js';
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
