import { SECOND } from '../base/clock.js';
import { COOKIE_LIFE } from '../guests/browser-cookie.js';
import { isLasting } from '../guests/known-guest.js';
import { createLinkStore } from '../guests/link-store.js';
import { VISIT_LIFE } from '../guests/visits.js';
import { lastsBeyondDay, plansInUse } from '../venues/venue.js';
import { firstPageOf } from './first-page.js';
import type { CookiesPage } from './document-models.js';
import { closeVisit } from './my-data/close-visit.js';
import { canRemember, rememberBrowser } from './remember-browser.js';
import { planOf } from './return-by-cookie.js';
import { guestBySecret, type Scope } from './scope.js';
import { sendPage } from './send-page.js';

/** `GET /p/<venue>/cookies`: each cookie, what for, how long, and whether this browser has it. */
export async function showCookies(scope: Scope): Promise<void> {
  const known = await guestBySecret(scope, scope.cookies.guest);
  const isRemembered = known !== undefined && isLasting(known.link);
  const { remember, remove } = addressesOf(scope);
  const mayAsk = known !== undefined && !isRemembered && canRemember(scope, await planOf(scope, known));
  const hasAny = scope.cookies.visit !== undefined || scope.cookies.guest !== undefined;
  sendPage(scope, {
    view: 'cookies',
    cookies: cookiesOf(scope, { isKnown: known !== undefined, isRemembered }),
    remember: mayAsk ? remember : undefined,
    remove: hasAny ? remove : undefined,
    back: await firstPageOf(scope),
    done: (['remembered', 'removed'] as const).find((one) => one === scope.req.query.done),
  });
}

/** `POST /p/<venue>/cookies/remember`: the guest this browser is known as asks to stay so. */
export async function rememberHere(scope: Scope): Promise<void> {
  const known = await guestBySecret(scope, scope.cookies.guest);
  const plan = known && (await planOf(scope, known));
  if (!known || plan === undefined || !canRemember(scope, plan)) {
    return scope.res.redirect(303, addressesOf(scope).page);
  }
  await createLinkStore(scope.deps.db.write).remove(known.link.hash);
  await rememberBrowser(scope, { guestId: known.guest.id, plan });
  scope.res.redirect(303, `${addressesOf(scope).page}&done=remembered`);
}

/** `POST /p/<venue>/cookies/remove`: this browser is known no more; what it held opens nothing. */
export async function removeCookies(scope: Scope): Promise<void> {
  const known = await guestBySecret(scope, scope.cookies.guest);
  if (known) await createLinkStore(scope.deps.db.write).remove(known.link.hash);
  await closeVisit(scope);
  scope.deps.cookies.clear(scope.res, scope.venue.slug);
  scope.res.redirect(303, `${addressesOf(scope).page}&done=removed`);
}

function addressesOf({ path, language }: Scope) {
  const query = `?lang=${language}`;
  return {
    page: `${path}/cookies${query}`,
    remember: `${path}/cookies/remember${query}`,
    remove: `${path}/cookies/remove${query}`,
  };
}

function cookiesOf(
  { deps, venue, cookies }: Scope,
  { isKnown, isRemembered }: { readonly isKnown: boolean; readonly isRemembered: boolean },
): CookiesPage['cookies'] {
  const { visit, guest } = deps.cookies.names(venue.slug);
  const remembers = plansInUse(venue.document).some(lastsBeyondDay);
  return [
    { what: 'visit', name: visit, seconds: VISIT_LIFE / SECOND, isHere: cookies.visit !== undefined },
    { what: 'guest', name: guest, seconds: COOKIE_LIFE.day / SECOND, isHere: isKnown && !isRemembered },
    ...(remembers
      ? [
          {
            what: 'remembered' as const,
            name: guest,
            seconds: COOKIE_LIFE.remembered / SECOND,
            isHere: isRemembered,
          },
        ]
      : []),
  ];
}
