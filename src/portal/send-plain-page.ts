import type { Request, Response } from 'express';
import { allowPage, createNonce } from '../http/security-headers.js';
import { formatsFor } from '../languages/formats.js';
import { LANGUAGES, textDirection } from '../languages/language-choices.js';
import { messagesFor } from '../languages/messages.js';
import { themeOf } from '../venues/theme.js';
import { themeSchema } from '../venues/theme-schema.js';
import type { Frame } from './frame.js';
import type { PortalPage } from './page-models.js';
import type { PortalDeps } from './portal-deps.js';
import { readLanguage } from './scope.js';

const PLAIN_THEME = themeOf({ theme: themeSchema.parse({}) });

/** A page that belongs to no venue, and so has none's name, colour and texts; in the language the browser prefers. */
export function sendPlainPage(
  deps: PortalDeps,
  { req, res }: { readonly req: Request; readonly res: Response },
  { page, status }: { readonly page: PortalPage; readonly status: number },
): void {
  const language = readLanguage(req.acceptsLanguages([...LANGUAGES])) ?? LANGUAGES[0];
  const nonce = createNonce();
  const frame: Frame = {
    language,
    dir: textDirection(language),
    messages: messagesFor(language),
    formats: formatsFor(language, 'UTC'),
    venueName: undefined,
    logo: undefined,
    theme: PLAIN_THEME,
    nonce,
    languages: [],
    languageAction: undefined,
    visit: undefined,
    page: '',
    noticeUrl: undefined,
    termsUrl: undefined,
    cookiesUrl: undefined,
    requestUrl: undefined,
  };
  allowPage(res, nonce, []);
  res
    .status(status)
    .type('html')
    .send(deps.render(`portal/${page.view}`, { frame, page }));
}
