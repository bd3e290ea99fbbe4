import assert from 'node:assert/strict';
import { test } from 'node:test';
import { onEachDatabase, sqliteFor } from '../support/databases.js';
import { openPortal, personalLinkOn, redirectTo, register } from '../support/guest-portal.js';
import { createWebClient } from '../support/web-client.js';

const options = ['red', 'green', 'blue'].map((value) => ({ value, label: { en: `Colour ${value}` } }));

/** One field of every kind, in this order. */
const FIELDS = [
  {
    kind: 'text',
    name: 'card',
    label: { en: 'Card', de: 'Karte' },
    required: true,
    pattern: '[A-Z]{2}\\d{3}',
  },
  {
    kind: 'long-text',
    name: 'wish',
    label: { en: 'Wish' },
    maxLength: 40,
    help: { en: 'One line will do.' },
  },
  { kind: 'email', name: 'email', label: { en: 'E-mail' }, required: true },
  { kind: 'phone', name: 'phone', label: { en: 'Phone' } },
  { kind: 'number', name: 'party', label: { en: 'Party of' }, min: 1, max: 12, wholeNumber: true },
  { kind: 'date', name: 'until', label: { en: 'Until' }, earliest: '2026-01-01', latest: '2030-12-31' },
  { kind: 'choice', name: 'one', label: { en: 'One colour' }, options, required: true },
  { kind: 'choices', name: 'some', label: { en: 'Some colours' }, options },
  { kind: 'tick', name: 'news', label: { en: 'News, please' }, required: true },
];

const VENUE = { waysIn: { form: { plan: 'regular', fields: FIELDS } } };

const GOOD = {
  card: 'AB123',
  wish: 'A table\r\nby the window',
  email: 'ada@example.org',
  phone: '+49 30 1234567',
  party: '4',
  until: '2027-02-28',
  one: 'green',
  some: ['red', 'blue'],
  news: 'yes',
};

const BAD: readonly (readonly [object, RegExp])[] = [
  [{ card: '' }, /Please fill this in/],
  [{ card: 'ab123' }, /This doesn’t look right/],
  [{ card: 'AB123 or more' }, /This doesn’t look right/],
  [{ card: ['AB123', 'AB124'] }, /Please check this answer/],
  [{ card: 'AB\u0000123' }, /characters that can’t be shown/],
  [{ wish: 'x'.repeat(41) }, /at most 40 characters/],
  [{ email: 'ada' }, /check the e-mail address/],
  [{ email: 'ada@example.org\r\nBcc: eve@example.org' }, /can’t be shown|check the e-mail/],
  [{ phone: 'call me' }, /check the phone number/],
  [{ party: '1.5' }, /whole number/],
  [{ party: '13' }, /12 or less/],
  [{ party: '0' }, /1 or more/],
  [{ until: '2027-02-29' }, /give a date/],
  [{ until: '2031-01-01' }, /or an earlier date/],
  [{ one: '' }, /Please choose one/],
  [{ one: 'mauve' }, /Please choose one/],
  [{ some: ['red', 'mauve'] }, /check this answer/],
  [{ news: '' }, /tick this box/],
];

onEachDatabase(
  'R2: answers of every kind are taken, sealed, and shown to their guest',
  async (databases, t) => {
    const app = await openPortal(t, databases, { venue: VENUE });
    const browser = createWebClient();
    const ready = await register(browser, await browser.get(redirectTo(app)), { ...GOOD, uninvited: 'x' });
    const data = await browser.get(personalLinkOn(ready));
    for (const name of ['card', 'email', 'phone', 'until'] as const)
      assert.equal(data.value(`a.${name}`), GOOD[name]);
    assert.equal(data.value('a.party'), '4');
    assert.match(data.html, /A table\nby the window/);
    assert.equal(data.value('a.uninvited'), undefined);
    const ticked = [...data.html.matchAll(/<(?:input|option)\b[^>]*value="(\w+)"[^>]*(?:checked|selected)/g)];
    assert.deepEqual(
      ticked.map(([, value]) => value).filter((value) => value !== 'yes'),
      ['green', 'red', 'blue'],
    );
  },
);

test('R2: what is wrong is said in words beside the field, and what was typed stays', async (t) => {
  const app = await openPortal(t, await sqliteFor(), { venue: VENUE });
  for (const [changes, words] of BAD) {
    const browser = createWebClient();
    const welcome = await browser.get(redirectTo(app));
    const page = await register(browser, welcome, { ...GOOD, ...changes });
    assert.equal(page.status, 422, JSON.stringify(changes));
    assert.match(page.text, words);
    assert.match(page.text, /One answer needs another look/);
    const kept = 'phone' in changes ? 'email' : 'phone';
    assert.equal(page.value(`a.${kept}`), GOOD[kept]);
    const corrected = await register(browser, page, GOOD);
    assert.equal(corrected.status, 200, JSON.stringify(changes));
  }
});

test('R2: labels, help and order are the venue’s, in the language of the guest', async (t) => {
  const app = await openPortal(t, await sqliteFor(), { venue: VENUE });
  const english = await createWebClient().get(redirectTo(app));
  const at = FIELDS.map(({ label }) => english.text.indexOf(label.en));
  assert.deepEqual(
    at,
    [...at].sort((a, b) => a - b),
  );
  assert.ok(!at.includes(-1));
  assert.match(english.text, /One line will do/);
  const german = await createWebClient({ 'accept-language': 'de-AT,de;q=0.9,en;q=0.5' }).get(redirectTo(app));
  assert.match(german.html, /<html lang="de"/);
  assert.match(german.text, /Karte/);
  assert.match(german.text, /Wish/, 'a label without the language falls back to another');
  const page = await register(createWebClient({ 'accept-language': 'de' }), german, {
    ...GOOD,
    email: 'ada',
  });
  assert.match(page.text, /Eine Angabe|E-Mail-Adresse/);
});

test('what was typed cannot break out of the page', async (t) => {
  const app = await openPortal(t, await sqliteFor(), { venue: VENUE });
  const browser = createWebClient();
  const typed = `"></textarea><script>alert(1)</script>`;
  const hostile = Object.fromEntries(Object.keys(GOOD).map((name) => [name, typed]));
  const page = await register(browser, await browser.get(redirectTo(app)), hostile);
  assert.equal(page.status, 422);
  assert.doesNotMatch(page.html, /<script>alert/);
  assert.equal(page.value('a.card'), typed);
});
