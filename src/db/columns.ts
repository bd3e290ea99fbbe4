/** A value as the drivers give it: PostgreSQL writes large integers as text. */
export type Column = string | number | null | undefined;

/** A nullable number column. */
export function optionalNumber(value: Column): number | undefined {
  return value === null || value === undefined ? undefined : Number(value);
}

/** A nullable text column. */
export function optionalText(value: Column): string | undefined {
  return value === null || value === undefined ? undefined : String(value);
}
