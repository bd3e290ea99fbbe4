import { budgetStart } from '../access/budget.js';
import type { LimitChanger } from '../access/change-limits.js';
import { createChangeStore, type SessionInForce } from '../access/change-store.js';
import type { Disconnecter } from '../access/disconnect.js';
import { createFactsStore } from '../access/facts-store.js';
import { judgeSession, needsWatching, type Verdict } from '../access/judge-session.js';
import { groupedBy } from '../base/grouped-by.js';
import type { Database } from '../db/database.js';
import type { Directory } from '../venues/directory.js';
import type { Plan } from '../venues/plan.js';
import type { Venue } from '../venues/open-venue.js';
import type { EventCounts } from './event-counts.js';

/** Sees to it that volumes and budgets hold also where equipment ignores them, or several terminals draw on one. */
interface Enforcer {
  /** These sessions have reported: they and the others of their guests are to be looked at. True if any. */
  note(sessions: readonly { readonly id: string; readonly venueId: string }[]): boolean;
  /** Looks at those noted: what is over is to be disconnected, what differs to be changed. True if anything was. */
  enforce(): Promise<boolean>;
}

const MOST_AT_ONCE = 256;

export function createEnforcer(deps: {
  readonly db: Database;
  readonly directory: Directory;
  readonly disconnecter: Disconnecter;
  readonly changer: LimitChanger;
  readonly counts: EventCounts;
  readonly now: () => number;
}): Enforcer {
  const { db, directory, counts } = deps;
  const noted = new Set<string>();

  async function enforceOn(sessionIds: readonly string[]): Promise<boolean> {
    const watched = (await createChangeStore(db.read).openBeside(sessionIds)).flatMap(asWatched);
    if (watched.length === 0) return false;
    const now = deps.now();
    const spent = await spentOf(watched, now);
    const judged = watched.map((one) => ({
      ...one,
      verdict: judgeSession(one.session, { ...one, now, spent: spent.get(one.session.guestId) ?? [] }),
    }));
    return act(judged);
  }

  function asWatched(session: SessionInForce): readonly Watched[] {
    const venue = directory.venueById(session.venueId);
    const plan = venue?.plan(session.plan);
    return venue && plan && needsWatching(plan) ? [{ session, venue, plan }] : [];
  }

  async function spentOf(watched: readonly Watched[], now: number) {
    const guests = watched.flatMap(({ session: { guestId }, venue, plan }) => {
      const since = budgetStart(plan, venue.zone, now);
      return since === undefined ? [] : [{ guestId, since }];
    });
    return groupedBy(await createFactsStore(db.read).spent(guests), ({ guestId }) => guestId);
  }

  async function act(judged: readonly (Watched & { readonly verdict: Verdict })[]): Promise<boolean> {
    const differing = judged.filter(({ verdict }) => verdict.kind === 'differs').filter(isReachable);
    const over = judged.flatMap(({ session, verdict }) =>
      verdict.kind === 'over' ? [{ session, reason: verdict.reason }] : [],
    );
    if (differing.length + over.length === 0) return false;
    await db.transaction(async (trx) => {
      await deps.changer.request(
        trx,
        differing.map(({ session }) => session.id),
      );
      for (const { session, reason } of over) {
        const requested = await deps.disconnecter.request(trx, [session]);
        count(session, `${requested > 0 ? 'disconnect' : 'unenforced'}-${reason}`);
      }
    });
    return true;
  }

  function isReachable({ session }: Watched): boolean {
    return directory.accessPoint(session.accessPointId ?? '')?.coaPort !== undefined;
  }

  function count(session: SessionInForce, event: string): void {
    if (session.accessPointId !== undefined) counts.add(session.accessPointId, event);
  }

  return {
    note(sessions) {
      for (const { id, venueId } of sessions) {
        if (directory.venueById(venueId)?.document.plans.some(needsWatching)) noted.add(id);
      }
      return noted.size > 0;
    },
    async enforce() {
      let didAny = false;
      while (noted.size > 0) {
        const ids = [...noted].slice(0, MOST_AT_ONCE);
        for (const id of ids) noted.delete(id);
        try {
          if (await enforceOn(ids)) didAny = true;
        } catch (error) {
          for (const id of ids) noted.add(id);
          throw error;
        }
      }
      return didAny;
    },
  };
}

interface Watched {
  readonly session: SessionInForce;
  readonly venue: Venue;
  readonly plan: Plan;
}
