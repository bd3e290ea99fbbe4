import type { Scope } from './scope.js';

/** The page with the ways in, while this browser has taken none: mini-browsers have no button that leads back. */
export async function firstPageOf({ deps, venue, cookies, path }: Scope): Promise<string | undefined> {
  const visit = cookies.visit === undefined ? undefined : await deps.visits.byToken(venue.id, cookies.visit);
  return visit && visit.content.guestId === undefined ? `${path}/v/${visit.token}` : undefined;
}
