import { createLinkStore } from '../../guests/link-store.js';
import { UNUSED_LIFE } from '../../guests/register-guest.js';
import type { Answers, Field } from '../../venues/field.js';
import { fieldViews } from '../field-views.js';
import type { FieldError } from '../page-parts.js';
import type { MyDataDone, MyDataPage } from './page-models.js';
import type { Scope } from '../scope.js';
import { sendPage } from '../send-page.js';
import { linkButtons } from './link-identity.js';
import { marketingOn } from './marketing.js';
import { identitiesOf } from './unlink-identity.js';
import { addressOf, answersOf, type Proven, proveGuest } from './prove-guest.js';
import { usageOf } from './usage-views.js';

const DONE: readonly MyDataDone[] = [
  'saved',
  'named',
  'removed',
  'removed-staying',
  'logged-out',
  'logged-out-account',
  'logged-out-provider',
  'password-changed',
  'linked',
  'unlinked',
  'link-taken',
  'link-declined',
  'link-failed',
  'marketing-yes',
  'marketing-no',
];

/** `GET /p/<venue>/my[/<link>]`: everything held about the guest. */
export async function showMyData(request: Scope): Promise<void> {
  const proven = await proveGuest(request);
  const { scope, known } = proven;
  await createLinkStore(scope.deps.db.write).used(known.link.hash, scope.deps.now());
  await sendMyData(proven);
}

/** What is to be shown again, with what is wrong about it. */
interface Refused {
  readonly status?: number;
  readonly corrected?: Corrected;
  /** About the change of the password. */
  readonly accountErrors?: readonly FieldError[];
}

interface Corrected {
  readonly answers: Answers;
  readonly errors: readonly FieldError[];
}

/** The page, perhaps again because something sent from it was refused. */
export async function sendMyData(proven: Proven, refused?: Refused): Promise<void> {
  const { scope, known } = proven;
  const { guest } = known;
  const held = (await answersOf(proven))?.reveal();
  const page: MyDataPage = {
    view: 'my-data',
    since: new Date(guest.createdAt),
    seen: new Date(guest.lastSeenAt),
    expires: new Date(guest.expiresAt ?? guest.lastSeenAt + UNUSED_LIFE),
    ...answersOn(scope, held, refused?.corrected),
    account: guest.hasAccount
      ? { action: addressOf(proven, '/password'), errors: refused?.accountErrors ?? [] }
      : undefined,
    identities: await identitiesOf(proven),
    providers: linkButtons(proven),
    done: DONE.find((one) => one === scope.req.query.done),
    personalLink: freshLinkOf(proven),
    action: addressOf(proven),
    ...(await usageOf(proven)),
    consents: consentsOn(proven),
    marketing: await marketingOn(proven),
    links: await createLinkStore(scope.deps.db.read).countOf(guest.id),
    downloadUrl: addressOf(proven, '/download'),
    logOutUrl: addressOf(proven, '/log-out'),
    cancelUrl: addressOf(proven, '/cancel'),
  };
  sendPage(scope, page, { status: refused ? (refused.status ?? 422) : 200 });
}

/** What the way in that the answers were given on asks today: the one that asks for most of them. */
export function fieldsOf(scope: Scope, held: Answers): readonly Field[] {
  const { form, account } = scope.venue.document.waysIn;
  const answered = (fields: readonly Field[]) =>
    fields.filter(({ name }) => Object.hasOwn(held, name)).length;
  const [ofForm, ofAccount] = [form?.fields ?? [], account?.fields ?? []];
  return answered(ofAccount) > answered(ofForm) ? ofAccount : ofForm;
}

/** Answers to questions the venue has taken from its form since. */
export function formerAnswers(held: Answers, fields: readonly Field[]): Answers {
  const asked = new Set(fields.map(({ name }) => name));
  return Object.fromEntries(Object.entries(held).filter(([name]) => !asked.has(name)));
}

function answersOn(
  scope: Scope,
  held: Answers | undefined,
  corrected: Corrected | undefined,
): Pick<MyDataPage, 'answers' | 'formerAnswers' | 'errors'> {
  const errors = corrected?.errors ?? [];
  if (!held) return { answers: [], formerAnswers: [], errors };
  const fields = fieldsOf(scope, held);
  const { language } = scope;
  const { languages } = scope.venue.document;
  const values = corrected?.answers ?? held;
  const former = Object.entries(formerAnswers(held, fields));
  return {
    answers: fieldViews({ fields, language, languages, values, errors }),
    formerAnswers: former.map(([name, value]) => ({ name, value: [value].flat().join(', ') })),
    errors,
  };
}

function consentsOn({ scope, known }: Proven): MyDataPage['consents'] {
  return known.consents.map(({ document, version, acceptedAt }) => ({
    document,
    version,
    at: new Date(acceptedAt),
    url: `${scope.path}/documents/${version}?lang=${scope.language}`,
  }));
}

/** After logging out everywhere the address is the new personal link: shown whole, to be kept. */
function freshLinkOf({ scope, path, known }: Proven): string | undefined {
  const { done } = scope.req.query;
  const isFresh =
    typeof done === 'string' && done.startsWith('logged-out') && scope.req.params.link !== undefined;
  return isFresh && known.link.kind === 'link' ? `${scope.deps.publicUrl}${path}` : undefined;
}
