import type { RequestListener } from 'node:http';

/**
 * Gives each request to the pages of the origin its Host names, letter for letter (RFC 9110 s.7.2). Any other is
 * misdirected (s.15.5.20), and so is one whose target names a host itself. What a proxy forwards decides nothing.
 */
export function splitByHost(pages: ReadonlyMap<string, RequestListener>): RequestListener {
  const byHost = new Map([...pages].map(([origin, listener]) => [new URL(origin).host, listener]));
  return (req, res) => {
    const host = (req.headers.host ?? '').toLowerCase();
    const listener = req.url?.startsWith('/') ? byHost.get(withoutUsualPort(host)) : undefined;
    if (listener) return listener(req, res);
    res.writeHead(421, { 'Content-Type': 'text/plain; charset=utf-8', Connection: 'close' });
    res.end('There is nothing under this name here.\n');
  };
}

function withoutUsualPort(host: string): string {
  return host.replace(/:(?:80|443)$/, '');
}
