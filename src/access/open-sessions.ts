import { DAY, SECOND } from '../base/clock.js';
import { groupedBy } from '../base/grouped-by.js';
import { randomToken } from '../base/secrets.js';
import type { Database, Queryable } from '../db/database.js';
import { isPostgres } from '../db/recordset.js';
import { type AccessRequest, redeemerOf } from './access-request.js';
import { othersOnline, type Outcome } from './decide.js';
import { createFactsStore } from './facts-store.js';
import { createOpeningStore } from './opening-store.js';
import { createTerminalStore, type SignedInTerminal, terminalKey } from './terminal-store.js';

/** An accepted request with the session made for it. */
export interface ToOpen {
  readonly request: AccessRequest;
  readonly outcome: Outcome & { readonly kind: 'open' };
  readonly id: string;
  readonly class: Buffer;
  readonly sealed: string;
}

type Store = ReturnType<typeof createOpeningStore>;
type Terminals = ReturnType<typeof createTerminalStore>;

/**
 * Opens the sessions in one transaction and returns those it opened. Left out is what changed since it was read: a
 * ticket redeemed, a device removed or the last place taken by somebody else meanwhile.
 */
export async function openSessions(
  db: Database,
  sessions: readonly ToOpen[],
  at: number,
): Promise<readonly ToOpen[]> {
  if (sessions.length === 0) return [];
  return db.transaction(async (trx) => {
    const store = createOpeningStore(trx);
    const fitting = await withinDeviceLimits(trx, sessions, at);
    const redeemed = await redeemTickets(store, fitting, at);
    const holding = await withoutErased(store, redeemed);
    const devices = await rememberTerminals(createTerminalStore(trx), holding, at);
    const opened = holding.filter((session) => session.outcome.method !== 'mac' || devices.has(session));
    await closeOlder(store, [...devices.values()], at);
    await store.open(
      opened.map((session) => ({ ...openingOf(session, at), deviceId: devices.get(session) })),
    );
    await noteGuestsSeen(trx, opened, at);
    return opened;
  });
}

/**
 * Another process may have let in a terminal of the same guest since the facts were read. So guests whose terminals
 * are counted are taken in turn, and counted again. SQLite is for one process, which decides one batch after another.
 */
async function withinDeviceLimits(
  trx: Queryable,
  sessions: readonly ToOpen[],
  at: number,
): Promise<readonly ToOpen[]> {
  if (!isPostgres(trx)) return sessions;
  const limited = sessions.filter(({ outcome }) => outcome.plan.devices !== undefined);
  if (limited.length === 0) return sessions;
  // With them those that will be written to: one order for all locks, or two processes could wait for each other.
  const inTurn = [...limited, ...sessions.filter((session) => isStale(session, at))];
  await createOpeningStore(trx).takeTurn(inTurn.map(({ outcome }) => outcome.guestId));
  const open = await createFactsStore(trx).openSessions(limited.map(({ outcome }) => outcome.guestId));
  const openOf = groupedBy(open, ({ guestId }) => guestId);
  return sessions.filter(({ outcome: { plan, guestId, terminalHash } }) => {
    const others = othersOnline(openOf.get(guestId) ?? [], terminalHash);
    return plan.devices === undefined || others < plan.devices;
  });
}

async function redeemTickets(
  store: Store,
  sessions: readonly ToOpen[],
  at: number,
): Promise<readonly ToOpen[]> {
  const redemptions = sessions.flatMap(({ request, outcome, id }) =>
    outcome.method === 'ticket' && request.credential.kind === 'ticket'
      ? [
          {
            ticketId: request.credential.id,
            guestId: outcome.guestId,
            redeemedBy: redeemerOf(request),
            sessionId: id,
          },
        ]
      : [],
  );
  const redeemed = redemptions.length === 0 ? new Set<string>() : await store.redeem(redemptions, at);
  return sessions.filter(
    ({ request, outcome }) =>
      outcome.method !== 'ticket' ||
      (request.credential.kind === 'ticket' && redeemed.has(request.credential.id)),
  );
}

/** A ticket and a device go with their guest; who signed in by password has to be looked for. */
async function withoutErased(store: Store, sessions: readonly ToOpen[]): Promise<readonly ToOpen[]> {
  const isByAccount = ({ outcome }: ToOpen) => outcome.method === 'account' || outcome.method === 'voucher';
  const byAccount = sessions.filter(isByAccount);
  if (byAccount.length === 0) return sessions;
  const held = await store.hold(byAccount.map(({ outcome }) => outcome.guestId));
  return sessions.filter((session) => !isByAccount(session) || held.has(session.outcome.guestId));
}

/** The device of each session that has one. Of terminals signing in, made or taken over; of remembered ones, used. */
async function rememberTerminals(
  store: Terminals,
  sessions: readonly ToOpen[],
  at: number,
): Promise<ReadonlyMap<ToOpen, string>> {
  const signedIn = sessions.filter(
    ({ outcome }) => outcome.method !== 'mac' && outcome.terminalHash !== undefined,
  );
  const returning = sessions.filter(({ outcome }) => outcome.method === 'mac');
  const remembered = await remember(
    store,
    signedIn.map((session) => terminalOf(session, at)),
    at,
  );
  const used = returning.length === 0 ? new Set() : await store.use(returning.map(deviceOf), at);
  await forgetTerminalsBeyondPlan(store, signedIn, at);
  return new Map<ToOpen, string>([
    ...signedIn.flatMap((session): [ToOpen, string][] => {
      const id = remembered.get(terminalKeyOf(session));
      return id === undefined ? [] : [[session, id]];
    }),
    ...returning
      .filter((session) => used.has(deviceIdOf(session)))
      .map((session): [ToOpen, string] => [session, deviceIdOf(session)]),
  ]);
}

async function remember(
  store: Terminals,
  terminals: readonly SignedInTerminal[],
  at: number,
): Promise<ReadonlyMap<string, string>> {
  const known = terminals.length === 0 ? new Map<string, string>() : await store.refresh(terminals, at);
  const others = terminals.filter((terminal) => !known.has(terminalKey(terminal)));
  return others.length === 0 ? known : new Map([...known, ...(await store.remember(others, at))]);
}

async function forgetTerminalsBeyondPlan(
  store: Terminals,
  signedIn: readonly ToOpen[],
  at: number,
): Promise<void> {
  const bounds = signedIn.flatMap(({ outcome }) =>
    outcome.plan.devices === undefined ? [] : [{ guestId: outcome.guestId, most: outcome.plan.devices }],
  );
  if (bounds.length > 0) await store.forgetBeyond(bounds, at);
}

async function closeOlder(store: Store, deviceIds: readonly string[], at: number): Promise<void> {
  if (deviceIds.length > 0) await store.supersede(deviceIds, at);
}

/** A day's precision is enough for "90 days unused", and spares most batches the statement. */
async function noteGuestsSeen(trx: Queryable, opened: readonly ToOpen[], at: number): Promise<void> {
  const stale = opened.filter((session) => isStale(session, at)).map(({ outcome }) => outcome.guestId);
  if (stale.length > 0) await createOpeningStore(trx).guestsSeen(stale, at);
}

function isStale({ outcome }: ToOpen, at: number): boolean {
  return at - outcome.guestSeenAt > DAY;
}

function terminalOf({ request, outcome }: ToOpen, at: number) {
  return {
    id: randomToken(),
    venueId: request.venue.id,
    guestId: outcome.guestId,
    terminalHash: outcome.terminalHash ?? '',
    plan: outcome.plan.name,
    rememberedUntil: at + outcome.plan.rememberSeconds * SECOND,
  };
}

function terminalKeyOf({ request, outcome }: ToOpen): string {
  return terminalKey({ venueId: request.venue.id, terminalHash: outcome.terminalHash ?? '' });
}

function deviceOf(session: ToOpen) {
  return { id: deviceIdOf(session), guestId: session.outcome.guestId };
}

function deviceIdOf({ outcome }: ToOpen): string {
  return outcome.device?.id ?? '';
}

function openingOf({ request, outcome, ...session }: ToOpen, at: number) {
  return {
    id: session.id,
    venueId: request.venue.id,
    accessPointId: request.accessPoint.id,
    guestId: outcome.guestId,
    plan: outcome.plan.name,
    method: outcome.method,
    recordHash: request.recordHash,
    nasHash: request.nasHash,
    sealed: session.sealed,
    openedAt: at,
    deadlineAt: outcome.grant.endsAt,
    volumeBytes: outcome.grant.volumeBytes,
    interimSeconds: outcome.plan.interimSeconds,
  };
}
