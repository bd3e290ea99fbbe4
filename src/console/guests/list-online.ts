import { SECOND } from '../../base/clock.js';
import { createSessionStore, type Session } from '../../access/session-store.js';
import { formatsFor } from '../../languages/formats.js';
import { covers } from '../../owners/owner.js';
import type { ConsolePage } from '../page-models.js';
import type { VenueScope } from '../scope.js';
import { sendPage } from '../send-page.js';
import { onlineTexts as t } from '../texts/online.js';
import { nameOfSession } from './session-names.js';

interface OnlinePage extends ConsolePage {
  readonly view: 'guests/online';
  readonly t: typeof t;
  readonly path: string;
  readonly about: string;
  readonly accessPoints: readonly { readonly id: string; readonly name: string; readonly chosen: boolean }[];
  readonly sessions: readonly SessionView[];
  readonly olderUrl: string | undefined;
  /** Where everybody is disconnected, for those who may. */
  readonly allUrl: string | undefined;
  readonly timeZone: string;
}

interface SessionView {
  readonly name: string;
  readonly plan: string;
  readonly accessPoint: string;
  readonly since: string;
  readonly time: string;
  readonly amount: string;
  readonly left: string;
  readonly disconnectUrl: string;
}

const MOST = 100;

/** `GET /venues/<id>/online`: open sessions, newest first; `?at=` those of one access point. */
export async function listOnline(scope: VenueScope): Promise<void> {
  const { deps, venue, path, member, req } = scope;
  const store = createSessionStore(deps.db.read);
  const bound = deps.directory.accessPointsOf(venue.id);
  const chosen = bound.find(({ id }) => id === req.query.at)?.id;
  const after = await afterOf(scope);
  const found = await store.openPage(venue.id, { after, accessPointId: chosen, most: MOST + 1 });
  const shown = found.slice(0, MOST);
  const open = [...(await store.openByAccessPoint(venue.id)).values()].reduce((sum, count) => sum + count, 0);
  const page: OnlinePage = {
    view: 'guests/online',
    title: t.title,
    section: 'online',
    t,
    ...saidOf(scope),
    path: `${path}/online`,
    about: t.about(open),
    accessPoints: bound.map(({ id, name }) => ({ id, name, chosen: id === chosen })),
    sessions: shown.map((session) => viewOf(scope, session)),
    olderUrl: found.length > MOST ? olderUrl(scope, shown.at(-1), chosen) : undefined,
    allUrl: open > 0 && covers(member.role, 'manager') ? `${path}/online/disconnect` : undefined,
    timeZone: venue.document.timeZone,
  };
  await sendPage(scope, page);
}

/** The session the page before ended with, if there is still one of this venue. */
async function afterOf({ deps, venue, req }: VenueScope): Promise<Session | undefined> {
  const { after } = req.query;
  const session = typeof after === 'string' ? await createSessionStore(deps.db.read).byId(after) : undefined;
  return session?.venueId === venue.id ? session : undefined;
}

function olderUrl({ path }: VenueScope, last: Session | undefined, at: string | undefined): string {
  const query = new URLSearchParams({ after: last?.id ?? '', ...(at !== undefined && { at }) });
  return `${path}/online?${query.toString()}`;
}

function viewOf({ deps, venue, path }: VenueScope, session: Session): SessionView {
  const formats = formatsFor('en', venue.document.timeZone);
  const now = deps.now();
  const began = session.startedAt ?? session.openedAt;
  const bytes = session.upBytes + session.downBytes;
  return {
    name: nameOfSession(session),
    plan: session.plan,
    accessPoint: deps.directory.accessPoint(session.accessPointId ?? '')?.name ?? t.unbound,
    since: formats.until(new Date(began), (now - began) / SECOND),
    time: formats.duration((now - began) / SECOND),
    amount: formats.bytes(bytes),
    left: formats.until(new Date(session.deadlineAt), (session.deadlineAt - now) / SECOND),
    disconnectUrl: `${path}/online/${session.id}/disconnect`,
  };
}

/** What a Disconnect came to, by the address the page was sent on to. */
function saidOf({ req }: VenueScope): Pick<ConsolePage, 'done' | 'problem'> {
  const { outcome, ended, of } = req.query;
  if (outcome === 'acknowledged' || outcome === 'gone') return { done: t.outcomes[outcome] };
  if (outcome === 'refused' || outcome === 'silent' || outcome === 'impossible') {
    return { problem: t.outcomes[outcome] };
  }
  const [some, all] = [Number(ended), Number(of)];
  if (!Number.isSafeInteger(some) || !Number.isSafeInteger(all) || all < 1 || some < 0) return {};
  return some === all ? { done: t.endedOf(some, all) } : { problem: t.endedOf(some, all) };
}
