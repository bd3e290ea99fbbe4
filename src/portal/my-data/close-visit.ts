import type { Scope } from '../scope.js';

/** The visit this browser still holds names guest and terminal; the others end by themselves within half an hour. */
export async function closeVisit(scope: Scope): Promise<void> {
  const { visits } = scope.deps;
  const visit = await visits.byToken(scope.venue.id, scope.cookies.visit ?? '');
  if (visit) await visits.close(visit);
}
