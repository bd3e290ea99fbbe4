import { DAY } from '../../base/clock.js';
import type { HourCount } from '../../venues/access-point-event-store.js';
import type { Asked } from '../../venues/latency.js';
import type { HourLatency } from '../../venues/latency-store.js';
import { isRejection, isUnanswered } from '../texts/access-point-events.js';
import { accessPointTexts } from '../texts/access-points.js';
import { sumOf } from './event-views.js';

const t = accessPointTexts.requests;

/** How many of an access point's requests within a day and a week. */
export interface RequestFigure {
  readonly name: string;
  readonly help?: string;
  readonly day: string;
  readonly week: string;
  /** It is a part of the one above. */
  readonly part?: true;
}

/** What a week's requests were, and what became of them; none where nothing was asked. */
export function requestFigures(
  week: { readonly counts: readonly HourCount[]; readonly latencies: readonly HourLatency[] },
  now: number,
): readonly RequestFigure[] {
  const isToday = ({ hour }: { readonly hour: number }) => hour >= now - DAY;
  const events = (isMeant: (reason: string) => boolean) => {
    const meant = week.counts.filter(({ reason }) => isMeant(reason));
    return { day: sumOf(meant, isToday), week: sumOf(meant) };
  };
  const answered = (what: Asked) => {
    const meant = week.latencies.filter(({ asked }) => asked === what);
    return { day: sumOf(meant, isToday), week: sumOf(meant) };
  };
  const [logIns, reports, checks] = [answered('access'), answered('accounting'), answered('status')];
  const repeated = events((reason) => reason === 'repeated');
  const unanswered = events(isUnanswered);
  const parts = [logIns, reports, checks, repeated, unanswered];
  const all = { day: total(parts.map(({ day }) => day)), week: total(parts.map((part) => part.week)) };
  if (all.week === 0) return [];
  return [
    { name: t.all, ...shown(all) },
    { name: t.logIns, help: t.logInsHelp, ...shown(logIns) },
    { name: t.accepted, part: true, ...shown(events((reason) => reason === 'accepted')) },
    { name: t.rejected, part: true, ...shown(events(isRejection)) },
    { name: t.reports, ...shown(reports) },
    ...(checks.week === 0 ? [] : [{ name: t.checks, ...shown(checks) }]),
    { name: t.repeated, help: t.repeatedHelp, ...shown(repeated) },
    { name: t.unanswered, help: t.unansweredHelp, ...shown(unanswered) },
  ];
}

function shown({ day, week }: { readonly day: number; readonly week: number }) {
  return { day: day.toLocaleString('en-GB'), week: week.toLocaleString('en-GB') };
}

function total(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0);
}
