import { readSentCode } from '../../guests/sent-code.js';
import type { HeldVisit } from '../../guests/visits.js';
import { formOf, typedInto } from '../../http/posted-form.js';
import type { CodeWay } from '../../venues/venue.js';
import { sendAskForCode } from '../by-code/code-pages.js';
import { requireCodeWay } from '../by-code/code-ways.js';
import { codeFault } from '../by-code/enter-code.js';
import { addressFault } from '../by-code/ask-for-code.js';
import { readTarget } from '../by-code/read-target.js';
import { acceptanceErrors, acceptsTexts } from '../open-form.js';
import type { Scope } from '../scope.js';
import { sendCodeField } from './code-field.js';
import { tryOut } from './try-forms.js';

/** Nothing is sent. */
export function tryAddress(way: CodeWay): (scope: Scope, visit: HeldVisit) => Promise<void> {
  return async (scope, visit) => {
    requireCodeWay(scope, way);
    const form = formOf(scope.req);
    const typed = typedInto(form, way);
    if (form.again === 'yes')
      return sendCodeField(scope, visit, { way, said: { problem: 'sent-code.repeated' } });
    const read = await readTarget(scope, way, typed);
    const errors = [
      ...(read.kind === 'fault' ? addressFault(scope, way, read.fault) : []),
      ...acceptanceErrors(scope, form),
    ];
    if (errors.length === 0) return sendCodeField(scope, visit, { way, address: typed.trim() });
    const accepted = acceptsTexts(scope, form);
    sendAskForCode(scope, visit, { way, typed }, { status: 422, errors, accepted });
  };
}

/** Any six digits are the right ones. */
export async function tryCode(scope: Scope, visit: HeldVisit): Promise<void> {
  const form = formOf(scope.req);
  const { way } = requireCodeWay(scope, form.way);
  await tryOut(scope, visit, form, {
    way,
    answers: undefined,
    errors: readSentCode(typedInto(form, 'code')) ? [] : codeFault(scope, 'sent-code.missing'),
    again: (said) => sendCodeField(scope, visit, { way, said }),
  });
}
