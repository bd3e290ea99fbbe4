import type { HeldVisit } from '../../guests/visits.js';
import { formatsFor } from '../../languages/formats.js';
import type { WayIn } from '../../venues/venue.js';
import type { Scope } from '../scope.js';
import { sendPage } from '../send-page.js';
import { acceptedDocuments } from '../welcome.js';
import { chanceOf } from './chance.js';

/** A way in that this window cannot open, by the name guests know it by, such as Google. */
export interface WantedWay {
  readonly way: WayIn;
  readonly name: string;
}

/**
 * Says why the way in does not open here and what can be done: a few minutes online to go on in a real browser, where
 * the venue gives them, else how to get there, and the other ways in.
 */
export async function offerProvisional(scope: Scope, visit: HeldVisit, wanted: WantedWay): Promise<void> {
  const { deps, path } = scope;
  if (visit.content.provisional && !visit.content.isContinuation)
    return scope.res.redirect(303, `${path}/go/${visit.token}`);
  const chance = await chanceOf(scope, visit);
  const firstPage = `${path}/v/${visit.token}`;
  sendPage(
    scope,
    {
      view: 'mini-browser',
      name: wanted.name,
      hadToday: chance.kind === 'had-today',
      offer:
        chance.kind === 'possible'
          ? {
              action: `${path}/provisional`,
              way: wanted.way,
              duration: durationOf(scope, chance.seconds),
              documents: acceptedDocuments(scope),
            }
          : undefined,
      address: `${deps.publicUrl}${firstPage}`,
      otherWays: firstPage,
    },
    { visit: visit.token },
  );
}

/** In words. */
export function durationOf({ language, venue }: Scope, seconds: number): string {
  return formatsFor(language, venue.document.timeZone).duration(seconds);
}
