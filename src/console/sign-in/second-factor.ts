import { PublicError } from '../../base/errors.js';
import { formOf, typedInto } from '../../http/posted-form.js';
import { createOwnerStore, type OwnerRow } from '../../owners/owner-store.js';
import { codeField } from '../forms/fields.js';
import type { FieldError } from '../forms/field.js';
import { fieldViews, readForm } from '../forms/form.js';
import { localPath } from '../guard.js';
import type { FormPage } from '../page-models.js';
import type { Scope } from '../scope.js';
import { sendPage } from '../send-page.js';
import { signInTexts } from '../texts/sign-in.js';
import { enter } from './enter.js';

const t = signInTexts.code;
const SPEC = { code: codeField({ label: t.label, help: t.help }) };

/** After the right password: a page that carries the proof of it, and asks for the code. */
export async function askForCode(scope: Scope, owner: OwnerRow, next: unknown): Promise<void> {
  const { deps } = scope;
  const proof = await deps.owners.tokens.issue(deps.db.write, {
    purpose: 'second-factor',
    ownerId: owner.id,
  });
  await sendCode(scope, { proof: proof.reveal(), next });
}

/** `POST /sign-in/code` */
export async function signInWithCode(scope: Scope): Promise<void> {
  const { deps, req } = scope;
  const form = formOf(req);
  const [proof, next] = [typedInto(form, 'proof'), typedInto(form, 'next')];
  const reading = readForm(SPEC, form);
  if (reading.kind === 'errors') return sendCode(scope, { proof, next, errors: reading.errors });
  const { tokens, secondFactor } = deps.owners;
  const proven = await tokens.find(deps.db.read, 'second-factor', proof);
  const owner = await createOwnerStore(deps.db.read).byId(proven?.ownerId ?? '');
  if (!owner || !(await tokens.countTry(deps.db.write, proof))) throw new PublicError('link-unknown');
  const answer = await secondFactor.check(owner, reading.values.code);
  if (answer !== 'right') {
    const message = answer === 'slowed' ? signInTexts.slowed : t.wrong;
    return sendCode(scope, { proof, next, errors: [{ field: 'code', message }] });
  }
  if (!(await tokens.take(deps.db.write, 'second-factor', proof))) throw new PublicError('link-unknown');
  await enter(scope, owner, next);
}

async function sendCode(
  scope: Scope,
  said: { readonly proof: string; readonly next: unknown; readonly errors?: readonly FieldError[] },
): Promise<void> {
  const { proof, next, errors = [] } = said;
  const page: FormPage = {
    view: 'form',
    title: t.title,
    lead: t.lead,
    errors,
    form: {
      action: '/sign-in/code',
      fields: fieldViews(SPEC, { errors }),
      hidden: { proof, next: localPath(next) ?? '' },
      button: t.button,
    },
    links: [{ label: signInTexts.title, href: '/sign-in' }],
  };
  await sendPage(scope, page, errors.length > 0 ? 422 : 200);
}
