import type { Command } from 'commander';
import { OperatorError } from '../base/errors.js';
import { closeCase, findCase } from './close-case.js';
import type { CommandContext } from './context.js';
import { breachesOf, breachItems } from './due-items.js';
import { endBreach, tellBreach } from '../owners/tell-breach.js';
import { findVenue } from './find-venue.js';
import { sayItems } from './requests.js';
import { withFoundation } from './with-foundation.js';

interface Options {
  readonly what: string;
  readonly affected: string;
  readonly noticed?: string;
  readonly venue: readonly string[];
}

const BREACH = { word: 'breach', casesOf: breachesOf } as const;

/** `portico breach`: the register of data breaches (GDPR art. 33(5)), each with its 72 hours. */
export function addBreach(program: Command, context: CommandContext): void {
  const breach = program.command('breach').description('keep the register of data breaches');
  breach
    .command('list', { isDefault: true })
    .description('list them by their due dates; ends with 1 where one is overdue')
    .action(() => list(context));
  breach
    .command('add')
    .description('note a breach; the 72 hours to tell the authority run from when it was noticed')
    .requiredOption('--what <text>', 'what happened')
    .requiredOption('--affected <text>', 'which kinds of data, of whom and how many')
    .option('--noticed <time>', 'when it was noticed, such as 2026-11-26T14:30Z; now unless given')
    .option('--venue <name...>', 'whose data; the whole deployment unless given', [])
    .action((options: Options) => add(context, options));
  breach
    .command('show')
    .description('print what is noted of a breach')
    .argument('<reference>')
    .action((reference: string) => show(context, reference));
  breach
    .command('close')
    .description('note that a breach is dealt with; it is deleted 90 days later')
    .argument('<reference>')
    .requiredOption('--note <text>', 'what was done, and when the authority was told')
    .action((reference: string, { note }: { note: string }) => close(context, { reference, note }));
  breach
    .command('tell')
    .description('tell the owners of the venues concerned, by mail and on their notice boards')
    .argument('<reference>')
    .action((reference: string) => tell(context, reference));
}

async function list({ config, say }: CommandContext): Promise<void> {
  const { items, now } = await withFoundation(config(), async (foundation) => ({
    items: await breachItems(foundation),
    now: foundation.clock.now(),
  }));
  sayItems(items, { say, now });
}

async function add({ config, say }: CommandContext, options: Options): Promise<void> {
  const breach = await withFoundation(config(), (foundation) => {
    const { what, affected } = options;
    const venues = options.venue.map((slug) => findVenue(foundation, slug).slug);
    const noticedAt = momentOf(options.noticed, foundation.clock.now());
    return breachesOf(foundation).record(noticedAt, { what, affected, venues });
  });
  say(`Noted as ${breach.reference}. Tell the authority by ${new Date(breach.dueAt).toISOString()}.`);
}

async function close(
  context: CommandContext,
  closing: { readonly reference: string; readonly note: string },
): Promise<void> {
  await closeCase(context, BREACH, closing);
  await withFoundation(context.config(), async (foundation) => {
    const { reference } = await findCase(foundation, BREACH, closing.reference);
    await endBreach(foundation.databases.main, reference, foundation.clock.now());
  });
}

/** Their duties as controllers begin when they are told (GDPR art. 33(2)). */
async function tell({ config, say }: CommandContext, written: string): Promise<void> {
  const told = await withFoundation(config(), async (foundation) => {
    const { databases, directory, clock } = foundation;
    const breach = await findCase(foundation, BREACH, written);
    if (breach.closedAt !== undefined) throw new OperatorError('It is closed already.', 2);
    const { venues } = breachesOf(foundation).open(breach).reveal();
    const concerned = directory.venues().filter(({ slug }) => venues.length === 0 || venues.includes(slug));
    const venueIds = concerned.map(({ id }) => id);
    return tellBreach(databases.main, { reference: breach.reference, venueIds, at: clock.now() });
  });
  if (told === 0) return say('There was nobody to tell who had not been told before.');
  say(`Told the owners of ${told === 1 ? 'one venue' : `${told} venues`}; a running server mails them.`);
  say('They are told the reference, not what happened: be ready to answer them.');
}

/** Throws OperatorError (exit code 2) where it is no time, or not past. */
function momentOf(written: string | undefined, now: number): number {
  const at = written === undefined ? now : Date.parse(written);
  if (Number.isNaN(at)) throw new OperatorError('--noticed must be a time such as 2026-11-26T14:30Z.', 2);
  if (at > now) throw new OperatorError('--noticed lies in the future.', 2);
  return at;
}

async function show({ config, say }: CommandContext, reference: string): Promise<void> {
  const lines = await withFoundation(config(), async (foundation) => {
    const breach = await findCase(foundation, BREACH, reference);
    const { what, affected, venues, note } = breachesOf(foundation).open(breach).reveal();
    const time = (at: number) => new Date(at).toISOString();
    return [
      `reference  ${breach.reference}`,
      `venues     ${venues.join(', ') || 'everywhere'}`,
      `noticed    ${time(breach.noticedAt)}`,
      `due        ${time(breach.dueAt)}`,
      `affected   ${affected}`,
      ...(breach.closedAt === undefined ? [] : [`closed     ${time(breach.closedAt)}: ${note ?? ''}`]),
      '',
      what,
    ];
  });
  for (const line of lines) say(line);
}
