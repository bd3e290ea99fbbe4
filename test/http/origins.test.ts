import assert from 'node:assert/strict';
import { request } from 'node:http';
import { test } from 'node:test';
import { sqliteFor } from '../support/databases.js';
import { redirectQuery, sampleVenue } from '../support/sample-venue.js';
import { startApp } from '../support/start-app.js';

interface Answer {
  readonly status: number;
  readonly headers: NodeJS.Dict<string | string[]>;
  readonly body: string;
}

/** A request as it stands: target and Host are taken as given. */
function ask(port: number, path: string, host: string, headers: NodeJS.Dict<string> = {}): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const sent = request({ host: '127.0.0.1', port, path, headers: { ...headers, host } }, (response) => {
      let body = '';
      response.setEncoding('utf8').on('data', (chunk: string) => (body += chunk));
      response.on('end', () =>
        resolve({ status: response.statusCode ?? 0, headers: response.headers, body }),
      );
    });
    sent.on('error', reject).end();
  });
}

const ORIGINS = {
  PORTICO_PUBLIC_URL: 'http://wifi.example',
  PORTICO_CONSOLE_URL: 'http://console.example:8443',
};
const CONSOLE = 'console.example:8443';

test('T24 T41: guests’ pages and the console are origins of their own on one port', async (t) => {
  const { httpPort, applyVenue } = await startApp(t, await sqliteFor(), ORIGINS);
  await applyVenue(sampleVenue());
  const guest = `/p/linden?${redirectQuery()}`;
  for (const host of ['wifi.example', 'wifi.example:80', 'WIFI.example']) {
    const page = await ask(httpPort, guest, host);
    assert.equal(page.status, 200, host);
    assert.match(String(page.headers['set-cookie']), /visit-linden=/);
  }
  const page = await ask(httpPort, '/sign-in', CONSOLE);
  assert.equal(page.status, 200);
  assert.match(page.body, /Sign in – Portico/);
  assert.match(String(page.headers['content-security-policy']), /default-src 'none'.*frame-ancestors 'none'/);
  assert.doesNotMatch(String(page.headers['set-cookie']), /\b(?:visit|guest)-/);

  const crossed = await ask(httpPort, guest, CONSOLE);
  assert.equal(crossed.status, 404, 'no page of a guest under the console’s name');
  assert.doesNotMatch(crossed.body, /Linden/);
  assert.equal((await ask(httpPort, '/', 'wifi.example')).status, 404, 'nor the other way round');
});

test('a host that is neither is misdirected, whatever a proxy forwards', async (t) => {
  const { httpPort, applyVenue } = await startApp(t, await sqliteFor(), {
    ...ORIGINS,
    PORTICO_TRUST_PROXY: '1',
  });
  await applyVenue(sampleVenue());
  for (const host of [
    'elsewhere.example',
    'wifi.example.elsewhere.example',
    'console.example',
    '127.0.0.1',
    '',
  ]) {
    const answer = await ask(httpPort, '/p/linden', host, { 'x-forwarded-host': 'wifi.example' });
    assert.equal(answer.status, 421, host);
    assert.doesNotMatch(answer.body, /Linden/);
  }
  const whole = await ask(httpPort, `http://${CONSOLE}/`, 'wifi.example');
  assert.equal(whole.status, 421, 'a target that names a host itself');
});

test('with a port of its own the console is there and nowhere else', async (t) => {
  const app = await startApp(t, await sqliteFor(), { ...ORIGINS, PORTICO_CONSOLE_PORT: '0' });
  await app.applyVenue(sampleVenue());
  assert.ok(app.consolePort);
  assert.match((await ask(app.consolePort, '/sign-in', CONSOLE)).body, /Sign in – Portico/);
  assert.equal((await ask(app.consolePort, '/p/linden', CONSOLE)).status, 404);
  assert.equal((await ask(app.httpPort, '/p/linden', 'wifi.example')).status, 200);
  assert.doesNotMatch((await ask(app.httpPort, '/', CONSOLE)).body, /console/i);
});
