import { PublicError } from '../../base/errors.js';
import { formOf, typedInto } from '../../http/posted-form.js';
import type { Advertisement } from '../../venues/advertisement.js';
import { createPictureStore } from '../../venues/picture-store.js';
import {
  keepPicture,
  MOST_BYTES,
  MOST_BYTES_TOGETHER,
  type PictureFault,
  picturesInUse,
} from '../../venues/pictures.js';
import { withAdvertisement } from '../../venues/place-advertisements.js';
import type { VenueDocument } from '../../venues/venue.js';
import type { ConsolePage } from '../page-models.js';
import type { VenueScope } from '../scope.js';
import { pictureTexts as t } from '../texts/page-forms.js';
import { change, draftOf } from './draft.js';
import { sendEditor } from './editor.js';
import { inKilobytes } from './in-kilobytes.js';
import { guestPath } from './phone.js';

/** What one upload may bring. */
export const UPLOAD_BYTES = MOST_BYTES;

interface PicturesPage extends Omit<ConsolePage, 'title'> {
  readonly view: 'page/pictures';
  readonly t: typeof t;
  readonly action: string;
  readonly room: string;
  readonly fault: string | undefined;
  /** The advertisement that waits for a picture. */
  readonly meant: { readonly words: string; readonly back: string } | undefined;
  readonly pictures: readonly {
    readonly id: string;
    readonly name: string;
    readonly src: string;
    readonly about: string;
    readonly used: boolean;
  }[];
}

/** `GET /venues/<id>/page/pictures[?for=<advertisement>]` */
export async function showPictures(scope: VenueScope): Promise<void> {
  await sendPictures(scope);
}

/** `POST` likewise: a file is kept, and given to the advertisement `for` names, or with `remove` one that nothing needs removed. */
export async function changePictures(scope: VenueScope): Promise<void> {
  const remove = typedInto(formOf(scope.req), 'remove');
  return remove === '' ? upload(scope) : removePicture(scope, remove);
}

async function upload(scope: VenueScope): Promise<void> {
  const { upload: file, deps, venue, res, path } = scope;
  if (file.kind === 'none') return sendPictures(scope, 'missing');
  if (file.kind === 'too-large') return sendPictures(scope, 'too-large');
  const outcome = await keepPicture(deps, { venueId: venue.id, name: file.name, content: file.content });
  if (outcome.kind === 'refused') return sendPictures(scope, outcome.fault);
  const meant = advertisementMeant(scope, (await draftOf(scope)).document);
  if (!meant) return res.redirect(303, `${path}/page/pictures?done=uploaded`);
  const { id, width, height } = outcome.picture;
  await change(scope, (document) => {
    const held = advertisementMeant(scope, document);
    return held ? withAdvertisement(document, { ...held, picture: { id, width, height } }) : document;
  });
  res.redirect(303, `${path}/page/advertisements/${meant.id}?done=saved`);
}

function advertisementMeant(
  { req }: VenueScope,
  { advertisements = [] }: VenueDocument,
): Advertisement | undefined {
  return advertisements.find(({ id }) => id === req.query.for);
}

async function removePicture({ deps, venue, res, path }: VenueScope, id: string): Promise<void> {
  const isUsed = await picturesInUse(deps.db.read, venue.id);
  if (isUsed(id)) throw new PublicError('request-invalid');
  await createPictureStore(deps.db.write).remove(venue.id, [id]);
  res.redirect(303, `${path}/page/pictures?done=removed`);
}

async function sendPictures(
  scope: VenueScope,
  refused?: PictureFault | 'missing' | 'too-large',
): Promise<void> {
  const { deps, venue } = scope;
  const draft = await draftOf(scope);
  const kept = await createPictureStore(deps.db.read).ofVenue(venue.id);
  const isUsed = await picturesInUse(deps.db.read, venue.id);
  const at = guestPath(scope, 'auto', draft.document.languages[0] ?? 'en');
  const together = kept.reduce((sum, { bytes }) => sum + bytes, 0);
  const fault = refused && t.faults[refused];
  const meant = advertisementMeant(scope, draft.document);
  const content: PicturesPage = {
    view: 'page/pictures',
    t,
    action: `${scope.path}/page/pictures${meant ? `?for=${meant.id}` : ''}`,
    room: t.room(inKilobytes(together), inKilobytes(MOST_BYTES_TOGETHER)),
    fault,
    meant: meant && { words: t.meant(meant.name), back: `${scope.path}/page/advertisements/${meant.id}` },
    pictures: kept.map(({ id, name, width, height, bytes }) => ({
      id,
      name,
      src: `${at}/pictures/${id}/small`,
      about: t.about(width, height, inKilobytes(bytes)),
      used: isUsed(id),
    })),
    ...(fault !== undefined && { errors: [{ field: 'file', message: fault }] }),
  };
  await sendEditor(scope, draft, { ...content, tab: 'pictures' });
}
