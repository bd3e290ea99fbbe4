import { formatsFor } from '../../languages/formats.js';
import type { Plan } from '../../venues/plan.js';
import type { VenueDocument } from '../../venues/venue.js';
import { durationText } from '../forms/amount-fields.js';
import { plansTexts } from '../texts/plans.js';

const t = plansTexts.sentence;
const MEGABIT = 1_000_000;

/** What a plan grants, as phrases. */
export function planInWords(plan: Plan): readonly string[] {
  const { bytes } = formatsFor('en', 'UTC');
  const speeds = [
    ...(plan.downBitsPerSecond === undefined ? [] : [t.down(speed(plan.downBitsPerSecond))]),
    ...(plan.upBitsPerSecond === undefined ? [] : [t.up(speed(plan.upBitsPerSecond))]),
  ];
  return [
    t.session(durationText(plan.sessionSeconds)),
    ...(plan.idleSeconds === undefined ? [] : [t.idle(durationText(plan.idleSeconds))]),
    speeds.length === 0 ? t.fast : speeds.join(', '),
    ...(plan.volumeBytes === undefined ? [] : [t.volume(bytes(plan.volumeBytes))]),
    ...budgetInWords(plan.perDay, t.day),
    ...budgetInWords(plan.perMonth, t.month),
    ...(plan.devices === undefined ? [] : [t.devices(plan.devices)]),
    plan.rememberSeconds === 0 ? t.notRemembered : t.remembered(durationText(plan.rememberSeconds)),
    ...(plan.vlan === undefined ? [] : [t.vlan(plan.vlan)]),
  ];
}

function speed(bitsPerSecond: number): string {
  return t.speed(String(bitsPerSecond / MEGABIT));
}

function budgetInWords(budget: Plan['perDay'], words: (amount: string) => string): readonly string[] {
  if (budget === undefined) return [];
  const { bytes } = formatsFor('en', 'UTC');
  return [
    ...(budget.seconds === undefined ? [] : [words(durationText(budget.seconds))]),
    ...(budget.volumeBytes === undefined ? [] : [words(bytes(budget.volumeBytes))]),
  ];
}

export type WayName = keyof typeof plansTexts.ways.names;

/** The ways in a venue offers, with the plan each gives; provisional access may give that of the way that follows. */
export function waysOf({ waysIn, provisional }: VenueDocument): readonly {
  readonly name: WayName;
  readonly plan: string | undefined;
}[] {
  const names = Object.keys(plansTexts.ways.names) as WayName[];
  return names.flatMap((name) => {
    const way = name === 'provisional' ? provisional : waysIn[name];
    return way === undefined ? [] : [{ name, plan: way.plan }];
  });
}

/** Which ways give this plan, in words; empty where none does. */
export function givenBy(document: VenueDocument, plan: string): string {
  const ways = waysOf(document).filter((way) => way.plan === plan);
  return ways.map(({ name }) => plansTexts.ways.names[name]).join(', ');
}
