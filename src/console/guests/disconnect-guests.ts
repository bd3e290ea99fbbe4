import { type DisconnectOutcome, isOver } from '../../access/disconnect.js';
import { createSessionStore, type Session } from '../../access/session-store.js';
import { PublicError } from '../../base/errors.js';
import { recordAction } from '../../owners/audit.js';
import type { FormPage } from '../page-models.js';
import type { VenueScope } from '../scope.js';
import { sendPage } from '../send-page.js';
import { onlineTexts as t } from '../texts/online.js';
import { disconnectAll } from './disconnect-all.js';
import { nameOfSession } from './session-names.js';

/** `GET /venues/<id>/online/<session>/disconnect` */
export async function askToDisconnect(scope: VenueScope): Promise<void> {
  const session = await findOpen(scope);
  await sendQuestion(scope, {
    title: t.one.title(nameOfSession(session)),
    lead: t.one.lead(placeOf(scope, session)),
    button: t.one.button,
    action: `${scope.path}/online/${session.id}/disconnect`,
  });
}

/** `POST /venues/<id>/online/<session>/disconnect` */
export async function disconnectOne(scope: VenueScope): Promise<void> {
  const { deps, venue, owner, res, path } = scope;
  const session = await findOpen(scope);
  const audited = { ownerId: owner.id, venueId: venue.id, object: placeOf(scope, session), at: deps.now() };
  await recordAction(deps.db.write, { ...audited, action: 'guest-disconnected' });
  const outcome = await deps.disconnecter.disconnectNow(session);
  await askAgain(scope, [session], [outcome]);
  res.redirect(303, `${path}/online?outcome=${outcome.kind}`);
}

/** `GET /venues/<id>/online/disconnect` */
export async function askToDisconnectAll(scope: VenueScope): Promise<void> {
  const open = await createSessionStore(scope.deps.db.read).openOfVenue(scope.venue.id);
  if (open.length === 0) return scope.res.redirect(303, `${scope.path}/online`);
  await sendQuestion(scope, {
    title: t.everyone.title,
    lead: t.everyone.lead(open.length),
    button: t.everyone.button,
    action: `${scope.path}/online/disconnect`,
  });
}

/** `POST /venues/<id>/online/disconnect` */
export async function disconnectEverybody(scope: VenueScope): Promise<void> {
  const { deps, venue, owner, res, path } = scope;
  const open = await createSessionStore(deps.db.read).openOfVenue(venue.id);
  const audited = { ownerId: owner.id, venueId: venue.id, object: String(open.length), at: deps.now() };
  await recordAction(deps.db.write, { ...audited, action: 'guests-disconnected' });
  const outcomes = await disconnectAll(deps.disconnecter, open);
  await askAgain(scope, open, outcomes);
  res.redirect(303, `${path}/online?ended=${outcomes.filter(isOver).length}&of=${open.length}`);
}

/** Silent access points are asked again without anybody waiting. */
async function askAgain(
  { deps }: VenueScope,
  sessions: readonly Session[],
  outcomes: readonly DisconnectOutcome[],
): Promise<void> {
  const silent = sessions.filter((_session, index) => outcomes[index]?.kind === 'silent');
  if (silent.length === 0) return;
  await deps.db.transaction((trx) => deps.disconnecter.request(trx, silent));
  deps.onDisconnects();
}

/** Throws `PublicError` `not-found` for a session that is not open at this venue. */
async function findOpen({ deps, venue, req }: VenueScope): Promise<Session> {
  const session = await createSessionStore(deps.db.read).byId(String(req.params.session));
  if (!session || session.venueId !== venue.id || session.closedAt !== undefined) {
    throw new PublicError('not-found');
  }
  return session;
}

function placeOf({ deps }: VenueScope, session: Session): string {
  return deps.directory.accessPoint(session.accessPointId ?? '')?.name ?? t.unbound;
}

async function sendQuestion(
  scope: VenueScope,
  asked: { readonly title: string; readonly lead: string; readonly button: string; readonly action: string },
): Promise<void> {
  const page: FormPage = {
    view: 'form',
    title: asked.title,
    section: 'online',
    lead: asked.lead,
    form: {
      action: asked.action,
      fields: [],
      button: asked.button,
      danger: true,
      back: { label: t.cancel, href: `${scope.path}/online` },
    },
  };
  await sendPage(scope, page);
}
