import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { guestRecord } from '../../access/guest-record.js';
import type { Scope } from '../scope.js';
import { answersOf, proveGuest } from './prove-guest.js';

/** `GET …/download`: everything held about the guest as one JSON file, written while it is read. */
export async function download(request: Scope): Promise<void> {
  const proven = await proveGuest(request);
  const { scope, known } = proven;
  const { res, venue, deps } = scope;
  const at = deps.now();
  const answers = (await answersOf(proven))?.reveal();
  const day = new Date(at).toISOString().slice(0, 10);
  res.type('application/json');
  res.setHeader('Content-Disposition', `attachment; filename="my-data-${venue.slug}-${day}.json"`);
  res.setHeader('Cache-Control', 'no-store');
  await pipeline(Readable.from(guestRecord(deps, { venue, known, answers, at })), res);
}
