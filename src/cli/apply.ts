import type { Command } from 'commander';
import { putInForce } from '../access/put-in-force.js';
import type { Change } from '../venues/change.js';
import { equipmentWarnings } from '../venues/equipment-warnings.js';
import type { CommandContext } from './context.js';
import { withFoundation } from './with-foundation.js';
import { readVenueFile } from './read-venue-file.js';
import { unsentCodes } from './unsent-codes.js';

/** `portico apply <file>`: makes the stored venue what the file says. A running server follows within seconds. */
export function addApply(program: Command, context: CommandContext): void {
  program
    .command('apply')
    .description('make a venue what a JSON file says, and tell what changes')
    .argument('<file>', 'venue file; docs/venue.json is an example')
    .option('--dry-run', 'only tell what would change')
    .action((path: string, options: { dryRun?: true }) => apply(context, path, options.dryRun === true));
}

async function apply(
  { config: read, readFile, say }: CommandContext,
  path: string,
  dryRun: boolean,
): Promise<void> {
  const file = readVenueFile(path, readFile(path));
  const config = read();
  const { changes, sessions } = await withFoundation(config, ({ databases, sealer, facts }) =>
    putInForce({ db: databases.main, sealer, facts, now: Date.now() }, file, dryRun),
  );
  for (const change of changes) say(sentenceOf(change));
  for (const warning of equipmentWarnings(file)) say(`warning: ${warning}`);
  for (const { name, why, advice } of unsentCodes(file.waysIn, config))
    say(`warning: ${name} are offered, but ${why}. ${advice}`);
  if (changes.length === 0) say('Nothing changes.');
  if (dryRun) return say('Nothing was stored (--dry-run).');
  if (sessions > 0) say(`Open sessions that get other limits, where their access points can: ${sessions}`);
  for (const { name, newSecret } of changes) {
    if (newSecret) say(`Shared secret of "${name}", shown this once: ${newSecret.reveal()}`);
  }
}

function sentenceOf({ what, name, kind, parts }: Change): string {
  return `${kind}: ${what} "${name}"${parts.length === 0 ? '' : ` (${parts.join(', ')})`}`;
}
