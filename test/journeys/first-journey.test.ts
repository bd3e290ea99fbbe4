import assert from 'node:assert/strict';
import { onEachDatabase } from '../support/databases.js';
import { acceptTerms, linkTo, personalLinkOn } from '../support/guest-portal.js';
import { createWebClient } from '../support/web-client.js';
import { openVenue } from './open-venue.js';

onEachDatabase(
  'R1 R5 R6 R7: a guest joins, gets online, comes back without a page, and cancels',
  async (databases, t) => {
    const { simulator } = await openVenue(t, databases);
    const phone = simulator.terminal(1);
    const browser = createWebClient();

    const captured = await phone.join();
    assert.ok(captured.kind === 'captured');
    const welcome = await browser.get(captured.redirect);
    assert.match(welcome.text, /Good to see you/);

    const ready = await acceptTerms(browser, welcome);
    const personalLink = personalLinkOn(ready);
    const landing = await browser.get(linkTo(ready, '/on/'));
    assert.match(landing.text, /You’re online until/);
    assert.equal(phone.state().stage.kind, 'online');

    phone.leave();
    await simulator.settled();
    const again = await phone.join();
    assert.equal(again.kind, 'online', 'remembered: no page');

    const asked = await browser.get(linkTo(await browser.get(personalLink), '/cancel'));
    assert.match(asked.text, /Delete all your data/);
    const receipt = await browser.post(`${personalLink}/cancel`, {});
    assert.match(receipt.text, /Your data is deleted/);
    assert.equal((await browser.get(personalLink)).status, 404);

    phone.leave();
    const stranger = await phone.join();
    assert.equal(stranger.kind, 'captured', 'the next packet of that terminal is rejected');
  },
);
