import type { Command } from 'commander';
import { OperatorError } from '../base/errors.js';
import { rotateKey } from '../upkeep/rotate-key.js';
import type { CommandContext } from './context.js';
import { createProgress } from './progress.js';
import { withFoundation } from './with-foundation.js';

/** `portico rotate-key`: another master key, while everything serves. */
export function addRotateKey(program: Command, context: CommandContext): void {
  program
    .command('rotate-key')
    .description('replace the master key while Portico serves; cut short, it goes on when run again')
    .action(() => replaceKey(context));
}

async function replaceKey({ config, say, stopping }: CommandContext): Promise<void> {
  const settings = config();
  const progress = createProgress(say);
  try {
    await withFoundation(settings, ({ databases, sealer }) =>
      rotateKey({
        databases,
        sealer,
        source: settings,
        stopping,
        say,
        onStep: (resealed) => progress(() => `Sealed anew: ${resealed.toLocaleString('en')} values`),
      }),
    );
  } catch (error) {
    if (!stopping.aborted) throw error;
    throw new OperatorError(
      'Interrupted. Everything goes on as it is; run `portico rotate-key` to go on.',
      3,
    );
  }
}
