import assert from 'node:assert/strict';
import { test } from 'node:test';
import { runCli } from '../support/run-cli.js';

test('help is no failure', async () => {
  const { code, said } = await runCli(['--help']);
  assert.equal(code, 0);
  assert.match(said, /Usage: portico/);
});

test('wrong use is told in a sentence, with exit code 2', async () => {
  const unknown = await runCli(['migrat']);
  assert.equal(unknown.code, 2);
  assert.match(unknown.complained, /unknown command 'migrat'[^]*Did you mean migrate/);
  assert.equal((await runCli(['migrate', '--fast'])).code, 2);
  assert.equal((await runCli([])).code, 2);
});

test('wrong settings stop a command with exit code 2 and no stack', async () => {
  const { code, complained } = await runCli(['migrate'], {
    env: { PORTICO_HTTP_PORT: 'x', PORTICO_OPS_PORT: 'y' },
  });
  assert.equal(code, 2);
  assert.match(complained, /^2 settings are wrong:/);
  assert.doesNotMatch(complained, /\n\s+at /);
});

test('help and the settings page need no settings', async () => {
  const env = { PORTICO_HTTP_PORT: 'x' };
  assert.equal((await runCli(['help'], { env })).code, 0);
  assert.equal((await runCli(['settings'], { env })).code, 0);
});
