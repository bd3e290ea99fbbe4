import { networkOf } from '../../base/addresses.js';
import { formOf, type Form, typedInto } from '../../http/posted-form.js';
import type { PasswordAnswer } from '../../owners/sign-in.js';
import { doneOf } from '../done.js';
import { emailField, passwordField } from '../forms/fields.js';
import { fieldViews, readForm, typedIn } from '../forms/form.js';
import { localPath } from '../guard.js';
import type { FormPage } from '../page-models.js';
import type { Scope } from '../scope.js';
import { sendPage } from '../send-page.js';
import { removalTexts } from '../texts/removal.js';
import { signInTexts as t } from '../texts/sign-in.js';
import { enter } from './enter.js';
import { askForCode } from './second-factor.js';

const SPEC = {
  email: emailField({ label: t.email, autocomplete: 'username' }),
  password: passwordField({ label: t.password }),
};

const DONE = {
  'signed-out': t.signedOut,
  reset: t.reset.done,
  deactivated: removalTexts.account.deactivate.done,
  deleted: removalTexts.account.delete.done,
};

/** `GET /sign-in` */
export async function showSignIn(scope: Scope): Promise<void> {
  await sendSignIn(scope, { next: scope.req.query.next, ...doneOf(scope, DONE) });
}

/** `POST /sign-in`: address and password, and on to the second factor where there is one. */
export async function signIn(scope: Scope): Promise<void> {
  const form = formOf(scope.req);
  const reading = readForm(SPEC, form);
  if (reading.kind === 'errors')
    return sendSignIn(scope, { ...again(form), errors: reading.errors, status: 422 });
  const network = networkOf(scope.req.ip ?? '');
  await answer(scope, form, await scope.deps.owners.checkPassword({ ...reading.values, network }));
}

async function answer(scope: Scope, form: Form, checked: PasswordAnswer): Promise<void> {
  switch (checked.kind) {
    case 'wrong':
      return sendSignIn(scope, { ...again(form), problem: t.wrong, status: 422 });
    case 'slowed':
      scope.res.setHeader('Retry-After', checked.retryAfterSeconds);
      return sendSignIn(scope, { ...again(form), problem: t.slowed, status: 429 });
    case 'right':
      if (checked.owner.hasSecondFactor) return askForCode(scope, checked.owner, form.next);
      return enter(scope, checked.owner, form.next);
  }
}

function again(form: Form) {
  return { next: typedInto(form, 'next'), typed: typedIn(SPEC, form) };
}

type Sending = Pick<FormPage, 'errors' | 'problem' | 'done'> & {
  readonly next: unknown;
  readonly typed?: ReturnType<typeof typedIn>;
  readonly status?: number;
};

async function sendSignIn(scope: Scope, { next, typed = {}, status = 200, ...said }: Sending): Promise<void> {
  const page: FormPage = {
    view: 'form',
    title: t.title,
    ...said,
    form: {
      action: '/sign-in',
      fields: fieldViews(SPEC, { typed, errors: said.errors ?? [] }),
      hidden: { next: localPath(next) ?? '' },
      button: t.button,
    },
    links: [
      { label: t.forgotten, href: '/reset' },
      ...(scope.deps.registration === 'open' ? [{ label: t.register, href: '/register' }] : []),
    ],
  };
  await sendPage(scope, page, status);
}
