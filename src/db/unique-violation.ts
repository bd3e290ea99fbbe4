/** Whether a statement failed because a row with the same unique value exists, on either database. */
export function isUniqueViolation(error: unknown): boolean {
  if (!(error instanceof Error)) return false;
  const { code } = error as { readonly code?: unknown };
  const isSqlite = code === 'SQLITE_CONSTRAINT' && error.message.includes('UNIQUE constraint failed');
  return isSqlite || code === '23505';
}
