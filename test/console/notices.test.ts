import assert from 'node:assert/strict';
import { MINUTE } from '../../src/base/clock.js';
import type { NoticeKind } from '../../src/owners/notice.js';
import { SWITCHED_KINDS } from '../../src/owners/notice-mute-store.js';
import { send } from '../support/console.js';
import { EMAIL, openConsoleVenue } from '../support/console-venue.js';
import { onEachDatabase } from '../support/databases.js';
import { goOnline } from '../support/online-guest.js';
import { haveReported, watchAndMail } from '../support/notices.js';
import { openMailbox } from '../support/outbox.js';
import { openGateway } from '../support/radius-gateway.js';
import { sampleAccessPoint, sampleVenue } from '../support/sample-venue.js';
import type { WebClient } from '../support/web-client.js';

/** A gateway with a guest online whose session it has reported. */
async function openWithGuest(...[t, databases]: Parameters<typeof openConsoleVenue>) {
  const venue = await openConsoleVenue(t, databases);
  const { app } = venue;
  await app.applyVenue(sampleVenue({ accessPoints: [sampleAccessPoint()] }));
  const gateway = openGateway(t, app);
  const { sessionId } = await goOnline(app, gateway);
  await app.domain.counts.flush();
  await haveReported(app, sessionId);
  return { ...venue, gateway };
}

/** In the account, by hand: the mails of these kinds are no longer wanted. */
async function switchOff(browser: WebClient, url: string, kinds: readonly NoticeKind[]): Promise<void> {
  const page = await browser.get(`${url}/account/notices`);
  const wanted = SWITCHED_KINDS.filter((kind) => !kinds.includes(kind));
  const saved = await send(browser, page, { to: '/account/notices', fields: { kinds: wanted } });
  assert.match(saved.text, /Saved\./);
}

onEachDatabase(
  'R18: a silent access point is told of once, and so is that it is back',
  async (databases, t) => {
    const venue = await openWithGuest(t, databases);
    const { app, get } = venue;
    const mailbox = openMailbox(app);
    app.clock.advance(12 * MINUTE);
    await watchAndMail(app);
    assert.match((await get('/notices')).text, /No notices/, 'a report may be late');
    app.clock.advance(MINUTE);
    await watchAndMail(app);
    await watchAndMail(app);
    const mail = await mailbox.next();
    assert.deepEqual([mail.to, mail.subject], [EMAIL, 'An access point is silent']);
    assert.match(mail.text, /"Bar" at Café Linden has guests online but is silent since about/);
    assert.match((await get('')).text, /There is a new notice/);
    assert.match((await get('/notices')).text, /Now New “Bar” had guests online and went silent\..* Silent/);
    assert.doesNotMatch((await get('')).text, /new notice/, 'it was looked at');

    await switchOff(venue.browser, venue.url, ['access-point-back']);
    app.clock.advance(MINUTE);
    await goOnline(app, venue.gateway, { terminal: '02-CC-00-00-00-02' });
    await app.domain.counts.flush();
    await watchAndMail(app);
    const board = await get('/notices');
    assert.match(board.text, /Earlier New “Bar” is heard again\. .* Back “Bar” had .* Over/);
    assert.equal((await app.domain.mailer.outbox.entries()).length, 1, 'mails are off');
  },
);

onEachDatabase(
  'R18: an access point without guests may be silent as long as it likes',
  async (databases, t) => {
    const venue = await openWithGuest(t, databases);
    const { app } = venue;
    await app.foundation.databases.main.write('sessions').update({ closed_at: app.clock.now() });
    app.clock.advance(90 * MINUTE);
    await watchAndMail(app);
    const { read } = app.foundation.databases.main;
    assert.deepEqual(await read('notices').select(), []);
  },
);
