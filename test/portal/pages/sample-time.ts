/** A real day's afternoon, at which all sample pages are. */
export const NOW = new Date('2026-03-06T14:28:00Z');

export function later(seconds: number): Date {
  return new Date(NOW.getTime() + seconds * 1000);
}
