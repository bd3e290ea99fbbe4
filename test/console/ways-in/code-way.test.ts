import assert from 'node:assert/strict';
import { openConsoleVenue } from '../../support/console-venue.js';
import { onEachDatabase } from '../../support/databases.js';

const PREVIEW = '/page/guest/auto/en';

onEachDatabase(
  'codes by e-mail are a way in like any other, and say what they need',
  async (databases, t) => {
    const venue = await openConsoleVenue(t, databases);
    const turned = await venue.submit('/ways-in', { fields: { do: 'on email' } });
    assert.match(turned.text, /Code by e-mail .* Plan “guest” On, but nothing can be sent/);
    const page = await venue.get('/ways-in/email');
    assert.match(page.text, /This service has no mail server, so guests do not see this way/);
    assert.match(page.text, /Turn on “A few minutes before signing in”/);
    const saved = await venue.submit('/ways-in/email', {
      fields: { plan: 'regular', perDay: '300', 'button.en': 'Mail me in' },
    });
    assert.match(saved.text, /Saved in the draft/);
    assert.match((await venue.get(PREVIEW)).text, /Mail me in/);
    await venue.submit('/ways-in', { to: '/page/publish', fields: { do: 'publish' } });
    const { document } = venue.app.foundation.directory.venueById(venue.venueId) ?? {};
    assert.deepEqual(document?.waysIn.email, { plan: 'regular', perDay: 300, button: { en: 'Mail me in' } });
    assert.match((await venue.get('/plans')).text, /Code by e-mail/);
    const { publicUrl } = venue.app.foundation.config;
    const notice = await venue.browser.get(`${publicUrl}/p/linden/privacy?lang=en`);
    assert.match(notice.text, /If you get a code by e-mail: your address/);
  },
);

onEachDatabase('a code is tried in the preview: nothing is sent, nothing is kept', async (databases, t) => {
  const venue = await openConsoleVenue(t, databases);
  await venue.submit('/ways-in', { fields: { do: 'on email' } });
  const first = await venue.get(PREVIEW);
  const link = first.links.find((one) => one.includes('/email/')) ?? '';
  const asking = await venue.browser.get(new URL(link, first.url).href);
  assert.match(asking.text, /E-mail address/);
  const kept = ['visit', 'terms', 'notice'].map((name) => [name, asking.value(name) ?? '']);
  const press = (step: string, fields: Readonly<Record<string, string>>) =>
    venue.browser.post(venue.at(`${PREVIEW}/${step}`), { ...Object.fromEntries(kept), ...fields });
  const wrong = await press('email', { email: 'ada' });
  assert.equal(wrong.status, 422);
  assert.match(wrong.html, /<a href="#email">.*<a href="#accept">/s);
  const accept = 'yes';
  const entering = await press('email', { email: 'ada@example.org', accept });
  assert.match(entering.text, /We’re sending six digits to ada@example\.org/);
  assert.equal((await press('code', { code: '12', way: 'email', accept })).status, 422);
  assert.match((await press('code', { code: '123456', way: 'email', accept })).text, /You’re all set/);
  const { main } = venue.app.foundation.databases;
  for (const table of ['guests', 'pending_codes']) assert.deepEqual(await main.read(table), [], table);
  assert.match((await venue.get('/page')).text, /Entering a code/);
});

onEachDatabase('codes by text message go to the countries the venue names', async (databases, t) => {
  const venue = await openConsoleVenue(t, databases);
  const turned = await venue.submit('/ways-in', { fields: { do: 'on sms' } });
  assert.match(turned.text, /Code by text message .* Plan “guest” On, but nothing can be sent/);
  const page = await venue.get('/ways-in/sms');
  assert.match(page.text, /Nobody carries text messages for this service yet/);
  assert.match(page.text, /Left empty it is the venue’s own: Germany/);
  assert.match(page.text, /Entering a code from a text message/);
  const previewed = await venue.get(`${PREVIEW}?state=message-code`);
  assert.match(previewed.text, /Six digits from the message/);
  const unknown = await venue.submit('/ways-in/sms', { fields: { countries: 'DE, XX' } });
  assert.equal(unknown.status, 422);
  assert.match(unknown.text, /“XX” is no country’s code/);
  await venue.submit('/ways-in/sms', { fields: { countries: 'de AT,ch', perDay: '20' } });
  await venue.submit('/ways-in', { to: '/page/publish', fields: { do: 'publish' } });
  const sms = () => venue.app.foundation.directory.venueById(venue.venueId)?.document.waysIn.sms;
  assert.deepEqual(sms(), { plan: 'guest', perDay: 20, countries: ['DE', 'AT', 'CH'] });
});

onEachDatabase('the mail with a code is written in the venue’s words', async (databases, t) => {
  const venue = await openConsoleVenue(t, databases);
  await venue.submit('/ways-in', { fields: { do: 'on email' } });
  const wrong = await venue.submit('/ways-in/email', { fields: { 'intro.en': 'See evil.example' } });
  assert.equal(wrong.status, 422);
  assert.match(wrong.text, /no addresses, as the mail leads nowhere/);
  assert.match(wrong.html, /See evil\.example/, 'what was typed stays');
  await venue.submit('/ways-in/email', {
    fields: { 'subject.en': 'In with {code}', 'intro.de': 'Ihr Code für {venue}:' },
  });
  await venue.submit('/ways-in', { to: '/page/publish', fields: { do: 'publish' } });
  const { email } = venue.app.foundation.directory.venueById(venue.venueId)?.document.waysIn ?? {};
  assert.deepEqual(
    { subject: email?.subject, intro: email?.intro },
    { subject: { en: 'In with {code}' }, intro: { de: 'Ihr Code für {venue}:' } },
  );
});
