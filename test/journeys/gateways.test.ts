import assert from 'node:assert/strict';
import { onEachDatabase } from '../support/databases.js';
import { acceptTerms, linkTo, register } from '../support/guest-portal.js';
import { createWebClient } from '../support/web-client.js';
import { openVenue } from './open-venue.js';

const GATEWAYS = [
  { password: 'pap' },
  { password: 'chap', uamSecret: 'grandsecret' },
  { password: 'pap', uamSecret: 'grandsecret' },
  { password: 'mschapv2', uamSecret: 'grandsecret' },
] as const;

for (const gateway of GATEWAYS) {
  const how = `${gateway.password}${'uamSecret' in gateway ? ' and uamsecret' : ''}`;
  onEachDatabase(`R1 R23: without cookies a guest gets online by ${how}`, async (databases, t) => {
    const { simulator } = await openVenue(t, databases, gateway);
    const phone = simulator.terminal(1);
    const browser = createWebClient();
    const captured = await phone.join();
    assert.ok(captured.kind === 'captured');
    const welcome = await browser.get(captured.redirect);
    browser.loseCookies();
    const ready = await register(browser, welcome, { name: 'Zoë +1 & Co' });
    browser.loseCookies();
    const landing = await browser.get(linkTo(ready, '/on/'));
    assert.match(landing.text, /You’re online until/);
    assert.equal(phone.state().stage.kind, 'online');
  });
}

onEachDatabase('two phones of a venue get online, each for itself', async (databases, t) => {
  const { simulator } = await openVenue(t, databases);
  for (const number of [1, 2]) {
    const phone = simulator.terminal(number);
    const browser = createWebClient();
    const captured = await phone.join();
    assert.ok(captured.kind === 'captured');
    const ready = await acceptTerms(browser, await browser.get(captured.redirect));
    const landing = await browser.get(linkTo(ready, '/on/'));
    assert.match(landing.text, /You’re online until/);
  }
  const stages = [1, 2].map((number) => simulator.terminal(number).state().stage.kind);
  assert.deepEqual(stages, ['online', 'online']);
});
