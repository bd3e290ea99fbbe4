import { DAY } from '../../base/clock.js';
import { familyNamed } from '../../access-points/index.js';
import { formatsFor } from '../../languages/formats.js';
import { createAccessPointEventStore } from '../../venues/access-point-event-store.js';
import { type AccessPointRow, createAccessPointStore } from '../../venues/access-point-store.js';
import type { ConsolePage, StatusView } from '../page-models.js';
import { createUnknownSenderStore } from '../../venues/unknown-sender-store.js';
import type { VenueScope } from '../scope.js';
import { sendPage } from '../send-page.js';
import { accessPointTexts as t } from '../texts/access-points.js';
import { accessPointStatus } from '../venues/access-point-status.js';
import { guideOf } from './guides.js';

interface ListPage extends ConsolePage {
  readonly view: 'access-points/list';
  readonly t: typeof t;
  readonly addUrl: string;
  readonly accessPoints: readonly {
    readonly name: string;
    readonly href: string;
    readonly maker: string;
    readonly heard: string;
    readonly accepted: string;
    readonly status: StatusView;
  }[];
  readonly unknown: readonly UnknownView[];
  readonly timeZone: string;
}

interface UnknownView {
  readonly network: string;
  readonly packets: string;
  readonly latest: string;
  readonly bindUrl: string;
}

/** `GET /venues/<id>/access-points` */
export async function listAccessPoints(scope: VenueScope): Promise<void> {
  const { deps, venue, path, req } = scope;
  const rows = await createAccessPointStore(deps.db.read).ofVenue(venue.id);
  const today = await createAccessPointEventStore(deps.db.read).since(venue.zone.dayOf(deps.now()).from);
  const page: ListPage = {
    view: 'access-points/list',
    title: t.title,
    section: 'access-points',
    t,
    ...(req.query.done === 'unbound' && { done: doneText(Number(req.query.silent)) }),
    addUrl: `${path}/access-points/new`,
    accessPoints: rows.map((row) => ({
      ...viewOf(scope, row),
      accepted: t.accepted(today.get(row.id)?.get('accepted') ?? 0),
    })),
    unknown: await unknownViews(scope),
    timeZone: venue.document.timeZone,
  };
  await sendPage(scope, page);
}

function doneText(silent: number): string {
  return Number.isSafeInteger(silent) && silent > 0 ? t.unbind.doneSilent(silent) : t.unbind.done;
}

function viewOf({ deps, venue, path }: VenueScope, row: AccessPointRow) {
  const { lastSeenAt } = row;
  const formats = formatsFor('en', venue.document.timeZone);
  return {
    name: row.name,
    href: `${path}/access-points/${row.id}`,
    maker: guideOf(row.family)?.maker ?? familyNamed(row.family).title,
    heard: lastSeenAt === null ? t.neverHeard : t.heard(formats.moment(new Date(lastSeenAt))),
    status: accessPointStatus(row, deps.now()),
  };
}

/** One for each network, with all its packets of the last day. */
async function unknownViews({ deps, venue, path }: VenueScope): Promise<readonly UnknownView[]> {
  const seen = await createUnknownSenderStore(deps.db.read).ofVenue(venue.id, deps.now() - DAY);
  const formats = formatsFor('en', venue.document.timeZone);
  return [...new Set(seen.map(({ network }) => network))].map((network) => {
    const own = seen.filter((one) => one.network === network);
    const count = own.reduce((sum, one) => sum + one.count, 0);
    const latest = Math.max(...own.map(({ hour }) => hour));
    return {
      network,
      packets: t.unknown.packets(count),
      latest: t.unknown.latest(formats.time(new Date(latest))),
      bindUrl: `${path}/access-points/new?address=${encodeURIComponent(network)}`,
    };
  });
}
