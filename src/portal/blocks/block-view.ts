import type { Prose } from '../../venues/markdown.js';
import type { OpeningLine } from '../../venues/opening-words.js';

/** A picture as a page shows it; `small` is for narrow screens. */
export interface PictureView {
  readonly src: string;
  readonly small: string;
  readonly width: number;
  readonly height: number;
  /** Empty where it only decorates. */
  readonly alt: string;
}

/** An advertisement; without `href` the page it leads to cannot be reached yet. */
export interface AdvertisementView {
  readonly title: string;
  readonly text: string | undefined;
  readonly picture: PictureView | undefined;
  /** Whose page it leads to. */
  readonly host: string | undefined;
  readonly href: string | undefined;
}

/** A block with its texts in the guest's language; one with nothing to show is none. `id` is for links to it. */
export type BlockView = { readonly id: string } & (
  | { readonly kind: 'logo' }
  | { readonly kind: 'heading'; readonly text: string; readonly level: 1 | 2 }
  | { readonly kind: 'text'; readonly lead: boolean; readonly prose: readonly Prose[] }
  | { readonly kind: 'picture'; readonly picture: PictureView; readonly toEdge: boolean }
  | { readonly kind: 'ways-in' }
  | { readonly kind: 'form'; readonly title: string | undefined }
  | { readonly kind: 'house-rules'; readonly title: string; readonly prose: readonly Prose[] }
  | { readonly kind: 'opening-hours'; readonly title: string; readonly lines: readonly OpeningLine[] }
  | {
      readonly kind: 'links';
      readonly title: string | undefined;
      readonly links: readonly { readonly label: string; readonly url: string }[];
    }
  | { readonly kind: 'advertisement'; readonly advertisement: AdvertisementView }
  | { readonly kind: 'online' }
  | { readonly kind: 'way-on' }
  | {
      readonly kind: 'survey';
      readonly title: string;
      readonly intro: string | undefined;
      readonly url: string;
    }
);
