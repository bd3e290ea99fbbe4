import type { Request, Response } from 'express';
import type { BrowserCookie } from '../guests/browser-cookie.js';
import { VISIT_LIFE } from '../guests/visits.js';
import { readCookies } from '../http/read-cookies.js';

/** The two cookies: the visit being worked on, and the guest who comes back. */
export interface PortalCookies {
  read(
    req: Request,
    venue: string,
  ): { readonly visit: string | undefined; readonly guest: string | undefined };
  /** The visits this browser is on, at whichever venue. */
  visits(req: Request): readonly { readonly slug: string; readonly token: string }[];
  setVisit(res: Response, venue: string, token: string): void;
  setGuest(res: Response, venue: string, cookie: BrowserCookie): void;
  clear(res: Response, venue: string): void;
  /** What they are called in the browser. */
  names(venue: string): { readonly visit: string; readonly guest: string };
}

/** Over https the names carry `__Host-`: no other host, no plain connection can set them. */
export function createPortalCookies(secure: boolean): PortalCookies {
  const prefix = secure ? '__Host-' : '';
  const visitName = (venue: string) => `${prefix}visit-${venue}`;
  const guestName = (venue: string) => `${prefix}guest-${venue}`;
  const options = { httpOnly: true, sameSite: 'lax', secure, path: '/' } as const;
  return {
    read(req, venue) {
      const cookies = readCookies(req);
      return { visit: cookies.get(visitName(venue)), guest: cookies.get(guestName(venue)) };
    },
    visits: (req) =>
      [...readCookies(req)]
        .filter(([name]) => name.startsWith(visitName('')))
        .map(([name, token]) => ({ slug: name.slice(visitName('').length), token })),
    setVisit: (res, venue, token) =>
      void res.cookie(visitName(venue), token, { ...options, maxAge: VISIT_LIFE }),
    setGuest: (res, venue, { secret, maxAgeMs }) =>
      void res.cookie(guestName(venue), secret.reveal(), { ...options, maxAge: maxAgeMs }),
    clear(res, venue) {
      res.clearCookie(visitName(venue), options);
      res.clearCookie(guestName(venue), options);
    },
    names: (venue) => ({ visit: visitName(venue), guest: guestName(venue) }),
  };
}
