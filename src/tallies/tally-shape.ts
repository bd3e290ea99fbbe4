/** What a kind of tally counts apart, and what it counts. */
export interface TallyShape {
  readonly table: 'demographic_tallies' | 'usage_tallies' | 'survey_tallies' | 'ad_tallies';
  readonly dimensions: readonly string[];
  readonly measures: readonly string[];
  /** The measure reports tell that people can be counted by. */
  readonly told: 'guests' | 'times';
  /** One guest of a day may be in several cells, so only each cell's guests are different people. */
  readonly overlaps?: true;
  /** Cells that help to settle a day and go with it: never shown. */
  readonly isAside?: (cell: Cell) => boolean;
}

/** By source (the way in that asked), gender and age group: guests, once a day each. */
export const DEMOGRAPHICS: TallyShape = {
  table: 'demographic_tallies',
  dimensions: ['source', 'gender', 'age_group'],
  measures: ['guests', 'fresh'],
  told: 'guests',
};

/**
 * By event (`sign-in`, `session`) and, as the venue chose, hour, way in, access point and language: how many times,
 * seconds and bytes. `guests` says how many people a count is about and is itself never shown.
 */
export const USAGE: TallyShape = {
  table: 'usage_tallies',
  dimensions: ['event', 'hour', 'way', 'access_point_id', 'language', 'standing'],
  measures: ['guests', 'fresh', 'times', 'seconds', 'bytes'],
  told: 'times',
};

/**
 * By question of the questionnaire, how it is asked and what was chosen: guests. The cell of no question counts who came
 * while there was something to answer.
 */
export const SURVEY: TallyShape = {
  table: 'survey_tallies',
  dimensions: ['question', 'kind', 'choice'],
  measures: ['guests', 'fresh'],
  told: 'guests',
  overlaps: true,
  isAside: ({ question = '' }) => question === '',
};

/** By event (`view`, `click`) and advertisement: guests, at their first sign-in of a day, so `times` are as many. */
export const ADVERTISEMENTS: TallyShape = {
  table: 'ad_tallies',
  dimensions: ['event', 'advertisement'],
  measures: ['guests', 'fresh', 'times'],
  told: 'times',
};

/** Every kind of tally there is. */
export const TALLY_SHAPES = [DEMOGRAPHICS, USAGE, SURVEY, ADVERTISEMENTS] as const;

/** Values by dimension; '' where a dimension is not counted apart. */
export type Cell = Readonly<Record<string, string>>;

/** Numbers by measure. `guests`: different people of one day; `fresh`: those never here before. */
export type Counts = Readonly<Record<string, number>>;

/** The counts of one cell. */
export interface Tally {
  readonly cell: Cell;
  readonly counts: Counts;
}

/** Names a cell: equal cells, equal names. */
export function cellName(shape: TallyShape, cell: Cell): string {
  return JSON.stringify(shape.dimensions.map((dimension) => cell[dimension] ?? ''));
}

/** Both together, measure by measure. */
export function sum(shape: TallyShape, a: Counts, b: Counts): Counts {
  return Object.fromEntries(
    shape.measures.map((measure) => [measure, (a[measure] ?? 0) + (b[measure] ?? 0)]),
  );
}

/** Counts of the same cells added up, in the order of the cells' names: nothing tells which came first. */
export function merged(shape: TallyShape, tallies: readonly Tally[]): readonly Tally[] {
  const byName = new Map<string, Tally>();
  for (const { cell, counts } of tallies) {
    const name = cellName(shape, cell);
    byName.set(name, { cell, counts: sum(shape, byName.get(name)?.counts ?? {}, counts) });
  }
  return [...byName].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, tally]) => tally);
}
