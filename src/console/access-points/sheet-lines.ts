/** What stands for a secret that is not shown. */
const NOTED = '<the secret you noted>';

export function secretOr(secret: string | undefined): string {
  return secret ?? NOTED;
}

/** Assignments as a shell reads them; what is undefined is left out. */
export function shellLines(pairs: readonly (readonly [name: string, value: string | undefined])[]): string {
  return pairs
    .flatMap(([name, value]) => (value === undefined ? [] : [`${name}=${shellQuoted(value)}`]))
    .join('\n');
}

function shellQuoted(value: string): string {
  return /^[\w.:,/-]*$/.test(value) ? value : `'${value.replaceAll("'", `'\\''`)}'`;
}

/** A value as RouterOS reads it. */
export function routerQuoted(value: string): string {
  return /^[\w.:/-]+$/.test(value) ? value : `"${value.replace(/["\\$]/g, '\\$&')}"`;
}
