/** Percent-encodes as chilli does: everything but unreserved characters, in lower case (`%3a`). */
export function escapeValue(value: string): string {
  return encodeURIComponent(value)
    .replace(/[!'()*]/g, (character) => `%${character.charCodeAt(0).toString(16)}`)
    .replace(/%[0-9A-F]{2}/g, (escape) => escape.toLowerCase());
}

/** Reads a query as chilli does: `+` is a plus, not a space; of repeated names the first counts. */
export function readQuery(url: string): ReadonlyMap<string, string> {
  const query = new Map<string, string>();
  const start = url.indexOf('?');
  if (start < 0) return query;
  for (const pair of url.slice(start + 1).split('&')) {
    const [name = '', ...rest] = pair.split('=');
    if (!query.has(name)) query.set(name, unescape(rest.join('=')));
  }
  return query;
}

function unescape(value: string): string {
  try {
    return decodeURIComponent(value);
  } catch {
    return value; // not UTF-8, or a lone percent sign: taken as it stands
  }
}
