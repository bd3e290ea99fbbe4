import { DAY } from '../base/clock.js';
import { daysAfter, type ZonedTime } from '../base/zoned-time.js';
import type { Language } from '../languages/language-choices.js';
import type { Noted } from './cases.js';

/** What somebody may ask for that My data cannot give: the link is lost, it is about a child, or it needs a person. */
export const REQUEST_KINDS = [
  'access',
  'correction',
  'deletion',
  'parent',
  'objection',
  'complaint',
  'other',
] as const;
export type RequestKind = (typeof REQUEST_KINDS)[number];

/** What the person said. */
export interface RequestContent extends Noted {
  readonly kind: RequestKind;
  /** How the person wants to be reached. */
  readonly contact: string;
  readonly text: string;
  readonly language: Language;
}

/** A month, for any length of a month (GDPR art. 12(3)). */
const DAYS_TO_ANSWER = 30;

/** The end of the thirtieth day after `receivedAt`, by the venue's calendar; epoch ms. */
export function dueAtOf(zone: ZonedTime, receivedAt: number): number {
  return zone.instantOf(daysAfter(zone.dateOf(receivedAt), DAYS_TO_ANSWER + 1), 0);
}

/** Some moment of the last day. */
export function lastDayOf(dueAt: number): Date {
  return new Date(dueAt - 1);
}

/** Whole days until then, today's not counted: 0 is today, less is overdue. */
export function daysLeft(dueAt: number, now: number): number {
  return Math.ceil((dueAt - now) / DAY) - 1;
}
