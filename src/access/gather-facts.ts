import { groupedBy } from '../base/grouped-by.js';
import type { Queryable } from '../db/database.js';
import { budgetStart } from './budget.js';
import type { Venue } from '../venues/open-venue.js';
import type { AccessRequest } from './access-request.js';
import type { HolderFact, Facts, TicketFact } from './facts.js';
import { createFactsStore, type GuestSince } from './facts-store.js';
import { terminalKey } from './terminal-store.js';

/** Everything the decisions of a batch need, in at most six queries; those nobody needs are left out. */
export async function gatherFacts(
  db: Queryable,
  requests: readonly AccessRequest[],
  now: number,
): Promise<readonly Facts[]> {
  const store = createFactsStore(db);
  const tickets = await ticketsOf(store, requests);
  const ticketOf = (request: AccessRequest) =>
    request.credential.kind === 'ticket' ? tickets.get(request.credential.id) : undefined;
  const accounts = await accountsOf(store, requests);
  const accountOf = (request: AccessRequest) => accounts.get(request);
  const isLive = (request: AccessRequest) => {
    if (request.credential.kind === 'account') return true;
    const ticket = ticketOf(request);
    return ticket !== undefined && ticket.redeemedAt === undefined && ticket.expiresAt > now;
  };
  const devices = await devicesOf(
    store,
    requests.filter((request) => !isLive(request)),
  );
  const deviceOf = (request: AccessRequest) =>
    request.terminalHash === undefined
      ? undefined
      : devices.get(terminalKey({ venueId: request.venue.id, terminalHash: request.terminalHash }));
  const holdersOf = (request: AccessRequest) => [ticketOf(request), accountOf(request), deviceOf(request)];
  const guestOf = (request: AccessRequest) => holdersOf(request).find((holder) => holder)?.guestId;
  const guestIds = distinct(requests.map(guestOf));
  const consenting = distinct([...accounts.values(), ...devices.values()].map((holder) => holder.guestId));
  const counting = requests.flatMap((request) =>
    holdersOf(request).flatMap((holder) => countedSince(request.venue, holder, now)),
  );
  const [sessions, accepted, spent] = await Promise.all([
    guestIds.length === 0 ? [] : store.openSessions(guestIds),
    consenting.length === 0 ? [] : store.accepted(consenting),
    store.spent(counting),
  ]);
  const sessionsOf = groupedBy(sessions, (session) => session.guestId);
  const acceptedOf = groupedBy(accepted, (entry) => entry.guestId);
  const spentOf = groupedBy(spent, (entry) => entry.guestId);
  return requests.map((request) => {
    const guestId = guestOf(request) ?? '';
    return {
      ticket: ticketOf(request),
      account: accountOf(request),
      device: deviceOf(request),
      openSessions: sessionsOf.get(guestId) ?? [],
      accepted: acceptedOf.get(guestId) ?? [],
      spent: spentOf.get(guestId) ?? [],
    };
  });
}

/** Since when the budgets of the plan concerned count; empty where it has none. */
function countedSince(
  venue: Venue,
  holder: { readonly guestId: string; readonly plan: string } | undefined,
  now: number,
): readonly GuestSince[] {
  const plan = holder && venue.plan(holder.plan);
  const since = plan && budgetStart(plan, venue.zone, now);
  return holder && since !== undefined ? [{ guestId: holder.guestId, since }] : [];
}

type Store = ReturnType<typeof createFactsStore>;

async function ticketsOf(
  store: Store,
  requests: readonly AccessRequest[],
): Promise<ReadonlyMap<string, TicketFact>> {
  const ids = distinct(
    requests.map(({ credential }) => (credential.kind === 'ticket' ? credential.id : undefined)),
  );
  const tickets = ids.length === 0 ? [] : await store.tickets(ids);
  return new Map(tickets.map((ticket) => [ticket.id, ticket]));
}

async function accountsOf(
  store: Store,
  requests: readonly AccessRequest[],
): Promise<ReadonlyMap<AccessRequest, HolderFact>> {
  const ids = distinct(requests.map(accountIdOf));
  const guests = ids.length === 0 ? [] : await store.guests(ids);
  const known = new Map(guests.map((guest) => [guest.guestId, guest]));
  return new Map(
    requests.flatMap((request) => {
      const { credential } = request;
      const guest = known.get(accountIdOf(request) ?? '');
      return guest && credential.kind === 'account'
        ? [[request, { ...guest, plan: credential.plan }] as const]
        : [];
    }),
  );
}

function accountIdOf({ credential }: AccessRequest): string | undefined {
  return credential.kind === 'account' ? credential.guestId : undefined;
}

/** Devices matter where the terminal itself asks, and to tickets that no longer live. */
async function devicesOf(store: Store, requests: readonly AccessRequest[]) {
  const terminals = requests.flatMap(({ venue, terminalHash }) =>
    terminalHash === undefined ? [] : [{ venueId: venue.id, terminalHash }],
  );
  const devices = terminals.length === 0 ? [] : await store.devices(terminals);
  return new Map(devices.map((device) => [terminalKey(device), device]));
}

function distinct(values: readonly (string | undefined)[]): string[] {
  return [...new Set(values.filter((value) => value !== undefined))];
}
