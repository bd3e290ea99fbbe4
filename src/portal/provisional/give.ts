import { PublicError } from '../../base/errors.js';
import type { Queryable } from '../../db/database.js';
import { type ProvisionalGuest, registerProvisional } from '../../guests/register-provisional.js';
import { withoutGuest } from '../../guests/visits.js';
import { type Form, typedInto } from '../../http/posted-form.js';
import type { Said } from '../welcome.js';
import { sendWelcome } from '../welcome.js';
import { goOn } from '../finish-sign-in.js';
import { isRefused, openForm, type SigningInByForm } from '../open-form.js';
import type { Scope } from '../scope.js';
import { acceptanceOf } from '../store-sign-in.js';
import { type Chance, chanceOf, terminalAt } from './chance.js';

/** `POST /p/<venue>/provisional`: a few minutes online, to go on in another browser. */
export async function giveProvisional(request: Scope): Promise<void> {
  const { scope, visit, form, on } = await openForm(request);
  // The same form was faster.
  if (on.start.content.provisional) return goOn(scope, on.start);
  const again = (said: Said) => sendWelcome(scope, visit, said);
  if (await isRefused(scope, visit, { form, errors: [], again })) return;
  const chance = await chanceOf(scope, visit);
  if (chance.kind === 'not-here') throw new PublicError('not-found');
  const given = chance.kind === 'possible' && (await give(scope, { on, chance, plan: planFor(scope, form) }));
  if (!given) return again({ status: 409, problem: 'provisional.had-today' });
  goOn(scope, (await scope.deps.visits.signedInOn(visit, on.page)) ?? visit);
}

/** False where the terminal had it today. */
async function give(
  scope: Scope,
  {
    on,
    chance,
    plan,
  }: {
    readonly on: SigningInByForm;
    readonly chance: Extract<Chance, { kind: 'possible' }>;
    readonly plan: string;
  },
): Promise<boolean> {
  const { deps, venue } = scope;
  try {
    await registerProvisional(deps, {
      venue,
      acceptance: acceptanceOf(scope, 'provisional'),
      plan,
      ...chance,
      async meanwhile(trx, guest) {
        await lend(trx, scope, { on, guest, plan });
        const subject = terminalAt(scope, chance.terminal);
        const count = await deps.limiter.countWithin(trx, 'provisional-by-terminal', subject);
        if (count.kind === 'over') throw new HadToday();
      },
    });
    deps.onEvent(on.visit.content.accessPointId, 'provisional-given');
    return true;
  } catch (error) {
    if (error instanceof GivenAlready) return true;
    if (error instanceof HadToday) return false;
    throw error;
  }
}

/** The visit goes on under a name only this page leads to, and has a code from now on. */
async function lend(
  trx: Queryable,
  { deps }: Scope,
  {
    on,
    guest,
    plan,
  }: { readonly on: SigningInByForm; readonly guest: ProvisionalGuest; readonly plan: string },
): Promise<void> {
  const { guestId, ticketId } = guest;
  const lent = await deps.visits.signInWithin(trx, on, (content) => {
    if (content.provisional) throw new GivenAlready();
    // Whoever signed in on it before: this browser asked to be somebody else.
    return { ...withoutGuest(content), ticketId, plan, lent: { guestId } };
  });
  const provisional = { guestId, handle: lent.handle };
  await deps.visits.changeWithin(trx, lent, (content) => ({ ...content, provisional }));
  await deps.continuations.giveWithin(trx, lent);
}

/** The venue's own for this, else that of the way in that was wanted. */
function planFor({ venue }: Scope, form: Form): string {
  const { provisional, waysIn } = venue.document;
  const ways = Object.entries(waysIn).filter(([, way]) => way !== undefined);
  const wanted = ways.find(([name]) => name === typedInto(form, 'way')) ?? ways[0];
  return provisional?.plan ?? wanted?.[1]?.plan ?? '';
}

/** Undo what was stored. */
class GivenAlready extends Error {}
class HadToday extends Error {}
