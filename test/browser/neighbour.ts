import { createServer } from 'node:https';
import type { AddressInfo } from 'node:net';
import type { TestContext } from 'node:test';
import { makeCertificate } from '../support/certificate.js';

/** Somebody else's page, which advertisements lead to. */
export interface Neighbour {
  /** Brings the browser there. */
  readonly browserSwitch: string;
  /** Where each request says it comes from. */
  readonly referrers: readonly (string | undefined)[];
}

/** Answers for `https://<host>` with a page under this heading, until the test ends. */
export async function openNeighbour(
  t: TestContext,
  { host, heading }: { readonly host: string; readonly heading: string },
): Promise<Neighbour> {
  const referrers: (string | undefined)[] = [];
  const page = `<!doctype html><html lang="en"><title>${heading}</title><link rel="icon" href="data:,"><main><h1>${heading}</h1></main></html>`;
  const server = createServer(makeCertificate(), (req, res) => {
    referrers.push(req.headers.referer);
    res.setHeader('content-type', 'text/html').end(page);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  t.after(() => {
    server.closeAllConnections();
    server.close();
  });
  const { port } = server.address() as AddressInfo;
  return { browserSwitch: `--host-resolver-rules=MAP ${host}:443 127.0.0.1:${port}`, referrers };
}
