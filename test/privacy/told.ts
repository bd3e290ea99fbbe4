import assert from 'node:assert/strict';
import { settingsOf, type TestDatabases } from '../support/databases.js';
import { runCli } from '../support/run-cli.js';
import type { TestApp } from '../support/start-app.js';

const COMMANDS = [
  ['show', 'venue', 'linden'],
  ['show', 'sessions', 'linden'],
  ['show', 'retention'],
  ['show', 'outbox'],
  ['requests'],
  ['report', 'usage', 'linden'],
  ['report', 'demographics', 'linden', '--json'],
  ['doctor', '--json'],
];

/** Everything the program tells its operator. */
export async function told(app: TestApp, databases: TestDatabases): Promise<ReadonlyMap<string, Buffer>> {
  const places = new Map<string, Buffer>();
  for (const command of COMMANDS) {
    const { said, complained } = await runCli(command, { env: settingsOf(databases) });
    assert.notEqual(said, '', `${command.join(' ')} says something: ${complained}`);
    places.set(command.join(' '), Buffer.from(said + complained));
  }
  for (const path of ['metrics', 'readyz']) {
    const answer = await fetch(`http://127.0.0.1:${app.opsPort}/${path}`);
    places.set(path, Buffer.from(await answer.text()));
  }
  return places;
}

/** Fails where one of these forms stands in one of the places. */
export function assertNowhere(
  places: ReadonlyMap<string, Buffer>,
  what: string,
  forms: readonly Buffer[],
): void {
  for (const [place, bytes] of places) {
    for (const form of forms)
      assert.equal(bytes.indexOf(form), -1, `${what} as ${form.toString()} in ${place}`);
  }
}
