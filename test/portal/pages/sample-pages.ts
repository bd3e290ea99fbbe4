import { formatsFor } from '../../../src/languages/formats.js';
import { languageChoices, textDirection, type Language } from '../../../src/languages/language-choices.js';
import { messagesFor } from '../../../src/languages/messages.js';
import type { Frame } from '../../../src/portal/frame.js';
import type { PortalPage } from '../../../src/portal/page-models.js';
import { themeOf } from '../../../src/venues/theme.js';
import type { VenueDocument } from '../../../src/venues/venue.js';
import { codePages } from './code-pages.js';
import { consentPages } from './consent-pages.js';
import { sampleVenue } from './sample-venue.js';
import { welcomePages } from './welcome-pages.js';
import { accountPages } from './account-pages.js';
import { journeyPages } from './journey-pages.js';
import { dataPages } from './data-pages.js';
import { requestPages } from './request-pages.js';
import { problemPages } from './problem-pages.js';

/** What a page of `document` would know in a visit. */
export function sampleFrame(language: Language, document: VenueDocument = sampleVenue): Frame {
  return {
    language,
    dir: textDirection(language),
    messages: messagesFor(language),
    formats: formatsFor(language, document.timeZone),
    venueName: document.name,
    logo: undefined,
    theme: themeOf(document),
    nonce: 'c2FtcGxlLW5vbmNl',
    languages: languageChoices(document.languages, language),
    languageAction: '/p/lindenhof/language',
    visit: 'V1S1tV1S1tV1S1tV1S1tV1',
    page: 'Pa6ePa6ePa6ePa6ePa6ePa',
    noticeUrl: '/p/lindenhof/notice',
    termsUrl: '/p/lindenhof/terms',
    cookiesUrl: '/p/lindenhof/cookies',
    requestUrl: '/p/lindenhof/request',
  };
}

/** Every page with the data of a real day, by a name for each state. */
export function samplePages(language: Language): Readonly<Record<string, PortalPage>> {
  return {
    ...welcomePages(language),
    ...accountPages(language),
    ...codePages(language),
    ...journeyPages(language),
    ...dataPages(language),
    ...requestPages(language),
    ...consentPages(language),
    ...problemPages(),
  };
}
