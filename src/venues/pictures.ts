import { DAY } from '../base/clock.js';
import { idOf } from '../base/id-of.js';
import type { Database, Queryable } from '../db/database.js';
import { createPictureStore, type KeptPicture } from './picture-store.js';
import { createRevisionStore } from './revision-store.js';
import { createVenueStore } from './venue-store.js';

/** What may be uploaded at once, and what a venue's pictures may take together. */
export const MOST_BYTES = 8 * 1024 * 1024;
export const MOST_BYTES_TOGETHER = 24 * 1024 * 1024;
const MOST_PIXELS = 36_000_000;

const LARGE = 1600;
const SMALL = 720;
const QUALITY = 78;

export type PictureFault = 'svg' | 'unknown' | 'too-many-pixels' | 'broken' | 'no-room';
type UploadOutcome =
  | { readonly kind: 'kept'; readonly picture: KeptPicture }
  | { readonly kind: 'refused'; readonly fault: PictureFault };

/** The first bytes of what is taken. SVG is drawn by the same library, so it must not get that far. */
const BEGINNINGS: readonly (readonly [at: number, bytes: readonly number[]])[][] = [
  [[0, [0xff, 0xd8, 0xff]]],
  [[0, [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]]],
  [[0, [0x47, 0x49, 0x46, 0x38]]],
  [
    [0, [0x52, 0x49, 0x46, 0x46]],
    [8, [0x57, 0x45, 0x42, 0x50]],
  ],
];

/**
 * Makes a picture of what was uploaded: only JPEG, PNG, WebP and GIF by their first bytes, written anew in two sizes
 * without anything but what can be seen, and kept under the hash of that.
 */
export async function keepPicture(
  deps: { readonly db: Database; readonly now: () => number },
  upload: { readonly venueId: string; readonly name: string; readonly content: Buffer },
): Promise<UploadOutcome> {
  const { venueId, content } = upload;
  const fault = faultOf(content);
  if (fault) return { kind: 'refused', fault };
  const made = await rewritten(content);
  if (typeof made === 'string') return { kind: 'refused', fault: made };
  const { large, small, width, height } = made;
  const id = idOf(large);
  const picture = {
    id,
    name: shortName(upload.name),
    width,
    height,
    bytes: large.length,
    createdAt: deps.now(),
  };
  return deps.db.transaction(async (trx) => {
    await removeUnused(trx, venueId, deps.now() - DAY);
    const store = createPictureStore(trx);
    const others = (await store.ofVenue(venueId)).filter((one) => one.id !== id);
    const together = others.reduce((sum, { bytes }) => sum + bytes, large.length);
    if (together > MOST_BYTES_TOGETHER) return { kind: 'refused', fault: 'no-room' };
    await store.add(venueId, picture, { large, small });
    return { kind: 'kept', picture };
  });
}

/** Which of a venue's pictures stand in what is in force, in its draft, or in what can be taken back. */
export async function picturesInUse(db: Queryable, venueId: string): Promise<(id: string) => boolean> {
  const venue = await createVenueStore(db).byId(venueId);
  const all = `${venue?.document ?? ''}\n${await createRevisionStore(db).allDocuments(venueId)}`;
  return (id) => all.includes(id);
}

/** Removes what nothing needs and was uploaded before `before` (epoch ms). */
async function removeUnused(trx: Queryable, venueId: string, before: number): Promise<void> {
  const store = createPictureStore(trx);
  const isUsed = await picturesInUse(trx, venueId);
  const kept = await store.ofVenue(venueId);
  const unused = kept.filter(({ id, createdAt }) => createdAt < before && !isUsed(id));
  await store.remove(
    venueId,
    unused.map(({ id }) => id),
  );
}

function faultOf(content: Buffer): PictureFault | undefined {
  const begins = (parts: (typeof BEGINNINGS)[number]) =>
    parts.every(([at, bytes]) => content.subarray(at, at + bytes.length).equals(Buffer.from(bytes)));
  if (BEGINNINGS.some(begins)) return undefined;
  return /<svg[\s>]/i.test(content.subarray(0, 4096).toString('latin1')) ? 'svg' : 'unknown';
}

interface Rewritten {
  readonly large: Buffer;
  readonly small: Buffer;
  readonly width: number;
  readonly height: number;
}

async function rewritten(content: Buffer): Promise<Rewritten | PictureFault> {
  // Loaded where somebody uploads a picture, because it holds some 10 MB of memory from then on.
  const { default: sharp } = await import('sharp');
  const options = { limitInputPixels: MOST_PIXELS, failOn: 'error' } as const;
  try {
    const { format } = await sharp(content, options).metadata();
    if (!['jpeg', 'png', 'webp', 'gif'].includes(format)) return 'unknown';
    const sized = (longest: number) =>
      sharp(content, options)
        .autoOrient()
        .resize({ width: longest, height: longest, fit: 'inside', withoutEnlargement: true })
        .webp({ quality: QUALITY })
        .toBuffer({ resolveWithObject: true });
    const { data: large, info } = await sized(LARGE);
    const { data: small } = await sized(SMALL);
    return { large, small, width: info.width, height: info.height };
  } catch (error) {
    return /pixel limit/i.test(String(error)) ? 'too-many-pixels' : 'broken';
  }
}

/** Its last part, without what could be read as a path or a command of a terminal. */
function shortName(name: string): string {
  const last = name.split(/[/\\]/).at(-1) ?? '';
  return Array.from(last.replace(/\p{C}/gu, '')).slice(0, 80).join('');
}
