import { cancelGuest } from '../../access/cancel-guest.js';
import { createSessionStore } from '../../access/session-store.js';
import { createDeviceStore } from '../../guests/device-store.js';
import { recordAction } from '../../owners/audit.js';
import type { FormPage } from '../page-models.js';
import type { VenueScope } from '../scope.js';
import { sendPage } from '../send-page.js';
import { guestsTexts } from '../texts/guests.js';
import { findListedGuest } from './find-guest.js';

const t = guestsTexts.remove;

/** `GET /venues/<id>/guests/<guest>/remove`: what goes, and whether it is meant. */
export async function askToRemoveGuest(scope: VenueScope): Promise<void> {
  const { guest } = await findListedGuest(scope);
  const { read } = scope.deps.db;
  const devices = await createDeviceStore(read).of(guest.id);
  const sessions = await createSessionStore(read).ofGuest(guest.id);
  const path = `${scope.path}/guests/${guest.id}`;
  const page: FormPage = {
    view: 'form',
    title: t.title,
    section: 'guests',
    lead: t.lead({ devices: t.devices(devices.length), sessions: t.sessions(sessions.length) }),
    form: {
      action: `${path}/remove`,
      fields: [],
      button: t.button,
      danger: true,
      back: { label: t.cancel, href: path },
    },
  };
  await sendPage(scope, page);
}

/** `POST /venues/<id>/guests/<guest>/remove`: erases the guest as the guest's own cancellation does. */
export async function removeGuest(scope: VenueScope): Promise<void> {
  const { deps, venue, owner, res, path } = scope;
  const { guest } = await findListedGuest(scope);
  // The key goes first and cannot come back, so it is written down before.
  const audited = { ownerId: owner.id, venueId: venue.id, at: deps.now() };
  await recordAction(deps.db.write, { ...audited, action: 'guest-removed' });
  await cancelGuest(deps, guest.id);
  deps.onDisconnects();
  res.redirect(303, `${path}/guests?done=removed`);
}
