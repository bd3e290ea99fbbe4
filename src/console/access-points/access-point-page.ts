import { DAY, SECOND } from '../../base/clock.js';
import { createSessionStore } from '../../access/session-store.js';
import { familyNamed } from '../../access-points/index.js';
import { formatsFor } from '../../languages/formats.js';
import { createAccessPointEventStore } from '../../venues/access-point-event-store.js';
import { createLatencyStore } from '../../venues/latency-store.js';
import { doneOf } from '../done.js';
import type { ConsolePage, StatusView } from '../page-models.js';
import type { VenueScope } from '../scope.js';
import { sendPage } from '../send-page.js';
import { accessPointTexts as t } from '../texts/access-points.js';
import { accessPointStatus } from '../venues/access-point-status.js';
import { type EventView, eventViews, sumOf } from './event-views.js';
import type { FoundAccessPoint } from './find-access-point.js';
import { latencyCharts, type LatencyView } from './latency-charts.js';
import { type RequestFigure, requestFigures } from './request-figures.js';
import type { TestResult } from './test-result.js';

interface AccessPointPage extends ConsolePage {
  readonly view: 'access-points/show';
  readonly t: typeof t;
  readonly path: string;
  readonly status: StatusView;
  readonly heard: string;
  readonly heardNote: string;
  readonly accepted: number;
  readonly rejected: number;
  readonly online: number;
  readonly requests: readonly RequestFigure[];
  readonly latencies: readonly LatencyView[];
  readonly events: readonly EventView[];
  readonly warnings: readonly string[];
  /** Where a second one behind the same line is added, when it looks like there is one. */
  readonly anotherUrl: string | undefined;
  readonly settings: readonly { readonly name: string; readonly value: string }[];
  readonly changeable: boolean;
  readonly result: TestResult | undefined;
  readonly timeZone: string;
}

const WEEK = 7 * DAY;
const SHORT_SECRET = 16;

/** The page of an access point, with what a test found where one was made. */
export async function sendAccessPoint(
  scope: VenueScope,
  found: FoundAccessPoint,
  result?: TestResult,
): Promise<void> {
  const { deps, venue } = scope;
  const { row, path } = found;
  const now = deps.now();
  const counts = await createAccessPointEventStore(deps.db.read).ofAccessPoint(row.id, now - WEEK);
  const latencies = await createLatencyStore(deps.db.read).ofAccessPoint(row.id, now - WEEK);
  const open = await createSessionStore(deps.db.read).openOfAccessPoint(row.id);
  const { timeZone } = venue.document;
  const { from } = venue.zone.dayOf(now);
  const status = accessPointStatus(row, now);
  const page: AccessPointPage = {
    view: 'access-points/show',
    title: row.name,
    section: 'access-points',
    t,
    path,
    ...doneOf(scope, { changed: t.saved }),
    status,
    heard: heardText(scope, row.lastSeenAt),
    heardNote: heardNote(scope, row.lastSeenAt, status),
    accepted: sumOf(counts, ({ hour, reason }) => hour >= from && reason === 'accepted'),
    rejected: sumOf(counts, ({ hour, reason }) => hour >= from && TURNED_AWAY.has(reason)),
    online: open.length,
    requests: requestFigures({ counts, latencies }, now),
    latencies: latencyCharts(latencies, { now, timeZone }),
    events: eventViews(counts, now),
    warnings: warningsOf(found),
    anotherUrl: counts.some(({ reason }) => reason === 'not-authentic')
      ? `${scope.path}/access-points/new?address=${encodeURIComponent(row.network)}`
      : undefined,
    settings: settingsOf(found),
    changeable: found.guide !== undefined,
    result,
    timeZone,
  };
  await sendPage(scope, page);
}

/** Rejects that stop a guest who wanted in; a device that is not known yet only sees the page. */
const TURNED_AWAY: ReadonlySet<string> = new Set([
  'closed',
  'time-over',
  'day-used-up',
  'month-used-up',
  'device-limit',
  'wrong-password',
  'user-unknown',
  'too-many-tries',
  'ticket-used',
  'ticket-expired',
  'ticket-unknown',
  'wrong-terminal',
  'wrong-venue',
  'guest-gone',
]);

/** "4 minutes ago", and what to do where that is too long or it was never. */
function heardNote({ deps }: VenueScope, lastSeenAt: number | null, status: StatusView): string {
  if (lastSeenAt === null) return t.test.side.never;
  const ago = t.page.ago(formatsFor('en', 'UTC').duration((deps.now() - lastSeenAt) / SECOND));
  return status.tone === 'bad' ? `${ago} ${t.page.silent}` : ago;
}

export function heardText({ venue }: VenueScope, lastSeenAt: number | null): string {
  if (lastSeenAt === null) return t.page.never;
  return formatsFor('en', venue.document.timeZone).moment(new Date(lastSeenAt));
}

function warningsOf({ accessPoint }: FoundAccessPoint): readonly string[] {
  return [
    ...(accessPoint.messageAuthenticator === 'off' ? [t.page.unsigned] : []),
    ...(accessPoint.secret.length < SHORT_SECRET ? [t.page.shortSecret] : []),
  ];
}

function settingsOf({ row, guide }: FoundAccessPoint) {
  return [
    { name: t.page.maker, value: guide?.maker ?? familyNamed(row.family).title },
    { name: t.page.address, value: row.network },
    { name: t.page.handBack, value: row.handBack.join(', ') },
    { name: t.page.nasIdentifier, value: row.nasIdentifier ?? t.page.notSet },
    { name: t.page.signing, value: t.form.policies[row.messageAuthenticator] },
    { name: t.page.coa, value: row.coaPort === null ? t.page.coaNone : t.sheet.coaPort(row.coaPort) },
  ];
}
