import assert from 'node:assert/strict';
import { DAY, HOUR } from '../../src/base/clock.js';
import { EMAIL, openConsoleVenue } from '../support/console-venue.js';
import { send } from '../support/console.js';
import { closeTheDay, retainNow } from '../support/counted-guests.js';
import { onEachDatabase } from '../support/databases.js';
import { answerTimes, landAsGuest } from '../support/questionnaire.js';
import { sampleVenue } from '../support/sample-venue.js';
import { openUamGateway } from '../support/uam-gateway.js';

const AT = '/page/questionnaire';

onEachDatabase(
  'R9: an owner asks, guests who are online answer, the next day the report tells, and on a Monday their words',
  async (databases, t) => {
    const venue = await openConsoleVenue(t, databases);
    const { app, at, venueId } = venue;
    app.clock.advance(DAY + 12 * HOUR - (app.clock.now() % DAY));
    await app.applyVenue(sampleVenue({ timeZone: 'UTC' }));
    const owner = await venue.signedIn(EMAIL);
    const press = async (path: string, to: string, fields: Readonly<Record<string, string>>) =>
      send(owner, await owner.get(at(path)), { to: `/venues/${venueId}${to}`, fields });
    await press(AT, AT, { do: 'start visit' });
    await press(AT, '/page/publish', { do: 'publish' });

    const portal = { app, gateway: openUamGateway(t, app) };
    await answerTimes(portal, 6, { 'a.visit': '5', 'a.again': 'yes', 'a.better': 'More tables' });
    for (let guest = 0; guest < 4; guest += 1) await landAsGuest(portal);
    const early = await owner.get(at('/reports'));
    assert.doesNotMatch(early.text, /5 – very good/, 'the day lasts');

    await closeTheDay(app);
    const later = await venue.signedIn(EMAIL);
    const report = await later.get(at('/reports'));
    assert.match(report.text, /How did you like it here\?.*5 – very good 6/s);

    await answerTimes(portal, 6, { 'a.better': 'Longer hours' });
    for (let guest = 0; guest < 8; guest += 1) await landAsGuest(portal);
    await closeTheDay(app);
    app.clock.advance(7 * DAY);
    await retainNow(app);
    const texts = await (await venue.signedIn(EMAIL)).get(at('/reports/texts'));
    assert.match(texts.text, /What could be better\?/);
    for (const text of ['More tables', 'Longer hours']) assert.ok(texts.text.includes(text), text);
  },
);
