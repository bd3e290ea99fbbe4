/**
 * That a session is open, in look-ups by guest or terminal. Not `closed_at is null`, which the indexes of all open
 * sessions promise: PostgreSQL, counting few of them at night, would take one of those and still read it from end to
 * end for every batch in the rush.
 */
export function isOpen(table: string): string {
  return `coalesce(${table}.closed_at, 0) = 0`;
}
