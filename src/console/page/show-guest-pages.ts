import { PublicError } from '../../base/errors.js';
import { formOf, typedInto } from '../../http/posted-form.js';
import { LANGUAGES, type Language } from '../../languages/language-choices.js';
import { createPictureStore, type PictureSize } from '../../venues/picture-store.js';
import type { VenueDocument } from '../../venues/venue.js';
import { DESIGNS, inDesign } from '../../venues/designs.js';
import { showing } from '../../venues/place-advertisements.js';
import { checkDocument } from '../../venues/check-document.js';
import type { VenueScope } from '../scope.js';
import { drafted, draftOf } from './draft.js';
import { LOOKS, type Look, type PreviewRequest } from './guest-preview.js';
import { guestPath } from './phone.js';

/** `GET /venues/<id>/page/guest?state=…&look=…&language=…`: the preview's choice, without JavaScript. */
export function chooseGuestPage(scope: VenueScope): void {
  const { look, language, state } = scope.req.query;
  const path = guestPath(scope, lookNamed(look), languageNamed(language) ?? 'en');
  scope.res.redirect(303, `${path}?state=${encodeURIComponent(textOf(state))}`);
}

/** `GET …/page/guest/<look>/<language>?state=…[&design=…][&advertisement=…]`: the draft as a guest's page. */
export async function showGuestPage(scope: VenueScope): Promise<void> {
  const { document } = await draftOf(scope);
  const { state, design, advertisement } = scope.req.query;
  const shown = showingNamed(inDesignNamed(document, design), advertisement);
  await scope.deps.preview.show(await previewOf(scope, shown, scope.req.params), textOf(state));
}

/** `GET` and `POST …/page/guest/<look>/<language>/<step>`: what is pressed on it. */
export async function takeGuestStep(scope: VenueScope): Promise<void> {
  const { document } = await draftOf(scope);
  const step = String([scope.req.params.step].flat()[0]);
  if (step === 'language') {
    const language = languageNamed(typedInto(formOf(scope.req), 'language')) ?? 'en';
    const look = lookNamed(scope.req.params.look);
    return scope.res.redirect(303, guestPath(scope, look, language));
  }
  await scope.deps.preview.take(await previewOf(scope, document, scope.req.params), step);
}

/** Answers a form with the page as it would be with what was typed; `wanted` is `<look>/<language>/<state>`. */
export async function showTried(scope: VenueScope, document: VenueDocument, wanted: string): Promise<void> {
  const [look, language, state = ''] = wanted.split('/');
  await scope.deps.preview.show(await previewOf(scope, document, { look, language }), state);
}

/** `GET …/page/guest/<look>/<language>/pictures/<picture>[/small]` */
export function showPicture(size: PictureSize): (scope: VenueScope) => Promise<void> {
  return async ({ deps, venue, req, res }) => {
    const id = String(req.params.picture);
    const content = await createPictureStore(deps.db.read).content(venue.id, id, size);
    if (!content) throw new PublicError('not-found');
    res.setHeader('Cache-Control', 'private, max-age=31536000, immutable');
    res.type('image/webp').send(content);
  };
}

async function previewOf(
  scope: VenueScope,
  document: VenueDocument,
  params: { readonly look?: unknown; readonly language?: unknown },
): Promise<PreviewRequest> {
  const { req, res, formToken } = scope;
  const look = lookNamed(params.look);
  const asked = languageNamed(params.language);
  const language = asked && document.languages.includes(asked) ? asked : (document.languages[0] ?? 'en');
  const path = guestPath(scope, look, language);
  return { req, res, venue: await drafted(scope, document), path, language, look, token: formToken };
}

function inDesignNamed(document: VenueDocument, name: unknown): VenueDocument {
  const design = DESIGNS.find((one) => one.name === name);
  if (!design) return document;
  const checked = checkDocument(inDesign(document, design, false));
  return checked.kind === 'fine' ? checked.document : document;
}

function showingNamed(document: VenueDocument, id: unknown): VenueDocument {
  const found = document.advertisements?.find((one) => one.id === id);
  return found ? showing(document, found) : document;
}

function lookNamed(name: unknown): Look {
  return LOOKS.find((look) => look === name) ?? 'auto';
}

function languageNamed(code: unknown): Language | undefined {
  return LANGUAGES.find((language) => language === code);
}

/** What a query says, once. */
function textOf(value: unknown): string {
  return typeof value === 'string' ? value : '';
}
