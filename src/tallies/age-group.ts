/**
 * The age groups people are counted by. `adult-unspecified` is for those known to be 18 or older and no more than that,
 * as when a provider says "21 or older".
 */
export const AGE_GROUPS = [
  'under-13',
  '13-17',
  '18-24',
  '25-34',
  '35-44',
  '45-54',
  '55-64',
  '65-plus',
  'adult-unspecified',
  'unknown',
] as const;

export type AgeGroup = (typeof AGE_GROUPS)[number];

/** Ages in years, both included; an absent end is open. */
interface AgeRange {
  readonly min?: number | undefined;
  readonly max?: number | undefined;
}

const BANDS: readonly { readonly group: AgeGroup; readonly from: number; readonly to: number }[] = [
  { group: 'under-13', from: 0, to: 12 },
  { group: '13-17', from: 13, to: 17 },
  { group: '18-24', from: 18, to: 24 },
  { group: '25-34', from: 25, to: 34 },
  { group: '35-44', from: 35, to: 44 },
  { group: '45-54', from: 45, to: 54 },
  { group: '55-64', from: 55, to: 64 },
  { group: '65-plus', from: 65, to: Number.POSITIVE_INFINITY },
];

const ADULT = 18;
const OLDEST = 130;

/** The group a whole range lies in; a range over several is `adult-unspecified` or `unknown`, never a guess. */
export function ageGroupOfRange({ min, max }: AgeRange): AgeGroup {
  if (min === undefined && max === undefined) return 'unknown';
  const [from, to] = [min ?? 0, max ?? Number.POSITIVE_INFINITY];
  if (!(from >= 0 && from <= to)) return 'unknown';
  const band = BANDS.find((one) => from >= one.from && to <= one.to);
  return band?.group ?? (from >= ADULT ? 'adult-unspecified' : 'unknown');
}

/** The group of somebody born on `birthday` (2001-02-28) on the day `today`. Who is born on 29 February ages on 1 March. */
export function ageGroupAt(birthday: string, today: string): AgeGroup {
  const [born, now] = [parts(birthday), parts(today)];
  if (!born || !now) return 'unknown';
  const hadBirthday = now.month > born.month || (now.month === born.month && now.day >= born.day);
  const age = now.year - born.year - (hadBirthday ? 0 : 1);
  return age < 0 || age > OLDEST ? 'unknown' : ageGroupOfRange({ min: age, max: age });
}

/** The day's numbers, if there is such a day. */
function parts(day: string) {
  const [, year, month, date] = /^(\d{4})-(\d\d)-(\d\d)$/.exec(day) ?? [];
  if (year === undefined || new Date(`${day}T00:00:00Z`).toJSON()?.slice(0, 10) !== day) return undefined;
  return { year: Number(year), month: Number(month), day: Number(date) };
}
