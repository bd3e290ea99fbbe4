import assert from 'node:assert/strict';
import { test, type TestContext } from 'node:test';
import { DAY, MINUTE } from '../../src/base/clock.js';
import { createDelivery } from '../../src/upkeep/deliver.js';
import { requestOutbox } from '../../src/upkeep/outboxes.js';
import { openMailServer } from '../mail/mail-server.js';
import { onEachDatabase, settingsOf, sqliteFor, type TestDatabases } from '../support/databases.js';
import { openPortal } from '../support/guest-portal.js';
import { runCli } from '../support/run-cli.js';
import type { TestApp } from '../support/start-app.js';
import { referenceOn, sendRequest } from './request-form.js';

async function openMailedPortal(t: TestContext, databases: TestDatabases) {
  const server = await openMailServer(t);
  const app = await openPortal(t, databases, {
    settings: { PORTICO_SMTP_URL: server.url('smtp').reveal(), PORTICO_MAIL_FROM: 'wifi@example.org' },
  });
  return { app, server };
}

/** Does what upkeep does each minute, with this app's clock, and waits for it. */
async function tellOwners({ foundation, domain, clock }: TestApp): Promise<void> {
  const { databases, directory, log } = foundation;
  const deps = { ...domain, db: databases.main, directory, log, now: clock.now };
  const delivery = createDelivery(requestOutbox(deps), deps);
  await delivery.beginDue();
  await delivery.settled();
}

/** What upkeep itself began when the request came. */
async function untilTold(app: TestApp): Promise<void> {
  const { read } = app.foundation.databases.main;
  while (((await read('requests').where('mails', '<', 1)) as unknown[]).length > 0) await tellOwners(app);
}

onEachDatabase(
  'R28: the owner learns that a request came, a week before its day and on it, and nothing of what it says',
  async (databases, t) => {
    const { app, server } = await openMailedPortal(t, databases);
    const reference = referenceOn(await sendRequest(app));
    await untilTold(app);
    const days = async (count: number) => {
      app.clock.advance(count * DAY);
      await tellOwners(app);
      await tellOwners(app);
      return server.mails.length;
    };
    assert.deepEqual(
      [await days(0), await days(22), await days(2), await days(4), await days(3), await days(9)],
      [1, 1, 2, 2, 3, 3],
    );
    const subjects = server.mails.map(({ text }) => /^Subject: (.*)\r$/m.exec(text)?.[1]);
    assert.deepEqual(subjects, [
      `A request to answer: ${reference}`,
      `One week left for the request ${reference}`,
      `Due today: the request ${reference}`,
    ]);
    for (const { to, text } of server.mails) {
      assert.deepEqual(to, ['hello@linden.example']);
      assert.match(text, /Answer it by: \d+ \w+ \d{4}/);
      assert.doesNotMatch(text, /canary|Nightingale|delet(e it|ion)/i);
    }
  },
);

test('of mails that became due together the owner gets the last, and none once it is closed', async (t) => {
  const databases = await sqliteFor();
  const { app, server } = await openMailedPortal(t, databases);
  const [late, closed] = [referenceOn(await sendRequest(app)), referenceOn(await sendRequest(app))];
  await untilTold(app);
  const note = ['--note', 'Deleted.'];
  assert.equal(
    (await runCli(['requests', 'close', closed, ...note], { env: settingsOf(databases) })).code,
    0,
  );
  app.clock.advance(40 * DAY);
  await tellOwners(app);
  const later = server.mails.slice(2).map(({ text }) => /^Subject: (.*)\r$/m.exec(text)?.[1]);
  assert.deepEqual(later, [`Due today: the request ${late}`]);
});

test('a mail server that is away delays the mail and nobody else', async (t) => {
  let isAway = true;
  const server = await openMailServer(t, {
    onMailFrom: (_address, _session, done) =>
      isAway ? done(Object.assign(new Error('Later'), { responseCode: 451 })) : done(),
  });
  const app = await openPortal(t, await sqliteFor(), {
    settings: { PORTICO_SMTP_URL: server.url('smtp').reveal(), PORTICO_MAIL_FROM: 'wifi@example.org' },
  });
  const page = await sendRequest(app);
  assert.equal(page.status, 200);
  await tellOwners(app);
  isAway = false;
  while (server.mails.length === 0) {
    app.clock.advance(MINUTE);
    await tellOwners(app);
  }
  assert.match(server.mails[0]?.text ?? '', new RegExp(referenceOn(page)));
  assert.doesNotMatch(app.logLines().join('\n'), /linden\.example|canary/);
});
