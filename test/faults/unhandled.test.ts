import assert from 'node:assert/strict';
import { test } from 'node:test';
import { settingsOf, sqliteFor } from '../support/databases.js';
import { serveProcess } from '../support/serve-process.js';

/** What somebody may have typed: it must not reach the log. */
const TYPED = 'ada@example.org';

/** Loaded before the program: lets a signal cause what no code of ours should. */
const CAUSES = {
  'a rejection nobody handles': `Promise.reject(new Error('${TYPED}'))`,
  'an exception nobody catches': `setImmediate(()=>{throw(new(Error)('${TYPED}'))})`,
};

for (const [name, cause] of Object.entries(CAUSES)) {
  test(`F7: ${name} ends the program, for its supervisor to start it again`, async (t) => {
    const script = `process.on('SIGUSR2',()=>${cause.replace('new Error', 'new(Error)')})`;
    const served = serveProcess(t, {
      ...settingsOf(await sqliteFor()),
      NODE_OPTIONS: `--import=data:text/javascript,${encodeURIComponent(script)}`,
    });
    await served.ready();
    const said: string[] = [];
    served.process.stdout?.on('data', (chunk: Buffer) => said.push(chunk.toString()));
    served.process.kill('SIGUSR2');
    const { code, complained } = await served.ended();
    assert.equal(code, 1);
    assert.match(said.join(''), /"msg":"crashed"/);
    assert.equal(`${said.join('')}${complained}`.includes(TYPED), false);
  });
}
