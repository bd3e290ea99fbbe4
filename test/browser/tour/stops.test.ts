import assert from 'node:assert/strict';
import { test } from 'node:test';
import { CONSOLE_ROUTES } from '../../../src/console/console-routes.js';
import { NO_STOPS, STOPS } from './stops.js';

test('whatever page the console has, it is on the tour: drawn, and looked at by axe', () => {
  const got = CONSOLE_ROUTES.filter(({ method }) => method === 'get').map(({ path }) => path);
  const listed = [...new Set(STOPS.map(({ route }) => route)), ...NO_STOPS];
  assert.deepEqual([...listed].sort(), [...got].sort());
});

test('every stop has a name of its own', () => {
  assert.equal(new Set(STOPS.map(({ name }) => name)).size, STOPS.length);
});
