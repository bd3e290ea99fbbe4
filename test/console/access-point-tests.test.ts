import assert from 'node:assert/strict';
import { createGuestStore } from '../../src/guests/guest-store.js';
import { Code } from '../../src/radius/codes.js';
import { ErrorCause } from '../../src/radius/dictionary.js';
import { answerTo, openCoaPort } from '../support/coa-port.js';
import { openConsoleVenue } from '../support/console-venue.js';
import { onEachDatabase } from '../support/databases.js';
import { goOnline } from '../support/online-guest.js';
import { openGateway } from '../support/radius-gateway.js';
import { sampleAccessPoint, sampleVenue } from '../support/sample-venue.js';
import { startSimulated } from '../support/simulated-access-point.js';

const NEVER_OPEN_TODAY = { week: { monday: ['00:00-00:01'] } };

onEachDatabase(
  'a test plays a guest through the server, is counted nowhere, and leaves nobody',
  async (databases, t) => {
    const venue = await openConsoleVenue(t, databases);
    const { app, submit } = venue;
    await app.applyVenue(sampleVenue({ accessPoints: [sampleAccessPoint()] }));
    const [row] = await venue.accessPoints();
    const path = `/access-points/${row?.id}`;
    const tested = await submit(path, { to: `${path}/test` });
    assert.equal(tested.status, 200);
    assert.match(tested.text, /This side is ready: a guest would be online/);
    assert.match(tested.text, /with the plan “guest”\. The log-in is accepted, for 2 hours/);
    assert.match(tested.text, /The beginning and the end of the session are counted/);
    assert.match(tested.text, /Nothing was ever heard of the access point itself/);
    await app.domain.counts.flush();
    assert.equal((await venue.accessPoints())[0]?.lastSeenAt, null, 'it does not look alive for it');
    assert.match((await venue.get(path)).text, /Nothing in the last seven days/);
    const { main } = app.foundation.databases;
    assert.deepEqual(await createGuestStore(main.read).idsAfter('', 10), []);
    assert.deepEqual(await main.read('sessions').select('id'), []);
    assert.deepEqual(await main.read('pending_disconnects').select('id'), [], 'nobody is asked to end it');
    assert.deepEqual(await venue.actions(), ['access-point-tested']);

    const schedule = { timeZone: 'Europe/Berlin', openingHours: NEVER_OPEN_TODAY };
    await app.applyVenue(sampleVenue({ ...schedule, accessPoints: [sampleAccessPoint()] }));
    const closed = await submit(path, { to: `${path}/test` });
    assert.match(closed.text, /A guest would not get online/);
    assert.match(closed.text, /The venue lets no guest in: The venue was closed\. Try again when it is open/);
    assert.deepEqual(await createGuestStore(main.read).idsAfter('', 10), []);
  },
);

onEachDatabase('a test disconnect tells what the access point answered', async (databases, t) => {
  const venue = await openConsoleVenue(t, databases);
  const { app, submit } = venue;
  const coa = await openCoaPort(t);
  const apply = (coaPort: number | null) =>
    app.applyVenue(sampleVenue({ accessPoints: [sampleAccessPoint({ coaPort })] }));
  await apply(coa.port);
  const [row] = await venue.accessPoints();
  const path = `/access-points/${row?.id}`;
  const ask = () => submit(path, { to: `${path}/test-disconnect` });

  for (const [errorCause, words] of [
    [ErrorCause.SessionContextNotFound, /that it knows no such session\. That is as it should be/],
    [undefined, /that it knows no such session/],
    [
      ErrorCause.AdministrativelyProhibited,
      /refused \(Error-Cause 501\).* It is forbidden there: set it to take/,
    ],
    [
      ErrorCause.MissingAttribute,
      /refused \(Error-Cause 402\).* wants a session to be named by something else/,
    ],
    [ErrorCause.RequestNotRoutable, /refused \(Error-Cause 502\).* Look in its own log why/],
  ] as const) {
    const asked = ask();
    const request = await coa.next();
    assert.equal(request.packet.code, Code.DisconnectRequest);
    const options = errorCause === undefined ? {} : { errorCause };
    request.reply(answerTo(request.packet, Code.DisconnectNak, options));
    assert.match((await asked).text, words);
  }
  const acknowledged = ask();
  const taken = await coa.next();
  taken.reply(answerTo(taken.packet, Code.DisconnectAck));
  assert.match((await acknowledged).text, /Disconnects get there/);
  const foreign = ask();
  const asked = await coa.next();
  asked.reply(answerTo(asked.packet, Code.DisconnectNak, { secret: 'another secret' }));
  assert.match((await foreign).text, /Something answered from there, but not with this shared secret/);
  assert.match((await ask()).text, /did not answer within three seconds.*UDP \d+ from this server/);
  await apply(null);
  assert.match((await ask()).text, /set to take no Disconnect-Requests\. If it can, fill in its port/);
});

onEachDatabase('both tests are passed at a simulated access point', async (databases, t) => {
  const venue = await openConsoleVenue(t, databases);
  const { app, submit } = venue;
  const { simulator, entry } = await startSimulated(t, app);
  await app.applyVenue(sampleVenue({ accessPoints: [entry] }));
  await simulator.settled();
  const [row] = await venue.accessPoints();
  const path = `/access-points/${row?.id}`;
  await app.domain.counts.flush();
  const tested = await submit(path, { to: `${path}/test` });
  assert.match(tested.text, /This side is ready.*Of the access point itself something was last heard/);
  const probed = await submit(path, { to: `${path}/test-disconnect` });
  assert.match(probed.text, /It answered after \d+ ms that it knows no such session/);
});

onEachDatabase(
  'R12: unbinding names what goes, ends sessions first, and asks for the name',
  async (databases, t) => {
    const venue = await openConsoleVenue(t, databases);
    const { app, submit, get } = venue;
    const coa = await openCoaPort(t);
    await app.applyVenue(sampleVenue({ accessPoints: [sampleAccessPoint({ coaPort: coa.port })] }));
    await goOnline(app, openGateway(t, app));
    const [row] = await venue.accessPoints();
    const path = `/access-points/${row?.id}/unbind`;
    assert.match((await get(path)).text, /One session is open there; it is ended first/);
    const wrong = await submit(path, { fields: { name: 'Baar' } });
    assert.equal(wrong.status, 422);
    assert.match(wrong.text, /That is not its name/);
    const unbinding = submit(path, { fields: { name: 'Bar' } });
    const request = await coa.next();
    request.reply(answerTo(request.packet, Code.DisconnectAck));
    const list = await unbinding;
    assert.match(list.text, /It is unbound\. .*No access point yet/);
    assert.deepEqual(await venue.accessPoints(), []);
    assert.equal((await venue.actions())[0], 'access-point-unbound');
    const open = await app.foundation.databases.main.read('sessions').whereNull('closed_at').select('id');
    assert.deepEqual(open, []);
  },
);
