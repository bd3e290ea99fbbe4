import {
  createGuestListStore,
  type GuestFilter,
  type GuestPage,
  type ListedGuest,
} from '../../access/guest-list-store.js';
import { createGuestStore } from '../../guests/guest-store.js';
import { formatsFor } from '../../languages/formats.js';
import { addDays, startOfDay } from '../../tallies/local-day.js';
import { doneOf } from '../done.js';
import type { ConsolePage, StatusView } from '../page-models.js';
import type { VenueScope } from '../scope.js';
import { sendPage } from '../send-page.js';
import { guestsTexts as t } from '../texts/guests.js';

interface GuestsPage extends ConsolePage {
  readonly view: 'guests/list';
  readonly t: typeof t;
  readonly path: string;
  readonly about: string;
  readonly filters: readonly { readonly value: string; readonly label: string; readonly chosen: boolean }[];
  readonly from: string;
  readonly to: string;
  readonly guests: readonly GuestRow[];
  readonly olderUrl: string | undefined;
  readonly newestUrl: string | undefined;
  readonly exportUrl: string | undefined;
  readonly timeZone: string;
}

interface GuestRow {
  readonly href: string;
  readonly registered: string;
  readonly seen: string;
  readonly way: string;
  readonly status: StatusView;
}

const FILTERS: readonly GuestFilter[] = ['registered', 'online', 'all'];
const MOST = 50;

/** `GET /venues/<id>/guests`: by date and state; everything else is sealed. The filters stand in the address. */
export async function listGuests(scope: VenueScope): Promise<void> {
  const { deps, venue, path, member } = scope;
  const store = createGuestListStore(deps.db.read);
  const asked = askedIn(scope);
  const after = await afterIn(scope);
  const found = await store.page(venue.id, { ...asked, after, most: MOST + 1 });
  const shown = found.slice(0, MOST);
  const last = shown.at(-1);
  const page: GuestsPage = {
    view: 'guests/list',
    title: t.title,
    section: 'guests',
    t,
    ...doneOf(scope, { removed: t.remove.done }),
    path: `${path}/guests`,
    about: t.about(await store.count(venue.id, asked)),
    filters: FILTERS.map((value) => ({ value, label: t.filters[value], chosen: value === asked.filter })),
    from: asked.days.from,
    to: asked.days.to,
    guests: shown.map((guest) => rowOf(scope, guest)),
    olderUrl: found.length > MOST && last ? addressOf(scope, { after: last.id }) : undefined,
    newestUrl: after ? addressOf(scope, {}) : undefined,
    exportUrl: member.role === 'owner' ? `${path}/guests/export` : undefined,
    timeZone: venue.document.timeZone,
  };
  await sendPage(scope, page);
}

type Asked = Pick<GuestPage, 'filter' | 'from' | 'to'> & {
  /** As typed; empty where none or no date was. */
  readonly days: { readonly from: string; readonly to: string };
};

function askedIn({ req, venue }: VenueScope): Asked {
  const { timeZone } = venue.document;
  const days = { from: dayIn(req.query.from), to: dayIn(req.query.to) };
  return {
    filter: FILTERS.find((filter) => filter === req.query.show) ?? 'registered',
    from: days.from === '' ? 0 : startOfDay(timeZone, days.from),
    to: days.to === '' ? Number.MAX_SAFE_INTEGER : startOfDay(timeZone, addDays(days.to, 1)),
    days,
  };
}

function dayIn(text: unknown): string {
  if (typeof text !== 'string' || !/^\d{4}-\d{2}-\d{2}$/.test(text)) return '';
  return Number.isNaN(Date.parse(text)) ? '' : text;
}

async function afterIn({ deps, venue, req }: VenueScope) {
  const { after } = req.query;
  return typeof after === 'string' ? createGuestStore(deps.db.read).ofVenue(venue.id, after) : undefined;
}

/** The same list from elsewhere on. */
function addressOf(scope: VenueScope, further: Readonly<Record<string, string>>): string {
  const { filter, days } = askedIn(scope);
  const query = new URLSearchParams({ show: filter, ...days, ...further });
  return `${scope.path}/guests?${query.toString()}`;
}

function rowOf({ deps, venue, path }: VenueScope, guest: ListedGuest): GuestRow {
  const formats = formatsFor('en', venue.document.timeZone);
  const { hasAnswers, hasAccount } = guest;
  const way = hasAnswers && hasAccount ? 'both' : hasAnswers ? 'answers' : hasAccount ? 'account' : 'none';
  return {
    href: `${path}/guests/${guest.id}`,
    registered: formats.moment(new Date(guest.createdAt)),
    seen: formats.date(new Date(guest.lastSeenAt)),
    way: t.ways[way],
    status: statusOf(guest, deps.now()),
  };
}

function statusOf({ isOnline, rememberedUntil = 0 }: ListedGuest, now: number): StatusView {
  if (isOnline) return { tone: 'good', word: t.states.online };
  return { tone: 'quiet', word: rememberedUntil > now ? t.states.remembered : t.states.away };
}
