import { gzipSync } from 'node:zlib';
import { randomToken } from '../base/secrets.js';
import { allowPage, allowPreview, createNonce } from '../http/security-headers.js';
import { formatsFor } from '../languages/formats.js';
import { languageChoices, textDirection } from '../languages/language-choices.js';
import { messagesFor } from '../languages/messages.js';
import { blocksOf } from '../venues/page.js';
import { inMode, type Theme, themeOf } from '../venues/theme.js';
import type { PictureView } from './blocks/block-view.js';
import { pictureAddress, pictureView } from './blocks/pictures.js';
import type { Frame } from './frame.js';
import type { PortalPage } from './page-models.js';
import type { Scope } from './scope.js';

interface Sending {
  readonly status?: number;
  /** Token of the visit whose forms the page carries. */
  readonly visit?: string;
  /** Origins a form of this page may end at. */
  readonly formTargets?: readonly string[];
}

/** Renders a page of the venue and ends the request with it. */
export function sendPage(scope: Scope, page: PortalPage, sending: Sending = {}): void {
  const nonce = createNonce();
  const html = renderPage(scope, page, { nonce, visit: sending.visit });
  if (scope.preview === undefined) allowPage(scope.res, nonce, sending.formTargets ?? []);
  else allowPreview(scope.res, nonce, weightOf(html));
  scope.res
    .status(sending.status ?? 200)
    .type('html')
    .send(html);
}

/** How many bytes a guest's phone loads of a page, compressed, without its pictures. */
export function weightOf(html: string): number {
  return gzipSync(html).length;
}

export function renderPage(
  scope: Scope,
  page: PortalPage,
  { nonce, visit }: { readonly nonce: string; readonly visit: string | undefined },
): string {
  return scope.deps.render(`portal/${page.view}`, { frame: frameOf(scope, nonce, visit), page });
}

function frameOf(scope: Scope, nonce: string, visit: string | undefined): Frame {
  const { venue, language, path } = scope;
  const { document } = venue;
  return {
    language,
    dir: textDirection(language),
    messages: messagesFor(language),
    formats: formatsFor(language, document.timeZone),
    venueName: document.name,
    logo: logoOf(scope),
    theme: themeIn(scope),
    nonce,
    languages: languageChoices(document.languages, language),
    languageAction: visit === undefined ? undefined : `${path}/language`,
    visit,
    page: randomToken(),
    noticeUrl: `${path}/privacy?lang=${language}`,
    termsUrl: `${path}/terms?lang=${language}`,
    cookiesUrl: `${path}/cookies?lang=${language}`,
    requestUrl: `${path}/request?lang=${language}`,
  };
}

function themeIn(scope: Scope): Theme {
  const theme = themeOf(scope.venue.document, (picture) => pictureAddress(scope, picture));
  const { preview = 'auto' } = scope;
  return preview === 'auto' ? theme : inMode(theme, preview);
}

function logoOf(scope: Scope): PictureView | undefined {
  const { document } = scope.venue;
  const logo = blocksOf(document, 'welcome').find(({ kind }) => kind === 'logo');
  if (logo?.kind !== 'logo' || !logo.picture) return undefined;
  return pictureView(scope, logo.picture, document.name);
}
