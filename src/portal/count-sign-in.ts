import { createGuestStore, type Guest } from '../guests/guest-store.js';
import type { KnownGuest } from '../guests/known-guest.js';
import { createLinkStore } from '../guests/link-store.js';
import type { Visit } from '../guests/visits.js';
import { dayAt } from '../tallies/local-day.js';
import type { Occasion } from '../tallies/tallies.js';
import { questionnaireOffered } from '../venues/questionnaire.js';
import type { WayIn } from '../venues/venue.js';
import { beginCounting } from './advertisements/count.js';
import type { Scope } from './scope.js';
import type { StatisticsAnswers } from './statistics.js';

/** A way in that somebody has just taken. */
export interface TakenWay {
  readonly way: WayIn | 'cookie';
  /** The guest as known before; nothing where the guest is new. */
  readonly known: Guest | undefined;
  /** What was answered for the count, where it was asked. */
  readonly statistics?: StatisticsAnswers | undefined;
}

/**
 * Counts a sign-in, whichever way in was taken. A guest counts once a day: when the one was last seen decides, so nothing
 * about the count is stored beside the guest. `visit`: as it goes on.
 */
export async function countSignIn(scope: Scope, visit: Visit, taken: TakenWay): Promise<void> {
  const { deps, venue } = scope;
  const { collect } = venue.document;
  const occasion = occasionOf(scope, taken.known);
  if (collect.usage) {
    const { accessPointId } = visit.content;
    const { way } = taken;
    deps.tallies.countSignIn({
      ...occasion,
      way,
      accessPointId,
      language: scope.language,
      by: collect.usageBy,
    });
  }
  if (questionnaireOffered(venue.document)) deps.surveys.countGuest(occasion);
  if (taken.statistics) deps.tallies.countGuest(occasion, { source: taken.way, ...taken.statistics });
  await beginCounting(scope, visit, { occasion, sawFirst: taken.way !== 'cookie' });
}

/** Who comes back by cookie is seen without signing anything anew, and so is the cookie. Once a day is enough. */
export async function noteSeen(scope: Scope, { guest, link }: KnownGuest): Promise<void> {
  const { isFirstOfDay, at } = occasionOf(scope, guest);
  if (!isFirstOfDay) return;
  const { write } = scope.deps.db;
  await createGuestStore(write).seen(guest.id, at);
  await createLinkStore(write).used(link.hash, at);
}

function occasionOf({ deps, venue }: Scope, known: Guest | undefined): Occasion {
  const { timeZone } = venue.document;
  const at = deps.now();
  const today = dayAt(timeZone, at);
  const isNew = known === undefined || dayAt(timeZone, known.createdAt) === today;
  return {
    venueId: venue.id,
    timeZone,
    at,
    isFirstOfDay: known === undefined || dayAt(timeZone, known.lastSeenAt) < today,
    standing: isNew ? 'new' : 'returning',
  };
}
