import assert from 'node:assert/strict';
import { test } from 'node:test';
import { OperatorError } from '../../src/base/errors.js';
import { readConfig } from '../../src/config.js';

const noFiles = (path: string): string => {
  throw new Error(`no such file: ${path}`);
};

function filesOf(files: Readonly<Record<string, string>>) {
  return (path: string): string => files[path] ?? noFiles(path);
}

function faultsOf(env: Record<string, string>, readFile = noFiles): string {
  try {
    readConfig(env, readFile);
  } catch (error) {
    assert.ok(error instanceof OperatorError);
    assert.equal(error.exitCode, 2);
    return error.message;
  }
  throw new Error('expected faults');
}

test('an empty environment is enough', () => {
  const config = readConfig({}, noFiles);
  assert.equal(config.dataDir, './data');
  assert.equal(config.publicUrl, 'http://localhost:8080');
  assert.equal(config.radiusAuthPort, 1812);
  assert.equal(config.demo, true);
  assert.equal(config.masterKey, undefined);
});

test('the public address follows the HTTP port and loses its trailing slash', () => {
  assert.equal(readConfig({ PORTICO_HTTP_PORT: '9000' }, noFiles).publicUrl, 'http://localhost:9000');
  const given = readConfig({ PORTICO_PUBLIC_URL: 'https://wifi.example.org/' }, noFiles);
  assert.equal(given.publicUrl, 'https://wifi.example.org');
});

test('production has no demonstration', () => {
  assert.equal(readConfig({ NODE_ENV: 'production' }, noFiles).demo, false);
  assert.equal(readConfig({ PORTICO_DEMO: 'off' }, noFiles).demo, false);
  assert.match(faultsOf({ NODE_ENV: 'production', PORTICO_DEMO: 'on' }), /PORTICO_DEMO cannot be on/);
});

test('data and keys do not share a database', () => {
  const url = 'postgres://portico@db/portico';
  const faults = faultsOf({ PORTICO_DATABASE_URL: url, PORTICO_KEYS_DATABASE_URL: url });
  assert.match(faults, /PORTICO_KEYS_DATABASE_URL must be another database/);
});

test('an empty variable counts as not set', () => {
  assert.equal(readConfig({ PORTICO_HTTP_PORT: '', PORTICO_DATABASE_URL: '' }, noFiles).httpPort, 8080);
});

test('the environment goes before the file', () => {
  const readFile = filesOf({
    '/etc/portico.json': '{"PORTICO_HTTP_PORT": 81, "PORTICO_OPS_PORT": 82, "PORTICO_DEMO": false}',
  });
  const config = readConfig({ PORTICO_CONFIG: '/etc/portico.json', PORTICO_HTTP_PORT: '83' }, readFile);
  assert.deepEqual([config.httpPort, config.opsPort, config.demo], [83, 82, false]);
});

test('a secret can come from a file and never prints', () => {
  const readFile = filesOf({ '/run/secrets/db': 'postgres://portico:hush@db/portico\n' });
  const config = readConfig({ PORTICO_DATABASE_URL_FILE: '/run/secrets/db' }, readFile);
  assert.equal(config.databaseUrl?.reveal(), 'postgres://portico:hush@db/portico');
  assert.doesNotMatch(JSON.stringify(config), /hush/);
});

test('a secret given twice is a fault', () => {
  const twice = { PORTICO_MASTER_KEY: 'ab'.repeat(32), PORTICO_MASTER_KEY_FILE: '/key' };
  assert.match(faultsOf(twice, filesOf({ '/key': 'ab'.repeat(32) })), /both set/);
});

test('all faults are told at once', () => {
  const faults = faultsOf({
    PORTICO_HTTP_PORT: 'eighty',
    PORTICO_LOG_LEVEL: 'loud',
    PORTICO_PUBLIC_URL: 'https://wifi.example.org/portal',
    PORTICO_DATABASE_URL_FILE: '/missing',
    PORTICO_HTPP_HOST: '::1',
  });
  assert.match(faults, /^5 settings are wrong:/);
  assert.match(faults, /PORTICO_HTTP_PORT must be a port number.*not "eighty"/);
  assert.match(faults, /PORTICO_LOG_LEVEL must be one of error, warn/);
  assert.match(faults, /PORTICO_PUBLIC_URL must be an address without a path/);
  assert.match(faults, /PORTICO_DATABASE_URL_FILE: cannot read \/missing/);
  assert.match(faults, /PORTICO_HTPP_HOST is not a setting; did you mean PORTICO_HTTP_HOST\?/);
});

test('a wrong secret is told without its value', () => {
  const faults = faultsOf({
    PORTICO_MASTER_KEY: 'swordfish',
    PORTICO_DATABASE_URL: 'mysql://root:swordfish@db/x',
  });
  assert.match(faults, /PORTICO_MASTER_KEY must be 32 bytes/);
  assert.match(faults, /PORTICO_DATABASE_URL must be an address/);
  assert.doesNotMatch(faults, /swordfish/);
});

test('a settings file that is no JSON object is one fault', () => {
  const env = { PORTICO_CONFIG: '/c.json' };
  assert.match(faultsOf(env, filesOf({ '/c.json': '[]' })), /must hold one JSON object/);
  const broken = faultsOf(env, filesOf({ '/c.json': '{"PORTICO_DATABASE_URL": hush}' }));
  assert.match(broken, /cannot read \/c\.json \(it is not valid JSON\)/);
  assert.doesNotMatch(broken, /hush/);
  assert.match(faultsOf(env, filesOf({ '/c.json': '{"PORT": 1}' })), /PORT is not a setting/);
});

test('ports have bounds', () => {
  for (const port of ['-1', '65536', '80.5', '0x50', ' 80', '1e3']) {
    assert.match(faultsOf({ PORTICO_HTTP_PORT: port }), /must be a port number/, port);
  }
  assert.equal(readConfig({ PORTICO_HTTP_PORT: '0' }, noFiles).httpPort, 0);
});

test('messages of a day go up to a million', () => {
  const perDay = (most: string) => ({
    PORTICO_SMS_URL: 'https://sms.example.org',
    PORTICO_SMS_SECRET: 'a-secret-of-the-gateway',
    PORTICO_SMS_PER_DAY: most,
  });
  assert.equal(readConfig(perDay('1000000'), noFiles).sms?.perDay, 1_000_000);
  for (const most of ['0', '1000001', '10000000']) {
    assert.match(faultsOf(perDay(most)), /1 to 1000000/, most);
  }
});

test('certificate and key go together, and make the addresses https', () => {
  const pair = { PORTICO_TLS_CERT: '/c.pem', PORTICO_TLS_KEY: '/k.pem' };
  const config = readConfig({ ...pair, PORTICO_HTTP_PORT: '443' }, noFiles);
  assert.deepEqual(config.tls, { cert: '/c.pem', key: '/k.pem' });
  assert.equal(config.publicUrl, 'https://localhost');
  assert.match(faultsOf({ PORTICO_TLS_CERT: '/c.pem' }), /go together/);
  assert.match(faultsOf({ PORTICO_TLS_KEY: '/k.pem' }), /go together/);
  assert.match(
    faultsOf({ ...pair, PORTICO_PUBLIC_URL: 'http://wifi.example' }),
    /PORTICO_PUBLIC_URL must begin with https/,
  );
});

test('the console is another origin than the guests’ pages', () => {
  const both = (publicUrl: string, consoleUrl: string) => ({
    PORTICO_PUBLIC_URL: publicUrl,
    PORTICO_CONSOLE_URL: consoleUrl,
  });
  const config = readConfig(both('https://wifi.example', 'https://wifi.example:8443/'), noFiles);
  assert.equal(config.consoleUrl, 'https://wifi.example:8443');
  for (const same of ['https://wifi.example/', 'https://WIFI.example', 'https://wifi.example:443'])
    assert.match(faultsOf(both('https://wifi.example', same)), /PORTICO_CONSOLE_URL must be another origin/);
  assert.match(faultsOf({ PORTICO_CONSOLE_URL: 'https://console.example' }), /needs PORTICO_PUBLIC_URL/);
  assert.match(faultsOf({ PORTICO_CONSOLE_PORT: '8443' }), /needs PORTICO_CONSOLE_URL/);
  const ports = { PORTICO_HTTP_PORT: '80', PORTICO_CONSOLE_PORT: '80' };
  assert.match(
    faultsOf({ ...both('http://wifi.example', 'http://console.example'), ...ports }),
    /PORTICO_CONSOLE_PORT must be another port/,
  );
});

test('proxies are a number, never "all of them"', () => {
  assert.equal(readConfig({ PORTICO_TRUST_PROXY: '2' }, noFiles).trustProxy, 2);
  for (const wrong of ['true', 'loopback', '-1', '11', '1.5'])
    assert.match(faultsOf({ PORTICO_TRUST_PROXY: wrong }), /PORTICO_TRUST_PROXY must be a number of proxies/);
});

test('a mail server needs an address to send from, and is never shown', () => {
  const url = 'smtps://caf%40:pass%2Fword@mail.example.org';
  const config = readConfig({ PORTICO_SMTP_URL: url, PORTICO_MAIL_FROM: 'wifi@example.org' }, noFiles);
  assert.equal(config.smtpUrl?.reveal(), url);
  assert.equal(config.mailFrom, 'wifi@example.org');
  assert.doesNotMatch(JSON.stringify(config), /pass/);
  assert.match(faultsOf({ PORTICO_SMTP_URL: url }), /PORTICO_SMTP_URL needs PORTICO_MAIL_FROM/);
  for (const wrong of [
    'http://mail.example.org',
    'smtp://',
    `${url}?tls=off`,
    'smtps://a:50%@mail.example.org',
  ])
    assert.match(
      faultsOf({ PORTICO_SMTP_URL: wrong }),
      /^ {2}PORTICO_SMTP_URL must be an address such as [^"]+$/m,
    );
  assert.match(faultsOf({ PORTICO_MAIL_FROM: 'WiFi <wifi@example.org>' }), /PORTICO_MAIL_FROM must be/);
});
