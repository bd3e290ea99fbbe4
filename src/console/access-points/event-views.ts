import { DAY } from '../../base/clock.js';
import type { HourCount } from '../../venues/access-point-event-store.js';
import { eventWords, type EventTone } from '../texts/access-point-events.js';

/** What happened at an access point: a reason in words, and how often within a day and a week. */
export interface EventView {
  readonly words: string;
  readonly tone: EventTone;
  readonly day: number;
  readonly week: number;
  readonly advice: string | undefined;
}

const ORDER: readonly EventTone[] = ['warning', 'good', 'quiet'];

/** Of a week's counts: what needs somebody first, then by how often. */
export function eventViews(counts: readonly HourCount[], now: number): readonly EventView[] {
  return [...new Set(counts.map(({ reason }) => reason))]
    .map((reason) => {
      const { words, tone, advice } = eventWords(reason);
      const own = counts.filter((count) => count.reason === reason);
      return {
        words,
        tone,
        advice,
        day: sumOf(own, ({ hour }) => hour >= now - DAY),
        week: sumOf(own),
      };
    })
    .sort((a, b) => ORDER.indexOf(a.tone) - ORDER.indexOf(b.tone) || b.week - a.week);
}

/** Of these counts the sum of those that are meant. */
export function sumOf<C extends { readonly count: number }>(
  counts: readonly C[],
  isMeant: (count: C) => boolean = () => true,
): number {
  return counts.filter(isMeant).reduce((sum, { count }) => sum + count, 0);
}
