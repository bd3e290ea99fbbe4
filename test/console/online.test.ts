import assert from 'node:assert/strict';
import { HOUR } from '../../src/base/clock.js';
import { createDeviceStore } from '../../src/guests/device-store.js';
import { Code } from '../../src/radius/codes.js';
import { answerTo, openCoaPort } from '../support/coa-port.js';
import { openConsoleVenue } from '../support/console-venue.js';
import { onEachDatabase } from '../support/databases.js';
import { sessionsOf } from '../support/guests.js';
import { goOnline } from '../support/online-guest.js';
import { openGateway } from '../support/radius-gateway.js';
import { counters, phone, report } from '../support/radius-packets.js';
import { sampleAccessPoint, sampleVenue } from '../support/sample-venue.js';

onEachDatabase('R22: who is online is listed by a short number, and ended', async (databases, t) => {
  const venue = await openConsoleVenue(t, databases, { role: 'front-desk' });
  const { app, get, submit, browser, at } = venue;
  assert.match((await get('/online')).text, /Nobody is online/);
  const coa = await openCoaPort(t);
  await app.applyVenue(sampleVenue({ accessPoints: [sampleAccessPoint({ coaPort: coa.port })] }));
  const gateway = openGateway(t, app);
  const { guestId, sessionId } = await goOnline(app, gateway);
  await gateway.account(
    report('interim', [
      ...phone('02-CC-00-00-00-01', '02CC00000001'),
      ...counters(600, 1_000_000, 2_000_000),
    ]),
  );
  app.clock.advance(HOUR);
  const unnamed = await get('/online');
  assert.match(unnamed.text, /Device [\w-]{4} guest .* 1 hour , 3 MB .* Bar Disconnect/);
  assert.doesNotMatch(unnamed.html, /02.?CC.?00|02cc00/i, 'never the address');
  const devices = createDeviceStore(app.foundation.databases.main.write);
  const [device] = await devices.of(guestId);
  await devices.name(guestId, device?.id ?? '', 'Mia’s phone');
  for (const path of ['/online', `/online/${sessionId}/disconnect`])
    assert.doesNotMatch((await get(path)).html, /Mia/, 'the guest was told that nobody else sees it');
  assert.doesNotMatch((await get('/online')).text, /Disconnect all/, 'that is for managers');
  assert.equal((await browser.once(at('/online/disconnect'))).status, 404);

  const path = `/online/${sessionId}/disconnect`;
  assert.match((await get(path)).text, /Disconnect Device [\w-]{4}\? The session at Bar is ended/);
  const ending = submit(path);
  const request = await coa.next();
  assert.equal(request.packet.code, Code.DisconnectRequest);
  request.reply(answerTo(request.packet, Code.DisconnectAck));
  assert.match((await ending).text, /The session is ended\. .*Nobody is online/);
  assert.equal((await sessionsOf(app, guestId))[0]?.endCause, 'disconnected');
  assert.deepEqual(await venue.actions(), ['guest-disconnected']);
  assert.equal((await browser.once(at(path))).status, 404, 'it is not open any more');
});

onEachDatabase(
  'T12: all of a venue’s sessions are ended at once, and no other venue’s; who is silent is asked again',
  async (databases, t) => {
    const venue = await openConsoleVenue(t, databases);
    const { app, get, submit, addVenue, browser, url } = venue;
    const coa = await openCoaPort(t);
    await app.applyVenue(sampleVenue({ accessPoints: [sampleAccessPoint({ coaPort: coa.port })] }));
    const gateway = openGateway(t, app);
    const first = await goOnline(app, gateway, { terminal: '02-CC-00-00-00-01' });
    await goOnline(app, gateway, { terminal: '02-CC-00-00-00-02' });
    const quay = await addVenue('quay', { ownerId: venue.ownerId, role: 'owner' });
    const elsewhere = `${url}/venues/${quay}/online/${first.sessionId}/disconnect`;
    assert.equal((await browser.once(elsewhere)).status, 404, 'a session of one venue is none of another’s');
    const theirs = await browser.get(`${url}/venues/${quay}/online?after=${first.sessionId}`);
    assert.match(theirs.text, /Nobody is online/);

    assert.match((await get('/online/disconnect')).text, /2 sessions are ended/);
    const ending = submit('/online/disconnect');
    const answered = await coa.next();
    answered.reply(answerTo(answered.packet, Code.DisconnectAck));
    const page = await ending;
    assert.match(page.text, /1 of 2 sessions are ended\. The others’ access points did not confirm it/);
    const waiting = await app.foundation.databases.main.read('pending_disconnects').select('id');
    assert.equal(waiting.length, 1);
    assert.match(page.text, /One session is open/);
  },
);
