import { groupedBy } from '../../../src/base/grouped-by.js';
import { FEWEST } from '../../../src/tallies/gatherer.js';
import type { Page } from '../../support/web-client.js';
import type { Written } from './writers.js';

/** What somebody wrote down who opens the page of texts every day. */
export interface TextNotebook {
  /** Takes up the page as it is once `closed` is closed. */
  read(page: Page, closed: string): void;
  /** Texts nothing tells apart: they came on the same page and went from the same one; in the order of the page. */
  batches(): readonly Batch[];
}

interface Batch {
  readonly texts: readonly string[];
  /** When it was read first. */
  readonly closed: string;
}

export function createTextNotebook(): TextNotebook {
  const seen = new Map<string, { readonly first: string; last: string; readonly id: string }>();
  return {
    read({ html }, closed) {
      const items = html.matchAll(/<div class="what"[^>]*>([^<]*)<\/div>\s*<button[^>]* value="([\w-]+)"/g);
      for (const [, text = '', id = ''] of items) {
        const known = seen.get(text) ?? { first: closed, last: closed, id };
        seen.set(text, { ...known, last: closed });
      }
    },
    batches: () =>
      [...groupedBy([...seen], ([, { first, last }]) => `${first} ${last}`).values()].map((some) => ({
        texts: some.toSorted(([, a], [, b]) => (a.id < b.id ? -1 : 1)).map(([text]) => text),
        closed: some[0]?.[1].first ?? '',
      })),
  };
}

/**
 * What a batch tells. Its texts are told apart by nothing else, so that is: a day, where nearly all are of it; a few
 * writers; and beside the list of guests, that one of them wrote, where the others who came would not be enough.
 */
export function tellingsOf({ came, texts }: Written, batch: Batch): readonly string[] {
  const known = batch.texts.map((text) => texts.get(text));
  const days = groupedBy(known, (one) => one?.day ?? '');
  const writers = new Set(known.map((one) => one?.guest)).size;
  const others = known.length - Math.max(...[...days.values()].map((some) => some.length));
  const room = [...days.keys()].reduce((sum, day) => sum + roomOn(came, day), 0) - known.length;
  return [
    ...(others < FEWEST - 1 ? [`${batch.closed}: all but ${others} are of one day`] : []),
    ...(writers < FEWEST ? [`${batch.closed}: ${writers} writers`] : []),
    ...(room < 0 ? [`${batch.closed}: ${-room} guests of its days are too few`] : []),
  ];
}

/** Whether the page has every batch in the order of its days. */
export function areInOrder({ texts }: Written, batches: readonly Batch[]): boolean {
  return batches.every((batch) => {
    const days = batch.texts.map((text) => texts.get(text)?.day ?? '');
    return days.every((day, index) => index === 0 || (days[index - 1] ?? '') <= day);
  });
}

/** How many of a day's guests can have written so that nobody needs to have. */
function roomOn(came: Written['came'], day: string): number {
  return Math.max(0, (came.get(day)?.length ?? 0) - (FEWEST - 1));
}
