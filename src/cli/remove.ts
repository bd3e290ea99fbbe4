import type { Command } from 'commander';
import { createDisconnectRequests } from '../access/request-disconnects.js';
import { removeVenues, type VenuesRemoved } from '../access/remove-venues.js';
import { type VenueContents, venueContents } from '../access/venue-contents.js';
import type { Foundation } from '../app/foundation.js';
import { OperatorError } from '../base/errors.js';
import { createVault } from '../guests/vault.js';
import type { CommandContext } from './context.js';
import { findVenue } from './find-venue.js';
import { withFoundation } from './with-foundation.js';

interface Options {
  readonly confirm?: string;
  readonly dryRun?: true;
}

/** `portico remove <venue>`: removes a venue and everything of its guests, for good. A running server follows within seconds. */
export function addRemove(program: Command, context: CommandContext): void {
  program
    .command('remove')
    .description('remove a venue with its access points, guests and counts, for good')
    .argument('<venue>')
    .option('--dry-run', 'only tell what would go')
    .option('--confirm <venue>', 'the name of the venue once more; nothing is removed without it')
    .action((slug: string, options: Options) => remove(context, slug, options));
}

async function remove({ config, say }: CommandContext, slug: string, options: Options): Promise<void> {
  if (options.confirm !== undefined && options.confirm !== slug) {
    throw new OperatorError(`--confirm says "${options.confirm}", not "${slug}". Nothing was removed.`, 2);
  }
  await withFoundation(config(), async (foundation) => {
    const { id } = findVenue(foundation, slug);
    for (const line of contentLines(slug, await venueContents(foundation.databases.main.read, id))) say(line);
    if (options.dryRun) return say('Nothing was removed (--dry-run).');
    if (options.confirm === undefined) {
      throw new OperatorError(`Nothing was removed. To do it: portico remove ${slug} --confirm ${slug}`, 2);
    }
    for (const line of removedLines(await removeVenues(removalDeps(foundation), [id]))) say(line);
  });
}

function removalDeps({ databases, sealer, directory, clock }: Foundation) {
  const { now } = clock;
  return {
    db: databases.main,
    vault: createVault(databases.keys, sealer),
    requestDisconnects: createDisconnectRequests({ sealer, directory, now }),
    now,
  };
}

function contentLines(slug: string, held: VenueContents): readonly string[] {
  const { accessPoints } = held;
  const names = accessPoints.length === 0 ? '' : ` (${accessPoints.join(', ')})`;
  return [
    `What goes with the venue "${slug}":`,
    `  guests: ${held.guests}, with their answers, devices, times online and consents`,
    `  online now: ${held.online}`,
    `  access points: ${accessPoints.length}${names}`,
    `  requests not answered yet: ${held.openRequests}`,
    `  counts for reports: ${held.tallies}`,
  ];
}

function removedLines({ guests, disconnecting, staying }: VenuesRemoved): readonly string[] {
  return [
    `Removed. Guests: ${guests}.`,
    ...(disconnecting > 0
      ? [`Sessions being disconnected while \`portico serve\` runs: ${disconnecting}`]
      : []),
    ...(staying > 0
      ? [`Sessions that end with their time, at access points that take no Disconnect: ${staying}`]
      : []),
  ];
}
