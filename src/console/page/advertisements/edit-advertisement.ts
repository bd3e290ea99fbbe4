import { PublicError } from '../../../base/errors.js';
import { formOf, typedInto } from '../../../http/posted-form.js';
import { type Advertisement, MOST_ADVERTISEMENTS } from '../../../venues/advertisement.js';
import { checkDocument } from '../../../venues/check-document.js';
import type { Draft } from '../../../venues/drafts.js';
import { createPictureStore } from '../../../venues/picture-store.js';
import { freshAdvertisementId, showing, withAdvertisement } from '../../../venues/place-advertisements.js';
import type { FieldError, FieldView } from '../../forms/field.js';
import { fieldViews, readForm, type Typed, typedIn } from '../../forms/form.js';
import { isOutdated, type Meanwhile, postedVersion, versioned } from '../../forms/meanwhile.js';
import type { ConsolePage } from '../../page-models.js';
import type { VenueScope } from '../../scope.js';
import { advertisementTexts as t } from '../../texts/advertisements.js';
import type { BlockFormDeps } from '../block-form.js';
import { change, draftOf } from '../draft.js';
import { sendEditor } from '../editor.js';
import { guestPath } from '../phone.js';
import { showTried } from '../show-guest-pages.js';
import { inEachLanguage, type LanguageFields, languageFields, withNeeded } from '../words-form.js';
import {
  advertisementFrom,
  advertisementSpec,
  advertisementWords,
  dayErrors,
  NAME,
  settingsSpec,
  titleErrors,
  typedAdvertisement,
} from './advertisement-form.js';

interface AdvertisementPage extends Omit<ConsolePage, 'title'> {
  readonly view: 'page/advertisement';
  readonly t: typeof t;
  readonly heading: string;
  readonly action: string;
  readonly hidden: { readonly version: string };
  readonly meanwhile?: Meanwhile;
  readonly back: string;
  readonly name: readonly FieldView[];
  readonly settings: readonly FieldView[];
  readonly languages: readonly LanguageFields[];
}

/** The advertisement an address names, or none yet, with what its form needs. */
interface Named {
  readonly draft: Draft;
  readonly held: Advertisement | undefined;
  readonly deps: BlockFormDeps;
}

interface Shown {
  readonly typed?: Typed;
  readonly errors?: readonly FieldError[];
  readonly isStale?: boolean;
}

/** `GET /venues/<id>/page/advertisements/<advertisement>`, and `…/page/new-advertisement` */
export async function showAdvertisement(scope: VenueScope): Promise<void> {
  await sendAdvertisement(scope, await advertisementNamed(scope));
}

/** `POST` likewise: kept in the draft, or, where it carries `preview`, only shown. With `do=picture` a picture for it is uploaded next. */
export async function changeAdvertisement(scope: VenueScope): Promise<void> {
  const named = await advertisementNamed(scope);
  const { held, deps, draft } = named;
  const form = formOf(scope.req);
  const spec = advertisementSpec(held, deps);
  const reading = readForm(spec, form);
  const typed = typedIn(spec, form);
  const ofFields = reading.kind === 'errors' ? reading.errors : dayErrors(reading.values);
  const errors = [...ofFields, ...titleErrors(typed, deps)];
  const wanted = typedInto(form, 'preview');
  if (reading.kind === 'errors' || errors.length > 0) {
    if (wanted !== '') return showTried(scope, held ? showing(draft.document, held) : draft.document, wanted);
    return sendAdvertisement(scope, named, { typed, errors });
  }
  const id = held?.id ?? freshAdvertisementId();
  const after = advertisementFrom(held, reading.values, { id, deps });
  if (wanted !== '') return showTried(scope, shownWith(draft, after), wanted);
  if (held && isOutdated(form, typedAdvertisement(held, deps.languages)))
    return sendAdvertisement(scope, named, { typed, isStale: true });
  const outcome = await change(scope, (document) => withAdvertisement(document, after));
  if (outcome.kind === 'faults') throw new PublicError('request-invalid');
  const next = typedInto(form, 'do') === 'picture' ? `pictures?for=${id}` : 'advertisements?done=saved';
  scope.res.redirect(303, `${scope.path}/page/${next}`);
}

function shownWith({ document }: Draft, advertisement: Advertisement): Draft['document'] {
  const checked = checkDocument(showing(document, advertisement));
  return checked.kind === 'fine' ? checked.document : document;
}

/** Throws `PublicError` `not-found` where there is no such advertisement, or no room for another. */
async function advertisementNamed(scope: VenueScope): Promise<Named> {
  const { req, deps, venue } = scope;
  const draft = await draftOf(scope);
  const { languages, advertisements = [] } = draft.document;
  const id = req.params.advertisement;
  const held = advertisements.find((one) => one.id === id);
  const hasRoom = id === undefined && advertisements.length < MOST_ADVERTISEMENTS;
  if (!held && !hasRoom) throw new PublicError('not-found');
  const pictures = await createPictureStore(deps.db.read).ofVenue(venue.id);
  const addressOf = (picture: string) =>
    `${guestPath(scope, 'auto', languages[0] ?? 'en')}/pictures/${picture}`;
  return { draft, held, deps: { languages, pictures, addressOf } };
}

async function sendAdvertisement(
  scope: VenueScope,
  { draft, held, deps }: Named,
  shown: Shown = {},
): Promise<void> {
  const { errors = [], isStale = false } = shown;
  const { languages } = deps;
  const stored = typedAdvertisement(held, languages);
  const fields = { typed: shown.typed ?? stored, errors };
  const list = `${scope.path}/page/advertisements`;
  const action = held ? `${list}/${held.id}` : `${scope.path}/page/new-advertisement`;
  const content: AdvertisementPage = {
    view: 'page/advertisement',
    t,
    heading: held?.name ?? t.newTitle,
    action,
    ...versioned({
      spec: inEachLanguage(advertisementSpec(held, deps), languages),
      held: stored,
      typed: shown.typed,
      version: postedVersion(formOf(scope.req)),
      isStale,
      href: action,
    }),
    back: list,
    name: fieldViews(NAME, fields),
    settings: fieldViews(settingsSpec(deps), fields),
    languages: withNeeded(languageFields(advertisementWords(held), languages, fields), 'title'),
    errors,
  };
  await sendEditor(scope, draft, {
    ...content,
    tab: 'advertisements',
    state: 'online',
    block: 'advertisement',
    ...(held && { advertisement: held.id }),
    ...(isStale && { status: 409 }),
  });
}
