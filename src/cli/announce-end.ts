import type { Command } from 'commander';
import { OperatorError } from '../base/errors.js';
import { announceEnd, withdrawEnd } from '../owners/service-end.js';
import type { CommandContext } from './context.js';
import { withFoundation } from './with-foundation.js';

interface Options {
  readonly on?: string;
  readonly note: string;
  readonly withdraw?: true;
}

const LONGEST_NOTE = 400;

/** `portico announce-end`: all owners are told, at least a month ahead, that the service ends. */
export function addAnnounceEnd(program: Command, context: CommandContext): void {
  program
    .command('announce-end')
    .description(
      'tell all owners that the service ends, at least a month ahead, or that it goes on after all',
    )
    .option('--on <date>', 'the last day, such as 2027-03-31')
    .option('--note <text>', 'what else owners should know: why, whom to turn to', '')
    .option('--withdraw', 'the service goes on; owners are told that, too')
    .addHelpText(
      'after',
      '\nNothing ends by itself: on that day and after it guests are served and data is kept as before, until you stop the program.',
    )
    .action((options: Options) =>
      options.withdraw ? withdraw(context, options) : announce(context, options),
    );
}

async function announce({ config, say }: CommandContext, options: Options): Promise<void> {
  const on = dayOf(options.on);
  const note = noteOf(options.note);
  const outcome = await withFoundation(config(), ({ databases, clock }) =>
    announceEnd(databases.main, { on, note, at: clock.now() }),
  );
  if (outcome.kind === 'too-near')
    throw new OperatorError(
      `Owners are to be told a month ahead: ${outcome.earliest} is the earliest day that can be announced today.`,
      2,
    );
  if (outcome.kind === 'announced-before' && outcome.on !== on)
    throw new OperatorError(
      `${outcome.on} is announced already. Withdraw that first: portico announce-end --withdraw`,
      2,
    );
  if (outcome.kind === 'announced-before') return say(`${on} is announced already; nothing changed.`);
  say(`Announced for ${on}. Owners see it in the console, and a running server mails them within a minute.`);
  say('Nothing ends by itself on that day: you stop the program, and remove what is left.');
}

async function withdraw({ config, say }: CommandContext, { on }: Options): Promise<void> {
  if (on !== undefined) throw new OperatorError('Use either --on or --withdraw.', 2);
  const withdrawn = await withFoundation(config(), ({ databases, clock }) =>
    withdrawEnd(databases.main, clock.now()),
  );
  if (withdrawn === undefined) throw new OperatorError('No end of the service is announced.', 4);
  say(`Withdrawn: the service does not end on ${withdrawn}. Owners are told.`);
}

function dayOf(written: string | undefined): string {
  if (written === undefined) throw new OperatorError('Say the last day: --on 2027-03-31', 2);
  const day = /^\d{4}-\d{2}-\d{2}$/.test(written) ? new Date(written) : undefined;
  if (!day || Number.isNaN(day.getTime()) || day.toISOString().slice(0, 10) !== written)
    throw new OperatorError('--on must be a day such as 2027-03-31.', 2);
  return written;
}

/** One line, as a mail and a page can show it. */
function noteOf(written: string): string {
  const note = written.replace(/\s+/g, ' ').trim();
  if (note.length > LONGEST_NOTE)
    throw new OperatorError(`--note has ${note.length} characters; at most ${LONGEST_NOTE}.`, 2);
  return note;
}
