import { formatsFor } from '../../languages/formats.js';
import { recordAction } from '../../owners/audit.js';
import { lastDayOf, type RequestContent } from '../../requests/request.js';
import type { StoredRequest } from '../../requests/request-store.js';
import type { FieldError } from '../forms/field.js';
import { fieldViews } from '../forms/form.js';
import type { ConsolePage, FormView, StatusView } from '../page-models.js';
import type { VenueScope } from '../scope.js';
import { sendPage } from '../send-page.js';
import { requestTexts as t } from '../texts/requests.js';
import { languageNamed } from '../venues/language-named.js';
import { CLOSING } from './closing-form.js';
import { contentOf, findRequest } from './find-request.js';
import { stateOf } from './request-state.js';

interface Row {
  readonly name: string;
  readonly value: string;
}

interface RequestPage extends ConsolePage {
  readonly view: 'requests/show';
  readonly t: typeof t;
  readonly path: string;
  readonly listUrl: string;
  readonly status: StatusView;
  readonly facts: readonly Row[];
  /** `sealed` until it is opened by a press. */
  readonly content: 'sealed' | 'unreadable' | { readonly rows: readonly Row[]; readonly text: string };
  /** Undefined where it is closed. */
  readonly closing: FormView | undefined;
  readonly timeZone: string;
}

/** `GET /venues/<id>/requests/<reference>`: everything but what was written. */
export async function showRequest(scope: VenueScope): Promise<void> {
  await sendRequest(scope, await findRequest(scope));
}

/** `POST /venues/<id>/requests/<reference>/open`: what was written; that it was opened is written down first. */
export async function openRequest(scope: VenueScope): Promise<void> {
  const { deps, venue, owner } = scope;
  const request = await findRequest(scope);
  const audited = { ownerId: owner.id, venueId: venue.id, at: deps.now(), object: request.reference };
  await recordAction(deps.db.write, { ...audited, action: 'request-opened' });
  await sendRequest(scope, request, { content: contentOf(scope, request) ?? 'unreadable' });
}

/** `typed` and `errors` are those of the form that closes it. */
export async function sendRequest(
  scope: VenueScope,
  request: StoredRequest,
  said: {
    readonly content?: RequestContent | 'unreadable';
    readonly typed?: string;
    readonly errors?: readonly FieldError[];
    readonly problem?: string;
  } = {},
): Promise<void> {
  const { content, typed = '', errors = [], problem } = said;
  const path = `${scope.path}/requests/${request.reference}`;
  const page: RequestPage = {
    view: 'requests/show',
    title: request.reference,
    section: 'requests',
    t,
    errors,
    ...(problem !== undefined && { problem }),
    path,
    listUrl: `${scope.path}/requests`,
    status: stateOf(request, scope.deps.now()),
    facts: factsOf(scope, request),
    content: content === undefined ? 'sealed' : contentView(content),
    closing:
      request.closedAt === undefined
        ? {
            action: `${path}/close`,
            fields: fieldViews(CLOSING, { typed: { note: typed }, errors }),
            button: t.close.button,
          }
        : undefined,
    timeZone: scope.venue.document.timeZone,
  };
  const status = problem === undefined ? 200 : 409;
  await sendPage(scope, page, errors.length > 0 ? 422 : status);
}

function factsOf(scope: VenueScope, request: StoredRequest): readonly Row[] {
  const formats = formatsFor('en', scope.venue.document.timeZone);
  const { closedAt } = request;
  // Open to the list anyway, and needed to know whether to read on.
  const content = contentOf(scope, request);
  const closed =
    closedAt === undefined
      ? []
      : [
          { name: t.one.closedOn, value: formats.date(new Date(closedAt)) },
          { name: t.one.note, value: content?.note ?? '' },
        ];
  return [
    { name: t.kind, value: content === undefined ? t.unreadable : t.kinds[content.kind] },
    { name: t.received, value: formats.moment(new Date(request.receivedAt)) },
    { name: t.due, value: formats.date(lastDayOf(request.dueAt)) },
    ...closed,
  ];
}

function contentView(content: RequestContent | 'unreadable'): RequestPage['content'] {
  if (content === 'unreadable') return content;
  const rows = [
    { name: t.one.contact, value: content.contact },
    { name: t.one.language, value: languageNamed(content.language) },
  ];
  return { rows, text: content.text };
}
