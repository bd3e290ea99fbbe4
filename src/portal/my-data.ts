import { networkOf } from '../base/addresses.js';
import { PublicError } from '../base/errors.js';
import { randomText, type Secret } from '../base/secrets.js';
import { cancelGuest } from '../access/cancel-guest.js';
import { createSessionStore, type Session } from '../access/session-store.js';
import { createDeviceStore } from '../guests/device-store.js';
import { createGuestStore } from '../guests/guest-store.js';
import { findKnownGuest, type KnownGuest } from '../guests/known-guest.js';
import { createLinkStore } from '../guests/link-store.js';
import { UNUSED_LIFE } from '../guests/register-guest.js';
import { messagesFor } from '../languages/messages.js';
import type { Answers, Field } from '../venues/field.js';
import { fieldViews, typedAnswers } from './field-views.js';
import { holdUp } from './hold-up.js';
import type { FieldError, MyDataPage } from './page-models.js';
import { parseAnswers } from './parse-answers.js';
import { formOf, type Scope } from './scope.js';
import { sendPage } from './send-page.js';

/** A guest proven by the secret in the address, or by the browser's cookie (`/my` alone). */
interface Proven {
  readonly known: KnownGuest;
  /** `/p/<venue>/my/<secret>` or `/p/<venue>/my` */
  readonly path: string;
}

/** `GET /p/<venue>/my[/<link>]`: everything held about the guest. */
export async function showMyData(scope: Scope): Promise<void> {
  const proven = await prove(scope);
  const answers = await answersOf(scope, proven.known);
  await createLinkStore(scope.deps.db.write).used(proven.known.link.hash, scope.deps.now());
  await sendMyData(scope, proven, { answers, errors: [], saved: scope.req.query.saved === 'yes' });
}

/** `POST /p/<venue>/my[/<link>]`: answers corrected, where there are any. */
export async function correctAnswers(scope: Scope): Promise<void> {
  const proven = await prove(scope);
  if (!(await answersOf(scope, proven.known))) throw new PublicError('link-unknown');
  const fields = fieldsOf(scope);
  const form = formOf(scope.req);
  const parsed = parseAnswers(fields, form, messagesFor(scope.language));
  if (parsed.kind === 'errors') {
    return sendMyData(scope, proven, {
      answers: typedAnswers(fields, form),
      errors: parsed.errors,
      saved: false,
    });
  }
  const { id } = proven.known.guest;
  const vault = await scope.deps.vault.seal(id, parsed.answers);
  const isChanged = await createGuestStore(scope.deps.db.write).changeVault(id, vault);
  if (!isChanged) throw new PublicError('link-unknown');
  // What was there before must not stay readable beneath the new row.
  await scope.deps.db.forget();
  scope.res.redirect(303, `${proven.path}?saved=yes&lang=${scope.language}`);
}

/** `GET …/cancel`: says what will be lost, and asks. */
export async function askToCancel(scope: Scope): Promise<void> {
  const { known, path } = await prove(scope);
  const { read } = scope.deps.db;
  const counts = {
    answers: Object.keys((await answersOf(scope, known))?.reveal() ?? {}).length,
    devices: (await createDeviceStore(read).of(known.guest.id)).length,
    sessions: (await createSessionStore(read).ofGuest(known.guest.id)).length,
    links: await createLinkStore(read).countOf(known.guest.id),
  };
  sendPage(scope, { view: 'cancel', action: `${path}/cancel?lang=${scope.language}`, back: path, counts });
}

/** `POST …/cancel`: erases the guest and gives the receipt. */
export async function cancel(scope: Scope): Promise<void> {
  const { known } = await prove(scope);
  const answers = Object.keys((await answersOf(scope, known))?.reveal() ?? {}).length;
  await closeVisit(scope);
  const removed = await cancelGuest(scope.deps, known.guest.id);
  if (!removed) throw new PublicError('link-unknown');
  scope.deps.onDisconnects();
  scope.deps.cookies.clear(scope.res, scope.venue.slug);
  const { disconnecting, ...counts } = removed;
  sendPage(scope, {
    view: 'receipt',
    reference: randomText(10),
    at: new Date(scope.deps.now()),
    removed: { answers, ...counts },
    disconnecting,
  });
}

/** The visit this browser still holds names guest and terminal; the others end by themselves within half an hour. */
async function closeVisit(scope: Scope): Promise<void> {
  const { visits } = scope.deps;
  const visit = await visits.byToken(scope.venue.id, scope.cookies.visit ?? '');
  if (visit) await visits.close(visit);
}

/** Throws `PublicError` `link-unknown`; it never says whether such a guest ever was. */
async function prove(scope: Scope): Promise<Proven> {
  const { deps, venue, req } = scope;
  const { link } = req.params;
  const secret = typeof link === 'string' ? link : scope.cookies.guest;
  const known = await findKnownGuest({ ...deps, db: deps.db.read }, venue, secret);
  if (!known) {
    // Only who is wrong is counted: the guests of a venue share one address.
    await holdUp(scope, 'wrong-links-by-prefix', `${venue.id} ${networkOf(req.ip ?? '')}`);
    throw new PublicError('link-unknown');
  }
  return { known, path: link === undefined ? `${scope.path}/my` : `${scope.path}/my/${String(link)}` };
}

async function answersOf(scope: Scope, known: KnownGuest): Promise<Secret<Answers> | undefined> {
  const { id, vault } = known.guest;
  return vault === undefined ? undefined : scope.deps.vault.open(id, vault);
}

function fieldsOf(scope: Scope): readonly Field[] {
  return scope.venue.document.waysIn.form?.fields ?? [];
}

async function sendMyData(
  scope: Scope,
  { known, path }: Proven,
  shown: {
    readonly answers: Secret<Answers> | Answers | undefined;
    readonly errors: readonly FieldError[];
    readonly saved: boolean;
  },
): Promise<void> {
  const { venue, language, deps } = scope;
  const { guest, consents } = known;
  const held =
    shown.answers &&
    ('reveal' in shown.answers ? (shown.answers as Secret<Answers>).reveal() : shown.answers);
  const page: MyDataPage = {
    view: 'my-data',
    since: new Date(guest.createdAt),
    seen: new Date(guest.lastSeenAt),
    expires: new Date(guest.expiresAt ?? guest.lastSeenAt + UNUSED_LIFE),
    answers: held
      ? fieldViews({
          fields: fieldsOf(scope),
          language,
          languages: venue.document.languages,
          values: held,
          errors: shown.errors,
        })
      : [],
    saved: shown.saved,
    errors: shown.errors,
    action: `${path}?lang=${language}`,
    ...(await usageOf(scope, guest.id)),
    consents: consents.map(({ document, version, acceptedAt }) => ({
      document,
      version,
      at: new Date(acceptedAt),
      url: `${scope.path}/documents/${version}?lang=${language}`,
    })),
    links: await createLinkStore(deps.db.read).countOf(guest.id),
    cancelUrl: `${path}/cancel?lang=${language}`,
  };
  sendPage(scope, page, { status: shown.errors.length > 0 ? 422 : 200 });
}

async function usageOf(scope: Scope, guestId: string): Promise<Pick<MyDataPage, 'devices' | 'sessions'>> {
  const { read } = scope.deps.db;
  const sessions = await createSessionStore(read).ofGuest(guestId);
  const devices = await createDeviceStore(read).of(guestId);
  const messages = messagesFor(scope.language);
  return {
    devices: devices.map((device, index) => ({
      name: device.nickname ?? messages.text('my-data.device', { number: devices.length - index }),
      since: new Date(device.createdAt),
      rememberedUntil:
        device.rememberedUntil > scope.deps.now() ? new Date(device.rememberedUntil) : undefined,
      online: sessions.some((session) => session.deviceId === device.id && session.closedAt === undefined),
    })),
    sessions: sessions.map(sessionView),
  };
}

function sessionView(session: Session): MyDataPage['sessions'][number] {
  return {
    start: new Date(session.startedAt ?? session.openedAt),
    end: session.closedAt === undefined ? undefined : new Date(session.closedAt),
    seconds: session.seconds,
    downBytes: session.downBytes,
    upBytes: session.upBytes,
  };
}
