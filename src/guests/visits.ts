import { MINUTE } from '../base/clock.js';
import { PublicError } from '../base/errors.js';
import { keyedHash, randomToken } from '../base/secrets.js';
import type { Arrival } from '../access-points/family.js';
import type { Database, Queryable } from '../db/database.js';
import type { Sealer } from '../keys/sealing.js';
import type { Language } from '../languages/language-choices.js';
import { createVisitStore, type VisitRow } from './visit-store.js';

/** How long a redirect may be worked on. Told in the privacy notice, for it is kept before anything is accepted. */
export const VISIT_LIFE = 30 * MINUTE;

/** What a redirected browser has told and done so far. Sealed as a whole. */
export interface VisitContent {
  readonly accessPointId: string;
  readonly arrival: Arrival;
  /** When the arrival's challenge was seen, epoch ms. */
  readonly challengeAt: number;
  readonly language?: Language;
  readonly guestId?: string;
  /** Hash of the link or cookie the guest signed in with; once that is gone, the visit is the guest's no more. */
  readonly linkHash?: string;
  /** Plan of the way in that was taken. */
  readonly plan?: string;
  readonly ticketId?: string;
  /** The browser was sent for a fresh challenge; when it comes back it goes straight on to the hand-back. */
  readonly awaitsChallenge?: boolean;
  /** Known to the browser handed back last and to its gateway: who brings it back goes on as the visit's guest. */
  readonly back?: string;
  /** Handles it had before somebody signed in. */
  readonly before?: readonly string[];
  /** Provisional access that a sign-in on this visit makes whole; `handle`: of the visit it was given to. */
  readonly provisional?: { readonly guestId: string; readonly handle: string };
  /**
   * As whom its terminal goes online where nobody signed in on this visit: somebody did elsewhere, or will. So it stands
   * apart from `guestId`: no page may take it for who is looking at it. Without `linkHash` the guest is provisional.
   */
  readonly lent?: { readonly guestId: string; readonly linkHash?: string };
  /** Of another browser than the one that was redirected: the terminal is elsewhere, so nothing is handed back. */
  readonly isContinuation?: boolean;
  /** The guest's personal link, kept to show it again when the page is loaded again. */
  readonly personalLink?: string;
  /** The guest is here this once: nobody is to be known again. */
  readonly isOnce?: boolean;
  /** Code of a voucher, from the address the guest came by: filled in for the guest, who may take it. */
  readonly voucher?: string;
  /** Keyed hash of the voucher the guest took: what comes in again costs no second use. */
  readonly voucherTaken?: string;
  /** The code that was asked for and has not come back yet. */
  readonly codeId?: string;
  /** What of the latest sign-in is still to be counted of the venue's advertisement, and as whom; taken out as it is counted. */
  readonly uncounted?: {
    readonly isFirstOfDay: boolean;
    readonly standing: 'new' | 'returning';
    readonly left: readonly ('view' | 'click')[];
  };
  /** Keyed hash of the code the guest brought back: what comes in again is no second guest. */
  readonly codeTaken?: string;
  /** The questionnaire was answered or skipped: it is offered no more. */
  readonly isAsked?: boolean;
}

export interface Visit {
  /** Public name: leads to the landing page, proves nothing. */
  readonly handle: string;
  readonly venueId: string;
  readonly content: VisitContent;
}

/** A visit held by its token, which proves that this browser is the one that was redirected (proof P14). */
export interface HeldVisit extends Visit {
  readonly token: string;
}

/** A visit and the page of it somebody signs in on. */
export interface SigningInOn {
  readonly visit: HeldVisit;
  readonly page: string;
}

/** As whom a visit's terminal goes online, if as anybody. */
export function holderOf(content: VisitContent): Pick<VisitContent, 'guestId' | 'linkHash'> {
  return content.guestId === undefined && content.lent ? content.lent : content;
}

/** A visit without what provisional access left in it, should it have had any. */
export function withoutProvisional(content: VisitContent): VisitContent {
  if (!content.lent && !content.provisional) return content;
  const { lent: _lent, provisional: _provisional, ticketId: _ticket, ...rest } = content;
  return rest;
}

/** A visit that is nobody's any more, should somebody have signed in on it. */
export function withoutGuest(content: VisitContent): VisitContent {
  const { guestId: _guest, linkHash: _hash, personalLink: _link, isOnce: _once, ...others } = content;
  const { uncounted: _uncounted, ...rest } = others;
  return rest;
}

/** What a visit is to hold, from what it holds. */
type Change = (content: VisitContent) => VisitContent;

export interface Visits {
  open(venueId: string, content: VisitContent): Promise<HeldVisit>;
  /** The same visit, as nobody's, under a name that only the browser knows it is made for. */
  openApart(visit: Visit): Promise<HeldVisit>;
  byToken(venueId: string, token: string): Promise<HeldVisit | undefined>;
  byHandle(venueId: string, handle: string): Promise<Visit | undefined>;
  /**
   * Changes the content as it is now, whatever other requests did since the visit was read, and starts the half hour
   * anew. Throws `PublicError` `visit-expired` where the visit has gone meanwhile.
   */
  change<V extends Visit>(visit: V, change: Change): Promise<V>;
  /**
   * The visit under the name it has once its guest signed in on this page (a random text only that page holds): who
   * handed on the address of a visit must not get the guest of whoever followed it (session fixation). Nothing where
   * nobody signed in on this page yet.
   */
  signedInOn(visit: HeldVisit, page: string): Promise<HeldVisit | undefined>;
  /**
   * Goes on under that name in the caller's transaction, from the visit as it is there, else as it was before. The
   * visit before stays what it was, nobody's. Where `change` throws, nothing is stored.
   */
  signInWithin(trx: Queryable, signingIn: SigningInOn, change: Change): Promise<HeldVisit>;
  /** As `change`, in the caller's transaction. */
  changeWithin<V extends Visit>(trx: Queryable, visit: V, change: Change): Promise<V>;
  /** Removes a visit at once, and what it was before somebody signed in. */
  close(visit: Visit): Promise<void>;
}

const FORM = /^[A-Za-z0-9_-]{22}$/;

/** Where a visit is sealed. */
export function visitContext(handle: string): string {
  return `visits:${handle}`;
}

export function createVisits(options: {
  readonly db: Database;
  readonly sealer: Sealer;
  readonly key: Buffer;
  readonly now: () => number;
}): Visits {
  const reading = createVisitStore(options.db.read);
  const writing = createVisitStore(options.db.write);
  const handleOf = (token: string) => keyedHash(options.key, 'visit', token);

  async function byHandle(venueId: string, handle: string): Promise<Visit | undefined> {
    if (!FORM.test(handle)) return undefined;
    const sealed = await reading.sealedOf({ venueId, handle, now: options.now() });
    if (sealed === undefined) return undefined;
    return { handle, venueId, content: contentOf(handle, sealed) };
  }

  function contentOf(handle: string, sealed: string): VisitContent {
    return JSON.parse(options.sealer.openText(visitContext(handle), sealed)) as VisitContent;
  }

  async function changeWithin<V extends Visit>(trx: Queryable, visit: V, change: Change): Promise<V> {
    const content = change(await lockedContent(trx, visit));
    await createVisitStore(trx).replace(rowOf(visit, content));
    return { ...visit, content };
  }

  async function lockedContent(trx: Queryable, { handle }: Visit): Promise<VisitContent> {
    const sealed = await createVisitStore(trx).lockedSealedOf(handle);
    if (sealed === undefined) throw new PublicError('visit-expired');
    return contentOf(handle, sealed);
  }

  async function byToken(venueId: string, token: string): Promise<HeldVisit | undefined> {
    const visit = FORM.test(token) ? await byHandle(venueId, handleOf(token)) : undefined;
    return visit && { ...visit, token };
  }

  /** The same for a form sent twice, so that the second finds what the first did. */
  function tokenOn({ token }: HeldVisit, page: string): string {
    return keyedHash(options.key, 'visit signed in', `${token} ${page}`);
  }

  async function signInWithin(
    trx: Queryable,
    { visit, page }: SigningInOn,
    change: Change,
  ): Promise<HeldVisit> {
    // Held until the end, so that the same form sent twice waits here.
    const before = await lockedContent(trx, visit);
    const token = tokenOn(visit, page);
    const handle = handleOf(token);
    const store = createVisitStore(trx);
    const sealed = await store.lockedSealedOf(handle);
    const content = change(sealed === undefined ? startedBy(visit, before) : contentOf(handle, sealed));
    const signedIn = { handle, venueId: visit.venueId, token, content };
    await (sealed === undefined ? store.add : store.replace)(rowOf(signedIn, content));
    return signedIn;
  }

  function rowOf(visit: Pick<Visit, 'handle' | 'venueId'>, content: VisitContent): VisitRow {
    return {
      handle: visit.handle,
      venueId: visit.venueId,
      sealed: options.sealer.seal(visitContext(visit.handle), JSON.stringify(content)),
      expiresAt: options.now() + VISIT_LIFE,
    };
  }

  async function open(venueId: string, content: VisitContent): Promise<HeldVisit> {
    const token = randomToken();
    const row = rowOf({ handle: handleOf(token), venueId }, content);
    await writing.add(row);
    return { handle: row.handle, venueId, content, token };
  }

  return {
    byHandle,
    byToken,
    signedInOn: (visit, page) => byToken(visit.venueId, tokenOn(visit, page)),
    signInWithin,
    open,
    openApart: (visit) => open(visit.venueId, withoutGuest(startedBy(visit, visit.content))),
    changeWithin,
    change: (visit, change) => options.db.transaction((trx) => changeWithin(trx, visit, change)),
    close: ({ handle, content }) => writing.remove([handle, ...(content.before ?? [])]),
  };
}

function startedBy({ handle }: Visit, content: VisitContent): VisitContent {
  return { ...content, before: [...(content.before ?? []), handle] };
}
