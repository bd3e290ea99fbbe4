import type { Timers } from './timers.js';

/** One thing that happened, in plain words. `details` are a packet's attributes; passwords never are among them. */
export interface ActivityEntry {
  /** Epoch milliseconds. */
  readonly at: number;
  readonly direction: 'sent' | 'received' | 'note';
  /** Number of the terminal concerned; absent for the access point itself. */
  readonly terminal?: number;
  readonly sentence: string;
  readonly details: readonly (readonly [name: string, value: string])[];
}

export type NewEntry = Omit<ActivityEntry, 'at' | 'details'> & Partial<Pick<ActivityEntry, 'details'>>;

export interface ActivityLog {
  add(entry: NewEntry): void;
  /** Newest first. */
  entries(): readonly ActivityEntry[];
}

const KEPT_ENTRIES = 500;

/** Keeps the last 500 entries and tells `onEntry` of each. */
export function createActivityLog(timers: Timers, onEntry: (entry: ActivityEntry) => void): ActivityLog {
  const entries: ActivityEntry[] = [];
  return {
    add(entry) {
      const complete = { details: [], ...entry, at: timers.now() };
      entries.unshift(complete);
      entries.length = Math.min(entries.length, KEPT_ENTRIES);
      onEntry(complete);
    },
    entries: () => [...entries],
  };
}
