import type { Request } from 'express';

/** The cookies a browser sent, by name. */
export function readCookies(req: Request): ReadonlyMap<string, string> {
  const pairs = (req.get('cookie') ?? '').split(';').map((part) => part.trim().split('=', 2));
  return new Map(
    pairs.flatMap(([name, value]) => (name && value !== undefined ? [[name, value] as const] : [])),
  );
}
