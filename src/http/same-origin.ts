import type { Request } from 'express';

/** `absent`: a browser too old or too private to say; the form's own token then has to do. */
type OriginVerdict = 'same' | 'foreign' | 'absent';

/** Where a form post comes from, by Sec-Fetch-Site, else by Origin. */
export function originOf(req: Request, ownOrigin: string): OriginVerdict {
  const site = req.get('sec-fetch-site');
  if (site !== undefined) return site === 'same-origin' || site === 'none' ? 'same' : 'foreign';
  const origin = req.get('origin');
  if (origin === undefined || origin === 'null') return 'absent';
  return origin === ownOrigin ? 'same' : 'foreign';
}

/** Whether a link was followed from a page of `ownOrigin`, as far as the browser says: by Sec-Fetch-Site, else by Referer. */
export function isFollowedFrom(req: Request, ownOrigin: string): boolean {
  const site = req.get('sec-fetch-site');
  return site === undefined ? (req.get('referer') ?? '').startsWith(`${ownOrigin}/`) : site === 'same-origin';
}
