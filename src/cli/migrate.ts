import type { Command } from 'commander';
import { makeDataDirectory } from '../db/data-directory.js';
import { closeDatabases, migrateDatabases, openDatabases } from '../db/open.js';
import type { CommandContext } from './context.js';

/** `portico migrate`: brings the databases up to date without starting anything. `serve` does it too. */
export function addMigrate(program: Command, context: CommandContext): void {
  program
    .command('migrate')
    .description('bring the databases up to date')
    .action(() => migrate(context));
}

async function migrate({ config, say }: CommandContext): Promise<void> {
  const settings = config();
  await makeDataDirectory(settings.dataDir);
  const databases = openDatabases(settings);
  try {
    const steps = await migrateDatabases(databases);
    for (const step of steps) say(`Done: ${step}`);
    say(steps.length === 0 ? 'The databases were up to date.' : 'The databases are up to date.');
  } finally {
    await closeDatabases(databases);
  }
}
