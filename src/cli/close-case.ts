import type { Foundation } from '../app/foundation.js';
import { OperatorError } from '../base/errors.js';
import type { StoredCase } from '../requests/case-store.js';
import type { Cases, Noted } from '../requests/cases.js';
import type { CommandContext } from './context.js';
import { withFoundation } from './with-foundation.js';

/** Requests or breaches, and what one of them is called. */
interface CaseKind<C extends StoredCase, Content extends Noted> {
  readonly word: 'request' | 'breach';
  readonly casesOf: (foundation: Foundation) => Cases<C, Content>;
}

/** Throws OperatorError (exit code 4) where nothing has this reference. */
export async function findCase<C extends StoredCase, Content extends Noted>(
  foundation: Foundation,
  { word, casesOf }: CaseKind<C, Content>,
  reference: string,
): Promise<C> {
  const found = await casesOf(foundation).find(reference);
  if (!found) throw new OperatorError(`There is no ${word} "${reference}".`, 4);
  return found;
}

/** Throws OperatorError where there is none (exit code 4) or it was closed before (2). */
export async function closeCase<C extends StoredCase, Content extends Noted>(
  { config, say }: CommandContext,
  kind: CaseKind<C, Content>,
  { reference, note }: { readonly reference: string; readonly note: string },
): Promise<void> {
  const closing = await withFoundation(config(), async (foundation) =>
    kind.casesOf(foundation).close(await findCase(foundation, kind, reference), note),
  );
  if (closing === 'closed-before') throw new OperatorError('It is closed already.', 2);
  say('Closed. It is deleted in 90 days.');
}
