import assert from 'node:assert/strict';
import { once } from 'node:events';
import { writeFile } from 'node:fs/promises';
import { request } from 'node:https';
import { connect } from 'node:net';
import { join } from 'node:path';
import { test, type TestContext } from 'node:test';
import { setTimeout as pause } from 'node:timers/promises';
import { connect as connectTls, type PeerCertificate, type TLSSocket } from 'node:tls';
import { OperatorError } from '../../src/base/errors.js';
import { makeCertificate, type TestCertificate } from '../support/certificate.js';
import { sqliteFor } from '../support/databases.js';
import { redirectQuery, sampleVenue } from '../support/sample-venue.js';
import { startApp, type TestApp } from '../support/start-app.js';

interface Answer {
  readonly status: number;
  readonly headers: NodeJS.Dict<string | string[]>;
  readonly body: string;
  readonly fingerprint: string;
}

/** A folder with a pair in it, as settings name it. */
async function withPair(pair: TestCertificate) {
  const databases = await sqliteFor();
  const files = { cert: join(databases.dataDir, 'tls.crt'), key: join(databases.dataDir, 'tls.key') };
  await writeFile(files.cert, pair.cert);
  await writeFile(files.key, pair.key);
  return { databases, files, settings: { PORTICO_TLS_CERT: files.cert, PORTICO_TLS_KEY: files.key } };
}

async function openTls(t: TestContext) {
  const first = makeCertificate();
  const { databases, files, settings } = await withPair(first);
  const app = await startApp(t, databases, settings);
  await app.applyVenue(sampleVenue());
  return { app, files, first };
}

/** One request over TLS that trusts these certificates and no others. */
function get(app: TestApp, path: string, { ca }: { readonly ca: string[] }) {
  return new Promise<Answer>((resolve, reject) => {
    const sent = request(
      { host: '127.0.0.1', port: app.httpPort, servername: 'localhost', path, ca, agent: false },
      (response) => {
        const socket = response.socket as TLSSocket;
        const { fingerprint256 } = socket.getPeerCertificate() as PeerCertificate;
        let body = '';
        response.setEncoding('utf8').on('data', (chunk: string) => (body += chunk));
        response.on('end', () =>
          resolve({
            status: response.statusCode ?? 0,
            headers: response.headers,
            body,
            fingerprint: fingerprint256,
          }),
        );
      },
    );
    sent.on('error', reject).end();
  });
}

const LONGEST_WAIT_MS = 60_000;

async function until<T>(what: string, look: () => Promise<T | undefined>): Promise<T> {
  for (let waited = 0; waited < LONGEST_WAIT_MS; waited += 100) {
    const found = await look();
    if (found !== undefined) return found;
    await pause(100);
  }
  return assert.fail(`${what} never came`);
}

/** Looks again until a new connection is served with a certificate that `ca` holds. */
async function untilServedWith(app: TestApp, ca: string): Promise<Answer> {
  return until('a connection with the new certificate', () =>
    get(app, '/p/linden', { ca: [ca] }).catch(() => undefined),
  );
}

test('T24: with a certificate the portal speaks TLS, and says so to browsers', async (t) => {
  const { app, first } = await openTls(t);
  assert.match(app.publicUrl, /^https:\/\/localhost:/);
  const { headers, body, status } = await get(app, `/p/linden?${redirectQuery()}`, { ca: [first.cert] });
  assert.equal(status, 200);
  assert.match(body, /Good to see you/);
  assert.match(String(headers['strict-transport-security']), /max-age=31536000/);
  assert.match(String(headers['set-cookie']), /^__Host-visit-linden=[^;]+;.*Secure/);

  const socket = connectTls({
    host: '127.0.0.1',
    port: app.httpPort,
    ca: first.cert,
    servername: 'localhost',
  });
  await once(socket, 'secureConnect');
  assert.equal(socket.getProtocol(), 'TLSv1.3');
  socket.destroy();
  const old = connectTls({
    host: '127.0.0.1',
    port: app.httpPort,
    rejectUnauthorized: false,
    minVersion: 'TLSv1.1',
    maxVersion: 'TLSv1.1',
    ciphers: 'DEFAULT@SECLEVEL=0',
  });
  await assert.rejects(once(old, 'secureConnect'), 'TLS 1.1');
});

test('plain HTTP on the TLS port gets nothing, and disturbs nobody', async (t) => {
  const { app, first } = await openTls(t);
  const socket = connect(app.httpPort, '127.0.0.1');
  const received: Buffer[] = [];
  socket.on('data', (chunk: Buffer) => received.push(chunk)).on('error', () => {});
  socket.write('GET /p/linden HTTP/1.1\r\nHost: localhost\r\n\r\n');
  await once(socket, 'close');
  assert.doesNotMatch(Buffer.concat(received).toString('latin1'), /200 OK|html/);
  assert.equal((await get(app, '/p/linden', { ca: [first.cert] })).status, 200);
});

test('F19: a connection lives through a reload, the next one meets the new certificate', async (t) => {
  const { app, files, first } = await openTls(t);
  const socket = connectTls({
    host: '127.0.0.1',
    port: app.httpPort,
    ca: first.cert,
    servername: 'localhost',
  });
  t.after(() => socket.destroy());
  await once(socket, 'secureConnect');
  // A request begun before the reload and finished after it.
  socket.write('POST /p/linden/accept HTTP/1.1\r\nHost: localhost\r\nContent-Length: 7\r\n');
  socket.write('Content-Type: application/x-www-form-urlencoded\r\nConnection: close\r\n\r\nvisit');
  const second = makeCertificate();
  await writeFile(files.cert, second.cert);
  await writeFile(files.key, second.key);
  await untilServedWith(app, second.cert);
  socket.write('=x');
  const [chunk] = (await once(socket, 'data')) as [Buffer];
  assert.match(chunk.toString('latin1'), /^HTTP\/1\.1 410 Gone/);
  await assert.rejects(get(app, '/p/linden', { ca: [first.cert] }), 'the old one is served no more');
});

test('the certificate’s end is told in seconds', async (t) => {
  const soon = new Date(Math.ceil(Date.now() / 1000 + 3600) * 1000);
  const { databases, settings } = await withPair(makeCertificate({ until: soon }));
  const app = await startApp(t, databases, settings);
  const ask = async (path: string) => (await fetch(`http://127.0.0.1:${app.opsPort}${path}`)).text();
  const told = /expires in (\d+) seconds/.exec(await ask('/readyz'))?.[1];
  assert.ok(told !== undefined && Number(told) <= 3601, told);
  assert.match(await ask('/metrics'), /^portico_certificate_expires_seconds \d+$/m);
  app.clock.advance(2 * 3600 * 1000);
  assert.match(await ask('/readyz'), /^ready\ncertificate expires in -\d+ seconds/);
});

test('a pair that does not serve stops the start, with its name', async (t) => {
  const { databases, settings } = await withPair({ ...makeCertificate(), key: makeCertificate().key });
  const fault = (error: unknown) =>
    error instanceof OperatorError &&
    error.exitCode === 2 &&
    /PORTICO_TLS_CERT.*mismatch/.test(error.message);
  await assert.rejects(startApp(t, databases, settings), fault);
});
