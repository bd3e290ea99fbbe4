import { once } from 'node:events';
import type { Command } from 'commander';
import { createApp } from '../app.js';
import type { CommandContext } from './context.js';
import { explainFailure } from './explain-failure.js';
import { startText } from './start-text.js';

/** `portico serve`: runs everything until asked to stop, then answers what is in flight and ends. */
export function addServe(program: Command, context: CommandContext): void {
  program
    .command('serve')
    .description('run the RADIUS server and the portal')
    .action(() => serve(context));
}

async function serve(context: CommandContext): Promise<void> {
  const { config, openLog, root, say, stopping } = context;
  const settings = config();
  const app = createApp(settings, { log: openLog(settings.logLevel), root });
  const started = await app.start({ stopping, onAway: sayOnce(context) }).catch(unlessStopped(stopping));
  if (!started) return;
  for (const line of startText(settings, started)) say(line);
  if (!stopping.aborted) await once(stopping, 'abort');
  await app.stop();
}

/** One line for each sort of trouble, however often it is met again. */
function sayOnce({ complain }: CommandContext): (error: unknown) => void {
  const said = new Set<string>();
  return (error) => {
    const sentence = explainFailure(error)?.message ?? 'The database does not answer.';
    if (!said.has(sentence)) complain(`${sentence} Portico goes on trying.`);
    said.add(sentence);
  };
}

/** Told to end while it waited, it has nothing to complain of. */
function unlessStopped(stopping: AbortSignal): (error: unknown) => undefined {
  return (error) => {
    if (!stopping.aborted) throw error;
  };
}
