import assert from 'node:assert/strict';
import { test } from 'node:test';
import { CONSOLE_ROUTES } from '../../../src/console/console-routes.js';
import { formsOn } from '../../support/console.js';
import type { Page } from '../../support/web-client.js';
import { openLivingCafe } from './living-cafe.js';
import { openPlainLookers, plainPages } from './plain-walk.js';

/** Their forms stand on pages that come after another form; the stories of owner and front desk, and tests of their own, send them. */
const AFTERWARDS = [
  '/first/:secret',
  '/sign-in/code',
  '/reactivate',
  '/venues/:venue/guests/export',
  '/venues/:venue/page/publish',
  '/venues/:venue/page/guest/:look/:language/*step',
  '/venues/:venue/ways-in/:way/keys/shared',
  '/venues/:venue/ways-in/:way/test',
];

test('whatever can be sent has a form with a button on some page, without JavaScript', async (t) => {
  const cafe = await openLivingCafe(t);
  const actions = (await plainPages(cafe, await openPlainLookers(cafe))).flatMap(actionsOn);
  const missing = CONSOLE_ROUTES.filter(({ method }) => method === 'post')
    .map(({ path }) => path)
    .filter((path) => !AFTERWARDS.includes(path) && !actions.some((action) => matches(path, action)));
  assert.deepEqual(missing, []);
});

/** Where the forms go that carry the token and have a button. */
function actionsOn(page: Page): readonly string[] {
  const { pathname } = new URL(page.url);
  return [...page.html.matchAll(/<form\b[^]*?<\/form>/g)].flatMap(([form], index) => {
    const isWhole =
      /name="form-token"/.test(form) && /<button\b(?![^>]*\s(?:hidden|disabled|type="button"))/.test(form);
    return isWhole ? [formsOn(page)[index]?.action || pathname] : [];
  });
}

function matches(route: string, action: string): boolean {
  const pattern = route.replace(/[.$]/g, '\\$&').replace(/\*\w+/g, '.+').replace(/:\w+/g, '[^/?]+');
  return new RegExp(`^${pattern}(?:\\?.*)?$`).test(action);
}
