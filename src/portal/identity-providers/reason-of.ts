/** Of RFC 6749 s.5.2, and one of Google's. Of a provider's words only these are repeated: others might name a person. */
const KNOWN_CODES: ReadonlySet<unknown> = new Set([
  'invalid_request',
  'invalid_client',
  'invalid_grant',
  'unauthorized_client',
  'unsupported_grant_type',
  'invalid_scope',
  'redirect_uri_mismatch',
]);

interface Described {
  readonly name?: unknown;
  readonly code?: unknown;
  readonly errno?: unknown;
  readonly statusCode?: unknown;
  readonly oauthError?: unknown;
}

/** Why an exchange failed, in words of ours. */
export function reasonOf(error: unknown): string {
  if (typeof error !== 'object' || error === null) return 'refused';
  const { name, code, errno, statusCode, oauthError } = error as Described;
  if (oauthError) return reasonOf(oauthError);
  if (name === 'TimeoutError' || name === 'AbortError') return 'took too long';
  if (typeof statusCode === 'number') return `answered with status ${statusCode}`;
  if (name === 'FacebookTokenError' && typeof code === 'number') return `answered error ${code}`;
  if (KNOWN_CODES.has(code)) return `answered ${String(code)}`;
  // Of Node: ECONNREFUSED, ENOTFOUND and the like.
  if (errno !== undefined) return `could not be reached (${String(code)})`;
  return 'gave no usable answer';
}
