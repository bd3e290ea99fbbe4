import { DAY, SECOND } from '../../base/clock.js';
import { createSessionStore } from '../../access/session-store.js';
import { formatsFor } from '../../languages/formats.js';
import { startOfDay } from '../../tallies/local-day.js';
import { createAccessPointEventStore } from '../../venues/access-point-event-store.js';
import { type AccessPointRow, createAccessPointStore } from '../../venues/access-point-store.js';
import { covers } from '../../owners/owner.js';
import type { ConsolePage, StatusView } from '../page-models.js';
import type { VenueScope } from '../scope.js';
import { sendPage } from '../send-page.js';
import type { Need } from './need.js';
import { eventWords } from '../texts/access-point-events.js';
import { firstStepsTexts } from '../texts/first-steps.js';
import { overviewTexts as t } from '../texts/overview.js';
import { accessPointStatus } from './access-point-status.js';
import { noticeNeeds } from '../notices/notice-needs.js';
import { requestNeeds } from '../requests/request-needs.js';
import { dailySignIns, type DayCount } from './daily-sign-ins.js';
import { firstSteps, type StepView } from './first-steps.js';

interface AccessPointView {
  readonly name: string;
  /** Undefined for who has nothing to do there. */
  readonly href: string | undefined;
  readonly status: StatusView;
  readonly heard: string;
  readonly sessions: string;
}

interface OverviewPage extends ConsolePage {
  readonly view: 'venues/overview';
  readonly t: typeof t;
  readonly guestUrl: string;
  readonly opening: StatusView;
  readonly online: number;
  readonly signIns: SignInsView | undefined;
  readonly accessPoints: readonly AccessPointView[];
  readonly needs: readonly Need[];
  /** Until the first guest was there. */
  readonly steps: { readonly t: typeof firstStepsTexts; readonly all: readonly StepView[] } | undefined;
  /** Where the guests online are listed. */
  readonly onlineUrl: string;
  readonly timeZone: string;
}

interface SignInsView {
  readonly last: number;
  readonly day: string;
  readonly compared: string;
  readonly most: number;
  readonly days: readonly { readonly name: string; readonly count: number }[];
}

/** More access points than these that ail the same way are counted. */
const MOST_NAMED = 3;

/** `GET /venues/<id>`: are guests getting online, is everything alive, what changed, what needs me. */
export async function showOverview(scope: VenueScope): Promise<void> {
  const { deps, venue } = scope;
  const { read } = deps.db;
  const sessions = createSessionStore(read);
  const rows = await createAccessPointStore(read).ofVenue(venue.id);
  const open = await sessions.openByAccessPoint(venue.id);
  const events = await createAccessPointEventStore(read).since(deps.now() - DAY);
  const online = (await sessions.guestsOnline([venue.id])).get(venue.id) ?? 0;
  const seen = rows.map((row) => ({
    row,
    open: open.get(row.id) ?? 0,
    troubles: [...(events.get(row.id) ?? [])].filter(([reason]) => eventWords(reason).tone === 'warning'),
  }));
  const steps = await firstSteps(scope, rows);
  const page: OverviewPage = {
    view: 'venues/overview',
    title: t.title,
    section: 'overview',
    t,
    guestUrl: `${deps.publicUrl}/p/${venue.slug}`,
    opening: openingOf(scope),
    online,
    signIns: signInsView(scope, await dailySignIns(read, venue, deps.now())),
    accessPoints: seen.map((one) => accessPointView(scope, one)),
    needs: [
      ...termsNeed(scope),
      ...(await requestNeeds(scope)),
      ...(await noticeNeeds(scope)),
      ...(rows.length === 0 && !steps ? noAccessPointNeed(scope) : []),
      ...seenNeeds(scope, seen),
    ],
    steps: steps && { t: firstStepsTexts, all: steps },
    onlineUrl: `${scope.path}/online`,
    timeZone: venue.document.timeZone,
  };
  await sendPage(scope, page);
}

interface SeenAccessPoint {
  readonly row: AccessPointRow;
  readonly open: number;
  /** What went wrong within the last day, and how often. */
  readonly troubles: readonly (readonly [reason: string, count: number])[];
}

function openingOf({ venue, deps }: VenueScope): StatusView {
  const now = deps.now();
  const formats = formatsFor('en', venue.document.timeZone);
  const words = (at: number) => formats.until(new Date(at), (at - now) / SECOND);
  const opening = venue.opening(now);
  if (opening.kind === 'closed') return { tone: 'quiet', word: t.closed(words(opening.opensAt)) };
  return { tone: 'good', word: opening.until === undefined ? t.open : t.openUntil(words(opening.until)) };
}

function accessPointView(scope: VenueScope, { row, open }: SeenAccessPoint): AccessPointView {
  const { deps, venue } = scope;
  const { lastSeenAt } = row;
  const formats = formatsFor('en', venue.document.timeZone);
  return {
    name: row.name,
    href: managersUrl(scope, `/access-points/${row.id}`),
    status: accessPointStatus(row, deps.now()),
    heard: lastSeenAt === null ? t.neverHeard : t.heard(formats.moment(new Date(lastSeenAt))),
    sessions: t.sessions(open),
  };
}

function signInsView({ venue }: VenueScope, days: readonly DayCount[]): SignInsView | undefined {
  const [before, last] = days.slice(-2);
  if (!before || !last) return undefined;
  const { timeZone } = venue.document;
  const nameOf = (day: string) => formatsFor('en', timeZone).date(new Date(startOfDay(timeZone, day)));
  return {
    last: last.count,
    day: nameOf(last.day),
    compared: t.compared(last.count - before.count),
    most: Math.max(...days.map(({ count }) => count)),
    days: days.map(({ day, count }) => ({ name: nameOf(day), count })),
  };
}

/** Where managers go on; nowhere for the front desk. */
function managersUrl({ member, path }: VenueScope, page: string): string | undefined {
  return covers(member.role, 'manager') ? path + page : undefined;
}

/** R18: the terms of the service are other ones than this owner accepted. */
function termsNeed({ owner, deps, member }: VenueScope): readonly Need[] {
  if (member.role !== 'owner' || owner.termsVersion === deps.terms.version) return [];
  return [{ text: t.need.terms, href: '/terms', see: t.see.terms }];
}

function seenNeeds(scope: VenueScope, seen: readonly SeenAccessPoint[]): readonly Need[] {
  const rows = seen.map(({ row }) => row);
  const ofTone = (tone: StatusView['tone']) =>
    rows.filter((row) => accessPointStatus(row, scope.deps.now()).tone === tone);
  return [
    ...ailingNeeds(scope, ofTone('bad'), { one: t.need.silent, many: t.need.manySilent }),
    ...ailingNeeds(scope, ofTone('warning'), { one: t.need.never, many: t.need.manyNever }),
    ...seen.flatMap(({ row, troubles }) =>
      troubles.map(([reason, count]) =>
        accessPointNeed(scope, row, t.need.trouble(row.name, eventWords(reason), count)),
      ),
    ),
  ];
}

/** Each by its name, unless so many ail the same way that a sentence for all says it better. */
function ailingNeeds(
  scope: VenueScope,
  rows: readonly AccessPointRow[],
  words: { readonly one: (name: string) => string; readonly many: (count: number) => string },
): readonly Need[] {
  if (rows.length <= MOST_NAMED) return rows.map((row) => accessPointNeed(scope, row, words.one(row.name)));
  const href = managersUrl(scope, '/access-points');
  return [{ text: words.many(rows.length), href, see: t.see.accessPoints }];
}

function accessPointNeed(scope: VenueScope, row: AccessPointRow, text: string): Need {
  return { text, href: managersUrl(scope, `/access-points/${row.id}`), see: t.see.accessPoint };
}

function noAccessPointNeed(scope: VenueScope): readonly Need[] {
  const href = managersUrl(scope, '/access-points/new');
  return [{ text: t.need.noAccessPoint, href, see: t.see.add }];
}
