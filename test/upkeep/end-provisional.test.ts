import assert from 'node:assert/strict';
import { MINUTE } from '../../src/base/clock.js';
import { readInteger } from '../../src/radius/attributes.js';
import { Code } from '../../src/radius/codes.js';
import { Attr } from '../../src/radius/dictionary.js';
import { endProvisional } from '../../src/upkeep/end-provisional.js';
import { retain } from '../../src/upkeep/retain.js';
import { answerTo, openCoaPort } from '../support/coa-port.js';
import { onEachDatabase } from '../support/databases.js';
import { acceptTerms, openPortal } from '../support/guest-portal.js';
import { newGuest } from '../support/guests.js';
import { continueIn, openMinutes, PROVISIONAL } from '../support/provisional.js';
import { sampleAccessPoint, sampleVenue } from '../support/sample-venue.js';
import type { TestApp } from '../support/start-app.js';
import { countRows } from '../support/walk-tables.js';
import { createWebClient } from '../support/web-client.js';

/** What the program does every minute. */
function endNow(app: TestApp): Promise<number> {
  const { databases, clock } = app.foundation;
  return endProvisional({ ...app.domain, db: databases.main, now: clock.now });
}

const ABOUT_GUESTS = ['guests', 'consents', 'tickets', 'sessions', 'devices', 'guest_links', 'usage_tallies'];

async function rows(app: TestApp): Promise<readonly (readonly [string, number])[]> {
  const { main, keys } = app.foundation.databases;
  const about = Object.entries(await countRows(main.read)).filter(([table]) => ABOUT_GUESTS.includes(table));
  return [...about, ['guest_keys', (await keys.read('guest_keys')).length]];
}

onEachDatabase(
  'R24: minutes nobody made whole leave nothing after a quarter of an hour',
  async (databases, t) => {
    const app = await openPortal(t, databases, { venue: PROVISIONAL });
    const { accept, report, gateway } = await openMinutes(t, app);
    assert.equal(readInteger(accept, Attr.SessionTimeout), 300);
    await report('start');
    app.clock.advance(5 * MINUTE);
    await report('stop');
    assert.equal(await endNow(app), 0, 'for a while they can still be made whole');
    assert.equal((await gateway.logOnByMac()).code, Code.AccessReject, 'though the terminal is not let in');
    app.clock.advance(11 * MINUTE);
    await endNow(app);
    assert.deepEqual(await rows(app), [['guest_keys', 0]]);
    await app.domain.tallies.flush();
    await retain({
      ...app.domain,
      db: app.foundation.databases.main,
      directory: app.foundation.directory,
      now: app.clock.now,
    });
    assert.deepEqual(await rows(app), [['guest_keys', 0]], 'and were never counted');
  },
);

onEachDatabase('a session that goes on past its minutes is disconnected', async (databases, t) => {
  const nas = await openCoaPort(t);
  const app = await openPortal(t, databases, { venue: PROVISIONAL });
  const accessPoints = [sampleAccessPoint({ coaPort: nas.port })];
  await app.applyVenue(sampleVenue({ accessPoints, ...PROVISIONAL }));
  const { report } = await openMinutes(t, app);
  await report('start');
  app.clock.advance(5 * MINUTE);
  await endNow(app);
  const { main } = app.foundation.databases;
  assert.deepEqual(await main.read('pending_disconnects'), [], 'its Stop may still come');
  app.clock.advance(2 * MINUTE);
  await endNow(app);
  const [pending] = await main.read('pending_disconnects');
  assert.ok(Number(pending.deadline_at) > app.clock.now());
  const { packet, reply } = await nas.next();
  assert.equal(packet.code, Code.DisconnectRequest);
  reply(answerTo(packet, Code.DisconnectAck));
});

onEachDatabase('what was made whole stays, as does everybody else', async (databases, t) => {
  const app = await openPortal(t, databases, { venue: PROVISIONAL });
  await newGuest(app);
  const { address } = await openMinutes(t, app);
  const browser = createWebClient();
  await acceptTerms(browser, await continueIn(browser, address));
  app.clock.advance(60 * MINUTE);
  assert.equal(await endNow(app), 0);
  const { guests, sessions } = await countRows(app.foundation.databases.main.read);
  assert.deepEqual({ guests, sessions }, { guests: 2, sessions: 1 });
});
