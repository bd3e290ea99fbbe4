import { type Command, Option } from 'commander';
import { OperatorError } from '../base/errors.js';
import { DAYS_KEPT } from '../tallies/close-days.js';
import { addDays, dayAt, startOfDay } from '../tallies/local-day.js';
import { type DayRange, report } from '../tallies/report.js';
import { csvLines, jsonLines, tableLines } from '../tallies/report-formats.js';
import { type ReportName, REPORTS, tableOf } from '../tallies/reports.js';
import { createTallyDayStore } from '../tallies/tally-day-store.js';
import { countedName } from '../venues/counted-names.js';
import type { Venue } from '../venues/open-venue.js';
import type { CommandContext } from './context.js';
import { findVenue } from './find-venue.js';
import { withFoundation } from './with-foundation.js';

interface Options {
  readonly venue?: string;
  readonly from?: string;
  readonly to?: string;
  readonly csv?: true;
  readonly json?: true;
}

/** `portico report demographics|usage|questionnaire|advertisements`: counts about nobody. docs/reports.md says what they mean. */
export function addReport(program: Command, context: CommandContext): void {
  const reports = program.command('report').description('print counts about nobody: who came, what was used');
  const add = (name: ReportName, description: string) =>
    reports
      .command(name)
      .description(description)
      .argument('[venue]', 'the same as --venue')
      .option('--venue <name>', 'of this venue; `portico show` lists them')
      .option('--from <day>', 'first day, such as 2026-11-01; the 30 days up to the last unless given')
      .option('--to <day>', 'last day; the last one closed unless given')
      .addOption(new Option('--csv', 'comma-separated values').conflicts('json'))
      .option('--json', 'JSON')
      .action((argument: string | undefined, options: Options) =>
        print(context, name, { ...options, venue: venueNamed(argument, options) }),
      );
  add('demographics', 'guests by day, source, gender and age group');
  add('usage', 'sign-ins and sessions, time and traffic');
  add('questionnaire', 'guests by what they chose, question by question');
  add('advertisements', 'how many guests each advertisement was shown to, and how many followed it');
}

/** Throws OperatorError (exit code 2) where none is named, or two are. */
function venueNamed(argument: string | undefined, { venue = argument }: Options): string {
  if (venue === undefined) throw new OperatorError('Of which venue? Name it with --venue.', 2);
  if (argument !== undefined && argument !== venue)
    throw new OperatorError(`A report is of one venue: "${venue}" or "${argument}"?`, 2);
  return venue;
}

async function print(
  context: CommandContext,
  name: ReportName,
  options: Options & { readonly venue: string },
): Promise<void> {
  const lines = await withFoundation(context.config(), async (foundation) => {
    const venue = findVenue(foundation, options.venue);
    const { read } = foundation.databases.main;
    const closed = await createTallyDayStore(read).closedThrough(venue.id);
    const range = rangeOf(options, closed ?? lastClosable(venue));
    const fewest = venue.document.collect.showFrom;
    const rows = await report(read, REPORTS[name].shape, { venueId: venue.id, range, fewest });
    const nameOf = (id: string) => countedName(foundation.directory, venue, id) ?? id;
    const told = { report: name, venue: venue.slug, ...range, shownFrom: fewest };
    const table = tableOf(name, rows, nameOf);
    if (options.json) return jsonLines(told, table);
    if (options.csv) return csvLines(table);
    return rows.length === 0 ? nothingToShow(range, fewest, closed) : tableLines(table);
  });
  for (const line of lines) context.say(line);
}

function lastClosable(venue: Venue): string {
  return addDays(dayAt(venue.document.timeZone, Date.now()), -1);
}

const LONGEST_DAYS = 3_660;

/** Throws OperatorError (exit code 2) where the days are none, the wrong way round or too many. */
function rangeOf({ from, to }: Options, lastClosed: string): DayRange {
  const last = to === undefined ? lastClosed : checkedDay('--to', to);
  const first = from === undefined ? addDays(last, -29) : checkedDay('--from', from);
  if (first > last) throw new OperatorError(`--from ${first} lies after ${last}.`, 2);
  const days = (startOfDay('UTC', last) - startOfDay('UTC', first)) / 86_400_000 + 1;
  if (days > LONGEST_DAYS) throw new OperatorError('A report covers ten years at most.', 2);
  return { from: first, to: last };
}

function checkedDay(option: string, text: string): string {
  const isDay = /^\d{4}-\d\d-\d\d$/.test(text) && addDays(text, 0) === text;
  if (!isDay) throw new OperatorError(`${option} takes a day such as 2026-11-01, not "${text}".`, 2);
  return text;
}

function nothingToShow({ from, to }: DayRange, fewest: number, closed: string | undefined): string[] {
  return [
    `Nothing to show from ${from} to ${to}.`,
    `A count shows from ${fewest} people on; until then it waits. A longer range, or fewer details (collect.usageBy), shows more.`,
    closed === undefined
      ? 'No day has been counted yet; a day is closed in the night after it, while `portico serve` runs.'
      : `Days are closed through ${closed}. Days more than ${DAYS_KEPT} days old are shown as whole months.`,
  ];
}
