import { PublicError } from '../../base/errors.js';
import type { Session } from '../../access/session-store.js';
import type { LimitName } from '../../guests/limiter.js';
import type { Visit } from '../../guests/visits.js';
import { questionnaireOffered } from '../../venues/questionnaire.js';
import type { Questionnaire } from '../../venues/questionnaire-schema.js';
import { sessionByTicket } from '../provisional/go-on.js';
import { inLanguageOf, type Scope } from '../scope.js';
import { whoTries } from '../who-tries.js';

/** A visit that got online and may be asked. */
export interface Asking {
  readonly scope: Scope;
  readonly visit: Visit;
  readonly session: Session;
  readonly questionnaire: Questionnaire;
}

/**
 * What the page is about. The handle is enough, as for logging out: it leads to nobody's data. Throws `PublicError`
 * `not-found` where nothing is asked (any more), `visit-expired` where the visit is over or has not got anybody online.
 */
export async function findAsking(request: Scope, handle: unknown): Promise<Asking> {
  const questionnaire = questionnaireOffered(request.venue.document);
  if (!questionnaire) throw new PublicError('not-found');
  const { visits } = request.deps;
  const visit = typeof handle === 'string' ? await visits.byHandle(request.venue.id, handle) : undefined;
  const session = visit && !visit.content.provisional ? await sessionByTicket(request, visit) : undefined;
  if (!visit || !session) throw new PublicError('visit-expired');
  return { scope: inLanguageOf(request, visit), visit, session, questionnaire };
}

/** Where the page is, for a visit that has not been asked. */
export function questionsUrl(scope: Scope, visit: Visit | undefined): string | undefined {
  if (!visit || visit.content.isAsked || visit.content.provisional) return undefined;
  return `${scope.path}/questions/${visit.handle}`;
}

/** By guest and by terminal, so that neither a new visit nor a new account counts again. */
export function limitsOf({ scope, visit, session }: Asking): readonly (readonly [LimitName, string])[] {
  return [
    ['surveys-by-guest', session.guestId],
    ['surveys-by-terminal', `${scope.venue.id} ${whoTries(scope, visit).terminal}`],
  ];
}
