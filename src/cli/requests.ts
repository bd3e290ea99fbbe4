import type { Command } from 'commander';
import { OperatorError } from '../base/errors.js';
import { isOverdue } from '../requests/case-store.js';
import { lastDayOf } from '../requests/request.js';
import { aligned } from './aligned.js';
import { closeCase, findCase } from './close-case.js';
import type { CommandContext } from './context.js';
import { dayIn, type DueItem, dueItems, requestsOf } from './due-items.js';
import { findVenue } from './find-venue.js';
import { withFoundation } from './with-foundation.js';

const REQUEST = { word: 'request', casesOf: requestsOf } as const;

/** `portico requests`: what persons asked for that self-service can't meet, and by when it is to be answered. */
export function addRequests(program: Command, context: CommandContext): void {
  const requests = program.command('requests').description('list, read and close what guests ask in writing');
  requests
    .command('list', { isDefault: true })
    .description('list requests and data breaches by their due dates; ends with 1 where one is overdue')
    .argument('[venue]')
    .action((slug?: string) => listAll(context, slug));
  requests
    .command('show')
    .description('print what a request says')
    .argument('<reference>')
    .action((reference: string) => show(context, reference));
  requests
    .command('close')
    .description('note that a request is settled; it is deleted 90 days later')
    .argument('<reference>')
    .requiredOption('--note <text>', 'what was done, for whoever looks later')
    .action((reference: string, { note }: { note: string }) =>
      closeCase(context, REQUEST, { reference, note }),
    );
}

async function listAll({ config, say }: CommandContext, slug: string | undefined): Promise<void> {
  const { items, now } = await withFoundation(config(), async (foundation) => {
    const venue = slug === undefined ? undefined : findVenue(foundation, slug);
    return { items: await dueItems(foundation, venue), now: foundation.clock.now() };
  });
  sayItems(items, { say, now });
}

/** Throws OperatorError (exit code 1) where one is overdue. */
export function sayItems(
  items: readonly DueItem[],
  { say, now }: { readonly say: (line: string) => void; readonly now: number },
): void {
  if (items.length === 0) say('Nothing is due.');
  const rows = items.map((item) => [
    item.case.reference,
    item.kind,
    item.of,
    `since ${item.since}`,
    `due ${item.due}`,
    item.state,
  ]);
  for (const line of aligned(rows)) say(line);
  const overdue = items.filter((item) => isOverdue(item.case, now)).length;
  if (overdue > 0) throw new OperatorError(overdue === 1 ? 'One is overdue.' : `${overdue} are overdue.`, 1);
}

async function show({ config, say }: CommandContext, reference: string): Promise<void> {
  const lines = await withFoundation(config(), async (foundation) => {
    const request = await findCase(foundation, REQUEST, reference);
    const { kind, contact, text, language, note } = requestsOf(foundation).open(request).reveal();
    const venue = foundation.directory.venueById(request.venueId);
    const day = (at: number | Date) => (venue ? dayIn(venue.zone, at) : '?');
    return [
      `reference  ${request.reference}`,
      `venue      ${venue?.slug ?? '?'}`,
      `kind       ${kind}`,
      `language   ${language}`,
      `received   ${day(request.receivedAt)}`,
      `due        ${day(lastDayOf(request.dueAt))}`,
      `contact    ${contact}`,
      ...(request.closedAt === undefined ? [] : [`closed     ${day(request.closedAt)}: ${note ?? ''}`]),
      '',
      text,
    ];
  });
  for (const line of lines) say(line);
}
