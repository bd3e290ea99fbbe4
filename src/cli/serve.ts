import { once } from 'node:events';
import type { Command } from 'commander';
import { createApp } from '../app.js';
import type { CommandContext } from './context.js';
import { startText } from './start-text.js';

/** `portico serve`: runs everything until asked to stop, then answers what is in flight and ends. */
export function addServe(program: Command, context: CommandContext): void {
  program
    .command('serve')
    .description('run the RADIUS server and the portal')
    .action(() => serve(context));
}

async function serve({ config, openLog, root, say, stopping }: CommandContext): Promise<void> {
  const settings = config();
  const app = createApp(settings, { log: openLog(settings.logLevel), root });
  const started = await app.start();
  for (const line of startText(settings, started)) say(line);
  if (!stopping.aborted) await once(stopping, 'abort');
  await app.stop();
}
