import { PublicError } from '../../base/errors.js';
import { formOf } from '../../http/posted-form.js';
import { type EditableVenue, editableVenue, type EditOutcome, editVenue } from '../../owners/edit-venue.js';
import { covers } from '../../owners/owner.js';
import type { VenueDocument } from '../../venues/venue.js';
import { doneOf } from '../done.js';
import type { FieldError, FormSpec } from '../forms/field.js';
import { fieldViews, readForm, type Typed, typedIn } from '../forms/form.js';
import { postedVersion, versioned, versionOf } from '../forms/meanwhile.js';
import type { ConsolePage, FormView } from '../page-models.js';
import type { VenueScope } from '../scope.js';
import { sendPage } from '../send-page.js';
import { venueFormTexts as t } from '../texts/venue-form.js';
import { languageNamed } from './language-named.js';
import {
  controllerFields,
  controllerOf,
  generalFields,
  generalOf,
  typedController,
  typedGeneral,
} from './venue-form.js';

type Part = 'general' | 'controller';

interface SettingsPage extends ConsolePage {
  readonly view: 'venues/settings';
  readonly t: typeof t;
  readonly guestUrl: string;
  readonly general: FormView;
  readonly controller: FormView;
  /** For owners alone. */
  readonly removeUrl: string | undefined;
}

interface Said {
  readonly part?: Part;
  readonly typed?: Typed;
  readonly errors?: readonly FieldError[];
  readonly isStale?: true;
}

/** `GET /venues/<id>/settings` */
export async function showSettings(scope: VenueScope): Promise<void> {
  await sendSettings(scope);
}

/** `POST /venues/<id>/settings/general` */
export async function changeGeneral(scope: VenueScope): Promise<void> {
  const form = formOf(scope.req);
  const reading = readForm(generalFields, form);
  const typed = typedIn(generalFields, form);
  if (reading.kind === 'errors')
    return sendSettings(scope, { part: 'general', typed, errors: reading.errors });
  const general = generalOf(reading.values);
  await save(scope, {
    part: 'general',
    typed,
    held: typedGeneral,
    change: (document) => ({ ...document, ...general }),
  });
}

/** `POST /venues/<id>/settings/controller` */
export async function changeController(scope: VenueScope): Promise<void> {
  const form = formOf(scope.req);
  const reading = readForm(controllerFields, form);
  const typed = typedIn(controllerFields, form);
  if (reading.kind === 'errors')
    return sendSettings(scope, { part: 'controller', typed, errors: reading.errors });
  const controller = controllerOf(reading.values);
  await save(scope, {
    part: 'controller',
    typed,
    held: typedController,
    change: (document) => ({ ...document, controller }),
  });
}

async function save(
  scope: VenueScope,
  edit: {
    readonly part: Part;
    readonly typed: Typed;
    readonly held: (document: VenueDocument) => Typed;
    readonly change: (document: VenueDocument) => VenueDocument;
  },
): Promise<void> {
  const { deps, req, venue, owner } = scope;
  const { part, typed, held, change } = edit;
  const outcome = await editVenue(deps, {
    venueId: venue.id,
    ownerId: owner.id,
    version: postedVersion(formOf(req)),
    versionOf: (document) => versionOf(held(document)),
    change,
  });
  if (outcome.kind === 'stale') return sendSettings(scope, { part, typed, isStale: true });
  if (outcome.kind === 'faults')
    return sendSettings(scope, { part, typed, errors: errorsOf(outcome.faults) });
  await deps.directory.refresh();
  scope.res.redirect(303, `${scope.path}/settings?done=${outcome.kind}`);
}

/** The faults these two forms can bring about are languages without texts that guests agree to; any other is ours. */
function errorsOf(faults: Extract<EditOutcome, { kind: 'faults' }>['faults']): readonly FieldError[] {
  return faults.map(({ path, message }) => {
    const [where] = path;
    const language = languageNamed(String(path.at(-1)));
    if (where === 'terms') return { field: 'languages', message: t.termsMissing(language) };
    if (where === 'marketing') return { field: 'languages', message: t.marketingMissing(language) };
    throw new Error(`A venue's settings contradict themselves: ${message}`);
  });
}

async function sendSettings(scope: VenueScope, said: Said = {}): Promise<void> {
  const { deps, venue, member, path } = scope;
  const stored = await editableVenue(deps, venue.id);
  if (!stored) throw new PublicError('not-found');
  const { errors = [], isStale } = said;
  const page: SettingsPage = {
    view: 'venues/settings',
    title: t.settingsTitle,
    section: 'settings',
    t,
    errors,
    ...doneOf(scope, { changed: t.saved, same: t.same }),
    guestUrl: `${deps.publicUrl}/p/${venue.slug}`,
    general: formFor(scope, { stored, said, part: 'general', spec: generalFields, held: typedGeneral }),
    removeUrl: covers(member.role, 'owner') ? `${path}/remove` : undefined,
    controller: formFor(scope, {
      stored,
      said,
      part: 'controller',
      spec: controllerFields,
      held: typedController,
    }),
  };
  await sendPage(scope, page, isStale ? 409 : errors.length > 0 ? 422 : 200);
}

function formFor(
  { path, req }: VenueScope,
  of: {
    readonly stored: EditableVenue;
    readonly said: Said;
    readonly part: Part;
    readonly spec: FormSpec;
    readonly held: (document: VenueDocument) => Typed;
  },
): FormView {
  const { stored, said, part, spec } = of;
  const held = of.held(stored.document);
  const own: Said & { readonly version?: string } =
    said.part === part ? { ...said, version: postedVersion(formOf(req)) } : {};
  const shown = { typed: own.typed ?? held, errors: own.errors ?? [] };
  return {
    action: `${path}/settings/${part}`,
    fields: fieldViews(spec, shown),
    ...versioned({ ...own, spec, held, href: `${path}/settings` }),
    button: t.save,
  };
}
