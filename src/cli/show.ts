import { join } from 'node:path';
import type { Command } from 'commander';
import { createSessionStore, type Session } from '../access/session-store.js';
import type { Foundation } from '../app/foundation.js';
import { createOutbox } from '../mail/outbox.js';
import { type AccessPointRow, createAccessPointStore } from '../venues/access-point-store.js';
import { createRetentionStore } from '../upkeep/retention-store.js';
import { sealedIn, type Venue } from '../venues/open-venue.js';
import type { CommandContext } from './context.js';
import { findVenue } from './find-venue.js';
import { providerLines, walledGardenLines } from './show-providers.js';
import { withFoundation } from './with-foundation.js';

/** `portico show [venue]`: what is stored, never who the guests are. */
export function addShow(program: Command, context: CommandContext): void {
  const show = program.command('show').description('show the venues, one venue, or its open sessions');
  show
    .command('venues', { isDefault: true })
    .description('list the venues')
    .action(() => print(context, (foundation) => Promise.resolve(venueLines(foundation))));
  show
    .command('venue')
    .description('print a venue as JSON')
    .argument('<venue>')
    .option('--secrets', 'with its secrets: then it is a complete file for `apply`')
    .action((slug: string, { secrets }: { secrets?: true }) =>
      print(context, (foundation) => venueFile(foundation, slug, secrets ? WHOLE : WITHOUT_SECRETS)),
    );
  show
    .command('sessions')
    .description('list the open sessions of a venue')
    .argument('<venue>')
    .action((slug: string) => print(context, (foundation) => sessionLines(foundation, slug)));

  show
    .command('providers')
    .description('tell the address to register at Google, Facebook and X, and whose keys there are')
    .action(() => print(context, (foundation) => Promise.resolve(providerLines(foundation))));
  show
    .command('walled-garden')
    .description('list the hosts guests have to reach before they are online, by venue or for every way in')
    .argument('[venue]')
    .action((slug: string | undefined) =>
      print(context, (foundation) => Promise.resolve(walledGardenLines(foundation, slug))),
    );
  show
    .command('retention')
    .description('tell when data past its time was removed last, and how much')
    .action(() => print(context, retentionLines));
  show
    .command('outbox')
    .description('list the mails that were kept for want of a mail server')
    .action(() => print(context, outboxLines));
}

type Lines = (foundation: Foundation) => Promise<readonly string[]>;

async function print(context: CommandContext, lines: Lines): Promise<void> {
  for (const line of await withFoundation(context.config(), lines)) context.say(line);
}

function venueLines({ directory, facts }: Foundation): string[] {
  const venues = directory.venues();
  if (venues.length === 0) return ['There are no venues yet; `portico apply` makes one.'];
  return venues.map(({ slug }) => `${slug}  ${facts.publicUrl}/p/${slug}`);
}

/** How the parts of a venue file that can hold secrets are told. */
interface Telling {
  readonly accessPoint: (row: AccessPointRow, foundation: Foundation) => object;
  readonly waysIn: (venue: Venue) => object;
}

async function venueFile(foundation: Foundation, slug: string, telling: Telling): Promise<string[]> {
  const venue = findVenue(foundation, slug);
  const rows = await createAccessPointStore(foundation.databases.main.read).ofVenue(venue.id);
  const accessPoints = rows.map((row) => telling.accessPoint(row, foundation));
  return [JSON.stringify({ ...venue.document, waysIn: telling.waysIn(venue), accessPoints }, undefined, 2)];
}

const WHOLE: Telling = { accessPoint: wholeAccessPoint, waysIn: waysInWithSecrets };
const WITHOUT_SECRETS: Telling = { accessPoint: withoutSecrets, waysIn: ({ document }) => document.waysIn };

function waysInWithSecrets({ document, providerApps }: Venue): object {
  const own = [...providerApps].map(
    ([provider, { secret }]) =>
      [provider, { ...document.waysIn[provider], clientSecret: secret.reveal() }] as const,
  );
  return { ...document.waysIn, ...Object.fromEntries(own) };
}

function wholeAccessPoint(row: AccessPointRow, { sealer }: Foundation) {
  const settings = JSON.parse(sealer.openText(sealedIn.settings(row.id), row.settingsSealed)) as object;
  return {
    name: row.name,
    address: row.network,
    nasIdentifier: row.nasIdentifier ?? undefined,
    calledStationId: row.calledStationId ?? undefined,
    family: row.family,
    settings,
    handBack: row.handBack,
    messageAuthenticator: row.messageAuthenticator,
    coaPort: row.coaPort,
    secret: sealer.openText(sealedIn.secret(row.id), row.secretSealed),
  };
}

/** Families name their secret settings `…Secret`. */
function withoutSecrets(row: AccessPointRow, foundation: Foundation): object {
  const { secret: _secret, settings, ...rest } = wholeAccessPoint(row, foundation);
  const shown = Object.entries(settings).filter(([name]) => !name.endsWith('Secret'));
  return { ...rest, settings: Object.fromEntries(shown) };
}

async function sessionLines(foundation: Foundation, slug: string): Promise<string[]> {
  const { id } = findVenue(foundation, slug);
  const sessions = await createSessionStore(foundation.databases.main.read).openOfVenue(id);
  return sessions.length === 0 ? ['No session is open.'] : sessions.map(sessionLine);
}

function sessionLine(session: Session): string {
  const until = new Date(session.deadlineAt).toISOString();
  const since = new Date(session.openedAt).toISOString();
  return `${session.id}  since ${since}  until ${until}  plan ${session.plan}  up ${session.upBytes}  down ${session.downBytes}`;
}

async function retentionLines({ databases }: Foundation): Promise<string[]> {
  const store = createRetentionStore(databases.main.read);
  const [last, failingSince] = [await store.last(), await store.failingSince()];
  const failing =
    failingSince === undefined
      ? []
      : [`Failing since ${new Date(failingSince).toISOString()}; the log says why.`];
  if (last === undefined)
    return ['Retention has not run yet; it does at the start of `portico serve` and hourly.', ...failing];
  const removed = Object.entries(last.removed).map(([what, count]) => `${what}: ${count}`);
  return [`Last run ${new Date(last.ranAt).toISOString()}`, ...failing, ...removed];
}

async function outboxLines({ config, clock }: Foundation): Promise<string[]> {
  const outbox = createOutbox(join(config.dataDir, 'outbox'), clock.now);
  const mails = await outbox.entries();
  if (mails.length === 0) return ['The outbox is empty.'];
  return mails.map(
    ({ name, writtenAt, subject }) =>
      `${join(outbox.folder, name)}  ${new Date(writtenAt).toISOString()}  ${subject}`,
  );
}
