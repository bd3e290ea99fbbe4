import type { DocumentText } from './document-text.js';

/** A passage of a text; `change` says how it came about. */
export interface Passage {
  readonly kind: 'heading' | 'paragraph' | 'item';
  readonly text: string;
  readonly change: 'same' | 'added' | 'removed';
}

/** More comparisons than this are not worth it: then all that differs is told as removed and added. */
const MOST_COMPARISONS = 1_000_000;

/**
 * What changed from one text to another, passage by passage: a part of the text for each heading under which something
 * did, with what stayed there; nothing where the texts are alike.
 */
export function documentChanges(before: DocumentText, after: DocumentText): readonly (readonly Passage[])[] {
  return parts(compare(passagesOf(before), passagesOf(after))).filter((part) =>
    part.some(({ change }) => change !== 'same'),
  );
}

type Plain = Omit<Passage, 'change'>;

function passagesOf({ sections }: DocumentText): readonly Plain[] {
  return sections.flatMap(({ heading, paragraphs, items }) => [
    ...(heading === undefined ? [] : [{ kind: 'heading' as const, text: heading }]),
    ...paragraphs.map((text) => ({ kind: 'paragraph' as const, text })),
    ...items.map((text) => ({ kind: 'item' as const, text })),
  ]);
}

function parts(passages: readonly Passage[]): readonly (readonly Passage[])[] {
  const all: Passage[][] = [];
  for (const passage of passages) {
    const last = all.at(-1);
    if (!last || passage.kind === 'heading') all.push([passage]);
    else last.push(passage);
  }
  return all;
}

/** What begins and ends alike is set aside first: most texts differ in a line or two. */
function compare(before: readonly Plain[], after: readonly Plain[]): readonly Passage[] {
  const least = Math.min(before.length, after.length);
  let start = 0;
  while (start < least && isSame(before[start], after[start])) start += 1;
  let end = 0;
  while (end < least - start && isSame(before.at(-1 - end), after.at(-1 - end))) end += 1;
  const middle = {
    before: before.slice(start, before.length - end),
    after: after.slice(start, after.length - end),
  };
  return [
    ...marked(after.slice(0, start), 'same'),
    ...compareMiddle(middle.before, middle.after),
    ...marked(after.slice(after.length - end), 'same'),
  ];
}

function compareMiddle(before: readonly Plain[], after: readonly Plain[]): readonly Passage[] {
  if (before.length * after.length > MOST_COMPARISONS) {
    return [...marked(before, 'removed'), ...marked(after, 'added')];
  }
  const shared = longestShared(before, after);
  const told: Passage[] = [];
  let [one, other] = [0, 0];
  for (const [sharedOne, sharedOther] of [...shared, [before.length, after.length] as const]) {
    told.push(...marked(before.slice(one, sharedOne), 'removed'));
    told.push(...marked(after.slice(other, sharedOther), 'added'));
    told.push(...marked(after.slice(sharedOther, sharedOther + 1), 'same'));
    [one, other] = [sharedOne + 1, sharedOther + 1];
  }
  return told;
}

/** The places of a longest common subsequence: lengths of those of all ends of both, then the way through them. */
function longestShared(
  before: readonly Plain[],
  after: readonly Plain[],
): readonly (readonly [number, number])[] {
  const width = after.length + 1;
  const lengths = new Uint32Array((before.length + 1) * width);
  const length = (one: number, other: number) => lengths[one * width + other] ?? 0;
  for (let one = before.length - 1; one >= 0; one -= 1) {
    for (let other = after.length - 1; other >= 0; other -= 1) {
      lengths[one * width + other] = isSame(before[one], after[other])
        ? length(one + 1, other + 1) + 1
        : Math.max(length(one + 1, other), length(one, other + 1));
    }
  }
  const places: [number, number][] = [];
  let [one, other] = [0, 0];
  while (one < before.length && other < after.length) {
    if (isSame(before[one], after[other])) places.push([one++, other++]);
    else if (length(one + 1, other) >= length(one, other + 1)) one += 1;
    else other += 1;
  }
  return places;
}

function isSame(one: Plain | undefined, other: Plain | undefined): boolean {
  return one?.kind === other?.kind && one?.text === other?.text;
}

function marked(passages: readonly Plain[], change: Passage['change']): readonly Passage[] {
  return passages.map((passage) => ({ ...passage, change }));
}
