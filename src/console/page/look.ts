import { PublicError } from '../../base/errors.js';
import { formOf, typedInto } from '../../http/posted-form.js';
import { checkDocument } from '../../venues/check-document.js';
import { type Contrast, contrastReport } from '../../venues/contrast-report.js';
import type { Draft } from '../../venues/drafts.js';
import { createPictureStore, type KeptPicture } from '../../venues/picture-store.js';
import type { FieldError, FieldView } from '../forms/field.js';
import { fieldViews, readForm, type Typed, typedIn } from '../forms/form.js';
import { isOutdated, type Meanwhile, postedVersion, versioned } from '../forms/meanwhile.js';
import type { ConsolePage } from '../page-models.js';
import type { VenueScope } from '../scope.js';
import { lookTexts as t } from '../texts/page-forms.js';
import { changeAsShown, draftOf } from './draft.js';
import { sendEditor } from './editor.js';
import { lookErrors, lookSpec, themeFrom, typedLook } from './look-form.js';
import { guestPath } from './phone.js';
import { showTried } from './show-guest-pages.js';

interface LookPage extends Omit<ConsolePage, 'title'> {
  readonly view: 'page/look';
  readonly t: typeof t;
  readonly action: string;
  readonly hidden: { readonly version: string };
  readonly meanwhile?: Meanwhile;
  readonly upload: string;
  readonly fields: readonly FieldView[];
  readonly contrasts: readonly ContrastView[];
}

interface ContrastView {
  readonly what: string;
  readonly mode: string;
  readonly ratio: string;
  /** As drawings have them: a word in its colour on its ground. */
  readonly colour: string;
  readonly ground: string;
}

/** `GET /venues/<id>/page/look` */
export async function showLook(scope: VenueScope): Promise<void> {
  const draft = await draftOf(scope);
  await sendLook(scope, draft, { typed: typedLook(draft.document.theme), errors: [] });
}

/** `POST` likewise: kept in the draft, or, where it carries `preview`, only shown. */
export async function changeLook(scope: VenueScope): Promise<void> {
  const draft = await draftOf(scope);
  const pictures = await picturesOf(scope);
  const spec = lookSpec(optionsFor(scope, draft, pictures));
  const form = formOf(scope.req);
  const reading = readForm(spec, form);
  const errors = reading.kind === 'errors' ? reading.errors : lookErrors(reading.values);
  const wanted = typedInto(form, 'preview');
  if (reading.kind === 'errors' || errors.length > 0) {
    if (wanted !== '') return showTried(scope, draft.document, wanted);
    return sendLook(scope, draft, { typed: typedIn(spec, form), errors });
  }
  const theme = themeFrom(reading.values, pictures);
  const how = (document: Draft['document']) => ({ ...document, theme });
  if (wanted === 'contrast') return sendContrast(scope, how(draft.document));
  if (wanted !== '') return showTried(scope, tried(how(draft.document), draft), wanted);
  const outcome = await changeAsShown(scope, ({ theme: now }) => isOutdated(form, typedLook(now)), how);
  if (outcome.kind === 'outdated')
    return sendLook(scope, await draftOf(scope), { typed: typedIn(spec, form), errors: [], isStale: true });
  if (outcome.kind === 'faults') throw new PublicError('request-invalid');
  scope.res.redirect(303, `${scope.path}/page/look?done=saved`);
}

function tried(wanted: object, draft: Draft): Draft['document'] {
  const checked = checkDocument(wanted);
  return checked.kind === 'fine' ? checked.document : draft.document;
}

/** The list alone, to be put in place of the one that is shown. */
function sendContrast({ deps, res }: VenueScope, document: Pick<Draft['document'], 'theme'>): void {
  const page = { t, contrasts: contrastViews(document) };
  res.setHeader('Cache-Control', 'no-store');
  res.setHeader('X-Part', 'contrasts');
  res.type('html').send(deps.render('console/page/contrasts', { page }));
}

async function sendLook(
  scope: VenueScope,
  draft: Draft,
  shown: { readonly typed: Typed; readonly errors: readonly FieldError[]; readonly isStale?: true },
): Promise<void> {
  const spec = lookSpec(optionsFor(scope, draft, await picturesOf(scope)));
  const action = `${scope.path}/page/look`;
  const content: LookPage = {
    view: 'page/look',
    t,
    action,
    ...versioned({
      ...shown,
      spec,
      held: typedLook(draft.document.theme),
      version: postedVersion(formOf(scope.req)),
      href: action,
    }),
    upload: `${scope.path}/page/pictures`,
    fields: fieldViews(spec, shown),
    contrasts: contrastViews(draft.document),
    errors: shown.errors,
  };
  const status = shown.isStale ? { status: 409 } : {};
  await sendEditor(scope, draft, { ...content, tab: 'look', state: 'welcome', ...status });
}

function contrastViews(document: Pick<Draft['document'], 'theme'>): readonly ContrastView[] {
  return contrastReport(document).map((one: Contrast) => ({
    what: t.what[one.what],
    mode: t.modes[one.mode],
    ratio: t.ratio(one.ratio, one.needed),
    colour: one.colour,
    ground: one.ground,
  }));
}

function picturesOf({ deps, venue }: VenueScope): Promise<readonly KeptPicture[]> {
  return createPictureStore(deps.db.read).ofVenue(venue.id);
}

function optionsFor(scope: VenueScope, { document }: Draft, pictures: readonly KeptPicture[]) {
  const at = guestPath(scope, 'auto', document.languages[0] ?? 'en');
  return { pictures, addressOf: (id: string) => `${at}/pictures/${id}` };
}
