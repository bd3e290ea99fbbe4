import assert from 'node:assert/strict';
import { MINUTE } from '../../src/base/clock.js';
import { raiseNotice } from '../../src/owners/raise-notice.js';
import { openMailServer } from '../mail/mail-server.js';
import { EMAIL, openConsoleVenue } from '../support/console-venue.js';
import { onEachDatabase } from '../support/databases.js';
import { mailNotices, untilMailed } from '../support/notices.js';

onEachDatabase(
  'R18: a notice waits in the database until a mail server takes it, and whom it concerns no longer gets none',
  async (databases, t) => {
    let isFull = true;
    const server = await openMailServer(t, {
      onRcptTo: (_address, _session, done) =>
        done(isFull ? Object.assign(new Error('Full'), { responseCode: 452 }) : undefined),
    });
    const settings = {
      PORTICO_SMTP_URL: server.url('smtp').reveal(),
      PORTICO_MAIL_FROM: 'wifi@example.org',
    };
    const venue = await openConsoleVenue(t, databases, { settings });
    const { app, venueId } = venue;
    const { main } = app.foundation.databases;
    const gone = await venue.addOwner('gone@linden.example');
    await venue.addVenue('linden', { ownerId: gone, role: 'owner' });
    const left = await venue.addOwner('left@linden.example');
    await venue.addVenue('linden', { ownerId: left, role: 'manager' });
    const lower = await venue.addOwner('lower@linden.example');
    await venue.addVenue('linden', { ownerId: lower, role: 'manager' });
    await main.transaction((trx) => {
      const news = { kind: 'access-point-silent', accessPoint: 'Bar\r\nBcc: x@evil.example' } as const;
      return raiseNotice(trx, { venueId, news, once: 'now', at: app.clock.now() });
    });
    await mailNotices(app);
    await main.write('owners').where({ id: gone }).delete();
    assert.equal(((await main.read('notice_mails')) as unknown[]).length, 3, 'three wait, one went along');
    await main.write('venue_members').where({ owner_id: left }).delete();
    await main.write('venue_members').where({ owner_id: lower }).update({ role: 'front-desk' });
    isFull = false;
    await mailNotices(app);
    assert.equal(server.mails.length, 0, 'not before its turn');
    app.clock.advance(MINUTE);
    await untilMailed(app);
    await mailNotices(app);
    assert.deepEqual(
      server.mails.map(({ to }) => to),
      [[EMAIL]],
    );
    assert.match(server.mails[0]?.text ?? '', /"BarBcc: x@evil\.example" at Café linden has guests online/);
  },
);
