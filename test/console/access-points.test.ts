import assert from 'node:assert/strict';
import { MINUTE } from '../../src/base/clock.js';
import { Code } from '../../src/radius/codes.js';
import { bindGateway, openConsoleVenue, secretOn } from '../support/console-venue.js';
import { PASSWORD, send } from '../support/console.js';
import { onEachDatabase } from '../support/databases.js';
import { openGateway } from '../support/radius-gateway.js';

onEachDatabase(
  'R12: an access point bound in the console is answered at once by the secret its sheet showed',
  async (databases, t) => {
    const venue = await openConsoleVenue(t, databases);
    const { app, get, submit } = venue;
    const empty = await get('/access-points');
    assert.match(empty.text, /No access point yet/);
    const makers = await get('/access-points/new?address=203.0.113.7');
    assert.ok(
      makers.links.some((link) => link.endsWith('/access-points/new/mikrotik?address=203.0.113.7')),
      'the address goes along',
    );
    const sheet = await bindGateway(venue);
    assert.equal(sheet.status, 200, sheet.text);
    const secret = secretOn(sheet);
    assert.doesNotMatch(sheet.url, /secret/);
    assert.match(sheet.html, new RegExp(`HS_RADSECRET=${secret}`));
    assert.match(sheet.html, new RegExp(`HS_UAMFORMAT=${app.publicUrl}/p/linden\\n`));
    assert.match(sheet.html, new RegExp(`HS_RADAUTH=${app.authPort}\\n`));
    assert.match(sheet.html, /HS_NASID=rig-nas\n/);
    assert.match(sheet.html, /HS_COAPORT=3799/);
    const gateway = openGateway(t, app, { secret });
    assert.equal((await gateway.status(app.authPort)).code, Code.AccessAccept);

    await app.domain.counts.flush();
    const [row] = await venue.accessPoints();
    const again = await get(`/access-points/${row?.id}/sheet`);
    assert.doesNotMatch(again.html, new RegExp(secret), 'it is shown once');
    assert.match(again.html, /HS_RADSECRET=&#39;&lt;the secret you noted&gt;&#39;/);
    assert.match((await get('/access-points')).text, /Bar CoovaChilli · Last heard of .* Alive/);
    assert.deepEqual(await venue.actions(), ['access-point-bound']);
    const twice = await submit('/access-points/new/coovachilli', {
      fields: { name: 'Bar', address: '127.0.0.2' },
    });
    assert.equal(twice.status, 422);
    assert.match(twice.text, /Another one of this venue has that name/);
  },
);

onEachDatabase('each maker’s sheet has its own lines, filled in', async (databases, t) => {
  const venue = await openConsoleVenue(t, databases);
  const { app, submit, get } = venue;
  const router = await submit('/access-points/new/mikrotik', {
    fields: { name: 'Roof', address: '127.0.0.3', 'nas-identifier': 'linden roof' },
  });
  const lines = router.text;
  assert.match(lines, new RegExp(`address=\\[:resolve localhost\\] secret=${secretOn(router)} `));
  assert.match(lines, /\/system identity set name="linden roof"/);
  const file = router.links.find((link) => link.endsWith('/files/login.html')) ?? '';
  const page = await venue.browser.once(venue.url + file);
  assert.match(page.html, new RegExp(`${app.publicUrl}/p/linden\\?page=login&mac=`));
  assert.doesNotMatch(page.html, /wifi\.example\.net/);
  assert.match(String(page.headers.get('content-disposition')), /attachment; filename=login.html/);
  const none = await venue.browser.once(venue.url + file.replace('login.html', 'other.html'));
  assert.equal(none.status, 404);

  const login = { 'login-url': 'http://10.0.0.2:9997/login', landing: 'url' };
  const hall = { name: 'Hall', address: '127.0.0.4', ...login };
  const wrong = await submit('/access-points/new/generic', {
    fields: { ...hall, 'hand-back': 'http://10.0.0.3' },
  });
  assert.equal(wrong.status, 422);
  assert.match(wrong.text, /must list http:\/\/10\.0\.0\.2:9997/);
  const added = await submit('/access-points/new/generic', {
    fields: { ...hall, 'hand-back': 'http://10.0.0.2:9997' },
  });
  assert.match(added.text, new RegExp(`Shared secret of both ${secretOn(added)}`));
  const [row] = (await venue.accessPoints()).filter(({ name }) => name === 'Hall');
  const form = await get(`/access-points/${row?.id}/change`);
  assert.equal(form.value('landing'), 'url');
  assert.equal(form.value('user-name'), 'username');
});

onEachDatabase(
  'what could not be told apart is refused, without a hint about whose the other is',
  async (databases, t) => {
    const venue = await openConsoleVenue(t, databases);
    const { app, addOwner, addVenue, signedIn, url } = venue;
    await bindGateway(venue, { 'message-authenticator': 'off' });
    const other = await addOwner('ben@quay.example');
    const quay = await addVenue('quay', { ownerId: other, role: 'owner' });
    const browser = await signedIn('ben@quay.example');
    const page = await browser.get(`${url}/venues/${quay}/access-points/new/mikrotik`);
    const bind = (fields: Readonly<Record<string, string>>) =>
      send(browser, page, {
        to: `/venues/${quay}/access-points/new/mikrotik`,
        fields: { name: 'Quay', address: '127.0.0.1', ...fields },
      });
    const refused = await bind({});
    assert.equal(refused.status, 422);
    assert.match(refused.text, /could not be told from another access point/);
    assert.doesNotMatch(refused.text, /Bar|linden|rig-nas/i);
    assert.equal(refused.value('name'), 'Quay', 'what was typed stays');
    const named = await bind({ 'nas-identifier': 'quay-nas' });
    assert.equal(named.status, 200, named.text);
    assert.equal(app.foundation.directory.accessPointsAt('127.0.0.1').length, 2);
  },
);

onEachDatabase('T12: private and foreign networks are the operator’s to bind', async (databases, t) => {
  const venue = await openConsoleVenue(t, databases, {
    settings: { PORTICO_PRIVATE_ACCESS_POINTS: 'off' },
  });
  for (const [address, words] of [
    ['192.168.1.20', /inside a private network/],
    ['10.0.0.0/24', /inside a private network/],
    ['127.0.0.1', /No access point’s packets can reach/],
    ['::ffff:127.0.0.1', /No access point’s packets can reach/],
    ['169.254.169.254', /No access point’s packets can reach/],
    ['0.0.0.0/0', /too wide/],
    ['203.0.0.0/16', /too wide/],
    ['bar', /neither an IP address/],
  ] as const) {
    const refused = await bindGateway(venue, { address });
    assert.equal(refused.status, 422, address);
    assert.match(refused.text, words, address);
  }
  assert.equal((await bindGateway(venue, { address: '203.0.113.0/28' })).status, 200);
});

onEachDatabase('a new secret asks for the password, and the old one ends', async (databases, t) => {
  const venue = await openConsoleVenue(t, databases);
  const { app, browser, at, submit } = venue;
  const old = secretOn(await bindGateway(venue));
  const [row] = await venue.accessPoints();
  const path = `/access-points/${row?.id}/secret`;
  app.clock.advance(11 * MINUTE);
  const asked = await browser.get(at(path));
  assert.match(asked.text, /Is it still you/);
  await send(browser, asked, { to: '/confirm', fields: { password: PASSWORD } });
  const fresh = secretOn(await submit(path));
  assert.notEqual(fresh, old);
  const gateway = openGateway(t, app, { secret: fresh });
  assert.equal((await gateway.status(app.authPort)).code, Code.AccessAccept);
  const stale = openGateway(t, app, { secret: old, retransmission: { giveUpMs: 100 } });
  await assert.rejects(stale.status(app.authPort), /the server answers/);
  // What came before it on the same port has been looked at.
  await gateway.status(app.authPort);
  await app.domain.counts.flush();
  const shown = await venue.get(`/access-points/${row?.id}`);
  assert.match(shown.text, /Packets that could not be trusted The shared secret differs/);
  assert.equal((await venue.actions())[0], 'access-point-secret-renewed');
});

onEachDatabase('a changed access point keeps its secret and what was heard of it', async (databases, t) => {
  const venue = await openConsoleVenue(t, databases);
  const { app, submit } = venue;
  const secret = secretOn(await bindGateway(venue));
  const gateway = openGateway(t, app, { secret });
  await gateway.status(app.authPort);
  await app.domain.counts.flush();
  const [before] = await venue.accessPoints();
  const changed = await submit(`/access-points/${before?.id}/change`, {
    fields: { name: 'Counter', 'hand-back': 'http://10.1.0.1:3990 http://10.1.0.2:3990', 'coa-port': '' },
  });
  assert.match(changed.text, /Saved\. It holds within seconds/);
  assert.match(changed.text, /not possible/);
  const [after] = await venue.accessPoints();
  assert.equal(after?.name, 'Counter');
  assert.equal(after?.coaPort, null);
  assert.equal(after?.lastSeenAt, before?.lastSeenAt);
  assert.equal((await gateway.status(app.authPort)).code, Code.AccessAccept);
});
