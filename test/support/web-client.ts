/** What a page answered, with the forms it carries. */
export interface Page {
  readonly url: string;
  readonly status: number;
  readonly headers: Headers;
  readonly html: string;
  /** Words without tags, style and script. */
  readonly text: string;
  /** Value of a form control by its name, entities decoded. */
  value(name: string): string | undefined;
  /** Where the form with this id goes, and what it says unasked. */
  form(
    id: string,
  ): { readonly action: string; readonly fields: Readonly<Record<string, string>> } | undefined;
  /** Addresses of the links, in order, entities decoded. */
  readonly links: readonly string[];
}

/** A browser without JavaScript: follows redirects, keeps cookies (unless told to lose them), submits forms. */
export interface WebClient {
  get(url: string): Promise<Page>;
  post(url: string, fields: Readonly<Record<string, string | readonly string[]>>): Promise<Page>;
  /** Sends one request and does not follow. */
  once(url: string, init?: RequestInit): Promise<Page & { readonly location: string | undefined }>;
  loseCookies(): void;
  readonly cookies: ReadonlyMap<string, string>;
}

const REDIRECTS = 10;

export function createWebClient(headers: Readonly<Record<string, string>> = {}): WebClient {
  const jars = new Map<string, Map<string, string>>();
  const jarOf = (url: string) => {
    const { host } = new URL(url);
    const jar = jars.get(host) ?? new Map<string, string>();
    jars.set(host, jar);
    return jar;
  };

  async function once(url: string, init: RequestInit = {}) {
    const jar = jarOf(url);
    const pairs = [...jar].map(([name, value]) => `${name}=${value}`);
    const cookie = [...(headers.cookie === undefined ? [] : [headers.cookie]), ...pairs].join('; ');
    const sent = { ...headers, ...(init.headers as Record<string, string> | undefined), cookie };
    const response = await fetch(url, { ...init, redirect: 'manual', headers: sent });
    for (const line of response.headers.getSetCookie()) keep(jar, line);
    const location = response.headers.get('location');
    const page = pageOf(url, response, await response.text());
    return { ...page, location: location === null ? undefined : new URL(location, url).href };
  }

  async function follow(url: string, init?: RequestInit): Promise<Page> {
    let page = await once(url, init);
    for (let hop = 0; page.location !== undefined && page.status < 400; hop += 1) {
      if (hop === REDIRECTS) throw new Error(`Too many redirects, last to ${page.location}`);
      page = await once(page.location);
    }
    return page;
  }

  return {
    once,
    get: (url) => follow(url),
    post: (url, fields) => follow(url, { method: 'POST', body: formBody(fields) }),
    loseCookies: () => jars.clear(),
    get cookies() {
      return new Map([...jars.values()].flatMap((jar) => [...jar]));
    },
  };
}

function keep(jar: Map<string, string>, line: string): void {
  const [pair = '', ...attributes] = line.split('; ');
  const [name = '', value = ''] = pair.split('=', 2);
  const isGone = attributes.some(
    (attribute) => attribute.toLowerCase() === 'max-age=0' || /1970/.test(attribute),
  );
  if (isGone) jar.delete(name);
  else jar.set(name, value);
}

function formBody(fields: Readonly<Record<string, string | readonly string[]>>): URLSearchParams {
  const body = new URLSearchParams();
  for (const [name, value] of Object.entries(fields))
    for (const one of [value].flat()) body.append(name, one);
  return body;
}

function pageOf(url: string, response: Response, html: string): Page {
  const words = html
    .replace(/<(style|script)[^]*?<\/\1>/g, ' ')
    .replaceAll('<wbr>', '')
    .replace(/<[^>]+>/g, ' ');
  return {
    url,
    status: response.status,
    headers: response.headers,
    html,
    text: decoded(words).replace(/\s+/g, ' ').trim(),
    value: (name) => {
      const tag = [...html.matchAll(/<(?:input|button|option)\b[^>]*>/g)].find(
        ([text]) => attribute(text, 'name') === name,
      );
      return tag && attribute(tag[0], 'value');
    },
    form: (id) => formIn(html, id),
    links: [...html.matchAll(/<a\b[^>]*>/g)].flatMap(([tag]) => attribute(tag, 'href') ?? []),
  };
}

function formIn(html: string, id: string): ReturnType<Page['form']> {
  const form = [...html.matchAll(/<form\b[^]*?<\/form>/g)]
    .map(String)
    .find((text) => attribute(text, 'id') === id);
  if (form === undefined) return undefined;
  const inputs = [...form.matchAll(/<input\b[^>]*>/g)].map(String);
  const fields = inputs.map((tag) => [attribute(tag, 'name') ?? '', attribute(tag, 'value') ?? '']);
  return { action: attribute(form, 'action') ?? '', fields: Object.fromEntries(fields) };
}

/** An attribute of a tag, entities decoded. */
export function attribute(tag: string, name: string): string | undefined {
  const found = new RegExp(`\\b${name}="([^"]*)"`).exec(tag)?.[1];
  return found === undefined ? undefined : decoded(found);
}

export function decoded(text: string): string {
  return text
    .replace(/&#(\d+);/g, (_all, code: string) => String.fromCodePoint(Number(code)))
    .replaceAll('&quot;', '"')
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&nbsp;', ' ')
    .replaceAll('&amp;', '&');
}
