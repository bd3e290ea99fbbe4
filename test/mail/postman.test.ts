import assert from 'node:assert/strict';
import { test } from 'node:test';
import { createLog } from '../../src/base/log.js';
import { mailAddress } from '../../src/mail/mail-address.js';
import type { Mail, MailOutcome } from '../../src/mail/mailer.js';
import { createPostman } from '../../src/mail/postman.js';

function mail(): Mail {
  const address = mailAddress('ada@example.org');
  assert.ok(address);
  return { to: 'owner', address, subject: 'secret subject', text: 'secret text' };
}

/** A postman with a mailer that answers so, one answer after the other; `ended` resolves with the log's lines when it gave up or got through. */
function openPostman(answers: readonly (MailOutcome | Error)[], pauses: readonly number[]) {
  let sent = 0;
  const lines: string[] = [];
  let settle = () => {};
  const ended = new Promise<void>((resolve) => {
    settle = resolve;
  });
  const log = createLog('info', {
    write(line) {
      lines.push(line);
      settle();
    },
  });
  const mailer = {
    async send(): Promise<MailOutcome> {
      const answer = answers[sent];
      sent += 1;
      if (answer instanceof Error) throw answer;
      if (answer?.kind === 'sent') settle();
      return answer ?? { kind: 'failed', why: 'asked too often' };
    },
  };
  return { postman: createPostman({ mailer, log, pauses }), ended, lines, sent: () => sent };
}

const FAILED = { kind: 'failed', why: 'ECONNECTION' } as const;

test('a mail that fails is tried again and gets through', async () => {
  const { postman, ended, lines, sent } = openPostman(
    [FAILED, new Error('No room'), { kind: 'sent' }],
    [1, 1, 1],
  );
  postman.post(mail());
  await ended;
  await postman.stop();
  assert.equal(sent(), 3);
  assert.deepEqual(lines, []);
});

test('a mail that fails for good is given up and logged without address and content', async () => {
  for (const [answers, attempts] of [
    [[FAILED, FAILED], 2],
    [[{ kind: 'refused', why: 'EENVELOPE 550' } as const], 1],
  ] as const) {
    const { postman, ended, lines, sent } = openPostman(answers, [1]);
    postman.post(mail());
    await ended;
    assert.equal(sent(), attempts);
    assert.equal(lines.length, 1);
    assert.match(lines[0] ?? '', new RegExp(`"attempts":${attempts}`));
    assert.doesNotMatch(lines.join(''), /ada|secret/);
    await postman.stop();
  }
});
