import assert from 'node:assert/strict';
import { test } from 'node:test';
import { formsOn } from '../../support/console.js';
import { attribute, createWebClient, type Page } from '../../support/web-client.js';
import { askInWriting, fillInForm } from './cafe-guests.js';
import { type LivingCafe, openLivingCafe } from './living-cafe.js';
import { openPlainLookers, type PlainLookers, plainPages } from './plain-walk.js';
import type { Looker } from './stop.js';

/** What each text was that an owner or a guest wrote, by its number. */
type Canaries = Map<number, string>;

const hostile = (nth: number) => `"'><img src=x onerror=alert(${nth})>`;
const SEEN = /&lt;img src=x onerror=alert\((\d+)\)&gt;/g;

/** Of these it is known that they are shown once they are kept: the end of the form's address, and the field. */
const SHOWN = [
  '/account company',
  '/settings/general name',
  '/settings/controller controller',
  '/settings/controller address',
  '/settings/controller authority',
  '/access-points/…/change name',
  '/access-points/…/change nas-identifier',
  '/vouchers/new note',
  '/plans/…/change message',
  '/page/texts t.terms',
  '/ways-in/form/questions/… label.en',
  '/ways-in/form/questions/… choice-1.ar',
  '/ways-in/collected marketing.en',
  '/page/questionnaire/settings title.en',
  '/page/questionnaire/questions/… label.en',
  '/requests/…/close note',
  'a guest’s name',
  'a request',
];

function assertHarmless({ html, url }: Page): void {
  assert.doesNotMatch(html, /<img src=x|<script>alert|javascript:alert/, url);
}

test('T41: nothing anybody can write into the console, or into a form of a guest, becomes HTML', async (t) => {
  const cafe = await openLivingCafe(t);
  const lookers = await openPlainLookers(cafe);
  const canaries: Canaries = new Map();
  const asked = await writeAsGuest(cafe, canaries);
  for (const page of await plainPages(cafe, lookers)) {
    assertHarmless(page);
    for (const answer of await writeInto(page, lookers, canaries)) assertHarmless(answer);
  }
  const pages = [...(await openSealed(cafe, lookers, asked)), ...(await plainPages(cafe, lookers))];
  pages.forEach(assertHarmless);
  const numbers = pages.flatMap(({ html }) => [...html.matchAll(SEEN)].map(([, nth]) => Number(nth)));
  const seen = [...new Set(numbers)].flatMap((nth) => canaries.get(nth) ?? []);
  const unseen = SHOWN.filter((wanted) => !seen.some((name) => isOf(name, wanted)));
  assert.deepEqual(unseen, [], `seen were: ${seen.join(', ')}`);
});

function isOf(name: string, wanted: string): boolean {
  const pattern = wanted.replaceAll('.', '\\.').replaceAll('…', '[^ /]+');
  return new RegExp(`${pattern}$`).test(name);
}

interface Asked {
  readonly guest: string;
  readonly reference: string;
}

async function writeAsGuest(cafe: LivingCafe, canaries: Canaries): Promise<Asked> {
  canaries.set(1, 'a guest’s name').set(2, 'a request');
  await fillInForm(cafe, { name: hostile(1), email: 'x@guests.example', table: 'inside' });
  const reference = await askInWriting(cafe, 'other', 'x@guests.example', hostile(2));
  const { read } = cafe.app.foundation.databases.main;
  const newest = await read('guests').whereNotNull('vault').orderBy('created_at', 'desc').first('id');
  return { guest: String(newest?.id), reference };
}

/** Each text field of each form of the page, hostile one after another, and kept so where it may be; what came of it. */
async function writeInto(
  page: Page & { readonly by: Looker },
  lookers: PlainLookers,
  canaries: Canaries,
): Promise<readonly Page[]> {
  const browser = lookers[page.by];
  const bodies = [...page.html.matchAll(/<form\b[^>]*method="post"[^]*?<\/form>/g)].map(String);
  const answers: Page[] = [];
  for (const body of bodies) {
    const action = attribute(body, 'action') ?? '';
    const carriedBy = (on: Page) => formsOn(on).find((form) => form.action === action)?.carried;
    // As it stands now: one that was opened before something else was saved is refused.
    const carriedNow = async () => carriedBy(await browser.get(page.url));
    let carried = (await carriedNow()) ?? carriedBy(page);
    for (const field of textsIn(body)) {
      const nth = canaries.size + 1;
      canaries.set(nth, `${action} ${field}`);
      const answer = await browser.post(new URL(action, page.url).href, {
        ...carried,
        [field]: hostile(nth),
      });
      assert.ok(answer.status < 500, `${action} ${field}: ${answer.status}`);
      answers.push(answer);
      if (answer.status === 200) carried = carriedBy(answer) ?? (await carriedNow()) ?? carried;
    }
  }
  return answers;
}

function textsIn(form: string): readonly string[] {
  const tags = [...form.matchAll(/<(?:input|textarea)\b[^>]*>/g)].map(String);
  const texts = tags.filter(
    (tag) => tag.startsWith('<textarea') || /type="(?:text|email|url|search|tel)"/.test(tag),
  );
  return texts.flatMap((tag) => attribute(tag, 'name') ?? []);
}

/** What was sealed is opened, and the guests' own pages are got. */
async function openSealed(cafe: LivingCafe, { owner }: PlainLookers, asked: Asked): Promise<readonly Page[]> {
  const token = (await owner.get(cafe.at('/people'))).value('form-token') ?? '';
  const open = (path: string) => owner.post(cafe.at(path), { 'form-token': token });
  const portal = `http://127.0.0.1:${cafe.app.httpPort}/p/linden`;
  return [
    await open(`/guests/${asked.guest}/answers`),
    await open(`/requests/${asked.reference}/open`),
    await open('/page/publish'),
    ...(await Promise.all(
      ['/terms', '/privacy', '/request'].map((path) => createWebClient().get(portal + path)),
    )),
  ];
}
