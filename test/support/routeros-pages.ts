import { readFileSync } from 'node:fs';
import { join } from 'node:path';

const PAGES = join(import.meta.dirname, '..', '..', 'docs', 'mikrotik');
const PORTAL = 'https://wifi.example.net/p/linden-cafe';

export interface ServletAnswer {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
}

/**
 * One of the documentation's servlet pages as RouterOS serves it: variables filled in, `-esc` ones form-encoded, and
 * the conditions on `http-status` and `http-header`, which set rather than test.
 */
export function servletPage(
  page: string,
  portalUrl: string,
  variables: Readonly<Record<string, string>>,
): ServletAnswer {
  const template = readFileSync(join(PAGES, `${page}.html`), 'utf8').replaceAll(PORTAL, portalUrl);
  const [, status = '200'] = /\$\(if http-status == (\d{3})\)/.exec(template) ?? [];
  const headers = [...template.matchAll(/\$\(if http-header == "([\w-]+)"\)(.*)\$\(endif\)/g)].map(
    ([, name = '', value = '']) => [name, filledIn(value, variables)] as const,
  );
  const body = template.replace(/\$\(if [^\n]*\$\(endif\)\n/g, '');
  return { status: Number(status), headers: Object.fromEntries(headers), body: filledIn(body, variables) };
}

function filledIn(text: string, variables: Readonly<Record<string, string>>): string {
  return text.replace(/\$\(([a-z-]+?)(-esc)?\)/g, (_all, name: string, isEscaped: string | undefined) => {
    const value = variables[name] ?? '';
    return isEscaped === undefined ? value : new URLSearchParams({ v: value }).toString().slice(2);
  });
}
