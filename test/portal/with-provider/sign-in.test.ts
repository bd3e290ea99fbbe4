import assert from 'node:assert/strict';
import { onEachDatabase } from '../../support/databases.js';
import { handBackOf, linkTo, personalLinkOn, redirectTo } from '../../support/guest-portal.js';
import { openSocialPortal, type SocialPortal } from '../../support/providers/social-portal.js';
import { GATEWAY } from '../../support/sample-venue.js';
import { countRows, walkTables } from '../../support/walk-tables.js';
import { createWebClient, type Page } from '../../support/web-client.js';

const SOMEBODY = {
  google: { sub: '1076' },
  facebook: { id: '42' },
  x: { user_id: '777', screen_name: 'jack' },
};
type Name = keyof typeof SOMEBODY;

const OTHER_PHONE = { mac: '02-CC-00-00-00-02', ip: '10.1.0.3' };

function sits(portal: SocialPortal, at: Name, person = SOMEBODY[at]): void {
  Object.assign(portal[at], { person });
}

/** Follows the provider's button, with its own redirects, to wherever that ends. */
async function goOnWith(
  portal: SocialPortal,
  provider: Name,
  { browser = createWebClient(), phone = {} } = {},
): Promise<Page> {
  const welcome = await browser.get(redirectTo(portal.app, phone));
  return browser.get(linkTo(welcome, `/with/${provider}/`));
}

for (const provider of ['google', 'facebook', 'x'] as const) {
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
