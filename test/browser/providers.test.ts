import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { BrowserContextOptions } from 'playwright-core';
import { messagesFor } from '../../src/languages/messages.js';
import { PROVIDER_LABELS } from '../../src/venues/providers.js';
import { type Name, NAMES, sits } from '../support/providers/go-on-with.js';
import { playProviders, SOCIAL } from '../support/providers/social-portal.js';
import { openCafe } from './open-cafe.js';
import { openBrowser, openVisitor, skip } from './visitor.js';

const WAYS: Readonly<
  Record<Name, { readonly language: 'en' | 'ar'; readonly browser: BrowserContextOptions }>
> = {
  google: { language: 'en', browser: {} },
  facebook: { language: 'ar', browser: { locale: 'ar', colorScheme: 'dark' } },
  x: { language: 'en', browser: { javaScriptEnabled: false } },
};

for (const provider of NAMES) {
  test(`R3: a phone goes online with ${provider}, comes back to My data by it, and parts from it`, {
    skip,
  }, async (t) => {
    const { settings, ...providers } = await playProviders(t);
    const cafe = await openCafe(t, SOCIAL, settings);
    const { language, browser } = WAYS[provider];
    const say = messagesFor(language).text;
    // Chromium lets no script look at a page: with none, axe cannot.
    const asksAxe = browser.javaScriptEnabled !== false;
    const visitor = await openVisitor(await openBrowser(t), { browser, asksAxe });
    const { page, press, meets } = visitor;
    const link = (name: string) => page.getByRole('link', { name, exact: true });
    const onWith = link(say('provider.continue', { provider: PROVIDER_LABELS[provider] }));

    await page.goto(cafe.overview);
    await press(page.getByRole('button', { name: 'Join on phone 1' }));
    Object.assign(providers[provider], { person: undefined });
    await press(onWith);
    await page.getByText(say('provider.declined')).waitFor();

    sits(providers, provider);
    await press(onWith);
    await meets(say('ready.title'));
    assert.doesNotMatch(page.url(), /code|state|oauth/, 'what the provider said is not left in the address');
    await press(link(say('ready.button')));
    await meets(say('online.title'));
    assert.equal(cafe.simulator.terminal(1).state().stage.kind, 'online');

    await page.context().clearCookies();
    await page.goto(`${cafe.app.publicUrl}/p/linden/my`);
    await meets(say('sign-in.title'));
    await press(onWith);
    await meets(say('my-data.title'));
    await press(page.getByRole('link', { name: say('my-data.unlink') }));
    await meets(say('unlink.title', { provider: PROVIDER_LABELS[provider] }));
    await press(
      page.getByRole('button', { name: say('unlink.button', { provider: PROVIDER_LABELS[provider] }) }),
    );
    await page.getByText(say('my-data.done.unlinked')).waitFor();
    await press(onWith);
    await page.getByText(say('my-data.done.linked')).waitFor();
    visitor.assertCalm();
  });
}
