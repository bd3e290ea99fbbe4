import assert from 'node:assert/strict';
import { test } from 'node:test';
import { closeDatabases, migrateDatabases, openDatabases } from '../../src/db/open.js';
import { sweep } from '../../src/upkeep/sweep.js';
import { sqliteFor } from '../support/databases.js';

/** Tables that hold a row for each guest, or many. */
const LARGE = 'sessions|guests|tickets|devices|visits';
/** By no index, or by that of the ids: every row there is. */
const READS_ALL = new RegExp(`^SCAN (${LARGE})( USING (COVERING )?INDEX sqlite_autoindex_\\w+)?$`);

interface Step {
  readonly detail: string;
}

test('the sweep of every minute reads no large table as a whole, which packets would wait for', async () => {
  const databases = openDatabases(await sqliteFor());
  try {
    await migrateDatabases(databases);
    const asked: { readonly sql: string; readonly bindings: readonly string[] }[] = [];
    const { main } = databases;
    main.write.on('query', (query) => asked.push(query));
    await sweep(main, { now: Date.now(), reachableSince: 0 });
    main.write.removeAllListeners('query');
    const statements = asked.filter(({ sql }) => /^(update|delete|select|with)/.test(sql));
    assert.ok(statements.length > 6);
    for (const { sql, bindings } of statements) {
      const plan = (await main.write.raw(`explain query plan ${sql}`, bindings)) as readonly Step[];
      const reading = plan.map(({ detail }) => detail).filter((detail) => READS_ALL.test(detail));
      assert.deepEqual(reading, [], sql);
    }
  } finally {
    await closeDatabases(databases);
  }
});
