import { formatsFor } from '../../languages/formats.js';
import { lastDayOf } from '../../requests/request.js';
import { createRequestStore, type StoredRequest } from '../../requests/request-store.js';
import { doneOf } from '../done.js';
import type { ConsolePage, StatusView } from '../page-models.js';
import type { VenueScope } from '../scope.js';
import { sendPage } from '../send-page.js';
import { requestTexts as t } from '../texts/requests.js';
import { contentOf } from './find-request.js';
import { stateOf } from './request-state.js';

interface RequestsPage extends ConsolePage {
  readonly view: 'requests/list';
  readonly t: typeof t;
  readonly requests: readonly {
    readonly reference: string;
    readonly href: string;
    readonly kind: string;
    readonly received: string;
    readonly due: string;
    readonly status: StatusView;
  }[];
  readonly timeZone: string;
}

/** `GET /venues/<id>/requests`: what is open first, and of that what is due first. Of what is sealed only the kind. */
export async function listRequests(scope: VenueScope): Promise<void> {
  const { deps, venue } = scope;
  const requests = await createRequestStore(deps.db.read).all({ venue_id: venue.id });
  const page: RequestsPage = {
    view: 'requests/list',
    title: t.title,
    section: 'requests',
    t,
    ...doneOf(scope, { closed: t.close.done }),
    requests: requests.map((request) => viewOf(scope, request)),
    timeZone: venue.document.timeZone,
  };
  await sendPage(scope, page);
}

function viewOf(scope: VenueScope, request: StoredRequest): RequestsPage['requests'][number] {
  const { deps, venue, path } = scope;
  const formats = formatsFor('en', venue.document.timeZone);
  const kind = contentOf(scope, request)?.kind;
  return {
    reference: request.reference,
    href: `${path}/requests/${request.reference}`,
    kind: kind === undefined ? t.unreadable : t.kinds[kind],
    received: formats.date(new Date(request.receivedAt)),
    due: formats.date(lastDayOf(request.dueAt)),
    status: stateOf(request, deps.now()),
  };
}
