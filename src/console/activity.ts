import type { AuditAction } from '../owners/audit.js';
import { createAuditStore, type ShownEvent } from '../owners/audit-store.js';
import { formatsFor } from '../languages/formats.js';
import type { ConsolePage } from './page-models.js';
import type { OwnerScope, VenueScope } from './scope.js';
import { partsInWords } from './page/parts-in-words.js';
import { sendPage } from './send-page.js';
import { actionWords, activityTexts as t } from './texts/activity.js';
import { timeZoneOf } from './time-zones.js';

const MOST = 50;

interface ActivityPage extends ConsolePage {
  readonly view: 'activity';
  readonly t: typeof t;
  readonly about: string;
  readonly events: readonly {
    readonly when: string;
    readonly what: string;
    readonly object: string;
    /** Who did it, or at which venue, as far as that is not the page's own matter. */
    readonly beside: string | undefined;
  }[];
  readonly timeZone: string;
  /** Addresses of the pages before and after this one. */
  readonly older: string | undefined;
  readonly newest: string | undefined;
}

/** `GET /account/activity`: what this account did. */
export async function showAccountActivity(scope: OwnerScope): Promise<void> {
  const events = await createAuditStore(scope.deps.db.read).ofOwner(scope.owner.id, wanted(scope));
  const timeZone = timeZoneOf(scope.owner.country);
  const beside = ({ venueId }: ShownEvent) =>
    venueId === undefined ? undefined : scope.deps.directory.venueById(venueId)?.document.name;
  await sendActivity(scope, { events, timeZone, about: t.accountAbout, section: 'account-activity', beside });
}

/** `GET /venues/<id>/activity`: who did what at the venue. */
export async function showVenueActivity(scope: VenueScope): Promise<void> {
  const events = await createAuditStore(scope.deps.db.read).ofVenue(scope.venue.id, wanted(scope));
  const { timeZone } = scope.venue.document;
  const beside = ({ email }: ShownEvent) => email ?? t.operator;
  await sendActivity(scope, { events, timeZone, about: t.venueAbout, section: 'activity', beside });
}

/** One more than is shown tells whether there are older ones. */
function wanted({ req, deps }: OwnerScope) {
  const cursor = req.query.before;
  const [, at, beforeId] = /^(\d{1,15})\.([\w-]{22})$/.exec(typeof cursor === 'string' ? cursor : '') ?? [];
  const before = at === undefined ? deps.now() + 1 : Number(at);
  return { most: MOST + 1, before, ...(beforeId !== undefined && { beforeId }) };
}

function objectOf({ action, object }: ShownEvent): string {
  return action === 'venue-changed' ? partsInWords(object.split(', ')) : object;
}

async function sendActivity(
  scope: OwnerScope,
  shown: Pick<ActivityPage, 'about' | 'timeZone'> & {
    readonly events: readonly ShownEvent[];
    readonly section: 'activity' | 'account-activity';
    readonly beside: (event: ShownEvent) => string | undefined;
  },
): Promise<void> {
  const { events, timeZone, about, section, beside } = shown;
  const last = events.length > MOST ? events[MOST - 1] : undefined;
  const formats = formatsFor('en', timeZone);
  const page: ActivityPage = {
    view: 'activity',
    title: t.title,
    section,
    t,
    about,
    events: events.slice(0, MOST).map((event) => ({
      when: formats.moment(new Date(event.at)),
      what: actionWords[event.action as AuditAction] ?? event.action,
      object: objectOf(event),
      beside: beside(event),
    })),
    timeZone,
    older: last && `?before=${last.at}.${last.id}`,
    newest: scope.req.query.before === undefined ? undefined : '?',
  };
  await sendPage(scope, page);
}
