import { isDeepStrictEqual } from 'node:util';
import type { VenueDocument } from './venue.js';

/** A draft brought together with what was published since it was begun. */
export interface Merged {
  readonly document: VenueDocument;
  /** Parts that both changed; the document has the draft's. */
  readonly clashes: readonly string[];
}

/** Takes each top-level part from whoever changed it since `base`. */
export function mergeDocuments(base: VenueDocument, theirs: VenueDocument, mine: VenueDocument): Merged {
  const names = [...new Set([base, theirs, mine].flatMap(Object.keys))] as (keyof VenueDocument)[];
  const isChanged = (name: keyof VenueDocument, side: VenueDocument) =>
    !isDeepStrictEqual(base[name], side[name]);
  const clashes = names.filter(
    (name) =>
      isChanged(name, mine) && isChanged(name, theirs) && !isDeepStrictEqual(mine[name], theirs[name]),
  );
  const taken = names.map((name) => [name, (isChanged(name, mine) ? mine : theirs)[name]] as const);
  const document = Object.fromEntries(taken.filter(([, value]) => value !== undefined));
  return { document: document as VenueDocument, clashes };
}
