import type { Request, Response } from 'express';
import { readCookies } from '../http/read-cookies.js';
import { SESSION_LIFE } from '../owners/sessions.js';

/** The two necessary cookies: who is signed in, and which browser it is that was shown a form without being so. */
export interface ConsoleCookies {
  read(req: Request): { readonly session: string | undefined; readonly visitor: string | undefined };
  setSession(res: Response, secret: string): void;
  clearSession(res: Response): void;
  /** Gone when the browser is closed. */
  setVisitor(res: Response, secret: string): void;
}

/** Over https the names carry `__Host-`: no other host, no plain connection can set them. */
export function createConsoleCookies(secure: boolean): ConsoleCookies {
  const prefix = secure ? '__Host-' : '';
  const [session, visitor] = [`${prefix}console`, `${prefix}console-visitor`];
  const options = { httpOnly: true, sameSite: 'lax', secure, path: '/' } as const;
  return {
    read(req) {
      const cookies = readCookies(req);
      return { session: cookies.get(session), visitor: cookies.get(visitor) };
    },
    setSession: (res, secret) => void res.cookie(session, secret, { ...options, maxAge: SESSION_LIFE }),
    clearSession: (res) => void res.clearCookie(session, options),
    setVisitor: (res, secret) => void res.cookie(visitor, secret, options),
  };
}
