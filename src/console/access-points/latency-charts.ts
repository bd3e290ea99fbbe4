import { HOUR } from '../../base/clock.js';
import { formatsFor } from '../../languages/formats.js';
import { answersIn, timeWithin, TIMES } from '../../venues/latency.js';
import type { HourLatency } from '../../venues/latency-store.js';
import { type ColumnChart, columnChart } from '../charts/column-chart.js';
import { accessPointTexts } from '../texts/access-points.js';

const t = accessPointTexts.latency;

/** How long one kind of answers took within a day, hour by hour. */
export interface LatencyView {
  readonly says: string;
  readonly chart: ColumnChart;
}

const HOURS = 24;
const HALF = 0.5;
const NEARLY_ALL = 0.95;

/** Of log-ins and of reports; what was not asked within the day is left out. */
export function latencyCharts(
  latencies: readonly HourLatency[],
  at: { readonly now: number; readonly timeZone: string },
): readonly LatencyView[] {
  const first = at.now - (at.now % HOUR) - (HOURS - 1) * HOUR;
  return (['access', 'accounting'] as const).flatMap((kind) => {
    const own = latencies.filter(({ asked, hour }) => asked === kind && hour >= first);
    if (own.length === 0) return [];
    const says = t.says[kind](inWords(timeWithin(HALF, own)), inWords(timeWithin(NEARLY_ALL, own)));
    return { says, chart: chartOf(own, { title: t.titles[kind], first, timeZone: at.timeZone }) };
  });
}

function chartOf(
  latencies: readonly HourLatency[],
  of: { readonly title: string; readonly first: number; readonly timeZone: string },
): ColumnChart {
  const { time } = formatsFor('en', of.timeZone);
  const hours = Array.from({ length: HOURS }, (_, index) => {
    const hour = of.first + index * HOUR;
    const own = latencies.filter((one) => one.hour === hour);
    const [half, nearlyAll] = [timeWithin(HALF, own), timeWithin(NEARLY_ALL, own)];
    return { name: time(new Date(hour)), count: answersIn(own), half, nearlyAll };
  });
  return columnChart({
    title: of.title,
    legend: [t.half, t.nearlyAll],
    numberOf: (value) => value.toLocaleString('en-GB'),
    columns: hours.map(({ name, half = 0, nearlyAll = 0 }) => ({
      tick: name,
      parts: [half, nearlyAll - half],
    })),
    table: {
      head: [t.hour, t.count, t.half, t.nearlyAll],
      rows: hours.map(({ name, count, half, nearlyAll }) => ({
        name,
        values: [String(count), inWords(half), inWords(nearlyAll)],
      })),
    },
  });
}

const LONGEST = TIMES.at(-1);
const LONGEST_BUT_ONE = TIMES.at(-2) ?? 0;

/** "12 ms". What is counted with the longest time took more than the one before it. */
function inWords(time: number | undefined): string {
  if (time === undefined) return t.none;
  return time === LONGEST ? t.longer(LONGEST_BUT_ONE / 1_000) : t.ms(time);
}
