import assert from 'node:assert/strict';
import { readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { test } from 'node:test';
import { inspect } from 'node:util';
import { Secret } from '../../src/base/secrets.js';
import { accountAddress, mailAddress } from '../../src/mail/mail-address.js';
import { createMailer, type Mail } from '../../src/mail/mailer.js';
import { createOutbox } from '../../src/mail/outbox.js';
import { makeCertificate } from '../support/certificate.js';
import { freePort } from '../support/free-port.js';
import { sqliteFor } from '../support/databases.js';
import { openMailServer } from './mail-server.js';

const NOW = Date.UTC(2026, 10, 26, 20, 1, 5);

async function openMailer(smtpUrl?: Secret<string>, ca?: string) {
  const outbox = createOutbox(join((await sqliteFor()).dataDir, 'outbox'), () => NOW);
  return createMailer({
    smtpUrl,
    from: 'portico@wifi.example.net',
    outbox,
    ...(ca === undefined ? {} : { ca }),
  });
}

const LINK = `https://console.example.net/confirm?code=${'3D'.repeat(50)}`;

function mailTo(address: string): Mail {
  const checked = mailAddress(address);
  assert.ok(checked, address);
  return {
    to: 'owner',
    address: checked,
    subject: 'Käse',
    text: `Grüße\n.\nBcc: nobody@example.org\n${LINK}\n`,
  };
}

test('a mail goes to the one address over a line encrypted with STARTTLS, after a login', async (t) => {
  const { cert, key } = makeCertificate();
  const logins: string[] = [];
  const server = await openMailServer(t, {
    cert,
    key,
    authOptional: false,
    onAuth({ username = '', password = '' }, _session, done) {
      logins.push(`${username} ${password}`);
      done(null, { user: username });
    },
  });
  const mailer = await openMailer(server.url('smtp', 'caf%40:se%2Fcret'), cert);
  assert.equal(await mailer.check(), undefined);
  assert.deepEqual(await mailer.send(mailTo('ada@example.org')), { kind: 'sent' });
  assert.deepEqual(logins, ['caf@ se/cret', 'caf@ se/cret']);
  const [mail] = server.mails;
  assert.deepEqual(
    { ...mail, text: '' },
    {
      from: 'portico@wifi.example.net',
      to: ['ada@example.org'],
      encrypted: true,
      text: '',
    },
  );
  assert.match(mail?.text ?? '', /^To: ada@example\.org\r$/m);
  assert.match(mail?.text ?? '', /^From: Portico <portico@wifi\.example\.net>\r$/m);
  assert.match(mail?.text ?? '', /^Auto-Submitted: auto-generated\r$/m);
  assert.deepEqual(await mailer.outbox.entries(), []);
});

test('a mail goes over TLS from the first octet', async (t) => {
  const { cert, key } = makeCertificate();
  const server = await openMailServer(t, { secure: true, cert, key });
  const mailer = await openMailer(server.url('smtps'), cert);
  assert.deepEqual(await mailer.send(mailTo('ada@example.org')), { kind: 'sent' });
  assert.equal(server.mails.length, 1);
});

test('a mail server whose certificate nobody vouches for gets nothing', async (t) => {
  const { cert, key } = makeCertificate();
  for (const scheme of ['smtp', 'smtps'] as const) {
    const server = await openMailServer(t, { secure: scheme === 'smtps', cert, key });
    const mailer = await openMailer(server.url(scheme));
    const outcome = await mailer.send(mailTo('ada@example.org'));
    assert.equal(outcome.kind, 'failed');
    assert.notEqual(await mailer.check(), undefined);
    assert.deepEqual(server.mails, []);
  }
});

test('what a mail server says of an address does not come back', async (t) => {
  for (const [responseCode, kind] of [
    [550, 'refused'],
    [451, 'failed'],
  ] as const) {
    const server = await openMailServer(t, {
      onRcptTo: ({ address }, _session, done) =>
        done(Object.assign(new Error(`<${address}> is unknown`), { responseCode })),
    });
    const mailer = await openMailer(server.url('smtp'));
    const outcome = await mailer.send(mailTo('ada@example.org'));
    assert.equal(outcome.kind, kind);
    assert.match(JSON.stringify(outcome), new RegExp(String(responseCode)));
    assert.doesNotMatch(JSON.stringify(outcome), /ada|example/);
  }
});

test('a wrong login and an absent mail server are no refusal of the mail', async (t) => {
  const server = await openMailServer(t, {
    authOptional: false,
    allowInsecureAuth: true,
    onAuth: (_login, _session, done) => done(new Error('Wrong')),
  });
  const wrong = await openMailer(server.url('smtp', 'portico:guessed'));
  assert.equal((await wrong.send(mailTo('ada@example.org'))).kind, 'failed');
  assert.match((await wrong.check()) ?? '', /EAUTH/);
  const absent = await openMailer(new Secret(`smtp://127.0.0.1:${await freePort()}`));
  assert.equal((await absent.send(mailTo('ada@example.org'))).kind, 'failed');
});

test('without a mail server a mail lies whole in the outbox, for our account alone', async () => {
  const mailer = await openMailer();
  assert.deepEqual(await mailer.send(mailTo('ada@example.org')), { kind: 'kept' });
  assert.equal(await mailer.check(), undefined);
  const [entry, ...others] = await mailer.outbox.entries();
  assert.deepEqual(others, []);
  assert.match(entry?.name ?? '', /^20261126T200105Z-[a-z0-9]{8}\.eml$/);
  assert.equal(entry?.writtenAt, NOW);
  const path = join(mailer.outbox.folder, entry?.name ?? '');
  assert.equal((await stat(path)).mode & 0o777, 0o600);
  assert.equal((await stat(mailer.outbox.folder)).mode & 0o777, 0o700);
  const mail = await readFile(path, 'utf8');
  assert.match(mail, /^To: ada@example\.org$/m);
  assert.match(mail, /^Content-Type: text\/plain; charset=utf-8$/m);
  const [head = '', ...body] = mail.split('\r\n\r\n');
  assert.doesNotMatch(head, /Bcc/);
  assert.equal(body.join(), `Grüße\r\n.\r\nBcc: nobody@example.org\r\n${LINK}\r\n`, 'to be copied as it is');
});

test('mails past their time leave the outbox, files of others stay', async () => {
  const folder = join((await sqliteFor()).dataDir, 'outbox');
  let now = NOW;
  const outbox = createOutbox(folder, () => now);
  assert.equal(await outbox.removeOld(NOW), 0);
  await outbox.put(Buffer.from('Subject: first\r\n\r\n'));
  now += 60_000;
  await outbox.put(Buffer.from('Subject: second\r\n\r\n'));
  assert.equal(await outbox.removeOld(now), 1);
  assert.deepEqual(
    (await outbox.entries()).map(({ subject }) => subject),
    ['second'],
  );
});

test('the outbox lists subjects as people wrote them, however long and in whatever letters', async () => {
  const mailer = await openMailer();
  for (const subject of [
    'Café Linden',
    `Ihr Code für das WLAN im ${'Grünen Bäumchen '.repeat(12)}= 345195?`,
    `رمز الواي فاي الخاص بك في ${'مقهى ليندن '.repeat(12)}345195`,
  ]) {
    await mailer.send({ ...mailTo('ada@example.org'), subject });
    const listed = (await mailer.outbox.entries()).map((entry) => entry.subject);
    assert.ok(listed.includes(subject.trim()), `${subject}\nis listed as\n${listed.join('\n')}`);
  }
});

test('T31: an address that could break a header is none, and no address is ever printed', () => {
  for (const wrong of [
    'a@example.org\r\nBcc: b@example.org',
    'a@example.org\n',
    'a@example.org,b@example.org',
    '"a"@example.org',
    "a'b@example.org",
    'A <a@example.org>',
    'a b@example.org',
    'a@b@example.org',
    'a@example',
    'a@example..org',
    'a\u0000@example.org',
    'a\u202e@example.org',
    `${'a'.repeat(65)}@example.org`,
    `a@${'b'.repeat(250)}.org`,
    '',
  ])
    assert.equal(mailAddress(wrong), undefined, wrong);
  const address = mailAddress('ada@example.org');
  assert.ok(address);
  assert.doesNotMatch(String(address) + JSON.stringify({ address }) + inspect(address), /ada/);
});

test('an account is known by one form of its address, in letters that look like no others', () => {
  assert.equal(accountAddress(' Ada.B+c@Example.ORG '), 'ada.b+c@example.org');
  for (const wrong of [
    'zoë@example.org',
    'ada@bücher.example',
    'аda@example.org',
    "o'brien@example.org",
    'ada',
  ])
    assert.equal(accountAddress(wrong), undefined, wrong);
});
