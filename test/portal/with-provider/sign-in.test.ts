import assert from 'node:assert/strict';
import { onEachDatabase } from '../../support/databases.js';
import { handBackOf, personalLinkOn, redirectTo } from '../../support/guest-portal.js';
import { goOnWith, NAMES, OTHER_PHONE, sits } from '../../support/providers/go-on-with.js';
import { openSocialPortal, SOCIAL } from '../../support/providers/social-portal.js';
import { GATEWAY } from '../../support/sample-venue.js';
import { countRows, walkTables } from '../../support/walk-tables.js';
import { createWebClient } from '../../support/web-client.js';

for (const provider of NAMES) {
  onEachDatabase(
    `R3: somebody ${provider} knows goes online, and is the same guest next time`,
    async (databases, t) => {
      const portal = await openSocialPortal(t, databases);
      const { app } = portal;
      sits(portal, provider);
      const browser = createWebClient();
      const ready = await goOnWith(portal, provider, { browser });
      assert.match(ready.url, /\/p\/linden\/go\//, ready.text);
      assert.doesNotMatch(ready.url, /code|state|oauth/);
      assert.ok(personalLinkOn(ready));
      assert.ok((await handBackOf(browser, ready)).startsWith(GATEWAY));
      const again = await goOnWith(portal, provider, { phone: OTHER_PHONE });
      assert.ok(personalLinkOn(again));
      const { main } = app.foundation.databases;
      const { guests, guest_identities } = await countRows(main.read);
      assert.deepEqual({ guests, guest_identities }, { guests: 1, guest_identities: 1 });
      const consents = (await walkTables(main.read)).get('consents') ?? [];
      assert.deepEqual(new Set(consents.map(({ method }) => method)), new Set([provider]));
      assert.deepEqual(portal[provider].refusals, []);
      assert.deepEqual(
        app.logLines().filter((line) => /"level":"(?:warn|error)"/.test(line)),
        [],
      );
    },
  );
}

onEachDatabase(
  'R5: a browser that came by a provider alone goes straight online next time',
  async (databases, t) => {
    const { waysIn } = SOCIAL;
    const portal = await openSocialPortal(t, databases, {
      venue: { waysIn: { x: waysIn.x, google: waysIn.google } },
    });
    sits(portal, 'x');
    const browser = createWebClient();
    await goOnWith(portal, 'x', { browser });
    const { location = '' } = await browser.once(redirectTo(portal.app));
    assert.ok(location.startsWith(GATEWAY), location);
  },
);
