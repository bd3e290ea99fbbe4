import assert from 'node:assert/strict';
import { DAY, HOUR, MINUTE, SECOND } from '../../../src/base/clock.js';
import { referenceOn, sendRequest } from '../../requests/request-form.js';
import { type ConsoleVenue, EMAIL } from '../../support/console-venue.js';
import { PASSWORD, send } from '../../support/console.js';
import { redirectTo, register } from '../../support/guest-portal.js';
import { newGuest } from '../../support/guests.js';
import { goOnline } from '../../support/online-guest.js';
import type { Gateway } from '../../support/radius-gateway.js';
import { counters, phone, report } from '../../support/radius-packets.js';
import { createWebClient } from '../../support/web-client.js';

const FORMS = [
  { name: 'Mia Sommer', email: 'mia@guests.example', table: 'garden' },
  { name: 'Jonas Weber', email: 'jonas@guests.example', table: 'inside' },
  { name: 'Aylin Demir', email: '', table: 'garden' },
  { name: 'Claire Petit', email: 'claire@guests.example', table: 'inside' },
  { name: 'ليلى حداد', email: 'layla@guests.example', table: 'garden' },
  { name: 'Tom Hill', email: '', table: 'inside' },
];

/** What stands for the parameters of the routes about guests. */
export interface CafeGuests {
  readonly guest: string;
  readonly session: string;
  readonly batch: string;
  readonly voucher: string;
  readonly reference: string;
}

/** Three weeks of guests, vouchers and requests, up to an afternoon with some of them online. */
export async function fillCafe(venue: ConsoleVenue, gateways: readonly Gateway[]): Promise<CafeGuests> {
  const { app } = venue;
  for (const answers of FORMS.slice(0, 4)) {
    await fillInForm(venue, answers);
    app.clock.advance(25 * HOUR);
  }
  const closed = await askInWriting(venue, 'access', 'jonas@guests.example', 'What do you hold about me?');
  await signInAgain(venue);
  await closeRequest(venue, closed);
  await makeBatch(venue, { note: 'Reading group, Thursdays', count: '12', uses: '4' });
  app.clock.advance(9 * DAY);
  for (const answers of FORMS.slice(4)) await fillInForm(venue, answers);
  const reference = await askInWriting(
    venue,
    'deletion',
    'tom@guests.example',
    'I moved away. Please delete me.',
  );
  await app.foundation.directory.refresh();
  app.clock.advance(4 * DAY);
  reachAfternoon(venue);
  await signInAgain(venue);
  const batch = await makeBatch(venue, {
    note: 'Conference, upstairs room',
    count: '40',
    uses: '1',
    plan: 'conference',
  });
  const session = await fillSeats(venue, gateways);
  return { reference, session, ...(await namedOn(venue, batch)) };
}

/** The owner, after the session is over. */
export async function signInAgain({ browser, url }: ConsoleVenue): Promise<void> {
  const fields = { email: EMAIL, password: PASSWORD };
  await send(browser, await browser.get(`${url}/sign-in`), { to: '/sign-in', fields });
}

/** Twenty past three, an hour later in summer. */
function reachAfternoon({ app }: ConsoleVenue): void {
  app.clock.advance(DAY - (app.clock.now() % DAY) + 14 * HOUR + 20 * MINUTE);
}

/** As this machine reaches the guests' pages. */
function nearby({ app }: ConsoleVenue) {
  return { ...app, publicUrl: `http://127.0.0.1:${app.httpPort}` };
}

/** Somebody new registers on the form. */
export async function fillInForm(
  venue: ConsoleVenue,
  answers: Readonly<Record<string, string>>,
): Promise<void> {
  const browser = createWebClient();
  const ready = await register(browser, await browser.get(redirectTo(nearby(venue))), answers);
  assert.equal(ready.status, 200, ready.text);
}

/** The reference of what somebody asks in writing. */
export async function askInWriting(
  venue: ConsoleVenue,
  kind: string,
  contact: string,
  text: string,
): Promise<string> {
  const said = { 'a.kind': kind, 'a.contact': contact, 'a.text': text };
  return referenceOn(await sendRequest(nearby(venue), said));
}

async function closeRequest({ submit }: ConsoleVenue, reference: string): Promise<void> {
  const path = `/requests/${reference}`;
  await submit(path, { to: `${path}/open` });
  await submit(path, { to: `${path}/close`, fields: { note: 'Sent the download by mail.' } });
}

/** Makes a batch by the console; where its page is. */
async function makeBatch(venue: ConsoleVenue, fields: Readonly<Record<string, string>>): Promise<string> {
  const made = await venue.submit('/vouchers/new', { fields });
  assert.match(made.url, /\?done=made/, made.text);
  return new URL(made.url).pathname.replace(`/venues/${venue.venueId}`, '');
}

/** Seven phones that came in one after another, all of them heard of just now; the session of the last but one. */
async function fillSeats({ app, venueId }: ConsoleVenue, gateways: readonly Gateway[]): Promise<string> {
  const { read } = app.foundation.databases.main;
  const known = await read('guests').where({ venue_id: venueId }).orderBy('created_at').pluck('id');
  const seats: Seat[] = [];
  for (let nth = 1; nth <= 7; nth += 1) {
    const gateway = gateways[nth % gateways.length] ?? assert.fail();
    const terminal = `02-CC-00-00-00-0${nth}`;
    const guestId = (known[nth] as string | undefined) ?? (await newGuest(app));
    const { sessionId } = await goOnline(app, gateway, { terminal, guestId });
    seats.push({ gateway, terminal, sessionId, since: app.clock.now() });
    app.clock.advance((2 + nth) * MINUTE);
  }
  for (const [index, { gateway, terminal, since }] of seats.entries()) {
    const used = counters(
      Math.round((app.clock.now() - since) / SECOND),
      index * 1_700_000,
      (index + 1) ** 2 * 6_300_000,
    );
    await gateway.account(report('interim', [...phone(terminal, terminal.replaceAll('-', '')), ...used]));
  }
  await app.domain.counts.flush();
  return seats[5]?.sessionId ?? assert.fail();
}

interface Seat {
  readonly gateway: Gateway;
  readonly terminal: string;
  readonly sessionId: string;
  readonly since: number;
}

async function namedOn({ app, get }: ConsoleVenue, batchPath: string) {
  const { links } = await get(batchPath);
  const voucher = links
    .flatMap((link) => /\/([\w-]{22})\/revoke$/.exec(link)?.[1] ?? [])
    .find((id) => !batchPath.endsWith(id));
  const { read } = app.foundation.databases.main;
  const row = await read('guests').whereNotNull('vault').orderBy('created_at').first('id');
  return {
    guest: String(row?.id),
    batch: batchPath.slice('/vouchers/'.length),
    voucher: voucher ?? assert.fail(),
  };
}
