import type { Acceptance } from '../guests/store-acceptance.js';
import type { Form } from '../http/posted-form.js';
import type { Scope } from './scope.js';
import { textsOf } from './welcome.js';

/** What the box of a form says about marketing; nothing where there was no box. */
export function marketingIn(scope: Scope, form: Form): Acceptance['marketing'] {
  const { marketing } = textsOf(scope);
  if (!marketing || typeof form['marketing-text'] !== 'string') return undefined;
  return { answer: form.marketing === 'yes' ? 'yes' : 'no', version: marketing.version };
}

/** Whether the box of the text in force is ticked. */
export function agreesToMarketing(scope: Scope, form: Form): boolean {
  return form.marketing === 'yes' && form['marketing-text'] === textsOf(scope).marketing?.version;
}

/** Whether a box is ticked beside another text than the one in force: a yes to that is none to this. */
export function agreesToFormerMarketing(scope: Scope, form: Form): boolean {
  return form.marketing === 'yes' && !agreesToMarketing(scope, form);
}
