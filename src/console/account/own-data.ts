import { pipeline } from 'node:stream/promises';
import { venueContents } from '../../access/venue-contents.js';
import { formOf, typedInto } from '../../http/posted-form.js';
import { recordAction } from '../../owners/audit.js';
import { deactivateAccount, deleteAccount } from '../../owners/end-account.js';
import { createMemberStore } from '../../owners/member-store.js';
import type { FieldError } from '../forms/field.js';
import { emailField } from '../forms/fields.js';
import { fieldViews } from '../forms/form.js';
import type { ConsolePage, FormPage } from '../page-models.js';
import { removalDeps } from '../removal-deps.js';
import type { OwnerScope } from '../scope.js';
import { sendPage } from '../send-page.js';
import { removalTexts } from '../texts/removal.js';
import { accountArchive } from './account-archive.js';

const t = removalTexts.account;
const PAGE = '/account/data';

interface DataPage extends ConsolePage {
  readonly view: 'account/data';
  readonly t: typeof t;
}

/** `GET /account/data`: what can be done with the account as a whole. */
export async function showOwnData(scope: OwnerScope): Promise<void> {
  const page: DataPage = { view: 'account/data', title: t.title, section: 'data', t };
  await sendPage(scope, page);
}

/** `GET /account/download` */
export async function askToDownload(scope: OwnerScope): Promise<void> {
  const { title, lead, button, back } = t.download;
  await sendQuestion(scope, { title, lead, button, back, action: '/account/download' });
}

/** `POST /account/download`: everything of the account as a ZIP file. */
export async function downloadAccount(scope: OwnerScope): Promise<void> {
  const { deps, res, owner } = scope;
  const archive = await accountArchive(scope);
  await recordAction(deps.db.write, { ownerId: owner.id, action: 'account-downloaded', at: deps.now() });
  res.attachment('portico-account.zip');
  res.setHeader('Cache-Control', 'no-store');
  await pipeline(archive, res);
}

/** `GET /account/deactivate` */
export async function askToDeactivate(scope: OwnerScope): Promise<void> {
  const { question, lead, button, back } = t.deactivate;
  await sendQuestion(scope, {
    title: question,
    lead,
    button,
    back,
    action: '/account/deactivate',
    danger: true,
  });
}

/** `POST /account/deactivate` */
export async function deactivateOwnAccount(scope: OwnerScope): Promise<void> {
  const { deps, res, owner } = scope;
  await deactivateAccount(deps, owner.id);
  deps.cookies.clearSession(res);
  res.redirect(303, '/sign-in?done=deactivated');
}

/** `GET /account/delete`: what goes, and whether it is meant. */
export async function askToDelete(scope: OwnerScope): Promise<void> {
  await sendDeletion(scope);
}

/** `POST /account/delete` */
export async function deleteOwnAccount(scope: OwnerScope): Promise<void> {
  const { deps, req, res, owner } = scope;
  if (typedInto(formOf(req), 'email').trim().toLowerCase() !== owner.email) {
    return sendDeletion(scope, [{ field: 'email', message: t.delete.wrong }]);
  }
  await deleteAccount(removalDeps(deps), owner.id);
  deps.onDisconnects();
  await deps.directory.refresh();
  deps.cookies.clearSession(res);
  res.redirect(303, '/sign-in?done=deleted');
}

async function sendDeletion(scope: OwnerScope, errors: readonly FieldError[] = []): Promise<void> {
  const { question, lead, button, back, label, help } = t.delete;
  const spec = { email: emailField({ label, help: help(scope.owner.email), autocomplete: 'off' }) };
  const fields = fieldViews(spec, { errors });
  const asked = { title: question, lead, button, back, action: '/account/delete', danger: true } as const;
  await sendQuestion(scope, { ...asked, fields, errors, list: await whatGoes(scope) });
}

/** The account itself, each venue that goes with it, and those that stay without it. */
async function whatGoes({ deps, owner }: OwnerScope): Promise<FormPage['list'] & object> {
  await deps.directory.refresh();
  const members = createMemberStore(deps.db.read);
  const alone = new Set(await members.ownedAlone(owner.id));
  const items: string[] = [t.delete.itself];
  for (const { id, slug } of await members.venuesOf(owner.id)) {
    const name = deps.directory.venueById(id)?.document.name ?? slug;
    if (!alone.has(id)) items.push(t.delete.leaving(name));
    else {
      const contents = removalTexts.contents(await venueContents(deps.db.read, id));
      items.push(`${t.delete.venue(name)} ${contents.join('; ')}`);
    }
  }
  return { title: removalTexts.goes, items };
}

interface Question {
  readonly title: string;
  readonly lead: string;
  readonly button: string;
  readonly back: string;
  readonly action: string;
  readonly danger?: true;
  readonly fields?: FormPage['form']['fields'];
  readonly errors?: readonly FieldError[];
  readonly list?: FormPage['list'] & object;
}

async function sendQuestion(scope: OwnerScope, question: Question): Promise<void> {
  const { title, lead, button, back, action, danger, fields = [], errors = [], list } = question;
  const page: FormPage = {
    view: 'form',
    title,
    lead,
    section: 'data',
    errors,
    ...(list && { list }),
    form: { action, fields, button, ...(danger && { danger }), back: { label: back, href: PAGE } },
  };
  await sendPage(scope, page, errors.length > 0 ? 422 : 200);
}
