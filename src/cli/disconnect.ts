import type { Command } from 'commander';
import { createDisconnecter, type DisconnectOutcome } from '../access/disconnect.js';
import { createSessionStore, type Session } from '../access/session-store.js';
import type { Foundation } from '../app/foundation.js';
import { OperatorError } from '../base/errors.js';
import { createRadiusClient } from '../radius/client.js';
import type { CommandContext } from './context.js';
import { findVenue } from './find-venue.js';
import { withFoundation } from './with-foundation.js';

interface Options {
  readonly session?: string;
  readonly all?: true;
}

/** `portico disconnect <venue>`: sends Disconnect-Requests (RFC 5176) and says what each access point answered. */
export function addDisconnect(program: Command, context: CommandContext): void {
  program
    .command('disconnect')
    .description('end open sessions of a venue at its access points')
    .argument('<venue>')
    .option('--session <id>', 'this session (`portico show sessions` lists them)')
    .option('--all', 'every open session')
    .action((slug: string, options: Options) => disconnect(context, slug, options));
}

async function disconnect({ config, say }: CommandContext, slug: string, options: Options): Promise<void> {
  if ((options.session === undefined) === (options.all === undefined)) {
    throw new OperatorError('Say which: --session <id> or --all.', 2);
  }
  const unended = await withFoundation(config(), async (foundation) => {
    const sessions = await chosenSessions(foundation, slug, options);
    if (sessions.length === 0) say('No session is open.');
    return endSessions(foundation, sessions, (session, outcome) =>
      say(`${session.id}: ${SENTENCES[outcome.kind]}`),
    );
  });
  if (unended > 0) throw new OperatorError(`${unended} of the sessions could not be ended.`, 3);
}

async function chosenSessions(
  foundation: Foundation,
  slug: string,
  { session }: Options,
): Promise<readonly Session[]> {
  const { id } = findVenue(foundation, slug);
  const open = await createSessionStore(foundation.databases.main.read).openOfVenue(id);
  if (session === undefined) return open;
  const chosen = open.filter((one) => one.id === session);
  if (chosen.length === 0) throw new OperatorError(`No open session of "${slug}" has the id ${session}.`, 4);
  return chosen;
}

type Told = (session: Session, outcome: DisconnectOutcome) => void;

/** All at once: an access point that stays silent takes half a minute. Returns how many are not known to be ended. */
async function endSessions(
  foundation: Foundation,
  sessions: readonly Session[],
  told: Told,
): Promise<number> {
  const { databases, sealer, directory } = foundation;
  const client = createRadiusClient({ now: Date.now });
  try {
    const disconnecter = createDisconnecter({ db: databases.main, sealer, directory, client, now: Date.now });
    const ended = await Promise.all(
      sessions.map(async (session) => {
        const outcome = await disconnecter.disconnectNow(session);
        told(session, outcome);
        return outcome.kind === 'acknowledged' || outcome.kind === 'gone';
      }),
    );
    return ended.filter((one) => !one).length;
  } finally {
    await client.close();
  }
}

const SENTENCES: Readonly<Record<DisconnectOutcome['kind'], string>> = {
  acknowledged: 'disconnected',
  gone: 'the access point knows no such session any more; closed here',
  refused: 'the access point refused',
  silent: 'the access point did not answer',
  impossible: 'this access point takes no Disconnect-Requests',
};
