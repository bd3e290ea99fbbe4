/** What an access point asked: whether a guest may in, to note what one did, or whether somebody is there (Status-Server). */
export type Asked = 'access' | 'accounting' | 'status';

/** So many answers took no longer than this, and longer than the time before it. */
export interface Answered {
  readonly withinMs: number;
  readonly count: number;
}

/** Answers are counted by the first of these times (ms) they stay within; what takes longer is counted with the last. */
export const TIMES: readonly number[] = [
  1, 2, 3, 5, 8, 12, 20, 30, 50, 80, 120, 200, 300, 500, 1_000, 2_000, 5_000, 60_000,
];

/** The place in `TIMES` of an answer that took so long. */
export function placeOf(tookMs: number): number {
  let place = 0;
  while (place < TIMES.length - 1 && tookMs > (TIMES[place] ?? 0)) place += 1;
  return place;
}

/** The time (ms) that this share of the answers stayed within, from 0 to 1; undefined where there are none. */
export function timeWithin(share: number, answers: readonly Answered[]): number | undefined {
  const wanted = share * answersIn(answers);
  let counted = 0;
  for (const { withinMs, count } of answers.toSorted((one, other) => one.withinMs - other.withinMs)) {
    counted += count;
    if (counted >= wanted) return withinMs;
  }
  return undefined;
}

export function answersIn(answers: readonly Answered[]): number {
  return answers.reduce((sum, { count }) => sum + count, 0);
}
