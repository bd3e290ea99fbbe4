import type { Request, Response } from 'express';
import { MINUTE } from '../base/clock.js';
import { readCookies } from '../http/read-cookies.js';

/** The two necessary cookies: the visit being worked on, and the guest who comes back. */
export interface PortalCookies {
  read(
    req: Request,
    venue: string,
  ): { readonly visit: string | undefined; readonly guest: string | undefined };
  /** The visits this browser is on, at whichever venue. */
  visits(req: Request): readonly { readonly slug: string; readonly token: string }[];
  setVisit(res: Response, venue: string, token: string): void;
  /** Kept by the browser for `maxAgeMs`. */
  setGuest(
    res: Response,
    cookie: { readonly venue: string; readonly secret: string; readonly maxAgeMs: number },
  ): void;
  clear(res: Response, venue: string): void;
}

const VISIT_AGE = 30 * MINUTE;

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
      void res.cookie(visitName(venue), token, { ...options, maxAge: VISIT_AGE }),
    setGuest: (res, { venue, secret, maxAgeMs }) =>
      void res.cookie(guestName(venue), secret, { ...options, maxAge: maxAgeMs }),
    clear(res, venue) {
      res.clearCookie(visitName(venue), options);
      res.clearCookie(guestName(venue), options);
    },
  };
}
