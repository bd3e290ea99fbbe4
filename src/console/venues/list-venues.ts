import { createSessionStore } from '../../access/session-store.js';
import { createMemberStore, type OwnVenue } from '../../owners/member-store.js';
import { doneOf } from '../done.js';
import type { ConsolePage, StatusView } from '../page-models.js';
import type { OwnerScope } from '../scope.js';
import { sendPage } from '../send-page.js';
import { removalTexts } from '../texts/removal.js';
import { roleNames, venuesTexts as t } from '../texts/venues.js';

interface VenuesPage extends ConsolePage {
  readonly view: 'venues/list';
  readonly t: typeof t;
  readonly venues: readonly {
    readonly name: string;
    readonly href: string;
    readonly role: string;
    readonly online: string;
    readonly status: StatusView;
  }[];
}

/** `GET /`: the venues somebody works on. */
export async function listVenues(scope: OwnerScope): Promise<void> {
  await scope.deps.directory.refresh();
  const own = await createMemberStore(scope.deps.db.read).venuesOf(scope.owner.id);
  const open = await createSessionStore(scope.deps.db.read).guestsOnline(own.map(({ id }) => id));
  const page: VenuesPage = {
    view: 'venues/list',
    title: t.title,
    section: 'venues',
    ...doneOf(scope, { removed: removalTexts.venue.done }),
    t,
    venues: own.map((venue) => viewOf(scope, venue, open.get(venue.id) ?? 0)),
  };
  await sendPage(scope, page);
}

function viewOf({ deps }: OwnerScope, { id, slug, role }: OwnVenue, online: number) {
  const venue = deps.directory.venueById(id);
  const isOpen = venue?.opening(deps.now()).kind !== 'closed';
  return {
    name: venue?.document.name ?? slug,
    href: `/venues/${id}`,
    role: roleNames[role],
    online: t.online(online),
    status: isOpen ? ({ tone: 'good', word: t.open } as const) : ({ tone: 'quiet', word: t.closed } as const),
  };
}
