import type { Formats } from '../languages/formats.js';
import type { Language, LanguageChoice } from '../languages/language-choices.js';
import type { Messages } from '../languages/messages.js';
import type { Theme } from '../venues/theme.js';
import type { PictureView } from './blocks/block-view.js';

/** What every guest page knows. A page is rendered as `render('portal/<view>', { frame, page })`. */
export interface Frame {
  readonly language: Language;
  readonly dir: 'ltr' | 'rtl';
  readonly messages: Messages;
  /** Dates, durations and amounts in the guest's language and the venue's time zone. */
  readonly formats: Formats;
  /** Undefined where a problem leaves the venue unknown; then there is no header and no quiet link. */
  readonly venueName: string | undefined;
  /** Stands in the header in place of the venue's name. */
  readonly logo: PictureView | undefined;
  readonly theme: Theme;
  /** Of the Content-Security-Policy, for the one style and the one script. */
  readonly nonce: string;
  /** Shown from two on. */
  readonly languages: readonly LanguageChoice[];
  /** URL the choice is posted to as `language` (and `visit`); undefined: links with `?lang=`. */
  readonly languageAction: string | undefined;
  /** Hidden field `visit` of every form of a visit. */
  readonly visit: string | undefined;
  /** Hidden field `page` beside it: a random text nobody knows who was not shown this page. */
  readonly page: string;
  readonly noticeUrl: string | undefined;
  readonly termsUrl: string | undefined;
  readonly cookiesUrl: string | undefined;
  /** Where to ask for what My data cannot do. */
  readonly requestUrl: string | undefined;
}
