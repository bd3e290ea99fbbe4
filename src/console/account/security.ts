import { networkOf } from '../../base/addresses.js';
import { formOf } from '../../http/posted-form.js';
import { recordAction } from '../../owners/audit.js';
import { createOwnerSessionStore, type OwnerSession } from '../../owners/owner-session-store.js';
import { createRecoveryCodeStore } from '../../owners/recovery-code-store.js';
import { changeOwnPassword } from '../../owners/reset-password.js';
import { SESSION_IDLE } from '../../owners/sessions.js';
import { doneOf } from '../done.js';
import type { FieldError } from '../forms/field.js';
import { newPasswordField, passwordField } from '../forms/fields.js';
import { fieldViews, readForm } from '../forms/form.js';
import type { ConsolePage, FormView, StatusView } from '../page-models.js';
import type { OwnerScope } from '../scope.js';
import { sendPage } from '../send-page.js';
import { accountTexts } from '../texts/account.js';
import { signInTexts } from '../texts/sign-in.js';
import { ownFormats } from './profile.js';

const t = accountTexts.security;
const SPEC = {
  current: passwordField({ label: t.current }),
  next: newPasswordField({ label: t.next, help: t.nextHelp }),
};

interface SecurityPage extends ConsolePage {
  readonly view: 'account/security';
  readonly t: typeof t;
  readonly password: FormView;
  readonly factor: { readonly isOn: boolean; readonly status: StatusView; readonly codes: string };
  readonly sessions: readonly SessionView[];
}

interface SessionView {
  readonly browser: string;
  readonly seen: string;
  readonly since: string;
  readonly isThis: boolean;
  readonly endUrl: string;
}

const DONE = {
  password: t.changed,
  session: t.sessions.ended,
  sessions: t.sessions.endedAll,
  'factor-off': accountTexts.factor.offDone,
};

/** `GET /account/security` */
export async function showSecurity(scope: OwnerScope): Promise<void> {
  await sendSecurity(scope);
}

/** `POST /account/password`: another password, by who knows the one there is. */
export async function changePassword(scope: OwnerScope): Promise<void> {
  const { deps, req, res, owner, session } = scope;
  const reading = readForm(SPEC, formOf(req));
  if (reading.kind === 'errors') return sendSecurity(scope, reading.errors);
  const { current, next } = reading.values;
  const network = networkOf(req.ip ?? '');
  const checked = await deps.owners.checkPassword({ email: owner.email, password: current, network });
  if (checked.kind !== 'right') {
    const message = checked.kind === 'slowed' ? signInTexts.slowed : t.currentWrong;
    return sendSecurity(scope, [{ field: 'current', message }]);
  }
  await changeOwnPassword(deps, { owner, session: session.id, password: next });
  const secret = await deps.owners.sessions.prove(deps.db.write, session.id);
  deps.cookies.setSession(res, secret.reveal());
  res.redirect(303, '/account/security?done=password');
}

/** `POST /account/sessions/<session>/end`: signs one browser out. */
export async function endSession(scope: OwnerScope): Promise<void> {
  const { deps, req, res, owner } = scope;
  await deps.db.transaction(async (trx) => {
    const isEnded = await createOwnerSessionStore(trx).end(owner.id, String(req.params.session));
    if (isEnded) await recordAction(trx, { ownerId: owner.id, action: 'session-ended', at: deps.now() });
  });
  res.redirect(303, '/account/security?done=session');
}

/** `POST /account/sessions/end`: signs all browsers out but this one. */
export async function endOtherSessions(scope: OwnerScope): Promise<void> {
  const { deps, res, owner, session } = scope;
  await deps.db.transaction(async (trx) => {
    await createOwnerSessionStore(trx).endAll(owner.id, session.id);
    await recordAction(trx, { ownerId: owner.id, action: 'sessions-ended', at: deps.now() });
  });
  res.redirect(303, '/account/security?done=sessions');
}

async function sendSecurity(scope: OwnerScope, errors: readonly FieldError[] = []): Promise<void> {
  const { deps, owner } = scope;
  const sessions = await createOwnerSessionStore(deps.db.read).ofOwner(owner.id, deps.now() - SESSION_IDLE);
  const codes = await createRecoveryCodeStore(deps.db.read).countOf(owner.id);
  const isOn = owner.hasSecondFactor;
  const page: SecurityPage = {
    view: 'account/security',
    title: t.title,
    section: 'security',
    t,
    errors,
    ...doneOf(scope, DONE),
    password: { action: '/account/password', fields: fieldViews(SPEC, { errors }), button: t.change },
    factor: {
      isOn,
      status: isOn ? { tone: 'good', word: t.factor.on } : { tone: 'quiet', word: t.factor.off },
      codes: t.factor.left(codes),
    },
    sessions: sessions.map((session) => sessionView(scope, session)),
  };
  await sendPage(scope, page, errors.length > 0 ? 422 : 200);
}

function sessionView({ owner, session: own }: OwnerScope, session: OwnerSession): SessionView {
  const formats = ownFormats(owner);
  const moment = (at: number) => formats.moment(new Date(at));
  return {
    browser: session.browser,
    seen: t.sessions.seen(moment(session.seenAt)),
    since: t.sessions.since(moment(session.createdAt), session.network),
    isThis: session.id === own.id,
    endUrl: `/account/sessions/${session.id}/end`,
  };
}
