import assert from 'node:assert/strict';
import { HOUR } from '../../src/base/clock.js';
import { Code } from '../../src/radius/codes.js';
import { onEachDatabase } from '../support/databases.js';
import { acceptTerms, handBackOf, linkTo, personalLinkOn, redirectTo } from '../support/guest-portal.js';
import { goOnWith, sits } from '../support/providers/go-on-with.js';
import { openSocialPortal, SOCIAL } from '../support/providers/social-portal.js';
import { openUamGateway } from '../support/uam-gateway.js';
import { makeVouchers, sendVoucher } from '../support/vouchers.js';
import { createWebClient } from '../support/web-client.js';

const WITH_VOUCHERS = { waysIn: { ...SOCIAL.waysIn, voucher: {} } };

onEachDatabase(
  'who was here for a voucher’s time comes back by another way as somebody new, before retention has been',
  async (databases, t) => {
    const portal = await openSocialPortal(t, databases, { venue: WITH_VOUCHERS });
    const { app } = portal;
    const gateway = openUamGateway(t, app);
    sits(portal, 'google');
    const browser = createWebClient();
    const [code = ''] = await makeVouchers(app);
    const ready = await sendVoucher(browser, await browser.get(redirectTo(app)), code);
    const link = personalLinkOn(ready);
    await browser.get(linkTo(await browser.get(link), '/link/google'));
    const guests = () => app.foundation.databases.main.read('guests').orderBy('created_at').pluck('id');
    const [first] = await guests();
    app.clock.advance(3 * HOUR);

    const another = await goOnWith(portal, 'google', { browser });
    assert.equal((await gateway.logOn(await handBackOf(browser, another))).code, Code.AccessAccept);
    const [second, ...others] = await guests();
    assert.deepEqual(others, []);
    assert.notEqual(second, first, 'the first has gone');
    assert.equal((await browser.get(link)).status, 404);
    const again = await goOnWith(portal, 'google', { browser: createWebClient() });
    assert.match(again.url, /\/go\//);
    assert.deepEqual(await guests(), [second]);
  },
);

onEachDatabase(
  'a voucher’s time neither bounds nor carries on what the same browser takes afterwards',
  async (databases, t) => {
    const portal = await openSocialPortal(t, databases, { venue: WITH_VOUCHERS });
    const { app } = portal;
    const gateway = openUamGateway(t, app);
    for (const isOver of [false, true]) {
      const browser = createWebClient();
      const [code = ''] = await makeVouchers(app);
      const welcome = await browser.get(redirectTo(app));
      await sendVoucher(browser, welcome, code);
      if (isOver) app.clock.advance(3 * HOUR);
      const ready = await acceptTerms(browser, isOver ? await browser.get(redirectTo(app)) : welcome);
      assert.equal((await gateway.logOn(await handBackOf(browser, ready))).code, Code.AccessAccept);
      const ends = await app.foundation.databases.main
        .read('guests')
        .orderBy('created_at', 'desc')
        .first('expires_at');
      assert.equal(ends?.expires_at, null);
    }
  },
);
