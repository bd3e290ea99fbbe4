import type { Request, Response } from 'express';
import type { Language } from '../../languages/language-choices.js';
import type { Venue } from '../../venues/open-venue.js';

/** By day, by night, or as the device is set. */
export const LOOKS = ['auto', 'light', 'dark'] as const;
export type Look = (typeof LOOKS)[number];

/** What a guest can meet, the first page first. */
export const STATES = [
  'welcome',
  'errors',
  'create-account',
  'ready',
  'online',
  'questionnaire',
  'returning',
  'closed',
  'mini-browser',
  'provisional',
  'code',
  'message-code',
] as const;
export type State = (typeof STATES)[number];

export interface PreviewRequest {
  readonly req: Request;
  readonly res: Response;
  /** As it is drafted. */
  readonly venue: Venue;
  /** Where the previewed pages are; pictures are below it. */
  readonly path: string;
  readonly language: Language;
  readonly look: Look;
  /** What its forms carry as `visit`. */
  readonly token: string;
}

/** The guests' door, as far as the console shows its pages. Nothing that is done on them is kept. */
export interface GuestPreview {
  show(request: PreviewRequest, state: string): Promise<void>;
  /** Answers what is pressed on such a page. */
  take(request: PreviewRequest, step: string): Promise<void>;
  /** Bytes of the first page, compressed, without pictures. */
  weigh(request: PreviewRequest): number;
}
