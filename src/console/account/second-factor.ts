import { MINUTE } from '../../base/clock.js';
import { Secret } from '../../base/secrets.js';
import { formOf, typedInto } from '../../http/posted-form.js';
import { type QrPicture, qrPicture } from '../../http/qr-picture.js';
import { SealBroken } from '../../keys/sealing.js';
import { recordAction } from '../../owners/audit.js';
import type { FieldError } from '../forms/field.js';
import { codeField } from '../forms/fields.js';
import { fieldViews, readForm } from '../forms/form.js';
import type { ConsolePage, FormPage, FormView } from '../page-models.js';
import type { OwnerScope } from '../scope.js';
import { sendPage } from '../send-page.js';
import { accountTexts } from '../texts/account.js';

const t = accountTexts.factor;
const SPEC = { code: codeField({ label: t.code }) };
const BACK = { label: t.back, href: '/account/security' };
const OPEN_FOR = 15 * MINUTE;

interface FactorPage extends ConsolePage {
  readonly view: 'account/second-factor';
  readonly t: typeof t;
  readonly form: FormView;
  readonly qr: QrPicture;
  readonly secret: string;
}

interface CodesPage extends ConsolePage {
  readonly view: 'account/recovery-codes';
  readonly t: typeof t;
  readonly codes: readonly string[];
}

/** `GET /account/second-factor`: a new secret, which nobody has yet. */
export async function showSecondFactor(scope: OwnerScope): Promise<void> {
  await sendSecret(scope, scope.deps.owners.secondFactor.create());
}

/** `POST /account/second-factor`: takes it into use once the app shows its code, and gives the recovery codes. */
export async function turnOnSecondFactor(scope: OwnerScope): Promise<void> {
  const { deps, req, owner } = scope;
  const form = formOf(req);
  const { secondFactor } = deps.owners;
  const secret = heldSecret(scope, typedInto(form, 'held'));
  if (!secret) return sendSecret(scope, secondFactor.create(), [{ field: 'code', message: t.expired }]);
  const reading = readForm(SPEC, form);
  if (reading.kind === 'errors') return sendSecret(scope, secret, reading.errors);
  const { code } = reading.values;
  const codes = await deps.db.transaction(async (trx) => {
    const made = await secondFactor.turnOn(trx, { ownerId: owner.id, secret, code });
    if (made) await recordAction(trx, { ownerId: owner.id, action: 'second-factor-on', at: deps.now() });
    return made;
  });
  if (!codes) return sendSecret(scope, secret, [{ field: 'code', message: t.wrong }]);
  await sendCodes(scope, codes, t.on);
}

/** `GET /account/second-factor/off` */
export async function askToTurnOff(scope: OwnerScope): Promise<void> {
  await sendQuestion(scope, {
    title: t.offTitle,
    lead: t.offLead,
    button: t.offButton,
    action: '/account/second-factor/off',
    danger: true,
  });
}

/** `POST /account/second-factor/off` */
export async function turnOffSecondFactor(scope: OwnerScope): Promise<void> {
  const { deps, res, owner } = scope;
  await deps.db.transaction(async (trx) => {
    await deps.owners.secondFactor.turnOff(trx, owner.id);
    await recordAction(trx, { ownerId: owner.id, action: 'second-factor-off', at: deps.now() });
  });
  res.redirect(303, '/account/security?done=factor-off');
}

/** `GET /account/recovery-codes` */
export async function askForNewCodes(scope: OwnerScope): Promise<void> {
  await sendQuestion(scope, {
    title: t.renewTitle,
    lead: t.renewLead,
    button: t.renewButton,
    action: '/account/recovery-codes',
  });
}

/** `POST /account/recovery-codes`: those there were are good for nothing any more. */
export async function renewRecoveryCodes(scope: OwnerScope): Promise<void> {
  const { deps, res, owner } = scope;
  if (!owner.hasSecondFactor) return res.redirect(303, '/account/security');
  const codes = await deps.db.transaction(async (trx) => {
    await recordAction(trx, { ownerId: owner.id, action: 'recovery-codes-renewed', at: deps.now() });
    return deps.owners.secondFactor.renewCodes(trx, owner.id);
  });
  await sendCodes(scope, codes);
}

/** The secret waits in the form itself, sealed for this owner, so that nothing is stored before it is in use. */
function sealedContext({ owner }: OwnerScope): string {
  return `console.second_factor:${owner.id}`;
}

function heldSecret(scope: OwnerScope, held: string): Secret<string> | undefined {
  try {
    const { secret, at } = JSON.parse(scope.deps.sealer.openText(sealedContext(scope), held)) as {
      readonly secret: string;
      readonly at: number;
    };
    return scope.deps.now() - at < OPEN_FOR ? new Secret(secret) : undefined;
  } catch (error) {
    if (error instanceof SealBroken) return undefined;
    throw error;
  }
}

async function sendSecret(
  scope: OwnerScope,
  secret: Secret<string>,
  errors: readonly FieldError[] = [],
): Promise<void> {
  const { deps, owner } = scope;
  const held = JSON.stringify({ secret: secret.reveal(), at: deps.now() });
  const page: FactorPage = {
    view: 'account/second-factor',
    title: t.title,
    section: 'security',
    t,
    errors,
    form: {
      action: '/account/second-factor',
      fields: fieldViews(SPEC, { errors }),
      hidden: { held: deps.sealer.seal(sealedContext(scope), held) },
      button: t.button,
      back: BACK,
    },
    qr: qrPicture(deps.owners.secondFactor.uriOf(secret, owner.email)),
    secret: secret.reveal().replace(/(.{4})(?=.)/g, '$1 '),
  };
  await sendPage(scope, page, errors.length > 0 ? 422 : 200);
}

async function sendCodes(scope: OwnerScope, codes: readonly Secret<string>[], done?: string): Promise<void> {
  const page: CodesPage = {
    view: 'account/recovery-codes',
    title: t.codesTitle,
    section: 'security',
    t,
    ...(done !== undefined && { done }),
    codes: codes.map((code) => code.reveal().replace(/(.{4})(?=.)/g, '$1 ')),
  };
  await sendPage(scope, page);
}

async function sendQuestion(
  scope: OwnerScope,
  asked: {
    readonly title: string;
    readonly lead: string;
    readonly button: string;
    readonly action: string;
    readonly danger?: true;
  },
): Promise<void> {
  const { title, lead, ...form } = asked;
  const page: FormPage = {
    view: 'form',
    title,
    lead,
    section: 'security',
    form: { ...form, fields: [], back: BACK },
  };
  await sendPage(scope, page);
}
