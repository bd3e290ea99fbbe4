import type { Command } from 'commander';
import type { Foundation } from '../app/foundation.js';
import { OperatorError } from '../base/errors.js';
import { accountAddress } from '../mail/mail-address.js';
import { recordAction } from '../owners/audit.js';
import { createMemberStore } from '../owners/member-store.js';
import { createOwnerStore, type OwnerRow } from '../owners/owner-store.js';
import { createOwnerTokens, type OwnerTokens } from '../owners/tokens.js';
import { inviteOwner } from '../owners/welcome.js';
import type { CommandContext } from './context.js';
import { findVenue } from './find-venue.js';
import { withFoundation } from './with-foundation.js';

/** `portico owners …`: the accounts of the console, as far as the operator has to do with them. */
export function addOwners(program: Command, context: CommandContext): void {
  const owners = program.command('owners').description('list, invite and assist owners of venues');
  owners
    .command('list', { isDefault: true })
    .description('list the accounts of the console with their venues')
    .action(() => print(context, listLines));
  owners
    .command('invite')
    .description('print a link, good for a week, by which somebody makes an account')
    .argument('<e-mail>')
    .action((email: string) => print(context, (foundation) => invite(foundation, addressOf(email))));
  owners
    .command('assign')
    .description('make somebody an owner of a venue')
    .argument('<venue>')
    .argument('<e-mail>')
    .action((slug: string, email: string) =>
      print(context, (foundation) => assign(foundation, slug, addressOf(email))),
    );
  owners
    .command('reset')
    .description('print a link, good for an hour, by which somebody chooses another password')
    .argument('<e-mail>')
    .option('--second-factor', 'turn the second factor off as well')
    .action((email: string, { secondFactor }: { secondFactor?: true }) =>
      print(context, (foundation) => reset(foundation, addressOf(email), secondFactor === true)),
    );
}

async function print(
  context: CommandContext,
  lines: (foundation: Foundation) => Promise<readonly string[]>,
): Promise<void> {
  for (const line of await withFoundation(context.config(), lines)) context.say(line);
}

function addressOf(typed: string): string {
  const email = accountAddress(typed);
  if (email === undefined) throw new OperatorError(`"${typed}" is not an e-mail address.`, 2);
  return email;
}

async function listLines({ databases }: Foundation): Promise<readonly string[]> {
  const { read } = databases.main;
  const owners = await createOwnerStore(read).all();
  if (owners.length === 0)
    return ['Nobody has an account yet; the start of `portico serve` prints the link for the first.'];
  const members = createMemberStore(read);
  return Promise.all(
    owners.map(async (owner) => {
      const venues = (await members.venuesOf(owner.id)).map(({ slug, role }) => `${slug} (${role})`);
      const state = owner.deactivatedAt === undefined ? '' : '  deactivated';
      return `${owner.email}${state}  ${venues.length === 0 ? 'no venue' : venues.join(', ')}`;
    }),
  );
}

async function invite(foundation: Foundation, email: string): Promise<readonly string[]> {
  const secret = await inviteOwner({ db: foundation.databases.main, tokens: tokensOf(foundation) }, email);
  if (!secret) throw new OperatorError(`${email} has an account already.`, 2);
  return [`For ${email}, within seven days: ${consoleOf(foundation)}/welcome/${secret.reveal()}`];
}

async function assign(foundation: Foundation, slug: string, email: string): Promise<readonly string[]> {
  const venue = findVenue(foundation, slug);
  const owner = await ownerOf(foundation, email);
  const at = Date.now();
  await foundation.databases.main.transaction(async (trx) => {
    const member = {
      venueId: venue.id,
      ownerId: owner.id,
      role: 'owner',
      readsAnswers: true,
      since: at,
    } as const;
    await createMemberStore(trx).put(member);
    const { name } = venue.document;
    await recordAction(trx, {
      ownerId: owner.id,
      venueId: venue.id,
      action: 'venue-assigned',
      object: name,
      at,
    });
  });
  return [`${email} owns "${slug}".`];
}

async function reset(foundation: Foundation, email: string, withFactor: boolean): Promise<readonly string[]> {
  const owner = await ownerOf(foundation, email);
  const { main } = foundation.databases;
  const secret = await main.transaction(async (trx) => {
    if (withFactor) await createOwnerStore(trx).setSecondFactor(owner.id, undefined);
    return tokensOf(foundation).issue(trx, { purpose: 'reset', ownerId: owner.id });
  });
  return [
    ...(withFactor ? ['The second factor is off.'] : []),
    `For ${email}, within an hour: ${consoleOf(foundation)}/reset/${secret.reveal()}`,
  ];
}

function tokensOf({ serverKeys }: Foundation): OwnerTokens {
  return createOwnerTokens({ key: serverKeys.key('owner'), now: Date.now });
}

function consoleOf({ config }: Foundation): string {
  if (config.consoleUrl !== undefined) return config.consoleUrl;
  throw new OperatorError('There is no console: PORTICO_CONSOLE_URL is not set.', 2);
}

async function ownerOf({ databases }: Foundation, email: string): Promise<OwnerRow> {
  const owner = await createOwnerStore(databases.main.read).byEmail(email);
  if (!owner) throw new OperatorError(`${email} has no account.`, 4);
  return owner;
}
