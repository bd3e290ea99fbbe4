/**
 * The parameters of a query as gateways write it: percent-encoding only, so that `+` stays `+`. Of a repeated
 * parameter the first counts; what does not decode is left out.
 */
export function readRawQuery(rawQuery: string): ReadonlyMap<string, string> {
  const parameters = new Map<string, string>();
  for (const part of rawQuery.split('&')) {
    const equals = part.indexOf('=');
    if (equals < 1) continue;
    const name = part.slice(0, equals);
    const value = decode(part.slice(equals + 1));
    if (value !== undefined && !parameters.has(name)) parameters.set(name, value);
  }
  return parameters;
}

/** The parameters of a query as forms write it, `+` for a space. Of a repeated parameter the first counts. */
export function readFormQuery(rawQuery: string): ReadonlyMap<string, string> {
  const pairs = [...new URLSearchParams(rawQuery)];
  return new Map(pairs.reverse());
}

function decode(text: string): string | undefined {
  try {
    return decodeURIComponent(text);
  } catch {
    return undefined;
  }
}

/** An http(s) address without user information, in its normal form; anything else is nothing. */
export function readWebAddress(text: string | undefined): string | undefined {
  if (text === undefined || text.length > 2000 || !URL.canParse(text)) return undefined;
  const url = new URL(text);
  const plain =
    (url.protocol === 'http:' || url.protocol === 'https:') && url.username === '' && url.password === '';
  return plain ? url.href : undefined;
}
