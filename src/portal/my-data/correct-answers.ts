import { PublicError } from '../../base/errors.js';
import { createGuestStore } from '../../guests/guest-store.js';
import { formOf } from '../../http/posted-form.js';
import { messagesFor } from '../../languages/messages.js';
import { typedAnswers } from '../field-views.js';
import { parseAnswers } from '../parse-answers.js';
import type { Scope } from '../scope.js';
import { addressOf, answersOf, proveGuest } from './prove-guest.js';
import { fieldsOf, formerAnswers, sendMyData } from './show-my-data.js';

/** `POST /p/<venue>/my[/<link>]`: answers corrected, where there are any. */
export async function correctAnswers(request: Scope): Promise<void> {
  const proven = await proveGuest(request);
  const { scope, known } = proven;
  const before = (await answersOf(proven))?.reveal();
  if (!before) throw new PublicError('link-unknown');
  const fields = fieldsOf(scope, before);
  const form = formOf(scope.req);
  const parsed = parseAnswers(fields, form, messagesFor(scope.language));
  if (parsed.kind === 'errors') {
    return sendMyData(proven, {
      corrected: { answers: typedAnswers(fields, form), errors: parsed.errors },
    });
  }
  const { id } = known.guest;
  const former = form.drop === 'yes' ? {} : formerAnswers(before, fields);
  const vault = await scope.deps.vault.seal(id, { ...former, ...parsed.answers });
  const isChanged =
    vault !== undefined && (await createGuestStore(scope.deps.db.write).changeVault(id, vault));
  if (!isChanged) throw new PublicError('link-unknown');
  // What was there before must not stay readable beneath the new row.
  await scope.deps.db.forget();
  scope.res.redirect(303, `${addressOf(proven)}&done=saved`);
}
