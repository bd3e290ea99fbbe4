import { PublicError } from '../../base/errors.js';
import { formOf, typedInto } from '../../http/posted-form.js';
import { DESIGNS, inDesign } from '../../venues/designs.js';
import { blocksOf } from '../../venues/page.js';
import type { VenueDocument } from '../../venues/venue.js';
import type { ConsolePage } from '../page-models.js';
import type { VenueScope } from '../scope.js';
import { designTexts as t } from '../texts/page-forms.js';
import { change, draftOf } from './draft.js';
import { sendEditor } from './editor.js';
import { guestPath } from './phone.js';

interface DesignsPage extends Omit<ConsolePage, 'title'> {
  readonly view: 'page/designs';
  readonly t: typeof t;
  readonly action: string;
  /** What some designs lack on this page; undefined where they lack nothing. */
  readonly lacks: string | undefined;
  readonly designs: readonly {
    readonly name: string;
    readonly label: string;
    readonly about: string;
    readonly src: string;
  }[];
}

/** `GET /venues/<id>/page/designs`: each shown as the venue's own page. */
export async function showDesigns(scope: VenueScope): Promise<void> {
  const draft = await draftOf(scope);
  const at = guestPath(scope, 'auto', draft.document.languages[0] ?? 'en');
  const content: DesignsPage = {
    view: 'page/designs',
    t,
    action: `${scope.path}/page/designs`,
    lacks: hasPicture(draft.document) ? undefined : t.noPicture,
    designs: DESIGNS.map(({ name }) => ({
      name,
      label: t.names[name],
      about: t.about[name],
      src: `${at}?design=${name}`,
    })),
  };
  await sendEditor(scope, draft, { ...content, tab: 'designs' });
}

function hasPicture(document: VenueDocument): boolean {
  return blocksOf(document, 'welcome').some(({ kind }) => kind === 'picture');
}

/** `POST` likewise. */
export async function takeDesign(scope: VenueScope): Promise<void> {
  const form = formOf(scope.req);
  const design = DESIGNS.find(({ name }) => name === typedInto(form, 'design'));
  if (!design) throw new PublicError('request-invalid');
  const keepsColour = typedInto(form, 'keep') === 'yes';
  const outcome = await change(scope, (document) => inDesign(document, design, keepsColour));
  if (outcome.kind === 'faults') throw new PublicError('request-invalid');
  scope.res.redirect(303, `${scope.path}/page?done=saved`);
}
