import type { Command } from 'commander';
import { createSessionStore, type Session } from '../access/session-store.js';
import { type AccessPointRow, createAccessPointStore } from '../venues/access-point-store.js';
import { sealedIn } from '../venues/open-venue.js';
import { createVenueStore } from '../venues/venue-store.js';
import type { CommandContext } from './context.js';
import { findVenue } from './find-venue.js';
import { type Stores, withStores } from './open-stores.js';

/** `portico show [venue]`: what is stored, never who the guests are. */
export function addShow(program: Command, context: CommandContext): void {
  const show = program.command('show').description('show the venues, one venue, or its open sessions');
  show
    .command('venues', { isDefault: true })
    .description('list the venues')
    .action(() => print(context, venueLines));
  show
    .command('venue')
    .description('print a venue as JSON')
    .argument('<venue>')
    .option('--secrets', 'with its secrets: then it is a complete file for `apply`')
    .action((slug: string, { secrets }: { secrets?: true }) => {
      const accessPointOf = secrets ? wholeAccessPoint : withoutSecrets;
      return print(context, (stores) => venueFile(stores, slug, accessPointOf));
    });
  show
    .command('sessions')
    .description('list the open sessions of a venue')
    .argument('<venue>')
    .action((slug: string) => print(context, (stores) => sessionLines(stores, slug)));
}

async function print(
  context: CommandContext,
  lines: (stores: Stores) => Promise<readonly string[]>,
): Promise<void> {
  for (const line of await withStores(context.config(), lines)) context.say(line);
}

async function venueLines({ databases, facts }: Stores): Promise<string[]> {
  const venues = await createVenueStore(databases.main.read).all();
  if (venues.length === 0) return ['There are no venues yet; `portico apply` makes one.'];
  return venues.map(({ slug }) => `${slug}  ${facts.publicUrl}/p/${slug}`);
}

type Describe = (row: AccessPointRow, stores: Stores) => object;

async function venueFile(stores: Stores, slug: string, accessPointOf: Describe): Promise<string[]> {
  const { id, document } = await findVenue(stores, slug);
  const rows = await createAccessPointStore(stores.databases.main.read).ofVenue(id);
  const accessPoints = rows.map((row) => accessPointOf(row, stores));
  return [JSON.stringify({ ...(JSON.parse(document) as object), accessPoints }, undefined, 2)];
}

function wholeAccessPoint(row: AccessPointRow, { sealer }: Stores) {
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
function withoutSecrets(row: AccessPointRow, stores: Stores): object {
  const { secret: _secret, settings, ...rest } = wholeAccessPoint(row, stores);
  const shown = Object.entries(settings).filter(([name]) => !name.endsWith('Secret'));
  return { ...rest, settings: Object.fromEntries(shown) };
}

async function sessionLines(stores: Stores, slug: string): Promise<string[]> {
  const { id } = await findVenue(stores, slug);
  const sessions = await createSessionStore(stores.databases.main.read).openOfVenue(id);
  return sessions.length === 0 ? ['No session is open.'] : sessions.map(sessionLine);
}

function sessionLine(session: Session): string {
  const until = new Date(session.deadlineAt).toISOString();
  const since = new Date(session.openedAt).toISOString();
  return `${session.id}  since ${since}  until ${until}  plan ${session.plan}  up ${session.upBytes}  down ${session.downBytes}`;
}
