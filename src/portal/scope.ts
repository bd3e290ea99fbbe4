import type { Request, Response } from 'express';
import { PublicError } from '../base/errors.js';
import { type ConsentingGuest, findKnownGuest, type KnownGuest } from '../guests/known-guest.js';
import type { HeldVisit, Visit } from '../guests/visits.js';
import { LANGUAGES, type Language } from '../languages/language-choices.js';
import type { Venue } from '../venues/open-venue.js';
import type { VenueDocument, WayIn } from '../venues/venue.js';
import type { PortalDeps } from './portal-deps.js';

/** One request at one venue's portal. */
export interface Scope {
  readonly deps: PortalDeps;
  readonly req: Request;
  readonly res: Response;
  readonly venue: Venue;
  /** `/p/<venue>` */
  readonly path: string;
  readonly language: Language;
  readonly cookies: { readonly visit: string | undefined; readonly guest: string | undefined };
  /** The page is shown to who works on it, not to a guest. */
  readonly preview?: PreviewLook;
}

/** By day, by night, or as the device is set. */
export type PreviewLook = 'light' | 'dark' | 'auto';

/** Throws `PublicError` `venue-unknown`. */
export function openScope(deps: PortalDeps, req: Request, res: Response): Scope {
  const venue = deps.directory.venueBySlug(slugIn(req.path));
  if (!venue) throw new PublicError('venue-unknown');
  return scopeAt(deps, { req, res }, venue);
}

/** A request whose address does not say which venue it is about. */
export function scopeAt(
  deps: PortalDeps,
  { req, res }: { readonly req: Request; readonly res: Response },
  venue: Venue,
): Scope {
  return {
    deps,
    req,
    res,
    venue,
    path: `/p/${venue.slug}`,
    language: chooseLanguage(req, venue.document.languages),
    cookies: deps.cookies.read(req, venue.slug),
  };
}

/** Read from the path itself: where errors are answered there is no route any more and so no parameter. */
function slugIn(path: string): string {
  return /^\/p\/([^/]+)/.exec(path)?.[1] ?? '';
}

/** By `?lang=`, else by what the browser prefers, among the venue's. */
function chooseLanguage(req: Request, offered: readonly Language[]): Language {
  const asked = readLanguage(req.query.lang);
  if (asked && offered.includes(asked)) return asked;
  const accepted = req.acceptsLanguages([...offered]);
  return readLanguage(accepted || undefined) ?? offered[0] ?? 'en';
}

/** The language a form or query names, if there is such a one. */
export function readLanguage(value: unknown): Language | undefined {
  return LANGUAGES.find((language) => language === value);
}

/** The scope in the language the guest chose for this visit. */
export function inLanguageOf(scope: Scope, visit: Visit | undefined): Scope {
  const chosen = visit?.content.language;
  return chosen && scope.venue.document.languages.includes(chosen) ? { ...scope, language: chosen } : scope;
}

/** The scope in the language the guest agreed in last, unless the address asks for another. */
export function inLanguageOfGuest(scope: Scope, { consents }: ConsentingGuest): Scope {
  const offered = scope.venue.document.languages;
  const asked = readLanguage(scope.req.query.lang);
  const agreed = readLanguage(consents.at(-1)?.language);
  if (asked && offered.includes(asked)) return scope;
  return agreed && offered.includes(agreed) ? { ...scope, language: agreed } : scope;
}

/** The visit a page or form names. Throws `PublicError` `visit-expired`. */
export async function requireVisit(scope: Scope, token: unknown): Promise<HeldVisit> {
  const visit =
    typeof token === 'string' ? await scope.deps.visits.byToken(scope.venue.id, token) : undefined;
  if (!visit) throw new PublicError('visit-expired');
  return visit;
}

/** A way in as the venue offers it. Throws `PublicError` `not-found` where it does not. */
export function requireWay<W extends WayIn>(
  { venue }: Scope,
  name: W,
): NonNullable<VenueDocument['waysIn'][W]> {
  const way = venue.document.waysIn[name];
  if (!way) throw new PublicError('not-found');
  return way;
}

/** The guest of this venue whom the secret of a cookie or of an address proves, if it proves anybody. */
export function guestBySecret(
  { deps, venue }: Scope,
  secret: string | undefined,
): Promise<KnownGuest | undefined> {
  return findKnownGuest({ ...deps, db: deps.db.read }, venue, secret);
}
