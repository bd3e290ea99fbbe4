import { PublicError } from '../../../base/errors.js';
import { formOf, typedInto } from '../../../http/posted-form.js';
import { dayAt } from '../../../tallies/local-day.js';
import { type Advertisement, MOST_ADVERTISEMENTS } from '../../../venues/advertisement.js';
import { advertises, type BlockPage, BLOCK_PAGES } from '../../../venues/page.js';
import { placedOn, withAdvertisement, withoutAdvertisement } from '../../../venues/place-advertisements.js';
import type { VenueDocument } from '../../../venues/venue.js';
import type { ConsolePage, StatusView } from '../../page-models.js';
import { periodNames } from '../../reports/periods.js';
import type { VenueScope } from '../../scope.js';
import { advertisementTexts as t } from '../../texts/advertisements.js';
import { pageNames } from '../../texts/page.js';
import { change, draftOf } from '../draft.js';
import { sendEditor } from '../editor.js';

interface AdvertisementsPage extends Omit<ConsolePage, 'title'> {
  readonly view: 'page/advertisements';
  readonly t: typeof t;
  readonly action: string;
  /** Undefined where there is no room for more. */
  readonly add: string | undefined;
  readonly full: string;
  readonly items: readonly {
    readonly id: string;
    readonly name: string;
    readonly about: string;
    readonly status: StatusView;
    readonly on: boolean;
    readonly edit: string;
  }[];
  readonly places: readonly { readonly page: BlockPage; readonly name: string; readonly has: boolean }[];
}

/** `GET /venues/<id>/page/advertisements` */
export async function showAdvertisements(scope: VenueScope): Promise<void> {
  const draft = await draftOf(scope);
  const { document } = draft;
  const { advertisements = [], timeZone } = document;
  const today = dayAt(timeZone, scope.deps.now());
  const list = `${scope.path}/page/advertisements`;
  const hasPlace = BLOCK_PAGES.some((page) => advertises(document, page));
  const content: AdvertisementsPage = {
    view: 'page/advertisements',
    t,
    action: list,
    add: advertisements.length < MOST_ADVERTISEMENTS ? `${scope.path}/page/new-advertisement` : undefined,
    full: t.full(MOST_ADVERTISEMENTS),
    items: advertisements.map((one) => ({
      id: one.id,
      name: one.name,
      about: Object.values(one.title)[0] ?? '',
      status: statusOf(one, { today, hasPlace }),
      on: one.on,
      edit: `${list}/${one.id}`,
    })),
    places: BLOCK_PAGES.map((page) => ({ page, name: pageNames[page], has: advertises(document, page) })),
  };
  await sendEditor(scope, draft, {
    ...content,
    tab: 'advertisements',
    state: advertises(document, 'landing') || !hasPlace ? 'online' : 'welcome',
    block: 'advertisement',
  });
}

function statusOf(
  { on, from, until }: Advertisement,
  { today, hasPlace }: { readonly today: string; readonly hasPlace: boolean },
): StatusView {
  const { states } = t;
  if (!on) return { tone: 'quiet', word: states.off };
  if (until !== undefined && until < today)
    return { tone: 'quiet', word: states.over(periodNames.long(until)) };
  if (!hasPlace) return { tone: 'warning', word: states.nowhere };
  if (from !== undefined && from > today)
    return { tone: 'quiet', word: states.later(periodNames.long(from)) };
  return { tone: 'good', word: until === undefined ? states.shown : states.until(periodNames.long(until)) };
}

/** `POST` likewise; `do` says what: `on <id>`, `off <id>`, `remove <id>`, `place <page>`, `clear <page>`. */
export async function arrangeAdvertisements(scope: VenueScope): Promise<void> {
  const [action = '', name = ''] = typedInto(formOf(scope.req), 'do').split(' ');
  const arranges: Readonly<Record<string, (document: VenueDocument) => object>> = {
    on: (document) => turned(document, name, true),
    off: (document) => turned(document, name, false),
    remove: (document) => withoutAdvertisement(document, name),
    place: (document) => placedOn(document, pageNamed(name), true),
    clear: (document) => placedOn(document, pageNamed(name), false),
  };
  const arrange = Object.hasOwn(arranges, action) ? arranges[action] : undefined;
  if (!arrange) throw new PublicError('request-invalid');
  const outcome = await change(scope, arrange);
  if (outcome.kind === 'faults') throw new PublicError('request-invalid');
  const done = action === 'remove' ? 'removed' : 'saved';
  scope.res.redirect(303, `${scope.path}/page/advertisements?done=${done}`);
}

/** One that has gone meanwhile stays gone. */
function turned(document: VenueDocument, id: string, on: boolean): object {
  const found = document.advertisements?.find((one) => one.id === id);
  return found ? withAdvertisement(document, { ...found, on }) : document;
}

/** Throws `PublicError` `request-invalid`. */
function pageNamed(name: string): BlockPage {
  const page = BLOCK_PAGES.find((one) => one === name);
  if (!page) throw new PublicError('request-invalid');
  return page;
}
